/**
 * Payment codes as they leave the page: screenshots at one and two pixels per CSS pixel, and the printed PDF at 25 mm,
 * without scaling, grey, at 150 dots per inch. Read by a decoder that knows nothing of the encoder; the payload read must
 * be the payload built. Paper needs pdftoppm; zbarimg reads the same pictures once more where it is installed.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { payOrder } from '../../src/elements/shared/pay-code.js';
import { todayInVietnam } from '../../src/format/today.js';
import { feesOn } from '../../src/model/fee-day.js';
import { parseFees } from '../../src/model/fee-row.js';
import { parseProfile } from '../../src/model/profile.js';
import { readQr } from '../helpers/read-qr.js';
import { Host, SCRIPT, STRICT_CSP } from './host-page.js';

/** Of pngjs, which has no types: RGBA pixels of a picture. */
const { PNG } = createRequire(import.meta.url)('pngjs') as {
  PNG: { sync: { read: (file: Buffer) => { data: Buffer; width: number; height: number } } };
};

const installed = (tool: string): boolean => spawnSync(tool, ['--help']).error === undefined;
const noPaper = installed('pdftoppm') ? false : 'skipped: pdftoppm not here';
const zbar = installed('zbarimg');
if (noPaper !== false) console.log(noPaper);
if (!zbar) console.log('skipped: zbar not here, one decoder only');

const folder = mkdtempSync(join(tmpdir(), 'pay-paper-'));
const host = new Host();
after(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

const row = {
  ...{ id: 'a', name: 'Lệ phí đăng ký lại khai tử', field: 'Hộ tịch', state: 'amount', amount: 8000 },
  ...{ channels: ['direct'], legal: '01/2026/NQ-HĐND', validFrom: '2026-01-01', verification: 'primary' },
};
const sample = { bin: '970405', account: '0000000000', holder: 'UBND XA MUONG SEN (MAU)' };
const CASES = {
  'a sample with its stamp': { row, payee: sample },
  'the longest code there is': {
    row: { ...row, amount: 499_999_999, name: 'Phí 0123456789 abcdefghi' },
    payee: { ...sample, bank: 'Kho bạc Nhà nước', bin: '999999', account: 'Ab19876543210987654' },
  },
};

/** What is read from a picture, by each decoder there is; `{}` where one finds nothing. */
const read = (file: Buffer): (string | undefined)[] => {
  const { data, width, height } = PNG.sync.read(file);
  const found = [readQr(new Uint8ClampedArray(data), width, height)];
  if (!zbar) return found;
  const path = join(folder, 'page.png');
  writeFileSync(path, file);
  const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', path]);
  return [...found, stdout.toString().trim() || undefined];
};

/** A printed page as a picture. */
const printed = async (page: Page, dpi: number, grey: boolean): Promise<Buffer> => {
  const pdf = join(folder, 'page.pdf');
  writeFileSync(pdf, await page.pdf({ format: 'A4', scale: 1 }));
  const args = [
    '-png',
    '-r',
    String(dpi),
    ...(grey ? ['-gray'] : []),
    '-singlefile',
    pdf,
    join(folder, 'page'),
  ];
  const { status, stderr } = spawnSync('pdftoppm', args);
  assert.equal(status, 0, stderr.toString());
  return readFileSync(join(folder, 'page.png'));
};

for (const [what, { row: fee, payee }] of Object.entries(CASES))
  describe(`${what}: the payload read is the payload built`, () => {
    const fees = { format: 'commune-fees/1', items: [fee] };
    const commune = { format: 'commune-profile/1', name: 'Xã Mẫu', payees: [payee] };
    const built = (): string => {
      const [line] = feesOn(parseFees(fees).value?.items ?? [], todayInVietnam()).current;
      const { value, issues } = parseProfile(commune);
      assert.ok(line && value);
      const state = { status: 'ready', value, url: '', issues } as const;
      const order = payOrder({ line, commune: state, copyFrom: undefined, reference: '' });
      assert.ok(order.ok);
      return order.payload;
    };
    const open = async (): Promise<Page> => {
      const { page, uncaught, violations } = await host.open({
        head: `${SCRIPT}<link rel="stylesheet" href="/page.css">`,
        body: '<commune-pay src="/fees.json" profile="/commune.json" fee="a"></commune-pay>',
        csp: STRICT_CSP,
        files: {
          '/fees.json': JSON.stringify(fees),
          '/commune.json': JSON.stringify(commune),
          '/page.css': 'commune-pay { --commune-qr-paper: 25mm }',
        },
      });
      await page.waitForFunction(
        () => document.querySelector('commune-pay')?.shadowRoot?.querySelector('svg.qr') != null,
      );
      assert.deepEqual(uncaught, []);
      assert.deepEqual(await violations(), []);
      return page;
    };
    const expected = (): string[] => Array<string>(zbar ? 2 : 1).fill(built());

    it('from the screen, at one and two pixels per CSS pixel', async () => {
      const page = await open();
      for (const deviceScaleFactor of [1, 2]) {
        await page.setViewport({ width: 360, height: 900, deviceScaleFactor });
        const shot = Buffer.from(await page.screenshot({ fullPage: true }));
        assert.deepEqual(read(shot), expected(), `at ${deviceScaleFactor}`);
      }
    });

    it(
      'from paper, 25 mm wide with its quiet zone, grey at 150 dpi and in colour at 300',
      { skip: noPaper },
      async () => {
        const page = await open();
        await page.emulateMediaType('print');
        const width = await page.evaluate(
          () =>
            document
              .querySelector('commune-pay')
              ?.shadowRoot?.querySelector('svg.qr')
              ?.getBoundingClientRect().width ?? 0,
        );
        assert.ok(Math.abs((width * 25.4) / 96 - 25) < 0.3, `${width} px`);
        for (const [dpi, grey] of [
          [150, true],
          [300, false],
        ] as const)
          assert.deepEqual(read(await printed(page, dpi, grey)), expected(), `at ${dpi} dpi`);
      },
    );
  });
