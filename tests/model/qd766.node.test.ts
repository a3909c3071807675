/** Quyết định 766: groups and indicators as the sources have them, points only where both their parts are sourced. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { kindOf, readMeasure } from '../../src/model/measure.js';
import { QD766_GROUPS, QD766_ITEM_IDS, QD766_TOTAL } from '../../src/model/qd766.js';
import { QD766_ITEMS, qd766Points, type Qd766Item } from '../../src/model/qd766-items.js';
import type { ResultRow } from '../../src/model/result.js';
import { resultsBoard } from '../../src/model/results-board.js';
import { DAY, goodResult } from '../helpers/results.js';
import { noSharedData, sharedText } from '../helpers/shared-data.js';

const points = (scores: Record<string, unknown>, change: object = {}): ResultRow[] =>
  Object.entries(scores).map(([code, count]) =>
    goodResult({
      measure: `qd766.${code}`,
      period: '2026',
      count,
      of: '',
      retrieved: '2026-10-10',
      ...change,
    }),
  );
const SIX = { CKMB: 11.79, TDGQ: 19.41, DVCTT: 6.31, TTTT: 7.34, MDHL: 18, MDSH: 12.49 };
const boardOf = (items: ResultRow[], period = '2026-10') =>
  resultsBoard({ items }, { day: DAY, period }).qd766;

test('six groups make 100 points; indicators with points of their own never make more than their group', () => {
  assert.equal(
    QD766_GROUPS.reduce((sum, { max }) => sum + max, 0),
    QD766_TOTAL,
  );
  for (const { code, max } of QD766_GROUPS) {
    const own = QD766_ITEMS.filter(({ group }) => group === code).reduce(
      (sum, item) => sum + (item.max ?? 0),
      0,
    );
    assert.ok(own <= max, code);
  }
  assert.equal(new Set(QD766_ITEMS.map(({ id }) => id)).size, QD766_ITEMS.length);
  for (const id of QD766_ITEM_IDS) {
    const item = QD766_ITEMS.find((one) => one.id === id);
    assert.ok(item?.numerator !== undefined && item.denominator !== undefined, id);
    assert.equal(kindOf(`qd766.${id}`), 'share');
  }
});

test('groups, most points, indicators and targets are those of the source', { skip: noSharedData }, () => {
  interface Source {
    total: number;
    groups: {
      code: string;
      aliases?: string[];
      max: number;
      items: { id: string; max?: number | null; target?: number; num?: string }[];
    }[];
  }
  const source = JSON.parse(sharedText('qd766-formulas.json')) as Source;
  assert.equal(source.total, QD766_TOTAL);
  assert.deepEqual(
    source.groups.map(({ code, max, aliases = [] }) => [code, max, aliases]).sort(),
    QD766_GROUPS.map(({ code, max, aliases }) => [code, max, aliases]).sort(),
  );
  const theirs = source.groups.flatMap(({ code, items }) =>
    items.map(({ id, max, target }) => [id, code, max ?? undefined, target]),
  );
  assert.deepEqual(
    theirs.sort(),
    QD766_ITEMS.map(({ id, group, max, target }) => [id, group, max, target]).sort(),
  );
});

test(
  '32 real communes: every group within its most points, the six add up to the published total',
  { skip: noSharedData },
  () => {
    interface Sample {
      communes: { name: string; total: number; groups: Record<string, number> }[];
    }
    const { communes } = JSON.parse(sharedText('qd766-commune-sample.json')) as Sample;
    assert.equal(communes.length, 32);
    for (const { name, total, groups } of communes) {
      const board = boardOf(points(groups));
      assert.ok(board?.total, name);
      assert.equal(board.total.score, total, name);
      assert.ok(board.groups.every(({ figure }) => figure.kind === 'score'));
    }
  },
);

test('points of the year stand beside a month, under their own period; later ones do not', () => {
  const board = boardOf(points(SIX));
  assert.deepEqual([board?.period, board?.total?.score, board?.total?.max], ['2026', 75.34, 100]);
  assert.ok(
    board?.groups.every(({ figure }) => figure.kind === 'score' && figure.doubts[0]?.code === 'running'),
  );
  assert.equal(boardOf(points(SIX), '2025-12'), undefined);
  const month = points(SIX, { period: '2026-10', retrieved: '2026-11-03' });
  assert.equal(boardOf([...points(SIX), ...month])?.period, '2026-10');
  assert.equal(boardOf([goodResult()]), undefined);
});

test('no total of five groups, of two sources, of two days, or with one in doubt', () => {
  const { MDSH, ...five } = SIX;
  const sets = [
    points(five),
    [...points(five), ...points({ MDSH }, { source: 'Bản tin' })],
    [...points(five), ...points({ MDSH }, { retrieved: '2026-11-01' })],
    points({ ...SIX, TDGQ: 20.5 }),
    points({ ...SIX, TDGQ: 'khoảng 19' }),
  ];
  for (const rows of sets) assert.equal(boardOf(rows)?.total, undefined);
  const board = boardOf(points(five));
  assert.equal(
    board?.groups.find(({ code }) => code === 'MDSH')?.figure.kind,
    'missing',
    'missing is not 0 points',
  );
});

test('what was given at province level, or is no survey, says so', () => {
  assert.deepEqual(
    QD766_GROUPS.filter(({ caution }) => caution !== undefined).map(({ code }) => code),
    ['CKMB', 'MDHL'],
  );
  assert.equal(readMeasure('qd766.ONLINE'), 'qd766.DVCTT');
});

test('points: all from the target on, in proportion below it, none without a sourced target or under ten', () => {
  const item = QD766_ITEMS.find(({ id }) => id === '4.2');
  assert.ok(item);
  assert.equal(qd766Points(item, 80, 100), 4);
  assert.equal(qd766Points(item, 100, 100), 4);
  assert.equal(qd766Points(item, 40, 100), 2);
  assert.equal(qd766Points(item, 79, 100), 3.95);
  assert.equal(qd766Points(item, 0, 100), 0);
  assert.equal(qd766Points(item, 9, 9), undefined);
  assert.equal(qd766Points(item, 101, 100), undefined);
  for (const { max, target, ...rest } of QD766_ITEMS)
    if (max === undefined || target === undefined)
      assert.equal(
        qd766Points(
          { ...rest, ...(max !== undefined && { max }), ...(target !== undefined && { target }) },
          90,
          100,
        ),
        undefined,
      );
});

test('points never exceed the most, never fall with the count, never round up', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 100_000 }),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 22 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (of, target, max, part) => {
        const item: Qd766Item = { id: 'x', group: 'MDSH', name: 'x', max, target };
        const count = Math.floor(of * part);
        const score = qd766Points(item, count, of) ?? -1;
        const exact = Math.min(max, ((count / of) * 100 * max) / target);
        assert.ok(score >= 0 && score <= max && score <= exact + 1e-9 && exact - score < 0.01 + 1e-9);
        if (count < of) assert.ok((qd766Points(item, count + 1, of) ?? -1) >= score);
      },
    ),
  );
});
