import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decode } from '../../src/data/decode.js';
import { LoadProblem } from '../../src/data/problem.js';

const text = '{"name":"Ủy ban nhân dân xã Phước Hữu – “một cửa”"}';
const utf16be = (s: string) => new Uint8Array(Buffer.from(s, 'utf16le').swap16());
const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(parts.flatMap((p) => (typeof p === 'number' ? [p] : [...Buffer.from(p, 'latin1')])));
const charsetProblem = (e: unknown) => e instanceof LoadProblem && e.code === 'charset';

describe('decode', () => {
  it('reads UTF-8 with and without BOM', async () => {
    assert.equal(await decode(new TextEncoder().encode(text)), text);
    assert.equal(await decode(new TextEncoder().encode(`\ufeff${text}`)), text);
  });

  it('reads UTF-16 of both orders, with and without BOM', async () => {
    for (const bom of ['', '\ufeff']) {
      assert.equal(await decode(new Uint8Array(Buffer.from(bom + text, 'utf16le'))), text);
      assert.equal(await decode(utf16be(bom + text)), text);
    }
  });

  it('reads windows-1258, where marks follow their vowel', async () => {
    // "Đăng ký hộ tịch" as old systems write it: Ð=D0 ă=E3, y+sắc(EC), ô+nặng(F2), i+nặng(F2)
    const old = bytes('{"name":"', 0xd0, 0xe3, 'ng ky', 0xec, ' h', 0xf4, 0xf2, ' ti', 0xf2, 'ch"}');
    assert.equal(await decode(old), '{"name":"Đăng ký hộ tịch"}');
  });

  it('refuses other one-byte encodings in place of printing wrong names', async () => {
    // TCVN3 "Đăng ký" (§¨ng ký), VNI "ñaêng kyù" with ù, windows-1252 "Þóra"
    await assert.rejects(
      decode(bytes('{"n":"', 0xa7, 0xa8, 'ng ky', 0xfd, 0xb8, 0xb5, '"}')),
      charsetProblem,
    );
    await assert.rejects(decode(bytes('{"n":"', 0xf1, 'a', 0xea, 'ng ky', 0xf9, '"}')), charsetProblem);
    await assert.rejects(decode(bytes('{"n":"', 0xde, 0xf3, 'ra"}')), charsetProblem);
  });

  it('refuses a mark with no vowel before it', async () => {
    await assert.rejects(decode(bytes('{"n":"', 0xec, 'a"}')), charsetProblem);
  });

  it('leaves out a character cut in half at the end, so that the file reads as cut', async () => {
    const whole = new TextEncoder().encode('{"a":"ữ');
    assert.equal(await decode(whole.subarray(0, -1)), '{"a":"');
    assert.equal(await decode(new Uint8Array(Buffer.from('\ufeff{"a"', 'utf16le')).subarray(0, -1)), '{"a');
  });

  it('gives back every text from UTF-8, whatever its characters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (s) => {
        const json = JSON.stringify({ s });
        assert.equal(await decode(new TextEncoder().encode(json)), json);
      }),
    );
  });

  it('answers with text or `charset` for any bytes, never with another error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (any) => {
        const result = await decode(any).catch((e: unknown) => e);
        assert.ok(typeof result === 'string' || charsetProblem(result));
      }),
    );
  });
});
