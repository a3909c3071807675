/** Figures on the command line: check a file or a folder, convert from Excel and CSV, what changed between two versions. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCheckData } from '../../src/cli/check-data.js';
import { checkAll } from '../../src/cli/check-rules.js';
import { RULES, type Finding, type RuleCode } from '../../src/cli/finding.js';
import { parseResults, type ResultRow } from '../../src/model/result.js';
import { readResultsTable, writeResultsTable } from '../../src/model/results-table.js';
import { writeStaffTable } from '../../src/model/staff-table.js';
import { goodResult, monthly } from '../helpers/results.js';
import { DATE_STYLE, makeBook, textRows } from '../helpers/xlsx.js';
import { freshFolder, run, save } from './run.js';

const NOW = new Date('2026-11-22T05:00:00Z');
const check = async (...paths: string[]): Promise<Finding[]> => checkAll(await readCheckData(paths), NOW);
const good = goodResult();
const raw = (change: object): object => ({ ...good, ...change });
const fileOf = (...items: object[]): object => ({ format: 'commune-results/1', items });
const rowsOf = (file: unknown): ResultRow[] => parseResults(file).value?.items ?? [];

test('figures with nothing to mend: no finding, as JSON and as CSV; a month that is not over is none either', async () => {
  const folder = freshFolder();
  const rows = [
    ...monthly('received', '2026-10', [[200], null, [210]]),
    good,
    goodResult({ period: '2026-11' }),
  ];
  assert.deepEqual(await check(save(folder, 'results.json', fileOf(...rows))), []);
  assert.deepEqual(await check(save(folder, 'results.csv', writeResultsTable(rows))), []);
});

const wrong: [code: RuleCode, items: object[], field: RegExp, what: RegExp][] = [
  [
    'results-unreadable',
    [raw({ period: '9 tháng đầu năm 2026' })],
    /^items\[0\]\.period$/,
    /“9 tháng đầu năm 2026”/,
  ],
  ['results-unreadable', [raw({ measure: 'Hồ sơ tồn' })], /measure$/, /“Hồ sơ tồn”/],
  ['results-unreadable', [raw({ count: 'khoảng 100' })], /count$/, /“khoảng 100”/],
  ['results-unreadable', [raw({ count: '' })], /count$/, /không có số lượng/],
  ['results-unreadable', [raw({ definition: 'x'.repeat(5001) })], /definition$/, /^“x{80}”$/],
  ['results-percent', [raw({ count: '97,02 %' })], /count$/, /“97,02 %”/],
  ['results-percent', [raw({ of: '' })], /of$/, /không tính được phần trăm/],
  ['results-percent', [raw({ count: 97, of: '' })], /of$/, /phần trăm.*97/],
  ['results-contradiction', [raw({ count: 201 })], /count$/, /201 trên 200/],
  [
    'results-contradiction',
    [good, raw({ count: 1180, of: 1200 })],
    /count$/,
    /180 trên 200; 1\.180 trên 1\.200/,
  ],
  ['results-contradiction', [good, raw({ measure: 'late', count: 21 })], /count$/, /201 so với 200/],
  ['results-contradiction', [raw({ measure: 'qd766.TTTT', count: 10, of: 12 })], /of$/, /10 trên 12/],
  ['results-repeated', [good, good], /^items\[1\]\.count$/, /lặp lại/],
  ['results-source', [raw({ source: '' })], /source$/, /nguồn/],
  ['results-source', [raw({ retrieved: 'hôm qua' })], /retrieved$/, /“hôm qua”/],
  ['results-source', [raw({ retrieved: '2026-12-01' })], /retrieved$/, /chưa tới/],
  ['results-period', [raw({ retrieved: '2026-10-20' })], /retrieved$/, /chưa đủ/],
  ['data-issue', [good, { extra: { a: 'b' } }], /^items\[1\]$/, /trống/],
  ['abolished-town', [raw({ source: 'Báo cáo của thị trấn' })], /source$/, /thị trấn/],
];
for (const [code, items, field, what] of wrong)
  test(`${code}: ${JSON.stringify(items.at(-1)).slice(0, 90)}`, async () => {
    const findings = await check(save(freshFolder(), 'results.json', fileOf(...items)));
    assert.deepEqual([...new Set(findings.map((finding) => finding.code))], [code]);
    assert.match(findings[0]?.field ?? '', field);
    assert.match(findings[0]?.what ?? '', what);
    assert.ok(RULES[code].why.length > 20 && RULES[code].how.length > 5);
  });

test('a period that has not begun, told once for the period and once for the day', async () => {
  const findings = await check(save(freshFolder(), 'x.json', fileOf(raw({ period: '2027-01' }))));
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['results-period', 'results-source'],
  );
});

test('a table is told by row and column; what Excel did and unknown columns are named', async () => {
  const text = [
    'XÃ MẪU;;;;;',
    'Kỳ;Chỉ tiêu;Số lượng;Trên tổng số;Nguồn;Ngày lấy;Người nhập',
    'Oct-26;Tỷ lệ hồ sơ đúng hạn;97,5;200;Sổ;11/25/2026;Mai',
    'Tháng 10/2026;Quá hạn;3;200;Sổ;10/25/2026;',
    ';;;;;;Trưởng phòng ký',
  ].join('\n');
  const findings = await check(save(freshFolder(), 'results.csv', text));
  assert.deepEqual(
    findings.map(({ code, field }) => `${code} ${field}`),
    [
      'data-issue dòng 5 › ',
      'results-unknown-column cột Người nhập',
      'results-repair dòng 3, cột Kỳ',
      'results-repair dòng 3, cột Ngày lấy',
      'results-repair dòng 4, cột Ngày lấy',
      'results-percent dòng 3, cột Số lượng',
      'results-source dòng 3, cột Ngày lấy',
      'results-period dòng 4, cột Ngày lấy',
    ],
  );
});

test('convert: figures of a workbook, as Excel keeps them → CSV → JSON, nothing lost', async () => {
  const folder = freshFolder();
  const cells = (...values: string[]): string => `<row r="3">${values.join('')}</row>`;
  const text = (at: string, words: string): string =>
    `<c r="${at}3" t="inlineStr"><is><t>${words}</t></is></c>`;
  const book = makeBook({
    sheets: {
      'Ghi chú': textRows([['Xã Mẫu', 'Báo cáo']]),
      'Số liệu':
        textRows([
          ['KẾT QUẢ'],
          ['Kỳ', 'Chỉ tiêu', 'Số lượng', 'Trên tổng số', 'Nguồn', 'Ngày lấy', 'Ghi chú'],
        ]) +
        // A period that Excel made a date of, whole numbers, a day.
        cells(
          `<c r="A3" s="${DATE_STYLE}"><v>46296</v></c>`,
          text('B', 'Hài lòng'),
          '<c r="C3"><v>38</v></c>',
          '<c r="D3"><v>40</v></c>',
          text('E', 'Phiếu giấy'),
          `<c r="F3" s="${DATE_STYLE}"><v>46328</v></c>`,
          text('G', 'Mai nhập'),
        ) +
        // A cell formatted as a percentage holds a fraction.
        textRows([['Tháng 10/2026', 'Nộp trực tuyến', '0.5812', '', 'Sổ', '2026-11-02', '']], 4),
    },
  });
  const [csv, json] = [join(folder, 'results.csv'), join(folder, 'results.json')];
  const first = await run(['convert', save(folder, 'so-lieu.xlsx', book), '--to', csv]);
  assert.equal(first.code, 0, first.err);
  assert.match(first.out, /Đã ghi 2 dòng kết quả/);
  assert.match(first.out, /dòng 3, cột Kỳ: kỳ “2026-10-01” bị Excel đổi, đọc là 2026-10/);
  assert.match(first.out, /Tháng 10\/2026, Nộp hồ sơ trực tuyến, cột Số lượng: “0\.5812” không đọc được/);
  assert.match(first.out, /Cột lạ được giữ nguyên: Ghi chú/);
  const second = await run(['convert', csv, '--to', json, '--json']);
  assert.equal(second.code, 0, second.err);
  const told = JSON.parse(second.out) as {
    format: string;
    rows: number;
    unread: string[];
    repairs: unknown[];
  };
  assert.deepEqual(
    [told.format, told.rows, told.unread.length, told.repairs],
    ['commune-results-convert/1', 2, 1, []],
  );
  const rows = rowsOf(readResultsTable(readFileSync(csv, 'utf8'))?.file);
  assert.deepEqual(rows[0], {
    period: '2026-10',
    measure: 'satisfied',
    count: 38,
    of: 40,
    source: 'Phiếu giấy',
    retrieved: '2026-11-02',
    extra: { 'Ghi chú': 'Mai nhập' },
  });
  assert.deepEqual([rows[1]?.count, rows[1]?.said], [undefined, { count: '0.5812' }]);
  assert.deepEqual(rowsOf(JSON.parse(readFileSync(json, 'utf8'))), rows);
});

test('refused: no table of figures, a cut one, a later version, a public copy', async () => {
  const folder = freshFolder();
  const out = join(folder, 'out.csv');
  const csv = save(folder, 'good.csv', writeResultsTable([good]));
  for (const [path, words, more = []] of [
    [save(folder, 'x.csv', 'Chỉ tiêu,Số lượng\nA,1\n'), /“Kỳ”, “Chỉ tiêu” và “Số lượng”/],
    [save(folder, 'cut.csv', 'Kỳ,Chỉ tiêu,Số lượng\n2026-10,Quá hạn,"3'), /bị cắt giữa chừng/],
    [
      save(folder, 'new.json', { format: 'commune-results/2', items: [] }),
      /chỉ đọc được "commune-results\/1"/,
    ],
    [save(folder, 'none.json', fileOf()), /không có dòng kết quả nào/],
    [csv, /bảng kết quả không có gì phải bỏ/, ['--public']],
  ] as [string, RegExp, string[]?][]) {
    const { code, err } = await run(['convert', path, '--to', out, ...more]);
    assert.equal(code, 2, path);
    assert.match(err, words);
  }
  assert.ok(!existsSync(out));
});

test('diff: by period and measure; which number changed; not with a directory', async () => {
  const folder = freshFolder();
  const [september, late] = [
    goodResult({ period: '2026-09', retrieved: '2026-10-02' }),
    goodResult({ measure: 'late', count: 20 }),
  ];
  const old = save(folder, 'old.json', fileOf(good, september));
  const now = save(
    folder,
    'new.csv',
    writeResultsTable([goodResult({ count: 182, extra: { Nhập: 'x' } }), late]),
  );
  const { code, out } = await run(['diff', old, now]);
  assert.equal(code, 1);
  assert.match(out, /\+ Tháng 10\/2026, Giải quyết quá hạn \(2026-10 late\)/);
  assert.match(out, /- Tháng 9\/2026, Giải quyết đúng hạn \(2026-09 onTime\)/);
  assert.match(out, /Số lượng: “180” → “182”\n.*Nhập: \(trống\) → “x”/);
  assert.match(out, /Thêm 1 dòng kết quả, bỏ 1 dòng kết quả, đổi 1 dòng kết quả/);
  const staff = save(
    folder,
    'staff.csv',
    writeStaffTable([
      { id: 'un', name: 'Ún', position: 'x', unit: [], officePhones: [], fields: [], procedures: [] },
    ]),
  );
  const other = await run(['diff', staff, now]);
  assert.equal(other.code, 2);
  assert.match(other.err, /là danh bạ, .*là bảng kết quả/);
});

test('a folder: its figures are checked and counted; both files at once too', async () => {
  const folder = freshFolder();
  save(folder, 'commune.json', {
    format: 'commune-profile/1',
    name: 'Xã Mẫu',
    province: 'Tỉnh Mẫu',
    address: 'Thôn 1',
    hotline: '0269 0123 456',
  });
  save(folder, 'results.csv', writeResultsTable([good, goodResult({ measure: 'received', of: '' })]));
  const { code, out } = await run(['check', folder]);
  assert.deepEqual(
    [code, out.trim()],
    [0, 'Đã soát 2 tệp, 0 thủ tục, 2 dòng kết quả: không có điều gì cần sửa.'],
  );
  save(folder, 'results.json', fileOf(raw({ source: '' })));
  assert.deepEqual(
    (await check(folder)).map(({ code: rule, file }) => [rule, file]),
    [['results-source', 'results.json']],
  );
});
