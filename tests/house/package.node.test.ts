/** What an application gets from npm: every path in package.json leads to a file, and nothing is bundled twice. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { filesUnder, root } from '../../.ci/files.mjs';
import { version } from '../../src/version.js';

interface Package {
  version: string;
  exports: Record<string, string | { types: string; default: string }>;
}
const { version: published, exports } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
) as Package;
const code = (file: string): string => readFileSync(join(root, file), 'utf8');
const modules = filesUnder('dist/esm').filter((file) => file.endsWith('.js'));

test('the version in the code is the version of the package', () => {
  assert.equal(version, published);
});

for (const [name, target] of Object.entries(exports))
  test(`"${name}" leads to something that is built`, () => {
    const path = typeof target === 'string' ? target : target.default;
    const [start = '', end] = path.replace('./', '').split('*');
    const found =
      end === undefined
        ? existsSync(join(root, start))
        : filesUnder(start).some((file) => file.endsWith(end));
    assert.ok(found, path);
  });

test('the modules leave lit to the application and nothing else', () => {
  assert.ok(modules.length > 20);
  for (const file of modules)
    for (const { fileName: specifier } of ts.preProcessFile(code(file)).importedFiles)
      assert.ok(specifier.startsWith('.') || /^lit($|\/)/.test(specifier), `${file} imports ${specifier}`);
});

test('the type declarations need no package but those an application gets with ours', () => {
  const declarations = filesUnder('dist/types');
  assert.ok(declarations.length > 20);
  for (const file of declarations)
    for (const { fileName: specifier } of ts.preProcessFile(code(file)).importedFiles)
      assert.ok(
        /^(\.|lit(-html)?($|\/)|@lit\/localize($|\/))/.test(specifier),
        `${file} imports ${specifier}`,
      );
});

test('no folder of the package is called node_modules: npm would leave it out', () => {
  assert.deepEqual(
    modules.filter((file) => file.includes('node_modules')),
    [],
  );
});

test('no file holds raw decorators', () => {
  for (const file of [...modules, ...filesUnder('dist/embed').filter((name) => name.endsWith('.js'))])
    assert.ok(!/(^|[\n;{}])\s*@(property|state|query|customElement)\(/.test(code(file)), file);
});

test('every file in dist/embed has its hash in sri.json', () => {
  const { files } = JSON.parse(code('dist/embed/sri.json')) as { files: Record<string, string> };
  const built = filesUnder('dist/embed').filter((file) => file.endsWith('.js'));
  assert.deepEqual(Object.keys(files).sort(), built.map((file) => file.replace('dist/embed/', '')).sort());
});
