/** The figures of the demo commune: what a webmaster copies as a pattern must itself be sound. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readCheckData } from '../../src/cli/check-data.js';
import { checkAll } from '../../src/cli/check-rules.js';
import { readResultsFile } from '../../src/data/results-file.js';
import { MEASURES } from '../../src/model/measure.js';
import { comparePeriods } from '../../src/model/period.js';
import { parseResults, type ResultRow } from '../../src/model/result.js';
import { resultsBoard } from '../../src/model/results-board.js';
import { writeResultsTable } from '../../src/model/results-table.js';

const DAY = '2026-11-22';
const file = new URL('../../demo/data/results.csv', import.meta.url);
const text = readFileSync(file, 'utf8');
const parsed = parseResults(readResultsFile(text));
const rows: ResultRow[] = parsed.value?.items ?? [];

test('the file reads without an issue, every row says that it is a sample, and it is written as we write it', () => {
  assert.deepEqual(parsed.issues, []);
  for (const { source } of rows) assert.match(source ?? '', /số hư cấu/);
  assert.equal(writeResultsTable(rows), text);
});

test('fourteen months, one of them missing, every measure in each of the others; one month of few answers', () => {
  const months = [...new Set(rows.flatMap(({ period = '' }) => (period.length === 7 ? [period] : [])))].sort(
    comparePeriods,
  );
  assert.deepEqual([months[0], months.at(-1), months.length], ['2025-09', '2026-10', 13]);
  const board = resultsBoard(parsed.value, { day: DAY });
  assert.equal(board.period, '2026-10');
  const views = board.groups.flatMap(({ measures }) => measures);
  assert.deepEqual(
    views.map(({ measure }) => measure),
    [...MEASURES],
  );
  for (const { figure, twelve, line, change, isUsual } of views) {
    assert.ok(figure.kind === 'share' || figure.kind === 'count');
    assert.deepEqual([twelve.missing, twelve.withheld, isUsual], [['2026-02'], [], false]);
    assert.equal(line.filter((point) => point.figure.kind === 'missing').length, 1);
    assert.notEqual(change.kind, 'none');
  }
  const few = views.filter(({ line }) => line.some((point) => point.figure.kind === 'few'));
  assert.deepEqual(
    few.map(({ measure }) => measure),
    ['satisfied', 'friendly'],
  );
});

test('all six groups of Quyết định 766 and a total', () => {
  const { qd766 } = resultsBoard(parsed.value, { day: DAY });
  assert.deepEqual([qd766?.period, qd766?.total?.score, qd766?.items.length], ['2026', 78.15, 3]);
});

test('check has nothing to say about it', async () => {
  const findings = checkAll(await readCheckData([fileURLToPath(file)]), new Date(`${DAY}T05:00:00Z`));
  assert.deepEqual(findings, []);
});
