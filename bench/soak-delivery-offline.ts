import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumOptions } from '../tests/runner/chromium.mjs';
import { badNetwork, questionPage, servePages } from './support/ratings.js';
import type { Table } from './table.js';

const VOTES = Number(process.env['SOAK_VOTES']) || 1000;
const TABS = 3;
const LOST = 0.3;
/** The collector takes 600 answers a minute from one address, and says when to come back. */
const PATIENCE_MS = 15 * 60_000;

/** Gives answers as a reader does, until each has been told to be safe; runs in the page. @returns their ids */
const giveVotes = async (count: number): Promise<string[]> => {
  const element = document.querySelector('commune-satisfaction') as HTMLElement & { state: string };
  const ids: string[] = [];
  element.addEventListener('commune-rate', (event) =>
    ids.push((event as CustomEvent<{ id: string }>).detail.id),
  );
  const { port1, port2 } = new MessageChannel();
  /** A turn of the event loop; timers of a tab in the background are slow. */
  const turn = (): Promise<void> =>
    new Promise((resolve) => {
      port1.onmessage = () => resolve();
      port2.postMessage(0);
    });
  const press = async (selector: string): Promise<void> => {
    let found = element.shadowRoot?.querySelector<HTMLElement>(selector);
    while (!found) {
      await turn();
      found = element.shadowRoot?.querySelector<HTMLElement>(selector);
    }
    found.click();
  };
  for (let n = 0; n < count; n++) {
    await press(`.faces label:nth-of-type(${1 + (n % 3)}) input`);
    await press('.send button');
    while (element.state !== 'queued') await turn();
    await press('button.again');
  }
  return ids;
};

/** Answers in the queue of the page's origin; runs in the page. */
const waiting = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('commune-ratings');
    request.onerror = reject;
    request.onsuccess = () => {
      const count = request.result
        .transaction('queue')
        .objectStore('queue')
        .count(IDBKeyRange.upperBound('line'));
      count.onsuccess = () => {
        request.result.close();
        resolve(count.result);
      };
    };
  });

/** The browser with the same profile each time, three tabs on the page. */
const open = async (profile: string, url: string): Promise<{ browser: Browser; pages: Page[] }> => {
  const browser = await puppeteer.launch({ ...(await chromiumOptions()), userDataDir: profile });
  const pages: Page[] = [];
  for (let tab = 0; tab < TABS; tab++) {
    const page = await browser.newPage();
    // tsx wraps named functions in a call of `__name`, also those that are sent to the page.
    await page.evaluateOnNewDocument('globalThis.__name = (value) => value;');
    await page.goto(url);
    await page.waitForFunction(
      () => document.querySelector('commune-satisfaction')?.shadowRoot?.querySelector('input') !== null,
    );
    pages.push(page);
  }
  return { browser, pages };
};

/** As when the power goes: no page hears of it. */
const kill = async (browser: Browser): Promise<void> => {
  const child = browser.process();
  const ended = new Promise((resolve) => child?.once('exit', resolve));
  child?.kill('SIGKILL');
  await ended;
  await wait(500); // its helpers notice
};

/** Fault 8 of the targets: offline, several tabs, browsers killed, lost acknowledgements, and every answer is there once. */
export const run = async (): Promise<Table> => {
  const network = await badNetwork(LOST);
  const pages = await servePages((path) => (path === '/' ? questionPage(network.endpoint) : undefined));
  const profile = mkdtempSync(join(tmpdir(), 'commune-soak-'));
  const url = `http://127.0.0.1:${pages.port}/`;
  const given: string[] = [];
  let kills = 0;
  try {
    await network.down();
    for (const share of [Math.floor(VOTES / 2), Math.ceil(VOTES / 2)]) {
      const { browser, pages: tabs } = await open(profile, url);
      const counts = tabs.map((_, tab) => Math.floor((share + tab) / TABS));
      const ids = await Promise.all(tabs.map((tab, at) => tab.evaluate(giveVotes, counts[at] ?? 0)));
      given.push(...ids.flat());
      await kill(browser);
      kills++;
    }
    await network.up();
    const start = performance.now();
    // Killed once more in the middle of sending.
    let { browser, pages: tabs } = await open(profile, url);
    while ((await network.stored()).length < VOTES / 4 && performance.now() - start < PATIENCE_MS)
      await wait(20);
    await kill(browser);
    kills++;
    ({ browser, pages: tabs } = await open(profile, url));
    let left = VOTES;
    while (left > 0 && performance.now() - start < PATIENCE_MS) {
      await wait(500);
      left = (await tabs[0]?.evaluate(waiting)) ?? NaN;
    }
    const seconds = (performance.now() - start) / 1000;
    await browser.close();
    const stored = await network.stored();
    const missing = given.filter((id) => !stored.includes(id));
    const unknown = stored.filter((id) => !given.includes(id));
    const { requests, lost } = network.counts;
    return {
      title: 'Offline, three tabs, browser killed, acknowledgements lost',
      columns: [
        'votes',
        'kill -9',
        'requests',
        'acknowledgements lost',
        'stored',
        'missing',
        'left in the queue',
        'seconds online',
      ],
      rows: [[given.length, kills, requests, lost, stored.length, missing.length, left, seconds.toFixed(0)]],
      notes: `The built widget in Chromium. Half of the votes, kill, the other half, kill; then the collector is there, but ${LOST * 100} % of its answers are lost; killed again after a quarter has arrived. A vote counts as given when its reader was told that it is kept.`,
      failures: [
        ...(given.length === VOTES ? [] : [`${given.length} of ${VOTES} votes were given`]),
        ...(stored.length === VOTES ? [] : [`${stored.length} rows instead of ${VOTES}`]),
        ...(missing.length === 0 ? [] : [`${missing.length} votes are lost, such as ${missing[0] ?? ''}`]),
        ...(unknown.length === 0 ? [] : [`${unknown.length} rows nobody gave`]),
        ...(left === 0 ? [] : [`${left} are still queued`]),
        ...(lost > 0 ? [] : ['no acknowledgement was lost: nothing was shown']),
      ],
    };
  } finally {
    await pages.close();
    await network.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
};
