/** What comes out of the printer: the built demo site, as a PDF of Chromium. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { root } from '../../.ci/files.mjs';
import { serve } from '../../.ci/static-server.mjs';
import { chromiumOptions } from '../runner/chromium.mjs';

const A4 = [595, 842];
const A3 = [842, 1191];

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

before(async () => {
  browser = await puppeteer.launch(await chromiumOptions());
  server = await serve({
    '/': join(root, 'demo/'),
    '/widgets/': join(root, 'dist/embed/'),
    '/data/': join(root, 'demo/data/'),
    '/data/procedures/': join(root, 'dist/demo-data/procedures/'),
  });
});
after(async () => {
  await browser.close();
  await server.close();
});

/** Presses the button with these words and prints what the page then is. */
const print = async (path: string, button: string) => {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = '';
    };
  });
  await page.goto(server.url + path, { waitUntil: 'networkidle0' });
  await page.waitForFunction(
    (words) => {
      const found = [
        ...(document.querySelector('commune-procedures')?.shadowRoot?.querySelectorAll('button') ?? []),
      ].find((b) => b.textContent?.includes(words));
      found?.click();
      return found !== undefined;
    },
    {},
    button,
  );
  await page.waitForSelector('html[data-printed]');
  await page.emulateMediaType('print');
  const siteHeaderShown = await page.evaluate(
    () => getComputedStyle(document.querySelector('.site-header') as Element).display !== 'none',
  );
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  await page.close();
  return {
    pages: Number(/\/Count (\d+)/.exec(pdf)?.[1]),
    size: (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []).slice(1).map((n) => Math.round(Number(n))),
    siteHeaderShown,
  };
};

describe('on paper', () => {
  for (const code of ['1.001193', '1.000894', '1.004222', '1.013978', '2.000815'])
    it(`the sheet ${code} of the demo is one A4 page, without the site around it`, async () => {
      assert.deepEqual(await print(`/#thu-tuc=${code}`, 'In tờ này'), {
        pages: 1,
        size: A4,
        siteHeaderShown: false,
      });
    });

  it('the list is an A3 wall board', async () => {
    const board = await print('/', 'In bảng treo tường');
    assert.deepEqual(board.size, A3);
    assert.equal(board.siteHeaderShown, false);
    assert.ok(board.pages >= 1 && board.pages <= 4, `${board.pages} pages`);
  });
});
