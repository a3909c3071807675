/** The editor's build: apart from the public one, and able to open workbooks on strict and on foreign pages. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { root } from '../../.ci/files.mjs';
import { FILE_WORDS } from '../../src/editor/problem-words.js';
import { staffBook } from '../helpers/xlsx.js';
import { embed, Host, STRICT_CSP, type Opened } from './host-page.js';

const folder = mkdtempSync(join(tmpdir(), 'editor-'));
const host = new Host();
after(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

const editor = join(root, 'dist/editor');
const scripts = (from: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(from)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(from, name), 'utf8')]),
  );

/** Words that stand in the code of each and outlive minifying. */
const MARKS = {
  'the workbook library': ['sharedStrings', 'numFmtId', 'InvalidSpreadsheetError'],
  'the unzipper': ['invalid distance', 'invalid block type'],
  'the editor': ['commune-staff-editor', 'commune-photo-crop', 'Lưu thành .xlsx'],
};

test('no public file holds the workbook library, the unzipper or the editor', () => {
  const publicFiles = Object.entries(scripts(embed));
  assert.ok(publicFiles.length > 5);
  const ours = Object.values(scripts(editor)).join('\n');
  for (const [what, marks] of Object.entries(MARKS))
    for (const mark of marks) {
      assert.ok(ours.includes(mark), `positive control: "${mark}" is a mark of ${what}`);
      for (const [name, code] of publicFiles)
        assert.ok(!code.includes(mark), `${name} holds ${what}: "${mark}"`);
    }
});

test('the worker is one file, so that its address alone starts it', () => {
  const worker = scripts(editor)['workbook-worker.js'] ?? '';
  assert.ok(worker.length > 10_000);
  assert.doesNotMatch(worker, /\bimport\s*[("'{*]|\bfrom\s*["']\.\//);
});

const files = Object.fromEntries(
  Object.entries(scripts(editor)).map(([name, code]) => [`/editor/${name}`, code]),
);
const BODY = '<commune-staff-editor></commune-staff-editor>';
const HEAD = '<script type="module" src="/editor/commune-staff-editor.js"></script>';

const book = join(folder, 'danh-ba.xlsx');
writeFileSync(book, staffBook());

/** Asked again with every frame: a selector that pierces shadow roots would only wait for changes outside of them. */
const choose = async (page: Page, input: string, file: string): Promise<void> => {
  const found = await page.waitForFunction(
    (wanted) =>
      document.querySelector('commune-staff-editor')?.shadowRoot?.querySelector<HTMLInputElement>(wanted),
    { timeout: 15_000 },
    input,
  );
  await (found as ElementHandle<HTMLInputElement>).uploadFile(file);
};

const shows = async (page: Page, words: string): Promise<void> => {
  await page.waitForFunction(
    (wanted) => document.querySelector('commune-staff-editor')?.shadowRoot?.textContent?.includes(wanted),
    { timeout: 15_000 },
    words,
  );
};

/** Chooses the workbook on the page and waits until the editor shows these words. */
const opensTo = async ({ page }: Opened, words: string): Promise<void> => {
  await choose(page, 'input[type=file]', book);
  await shows(page, words);
};

test('opens a workbook under a strict policy that names the editor', async () => {
  const csp = `${STRICT_CSP} commune-editor`;
  const opened = await host.open({ body: BODY, head: HEAD, files, csp });
  await opensTo(opened, 'Lò Thị Mai');
  assert.deepEqual(opened.uncaught, []);
  assert.deepEqual(await opened.violations(), []);
});

test('a photo is cut in the built editor under the same policy', async () => {
  const csp = `${STRICT_CSP} commune-editor`;
  const opened = await host.open({ body: BODY, head: HEAD, files, csp });
  await opensTo(opened, 'Lò Thị Mai');
  const { page } = opened;
  const picture = join(folder, 'anh.png');
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas'); // 300 × 150
    return canvas.toDataURL().replace(/^.*,/, '');
  });
  writeFileSync(picture, Buffer.from(drawn, 'base64'));
  await (
    await page.waitForSelector('commune-staff-editor >>> ::-p-text(Lò Thị Mai)', { visible: true })
  )?.click();
  await choose(page, 'input[accept="image/*"]', picture);
  await page.waitForSelector('commune-staff-editor >>> commune-photo-crop >>> canvas', { visible: true });
  await page.evaluate(() => {
    const buttons =
      document.querySelector('commune-staff-editor')?.shadowRoot?.querySelectorAll('button') ?? [];
    for (const button of buttons) if (button.textContent?.includes('Dùng ảnh này')) button.click();
  });
  await shows(page, 'photos/lo-thi-mai');
  assert.deepEqual(opened.uncaught, []);
  assert.deepEqual(await opened.violations(), []);
});

test('opens a workbook where the script comes from another server', async () => {
  const head = `<script type="module">
    await import(location.origin.replace('localhost', '127.0.0.1') + '/editor/commune-staff-editor.js');
  </script>`;
  const opened = await host.open({ body: BODY, head, files });
  await opensTo(opened, 'Lò Thị Mai');
  assert.deepEqual(opened.uncaught, []);
});

test('where the policy allows no worker the clerk reads what to do instead', async () => {
  const opened = await host.open({ body: BODY, head: HEAD, files, csp: `${STRICT_CSP}; worker-src 'none'` });
  await opensTo(opened, FILE_WORDS['cannot-open-here']);
  assert.deepEqual(opened.uncaught, []);
});
