/**
 * Lit for the script-tag build: without what it leaves in the page's global scope, and without what none of our elements
 * uses (0.6 kB on every page).
 *
 * Globals: three lists of versions, read by nobody but its own warnings, and a map that only standard decorators fill (we
 * have no decorators). A script tag must leave no globals; tests/embed proves that none is left.
 *
 * Unused: styles for browsers that cannot adopt sheets (Firefox up to 100; every other browser that reads our ES2022 can),
 * properties reflected to attributes, attributes holding JSON, initializers of decorators. A file that reflects a property
 * or wants JSON stops the build, for in the tests of the sources it would work.
 */
import type { Plugin } from 'vite';

const VERSIONS = /\(\w+\.(?:litHtml|litElement|reactiveElement)Versions\?\?=\[\]\)\.push\("[^"]*"\)/g;

const CSS_TAG = `
export class CSSResult {
  constructor(cssText) { this.cssText = cssText; }
  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }
  toString() { return this.cssText; }
}
export const css = (strings, ...values) => new CSSResult(String.raw({ raw: strings }, ...values));
export const unsafeCSS = (text) => new CSSResult(text);
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
};
export const getCompatibleStyle = (style) => style;
export const supportsAdoptingStyleSheets = true;
`;

/** Of reactive-element.js, as it is published: what goes, each piece exactly once. */
const UNUSED: readonly [what: RegExp, left: string][] = [
  [/toAttribute\(\w,\w\)\{.*?return \w\},(?=fromAttribute)/, ''],
  [/case Object:case Array:try\{\w=JSON\.parse\(\w\)\}catch\(\w\)\{\w=null\}/, ''],
  [/static addInitializer\(\w\)\{[^}]*\}/, ''],
  [/_\$ET\(\w,\w\)\{.*?\}(?=_\$AK\()/, ''],
  [/this\._\$Eq&&=this\._\$Eq\.forEach\([^;]*?\),/, ''],
];

const NEEDS_THEM = /\breflect: *true\b|\btype: *(?:Object|Array)\b/;

export const leanLit = (): Plugin => ({
  name: 'lean-lit',
  transform(code, id) {
    if (!id.includes('/node_modules/')) {
      if (NEEDS_THEM.test(code))
        this.error(`${id}: .ci/build/lean-lit.ts takes away what this property needs`);
      return undefined;
    }
    if (!/\/node_modules\/(lit-html|lit-element|@lit\/reactive-element)\//.test(id)) return undefined;
    if (id.endsWith('/css-tag.js')) return { code: CSS_TAG, map: null };
    let own = code
      .replace(VERSIONS, '0')
      .replace(/\w+\.litPropertyMetadata\?\?=new WeakMap\b/, '0')
      .replaceAll('globalThis.litPropertyMetadata', 'litPropertyMetadata');
    if (id.endsWith('/reactive-element.js'))
      for (const [what, left] of UNUSED) {
        if (!what.test(own)) this.error(`${id} is not as it was: ${what} is not in it`);
        own = own.replace(what, left);
      }
    const used = own.includes('litPropertyMetadata');
    return { code: used ? `const litPropertyMetadata=new WeakMap;${own}` : own, map: null };
  },
});
