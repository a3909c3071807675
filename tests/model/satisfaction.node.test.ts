/** Small numbers shown honestly: the interval against another way to compute it, and no percentage from too few answers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { satisfiedOf, shareOf, wilson } from '../../src/model/satisfaction.js';

/**
 * The definition, solved by halving: the ends are the shares p for which the count lies exactly 1.96 standard errors away,
 * (count/of − p)² = z² p (1 − p) / of. Shares nothing with the closed formula under test.
 */
const byHalving = (count: number, of: number): [number, number] => {
  const z = 1.959963984540054;
  const tooFar = (p: number): boolean => (count / of - p) ** 2 > (z * z * p * (1 - p)) / of;
  const end = (outside: number, inside: number): number => {
    for (let i = 0; i < 200; i++) {
      const middle = (outside + inside) / 2;
      if (tooFar(middle)) outside = middle;
      else inside = middle;
    }
    return (outside + inside) / 2;
  };
  return [count === 0 ? 0 : end(0, count / of), count === of ? 1 : end(1, count / of)];
};

test('Wilson’s interval equals its definition to 1e-9 for every count of up to 30 answers', () => {
  for (let of = 1; of <= 30; of++)
    for (let count = 0; count <= of; count++) {
      const [low, high] = wilson(count, of);
      const [expectedLow, expectedHigh] = byHalving(count, of);
      assert.ok(Math.abs(low - expectedLow) < 1e-9, `low of ${count}/${of}: ${low} ${expectedLow}`);
      assert.ok(Math.abs(high - expectedHigh) < 1e-9, `high of ${count}/${of}: ${high} ${expectedHigh}`);
    }
});

test('published values of the interval: 81 of 263 (Newcombe 1998), 15 of 148, 0 of 20, 1 of 29', () => {
  const rounded = (count: number, of: number): string =>
    wilson(count, of)
      .map((share) => share.toFixed(4))
      .join(' ');
  assert.equal(rounded(81, 263), '0.2553 0.3662');
  assert.equal(rounded(15, 148), '0.0624 0.1605');
  assert.equal(rounded(0, 20), '0.0000 0.1611');
  assert.equal(rounded(1, 29), '0.0061 0.1718');
});

test('under ten answers there is no number but the counts, however they fall', () => {
  for (let of = 0; of < 10; of++)
    for (let count = 0; count <= of; count++) assert.deepEqual(shareOf(count, of), { kind: 'few' });
});

test('10 to 29 answers carry a warning, 30 do not; always with the interval', () => {
  assert.deepEqual(shareOf(9, 10), { kind: 'uncertain', percent: 90, low: 59.5, high: 98.3 });
  assert.equal(shareOf(20, 29).kind, 'uncertain');
  assert.equal(shareOf(20, 30).kind, 'share');
});

test('nothing looks better or surer than it is: the share and the low end go down, the high end up', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 100_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (of, part) => {
        const count = Math.round(of * part);
        const share = shareOf(count, of);
        assert.ok(share.kind !== 'few');
        const exact = (count * 100) / of;
        assert.ok(share.percent <= exact && exact < share.percent + 0.1 + 1e-9);
        const [low, high] = wilson(count, of);
        assert.ok(share.low <= low * 100 + 1e-9 && high * 100 <= share.high + 1e-9);
        assert.ok(
          0 <= share.low && share.low <= share.percent && share.percent <= share.high && share.high <= 100,
        );
      },
    ),
  );
  assert.equal(
    (shareOf(29, 100) as { percent: number }).percent,
    29,
    'no 28.9 from a division that is exact',
  );
  assert.equal((shareOf(999_999, 1_000_000) as { percent: number }).percent, 99.9);
});

test('satisfied are the top two of three faces and the top two of five', () => {
  assert.deepEqual(satisfiedOf(3, [1, 10, 100]), { n: 111, satisfied: 110 });
  assert.deepEqual(satisfiedOf(5, [1, 10, 100, 1000, 10_000]), { n: 11_111, satisfied: 11_000 });
  assert.deepEqual(satisfiedOf(3, [0, 0, 0]), { n: 0, satisfied: 0 });
});
