/**
 * Lit writes four names into the page's global scope: three lists of versions, read by nobody but its
 * own warnings, and a map that only standard decorators fill (we use the legacy ones). A script tag must
 * leave no globals, so the script-tag build keeps them to itself. tests/embed proves that none is left.
 */
import type { Plugin } from 'vite';

const VERSIONS = /\(\w+\.(?:litHtml|litElement|reactiveElement)Versions\?\?=\[\]\)\.push\("[^"]*"\)/g;

export const privateLit = (): Plugin => ({
  name: 'private-lit',
  transform(code, id) {
    if (!/\/node_modules\/(lit-html|lit-element|@lit\/reactive-element)\//.test(id)) return undefined;
    const own = code
      .replace(VERSIONS, '0')
      .replace(/\w+\.litPropertyMetadata\?\?=new WeakMap\b/, '0')
      .replaceAll('globalThis.litPropertyMetadata', 'litPropertyMetadata');
    const used = own.includes('litPropertyMetadata');
    return { code: used ? `const litPropertyMetadata=new WeakMap;${own}` : own, map: null };
  },
});
