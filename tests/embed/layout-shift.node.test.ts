/** Nothing on the host page moves because of us: while loading, when the rest of a long list comes, on scrolling. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { catalogue } from '../helpers/faults.mjs';
import { Host, LIST, listOf, SCRIPT } from './host-page.js';

const host = new Host();
after(() => host.close());

/** The line the README asks for keeps room, so that what stands below does not jump. */
const ROOM = '<style>commune-procedures { display: block; min-height: 100vh }</style>';
const BODY = `<h1>Thủ tục</h1>${LIST}<footer>Ủy ban nhân dân xã</footer>`;

const shiftsOf = async (head: string): Promise<number> => {
  const { page } = await host.open({
    body: BODY,
    head: head + SCRIPT,
    files: { '/data/procedures/index.json': catalogue(400) },
  });
  await listOf(page, 400);
  for (let i = 0; i < 5; i++) {
    await page.evaluate(() => scrollBy(0, 600));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries()) sum += (shift as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 200);
      }),
  );
};

test('a list of 400 moves nothing', async () => {
  assert.equal(await shiftsOf(ROOM), 0);
});

test('positive control: without room for the list the footer is seen to jump', async () => {
  assert.ok((await shiftsOf('')) > 0);
});
