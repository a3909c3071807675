/** What a reader with a slow phone feels: first rows, keys, building the index, memory; 500 and 6,000 procedures. */
import { build } from 'esbuild';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { root } from '../.ci/files.mjs';
import { median, openBench, runs, type Visit } from './support/browser.js';
import { dataUsed, entriesOf, indexFile } from './support/entries.js';
import type { MeasureSearch, SearchTimes } from './support/in-page.js';
import { against, percentile, type Table } from './table.js';

const SIZES = [500, 6000] as const;

/** Typed key by key, then deleted: without accents, with the keyboard off, a slip, a code, nonsense. */
const TYPED = [
  'khai sinh',
  'lam lai giay khai sinh bi mat',
  'dang ky kinh doanh',
  'ddaats ddai',
  'giay phep xay dugn',
  '1.001193',
  'tro cap nguoi cao tuoi',
  'xyzzy',
];

interface Probe extends Window {
  keyed: number[];
  firstRowsMs: number;
  tasks: number[];
}

/** In the page: notes the time from each key to the frame that shows its answer. */
const probe = (): void => {
  const page = window as unknown as Probe;
  page.keyed = [];
  page.tasks = [];
  let pressed = 0;
  addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
  addEventListener('input', () => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => page.keyed.push(performance.now() - pressed);
    // The message is handled after the frame it was sent in has been painted.
    requestAnimationFrame(() => painted.port2.postMessage(0));
  });
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) page.tasks.push(task.duration);
  }).observe({ type: 'longtask', buffered: true });
};

/** In the page: gives the waiting element its file; milliseconds from the last byte to ten painted rows. */
const firstRows = async (url: string): Promise<number> => {
  const element = document.querySelector('commune-procedures') as HTMLElement & { src: string };
  const there = (): boolean => (element.shadowRoot?.querySelectorAll('[part~="item"]').length ?? 0) >= 10;
  element.src = url;
  const paintedAt = await new Promise<number>((resolve) => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => resolve(performance.now());
    const look = (): void => {
      if (there()) painted.port2.postMessage(0);
      else requestAnimationFrame(look);
    };
    look();
  });
  const file = performance
    .getEntriesByType('resource')
    .find(({ name }) => name.endsWith(url)) as PerformanceResourceTiming;
  return paintedAt - file.responseEnd;
};

const items = (): number =>
  document.querySelector('commune-procedures')?.shadowRoot?.querySelectorAll('[part~="item"]').length ?? 0;

interface Felt {
  firstRowsMs: number;
  wholeListMs: number;
  longestDrawingMs: number;
  keyMs: number[];
  heapMb: number;
}

const type = async (page: Page): Promise<void> => {
  const field = await page.waitForSelector('>>> input[type=search]');
  await field?.click();
  await new Promise((resolve) => setTimeout(resolve, 3000)); // the search is loaded and built at the first touch
  for (const words of TYPED) {
    for (const key of [...words, ...words.split('').map(() => 'Backspace' as const)]) {
      const before = await page.evaluate(() => (window as unknown as Probe).keyed.length);
      await page.keyboard.press(key as Parameters<typeof page.keyboard.press>[0]);
      await page.waitForFunction((n) => (window as unknown as Probe).keyed.length > n, {}, before);
    }
  }
};

const feel = async ({ page, heap }: Visit, url: string, count: number): Promise<Felt> => {
  await page.evaluateOnNewDocument(probe);
  await page.goto(`${url}/list.html`, { waitUntil: 'load' });
  await page.waitForFunction(() => customElements.get('commune-procedures') !== undefined);
  const started = Date.now();
  const firstRowsMs = await page.evaluate(firstRows, `index-${count}.json`);
  await page.waitForFunction(
    (n, counted: string) => (0, eval)(`(${counted})()`) >= n,
    {},
    count,
    items.toString(),
  );
  const wholeListMs = Date.now() - started;
  const tasks = await page.evaluate(() => (window as unknown as Probe).tasks);
  await type(page);
  return {
    firstRowsMs,
    wholeListMs,
    longestDrawingMs: Math.max(0, ...tasks),
    keyMs: await page.evaluate(() => (window as unknown as Probe).keyed),
    heapMb: (await heap()) / 2 ** 20,
  };
};

const bundled = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'bench/support/in-page.ts')],
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};

const prefixes = TYPED.flatMap((words) => [...words].map((_, i) => words.slice(0, i + 1)));

export const run = async (): Promise<Table> => {
  const bench = await openBench({
    'list.html':
      '<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><script type="module" src="widgets/commune.js"></script><commune-procedures>Gọi xã.</commune-procedures>',
    'search.html':
      '<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,"><script src="search.js"></script>',
    'search.js': await bundled(),
    ...Object.fromEntries(SIZES.map((count) => [`index-${count}.json`, indexFile(entriesOf(count))])),
  });
  const felt = new Map<number, Felt[]>(SIZES.map((count) => [count, []]));
  const searched = new Map<number, { ours: SearchTimes; miniSearch: SearchTimes }[]>(
    SIZES.map((count) => [count, []]),
  );
  const repetitions = runs(3);
  try {
    for (let round = 0; round < repetitions; round++)
      for (const count of SIZES) {
        felt.get(count)?.push(await bench.visit((visit) => feel(visit, bench.url, count)));
        const times = await bench.visit(async ({ page }) => {
          await page.goto(`${bench.url}/search.html`);
          return page.evaluate(
            (url, queries) =>
              (window as unknown as { measureSearch: MeasureSearch }).measureSearch(url, queries),
            `index-${count}.json`,
            prefixes,
          );
        });
        searched.get(count)?.push(times);
      }
    const of = (count: number) => ({ felt: felt.get(count) ?? [], searched: searched.get(count) ?? [] });
    const [small, large] = [of(500), of(6000)];
    type Side = typeof small;
    /** One line: a value from either list, each against its target when it has one. */
    const line = (
      what: string,
      value: (side: Side) => number,
      unit: string,
      targets: (number | undefined)[],
    ) => [
      what,
      ...[small, large].map((side, i) => {
        const target = targets[i];
        return target === undefined
          ? `${value(side).toFixed(1)} ${unit}`
          : against(value(side), target, unit);
      }),
    ];
    const middle = (pick: (one: Felt) => number) => (side: Side) => median(side.felt.map(pick));
    const search = (who: 'ours' | 'miniSearch', pick: (times: SearchTimes) => number) => (side: Side) =>
      median(side.searched.map((both) => pick(both[who])));
    const p95 = (times: SearchTimes) => percentile(times.searchMs, 0.95);
    return {
      title: 'Typing and drawing: 4× slower processor',
      columns: ['what', '500 procedures', '6,000 procedures'],
      rows: [
        line(
          'key → painted results, p95',
          (side) =>
            percentile(
              side.felt.flatMap((one) => one.keyMs),
              0.95,
            ),
          'ms',
          [50, 80],
        ),
        line(
          'key → painted results, median',
          (side) => median(side.felt.flatMap((one) => one.keyMs)),
          'ms',
          [],
        ),
        line('of which search, p95', search('ours', p95), 'ms', [5, 5]),
        line('MiniSearch, search alone, p95', search('miniSearch', p95), 'ms', []),
        line(
          'building the index',
          search('ours', (t) => t.buildMs),
          'ms',
          [undefined, 200],
        ),
        line(
          'longest task while building (0: none of 50 ms)',
          search('ours', (t) => t.longestMs),
          'ms',
          [50, 50],
        ),
        line(
          'MiniSearch, building (one task)',
          search('miniSearch', (t) => t.buildMs),
          'ms',
          [],
        ),
        line(
          'last byte of the data → first rows painted',
          middle((one) => one.firstRowsMs),
          'ms',
          [170, 200],
        ),
        line(
          'address set → whole list in the page',
          middle((one) => one.wholeListMs),
          'ms',
          [],
        ),
        line(
          'longest task meanwhile',
          middle((one) => one.longestDrawingMs),
          'ms',
          [],
        ),
        line(
          'JavaScript heap, whole list and search',
          middle((one) => one.heapMb),
          'MB',
          [undefined, 60],
        ),
      ],
      notes: `${repetitions} visits per size, ${bench.version}; ${prefixes.length * 2} keys per visit, typed and deleted one after the other. First rows include reading and checking the file. ${dataUsed}`,
    };
  } finally {
    await bench.close();
  }
};
