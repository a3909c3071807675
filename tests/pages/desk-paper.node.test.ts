/** The desk sheets printed by a browser: one sheet of paper per desk, each code read back from it, also where a policy drops the style. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { deskQrPage, drawDeskQr, type DrawnSheet, type Paper } from '../../src/pages/desk-qr.js';
import { DECODERS, noPaper, picturesOf, readPicture } from '../helpers/paper.js';
import { chromiumOptions } from '../runner/chromium.mjs';

const PAGE = 'https://trungtamhanhchinhcong.muongsen.example.gov.vn/vi/dich-vu-cong/danh-gia.html';
const DESKS = [1, 2, undefined] as const;

let browser: Browser;
let sheets: DrawnSheet[];
before(async () => {
  browser = await puppeteer.launch(await chromiumOptions());
  sheets = [];
  for (const desk of DESKS) {
    const commune = 'Trung tâm Phục vụ hành chính công xã Mường Sen (hư cấu)';
    const typed = PAGE.replace('https://', '');
    const drawn = await drawDeskQr({ page: PAGE, typed, desk, commune, province: 'Tỉnh mẫu' });
    assert.ok(drawn);
    sheets.push(drawn);
  }
});
after(() => browser.close());

const NO_STYLE = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;

for (const [what, paper, head, format] of [
  ['A5', 'A5', '', undefined],
  ['A4', 'A4', '', undefined],
  ['A5 where the style is forbidden, on A4 paper', 'A5', NO_STYLE, 'A4'],
  ['A4 where the style is forbidden', 'A4', NO_STYLE, 'A4'],
] as const satisfies readonly (readonly [string, Paper, string, 'A4' | undefined])[])
  describe(`sheets of ${what}`, () => {
    it('one per desk, each with its own address, grey at 150 dpi', { skip: noPaper }, async () => {
      const page = await browser.newPage();
      await page.setContent(deskQrPage(sheets, paper).replace('<meta charset="utf-8">', `$&${head}`));
      const margin = '0.4in'; // what browsers print with where the page asks for nothing
      const pdf = await page.pdf(
        format
          ? { format, margin: { top: margin, bottom: margin, left: margin, right: margin } }
          : { preferCSSPageSize: true },
      );
      await page.close();
      const read = picturesOf(pdf, 150, true).map(readPicture);
      assert.deepEqual(
        read,
        sheets.map(({ address }) => Array<string>(DECODERS).fill(address)),
      );
    });
  });

it('every line keeps within the sheet in the fonts of this machine, on a phone the sheet keeps within the screen', async () => {
  const page = await browser.newPage();
  await page.setViewport({ width: 320, height: 600 });
  await page.setContent(deskQrPage(sheets, 'A4'));
  const out = await page.$$eval('body > svg', (all) =>
    all.flatMap((svg) => {
      const [own, room] = [svg.getBoundingClientRect(), window.innerWidth];
      return [...svg.querySelectorAll('text')]
        .filter((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return left < own.left || right > own.right || top < own.top - 1 || bottom > own.bottom + 1;
        })
        .map(({ textContent }) => textContent)
        .concat(own.left < 0 || own.right > room ? ['the sheet'] : []);
    }),
  );
  await page.close();
  assert.deepEqual(out, []);
});
