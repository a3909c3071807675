import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { leadOf } from '../../src/elements/shared/plain-text.js';
import { formatDay } from '../../src/format/date.js';
import { formatMoney } from '../../src/format/money.js';
import { daysBetween, todayInVietnam } from '../../src/format/today.js';

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a day is shown as written here, and can be read back', () => {
  assert.equal(formatDay('2026-07-18'), '18/07/2026');
  assert.equal(formatDay('2026-07-18T23:59:59Z'), '18/07/2026');
  fc.assert(
    fc.property(day, (iso) => {
      assert.equal(formatDay(iso).split('/').reverse().join('-'), iso);
    }),
  );
});

test('today is the day in Việt Nam, seven hours ahead of Greenwich', () => {
  assert.equal(todayInVietnam(new Date('2026-11-22T16:59:59Z')), '2026-11-22');
  assert.equal(todayInVietnam(new Date('2026-11-22T17:00:00Z')), '2026-11-23');
  assert.equal(todayInVietnam(new Date('2026-12-31T17:00:00Z')), '2027-01-01');
});

test('days between: whole, both ways, over leap years', () => {
  assert.equal(daysBetween('2025-11-22', '2026-11-22'), 365);
  assert.equal(daysBetween('2023-12-01', '2024-12-01'), 366);
  assert.equal(daysBetween('2026-11-22', '2026-11-21'), -1);
  fc.assert(
    fc.property(day, day, (a, b) => {
      assert.equal(daysBetween(a, b) + daysBetween(b, a), 0);
      assert.ok(Number.isInteger(daysBetween(a, b)));
    }),
  );
});

test('money: dots between thousands, one đ that never stands alone in a line, no digit lost', () => {
  assert.equal(formatMoney(1_234_567), '1.234.567\u00a0đ');
  assert.equal(formatMoney(500), '500\u00a0đ');
  assert.equal(formatMoney(0), '0\u00a0đ');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (amount) => {
      const shown = formatMoney(amount);
      assert.equal(Number(shown.replace(/\D/g, '')), amount);
      assert.match(shown, /^\d{1,3}(\.\d{3})*\u00a0đ$/u);
    }),
  );
});

test('the beginning of a text: whole when short, cut at a sentence or a word, never longer than asked', () => {
  assert.equal(leadOf('Ngắn.', 20), 'Ngắn.');
  assert.equal(leadOf('Nộp ở quầy. Rồi chờ kết quả.', 20), 'Nộp ở quầy.');
  assert.equal(leadOf('Nộp hồ sơ ở quầy một cửa', 12), 'Nộp hồ sơ ở…');
  assert.equal(leadOf('Dòng một\nDòng hai', 50), 'Dòng một');
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'abấ .;:\n') }),
      fc.integer({ min: 5, max: 60 }),
      (text, limit) => {
        const lead = leadOf(text, limit);
        assert.ok(lead.length <= limit + 1);
        assert.ok(text.startsWith(lead.replace(/…$/u, '')));
      },
    ),
  );
});

test('a letter is never cut in half', () => {
  const lead = leadOf('😀'.repeat(40), 21);
  assert.ok(!/\p{Surrogate}/u.test(lead), lead);
});
