import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readQrPath } from '../helpers/read-qr-path.js';
import { qrMatrix, type QrMatrix } from '../../src/qr/qr-matrix.js';
import { qrFileName, qrMillimetres, qrPath, qrSide, qrSvgFile } from '../../src/qr/qr-svg.js';

const matrixOf = async (text: string): Promise<QrMatrix> => {
  const matrix = await qrMatrix(text);
  assert.ok(matrix.ok, JSON.stringify(matrix));
  return matrix;
};

const readBack = async (text: string) => {
  const matrix = await matrixOf(text);
  return readQrPath(qrPath(matrix), qrSide(matrix));
};

describe('qrMatrix and qrPath', () => {
  it('draw what a phone reads back', async () => {
    for (const text of [
      'https://phuochuu.example.gov.vn/thu-tuc#thu-tuc=1.001193',
      'https://phuochuu.example.gov.vn/thủ-tục/đăng-ký-khai-sinh?tên=Nguyễn Văn Ửng',
      'https://phuochuu.example.gov.vn/th%E1%BB%A7-t%E1%BB%A5c',
      '02690123456',
      'UBND XA PHUOC HUU',
      'Trụ sở UBND xã – thôn 1\nGiờ làm việc: 7:30–11:30',
      '0',
      `https://phuochuu.example.gov.vn/?q=${'ữ'.repeat(300)}`,
    ])
      assert.equal(await readBack(text), text);
  });

  it('draw any address', async () => {
    await fc.assert(
      fc.asyncProperty(fc.webUrl({ withFragments: true, withQueryParameters: true }), async (url) => {
        assert.equal(await readBack(url), url);
      }),
      { numRuns: 25 },
    );
  });

  it('say empty and too long, at once even for a megabyte', async () => {
    assert.deepEqual(await qrMatrix(''), { ok: false, code: 'empty' });
    assert.ok((await qrMatrix('a'.repeat(2331))).ok);
    const long = await qrMatrix('a'.repeat(2332));
    assert.equal(!long.ok && long.code, 'too-long');
    const start = performance.now();
    const huge = await qrMatrix('ữ7'.repeat(500_000));
    assert.equal(!huge.ok && huge.code, 'too-long');
    assert.ok(performance.now() - start < 500);
  });

  it('draw a text with half a character in it', async () => {
    assert.equal(await readBack('a\ud800b'), 'a\ufffdb');
  });

  it('say unavailable when the encoder cannot be loaded', async () => {
    const cause = new TypeError('Failed to fetch dynamically imported module');
    assert.deepEqual(await qrMatrix('x', { load: () => Promise.reject(cause) }), {
      ok: false,
      code: 'unavailable',
      cause,
    });
  });
});

describe('qrSvgFile', () => {
  it('is one white square and one black path, with the title as text', async () => {
    const matrix = await matrixOf('https://phuochuu.example.gov.vn/');
    const file = qrSvgFile(matrix, 'Mã QR: <b>Khai sinh & "khai tử"\u0007');
    assert.match(
      file,
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="40mm" height="40mm" viewBox="0 0 37 37"/,
    );
    assert.match(file, /<title>Mã QR: &lt;b&gt;Khai sinh &amp; "khai tử" <\/title>/);
    assert.match(file, /<path fill="#fff" d="M0 0h37v37H0z"\/>/);
    const path = /<path d="([^"]+)"\/><\/svg>$/.exec(file)?.[1];
    assert.ok(path);
    assert.equal(readQrPath(path, 37), 'https://phuochuu.example.gov.vn/');
  });

  it('grows with the number of modules, so that paper stays readable', async () => {
    const big = await matrixOf('https://phuochuu.example.gov.vn/'.repeat(40));
    assert.ok(qrMillimetres(big) / qrSide(big) >= 0.6);
    assert.equal(qrMillimetres(await matrixOf('1')), 40);
  });
});

describe('qrFileName', () => {
  it('is plain letters that every file server takes', () => {
    assert.equal(qrFileName('Đăng ký khai sinh'), 'ma-qr-dang-ky-khai-sinh');
    assert.equal(qrFileName(''), 'ma-qr');
    assert.equal(qrFileName('../../ệ.svg'), 'ma-qr-e-svg');
    assert.ok(qrFileName('Thủ tục '.repeat(100)).length <= 60);
  });
});
