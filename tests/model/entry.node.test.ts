import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { entryOf, summariseFees, summariseTime } from '../../src/model/entry.js';
import type { Fee } from '../../src/model/fee.js';
import { CHANNELS, type Method } from '../../src/model/procedure.js';
import { sheetOf } from '../helpers/sheets.js';

const fee: fc.Arbitrary<Fee> = fc.oneof(
  fc.record({
    state: fc.constant('amount' as const),
    amount: fc.integer({ min: 1, max: 10_000_000 }),
    per: fc.constantFrom('lần', 'bản', 'trang'),
  }),
  fc.record({ state: fc.constant('amount' as const), amount: fc.integer({ min: 1, max: 10_000_000 }) }),
  fc.constant<Fee>({ state: 'free', legal: 'Luật Hộ tịch' }),
  fc.constant<Fee>({ state: 'council' }),
  fc.constant<Fee>({ state: 'unknown' }),
  fc.constant<Fee>({ state: 'formula', formula: '2.000 đ mỗi trang' }),
);
const clear = fee.filter((f) => f.state === 'amount' || f.state === 'free');
const methodsOf = (one: fc.Arbitrary<Fee>, minLength = 0): fc.Arbitrary<Method[]> =>
  fc.array(
    fc.record({ channel: fc.constantFrom(...CHANNELS), fees: fc.array(one, { minLength, maxLength: 3 }) }),
    { maxLength: 5 },
  );
const feesOf = (methods: readonly Method[]): Fee[] => methods.flatMap((m) => m.fees);

test('one doubtful fee makes the price line doubtful: no number', () => {
  fc.assert(
    fc.property(methodsOf(fee), (methods) => {
      const summary = summariseFees(methods);
      if (!feesOf(methods).some((f) => f.state !== 'amount' && f.state !== 'free')) return;
      assert.ok(summary && !('min' in summary) && !('max' in summary) && !('per' in summary));
      assert.ok(['unknown', 'council', 'formula'].includes(summary.state));
    }),
  );
});

test('free only when every way of submitting says so', () => {
  fc.assert(
    fc.property(methodsOf(fee), (methods) => {
      if (summariseFees(methods)?.state !== 'free') return;
      assert.ok(methods.length > 0);
      assert.ok(methods.every((m) => m.fees.length > 0 && m.fees.every((f) => f.state === 'free')));
    }),
  );
});

test('the price lies within what is shown: no fee is below the smallest, and none above the largest', () => {
  fc.assert(
    fc.property(methodsOf(clear, 1), (methods) => {
      const summary = summariseFees(methods);
      if (summary === undefined) return assert.equal(feesOf(methods).length, 0);
      const { min = -1, max } = summary;
      for (const f of feesOf(methods)) {
        const amount = f.state === 'amount' ? f.amount : 0;
        assert.ok(amount >= min);
        if (max !== undefined) assert.ok(amount <= max);
      }
    }),
  );
});

test('a largest price is promised only where nothing adds up and every amount is for the same thing', () => {
  fc.assert(
    fc.property(methodsOf(clear, 1), (methods) => {
      const summary = summariseFees(methods);
      if (summary?.state !== 'amount' || summary.max === undefined) return;
      for (const m of methods) assert.ok(m.fees.filter((f) => f.state === 'amount').length <= 1);
      const units = new Set(feesOf(methods).flatMap((f) => (f.state === 'amount' ? [f.per ?? ''] : [])));
      assert.equal(units.size, 1);
    }),
  );
});

test('the unit stands beside the price when it is the same everywhere, else nowhere', () => {
  const per = (...units: string[]) =>
    summariseFees(
      units.map((unit) => ({ channel: 'direct', fees: [{ state: 'amount', amount: 2000, per: unit }] })),
    )?.per;
  assert.equal(per('bản', 'bản'), 'bản');
  assert.equal(per('bản', 'trang'), undefined);
});

test('a way of submitting the record is silent about makes the price unknown', () => {
  for (const spoken of [
    { state: 'amount', amount: 8000 },
    { state: 'free', legal: 'x' },
  ] as Fee[])
    assert.deepEqual(
      summariseFees([
        { channel: 'direct', fees: [] },
        { channel: 'online', fees: [spoken] },
      ]),
      { state: 'unknown' },
    );
});

test('no fees at all: no price line', () => {
  assert.equal(summariseFees([]), undefined);
  assert.equal(summariseFees([{ channel: 'direct', fees: [] }]), undefined);
});

test('the time is that of the desk, else of the first channel that has one', () => {
  const time = (quantity: number) => ({ kind: 'duration' as const, quantity, unit: 'day' as const });
  assert.deepEqual(
    summariseTime([
      { channel: 'online', fees: [], time: time(1) },
      { channel: 'direct', fees: [], time: time(3) },
    ]),
    time(3),
  );
  assert.deepEqual(
    summariseTime([
      { channel: 'direct', fees: [] },
      { channel: 'postal', fees: [], time: time(5) },
    ]),
    time(5),
  );
  assert.equal(summariseTime([]), undefined);
});

test('a line says when a procedure is not in force, and when it has no sheet', () => {
  assert.equal(entryOf(sheetOf({ state: { status: 'expired' } })).status, 'expired');
  assert.equal(entryOf(sheetOf({ state: { status: 'inForce' } })).status, undefined);
  assert.equal(entryOf(sheetOf()).sheet, undefined);
  const listed = entryOf(
    sheetOf({
      methods: [],
      portalId: 'id',
      agencies: { executing: ['Công an'], authority: [], authorized: [], coordinating: [] },
    }),
  );
  assert.deepEqual([listed.sheet, listed.agency, listed.portalId], [false, 'Công an', 'id']);
});
