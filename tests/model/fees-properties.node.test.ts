/** Generated fee files: nothing is thrown, no row says more money than its file, a table gives the same rows back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFormula, writeFormula } from '../../src/model/fee-formula.js';
import { feesOn, isShown, payableNow } from '../../src/model/fee-day.js';
import { feeFor, groupsIn } from '../../src/model/fee-question.js';
import { claimsMoney, doubtsOf } from '../../src/model/fee-doubt.js';
import { parseFees, type FeeRow } from '../../src/model/fee-row.js';
import { feeSum, MOST_COPIES, MOST_PAGES } from '../../src/model/fee-sum.js';
import { readFeesTable, writeFeesTable } from '../../src/model/fees-table.js';
import { feeFiles, formulas } from '../helpers/fees.js';

const RUNS = { numRuns: 300 };
const DAY = '2026-11-22';
const rowsOf = (file: unknown): FeeRow[] => parseFees(file).value?.items ?? [];
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a formula is written and read back the same', () => {
  fc.assert(
    fc.property(formulas, (formula) => {
      assert.deepEqual(readFormula(writeFormula(formula)), formula);
    }),
    RUNS,
  );
});

test('a sum is whole, its steps add up to it, it grows with the pages and stays under its cap', () => {
  const pages = fc.integer({ min: 1, max: MOST_PAGES - 1 });
  const copies = fc.integer({ min: 1, max: MOST_COPIES });
  fc.assert(
    fc.property(formulas, pages, copies, (formula, p, c) => {
      const sum = feeSum(formula, { pages: p, copies: c });
      const more = feeSum(formula, { pages: p + 1, copies: c });
      assert.ok(sum.ok && more.ok);
      assert.ok(Number.isSafeInteger(sum.total) && sum.total >= 0);
      assert.equal(
        sum.steps.reduce((total, { amount }) => total + amount, 0),
        sum.total,
      );
      assert.ok(more.total >= sum.total);
      if (formula.maximum !== undefined) assert.ok(sum.total <= formula.maximum);
      if (formula.copyMaximum !== undefined)
        assert.ok(sum.total <= Math.max(formula.copyMaximum * c + (formula.base ?? 0), formula.minimum ?? 0));
    }),
    RUNS,
  );
});

test('the sum is what adding page by page gives', () => {
  const pages = fc.integer({ min: 1, max: 80 });
  const copies = fc.integer({ min: 1, max: 70 });
  fc.assert(
    fc.property(formulas, pages, copies, (f, p, c) => {
      const rate = (tiers: { from: number; amount: number }[] = [], n: number): number =>
        tiers.filter(({ from }) => from <= n).at(-1)?.amount ?? 0;
      let total = f.base ?? 0;
      for (let copy = 1; copy <= c; copy += 1) {
        let one = rate(f.copies, copy);
        for (let page = 1; page <= p; page += 1) one += rate(f.pages, page);
        total += Math.min(Math.max(one, f.copyMinimum ?? 0), f.copyMaximum ?? Infinity);
      }
      total = Math.min(Math.max(total, f.minimum ?? 0), f.maximum ?? Infinity);
      const sum = feeSum(f, { pages: p, copies: c });
      assert.equal(sum.ok && sum.total, total);
    }),
    RUNS,
  );
});

test('300 generated files: nothing thrown, rows are read the same again, from JSON and from CSV', () => {
  fc.assert(
    fc.property(feeFiles, (file) => {
      const rows = rowsOf(file);
      assert.deepEqual(rowsOf({ format: 'commune-fees/1', items: json(rows) }), json(rows));
      const table = readFeesTable(writeFeesTable(rows));
      assert.ok(table && !table.cutOff);
      assert.deepEqual(rowsOf(table.file), rows);
      assert.deepEqual(table.repairs, []);
    }),
    RUNS,
  );
});

/** What a file may be read as, worked out here in the plainest way from what it says. */
const mayBe = (raw: Record<string, unknown>): readonly string[] => {
  const { state, amount, formula } = raw;
  const open = ['unknown', 'council'];
  if (typeof amount === 'number' && amount > 0 && (state === 'free' || state === 'unknown')) return open;
  if (state === 'free' || state === 'Miễn') return [...open, 'free'];
  if (state === 'amount' && (amount === 0 || amount === 8.5 || amount === '8.0')) return open;
  if (state === 'amount' && typeof formula === 'string' && formula !== '') return open;
  if (state === 'council' || state === 'unknown' || state === 'HĐND quyết định' || state === 'gì đó')
    return open;
  return [...open, 'amount', 'formula', ...(amount === 'Miễn phí' || amount === 'miễn' ? ['free'] : [])];
};

test('300 generated files: 0 wrong states, and what is shown is beyond doubt', () => {
  fc.assert(
    fc.property(feeFiles, (file) => {
      const rows = rowsOf(file);
      const items = (file as { items?: unknown } | null)?.items;
      const byId = new Map<string, Record<string, unknown>[]>();
      for (const raw of Array.isArray(items) ? (items as Record<string, unknown>[]) : []) {
        const id = String(raw?.id).normalize('NFC').trim();
        byId.set(id, [...(byId.get(id) ?? []), raw]);
      }
      for (const row of rows) {
        const raws = byId.get(row.id) ?? [];
        if (raws.length === 1 && raws[0]?.said === undefined)
          assert.ok(mayBe(raws[0] ?? {}).includes(row.state), `${row.state} from ${JSON.stringify(raws[0])}`);
        if (row.state === 'amount') assert.ok(Number.isSafeInteger(row.amount) && row.amount > 0);
      }
      const doubts = doubtsOf(rows, DAY);
      const { current, announced, ended } = feesOn(rows, DAY);
      for (const line of [...current, ...announced, ...ended]) {
        assert.deepEqual(line.doubts, doubts.get(line.row.id) ?? []);
        const { row } = line;
        if (!isShown(line)) {
          assert.equal(payableNow(line), undefined);
          continue;
        }
        assert.ok(claimsMoney(row) && row.said === undefined && row.legal?.number !== undefined);
        assert.ok(row.validFrom !== undefined && row.channels.length > 0 && row.verification !== 'draft');
        assert.ok(row.state !== 'amount' || row.amount >= 1000);
        assert.ok(row.legal.status !== 'expired' && row.legal.status !== 'replaced');
      }
      for (const { row } of current)
        assert.ok(
          (row.validFrom ?? '') <= DAY && (row.validTo ?? '9') >= DAY,
          'an ended row is never current',
        );
      assert.ok(ended.every((line) => !isShown(line)));
      for (const channel of ['direct', 'online', 'postal'] as const)
        for (const group of [undefined, ...groupsIn(rows)]) {
          const answer = feeFor(current, { channel, ...(group !== undefined && { group }) });
          if ('line' in answer) assert.ok(answer.line.channels.includes(channel));
          if (answer.because === 'exempt') assert.ok(isShown(answer.line));
        }
    }),
    RUNS,
  );
});
