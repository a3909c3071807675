import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { moneyInWords } from '../../src/format/money-words.js';

const TABLE: [amount: number, words: string][] = [
  [0, 'không đồng'],
  [1, 'một đồng'],
  [4, 'bốn đồng'],
  [5, 'năm đồng'],
  [10, 'mười đồng'],
  [11, 'mười một đồng'],
  [14, 'mười bốn đồng'],
  [15, 'mười lăm đồng'],
  [20, 'hai mươi đồng'],
  [100, 'một trăm đồng'],
  [101, 'một trăm linh một đồng'],
  [110, 'một trăm mười đồng'],
  [115, 'một trăm mười lăm đồng'],
  [1000, 'một nghìn đồng'],
  [2000, 'hai nghìn đồng'],
  [4000, 'bốn nghìn đồng'],
  [8000, 'tám nghìn đồng'],
  [10_000, 'mười nghìn đồng'],
  [14_000, 'mười bốn nghìn đồng'],
  [15_000, 'mười lăm nghìn đồng'],
  [21_000, 'hai mươi mốt nghìn đồng'],
  [24_000, 'hai mươi tư nghìn đồng'],
  [30_000, 'ba mươi nghìn đồng'],
  [31_500, 'ba mươi mốt nghìn năm trăm đồng'],
  [55_000, 'năm mươi lăm nghìn đồng'],
  [104_000, 'một trăm linh tư nghìn đồng'],
  [105_000, 'một trăm linh năm nghìn đồng'],
  [111_000, 'một trăm mười một nghìn đồng'],
  [180_000, 'một trăm tám mươi nghìn đồng'],
  [1_000_005, 'một triệu không trăm linh năm đồng'],
  [1_050_000, 'một triệu không trăm năm mươi nghìn đồng'],
  [1_200_000, 'một triệu hai trăm nghìn đồng'],
  [4_000_000, 'bốn triệu đồng'],
  [10_004_021, 'mười triệu không trăm linh tư nghìn không trăm hai mươi mốt đồng'],
  [1_000_000_000, 'một tỷ đồng'],
  [1_000_000_010, 'một tỷ không trăm mười đồng'],
  [
    999_999_999_999,
    'chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng',
  ],
];

for (const [amount, words] of TABLE)
  test(`${amount} → ${words}`, () => {
    assert.equal(moneyInWords(amount), words);
  });

test('what is no amount has no words', () => {
  for (const amount of [-1, 0.5, 8000.1, NaN, Infinity, 1_000_000_000_000, 2 ** 60])
    assert.equal(moneyInWords(amount), undefined);
  assert.equal(moneyInWords('8.000' as unknown as number), undefined);
  assert.equal(moneyInWords('8000' as unknown as number), undefined);
});

/** Reads the words back, one after another, as a person would. It knows nothing of how they are made. */
const read = (words: string): number => {
  const digit: Record<string, number> = {
    ...{ không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4 },
    ...{ năm: 5, lăm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9 },
  };
  const group: Record<string, number> = { nghìn: 1e3, triệu: 1e6, tỷ: 1e9 };
  let [sum, part, last] = [0, 0, 0];
  for (const word of words.replace(/ đồng$/, '').split(' ')) {
    const size = group[word];
    if (word === 'trăm') [part, last] = [part + last * 100, 0];
    else if (word === 'mươi') [part, last] = [part + last * 10, 0];
    else if (word === 'mười') part += 10;
    else if (word === 'linh') assert.equal(last, 0);
    else if (size !== undefined) [sum, part, last] = [sum + (part + last) * size, 0, 0];
    else {
      assert.ok(word in digit, `${word} in ${words}`);
      last = digit[word] ?? 0;
    }
  }
  return sum + part + last;
};

const amounts = fc.oneof(
  fc.integer({ min: 0, max: 999_999_999_999 }),
  fc.integer({ min: 0, max: 999_999 }),
  // Many zeros inside.
  fc
    .array(fc.constantFrom(0, 0, 1, 4, 5, 9), { minLength: 1, maxLength: 12 })
    .map((digits) => Number(digits.join(''))),
);

test('the words say the amount again', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      const words = moneyInWords(amount);
      assert.ok(words);
      assert.equal(read(words), amount);
    }),
    { numRuns: 2000 },
  );
});

test('the words follow the rules of speech', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      const words = moneyInWords(amount) ?? '';
      assert.match(words, /^\p{Ll}[\p{Ll} ]* đồng$/u);
      assert.doesNotMatch(words, / {2}/);
      assert.doesNotMatch(words, /mươi (một|bốn|năm)\b/u, 'mốt, tư, lăm behind mươi');
      assert.doesNotMatch(words, /mười (mốt|tư|năm)(?!\p{L})/u, 'một, bốn, lăm behind mười');
      assert.doesNotMatch(words, /linh (mốt|lăm|bốn|không)/u, 'một, năm, tư behind linh');
      assert.doesNotMatch(words, /^(không trăm|linh)/u, 'nothing is said before the first number');
      assert.doesNotMatch(words, /trăm (hai|ba|bốn|năm|sáu|bảy|tám|chín) (nghìn|triệu|tỷ|đồng)/u, 'linh');
    }),
    { numRuns: 2000 },
  );
});
