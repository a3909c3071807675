import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chunkFile } from '../../.ci/build/chunk-file.mjs';
import type { Chunk, ChunkTable } from '../../src/embed/chunk-table.js';
import { builtFile, Host, LIST, listOf, SCRIPT } from './host-page.js';

const host = new Host();
after(() => host.close());

const { chunks } = JSON.parse(builtFile('chunks.json')) as ChunkTable;
const chunkOf = (name: string): Chunk => {
  const chunk = chunks.find(([own]) => own === name);
  assert.ok(chunk, `a chunk called ${name}`);
  return chunk;
};
const fileOf = ([name, hash]: Chunk): string => chunkFile(name, hash);
const changed = (name: string): Record<string, string> => ({
  [`/widgets/${name}`]: `${builtFile(name)}\ndocument.title = 'changed';`,
});

/** The element's own chunk and one it imports. */
const own = chunkOf('commune-procedures');
const imported = chunks[own[2][0] ?? -1];
assert.ok(imported);
for (const chunk of [own, imported])
  test(`a changed ${chunk[0]} is refused: the fallback stays and the console says why`, async () => {
    const opened = await host.open({ body: LIST, head: SCRIPT, files: changed(fileOf(chunk)) });
    await opened.page.waitForNetworkIdle({ idleTime: 300 });
    const state = await opened.page.evaluate(() => ({
      title: document.title,
      defined: customElements.get('commune-procedures') !== undefined,
    }));
    assert.deepEqual(state, { title: 'Trang chủ', defined: false });
    assert.equal(await (await opened.page.$('#fallback'))?.isVisible(), true);
    const ours = opened.console.filter(({ text }) => text.includes('commune-widgets'));
    assert.equal(ours.length, 1);
    assert.match(ours[0]?.text ?? '', /could not start/);
    assert.deepEqual(opened.uncaught, []);
  });

test('a changed locale, loaded only when asked for, is refused: the page goes on in Vietnamese', async () => {
  const opened = await host.open({
    body: LIST,
    head: SCRIPT,
    lang: 'en',
    files: changed(fileOf(chunkOf('en'))),
  });
  await listOf(opened.page, 3);
  assert.equal(await opened.page.title(), 'Trang chủ');
  assert.deepEqual(opened.uncaught, []);
});

for (const name of ['later', 'finding'])
  test(`a changed ${name}, loaded at the first touch, is refused: the list stays`, async () => {
    const opened = await host.open({ body: LIST, head: SCRIPT, files: changed(fileOf(chunkOf(name))) });
    await listOf(opened.page, 3);
    await opened.page.hover('commune-procedures');
    await opened.page.waitForNetworkIdle({ idleTime: 300 });
    assert.ok(opened.requests.includes(`/widgets/${fileOf(chunkOf(name))}`));
    assert.equal(await opened.page.title(), 'Trang chủ');
    await listOf(opened.page, 3);
    assert.match(opened.console.map(({ text }) => text).join(), /a part could not be loaded/);
    assert.deepEqual(opened.uncaught, []);
  });

test('positive control: the change used above would run', async () => {
  const name = fileOf(own);
  const opened = await host.open({
    body: '<p>x</p>',
    head: `<script type="module" src="/widgets/${name}"></script>`,
    files: changed(name),
  });
  await opened.page.waitForFunction(() => document.title === 'changed');
});
