import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { deskSheet, SHEET, type DeskSheet } from '../../src/format/desk-sheet.js';
import { LINE_HEIGHT, textWidth } from '../../src/format/fit-text.js';
import { deskQrPage, deskQrSvg, drawDeskQr, type DeskQr, type DrawnSheet } from '../../src/pages/desk-qr.js';
import { readQrPath } from '../helpers/read-qr-path.js';

const PAGE = 'https://muongsen.example.gov.vn/danh-gia.html';
const draw = async (more: Partial<DeskQr> = {}): Promise<DrawnSheet> => {
  const typed = 'muongsen.example.gov.vn/danh-gia.html';
  const drawn = await drawDeskQr({ page: PAGE, typed, desk: 2, commune: 'Xã Mẫu', province: '', ...more });
  assert.ok(drawn);
  return drawn;
};
const wordsOf = ({ sheet }: DrawnSheet): string =>
  sheet.lines
    .toSorted((a, b) => a.y - b.y || a.x - b.x)
    .map(({ words }) => words)
    .join(' ');

/** Everything on the paper, nothing on the code. */
const assertReadable = ({ lines, bars, faces, code }: DeskSheet): void => {
  assert.ok(code);
  assert.ok(code.side >= 40 && code.side / code.box >= 0.599, `${code.side} mm for ${code.box} modules`);
  const boxes = [
    ...lines.map(({ words, x, y, size, bold }) => {
      const width = textWidth(bold)(words) * size;
      return { what: words, x: x - width / 2, y: y - size, width, height: size * LINE_HEIGHT };
    }),
    ...bars.map((bar) => ({ what: 'bar', ...bar })),
    ...faces.map(({ x, y, side }) => ({ what: 'face', x, y, width: side, height: side })),
    { what: 'code', x: code.x, y: code.y, width: code.side, height: code.side },
  ];
  for (const { what, x, y, width, height } of boxes) {
    assert.ok(x > -0.01 && x + width < SHEET.width + 0.01, `${what}: ${x} + ${width}`);
    assert.ok(y > -0.6 && y + height < SHEET.height + 0.6, `${what}: ${y} + ${height}`);
    const beside = y + height <= code.y + 0.6 || y >= code.y + code.side - 0.6;
    assert.ok(what === 'code' || beside, `${what} stands on the code`);
  }
};

describe('the sheet of a desk', () => {
  it('holds the address of the page with its desk, as a phone reads it', async () => {
    const drawn = await draw();
    assert.equal(drawn.address, `${PAGE}#danh-gia=desk:2`);
    const { code } = drawn.sheet;
    assert.equal(code && readQrPath(code.path, code.box), drawn.address);
    assert.equal((await draw({ desk: undefined })).address, `${PAGE}#danh-gia=one-stop`);
  });

  it('says who asks, at which desk, what, the three answers and the address', async () => {
    assert.equal(
      wordsOf(await draw({ province: 'Tỉnh mẫu' })),
      'Xã Mẫu Tỉnh mẫu Quầy số 2 Bạn có hài lòng với lần phục vụ này không? Rất hài lòng Hài lòng Không hài lòng ' +
        'Mở máy ảnh điện thoại, quét mã để trả lời Hoặc mở trang: muongsen.example.gov.vn/danh-gia.html ' +
        'Không hỏi tên, không hỏi số điện thoại.',
    );
    assert.doesNotMatch(wordsOf(await draw({ desk: undefined })), /Quầy/);
  });

  it('leaves out an address nobody would type, with the words before it', async () => {
    const words = wordsOf(await draw({ typed: `${'dich-vu-cong/'.repeat(12)}danh-gia.html` }));
    assert.doesNotMatch(words, /Hoặc mở trang|dich-vu/);
  });

  it('is readable with any name and address there may be', async () => {
    const syllable = fc.constantFrom('Xã', 'Nghĩa', 'Thắng', 'Đông', 'Mường', 'Ặ', 'i', 'WWW', 'Trường');
    const name = fc.array(syllable, { maxLength: 60 }).map((words) => words.join(' ').slice(0, 200));
    await fc.assert(
      fc.asyncProperty(
        name,
        name,
        fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined }),
        fc.webUrl({ withQueryParameters: true }).filter((url) => url.length < 200),
        async (commune, province, desk, page) => {
          const { sheet } = await draw({ commune, province, desk, page, typed: page.slice(7) });
          assertReadable(sheet);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('shows the longest name of a commune whole', async () => {
    const commune = 'Trung tâm Phục vụ hành chính công phường '.repeat(5).slice(0, 200).trim();
    const drawn = await draw({ commune });
    assert.ok(wordsOf(drawn).startsWith(commune));
    assertReadable(drawn.sheet);
  });

  it('makes room for the code of a long address, and is not drawn with one no code holds', async () => {
    const long = (length: number) =>
      drawDeskQr({ page: PAGE + 'a'.repeat(length), typed: '', desk: 1, commune: '', province: '' });
    for (const length of [200, 700, 1500]) {
      const drawn = await long(length);
      assert.ok(drawn);
      assertReadable(drawn.sheet);
    }
    assert.equal(await long(2000), undefined);
  });
});

describe('the sheet without a code', () => {
  const words = {
    ...{ commune: 'Xã Mẫu', province: '', desk: 'Quầy số 2', question: 'Bạn có hài lòng không?' },
    ...{ scan: 'Quét mã', or: 'Mở trang:', address: 'xamau.example.gov.vn/danh-gia', privacy: '' },
  };
  const face = { words: 'Hài lòng', path: 'M0 0' };
  const lay = (address: string) =>
    deskSheet({ words: { ...words, address }, faces: [face], faceBox: 48, code: undefined });

  it('has the address in its place, larger, and nothing about scanning', () => {
    const sheet = lay(words.address);
    assert.ok(sheet);
    assert.equal(sheet.code, undefined);
    const [line] = sheet.lines.filter(({ words: text }) => text === words.address);
    assert.ok(line && line.size > 5 && line.y > SHEET.height / 2 && line.y < SHEET.height * 0.8);
    assert.ok(!sheet.lines.some(({ words: text }) => text.includes('Quét')));
  });

  it('is no sheet when nobody could type the address', () => {
    assert.equal(lay('dich-vu-cong/'.repeat(20)), undefined);
  });
});

describe('the sheet as a file', () => {
  it('needs no style and no script, and text stays text', async () => {
    const svg = deskQrSvg(await draw({ commune: 'Xã <script>alert(1)</script> & "con" \u0007' }), 'A5');
    assert.doesNotMatch(svg, /<script|style|url\(|href/);
    assert.ok(!svg.includes('\u0007'));
    assert.match(svg, /&lt;script&gt;/);
    assert.match(svg, /^<svg xmlns="[^"]+" lang="vi" width="148mm" height="210mm" viewBox="-10 -13 148 210"/);
  });

  it('is a sheet of paper with its margins, A5 or A4, the same drawing on both', async () => {
    const drawn = await draw();
    const [a5, a4] = [deskQrSvg(drawn, 'A5'), deskQrSvg(drawn, 'A4')];
    const inner = (svg: string) => svg.slice(svg.indexOf('<text'));
    assert.equal(inner(a4), inner(a5));
    assert.match(a4, /width="210mm" height="297mm" viewBox="-10\.25 -13\.02 148\.51 210\.03"/);
  });

  it('is one page with every desk in turn', async () => {
    const page = deskQrPage([await draw({ desk: 3 }), await draw({ desk: 1 })], 'A5');
    assert.match(page, /^<!doctype html>\n<html lang="vi">/);
    assert.match(page, /@page \{ size: A5/);
    assert.deepEqual(
      [...page.matchAll(/<title>([^<]*)/g)].map(([, title]) => title),
      ['Mã QR đánh giá tại quầy', 'Mã QR đánh giá – Quầy số 3', 'Mã QR đánh giá – Quầy số 1'],
    );
  });
});
