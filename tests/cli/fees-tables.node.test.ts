/** The fee board as a table on the command line: convert from Excel and CSV, what changed between two versions. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFees, type FeeRow } from '../../src/model/fee-row.js';
import { diffFees, feeFieldLabel } from '../../src/model/fees-diff.js';
import { readFeesTable, writeFeesTable } from '../../src/model/fees-table.js';
import { writeStaffTable } from '../../src/model/staff-table.js';
import { isSame } from '../../src/model/table-diff.js';
import { feeFiles, goodFee } from '../helpers/fees.js';
import { makeBook, textRows } from '../helpers/xlsx.js';
import { freshFolder, run, save } from './run.js';

const rowsOf = (file: unknown): FeeRow[] => parseFees(file).value?.items ?? [];
const tableRows = (text: string): FeeRow[] => rowsOf(readFeesTable(text)?.file);
const HEADER = ['Tên khoản thu', 'Mức thu', 'Kênh', 'Căn cứ', 'Hiệu lực từ', 'Người nhập'];
const STAFF = textRows([
  ['Họ và tên', 'Chức vụ'],
  ['Ún', 'Chủ tịch'],
]);

test('convert: the board of a workbook, whose first sheet is something else → CSV → JSON, nothing lost', async () => {
  const folder = freshFolder();
  const book = makeBook({
    sheets: {
      'Ghi chú': textRows([['Xã Mẫu', 'Bảng phí năm 2026']]),
      Phí: textRows([
        ['BẢNG NIÊM YẾT'],
        HEADER,
        ['Khai tử quá hạn', '8.000 đ/lần', 'trực tiếp; bưu chính', '1/2026/NQ-HĐND', '46266', 'Mai'],
        ['Chứng thực bản sao', '8,5', 'trực tiếp', '2/2016/TT-BTC', '01/01/2017', ''],
      ]),
      'Danh bạ': STAFF,
    },
  });
  const [csv, json] = [join(folder, 'fees.csv'), join(folder, 'fees.json')];
  const first = await run(['convert', save(folder, 'phi.xlsx', book), '--to', csv]);
  assert.equal(first.code, 0, first.err);
  assert.match(first.out, /Đã ghi 2 dòng phí/);
  assert.match(
    first.out,
    /dòng 3, cột Hiệu lực từ: “46266” là ngày viết kiểu số của Excel, đọc là 2026-09-01/,
  );
  assert.match(first.out, /cột Mức thu: “8,5” không đọc được, giữ nguyên chữ/);
  assert.match(first.out, /Cột lạ được giữ nguyên: Người nhập/);
  const second = await run(['convert', csv, '--to', json, '--json']);
  assert.equal(second.code, 0, second.err);
  const told = JSON.parse(second.out) as { format: string; rows: number; unread: string[] };
  assert.deepEqual([told.format, told.rows, told.unread.length], ['commune-fees-convert/1', 2, 1]);
  const rows = tableRows(readFileSync(csv, 'utf8'));
  assert.deepEqual(
    rows.map((row) => [
      row.state,
      'amount' in row && row.amount,
      row.said?.amount,
      row.extra?.['Người nhập'],
    ]),
    [
      ['amount', 8000, undefined, 'Mai'],
      ['unknown', false, '8,5', undefined],
    ],
  );
  assert.deepEqual(rowsOf(JSON.parse(readFileSync(json, 'utf8'))), rows);
});

test('convert refuses what is no table of ours, and a folder it cannot write', async () => {
  const folder = freshFolder();
  const out = join(folder, 'fees.csv');
  for (const [name, content, words] of [
    ['x.csv', 'Tên khoản thu,Ghi chú\nA,B\n', /không thấy bảng danh bạ, bảng phí hay bảng kết quả/],
    ['x.json', { format: 'commune-local/1', items: [] }, /không phải danh bạ, bảng phí hay bảng kết quả/],
    ['none.json', { format: 'commune-fees/1', items: [] }, /không có dòng phí nào/],
    ['cut.csv', 'Tên khoản thu,Mức thu\nA,"8.000', /bị cắt giữa chừng/],
  ] as const) {
    const { code, err } = await run(['convert', save(folder, name, content), '--to', out]);
    assert.equal(code, 2, name);
    assert.match(err, words);
  }
  assert.ok(!existsSync(out));
});

test('a file that is no table says what it is instead, the same in every command; nothing is written', async () => {
  const folder = freshFolder();
  const board = save(folder, 'fees.json', { format: 'commune-fees/1', items: [goodFee()] });
  const out = join(folder, 'out.csv');
  const cut = JSON.stringify({ format: 'commune-fees/1', items: [goodFee()] }).slice(0, 60);
  const big = join(folder, 'big.csv');
  writeFileSync(big, '');
  truncateSync(big, 21 * 1024 * 1024);
  for (const [path, words] of [
    [save(folder, 'cut.json', cut), /bị cắt cụt/],
    [save(folder, 'page.csv', '<!doctype html><title>Đăng nhập</title>'), /trang HTML/],
    [save(folder, 'new.json', { format: 'commune-fees/2', items: [] }), /chỉ đọc được "commune-fees\/1"/],
    [save(folder, 'blank.csv', '\n\n'), /tệp rỗng/],
    [save(folder, 'scan.csv', '%PDF-1.4\n'), /tệp PDF/],
    [folder, /không phải tệp thường/],
  ] as const)
    for (const args of [
      ['check', path],
      ['convert', path, '--to', out],
      ['diff', board, path],
    ]) {
      if (path === folder && args[0] === 'check') continue; // a folder is what check is for
      const { code, err } = await run(args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, words);
      assert.equal(err.trim().split('\n').length, 1, err);
    }
  for (const args of [
    ['convert', big, '--to', out],
    ['diff', board, big],
    ['check', big],
  ])
    assert.match((await run(args)).err, /lớn hơn 20 MB/);
  assert.ok(!existsSync(out));
});

test('check tells of entries that are no rows', async () => {
  const items = [goodFee(), 5, 'x', [[]], null];
  const file = save(freshFolder(), 'fees.json', { format: 'commune-fees/1', items });
  const { code, out } = await run(['check', file]);
  assert.equal(code, 1);
  for (const at of [1, 2, 3, 4]) assert.ok(out.includes(`items[${at}]`), out);
});

test('diff: which amount changed, which row came and went; the order; the same', async () => {
  const folder = freshFolder();
  const [a, b, c] = [
    goodFee(),
    goodFee({ id: 'b', name: 'Khai sinh' }),
    goodFee({ id: 'c', name: 'Kết hôn' }),
  ];
  const old = save(folder, 'old.json', { format: 'commune-fees/1', items: [a, b] });
  const changed = { ...goodFee({ amount: 9000, validTo: '2026-12-31', extra: { Nhập: 'x' } }) };
  const now = save(folder, 'new.csv', writeFeesTable([changed, c]));
  const { code, out } = await run(['diff', old, now]);
  assert.equal(code, 1);
  assert.match(out, /\+ Kết hôn \(c\)\n- Khai sinh \(b\)\n~ Đăng ký lại khai tử \(khai-tu\)/);
  assert.match(out, /Mức thu: “8\.000 đ\/lần” → “9\.000 đ\/lần”/);
  assert.match(out, /Hiệu lực đến: \(trống\) → “2026-12-31”/);
  assert.match(out, /Nhập: \(trống\) → “x”/);
  assert.match(out, /Thêm 1 dòng phí, bỏ 1 dòng phí, đổi 1 dòng phí/);
  const json = await run(['diff', old, now, '--json']);
  assert.equal(json.code, 1);
  const told = JSON.parse(json.out) as { format: string; changed: { fields: { field: string }[] }[] };
  assert.equal(told.format, 'commune-fees-diff/1');
  assert.deepEqual(
    told.changed[0]?.fields.map(({ field }) => field),
    ['amount', 'validTo', 'extra.Nhập'],
  );
  const same = await run(['diff', old, save(folder, 'same.csv', writeFeesTable([a, b]))]);
  assert.deepEqual([same.code, same.out], [0, 'Hai bản giống nhau.\n']);
  const moved = await run(['diff', old, save(folder, 'moved.csv', writeFeesTable([b, a]))]);
  assert.match(moved.out, /thứ tự trong bảng phí đã đổi/);
});

test('diff: a directory and a fee board are not compared', async () => {
  const folder = freshFolder();
  const staff = save(
    folder,
    'staff.csv',
    writeStaffTable([
      { id: 'un', name: 'Ún', position: 'x', unit: [], officePhones: [], fields: [], procedures: [] },
    ]),
  );
  const { code, err } = await run(['diff', staff, save(folder, 'fees.csv', writeFeesTable([goodFee()]))]);
  assert.equal(code, 2);
  assert.match(err, /staff\.csv là danh bạ, .*fees\.csv là bảng phí/);
});

test('300 generated boards: no difference to themselves; one amount changed is one field, by its header', () => {
  fc.assert(
    fc.property(feeFiles, (file) => {
      const rows = rowsOf(file);
      assert.ok(isSame(diffFees(rows, rows)));
      const at = rows.findIndex(({ state, said }) => state === 'amount' && said === undefined);
      const row = rows[at];
      if (row?.state !== 'amount') return;
      const more = rows.with(at, { ...row, amount: row.amount + 1 });
      const { changed, ...rest } = diffFees(rows, more);
      assert.deepEqual(rest, { added: [], removed: [], reordered: false });
      assert.deepEqual(
        changed.map(({ id, fields }) => [id, fields.map(({ field }) => feeFieldLabel(field))]),
        [[row.id, ['Mức thu']]],
      );
    }),
    { numRuns: 300 },
  );
});
