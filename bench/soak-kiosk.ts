import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { startCollector } from '../src/collector/index.js';
import { addToken } from '../src/collector/tokens.js';
import { moveTime, type MovedTime } from '../tests/helpers/moved-time.js';
import { chromiumOptions } from '../tests/runner/chromium.mjs';
import { partNote, partOf } from './support/part.js';
import { servePages } from './support/ratings.js';
import { against, type Table } from './table.js';

const SITE = '03115';
const TARGET_GROWTH = 10;
/** Once everything has been loaded and used. */
const WARM = 200;
const STEPS = 4;
const PIECE = 25;
/** How much faster the day of the kiosk goes by than ours, at the least: its votes are counted per minute. */
const FASTER = 1000;

/** Votes of people at a desk, one after the other, in the page: some tell why, some walk away, some read English. */
const people = async (from: number, count: number): Promise<void> => {
  const { time } = window as unknown as { time: MovedTime };
  const element = document.querySelector('commune-satisfaction') as HTMLElement & {
    updateComplete: Promise<unknown>;
  };
  const look = <T extends HTMLElement>(selector: string): T[] => [
    ...(element.shadowRoot?.querySelectorAll<T>(selector) ?? []),
  ];
  const until = async (what: string, holds: () => boolean): Promise<void> => {
    for (let looks = 0; !holds(); looks++) {
      if (looks > 2000) throw new Error(`no ${what}: ${look('.kiosk')[0]?.innerText}`);
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  };
  for (let n = from; n < from + count; n++) {
    await until('faces', () => look('.is-open input[type=radio]').length === 3);
    if (n % 50 === 0) {
      look('.language')[0]?.click();
      await until('English', () => look('.root')[0]?.lang === 'en');
    }
    if (n % 20 === 0) await time.pass(61_000); // nobody there: the picture moves on
    look('input[type=radio]')[n % 3]?.click();
    await until('reasons', () => look('input[type=checkbox]').length === 9);
    if (n % 3 === 0) {
      look('input[type=checkbox]')[n % 9]?.click();
      const [field] = look<HTMLTextAreaElement>('textarea');
      if (field) field.value = `Ý kiến số ${n}`;
      field?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await element.updateComplete;
    }
    if (n % 10 === 0) await time.pass(21_000);
    else look('.send button')[0]?.click();
    await until('thanks', () => look('.is-closed .received').length === 1);
    await time.pass(3100);
  }
};

/** Ten thousand people at one kiosk, on a clock of its own. */
export const run = async (): Promise<Table> => {
  const votes = partOf(10_000, WARM * 2);
  const folder = mkdtempSync(join(tmpdir(), 'commune-soak-'));
  const begin = performance.now();
  const collector = await startCollector({
    database: join(folder, 'collector.sqlite'),
    elapsed: () => (performance.now() - begin) * FASTER,
  });
  const device = await addToken(collector.store, { kind: 'kiosk', site: SITE, name: 'Quầy 2' }, Date.now());
  const pages = await servePages((path) =>
    path === '/'
      ? `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Máy tại quầy</title><link rel="icon" href="data:,">
<script type="module" src="/widgets/commune.js"></script></head><body>
<commune-satisfaction kiosk endpoint="${collector.url}" site="${SITE}" device="${device}"></commune-satisfaction></body></html>`
      : undefined,
  );
  const browser = await puppeteer.launch(await chromiumOptions());
  try {
    const page = await browser.newPage();
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    await page.setViewport({ width: 1280, height: 800 });
    // tsx wraps named functions in a call of `__name`, also those that are sent to the page.
    await page.evaluateOnNewDocument(
      `globalThis.__name = (value) => value; window.time = (${moveTime.toString()})();`,
    );
    await page.goto(`http://127.0.3.1:${pages.port}/`);
    await page.waitForFunction(
      () => document.querySelector('commune-satisfaction')?.shadowRoot?.querySelector('.language') != null,
    );
    const devtools = await page.createCDPSession();
    await devtools.send('HeapProfiler.enable');
    await devtools.send('Performance.enable');
    const measured = async (): Promise<{ bytes: number; nodes: number; listeners: number }> => {
      await devtools.send('HeapProfiler.collectGarbage');
      const { usedSize } = await devtools.send('Runtime.getHeapUsage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
      return { bytes: usedSize, nodes: of('Nodes'), listeners: of('JSEventListeners') };
    };
    /** In pieces: one call of the page may not take minutes. */
    const serve = async (from: number, to: number): Promise<void> => {
      for (let n = from; n < to; n += PIECE) await page.evaluate(people, n, Math.min(PIECE, to - n));
    };
    await serve(0, WARM);
    const first = await measured();
    const rows: [number, string, number, number][] = [];
    const row = ({ bytes, nodes, listeners }: typeof first, done: number): void =>
      void rows.push([done, `${(bytes / 1e6).toFixed(2)} MB`, nodes, listeners]);
    row(first, WARM);
    let last = first;
    for (let step = 1; step <= STEPS; step++) {
      const from = rows.at(-1)?.[0] ?? 0;
      const to = WARM + Math.round(((votes - WARM) * step) / STEPS);
      await serve(from, to);
      last = await measured();
      row(last, to);
    }
    const growth = (last.bytes / first.bytes - 1) * 100;
    const [stored] = await collector.store.read({ sql: 'SELECT COUNT(*) AS n FROM ratings', values: [] });
    const minutes = (performance.now() - begin) / 60_000;
    return {
      title: 'A kiosk, ten thousand people long',
      columns: ['votes', 'heap', 'nodes', 'listeners'],
      rows,
      notes: [
        `Heap grown since vote ${WARM}: ${against(growth, TARGET_GROWTH, '%')}. ${Number(stored?.['n'])} answers stored by a real collector, as those of the kiosk. A third tells why in words, a tenth walks away and is sent after 20 s, every fiftieth reads English; the page's timers are moved by the run (${minutes.toFixed(1)} minutes), everything else is the built widget in Chromium. Memory is measured after the garbage was collected.`,
        ...partNote,
      ],
      failures: [
        ...wrong,
        ...(growth >= TARGET_GROWTH ? [`the heap grew by ${growth.toFixed(1)} %`] : []),
        ...(Number(stored?.['n']) === votes ? [] : [`${Number(stored?.['n'])} of ${votes} stored`]),
      ],
    };
  } finally {
    await browser.close();
    await pages.close();
    await collector.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
