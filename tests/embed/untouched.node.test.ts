/** The size budgets count what a page loads before anyone touches it: this is where that list is checked. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { filesFor } from '../../.ci/sizes.mjs';
import type { ChunkTable } from '../../src/embed/chunks.js';
import { builtFile, Host, LIST, listOf, SCRIPT } from './host-page.js';

const host = new Host();
after(() => host.close());

const cases: [tags: string[], body: string][] = [
  [['commune-procedures'], LIST],
  [['commune-qr'], '<commune-qr value="https://example.gov.vn"></commune-qr>'],
];
for (const [tags, body] of cases)
  test(`a page with <${tags.join('> <')}> loads the files that the budget counts`, async () => {
    const opened = await host.open({ body, head: SCRIPT });
    if (tags.includes('commune-procedures')) await listOf(opened.page, 3);
    await opened.page.waitForNetworkIdle({ idleTime: 2000 });
    const loaded = opened.requests
      .filter((path) => path.startsWith('/widgets/'))
      .map((path) => path.slice(9));
    const counted = ['commune.js', ...filesFor(JSON.parse(builtFile('chunks.json')) as ChunkTable, tags)];
    assert.deepEqual([...new Set(loaded)].sort(), counted.sort());
  });
