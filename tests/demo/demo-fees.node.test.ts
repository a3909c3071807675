/** The fee board of the demo commune: what a webmaster copies as a pattern must itself be sound. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readCheckData } from '../../src/cli/check-data.js';
import { checkAll } from '../../src/cli/check-rules.js';
import { feesOn, isShown } from '../../src/model/fee-day.js';
import { linesOn } from '../../src/model/fee-lines.js';
import { parseFees, type FeeRow } from '../../src/model/fee-row.js';
import { feeConflicts } from '../../src/model/fee-sheet.js';
import { feeSum } from '../../src/model/fee-sum.js';
import { parseProcedures, parseProfile } from '../../src/model/file.js';
import { isSample, payeeFor } from '../../src/model/payee.js';

const DAY = '2026-11-22';
const root = new URL('../../', import.meta.url);
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const board = parseFees(json('demo/data/fees.json'));
const rows: FeeRow[] = board.value?.items ?? [];
const profile = parseProfile(json('demo/data/commune.json')).value;
const procedures = parseProcedures(json('demo/catalogue/procedures.json')).value?.items ?? [];

test('the file reads without an issue, says that it is a sample, and belongs to the catalogue', () => {
  assert.deepEqual(board.issues, []);
  assert.match(board.value?.source?.name ?? '', /hư cấu.*[Mm]ức mẫu/);
  const codes = new Set(procedures.map(({ code }) => code));
  const fields = new Set(procedures.flatMap((p) => p.fields));
  for (const row of rows) {
    for (const code of row.procedures) assert.ok(codes.has(code), `${row.id}: ${code}`);
    if (row.procedures.length > 0) assert.ok(fields.has(row.field ?? ''), `${row.id}: ${row.field ?? ''}`);
    if (row.legal?.issuer?.includes('thành phố')) assert.match(row.legal.issuer, /mức mẫu/);
  }
});

test('all five states, both ways of doubt-free history: a successor and an announced change', () => {
  const states = new Set(rows.map(({ state }) => state));
  assert.deepEqual([...states].sort(), ['amount', 'council', 'formula', 'free', 'unknown']);
  const { current, announced, ended } = feesOn(rows, DAY);
  assert.deepEqual(ended, []);
  assert.ok(announced.some((change) => isShown(change) && change.from > DAY));
  const over = rows.filter(({ validTo }) => validTo !== undefined && validTo < DAY);
  assert.ok(over.length > 0 && over.every((row) => !current.some((line) => line.row === row)));
  assert.ok(current.some(({ row }) => row.state === 'free' && row.channels.includes('online')));
  assert.ok(current.some(({ row }) => row.exemptions.length > 0));
  assert.ok(current.some(({ row }) => row.group !== undefined));
});

test('copies with a stamp: 2.000 đ for two pages, then 1.000 đ, at most 200.000 đ for a copy', () => {
  const row = rows.find(({ id }) => id === 'chung-thuc-ban-sao');
  assert.ok(row?.state === 'formula');
  const total = (pages: number, copies: number): number | false => {
    const sum = feeSum(row.formula, { pages, copies });
    return sum.ok && sum.total;
  };
  assert.deepEqual(
    [total(1, 1), total(2, 1), total(5, 2), total(300, 1), total(300, 3)],
    [2000, 4000, 14_000, 200_000, 600_000],
  );
});

test('board and catalogue say the same amounts', () => {
  const lines = linesOn(rows, DAY);
  assert.deepEqual(
    procedures.flatMap((p) => feeConflicts(lines, p)),
    [],
  );
});

test('payees are samples; residence goes to the police, the rest to the commune', () => {
  for (const payee of profile?.payees ?? []) {
    assert.ok(isSample(payee));
    assert.match(`${payee.holder} ${payee.bank ?? ''}`, /MAU|mẫu/);
  }
  const police = payeeFor(profile, 'Đăng ký, quản lý cư trú');
  const commune = payeeFor(profile, 'Hộ tịch');
  assert.ok(police && commune && police.holder !== commune.holder);
});

test('no sentence of a note is longer than 20 words', () => {
  const sentences = rows.flatMap(({ note = '' }) => note.split(/(?<=[.!?])\s+/));
  assert.deepEqual(
    sentences.filter((sentence) => sentence.split(/\s+/).length > 20),
    [],
  );
});

test('check has nothing to say about fees, prices or accounts', async () => {
  const paths = ['demo/data', 'demo/catalogue/procedures.json'].map((p) => fileURLToPath(new URL(p, root)));
  const findings = checkAll(await readCheckData(paths), new Date(`${DAY}T05:00:00Z`));
  // The catalogue is the source of the import: its prices are those of the record until the list is written.
  const ours = findings.filter(({ code }) => /^(?:fees|payee)-/.test(code) && code !== 'fees-list');
  assert.deepEqual(ours, []);
});
