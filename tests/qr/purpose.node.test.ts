import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainPurpose } from '../../src/qr/purpose.js';

const TABLE: [what: string, words: string, plain: string][] = [
  ['accents and đ', 'Lệ phí Đăng ký', 'Le phi Dang ky'],
  ['accents taken apart', 'Lệ phí Đăng ký'.normalize('NFD'), 'Le phi Dang ky'],
  ['every Vietnamese vowel', 'ăâêôơư ĂÂÊÔƠƯ', 'aaeoou AAEOOU'],
  ['all tones', 'ạảãàá ỹỵỷ ỡợ ữự', 'aaaaa yyy oo uu'],
  ['letters of Ê-đê and Ba-na', 'Kƀang, Čư Jŭt', 'Kbang Cu Jut'],
  ['an Ð from another alphabet', 'Ðăng ký', 'Dang ky'],
  ["apostrophes of names: H'Ly, H’Ly, K`Brôi", "H'Ly H’Ly K`Brôi", 'HLy HLy KBroi'],
  ['what stays', 'HS H19.2-26/0001', 'HS H19.2-26/0001'],
  ['dashes', 'a – b — c', 'a - b - c'],
  ['signs that applications refuse', 'A&B <c> "d"; e_f #1 (2) 50%', 'A B c d e f 1 2 50'],
  ['spaces, tabs and line breaks', '  a \t b\n\u00a0c ', 'a b c'],
  ['the sign of the đồng', '8.000₫', '8.000d'],
  ['emoji and other scripts', 'Phí 🙂 费 ភាសា', 'Phi'],
  ['half a character', 'a\ud83d b', 'a b'],
  ['nothing left', '*** ☆', ''],
  ['nothing', '', ''],
  ['exactly 25', 'abcde abcde abcde abcde a', 'abcde abcde abcde abcde a'],
  ['a word that ends at 25', 'abcde abcde abcde abcde a b', 'abcde abcde abcde abcde a'],
  ['a word over the end goes whole', 'Lệ phí đăng ký khai sinh quá hạn', 'Le phi dang ky khai sinh'],
  ['a number over the end is not halved', 'Phí chứng thực HS H19.26.0001', 'Phi chung thuc HS'],
  ['a long word behind a short one goes whole', `a ${'x'.repeat(30)}`, 'a'],
  ['one long word is cut', 'x'.repeat(30), 'x'.repeat(25)],
];
for (const [what, words, plain] of TABLE)
  test(`the purpose of a transfer: ${what}`, () => {
    assert.equal(plainPurpose(words), plain);
  });

const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'ằĐđệ aA9 .-/&’\n'), maxLength: 60 }),
);

test('the purpose is plain, fits, and stays the same the second time', () => {
  fc.assert(
    fc.property(words, (text) => {
      const plain = plainPurpose(text);
      assert.match(plain, /^([A-Za-z0-9./-]+( [A-Za-z0-9./-]+)*)?$/);
      assert.ok(plain.length <= 25);
      assert.equal(plainPurpose(plain), plain);
    }),
    { numRuns: 2000 },
  );
});

test('no word is cut inside unless it is the first, and none is left out before the end', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abz09./-'), minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (parts) => {
      const kept = plainPurpose(parts.join(' ')).split(' ');
      assert.deepEqual(kept, parts.slice(0, kept.length));
      const next = parts[kept.length];
      if (next !== undefined) assert.ok([...kept, next].join(' ').length > 25, 'the next word had room');
    }),
  );
});
