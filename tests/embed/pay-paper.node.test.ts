/**
 * Payment codes as they leave the page: screenshots at one and two pixels per CSS pixel, and the printed PDF at 25 mm,
 * without scaling, grey, at 150 dots per inch. Read by a decoder that knows nothing of the encoder; the payload read must
 * be the payload built. Paper needs pdftoppm; zbarimg reads the same pictures once more where it is installed.
 */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { payOrder } from '../../src/elements/shared/pay-code.js';
import { todayInVietnam } from '../../src/format/today.js';
import { feesOn } from '../../src/model/fee-day.js';
import { parseFees } from '../../src/model/fee-row.js';
import { parseProfile } from '../../src/model/profile.js';
import { DECODERS, noPaper, picturesOf, readPicture } from '../helpers/paper.js';
import { Host, SCRIPT, STRICT_CSP } from './host-page.js';

const host = new Host();
after(() => host.close());

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
    const expected = (): string[] => Array<string>(DECODERS).fill(built());

    it('from the screen, at one and two pixels per CSS pixel', async () => {
      const page = await open();
      for (const deviceScaleFactor of [1, 2]) {
        await page.setViewport({ width: 360, height: 900, deviceScaleFactor });
        const shot = Buffer.from(await page.screenshot({ fullPage: true }));
        assert.deepEqual(readPicture(shot), expected(), `at ${deviceScaleFactor}`);
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
        ] as const) {
          const [paper] = picturesOf(await page.pdf({ format: 'A4', scale: 1 }), dpi, grey);
          assert.ok(paper);
          assert.deepEqual(readPicture(paper), expected(), `at ${dpi} dpi`);
        }
      },
    );
  });
