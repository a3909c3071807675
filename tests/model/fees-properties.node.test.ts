/** Generated fee files: nothing is thrown, no row says more money than its file, a table gives the same rows back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFormula, writeFormula } from '../../src/model/fee-formula.js';
import { parseFees, type FeeRow } from '../../src/model/fee-row.js';
import { feeSum, MOST_COPIES, MOST_PAGES } from '../../src/model/fee-sum.js';
import { readFeesTable, writeFeesTable } from '../../src/model/fees-table.js';
import { checkFeeFile } from '../helpers/check-fee-file.js';
import { feeFiles, formulas } from '../helpers/fees.js';

const RUNS = { numRuns: 300 };
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

test('300 generated files: 0 wrong states, and what is shown is beyond doubt', () => {
  fc.assert(fc.property(feeFiles, checkFeeFile), RUNS);
});
