import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';
import { chunkFile } from '../../.ci/build/chunk-file.mjs';
import type { Chunk, ChunkTable } from '../../src/embed/chunk-table.js';
import { version } from '../../src/version.js';
import { builtFile, Host, LIST, listOf, SCRIPT, STRICT_CSP, type Opened } from './host-page.js';

const host = new Host();
after(() => host.close());

const OLD = '0.0.1';
const hashOf = (code: string): string => createHash('sha256').update(code).digest('base64');

const { chunks } = JSON.parse(builtFile('chunks.json')) as ChunkTable;

/** The built files as another version would have published them, names and hashes included. */
const otherVersion = (folder: string): Record<string, string> => {
  const age = (file: string): string => builtFile(file).replaceAll(`\`${version}\``, `\`${OLD}\``);
  const files: Record<string, string> = { [`${folder}commune-all.js`]: age('commune-all.js') };
  let loader = age('commune.js');
  assert.notEqual(loader, builtFile('commune.js'), 'the loader holds its version');
  const done = new Map<Chunk, string>();
  const publish = (chunk: Chunk): string => {
    const known = done.get(chunk);
    if (known !== undefined) return known;
    const [name, hash, imports] = chunk;
    const code = imports
      .map((index) => chunks[index] as Chunk)
      .reduce(
        (text, other) => text.replaceAll(chunkFile(other[0], other[1]), publish(other)),
        age(chunkFile(name, hash)),
      );
    const file = chunkFile(name, hashOf(code));
    files[folder + file] = code;
    loader = loader.replaceAll(hash, hashOf(code));
    done.set(chunk, file);
    return file;
  };
  chunks.forEach(publish);
  return { ...files, [`${folder}commune.js`]: loader };
};

/** Counts `commune-error` events on the document from the start. */
const COUNTER = '<script src="/counter.js"></script>';
const COUNTER_CODE = `document.told = [];
document.addEventListener('commune-error', (event) => document.told.push(event.detail.code));`;

const open = (scripts: string): Promise<Opened> =>
  host.open({
    body: LIST,
    head: COUNTER + scripts,
    csp: STRICT_CSP,
    files: { '/counter.js': COUNTER_CODE, ...otherVersion('/old/') },
  });

const outcome = async ({ page }: Opened) => {
  await listOf(page, 3);
  await page.waitForNetworkIdle({ idleTime: 300 });
  return page.evaluate(() => ({
    version: (customElements.get('commune-procedures') as unknown as { version: string }).version,
    told: (document as unknown as { told: string[] }).told,
  }));
};

const assertQuiet = async (opened: Opened): Promise<void> => {
  assert.deepEqual(opened.uncaught, []);
  assert.deepEqual(await opened.violations(), []);
};

const tag = (src: string) => `<script type="module" src="${src}"></script>`;

for (const [what, scripts] of [
  ['the same address twice', SCRIPT + SCRIPT],
  ['with and without a query', SCRIPT + tag('/widgets/commune.js?v=2')],
  ['the loader and the all-in-one file', SCRIPT + tag('/widgets/commune-all.js')],
  ['the all-in-one file twice', tag('/widgets/commune-all.js') + tag('/widgets/commune-all.js?v=2')],
] as const)
  test(`one version twice (${what}): works and says nothing`, async () => {
    const opened = await open(scripts);
    assert.deepEqual(await outcome(opened), { version, told: [] });
    assert.deepEqual(opened.console, []);
    await assertQuiet(opened);
  });

for (const [what, scripts, winner, code] of [
  ['new first', SCRIPT + tag('/old/commune.js'), version, '/old/commune-procedures-'],
  ['old first', tag('/old/commune.js') + SCRIPT, OLD, '/widgets/commune-procedures-'],
  ['all-in-one second', SCRIPT + tag('/old/commune-all.js'), version, '/old/commune-procedures-'],
  ['all-in-one first', tag('/old/commune-all.js') + SCRIPT, OLD, '/widgets/commune-procedures-'],
] as const)
  test(`two versions (${what}): the first wins, one warning, one event, the other is never evaluated`, async () => {
    const opened = await open(scripts);
    assert.deepEqual(await outcome(opened), { version: winner, told: ['two-versions'] });
    assert.equal(opened.console.filter(({ text }) => text.includes('version')).length, 1);
    assert.ok(!opened.requests.some((path) => path.startsWith(code)));
    await assertQuiet(opened);
  });
