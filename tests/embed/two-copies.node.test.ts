import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { after, test } from 'node:test';
import { version } from '../../src/version.js';
import { builtFile, embed, Host, LIST, listOf, SCRIPT, STRICT_CSP, type Opened } from './host-page.js';

const host = new Host();
after(() => host.close());

const OLD = '0.0.1';
const hashOf = (code: string): string => createHash('sha256').update(code).digest('base64');

/** The built files as another version would have published them, hashes included. */
const otherVersion = (folder: string): Record<string, string> => {
  const names = readdirSync(embed).filter((file) => file.endsWith('.js'));
  const aged = new Map(
    names.map((name) => [name, builtFile(name).replaceAll(`\`${version}\``, `\`${OLD}\``)]),
  );
  let loader = aged.get('commune.js') ?? '';
  assert.notEqual(loader, builtFile('commune.js'), 'the loader holds its version');
  for (const [name, code] of aged)
    if (name !== 'commune.js') loader = loader.replaceAll(hashOf(builtFile(name)), hashOf(code));
  aged.set('commune.js', loader);
  return Object.fromEntries([...aged].map(([name, code]) => [`${folder}${name}`, code]));
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
