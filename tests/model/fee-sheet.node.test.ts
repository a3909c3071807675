/** What one procedure costs when there is a fee board: which of board and record speaks, and what the list may say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { draftFeeRows, importRecords, readSource } from '../../src/import/index.js';
import type { FeeSummary } from '../../src/model/catalogue.js';
import { NAMES_COUNCIL, RESOLUTION } from '../../src/model/council.js';
import { isShown } from '../../src/model/fee-day.js';
import { isComing, linesOn } from '../../src/model/fee-lines.js';
import { parseFees, type FeeRow } from '../../src/model/fee-row.js';
import { feeConflicts, feesOfProcedure, isDenied, listPrices, priceOf } from '../../src/model/fee-sheet.js';
import type { Channel, Method } from '../../src/model/procedure.js';
import { feeFiles, goodFee } from '../helpers/fees.js';
import { noSharedData as skip, sharedText } from '../helpers/shared-data.js';

const DAY = '2026-11-22';
const CODE = '9.000001';
const method = (channel: Channel, amount?: number): Method => ({
  channel,
  fees: amount === undefined ? [] : [{ state: 'amount', amount }],
});
const on = (rows: readonly FeeRow[], methods: Method[], day = DAY) =>
  feesOfProcedure(linesOn(rows, day), { code: CODE, methods });

test('channel by channel the board goes before the record; what it does not mention is the record’s', () => {
  const methods = [method('direct', 5000), method('online', 4000), method('postal')];
  const { lines, silent } = on([goodFee({ channels: ['direct'] })], methods);
  assert.deepEqual(
    lines.map(({ line }) => [line.row.id, line.procedures, line.channels]),
    [['khai-tu', [CODE], ['direct']]],
  );
  assert.deepEqual(
    silent.map(({ channel }) => channel),
    ['online', 'postal'],
  );
  assert.deepEqual(on([goodFee({ procedures: ['9.9'] })], methods), { lines: [], silent: methods });
});

test('a row for several procedures is narrowed to this one, with the changes of this one', () => {
  const both = { procedures: [CODE, '9.000002'] };
  const rows = [goodFee(both), goodFee({ id: 'later', amount: 9000, validFrom: '2027-03-01' })];
  const [entry] = on(rows, []).lines;
  assert.deepEqual(entry?.line.procedures, [CODE]);
  assert.deepEqual(
    entry?.changes.map(({ row, from, procedures }) => [row.id, from, procedures]),
    [['later', '2027-03-01', [CODE]]],
  );
});

test('a fee that is yet to come does not silence the record today', () => {
  const fees = on([goodFee({ validFrom: '2027-03-01', channels: ['direct'] })], [method('direct', 5000)]);
  assert.ok(fees.lines.every(isComing));
  assert.equal(fees.silent.length, 1);
  assert.deepEqual(priceOf(fees), { state: 'amount', min: 5000, max: 5000 });
});

const all3: Channel[] = ['direct', 'online', 'postal'];
const prices: [what: string, rows: FeeRow[], price: FeeSummary | undefined][] = [
  ['an amount', [goodFee({ channels: all3 })], { state: 'amount', min: 8000, max: 8000, per: 'lần' }],
  [
    'free on the net',
    [goodFee(), goodFee({ id: 'b', state: 'free', amount: 0, per: '', channels: ['online'] })],
    { state: 'amount', min: 0, max: 8000, per: 'lần' },
  ],
  ['a doubt', [goodFee({ channels: all3, amount: 8 })], { state: 'unknown' }],
  ['a draft', [goodFee({ channels: all3, verification: 'draft' })], { state: 'unknown' }],
  ['an end', [goodFee({ channels: all3, validTo: '2026-11-21' })], { state: 'unknown' }],
  ['the council', [goodFee({ channels: all3, state: 'council', amount: '', per: '' })], { state: 'council' }],
  [
    'a formula',
    [goodFee({ channels: all3, state: 'formula', amount: '', per: '', formula: '2.000 đ/trang' })],
    { state: 'formula' },
  ],
  [
    'two fees that may add up',
    [goodFee({ channels: all3 }), goodFee({ id: 'b', name: 'Phí', channels: all3 })],
    { state: 'amount', min: 8000, per: 'lần' },
  ],
];
for (const [what, rows, price] of prices)
  test(`the price of ${what}`, () =>
    assert.deepEqual(
      priceOf(
        on(
          rows,
          all3.map((c) => method(c, 5000)),
        ),
      ),
      price,
    ));

test('prices of a list end the day before a change, or with the row; a change of others is none of theirs', () => {
  const p = { code: CODE, methods: [] };
  const later = goodFee({ id: 'later', amount: 9000, validFrom: '2027-03-01' });
  assert.equal(listPrices([goodFee(), later], DAY)(p)?.until, '2027-02-28');
  assert.equal(listPrices([goodFee({ validTo: '2026-12-31' })], DAY)(p)?.until, '2026-12-31');
  assert.equal(listPrices([goodFee()], DAY)(p)?.until, undefined);
  const other = goodFee({ id: 'o', procedures: ['9.9'], validTo: '2026-12-01' });
  assert.equal(listPrices([goodFee(), other], DAY)(p)?.until, undefined);
});

test('a list written on any day denies nothing on any later day', () => {
  const days = ['2026-11-22', '2026-11-23', '2027-02-28', '2027-03-01', '2030-01-01'];
  fc.assert(
    fc.property(feeFiles, fc.nat(days.length - 1), (file, from) => {
      const rows = parseFees(file).value?.items ?? [];
      const p = { code: CODE, methods: [method('direct', 5000)] };
      const written = listPrices(rows, days[from] ?? DAY)(p);
      for (const day of days.slice(from))
        assert.ok(!isDenied(written, priceOf(feesOfProcedure(linesOn(rows, day), p)), day), day);
    }),
    { numRuns: 300 },
  );
});

test('300 generated boards: a price with a number only where nothing of today is in doubt', () => {
  fc.assert(
    fc.property(feeFiles, (file) => {
      const rows = parseFees(file).value?.items ?? [];
      const fees = on(rows, [method('direct', 5000)]);
      const price = priceOf(fees);
      if (price?.min === undefined) return;
      for (const entry of fees.lines) assert.ok(isComing(entry) || isShown(entry.line));
    }),
    { numRuns: 300 },
  );
});

test('conflicts: amounts of the record the board does not have; a record that is not sure is no conflict', () => {
  const board = linesOn([goodFee()], DAY);
  const of = (methods: Method[]) => feeConflicts(board, { code: CODE, methods });
  assert.deepEqual(
    of([method('direct', 5000), method('online', 1), method('postal', 8000)]).map(
      ({ channel, record, board: own }) => [channel, record, own],
    ),
    [['direct', [5000], [8000]]],
  );
  assert.deepEqual(of([{ channel: 'direct', fees: [{ state: 'unknown' }] }]), []);
  const free = of([{ channel: 'direct', fees: [{ state: 'free', legal: 'x' }] }]);
  assert.deepEqual(
    free.map(({ record }) => record),
    [[0]],
  );
});

for (const file of ['portal-api-details.json', 'portal-page-text.jsonl', 'procedures-commune.json'])
  test(
    `${file}: no sheet says free, or any amount, from a draft or from words that name the council`,
    { skip },
    () => {
      const source = readSource(sharedText(file));
      assert.ok(!('error' in source));
      const { procedures } = importRecords([{ file, records: source.records }]);
      const drafts = linesOn(draftFeeRows(procedures), DAY);
      let councils = 0;
      for (const p of procedures) {
        // The record alone: words that leave it to the council are never free, and the list does not say 0 đ.
        const byCouncil = p.methods.some(({ fees }) =>
          fees.some((fee) => {
            const words = `${fee.state === 'free' ? fee.legal : ''}\n${fee.note ?? ''}`;
            return NAMES_COUNCIL.test(words) && !RESOLUTION.test(words);
          }),
        );
        if (byCouncil) {
          councils += 1;
          assert.notEqual(priceOf(feesOfProcedure([], p))?.state, 'free', p.code);
          for (const fee of p.methods.flatMap(({ fees }) => fees))
            if (NAMES_COUNCIL.test(fee.note ?? '') && !RESOLUTION.test(fee.note ?? ''))
              assert.notEqual(fee.state, 'free', p.code);
        }
        const fees = feesOfProcedure(drafts, p);
        assert.ok(
          fees.lines.every(({ line }) => !isShown(line)),
          p.code,
        );
        if (fees.lines.length > 0) assert.equal(priceOf(fees)?.min, undefined, p.code);
      }
      console.log(`${file}: ${procedures.length} sheets, ${councils} name the council, 0 free`);
      assert.ok(councils > 5);
    },
  );
