/** What the fee board shows, answers and lets readers take away: pure parts of <commune-fees>. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { answered, type Answered } from '../../src/elements/fees/answer.js';
import { arrange, countOf, type FeeGroup } from '../../src/elements/fees/arrange.js';
import { lawName } from '../../src/elements/fees/law-name.js';
import { publicRows } from '../../src/elements/fees/public-rows.js';
import { feesOn, isShown, payableNow } from '../../src/model/fee-day.js';
import { parseFees, type FeeRow } from '../../src/model/fee-row.js';
import { readFeesTable, writeFeesTable } from '../../src/model/fees-table.js';
import { feeFiles, goodFee } from '../helpers/fees.js';

const DAY = '2026-11-22';
const OTHERS = 'Khoản khác';
const board = (rows: readonly FeeRow[], restriction = {}, day = DAY): FeeGroup[] =>
  arrange(rows, day, restriction, OTHERS);
const idsIn = (groups: readonly FeeGroup[]): string[] =>
  groups.flatMap(({ rows }) => rows.flatMap(({ lines }) => lines.map(({ line }) => line.row.id)));
const fee = (id: string, change: object = {}): FeeRow =>
  goodFee({ id, name: `Khoản ${id}`, procedures: [], ...change });

const ROWS = (): FeeRow[] => [
  fee('a', { field: 'Hộ tịch', procedures: ['9.000001', '9.000002'] }),
  fee('b', { field: 'Đất đai' }),
  fee('c', { field: undefined }),
  fee('d', { field: 'hộ tịch', name: 'Khoản a', channels: ['online'], procedures: ['9.000001'] }),
];

test('by field as the file names them first, fees without a field last; lines of one name together', () => {
  const groups = board(ROWS());
  assert.deepEqual(
    groups.map(({ heading, rows }) => [heading, rows.map(({ lines }) => lines.length)]),
    [
      ['Hộ tịch', [2]],
      ['Đất đai', [1]],
      [OTHERS, [1]],
    ],
  );
  assert.equal(countOf(groups), 4);
});

test('without any field there is no heading', () => {
  assert.deepEqual(
    board([fee('x', { field: undefined })]).map(({ heading }) => heading),
    [undefined],
  );
});

test('field, ids and procedures restrict; ids give the order and take the headings away', () => {
  assert.deepEqual(idsIn(board(ROWS(), { field: 'ho tich' })), ['a', 'd']);
  assert.deepEqual(idsIn(board(ROWS(), { field: 'Đất đai; Hộ tịch' })), ['a', 'd', 'b']);
  assert.deepEqual(idsIn(board(ROWS(), { procedures: '9.000002, 9.000009' })), ['a']);
  const some = board(ROWS(), { ids: 'c b, khong-co' });
  assert.deepEqual(idsIn(some), ['c', 'b']);
  assert.deepEqual(
    some.map(({ heading }) => heading),
    [undefined],
  );
  assert.deepEqual(board(ROWS(), { ids: 'khong-co' }), []);
});

test('a contradiction with a row that is not offered here is a doubt all the same', () => {
  const rows = [fee('a'), fee('b', { name: 'Khoản a', amount: 9000 })];
  const [line] = board(rows, { ids: 'a' })[0]?.rows[0]?.lines ?? [];
  assert.ok(line && !isShown(line.line));
});

test('a change stands with the line it changes, also where its row is not asked for by id', () => {
  const rows = [fee('a'), fee('a-2027', { name: 'Khoản a', amount: 12_000, validFrom: '2027-03-01' })];
  const [line] = board(rows, { ids: 'a' })[0]?.rows[0]?.lines ?? [];
  assert.deepEqual(
    line?.changes.map(({ from }) => from),
    ['2027-03-01'],
  );
});

const ask = (rows: readonly FeeRow[], question: Parameters<typeof answered>[1], isToday = true) => {
  const found: Answered[] = [];
  const result = answered(board(rows), question, isToday, (one) => found.push(one));
  return { ...result, found };
};

test('an answer for every fee: procedures with the same answer together, no row is no answer', () => {
  const rows = [
    fee('desk', { name: 'Khai tử', procedures: ['9.000001', '9.000002', '9.000003'] }),
    fee('online', {
      name: 'Khai tử',
      procedures: ['9.000001', '9.000002'],
      channels: ['online'],
      state: 'free',
      amount: undefined,
      per: undefined,
    }),
  ];
  const { found, tally } = ask(rows, { channel: 'online' });
  assert.deepEqual(
    found.map(({ answer, entry }) => [answer.because, entry.line.row.id, entry.line.procedures]),
    [
      ['everybody', 'online', ['9.000001', '9.000002']],
      ['no-row', 'desk', ['9.000003']],
    ],
  );
  assert.deepEqual(tally, { nothing: 1, something: 0, ask: 1 });
  assert.equal(found[1]?.entry.bare, true);
  assert.equal(found[1]?.entry.pays, false);
});

test('who is exempt pays nothing and gets no code; who is not pays today, and only today', () => {
  const rows = [fee('a', { exemptions: ['hộ nghèo', 'giảm 50 % cho người cao tuổi'] })];
  const poor = ask(rows, { channel: 'direct', group: 'hộ nghèo' });
  assert.deepEqual(poor.tally, { nothing: 1, something: 0, ask: 0 });
  assert.equal(poor.found[0]?.answer.because, 'exempt');
  const pays = (groups: readonly FeeGroup[]) => groups[0]?.rows[0]?.lines.map((line) => line.pays);
  assert.deepEqual(pays(poor.groups), [false]);
  const old = ask(rows, { channel: 'direct', group: 'người cao tuổi' });
  assert.deepEqual(old.tally, { nothing: 0, something: 0, ask: 1 });
  assert.deepEqual(pays(old.groups), [false]);
  assert.deepEqual(pays(ask(rows, { channel: 'direct' }).groups), [true]);
  assert.deepEqual(pays(ask(rows, { channel: 'direct' }, false).groups), [false]);
});

test('what has ended, or is yet to come, is still there, without an answer', () => {
  const rows = [
    fee('old', { validFrom: '2020-01-01', validTo: '2025-01-01' }),
    fee('new', { validFrom: '2027-01-01' }),
  ];
  const { groups, tally } = ask(rows, { channel: 'direct' });
  assert.deepEqual(idsIn(groups), ['old', 'new']);
  assert.deepEqual(tally, { nothing: 0, something: 0, ask: 2 });
});

test('a document is called by its kind', () => {
  for (const [number, name] of [
    ['23/2026/NQ-HĐND', 'Nghị quyết 23/2026/NQ-HĐND'],
    ['226/2016/TT-BTC', 'Thông tư 226/2016/TT-BTC'],
    ['362/2025/NĐ-CP', 'Nghị định 362/2025/NĐ-CP'],
    ['5/2026/QĐ-UBND', 'Quyết định 5/2026/QĐ-UBND'],
    ['Luật Hộ tịch 60/2014/QH13', 'Luật Hộ tịch 60/2014/QH13'],
    ['60/2014/QH13', '60/2014/QH13'],
  ] as const)
    assert.equal(lawName(number), name);
});

test('the table readers take away says no amount the board does not say', () => {
  const rows = [
    fee('sure'),
    fee('doubt', { legal: undefined, note: 'thường thu 7.000 đ', exemptions: ['x'] }),
    fee('old', { validFrom: '2020-01-01', validTo: '2025-01-01' }),
    fee('draft', { verification: 'draft' }),
    fee('coming', { validFrom: '2027-03-01', amount: 12_000 }),
    fee('formula', {
      name: '=HYPERLINK("x")',
      state: 'formula',
      amount: undefined,
      per: undefined,
      formula: '2.000 đ/trang',
    }),
  ];
  const open = publicRows(board(rows));
  assert.deepEqual(
    open.map(({ id, state }) => [id, state]),
    [
      ['sure', 'amount'],
      ['doubt', 'unknown'],
      ['old', 'unknown'],
      ['draft', 'unknown'],
      ['coming', 'amount'],
      ['formula', 'formula'],
    ],
  );
  const table = writeFeesTable(open);
  assert.ok(!table.includes('7.000'));
  assert.match(table, /'=HYPERLINK/);
  assert.deepEqual(parseFees(readFeesTable(table)?.file).value?.items, open);
});

test('300 generated files: every line of the board is there once, every amount taken away was shown', () => {
  fc.assert(
    fc.property(feeFiles, (file) => {
      const rows = parseFees(file).value?.items ?? [];
      const { current, announced, ended } = feesOn(rows, DAY);
      const groups = board(rows);
      const lines = groups.flatMap(({ rows: fees }) => fees.flatMap(({ lines: own }) => own));
      const told = new Set(lines.flatMap(({ line, changes }) => [line, ...changes]));
      assert.deepEqual(
        new Set([...told].map((line) => line.row)),
        new Set([...current, ...announced, ...ended].map((line) => line.row)),
      );
      assert.equal(lines.filter(({ current: holds }) => holds).length, current.length);
      const shownAmounts = new Map([...told].filter(isShown).map(({ row }) => [row.id, row]));
      for (const row of publicRows(groups)) {
        assert.equal(row.said, undefined);
        if (row.state === 'unknown' || row.state === 'council') continue;
        const shown = shownAmounts.get(row.id);
        assert.ok(shown && shown.state === row.state);
        if (row.state === 'amount') assert.equal(shown.state === 'amount' && shown.amount, row.amount);
      }
      for (const channel of ['direct', 'online', 'postal'] as const) {
        const { groups: said, tally } = ask(rows, { channel });
        const after = said.flatMap(({ rows: fees }) => fees.flatMap(({ lines: own }) => own));
        assert.equal(tally.nothing + tally.something + tally.ask, after.length);
        for (const { pays, line } of after)
          if (pays && payableNow(line) !== undefined)
            assert.ok(isShown(line) && line.channels.includes(channel));
      }
    }),
    { numRuns: 300 },
  );
});
