/** The built `<commune-satisfaction kiosk>` with a real collector: token, languages, days without a network. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { addToken } from '../../src/collector/tokens.js';
import type { Collector } from '../../src/collector/index.js';
import type { ChunkTable } from '../../src/embed/chunk-table.js';
import { chunkFile } from '../../.ci/build/chunk-file.mjs';
import { CHANNELS } from '../../src/model/rating.js';
import { rows, SITE, start } from '../helpers/collector.js';
import { builtFile, Host, SCRIPT, STRICT_CSP, type HostPage, type Opened } from './host-page.js';

const host = new Host();
after(() => host.close());

const tokenOf = (collector: Collector): Promise<string> =>
  addToken(collector.store, { kind: 'kiosk', site: SITE, name: 'Quầy 2' }, Date.now());

const element = ({ url }: Collector, attributes = ''): string =>
  `<commune-satisfaction kiosk endpoint="${url}" site="${SITE}" desk="2" ${attributes}></commune-satisfaction>`;

const open = (collector: Collector, page: Partial<HostPage> = {}): Promise<Opened> =>
  host.open({
    body: element(collector),
    head: SCRIPT,
    csp: STRICT_CSP.replace('connect-src', `connect-src ${collector.url}`),
    ...page,
  });

type Place = Pick<Page, 'waitForFunction' | '$'>;
const pierced = (selector: string): string => `commune-satisfaction >>> ${selector}`;
/** Waits until the words are to be read there. */
const says = (page: Place, selector: string, words: string): Promise<unknown> =>
  page.waitForFunction(
    (inner, text) =>
      [...(document.querySelector('commune-satisfaction')?.shadowRoot?.querySelectorAll(inner) ?? [])].some(
        (part) => part.checkVisibility() && part.textContent?.includes(text),
      ),
    { timeout: 15_000 },
    selector,
    words,
  );
const press = async (page: Place, selector: string): Promise<void> => {
  await says(page, selector, '');
  await (await page.$(pierced(selector)))?.click();
};
const answer = async (page: Place, face: number): Promise<void> => {
  await press(page, `.choice:nth-child(${face})`);
  await press(page, '.send button');
};
/** Where the stored answers say they were given. */
const channels = async ({ store }: Collector): Promise<(string | undefined)[]> =>
  (await store.read({ sql: 'SELECT channel FROM ratings', values: [] })).map(
    (row) => CHANNELS[Number(row['channel'])],
  );

test('a token is entered once; answers in both languages, offline and after a reload are those of this kiosk', async () => {
  const collector = await start({ sites: [SITE] });
  const token = await tokenOf(collector);
  const { page, url, uncaught, console: said, violations } = await open(collector);
  await says(page, '.glance', 'Chưa có mã thiết bị');

  await (await page.$(pierced('.glance')))?.focus();
  await page.keyboard.press('Enter');
  await says(page, '.panel .fact', 'đang được tính là phiếu trên mạng');
  const enter = async (text: string): Promise<void> => {
    await (await page.$(pierced('.panel input')))?.focus();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  await enter(`cw_kiosk_${'x'.repeat(43)}`);
  await says(page, '.panel .note', 'không chấp nhận');
  await says(page, '.glance', 'Chưa có mã thiết bị');
  await enter(token);
  await says(page, '.panel .note', 'Nơi nhận chấp nhận mã.');
  await page.keyboard.press('Escape');
  await says(page, '.glance', 'Đã gửi hết');

  await says(page, '.language', 'English');
  await press(page, '.language');
  await says(page, '.ask', 'Were you satisfied');
  await answer(page, 1);
  await says(page, '.said', 'Thank you');
  await says(page, '.ask', 'Bạn có hài lòng'); // after the pause, for the next person
  assert.deepEqual(await channels(collector), ['kiosk']);

  await page.setOfflineMode(true);
  await press(page, '.language');
  await says(page, '.ask', 'Were you satisfied');
  await press(page, '.language');
  await answer(page, 3);
  await says(page, '.said', 'Đã lưu trên máy');
  await says(page, '.glance', '1 phiếu chờ gửi');
  assert.equal(await rows(collector), 1);
  await page.setOfflineMode(false);
  await says(page, '.glance', 'Đã gửi hết');
  assert.equal(await rows(collector), 2);

  await page.reload({ waitUntil: 'load' });
  await says(page, '.glance', 'Đã gửi hết');
  await answer(page, 2);
  await says(page, '.said', 'Đã nhận. Cảm ơn bạn.');
  assert.deepEqual(await channels(collector), ['kiosk', 'kiosk', 'kiosk']);

  const traces = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('commune-satisfaction') as HTMLElement;
    const fields = [...(shadowRoot?.querySelectorAll('input') ?? [])].map(({ value }) => value);
    return [document.documentElement.outerHTML, shadowRoot?.innerHTML, location.href, ...fields].join();
  });
  assert.ok(!traces.includes(token), 'the token is shown nowhere');
  assert.equal(page.url(), `${url}/`);
  assert.deepEqual(uncaught, []);
  assert.deepEqual(await violations(), []);
  // A browser names on the console what it could not fetch, and the 401 of the wrong token.
  assert.deepEqual(
    said.filter(({ text }) => !/ERR_INTERNET_DISCONNECTED|status of 401/.test(text)),
    [],
  );
});

test('on an English page the kiosk starts in English and comes back to it', async () => {
  const collector = await start({ sites: [SITE] });
  const { page } = await open(collector, {
    lang: 'en',
    body: element(collector, `device="${await tokenOf(collector)}"`),
  });
  await says(page, '.ask', 'Were you satisfied');
  await press(page, '.language');
  await says(page, '.ask', 'Bạn có hài lòng');
  await answer(page, 1);
  await says(page, '.said', 'Đã nhận. Cảm ơn bạn.');
  await says(page, '.ask', 'Were you satisfied');
  assert.deepEqual(await channels(collector), ['kiosk']);
});

test('when its part does not arrive the question is asked as on any page, and the answer counts', async () => {
  const collector = await start({ sites: [SITE] });
  const { chunks } = JSON.parse(builtFile('chunks.json')) as ChunkTable;
  const kiosk = chunks.find(([name]) => name === 'kiosk');
  assert.ok(kiosk);
  const { page, uncaught } = await open(collector, {
    files: { [`/widgets/${chunkFile(kiosk[0], kiosk[1])}`]: 'changed' },
  });
  await says(page, '.choice', 'Rất hài lòng');
  await answer(page, 1);
  await says(page, '.said', 'Đã nhận. Cảm ơn bạn.');
  assert.deepEqual(await channels(collector), ['web']);
  assert.deepEqual(uncaught, []);
});

test('in a frame without storage it works, and the staff are told what that means', async () => {
  const collector = await start({ sites: [SITE] });
  const inner = `<!doctype html><html lang="vi"><head>${SCRIPT}</head><body>${element(
    collector,
    `device="${await tokenOf(collector)}"`,
  )}</body></html>`;
  const { page, uncaught } = await open(collector, {
    csp: '',
    body: '<iframe sandbox="allow-scripts" src="/kiosk.html" width="1200" height="780"></iframe>',
    files: { '/kiosk.html': inner },
  });
  const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
  assert.ok(frame);
  await says(frame, '.glance', 'Máy không lưu được phiếu');
  await answer(frame, 1);
  await says(frame, '.said', 'Đã nhận. Cảm ơn bạn.');
  assert.deepEqual(await channels(collector), ['kiosk']);
  assert.deepEqual(uncaught, []);
});
