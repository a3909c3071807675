/** Tables of figures as communes write them: names of columns, periods, measures and numbers; nothing guessed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feesFromRows } from '../../src/model/fees-table.js';
import { MEASURE_INFO, MEASURES, readMeasure } from '../../src/model/measure.js';
import { periodOf, readPeriod } from '../../src/model/period.js';
import { readCount, readScore } from '../../src/model/result-number.js';
import { parseResults, type ResultRow } from '../../src/model/result.js';
import { readResultsTable, resultsFromRows, writeResultsTable } from '../../src/model/results-table.js';
import { staffFromRows } from '../../src/model/staff-table.js';
import { goodResult } from '../helpers/results.js';

const rowsOf = (text: string): ResultRow[] => parseResults(readResultsTable(text)?.file).value?.items ?? [];

test('the seven columns, in any order and by other names, below a title', () => {
  const [row] = rowsOf(
    [
      'UBND XÃ MẪU,,,,,,',
      'Ngày lấy số liệu,Nguồn số liệu,MẪU SỐ,Kết quả,Tên chỉ tiêu,Kỳ báo cáo,Công thức',
      '02/11/2026,Sổ,1.200,1.187 hồ sơ,Tỷ lệ hồ sơ đúng hạn,T10/2026,Theo ngày hẹn',
    ].join('\n'),
  );
  assert.deepEqual(row, {
    period: '2026-10',
    measure: 'onTime',
    count: 1187,
    of: 1200,
    definition: 'Theo ngày hẹn',
    source: 'Sổ',
    retrieved: '2026-11-02',
  });
});

test('a fee board and a staff list are no figures, and figures are neither', () => {
  const figures = [
    ['Kỳ', 'Chỉ tiêu', 'Số lượng', 'Cách tính', 'Nguồn'],
    ['Năm 2026', 'Quá hạn', '3', '', ''],
  ];
  assert.ok(resultsFromRows(figures));
  assert.equal(feesFromRows(figures), undefined);
  assert.equal(staffFromRows(figures), undefined);
  assert.equal(
    resultsFromRows([
      ['Tên khoản thu', 'Mức thu', 'Kỳ'],
      ['Khai tử', '8.000', ''],
    ]),
    undefined,
  );
  assert.equal(
    resultsFromRows([
      ['Họ và tên', 'Chức vụ', 'Nhiệm kỳ'],
      ['Ún', 'Công chức', ''],
    ]),
    undefined,
  );
});

test('periods as people and spreadsheets write them', () => {
  const cases: [string, string | undefined][] = [
    ['2026-10', '2026-10'],
    ['Tháng 10/2026', '2026-10'],
    ['tháng 3 năm 2026', '2026-03'],
    ['10-2026', '2026-10'],
    ['2026/7', '2026-07'],
    ['Quý III/2026', '2026-Q3'],
    ['QUÝ 4 NĂM 2025', '2025-Q4'],
    ['q1/2026', '2026-Q1'],
    ['Năm 2026', '2026'],
    ['01/10/2026', '2026-10'],
    ['2026-10-01', '2026-10'],
    ['Oct-26', '2026-10'],
    ['46296', '2026-10'],
    ['46297', undefined],
    ['02/10/2026', undefined],
    ['13/2026', undefined],
    ['0/2026', undefined],
    ['Quý V/2026', undefined],
    ['6 tháng đầu năm 2026', undefined],
    ['Tháng 10', undefined],
    ['10/26', undefined],
    ['1999', undefined],
    ['Tháng 10/2026 (ước)', undefined],
  ];
  for (const [words, key] of cases) assert.equal(readPeriod(words)?.key, key, words);
  assert.deepEqual(periodOf('2024-02'), {
    key: '2024-02',
    kind: 'month',
    year: 2024,
    part: 2,
    from: '2024-02-01',
    to: '2024-02-29',
  });
  assert.deepEqual([periodOf('2026-Q4')?.from, periodOf('2026-Q4')?.to], ['2026-10-01', '2026-12-31']);
});

test('numbers: a percentage, a part or a guess is none', () => {
  const cases: [string, number | undefined][] = [
    ['0', 0],
    ['2618', 2618],
    ['2.618', 2618],
    ['2,618', 2618],
    ['2 618', 2618],
    ['1.234.567', 1_234_567],
    ['2618.0', 2618],
    ['2.618,00', 2618],
    ['12 hồ sơ', 12],
    ['97 %', undefined],
    ['97%', undefined],
    ['97,02', undefined],
    ['97.0', undefined],
    ['0,97', undefined],
    ['0.970', undefined],
    ['0.9702', undefined],
    ['-5', undefined],
    ['1e3', undefined],
    ['180/200', undefined],
    ['~100', undefined],
    ['trên 100', undefined],
    ['012', undefined],
    ['2.61', undefined],
    ['', undefined],
  ];
  for (const [words, count] of cases) assert.equal(readCount(words), count, words);
  const scores: [string, number | undefined][] = [
    ['19,41', 19.41],
    ['19.41', 19.41],
    ['18', 18],
    ['18 điểm', 18],
    ['19.410000000000004', 19.41],
    ['19,415', undefined],
    ['-1', undefined],
    ['18/20', undefined],
  ];
  for (const [words, score] of scores) assert.equal(readScore(words), score, words);
});

test('measures by key, by label and by what they are called; "đúng hạn" together with "trước hạn" is none of ours', () => {
  for (const measure of MEASURES) {
    assert.equal(readMeasure(measure), measure);
    assert.equal(readMeasure(MEASURE_INFO[measure].label.toUpperCase()), measure);
  }
  assert.equal(readMeasure('Tỷ lệ hồ sơ quá hạn'), 'late');
  assert.equal(readMeasure('Tỉ lệ nộp trực tuyến'), 'submittedOnline');
  assert.equal(readMeasure('QĐ 766: 4.5a'), 'qd766.4.5a');
  for (const other of ['Trước và đúng hạn', 'Hồ sơ tồn', '766', '', 'qd766', 'qd766.9.9', 'x'.repeat(300)])
    assert.equal(readMeasure(other), undefined, other);
});

test('an empty cell is absent, never 0; words that are no number stay as they are', () => {
  const rows = rowsOf(
    'Kỳ,Chỉ tiêu,Số lượng,Trên tổng số\nTháng 10/2026,Quá hạn,,200\nTháng 9/2026,Quá hạn,không có,200\n',
  );
  assert.deepEqual(
    rows.map(({ count, of, said }) => [count, of, said]),
    [
      [undefined, 200, undefined],
      [undefined, 200, { count: 'không có' }],
    ],
  );
});

test('what a person writes behind the table is told, not lost in silence', () => {
  const table = readResultsTable('Kỳ,Chỉ tiêu,Số lượng,\nNăm 2026,Quá hạn,3,\n,,,Người lập: Mai\n1,,,\n');
  const { value, issues } = parseResults(table?.file);
  assert.equal(value?.items.length, 2);
  assert.deepEqual(
    issues.map(({ path, code }) => [path, code]),
    [
      ['items[1]', 'empty'],
      ['items[2].period', 'format'],
      ['items[2].measure', 'empty'],
    ],
  );
});

test('periods are written as words and points with theirs, which no spreadsheet program makes a date or another number of', () => {
  const csv = writeResultsTable([
    goodResult(),
    goodResult({ period: '2026-Q3', measure: 'received', count: 1234, of: '' }),
    goodResult({ period: '2026', measure: 'qd766.TDGQ', count: '19,41', of: 20 }),
  ]);
  assert.equal(csv.split('\r\n')[0], '\ufeffKỳ,Chỉ tiêu,Số lượng,Trên tổng số,Cách tính,Nguồn,Ngày lấy');
  assert.match(csv, /Tháng 10\/2026,Giải quyết đúng hạn,180,200,/);
  assert.match(csv, /Quý III\/2026,Hồ sơ tiếp nhận,1234,,/);
  assert.match(csv, /Năm 2026,QĐ 766: Tiến độ giải quyết,"19,41 điểm",20 điểm,/);
});

test('JSON: a fraction is no count with a dot between its thousands, and stays none when it is read again', () => {
  const rows = (items: unknown[]): ResultRow[] =>
    parseResults({ format: 'commune-results/1', items }).value?.items ?? [];
  const [row] = rows([{ period: '2026-10', measure: 'received', count: 2.618 }]);
  assert.deepEqual([row?.count, row?.said], [undefined, { count: '2.618 (số lẻ)' }]);
  assert.deepEqual(rows([row]), [row]);
  const [points] = rows([{ period: 2026, measure: 'qd766.TDGQ', count: 19.41, of: 20 }]);
  assert.deepEqual([points?.period, points?.count, points?.of], ['2026', 19.41, 20]);
});

test('JSON: keys of prototypes are no columns; what a row once could not read is read when it is mended', () => {
  const parse = (item: unknown): ResultRow | undefined =>
    parseResults({ format: 'commune-results/1', items: [item] }).value?.items[0];
  const hostile: unknown = JSON.parse(
    '{"__proto__":{"count":5},"period":"2026-10","measure":"late","said":{"__proto__":"x"}}',
  );
  assert.deepEqual(parse(hostile), { period: '2026-10', measure: 'late' });
  const said = { period: '2026-10', measure: 'late', of: 20, said: { count: 'ba' } };
  assert.deepEqual(parse(said), said);
  assert.deepEqual(parse({ ...said, count: 3 }), { period: '2026-10', measure: 'late', count: 3, of: 20 });
});
