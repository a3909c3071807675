/** Chromium as a slow phone, and a server for the pages it opens. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { root } from '../../.ci/files.mjs';
import { serve } from '../../.ci/static-server.mjs';
import { chromiumOptions } from '../../tests/runner/chromium.mjs';

/** How much slower than this machine the phone is. */
export const CPU_SLOWDOWN = 4;
const kbit = (n: number) => (n * 1000) / 8;
const THREE_G = {
  offline: false,
  latency: 300,
  downloadThroughput: kbit(1600),
  uploadThroughput: kbit(750),
};
const PHONE = { width: 412, height: 823, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

export interface Visit {
  page: Page;
  /** 300 ms round trip, 1.6 Mbit/s down, 750 kbit/s up. Default: no limit. */
  slowNetwork: () => Promise<void>;
  /** Bytes of JavaScript objects still in use, after the collector ran. */
  heap: () => Promise<number>;
}

export interface Bench {
  url: string;
  /** Runs in a new page with an empty cache, on a slow processor. */
  visit: <T>(use: (visit: Visit) => Promise<T>) => Promise<T>;
  /** `HeadlessChrome/…` as the browser calls itself. */
  version: string;
  close: () => Promise<void>;
}

/**
 * Opens a browser and serves `files` ("page.html" → content) with the built files under /widgets/.
 * Everything is compressed with brotli, as a web server would.
 */
export const openBench = async (files: Readonly<Record<string, string>>): Promise<Bench> => {
  const folder = mkdtempSync(join(tmpdir(), 'commune-bench-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const server = await serve({ '/': `${folder}/`, '/widgets/': join(root, 'dist/embed/') });
  const browser: Browser = await puppeteer.launch(await chromiumOptions());
  const visit: Bench['visit'] = async (use) => {
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      await page.setViewport(PHONE);
      // tsx wraps named functions in a call of `__name`, also those that are sent to the page.
      await page.evaluateOnNewDocument('globalThis.__name = (value) => value;');
      const devtools = await page.createCDPSession();
      await devtools.send('Network.enable');
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
      return await use({
        page,
        slowNetwork: async () => {
          await devtools.send('Network.emulateNetworkConditions', THREE_G);
        },
        heap: async () => {
          await devtools.send('HeapProfiler.enable');
          await devtools.send('HeapProfiler.collectGarbage');
          return (await devtools.send('Runtime.getHeapUsage')).usedSize;
        },
      });
    } finally {
      await context.close();
    }
  };
  return {
    url: server.url,
    visit,
    version: await browser.version(),
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** The middle value. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

/** Repetitions: `BENCH_RUNS`, else what the measurement thinks enough. */
export const runs = (usual: number): number => Number(process.env['BENCH_RUNS']) || usual;
