/** The built fee board and the sheet with its fees on somebody's page under a strict policy: nothing is blocked. */
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
const sheet = JSON.stringify({
  format: 'commune-procedure/1',
  code: '1.004222',
  name: 'Đăng ký thường trú',
  methods: [{ channel: 'direct', fees: [{ state: 'amount', amount: 1000 }] }],
});
const open = (body: string): Promise<Opened> =>
  host.open({
    body,
    head: SCRIPT.replace('<script', '<script data-profile="/data/commune.json" data-fees="/data/fees.json"'),
    csp: STRICT_CSP,
    files: {
      '/data/fees.json': demo('fees.json'),
      '/data/commune.json': demo('commune.json'),
      '/data/sheet.json': sheet,
    },
  });

/** Waits until something inside the element is as asked; puppeteer's own waiting does not look into shadow trees. */
const inside = (page: Page, tag: string, selector: string): Promise<unknown> =>
  page.waitForFunction(
    (name, wanted) => document.querySelector(name)?.shadowRoot?.querySelector(wanted) != null,
    {},
    tag,
    selector,
  );
const press = (page: Page, tag: string, words: string): Promise<void> =>
  page.evaluate(
    (name, text) => {
      const buttons = [...(document.querySelector(name)?.shadowRoot?.querySelectorAll('button') ?? [])];
      buttons.find((button) => button.textContent?.includes(text))?.click();
    },
    tag,
    words,
  );

for (const [what, tag, body] of [
  ['a div with the board', 'commune-fees', '<div data-commune="fees" data-src="/data/fees.json">Gọi</div>'],
  [
    'a sheet alone',
    'commune-procedures',
    '<commune-procedures src="/data/sheet.json" code="1.004222"></commune-procedures>',
  ],
] as const)
  test(`${what}: rows, then the payment code, with no violation and nothing uncaught`, async () => {
    const { page, violations, uncaught } = await open(body);
    await inside(page, tag, '.fee-amount');
    await press(page, tag, 'Mã QR chuyển khoản');
    await inside(page, tag, '[part="picture"] svg');
    const said = await page.$eval(
      tag,
      (el) => el.shadowRoot?.querySelector('[part="pay"]')?.textContent ?? '',
    );
    assert.match(said, /0000000000/);
    assert.deepEqual(await violations(), []);
    assert.deepEqual(uncaught, []);
  });

test('the sheet shows the amount of the board, not that of its record', async () => {
  const { page } = await open(
    '<commune-procedures src="/data/sheet.json" code="1.004222"></commune-procedures>',
  );
  await inside(page, 'commune-procedures', '.fee-amount');
  const text = await page.$eval(
    'commune-procedures',
    (el) => el.shadowRoot?.querySelector('[part="sheet"]')?.textContent ?? '',
  );
  assert.match(text, /20\.000/);
  assert.doesNotMatch(text, /(?<!\d)1\.000/);
});
