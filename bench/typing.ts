/** What a reader with a slow phone feels: first rows, keys, building the index, memory; 500 and 6,000 procedures. */
import { build } from 'esbuild';
import { join } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { root } from '../.ci/files.mjs';
import { median, openBench, runs, type Bench, type Visit } from './support/browser.js';
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

/** Between two keys, in milliseconds: a quick typist. */
const PAUSE = 100;

interface Probe extends Window {
  /** Milliseconds from the `n`-th key (1 is the first) to the frame that shows its answer, once it has been painted. */
  answered: (n: number) => Promise<number>;
  tasks: number[];
}

/** In the page: times keys and notes long tasks. */
const probe = (): void => {
  const page = window as unknown as Probe;
  page.tasks = [];
  let pressed = 0;
  // Counted and not asked for before the key: a busy page takes the key before the question that was sent first.
  const answers: number[] = [];
  let told = (): void => undefined;
  page.answered = (n) =>
    new Promise((resolve) => {
      told = () => {
        const ms = answers[n - 1];
        if (ms !== undefined) resolve(ms);
      };
      told();
    });
  addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
  addEventListener('input', () => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => {
      answers.push(performance.now() - pressed);
      told();
    };
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
  keys: { words: string; ms: number }[];
  heapMb: number;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const type = async (page: Page): Promise<Felt['keys']> => {
  const field = await page.waitForSelector('>>> input[type=search]', { visible: true });
  await field?.click();
  await pause(3000); // the search is loaded and built at the first touch
  const keys: Felt['keys'] = [];
  const press = async (key: KeyInput, words: string): Promise<void> => {
    await page.keyboard.press(key);
    const ms = await page.evaluate((n) => (window as unknown as Probe).answered(n), keys.length + 1);
    keys.push({ words, ms });
    await pause(PAUSE);
  };
  for (const words of TYPED) {
    for (let i = 1; i <= words.length; i++) await press(words[i - 1] as KeyInput, words.slice(0, i));
    for (let i = words.length - 1; i >= 0; i--) await press('Backspace', words.slice(0, i));
  }
  return keys;
};

const feel = async ({ page, heap }: Visit, url: string, count: number): Promise<Felt> => {
  await page.evaluateOnNewDocument(probe);
  await page.goto(`${url}/list.html`, { waitUntil: 'load' });
  await page.waitForFunction(() => customElements.get('commune-procedures') !== undefined);
  const started = Date.now();
  const firstRowsMs = await page.evaluate(firstRows, `index-${count}.json`);
  while ((await page.evaluate(items)) < count) await pause(250);
  const wholeListMs = Date.now() - started;
  const tasks = await page.evaluate(() => (window as unknown as Probe).tasks);
  const keys = await type(page);
  return {
    firstRowsMs,
    wholeListMs,
    longestDrawingMs: Math.max(0, ...tasks),
    keys,
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

/** One visit of each kind. */
interface Visited {
  felt: Felt;
  search: { ours: SearchTimes; miniSearch: SearchTimes };
}

const visitBoth = async (bench: Bench, count: number): Promise<Visited> => ({
  felt: await bench.visit((visit) => feel(visit, bench.url, count)),
  search: await bench.visit(async ({ page }) => {
    await page.goto(`${bench.url}/search.html`);
    return page.evaluate(
      (url, queries) => (window as unknown as { measureSearch: MeasureSearch }).measureSearch(url, queries),
      `index-${count}.json`,
      prefixes,
    );
  }),
});

const p95 = (times: readonly number[]): number => percentile(times, 0.95);
const keyTimes = ({ felt }: Visited): number[] => felt.keys.map(({ ms }) => ms);

/** What is measured, its unit, and the targets for 500 and 6,000; of several visits the middle one counts. */
const LINES: [
  what: string,
  value: (visited: Visited) => number,
  unit: string,
  targets?: (number | undefined)[],
][] = [
  ['key → painted results, p95', (v) => p95(keyTimes(v)), 'ms', [50, 80]],
  ['key → painted results, median', (v) => median(keyTimes(v)), 'ms'],
  ['of which search, p95', (v) => p95(v.search.ours.searchMs), 'ms', [5, 5]],
  ['MiniSearch: search alone, p95', (v) => p95(v.search.miniSearch.searchMs), 'ms'],
  ['building the index', (v) => v.search.ours.buildMs, 'ms', [undefined, 200]],
  ['longest task meanwhile (0: none of 50 ms)', (v) => v.search.ours.longestMs, 'ms', [50, 50]],
  ['MiniSearch: building, in one task', (v) => v.search.miniSearch.buildMs, 'ms'],
  ['last byte of the data → first rows painted', (v) => v.felt.firstRowsMs, 'ms', [170, 200]],
  ['address set → whole list in the page', (v) => v.felt.wholeListMs, 'ms'],
  ['longest task meanwhile', (v) => v.felt.longestDrawingMs, 'ms'],
  ['JavaScript heap, whole list and search', (v) => v.felt.heapMb, 'MB', [undefined, 60]],
];

/** What MiniSearch needed for this build where the targets were set, in ms. */
const TRIAL_BUILD = 612;

const slowestKeys = (visits: readonly Visited[]): string =>
  visits
    .flatMap(({ felt }) => felt.keys)
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 5)
    .map(({ words, ms }) => `“${words}” ${ms.toFixed(0)}`)
    .join(', ');

export const run = async (): Promise<Table> => {
  const page = (body: string) =>
    `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${body}`;
  const bench = await openBench({
    'list.html': page(
      '<script type="module" src="widgets/commune.js"></script><commune-procedures>Gọi xã.</commune-procedures>',
    ),
    'search.html': page('<script src="search.js"></script>'),
    'search.js': await bundled(),
    ...Object.fromEntries(SIZES.map((count) => [`index-${count}.json`, indexFile(entriesOf(count))])),
  });
  const repetitions = runs(3);
  const visits = new Map(SIZES.map((count): [number, Visited[]] => [count, []]));
  try {
    for (let round = 0; round < repetitions; round++)
      for (const count of SIZES) visits.get(count)?.push(await visitBoth(bench, count));
  } finally {
    await bench.close();
  }
  const of = SIZES.map((count) => visits.get(count) ?? []);
  const build = median((of[1] ?? []).map(({ search }) => search.miniSearch.buildMs));
  return {
    title: 'Typing and drawing: 4× slower processor',
    columns: ['what', '500 procedures', '6,000 procedures'],
    rows: LINES.map(([what, value, unit, targets = []]) => [
      what,
      ...of.map((list, i) => {
        const measured = median(list.map(value));
        const target = targets[i];
        return target === undefined ? `${measured.toFixed(1)} ${unit}` : against(measured, target, unit);
      }),
    ]),
    notes: [
      `Middle of ${repetitions} visits, ${bench.version}; ${prefixes.length * 2} keys per visit, one every ${PAUSE} ms and its answer. Search: best of three per query. First rows include reading and checking the file. ${dataUsed}`,
      `Slowest keys of 500 procedures: ${slowestKeys(of[0] ?? [])}; of 6,000: ${slowestKeys(of[1] ?? [])} ms.`,
      `Where the targets were set MiniSearch built its index of 6,000 in ${TRIAL_BUILD} ms; here in ${build.toFixed(0)}: this machine, at this moment, was ${(build / TRIAL_BUILD).toFixed(1)} times slower.`,
    ],
  };
};
