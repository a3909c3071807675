/** A clerk changes one telephone number on a phone: the built editor, 360 px, fingers only, strict policy. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { root } from '../../.ci/files.mjs';
import { readStaffTable, writeStaffTable } from '../../src/model/staff-table.js';
import type { Person } from '../../src/model/person.js';
import { Host, STRICT_CSP, type Opened } from './host-page.js';

const folder = mkdtempSync(join(tmpdir(), 'editor-phone-'));
const host = new Host();
after(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

const editor = join(root, 'dist/editor');
const scripts = Object.fromEntries(
  readdirSync(editor).map((name) => [`/editor/${name}`, readFileSync(join(editor, name), 'utf8')]),
);

/** 45 people of nine units, as a commune has them. */
const PEOPLE: Person[] = Array.from({ length: 45 }, (_, i) => ({
  id: `nguoi-${i + 1}`,
  name: `Người Thứ ${i + 1}`,
  position: 'Công chức',
  unit: [`Đơn vị ${Math.floor(i / 5) + 1}`],
  officePhones: [`0269 0123 4${String(i).padStart(2, '0')}`],
  mobile: `0900 000 0${String(i).padStart(2, '0')}`,
  consentOn: '2026-01-02',
  confirmedOn: '2026-11-20',
  fields: [],
  procedures: [],
}));
const CSV = writeStaffTable(PEOPLE);

const place = async (attributes: string): Promise<Opened> => {
  const opened = await host.open({
    head: '<meta name="viewport" content="width=device-width, initial-scale=1"><script type="module" src="/editor/commune-staff-editor.js"></script>',
    body: `<commune-staff-editor ${attributes}></commune-staff-editor>`,
    csp: STRICT_CSP,
    files: { ...scripts, '/data/staff.csv': CSV },
  });
  await opened.page.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true });
  const devtools = await opened.page.createCDPSession();
  await devtools.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  return opened;
};

/** A pair of hands that are counted. */
class Hands {
  taps = 0;
  keys = 0;
  constructor(private readonly page: Page) {}

  /** Taps what bears these words; scrolls there first, as a thumb does. */
  async tap(selector: string, words = ''): Promise<void> {
    const found = await this.page.waitForFunction(
      (wanted, text) =>
        [
          ...(document
            .querySelector('commune-staff-editor')
            ?.shadowRoot?.querySelectorAll<HTMLElement>(wanted) ?? []),
        ].find((node) => (node.textContent ?? '').includes(text)),
      { timeout: 10_000 },
      selector,
      words,
    );
    const target = found as ElementHandle<HTMLElement>;
    await target.evaluate(async (node) => {
      node.scrollIntoView({ block: 'center' });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    await target.tap();
    this.taps++;
  }

  async replace(text: string, old: string): Promise<void> {
    await this.page.keyboard.press('End'); // where a tap at the end of the number puts the cursor
    for (const _letter of old) await this.page.keyboard.press('Backspace');
    await this.page.keyboard.type(text);
    this.keys += old.length + text.length;
  }
}

const shows = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) =>
      document
        .querySelector('commune-staff-editor')
        ?.shadowRoot?.querySelector('.root')
        ?.textContent?.includes(wanted),
    { timeout: 10_000 },
    words,
  );

const saved = async (page: Page): Promise<Person | undefined> => {
  await shows(page, 'Đã lưu staff.csv xuống máy này.');
  for (let i = 0; i < 50 && !readdirSync(folder).includes('staff.csv'); i++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const text = readFileSync(join(folder, 'staff.csv'), 'utf8');
  rmSync(join(folder, 'staff.csv'));
  const people = (readStaffTable(text)?.file as { items: Person[] }).items;
  assert.equal(people.length, 45);
  return people.find(({ id }) => id === 'nguoi-44');
};

const change = async ({ page }: Opened, hands: Hands): Promise<void> => {
  await hands.tap('[part="item"] .open', 'Người Thứ 44');
  await hands.tap('#f-mobile');
  await hands.replace('0900000099', '0900 000 043');
  await hands.tap('.bar button', 'Xem lại và lưu');
  await shows(page, '0900000099');
  await hands.tap('[data-save="csv"]');
  assert.equal((await saved(page))?.mobile, '0900000099');
};

test('the page names the file: 4 taps and 22 keys', async () => {
  const opened = await place('src="/data/staff.csv"');
  const hands = new Hands(opened.page);
  await change(opened, hands);
  assert.deepEqual([hands.taps, hands.keys], [4, 22]);
  assert.deepEqual([await opened.violations(), opened.uncaught], [[], []]);
});

test('the file is on the phone: 2 taps more, one of them in the dialog of the system', async () => {
  const file = join(folder, 'chosen.csv');
  writeFileSync(file, CSV);
  const opened = await place('');
  const hands = new Hands(opened.page);
  const [chooser] = await Promise.all([
    opened.page.waitForFileChooser(),
    hands.tap('.picker', 'Chọn tệp danh bạ'),
  ]);
  await chooser.accept([file]);
  hands.taps++; // on the file, in the dialog
  await hands.tap('[part="item"] .open', 'Người Thứ 44');
  await hands.tap('#f-mobile');
  await hands.replace('0900000098', '0900 000 043');
  await hands.tap('.bar button', 'Xem lại và lưu');
  await hands.tap('[data-save="csv"]');
  await shows(opened.page, 'Đã lưu chosen.csv xuống máy này.');
  assert.equal(hands.taps, 6);
  assert.deepEqual([await opened.violations(), opened.uncaught], [[], []]);
});

test('400 % zoom (320 × 256): nothing is wider than the page, and the bar does not stay in the way', async () => {
  const { page } = await place('src="/data/staff.csv"');
  await page.setViewport({ width: 320, height: 256 });
  const hands = new Hands(page);
  const check = async (where: string): Promise<void> => {
    const seen = await page.evaluate(() => {
      const bar = document.querySelector('commune-staff-editor')?.shadowRoot?.querySelector('.bar');
      return { width: document.documentElement.scrollWidth, bar: bar && getComputedStyle(bar).position };
    });
    assert.ok(seen.width <= 320, `${where}: ${seen.width}`);
    assert.notEqual(seen.bar, 'sticky', where);
  };
  await shows(page, '45 người');
  await check('list');
  await page.evaluate(() =>
    document.querySelector('commune-staff-editor')?.shadowRoot?.querySelector<HTMLElement>('.open')?.click(),
  );
  await shows(page, 'Di động');
  await check('person');
  await page.evaluate(() =>
    document
      .querySelector('commune-staff-editor')
      ?.shadowRoot?.querySelector<HTMLElement>('.bar .primary')
      ?.click(),
  );
  await shows(page, 'Không có gì khác');
  await check('review');
  assert.equal(hands.taps, 0);
});
