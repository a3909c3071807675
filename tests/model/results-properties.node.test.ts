/** Generated files of figures: nothing is thrown, a table gives the same rows back, no figure says more than its row. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCsv } from '../../src/model/csv.js';
import { measureLabel, readMeasure } from '../../src/model/measure.js';
import {
  comparePeriods,
  periodBefore,
  periodOf,
  periodWords,
  readPeriod,
  twelveMonths,
} from '../../src/model/period.js';
import { readCount, readScore, writeCount, writeDecimal } from '../../src/model/result-number.js';
import { parseResults, type ResultRow } from '../../src/model/result.js';
import { diffResults } from '../../src/model/results-diff.js';
import { readResultsTable, writeResultsTable } from '../../src/model/results-table.js';
import { isSame } from '../../src/model/table-diff.js';
import { measureKeys, periodKeys, resultFiles } from '../helpers/results.js';

const RUNS = { numRuns: 500 };
const rowsOf = (file: unknown): ResultRow[] => parseResults(file).value?.items ?? [];
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('500 generated files: nothing thrown, rows are read the same again, from JSON and from CSV', () => {
  fc.assert(
    fc.property(resultFiles, (file) => {
      const rows = rowsOf(file);
      assert.deepEqual(rowsOf({ format: 'commune-results/1', items: json(rows) }), json(rows));
      const table = readResultsTable(writeResultsTable(rows));
      assert.ok(table && !table.cutOff);
      assert.deepEqual(rowsOf(table.file), rows);
      assert.deepEqual(table.repairs, []);
      assert.ok(isSame(diffResults(rows, rowsOf(table.file))));
    }),
    RUNS,
  );
});

test('500 generated files: no cell can be a formula, also where a spreadsheet program divides by semicolons', () => {
  fc.assert(
    fc.property(resultFiles, (file) => {
      const text = writeResultsTable(rowsOf(file));
      for (const separator of [',', ';'] as const)
        for (const cell of readCsv(text, separator).rows.flat())
          assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]/u);
      // What a program takes for the beginning of a cell, though it stands between quotes.
      for (const cell of readCsv(text, ',').rows.flat())
        assert.doesNotMatch(cell, /[;\t\r\n][\s"]*[=+\-@＝＋－＠]/u);
    }),
    RUNS,
  );
});

test('a row that is kept keeps every word of its file: as a value, as words, or the file says so', () => {
  fc.assert(
    fc.property(resultFiles, (file) => {
      const parsed = parseResults(file);
      for (const row of parsed.value?.items ?? [])
        for (const [column, words] of Object.entries(row.said ?? {})) {
          assert.notEqual(words.trim(), '');
          assert.equal(row[column as keyof ResultRow], undefined, `${column} is both read and unread`);
          assert.ok(parsed.issues.some(({ path }) => path.endsWith(`.${column}`)));
        }
    }),
    RUNS,
  );
});

test('any text as a table: nothing thrown, and no number that the text does not have', () => {
  const cell = fc.oneof(
    fc.constantFrom('Kỳ', 'Chỉ tiêu', 'Số lượng', '10/2026', 'Hài lòng', '7', '"', ''),
    fc.string(),
  );
  const text = fc.array(
    fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(',')),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(text, (lines) => {
      const written = lines.join('\n');
      const table = readResultsTable(written);
      for (const { count, of } of table ? rowsOf(table.file) : [])
        for (const number of [count, of])
          if (number !== undefined)
            assert.ok(written.replace(/[^0-9]/g, '').includes(String(number)), written);
    }),
    RUNS,
  );
});

test('periods: words are read back, the one before ends the day before, order is that of the last days', () => {
  fc.assert(
    fc.property(periodKeys, periodKeys, (key, other) => {
      const period = periodOf(key);
      assert.ok(period);
      assert.deepEqual(readPeriod(periodWords(key)), { key });
      assert.deepEqual(readPeriod(key), { key });
      const before = periodOf(periodBefore(key) ?? '');
      assert.equal(before?.kind, period.kind);
      assert.equal(Date.parse(period.from) - Date.parse(before?.to ?? ''), 86_400_000);
      const months = twelveMonths(key);
      assert.equal(new Set(months).size, 12);
      assert.deepEqual([...months].sort(comparePeriods), months);
      assert.equal(periodOf(months[11] ?? '')?.to, period.to);
      assert.equal(comparePeriods(key, other), -comparePeriods(other, key) + 0);
      if (comparePeriods(key, other) < 0) assert.ok(period.to <= (periodOf(other)?.to ?? ''));
    }),
  );
});

test('numbers and names: what is written is read back; a fraction is never a count', () => {
  const whole = fc.integer({ min: 0, max: 1_000_000_000 });
  fc.assert(
    fc.property(whole, fc.integer({ min: 0, max: 10_000 }), measureKeys, (count, hundredths, measure) => {
      assert.equal(readCount(writeCount(count)), count);
      assert.equal(readCount(String(count)), count);
      assert.equal(readCount(`${writeCount(count)} hồ sơ`), count);
      assert.equal(readScore(`${writeDecimal(hundredths / 100)} điểm`), hundredths / 100);
      assert.equal(readMeasure(measureLabel(measure)), measure);
      assert.equal(readMeasure(measure), measure);
      if (hundredths % 10 !== 0) {
        assert.equal(readCount(writeDecimal(hundredths / 100)), undefined);
        assert.equal(readCount(String(hundredths / 100)), undefined);
      }
    }),
  );
});
