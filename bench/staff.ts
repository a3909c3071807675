/** What a reader feels in a directory of 2,000 people on a slow phone: the search alone, and key to paint. */
import { join } from 'node:path';
import { root } from '../.ci/files.mjs';
import { serve } from '../.ci/static-server.mjs';
import puppeteer, { type KeyInput } from 'puppeteer-core';
import { chromiumOptions } from '../tests/runner/chromium.mjs';
import { against, percentile, type Table } from './table.js';

const COUNT = 2000;
const TYPED = ['lo thi mai', 'ho tich', '0269 01', 'xyz'];
/** One frame at 60 per second. */
const FRAME = 16;

const NAMES = ['Lò Thị Mai', "H'Ly Niê Kđăm", 'Giàng A Páo', 'Nguyễn Văn Sơn', 'Rơ Châm Y Ngọc'];

const people = Array.from({ length: COUNT }, (_, i) => ({
  id: `p${i}`,
  name: `${NAMES[i % NAMES.length] ?? ''} ${i}`,
  position: 'Công chức Tư pháp - Hộ tịch',
  unit: [`Phòng ${i % 12}`],
  officePhones: [`0269 0${String(100_000 + i)}`],
  fields: ['Hộ tịch', 'Chứng thực'],
}));

const FILES: Record<string, string> = {
  '/': '<!doctype html><meta charset="utf-8"><script type="module" src="/widgets/commune.js"></script><commune-staff src="/staff.json"></commune-staff>',
  '/staff.json': JSON.stringify({ format: 'commune-staff/1', items: people }),
};

interface Probe extends Window {
  searches: number[];
  /** Milliseconds from the `n`-th key (1 is the first) to the frame that shows its answer, once it has been painted. */
  answered(n: number): Promise<number>;
}

/** In the page: milliseconds from a key to the frame that shows its answer, and inside the search alone. */
const probe = (): void => {
  const page = window as unknown as Probe;
  page.searches = [];
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
    requestAnimationFrame(() => painted.port2.postMessage(0));
  });
};

/** In the page: times every search of the element. */
const timeSearches = (): void => {
  interface Desk {
    find(words: string): unknown;
  }
  const { desk } = document.querySelector('commune-staff') as unknown as { desk: Desk };
  const find = desk.find.bind(desk);
  desk.find = (words) => {
    const start = performance.now();
    const found = find(words);
    if (words !== '') (window as unknown as Probe).searches.push(performance.now() - start);
    return found;
  };
};

export const run = async (): Promise<Table> => {
  const server = await serve({ '/widgets/': join(root, 'dist/embed/') }, { pages: (path) => FILES[path] });
  const browser = await puppeteer.launch(await chromiumOptions());
  try {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument('globalThis.__name = (f) => f'); // esbuild marks functions with it
    await page.evaluateOnNewDocument(probe);
    await page.emulateCPUThrottling(4);
    await page.goto(`${server.url}/`);
    const shown = (wanted: number) =>
      page.waitForFunction(
        (count) =>
          (document.querySelector('commune-staff')?.shadowRoot?.querySelectorAll('[part~="item"]').length ??
            0) >= count,
        { timeout: 60_000 },
        wanted,
      );
    await shown(COUNT);
    await (await page.waitForSelector('>>> input[type=search]', { visible: true }))?.click();
    await page.waitForFunction(() => 'desk' in (document.querySelector('commune-staff') ?? {}));
    await new Promise((resolve) => setTimeout(resolve, 3000)); // the people are read at the first touch
    await page.evaluate(timeSearches);
    const keys: number[] = [];
    for (const words of TYPED)
      for (const key of [...words, ...Array.from(words, () => 'Backspace')]) {
        await page.keyboard.press(key as KeyInput);
        keys.push(await page.evaluate((n) => (window as unknown as Probe).answered(n), keys.length + 1));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    const searches = await page.evaluate(() => (window as unknown as Probe).searches);
    if (searches.length === 0) throw new Error('no search was timed');
    return {
      title: `Staff directory of ${COUNT.toLocaleString('en')} people, 4× CPU slow-down`,
      columns: ['what', 'median', 'p95'],
      rows: [
        [
          'search for one key',
          `${percentile(searches, 0.5).toFixed(1)} ms`,
          against(percentile(searches, 0.95), FRAME, 'ms'),
        ],
        [
          'key → painted',
          `${percentile(keys, 0.5).toFixed(0)} ms`,
          `${percentile(keys, 0.95).toFixed(0)} ms`,
        ],
      ],
    };
  } finally {
    await browser.close();
    await server.close();
  }
};
