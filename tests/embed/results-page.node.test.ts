/** The built board of results on somebody's page under a strict policy, and on one sheet of A3. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { root } from '../../.ci/files.mjs';
import { Host, SCRIPT, STRICT_CSP, type Opened } from './host-page.js';

const host = new Host();
after(() => host.close());

const demo = (name: string): string => readFileSync(join(root, 'demo/data', name), 'utf8');
const MONTH = '2026-10';
const levels = (scale: number): number[] => Array.from({ length: scale }, (_, i) => 10 * i + 4);
/** Every way of answering there is: more does not come. */
const everyWay = JSON.stringify({
  v: 1,
  site: '99001',
  period: { month: MONTH, yearFrom: '2025-11', yearTo: MONTH },
  month: ['web', 'kiosk', 'qr'].flatMap((channel) =>
    [3, 5].map((scale) => ({ channel, scale, levels: levels(scale), reasons: {} })),
  ),
  year: [],
  days: [],
});

const open = (around: { stats?: string; csv?: string; lang?: string } = {}): Promise<Opened> =>
  host.open({
    body: `<div data-commune="results" data-src="/data/results.csv" data-period="${MONTH}" data-endpoint="/">Gọi</div>`,
    head: SCRIPT.replace('<script', '<script data-profile="/data/commune.json"'),
    csp: STRICT_CSP,
    ...(around.lang !== undefined && { lang: around.lang }),
    files: {
      '/data/results.csv': around.csv ?? demo('results.csv'),
      '/data/commune.json': demo('commune.json'),
      '/v1/stats/99001': around.stats ?? everyWay,
    },
  });

const TAG = 'commune-results';
/** Waits until something inside the element is as asked; puppeteer's own waiting does not look into shadow trees. */
const inside = (page: Page, selector: string): Promise<unknown> =>
  page.waitForFunction(
    (tag, wanted) => document.querySelector(tag)?.shadowRoot?.querySelector(wanted) != null,
    {},
    TAG,
    selector,
  );
const press = (page: Page, words: string): Promise<void> =>
  page.$eval(
    TAG,
    (el, text) => {
      const buttons = [...(el.shadowRoot?.querySelectorAll('button') ?? [])];
      buttons.find((button) => button.textContent?.includes(text))?.click();
    },
    words,
  );

test('figures, lines, points, answers and indicators, with no violation and nothing uncaught', async () => {
  const { page, violations, uncaught } = await open();
  await inside(page, '[data-channel="kiosk"]');
  const count = (selector: string): Promise<number> =>
    page.$eval(TAG, (el, wanted) => el.shadowRoot?.querySelectorAll(wanted).length ?? 0, selector);
  await page.$eval(TAG, (el) => {
    for (const fold of el.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
  });
  const seen = {
    lines: await count('.line[d^="M"]'),
    bars: await count('.bar-full'),
    measures: await count('[data-measure]'),
  };
  assert.deepEqual(seen, { lines: 9, bars: 6 + 3 * 3 + 3 * 5, measures: 10 });
  await inside(page, '.indicator');
  assert.deepEqual(await violations(), []);
  assert.deepEqual(uncaught, []);
});

test('in English: numbers, months and measures in English', async () => {
  const { page } = await open({ lang: 'en' });
  await inside(page, '[data-channel="kiosk"]');
  const said = await page.$eval(TAG, (el) => el.shadowRoot?.querySelector('.root')?.textContent ?? '');
  assert.match(said, /Results of 10\/2026/);
  assert.match(said, /Settled early/);
  assert.match(said, /\d\.\d%/);
  assert.doesNotMatch(said, /\d,\d\s?%/);
});

/** Width and height of A3 across, less the margins, in CSS pixels. */
const SHEET = { width: Math.floor((404 / 25.4) * 96), height: Math.floor((281 / 25.4) * 96) };
const LONG = 'Sổ theo dõi hồ sơ một cửa liên thông, ghi bằng tay và bằng máy ở hai nơi tiếp nhận. '
  .repeat(6)
  .trim();
const longWinded = demo('results.csv')
  .split('\r\n')
  .map((line, i) => (i === 0 ? line : line.replace(/,Sổ theo dõi[^,]*,/, `,"${LONG}",`)))
  .join('\r\n');

for (const [what, around] of [
  ['the demo commune with every way of answering', {}],
  ['long names of sources', { csv: longWinded }],
] as const)
  test(`on paper, ${what}: one sheet of A3 across, nothing cut, the page around it gone`, async () => {
    const { page, violations } = await open(around);
    await inside(page, '[data-channel="kiosk"]');
    await page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset['printed'] = '';
      };
    });
    await press(page, 'In bảng A3');
    await page.waitForSelector('html[data-printed]');
    await page.emulateMediaType('print');
    await page.setViewport(SHEET);
    const cut = await page.$eval(TAG, (el) =>
      [...(el.shadowRoot?.querySelectorAll('[part="poster"] .measure, [part="poster"]') ?? [])]
        .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
        .map((box) => `${box.textContent?.trim().slice(0, 40)} ${box.scrollHeight}/${box.clientHeight}`),
    );
    assert.deepEqual(cut, []);
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const size = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [])
      .slice(1)
      .map((n) => Math.round(Number(n)));
    assert.deepEqual([Number(/\/Count (\d+)/.exec(pdf)?.[1]), ...size], [1, 1191, 842]);
    assert.deepEqual(await violations(), []);
  });
