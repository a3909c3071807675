// Browser tests: tests/**/*.test.ts in Chromium, and in Firefox and WebKit with BROWSERS=all.
// `npm test` runs this through tests/run.mjs; one file alone:
//   npx wtr --config tests/web-test-runner.config.mjs --files tests/elements/x.test.ts
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { faults } from './helpers/faults.mjs';
import { builtFiles } from './runner/built-files.mjs';
import { chromiumOptions } from './runner/chromium.mjs';
import { extraCommands } from './runner/commands.mjs';
import { prebundle } from './runner/prebundle.mjs';
import { realData } from './runner/real-data.mjs';
import { tallyReporter } from './runner/reporter.mjs';
import { webkitLauncher } from './runner/webkit.mjs';
import { withheld } from './runner/withheld.mjs';

const root = join(import.meta.dirname, '..');

const launchers = {
  chromium: async () => chromeLauncher({ puppeteer, launchOptions: await chromiumOptions() }),
  // The "chrome" launcher is a plain puppeteer launcher: it drives Firefox too, by WebDriver BiDi.
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
        headless: true,
      },
    }),
  webkit: () => webkitLauncher(),
};

/** BROWSERS: `all`, or names separated by commas; default chromium. */
const wanted = process.env.BROWSERS || 'chromium';
const names = wanted === 'all' ? Object.keys(launchers) : wanted.split(',');
const browsers = await Promise.all(
  names.map((name) => {
    if (!Object.hasOwn(launchers, name))
      throw new Error(`BROWSERS: unknown browser "${name}"; known are ${Object.keys(launchers).join(', ')}`);
    return launchers[name]();
  }),
);

/** Marks on the test page what the runner would only log; reporter.mjs turns the mark into a failure. */
const strayErrors = `
  addEventListener('unhandledrejection', (e) => console.error('[stray] ' + (e.reason?.stack ?? e.reason)));
  addEventListener('error', (e) => console.error('[stray] ' + e.message));`;

export default {
  rootDir: root,
  files: ['tests/**/*.test.ts', '!tests/**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  middleware: [withheld(), builtFiles(), faults(), realData()], // faults: answers of a bad server, for the loading tests
  plugins: [
    extraCommands(),
    prebundle(['qrcode', 'qrcode/lib/core/qrcode.js', 'jsqr']),
    esbuildPlugin({ ts: true, tsconfig: join(root, 'tsconfig.json'), target: 'es2022' }),
  ],
  browsers,
  // One page at a time: in Chromium a page behind another gets no animation frames, and `fixture` waits for one.
  concurrency: 1,
  // All engines at once: most of the time each waits for a page, not for a processor.
  concurrentBrowsers: names.length,
  reporters: [
    defaultReporter({ reportTestProgress: process.stdout.isTTY === true }),
    tallyReporter(join(root, 'test-results/browser.json')),
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><script>${strayErrors}</script></head>
<body><script type="module" src="${framework}"></script></body></html>`,
  // Long: a guard against tests that hang, not a measurement; a busy machine has taken 5 s for what takes 0.3.
  testFramework: { config: { timeout: 20_000, forbidOnly: true } },
};
