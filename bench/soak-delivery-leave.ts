import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { chromiumOptions } from '../tests/runner/chromium.mjs';
import { webkitLauncher } from '../tests/runner/webkit.mjs';
import { badNetwork, questionPage, servePages } from './support/ratings.js';
import { ENGINES } from './support/soak-browser.js';
import type { Table } from './table.js';

const VOTES = Number(process.env['SOAK_VOTES']) || 100;
/** For all votes of one engine. */
const PATIENCE_MS = 300_000;

/**
 * Runs in each page: takes a face, presses "Gửi" in every other page, and is gone in the same task. Each page has an origin
 * and so a storage of its own: no later page can deliver what this one has left.
 */
const LEAVE = `
  const n = Number(location.pathname.slice(1));
  const element = document.querySelector('commune-satisfaction');
  const next = 'http://127.0.3.' + (n + 1) + ':' + location.port + '/' + (n + 1);
  const go = () => { location.href = next; };
  const look = () => {
    const face = element.shadowRoot?.querySelector('input[type=radio]');
    if (!face) return setTimeout(look, 10);
    face.click();
    if (n % 2) return go();
    const send = () => {
      const button = element.shadowRoot.querySelector('.send button');
      if (!button) return setTimeout(send, 10);
      button.click();
      go();
    };
    send();
  };
  look();`;

/** Opens an address in an engine; @returns closes it */
const browse = async (engine: (typeof ENGINES)[number], url: string): Promise<() => Promise<unknown>> => {
  if (engine === 'webkit') {
    const launcher = webkitLauncher();
    await launcher.startSession('soak', url);
    return () => launcher.stop();
  }
  const firefox = {
    browser: 'firefox',
    executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
    headless: true,
  } as const;
  const browser = await puppeteer.launch(engine === 'firefox' ? firefox : await chromiumOptions());
  const page = await browser.newPage();
  // The page leaves by itself, often before it is loaded.
  page.goto(url).catch(() => undefined);
  return () => browser.close();
};

const votesIn = async (engine: (typeof ENGINES)[number]): Promise<{ rows: number; seconds: number }> => {
  const network = await badNetwork(0);
  let done = false;
  const pages = await servePages((path) => {
    if (!/^\/\d+$/.test(path)) return undefined;
    done ||= Number(path.slice(1)) > VOTES;
    return done ? '<!doctype html><title>Xong</title>' : questionPage(network.endpoint, LEAVE);
  });
  const start = performance.now();
  const close = await browse(engine, `http://127.0.3.1:${pages.port}/1`);
  try {
    while (!done && performance.now() - start < PATIENCE_MS) await wait(100);
    for (let looks = 0; looks < 50 && (await network.stored()).length < VOTES; looks++) await wait(100);
    return { rows: (await network.stored()).length, seconds: (performance.now() - start) / 1000 };
  } finally {
    await close();
    await pages.close();
    await network.close();
  }
};

/** Fault 7 of the targets: who votes and leaves at once has voted. */
export const run = async (): Promise<Table> => {
  const rows: [string, number, number, string][] = [];
  for (const engine of ENGINES) {
    const { rows: stored, seconds } = await votesIn(engine);
    rows.push([engine, VOTES, stored, seconds.toFixed(0)]);
  }
  return {
    title: 'Vote, then leave at once',
    columns: ['engine', 'votes', 'stored', 'seconds'],
    rows,
    notes:
      'The built widget on a page of another origin than the collector. One half leaves in the task of the tap on a face, the other half in the task of the press on "Gửi". Every page has an origin of its own, so nothing can be made good from the queue.',
    failures: rows
      .filter(([, , stored]) => stored !== VOTES)
      .map(([engine, , stored]) => `${engine}: ${stored} of ${VOTES}`),
  };
};
