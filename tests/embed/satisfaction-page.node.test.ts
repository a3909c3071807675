/** The built `<commune-satisfaction>` on somebody's page, with a real collector: a vote is a row, and thanks come after it. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { chunkFile } from '../../.ci/build/chunk-file.mjs';
import type { Collector } from '../../src/collector/index.js';
import type { ChunkTable } from '../../src/embed/chunk-table.js';
import { CHANNELS } from '../../src/model/rating.js';
import { SITE, start } from '../helpers/collector.js';
import { DECODERS, noPaper, picturesOf, readPicture } from '../helpers/paper.js';
import { builtFile, Host, SCRIPT, STRICT_CSP, type HostPage, type Opened } from './host-page.js';

const host = new Host();
after(() => host.close());

const ALL = '<script type="module" src="/widgets/commune-all.js"></script>';
const PROFILE = {
  ...{ format: 'commune-profile/1', unitCode: SITE, name: 'Xã Mẫu', hotline: '0269 0123 456' },
  address: 'Bản Nà Sen',
};
const FALLBACK = '<p id="fallback">Góp ý: gọi 0269 0123 456.</p>';

/** A page whose script tag names the profile, under the policy README promises, with the collector on another origin. */
const open = (collector: Collector, page: Partial<HostPage> & { body: string }): Promise<Opened> =>
  host.open({
    head: SCRIPT.replace('<script', '<script data-profile="/commune.json"'),
    csp: STRICT_CSP.replace('connect-src', `connect-src ${collector.url}`),
    ...page,
    files: { '/commune.json': JSON.stringify(PROFILE), ...page.files },
  });

const TAG = 'commune-satisfaction';
type Place = Pick<Page | Frame, 'waitForFunction' | '$$'>;
/** Waits until a part of the n-th question says the words. */
const says = (place: Place, selector: string, words: string, nth = 0): Promise<unknown> =>
  place.waitForFunction(
    (tag, at, inner, text) => {
      const { shadowRoot } = document.querySelectorAll(tag)[at] ?? {};
      const parts = [...(shadowRoot?.querySelectorAll(inner) ?? [])];
      return parts.some((part) => part.checkVisibility() && part.textContent?.includes(text));
    },
    { timeout: 15_000 },
    TAG,
    nth,
    selector,
    words,
  );
const press = async (place: Place, selector: string, words = '', nth = 0): Promise<void> => {
  await says(place, selector, words, nth);
  const element = (await place.$$(TAG))[nth];
  const found = (await element?.$$(`>>> ${selector}`)) ?? [];
  for (const part of found)
    if (words === '' || (await part.evaluate(({ textContent }) => textContent)).includes(words))
      return part.click();
};
const RECEIVED = 'Đã nhận. Cảm ơn bạn.';
const vote = async (place: Place, face: string, nth = 0): Promise<void> => {
  await press(place, '.choice', face, nth);
  await press(place, '.send button', '', nth);
};

interface Row {
  subject: string;
  score: number;
  channel: string | undefined;
  comment: string | undefined;
}
const rowsOf = async ({ store }: Collector): Promise<Row[]> =>
  (
    await store.read({
      sql: 'SELECT s.subject, score, channel, comment FROM ratings JOIN subjects s ON s.subject_id = ratings.subject ORDER BY 1',
      values: [],
    })
  ).map(({ subject, score, channel, comment }) => ({
    subject: String(subject),
    score: Number(score),
    channel: CHANNELS[Number(channel)],
    comment: typeof comment === 'string' ? comment : undefined,
  }));

const question = ({ url }: Collector, attributes = ''): string =>
  `<${TAG} endpoint="${url}" ${attributes}>${FALLBACK}</${TAG}>`;

for (const [name, head] of [
  ['commune.js', SCRIPT],
  ['commune-all.js', ALL],
] as const)
  test(`${name}: a vote with a reason and a comment under the strictest policy is one row`, async () => {
    const collector = await start({ sites: [SITE] });
    const opened = await open(collector, {
      body: question(collector),
      head: head.replace('<script', '<script data-profile="/commune.json"'),
    });
    const { page } = opened;
    await press(page, '.choice', 'Không hài lòng');
    await press(page, '.more label', 'Phải chờ lâu');
    const element = await page.$(TAG);
    await (await element?.$('>>> textarea'))?.type('Chờ từ 7 giờ.');
    await press(page, '.send button');
    await says(page, '.said', RECEIVED);
    assert.deepEqual(await rowsOf(collector), [
      { subject: 'one-stop', score: 1, channel: 'web', comment: 'Chờ từ 7 giờ.' },
    ]);
    assert.deepEqual(await opened.violations(), []);
    assert.deepEqual(opened.uncaught, []);
    assert.deepEqual(opened.console, []);
    const left = await page.evaluate(() => document.adoptedStyleSheets.length + document.styleSheets.length);
    assert.equal(left, 0);
  });

test('two in the form around an old page, one of them a plain div: two rows, and the form is not sent', async () => {
  const collector = await start({ sites: [SITE] });
  const div = `<div data-commune="satisfaction" data-endpoint="${collector.url}" data-desk="1" data-site="${SITE}">${FALLBACK}</div>`;
  const opened = await open(collector, {
    body: `<form action="/sent">${div}${question(collector, 'desk="2" scale="5"')}</form>`,
  });
  const { page } = opened;
  await vote(page, 'Hài lòng', 0);
  await vote(page, 'Bình thường', 1);
  await says(page, '.said', RECEIVED, 0);
  await says(page, '.said', RECEIVED, 1);
  assert.deepEqual(await rowsOf(collector), [
    { subject: 'desk:1', score: 2, channel: 'web', comment: undefined },
    { subject: 'desk:2', score: 3, channel: 'web', comment: undefined },
  ]);
  assert.ok(!opened.requests.includes('/sent'));
  assert.deepEqual(opened.uncaught, []);
});

test('in a sandboxed frame, without storage and origin, a vote is a row', async () => {
  const collector = await start({ sites: [SITE] });
  const framed = `<!doctype html><html lang="vi"><head>${SCRIPT}</head><body>${question(collector, `site="${SITE}"`)}</body></html>`;
  const opened = await host.open({
    body: '<iframe sandbox="allow-scripts" src="/framed" width="600" height="900"></iframe>',
    files: { '/framed': framed },
  });
  const frame = await opened.page.waitForFrame((candidate) => candidate.url().endsWith('/framed'));
  await vote(frame, 'Rất hài lòng');
  await says(frame, '.said', RECEIVED);
  assert.equal((await rowsOf(collector)).length, 1);
  assert.deepEqual(opened.uncaught, []);
});

test('with JavaScript off, whom to call is readable', async () => {
  const opened = await host.open({
    body: question({ url: '' } as Collector),
    head: SCRIPT,
    javaScript: false,
  });
  const fallback = await opened.page.$('#fallback');
  assert.equal(await fallback?.isVisible(), true);
});

test('without an endpoint there are no buttons: hotline and address of the commune', async () => {
  const collector = await start({ sites: [SITE] });
  const { page, uncaught } = await open(collector, { body: `<${TAG}>${FALLBACK}</${TAG}>` });
  await says(page, '.contact', 'Bản Nà Sen');
  await says(page, 'a.call', '0269 0123 456');
  assert.equal(await page.$(`${TAG} >>> input`), null);
  assert.deepEqual(uncaught, []);
});

test('the code at the desk says what is rated; where the answer goes is never in an address', async () => {
  const collector = await start({ sites: [SITE] });
  const { page, url, requests } = await open(collector, { body: question(collector) });
  await page.goto(`${url}/?endpoint=/elsewhere&site=99999&device=x#danh-gia=desk:7&endpoint=/elsewhere`);
  await says(page, 'legend', 'Quầy số 7');
  await vote(page, 'Hài lòng');
  await says(page, '.said', RECEIVED);
  assert.deepEqual(await rowsOf(collector), [
    { subject: 'desk:7', score: 2, channel: 'qr', comment: undefined },
  ]);
  assert.ok(!requests.some((path) => path.startsWith('/elsewhere')));
});

test('without a connection nobody is thanked; it arrives once when the connection is back', async () => {
  const collector = await start({ sites: [SITE] });
  const { page } = await open(collector, { body: question(collector) });
  await press(page, '.choice', 'Hài lòng');
  await says(page, '.send button', '');
  await page.setOfflineMode(true);
  await press(page, '.send button');
  await says(page, '.said', 'Đã lưu trên máy, sẽ gửi khi có mạng.');
  assert.deepEqual(await rowsOf(collector), []);
  await page.setOfflineMode(false);
  await says(page, '.said', RECEIVED);
  assert.equal((await rowsOf(collector)).length, 1);
});

test('a tap counts when its reader leaves at once', async () => {
  const collector = await start({ sites: [SITE] });
  const { page } = await open(collector, { body: question(collector, `site="${SITE}"`) });
  await press(page, '.choice', 'Rất hài lòng');
  await page.goto('about:blank');
  const deadline = Date.now() + 15_000;
  while ((await rowsOf(collector)).length === 0 && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal((await rowsOf(collector)).length, 1);
});

test('when the part with the reasons does not arrive the vote counts all the same', async () => {
  const collector = await start({ sites: [SITE] });
  const { chunks } = JSON.parse(builtFile('chunks.json')) as ChunkTable;
  const ask = chunks.find(([name]) => name === 'ask');
  assert.ok(ask);
  const { page, uncaught } = await open(collector, {
    body: question(collector),
    files: { [`/widgets/${chunkFile(ask[0], ask[1])}`]: 'changed' },
  });
  await vote(page, 'Hài lòng');
  await says(page, '.said', RECEIVED);
  assert.equal((await rowsOf(collector)).length, 1);
  assert.deepEqual(uncaught, []);
});

describe('the sheet for a desk, printed from the page', () => {
  test(
    'under the strictest policy, one sheet of A4 per desk, each code read back',
    { skip: noPaper },
    async () => {
      const collector = await start({ sites: [SITE] });
      const leads = 'https://muongsen.example.gov.vn/danh-gia.html';
      const opened = await open(collector, {
        body: `<h1>Trang của xã</h1>${question(collector, `print-code="${leads}"`)}<p>Chân trang</p>`,
      });
      const { page } = opened;
      await page.evaluate('window.print = () => {}');
      await press(page, '.poster button');
      await says(page, '.poster form', '');
      const element = await page.$(TAG);
      await (await element?.$('>>> .poster input'))?.type('1, 12');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-commune-printing]');
      const pictures = picturesOf(await page.pdf({ preferCSSPageSize: true }), 100, true);
      assert.deepEqual(
        pictures.map(readPicture),
        [1, 12].map((desk) => Array<string>(DECODERS).fill(`${leads}#danh-gia=desk:${desk}`)),
      );
      assert.deepEqual(await opened.violations(), []);
      assert.deepEqual(opened.uncaught, []);
    },
  );

  test('printing the page as ever prints no sheet', { skip: noPaper }, async () => {
    const collector = await start({ sites: [SITE] });
    const { page } = await open(collector, {
      body: `<h1>Trang của xã</h1>${question(collector, 'print-code')}`,
    });
    await press(page, '.poster button');
    const [picture, ...more] = picturesOf(await page.pdf({ format: 'A4' }), 100, true);
    assert.ok(picture);
    assert.equal(more.length, 0);
    assert.deepEqual(readPicture(picture), Array(DECODERS).fill(undefined));
  });
});
