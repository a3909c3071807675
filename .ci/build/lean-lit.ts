/**
 * Lit for the script-tag build: without what it leaves in the page's global scope, and without what none of our elements
 * uses (0.9 kB on every page).
 *
 * Globals: three lists of versions, read by nobody but its own warnings, and a map that only standard decorators fill (we
 * have no decorators). A script tag must leave no globals; tests/embed proves that none is left.
 *
 * Unused: styles for browsers that cannot adopt sheets (Firefox up to 100; every other browser that reads our ES2022 can),
 * properties reflected to attributes, attributes holding JSON, converters, initializers and metadata of decorators, MathML,
 * compiled templates, hooks for polyfills and for pages drawn by a server. A file that wants one of them stops the build,
 * for in the tests of the sources it would work.
 */
import { basename } from 'node:path';
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

/** What goes of the files as they are published, each piece exactly once. */
const UNUSED: Readonly<Record<string, readonly [what: RegExp, left: string][]>> = {
  'reactive-element.js': [
    [/toAttribute\(\w,\w\)\{.*?return \w\},(?=fromAttribute)/, ''],
    [/case Object:case Array:try\{\w=JSON\.parse\(\w\)\}catch\(\w\)\{\w=null\}/, ''],
    [/static addInitializer\(\w\)\{[^}]*\}/, ''],
    [/void 0!==\w\.l&&\(this\.l=\[\.\.\.\w\.l\]\),/, ''],
    [/,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/, ''],
    [/_\$ET\(\w,\w\)\{.*?\}(?=_\$AK\()/, ''],
    [/this\._\$Eq&&=this\._\$Eq\.forEach\([^;]*?\),/, ''],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const \w=this\[Symbol\.metadata\];if\(null!==\w\)\{.*?\}(?=this\._\$Eh=)/, ''],
    [/(?<==)"function"==typeof \w\.converter\?.*?:(?=\w;)/, ''],
    [/(?<==\w)\?\?this\._\$Ej\?\.get\(\w\)\?\?\w(?=,)/, ''],
    [/\|\|\w\.useDefault&&.*?\)\)(?=\)\)return;)/, ''],
    [
      /(?<=[;}]C\()(\w),(\w),\{useDefault.*?\}(?=async)/,
      '$1,$2){this._$AL.has($1)||this._$AL.set($1,this.hasUpdated?$2:void 0)}',
    ],
    [/(?<=trustedTypes),\w=\w\?\w\.emptyScript:"",(\w)=\w\.reactiveElementPolyfillSupport(?=,)/, ''],
    [/(?<=new Map,)\w\?\.\(\{ReactiveElement:\w\}\),/, ''],
  ],
  'lit-html.js': [
    [/3===\w\?"<math>":(?="")/, ''],
    [/3===\w\?"<\/math>":(?="")/, ''],
    [/\|\|3===\w(?=\))/, ''],
    [/"number"==typeof \w\?(this\._\$AC\(\w\)):\(void 0===.*?\),\w\)(?=;)/, '$1'],
    [/(?<==\{)M:\w.*?,(I:\w),.*?(?=\})/, '$1'],
    [/,(\w)=\w\.litHtmlPolyfillSupport;\1\?\.\(\w,\w\),/, ';'],
  ],
  'lit-element.js': [
    [
      /,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\);const (\w)=\w\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w\}\);/,
      ';',
    ],
  ],
};

const NEEDS_THEM = /\breflect: *true\b|\btype: *(?:Object|Array)\b|\b(?:useDefault|converter): |\bmathml\b/;

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
    let own = code.replace(VERSIONS, '0');
    for (const [what, left] of UNUSED[basename(id)] ?? []) {
      if (!what.test(own)) this.error(`${id} is not as it was: ${what} is not in it`);
      own = own.replace(what, left);
    }
    return { code: own, map: null };
  },
});
