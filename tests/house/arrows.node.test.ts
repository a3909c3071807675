/** Every arrow of .ci/arrows.mjs holds: ESLint refuses the import, and allows its counterpart. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { ESLint } from 'eslint';
import { ARROWS, forbidden } from '../../.ci/arrows.mjs';
import { root } from '../../.ci/files.mjs';

/** Rules that decide about imports; type-aware ones need a real file and are not what is tested here. */
const RULES = ['house/arrows', 'no-restricted-imports', 'no-restricted-globals'];

let eslint: ESLint;
before(() => {
  eslint = new ESLint({
    cwd: root,
    ruleFilter: ({ ruleId }) => RULES.includes(ruleId),
    overrideConfig: [{ languageOptions: { parserOptions: { projectService: false } } }],
  });
});

/** Rules of RULES that the code breaks as a file of the repository. */
const broken = async (file: string, code: string): Promise<string[]> => {
  const [result] = await eslint.lintText(code, { filePath: join(root, file) });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
};

/** A file of each part of src/. */
const PARTS: Record<string, string> = {
  model: 'src/model/x.ts',
  search: 'src/search/x.ts',
  format: 'src/format/x.ts',
  qr: 'src/qr/x.ts',
  styles: 'src/styles/x.ts',
  i18n: 'src/i18n/x.ts',
  version: 'src/version.ts',
  events: 'src/events.ts',
  import: 'src/import/x.ts',
  data: 'src/data/x.ts',
  elements: 'src/elements/commune-x.ts',
  'elements/shared': 'src/elements/shared/x.ts',
  'elements/*': 'src/elements/fees/x.ts',
  define: 'src/define/commune-x.ts',
  editor: 'src/editor/x.ts',
  all: 'src/all.ts',
  index: 'src/index.ts',
  embed: 'src/embed/x.ts',
  pages: 'src/pages/x.ts',
  collector: 'src/collector/x.ts',
  cli: 'src/cli/x.ts',
};

/** The import of one part's file as another part writes it. */
const specifier = (from: string, to: string): string => {
  const up = '../'.repeat((PARTS[from] ?? '').split('/').length - 2) || './';
  return `${up}${(PARTS[to] ?? '').replace(/^src\//, '').replace(/\.ts$/, '.js')}`;
};

test('the table knows every part', () => {
  assert.deepEqual(Object.keys(ARROWS).sort(), Object.keys(PARTS).sort());
});

for (const [from, allowed] of Object.entries(ARROWS as Record<string, string[]>))
  test(`${from} imports ${allowed.join(', ') || 'nothing'} and no other part`, async () => {
    for (const to of Object.keys(PARTS)) {
      if (to === from) continue;
      const code = `import { x } from '${specifier(from, to)}'; export const y = x;`;
      const expected = allowed.includes(to) ? [] : ['house/arrows'];
      assert.deepEqual(await broken(PARTS[from] ?? '', code), expected, `${from} → ${to}`);
    }
  });

const REFUSED: [what: string, file: string, code: string, rule: string][] = [
  ["another element's folder", 'src/elements/fees/x.ts', "export * from '../staff/x.js';", 'house/arrows'],
  [
    'a type import',
    'src/model/x.ts',
    "import type { A } from '../data/x.js'; export type B = A;",
    'house/arrows',
  ],
  ['import()', 'src/model/x.ts', "export const y = import('../data/x.js');", 'house/arrows'],
  ['an import outside src', 'src/data/x.ts', "export * from '../../demo/x.js';", 'house/arrows'],
  ['lit in model', 'src/model/x.ts', "import 'lit';", 'house/arrows'],
  ['lit in search', 'src/search/x.ts', "import 'lit/html.js';", 'house/arrows'],
  ['lit in format', 'src/format/x.ts', "import 'lit';", 'house/arrows'],
  ['lit in qr', 'src/qr/x.ts', "import 'lit';", 'house/arrows'],
  ['lit in import', 'src/import/x.ts', "import 'lit';", 'house/arrows'],
  ['qrcode outside qr', 'src/elements/qr/x.ts', "export const y = import('qrcode');", 'house/arrows'],
  ['node: in a part for browsers', 'src/import/x.ts', "import 'node:fs';", 'house/arrows'],
  ['document in model', 'src/model/x.ts', 'export const y = document.title;', 'no-restricted-globals'],
  ['window in import', 'src/import/x.ts', 'export const y = window.name;', 'no-restricted-globals'],
  [
    'configureLocalization outside i18n',
    'src/elements/x.ts',
    "import { configureLocalization } from '@lit/localize'; configureLocalization;",
    'no-restricted-imports',
  ],
  ['a folder nobody put in the table', 'src/misc/x.ts', "import '../model/x.js';", 'house/arrows'],
];
for (const [what, file, code, rule] of REFUSED)
  test(`refused: ${what}`, async () => {
    assert.deepEqual(await broken(file, code), [rule]);
  });

const ALLOWED: [what: string, file: string, code: string][] = [
  ['qrcode in qr', 'src/qr/x.ts', "export const y = import('qrcode');"],
  ['lit in an element', 'src/elements/fees/x.ts', "import 'lit/decorators.js';"],
  ['a file of the same folder', 'src/model/x.ts', "import './y.js';"],
  [
    'configureLocalization in i18n',
    'src/i18n/x.ts',
    "import { configureLocalization } from '@lit/localize'; configureLocalization;",
  ],
  ['node: in the command', 'src/cli/x.ts', "import 'node:fs';"],
];
for (const [what, file, code] of ALLOWED)
  test(`allowed: ${what}`, async () => {
    assert.deepEqual(await broken(file, code), []);
  });

test('the message says which arrow is missing', () => {
  assert.equal(
    forbidden(join(root, 'src/model/x.ts'), '../data/x.js'),
    'src/model must not import src/data.',
  );
});
