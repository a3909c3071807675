/** The demo site as `npm start` serves it, from the built files: every page works and leads where it says. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { root } from '../../.ci/files.mjs';
import { startCollector, type Collector } from '../../src/collector/index.js';
import { freshFolder } from '../helpers/collector.js';
import { chromiumOptions } from '../runner/chromium.mjs';

const pages = readdirSync(join(root, 'demo')).filter((name) => name.endsWith('.html'));

let browser: Browser;
let server: Collector;

before(async () => {
  browser = await puppeteer.launch(await chromiumOptions());
  server = await startCollector({
    database: join(freshFolder(), 'collector.sqlite'),
    mounts: {
      '/': join(root, 'demo/'),
      '/widgets/': join(root, 'dist/embed/'),
      '/editor/': join(root, 'dist/editor/'),
      '/data/': join(root, 'demo/data/'),
      '/data/procedures/': join(root, 'dist/demo-data/procedures/'),
    },
  });
});
after(async () => {
  await browser.close();
  await server.close();
});

/** What every element of ours on each page must have come to show. */
const SHOWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'index.html': { 'commune-procedures': '[part~="item"]' },
  'en.html': { 'commune-procedures': '[part~="item"]' },
  'mot-thu-tuc.html': { 'commune-procedures': '[part~="sheet"]' },
  'can-bo.html': { 'commune-staff': '[part~="item"]' },
  'en-staff.html': { 'commune-staff': '[part~="item"]' },
  'le-phi.html': { 'commune-fees': '[part~="item"]' },
  'en-fees.html': { 'commune-fees': '[part~="item"]' },
  'lien-he.html': { 'commune-staff': '[data-id="tan-lao-senh"]', 'commune-qr': 'svg' },
  'danh-gia.html': { 'commune-satisfaction': 'input[type="radio"]' },
  'ma-qr-tai-quay.html': { 'commune-satisfaction': '.poster button' },
  'ket-qua.html': { 'commune-results': '[part~="item"]' },
  'kiosk.html': { 'commune-satisfaction': 'input[type="radio"]' },
  'en-rate.html': { 'commune-satisfaction': 'input[type="radio"]' },
  'cap-nhat-can-bo.html': { 'commune-staff-editor': '[part~="item"]' },
};

describe('demo pages', { concurrency: 1 }, () => {
  it('are all looked at here', () => {
    assert.deepEqual(pages.sort(), Object.keys(SHOWS).sort());
  });

  for (const [name, elements] of Object.entries(SHOWS))
    it(`${name} shows its widgets, asks for nothing that is missing and says nothing on the console`, async () => {
      const page = await browser.newPage();
      const trouble: string[] = [];
      page.on('console', (message) => {
        if (['warn', 'error'].includes(message.type())) trouble.push(message.text());
      });
      page.on('pageerror', (error) => trouble.push(String(error)));
      page.on('response', (response) => {
        if (response.status() >= 400) trouble.push(`${response.status()} ${response.url()}`);
      });
      await page.setViewport({ width: 320, height: 800 });
      await page.goto(`${server.url}/${name}`, { waitUntil: 'networkidle0' });
      for (const [tag, shown] of Object.entries(elements))
        await page.waitForFunction(
          (tag, shown) => !!document.querySelector(tag)?.shadowRoot?.querySelector(shown),
          { timeout: 10_000 },
          tag,
          shown,
        );
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await page.close();
      assert.deepEqual(trouble, []);
      assert.ok(overflow <= 0, `${overflow} px stick out to the side`);
    });

  it('all pages of a language have the same navigation', () => {
    for (const lang of ['vi', 'en']) {
      const found = new Set<string>();
      for (const name of pages) {
        const html = readFileSync(join(root, 'demo', name), 'utf8');
        const [nav] = /<nav class="site-nav".*?<\/nav>/s.exec(html) ?? [];
        if (nav === undefined || !html.includes(`<html lang="${lang}">`)) continue;
        const links = [...nav.matchAll(/<a href="([^"]+)"(?! lang=)[^>]*>([^<]+)/g)];
        found.add(links.map(([, href, words]) => `${href} ${words}`).join(' · '));
      }
      assert.equal(found.size, 1, [...found].join('\n'));
    }
  });

  it('every link of a page leads to a page that is there', async () => {
    const dead: string[] = [];
    for (const name of pages) {
      const html = readFileSync(join(root, 'demo', name), 'utf8');
      for (const [, href = ''] of html.matchAll(/<a\s[^>]*href="([^"]+)"/g)) {
        if (/^tel:/.test(href)) continue;
        const { status } = await fetch(new URL(href, `${server.url}/${name}`));
        if (status !== 200) dead.push(`${name}: ${href}`);
      }
      assert.match(html, /hư cấu|fictional/, `${name} does not say that it is a sample`);
      // A tablet at the desk fills its screen: no footer, and nobody's picture.
      if (name !== 'kiosk.html')
        assert.match(html, /ảnh là hình vẽ|pictures are drawings/, `${name}: the footer's sentence`);
    }
    assert.deepEqual(dead, []);
  });
});
