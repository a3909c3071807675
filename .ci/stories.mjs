// npm run stories [-- part-of-an-id] : runs every story of the static Storybook in Chromium, play functions and
// accessibility checks included, in Vietnamese. Leaves a tally and ends with "N passed, N failed".
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumOptions } from '../tests/runner/chromium.mjs';
import { closingLine } from './closing-line.mjs';
import { root } from './files.mjs';
import { serve } from './static-server.mjs';

/** A guard against a story that hangs, not a measurement: a busy machine has taken 20 s for what takes one. */
const STORY_MS = 60_000;
/** More failing stories than this are no accident of a busy machine. */
const FEW = 4;
const TROUBLE = [
  'playFunctionThrewException',
  'storyThrewException',
  'storyErrored',
  'storyMissing',
  'unhandledErrorsWhilePlaying',
];

/** Runs in the page before Storybook: catches its channel as it is made and listens for the end of the story. */
const listen = (trouble) => {
  let channel;
  window.__finished = new Promise((resolve) => {
    const problems = [];
    const end = (status, reporters) => resolve({ status, problems, reporters });
    Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
      configurable: true,
      get: () => channel,
      set: (value) => {
        channel = value;
        for (const event of trouble)
          channel.on(event, (error) =>
            problems.push(`${event}: ${error?.message ?? error?.description ?? JSON.stringify(error)}`),
          );
        channel.on('storyMissing', () => end('error', []));
        channel.on('storyFinished', ({ status, reporters = [] }) =>
          end(
            status,
            reporters.map(({ type, status, result }) => ({
              type,
              status,
              violations: result?.violations?.map(
                (rule) => `${rule.id}: ${rule.nodes?.[0]?.target?.join(' ')}`,
              ),
            })),
          ),
        );
      },
    });
  });
};

const late = () =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`the story did not finish in ${STORY_MS / 1000} s`)), STORY_MS).unref();
  });

/** @returns {Promise<string[]>} what went wrong in one story */
const run = async (browser, url, id) => {
  // Storage of its own: an answer that one story keeps for later would be sent by another.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  try {
    await page.evaluateOnNewDocument(listen, TROUBLE);
    await page.goto(`${url}/iframe.html?id=${id}&viewMode=story`, { waitUntil: 'load' });
    const end = await Promise.race([page.evaluate(() => window.__finished), late()]);
    problems.push(...end.problems);
    for (const { type, status, violations } of end.reporters)
      if (status === 'failed') problems.push(`${type}: ${violations?.join(', ')}`);
    if (end.status !== 'success' && problems.length === 0) problems.push(`ended with "${end.status}"`);
  } catch (error) {
    problems.push(error.message);
  }
  await context.close();
  return problems;
};

const folder = join(root, 'storybook-static/');
const tallyFile = join(root, 'test-results/stories.json');
if (!existsSync(join(folder, 'index.json'))) throw new Error('no Storybook here: npm run build-storybook');

const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
const parts = process.argv.slice(2);
const queue = Object.values(entries)
  .filter(
    ({ type, id }) => type === 'story' && (parts.length === 0 || parts.some((part) => id.includes(part))),
  )
  .map(({ id }) => id);
/** By story, what went wrong. */
const bad = new Map();
const total = queue.length;
const server = await serve({ '/': folder });
const browser = await puppeteer.launch(await chromiumOptions());
const worker = async () => {
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const problems = await run(browser, server.url, id);
    if (problems.length > 0) bad.set(id, problems);
  }
};
await Promise.all([worker(), worker()]);
// The few that failed run once more, alone, as the tests do (tests/run.mjs); what passes then is named as unsteady.
const named = ([id, problems]) => ({
  browser: 'Chromium',
  file: 'stories',
  test: id,
  why: problems.join(' · '),
});
const unsteady = [];
if (bad.size <= FEW)
  for (const entry of [...bad]) {
    const problems = await run(browser, server.url, entry[0]);
    if (problems.length > 0) bad.set(entry[0], problems);
    else {
      bad.delete(entry[0]);
      unsteady.push(named(entry));
    }
  }
const failures = [...bad].map(named);
const tally = { passed: total - bad.size, failed: bad.size, skipped: 0, failures, unsteady };
await browser.close();
await server.close();
mkdirSync(join(root, 'test-results'), { recursive: true });
writeFileSync(tallyFile, JSON.stringify(tally));
process.exitCode = closingLine([tallyFile]);
