/** The built `<commune-staff>` on somebody's page: under a strict policy, and what comes out of the printer. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { readQr } from '../helpers/read-qr.js';
import { Host, SCRIPT, STRICT_CSP, type Opened } from './host-page.js';

/** Of pngjs, which has no types: RGBA pixels of a picture. */
const png = (
  createRequire(import.meta.url)('pngjs') as {
    PNG: { sync: { read(bytes: Buffer): { data: Buffer; width: number; height: number } } };
  }
).PNG.sync;

const A4 = [595, 842];
/** A sheet of A4 less our margins of 8 mm, in CSS pixels. */
const PAPER = { width: Math.floor(((210 - 16) / 25.4) * 96), height: Math.floor(((297 - 16) / 25.4) * 96) };
const LONG = 'Nguyễn Thị Ngọc Ánh Nguyệt '.repeat(11).trim().slice(0, 296);

const file = (count: number): string =>
  JSON.stringify({
    format: 'commune-staff/1',
    items: Array.from({ length: count }, (_, i) => ({
      id: `p${i}`,
      name: i === 1 ? LONG : `Lò Thị Mai ${i}`,
      position: i === 1 ? LONG : 'Công chức Tư pháp - Hộ tịch',
      unit: [i === 1 ? LONG : 'Trung tâm Phục vụ hành chính công'],
      officePhones: ['0269 0123 405 (máy lẻ 12)'],
      mobile: `0900 000 ${String(i).padStart(3, '0')}`,
      consentOn: '2026-09-01',
      email: 'motcua@example.gov.vn',
    })),
  });
const commune = JSON.stringify({
  format: 'commune-profile/1',
  name: 'Xã Mường Sen (hư cấu)',
  province: 'Tỉnh mẫu',
  hotline: '0269 0123 456',
  leaders: ['p0'],
});

const host = new Host();
after(() => host.close());

const open = (count: number, attributes = ''): Promise<Opened> =>
  host.open({
    body: `<div class="site-header">Cổng thông tin</div><commune-staff src="/data/staff.json" profile="/data/commune.json" ${attributes}></commune-staff>`,
    head: SCRIPT,
    csp: STRICT_CSP,
    files: { '/data/staff.json': file(count), '/data/commune.json': commune },
  });

/** Waits for something inside the element; puppeteer's own waiting does not look into shadow trees. */
const inside = (page: Page, selector: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.querySelector('commune-staff')?.shadowRoot?.querySelector(wanted) != null,
    {},
    selector,
  );

/** Waits for everybody, touches the element as a reader does, presses the button with these words, and prints. */
const print = async (page: Page, count: number, words: string): Promise<void> => {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('commune-staff')?.shadowRoot?.querySelectorAll('[part~="item"]').length ===
      wanted,
    {},
    count,
  );
  await page.evaluate(() => {
    window.print = () => (document.documentElement.dataset['printed'] = '');
    document.querySelector('commune-staff')?.dispatchEvent(new PointerEvent('pointerenter'));
  });
  await page.waitForFunction(
    (text) => {
      const buttons = [
        ...(document.querySelector('commune-staff')?.shadowRoot?.querySelectorAll('button') ?? []),
      ];
      const found = buttons.find((button) => button.textContent?.includes(text));
      found?.click();
      return found !== undefined;
    },
    {},
    words,
  );
  await page.waitForSelector('html[data-printed]');
  await page.setViewport({ ...PAPER, deviceScaleFactor: 2 });
  await page.emulateMediaType('print');
};

const paper = async (page: Page): Promise<{ pages: number; size: number[] }> => {
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return {
    pages: Number(/\/Count (\d+)/.exec(pdf)?.[1]),
    size: (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []).slice(1).map((n) => Math.round(Number(n))),
  };
};

/** What a phone reads from every code on the printed page, in order. */
const codes = async (page: Page): Promise<(string | undefined)[]> => {
  const found: (string | undefined)[] = [];
  for (const code of await page.$$('commune-staff >>> .print-only .qr')) {
    const { data, width, height } = png.read(Buffer.from(await code.screenshot()));
    found.push(readQr(new Uint8ClampedArray(data), width, height));
  }
  return found;
};

/** Parts of the paper that stand outside its width or have text cut off. */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(document.querySelector('commune-staff')?.shadowRoot?.querySelectorAll('.print-only *') ?? [])]
      .filter((part) => {
        const { left, right } = part.getBoundingClientRect();
        return (
          left < -1 || right > innerWidth + 1 || (part as HTMLElement).scrollHeight > part.clientHeight + 40
        );
      })
      .map((part) => part.localName),
  );

describe('<commune-staff>, built, on somebody’s page', () => {
  it('strict policy with Trusted Types, script for search engines included: nothing blocked, nothing thrown', async () => {
    const opened = await open(3, 'json-ld');
    await opened.page.waitForSelector('commune-staff > script[type="application/ld+json"]');
    // Pressed by script: what is under a pointer may still move while the page loads.
    const press = async (selector: string) => {
      await inside(opened.page, selector);
      await opened.page.$eval(`commune-staff >>> ${selector}`, (element) => (element as HTMLElement).click());
    };
    await press('details.more > summary');
    await press('.folded button');
    await inside(opened.page, '.qr');
    assert.deepEqual(await opened.violations(), []);
    assert.deepEqual(opened.uncaught, []);
    assert.equal(await opened.page.$$eval('commune-staff > script', (scripts) => scripts.length), 1);
  });

  it('until somebody touches it, nothing but the directory and the profile is asked for', async () => {
    const opened = await open(3);
    await inside(opened.page, '.people > li');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const asked = opened.requests.filter((path) => path.startsWith('/widgets/'));
    assert.ok(!asked.some((path) => /desk|qrcode|staff-file|sheet|last-copy/.test(path)), asked.join(' '));
  });

  it('the wall list: A4, without the site around it, nothing cut, its code leads to the directory', async () => {
    const { page, url } = await open(40);
    await print(page, 40, 'In danh bạ treo tường');
    assert.deepEqual(await cut(page), []);
    assert.deepEqual(await codes(page), [`${url}/`]);
    assert.equal(await page.$eval('.site-header', (header) => getComputedStyle(header).display), 'none');
    const { pages, size } = await paper(page);
    assert.deepEqual(size, A4);
    assert.ok(pages >= 2 && pages <= 4, `${pages} pages`);
  });

  it('nameplates: two on a sheet, long names whole, every code is the contact', async () => {
    const { page } = await open(5);
    await print(page, 5, 'In bảng tên cho tất cả');
    assert.deepEqual(await cut(page), []);
    const read = await codes(page);
    assert.equal(read.length, 5);
    for (let i = 0; i < 5; i++) {
      const name = i === 1 ? LONG : `Lò Thị Mai ${i}`;
      const own = read.filter((text) => text?.includes(`FN:${name}\r`));
      assert.equal(own.length, 1, `${name} in ${read.join('\n')}`);
      assert.ok(own[0]?.includes(`tel:+84900000${String(i).padStart(3, '0')}`));
    }
    assert.deepEqual(await paper(page), { pages: 3, size: A4 });
  });
});
