/** How soon a citizen on a cheap phone and 3G can use the list, beside the same list made in other ways. */
import { communeEntries, dataUsed } from './support/entries.js';
import { median, openBench, runs, type Bench } from './support/browser.js';
import { contenders, type Contender } from './support/pages.js';
import { against, type Table } from './table.js';

interface Seen {
  usableAt: number;
  shift: number;
}
interface Watched extends Window {
  usable: () => boolean;
  seen: Seen;
}

/** Runs before the page does: notes when the list can be used and every shift of the layout. */
const watch = (): void => {
  const page = window as unknown as Watched;
  page.seen = { usableAt: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[])
      page.seen.shift += shift.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const painted = new MessageChannel();
  painted.port1.onmessage = () => (page.seen.usableAt = performance.now());
  const look = (): void => {
    // Usable is what has been painted, not what is only in the page: the frame after is over then.
    if (document.body && page.usable()) requestAnimationFrame(() => painted.port2.postMessage(0));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

const open = (bench: Bench, { page: path, usable }: Contender): Promise<Seen> =>
  bench.visit(async ({ page, slowNetwork }) => {
    await page.evaluateOnNewDocument(`window.usable = ${usable.toString()}; (${watch.toString()})();`);
    await slowNetwork();
    await page.goto(`${bench.url}/${path}`, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    await page.waitForFunction('window.seen.usableAt > 0', { timeout: 60_000 });
    const { usableAt } = await page.evaluate(() => (window as unknown as Watched).seen);
    // The rest of the rows comes in idle time; nothing on the screen may move meanwhile, nor while scrolling.
    for (let i = 0; i < 6; i++) {
      await new Promise((resolve) => setTimeout(resolve, 150));
      await page.evaluate(() => scrollBy(0, 700));
    }
    await page.waitForNetworkIdle({ idleTime: 200 });
    return { usableAt, shift: await page.evaluate(() => (window as unknown as Watched).seen.shift) };
  });

export const run = async (): Promise<Table> => {
  const entries = communeEntries();
  const { files, contenders: list } = contenders(entries);
  const bench = await openBench(files);
  const results = new Map(list.map(({ name }): [string, Seen[]] => [name, []]));
  try {
    const repetitions = runs(7);
    // In turns, so that a busy moment of the machine hits all of them. The first round warms the server only.
    for (let round = -1; round < repetitions; round++)
      for (const contender of list) {
        const seen = await open(bench, contender);
        if (round >= 0) results.get(contender.name)?.push(seen);
      }
    const seenOf = ({ name }: Contender): Seen[] => results.get(name) ?? [];
    const usableAt = (one: Contender) => median(seenOf(one).map((seen) => seen.usableAt));
    const of = (kind: Contender['kind']) => list.filter((one) => one.kind === kind);
    const [plain = NaN] = of('plain').map(usableAt);
    const [ours = NaN] = of('ours').map(usableAt);
    const ahead = of('other').filter((one) => usableAt(one) <= ours);
    return {
      title: `Page with a catalogue of ${entries.length}: 3G, 4× slower processor, empty cache`,
      columns: ['page', 'usable after, ms (lowest–highest)', '× plain HTML', 'layout shift (worst)'],
      rows: list.map((one) => {
        const times = seenOf(one).map((seen) => seen.usableAt);
        const ratio = median(times) / plain;
        const shift = Math.max(...seenOf(one).map((seen) => seen.shift));
        return [
          one.name,
          `${median(times).toFixed(0)} (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})`,
          one.kind === 'ours' ? against(ratio, 1.25, '×') : ratio.toFixed(2),
          one.kind === 'ours' ? against(shift, 0, '') : shift.toFixed(3),
        ];
      }),
      notes: [
        `Medians of ${repetitions} visits in turns, ${bench.version}; 300 ms round trip, 1.6 Mbit/s down, brotli. Usable: ten rows painted and the search field working. ${dataUsed}`,
        `Ahead of List.js, Grid.js and DataTables: ${ahead.length === 0 ? '🟢 of all' : `🔴 not of ${ahead.map(({ name }) => name).join(', ')}`}.`,
        'Plain HTML and List.js have all rows in the page and need one round trip less: page, script. Ours is page, script, then code and data together; named in the head they start with the page.',
      ],
    };
  } finally {
    await bench.close();
  }
};
