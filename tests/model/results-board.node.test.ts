/** The board of figures: what may be shown, what is withheld and why, what is compared and added up. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MEASURES, type BoardMeasure, type Measure } from '../../src/model/measure.js';
import { differenceInterval } from '../../src/model/result-change.js';
import { resultDoubts, WITHHOLDS, type ResultDoubtCode } from '../../src/model/result-doubt.js';
import { resultDoubtWords } from '../../src/model/result-doubt-words.js';
import type { Figure } from '../../src/model/result-figure.js';
import { parseResults, type ResultRow } from '../../src/model/result.js';
import {
  resultsBoard,
  type BoardOptions,
  type MeasureView,
  type ResultsBoard,
} from '../../src/model/results-board.js';
import { percentOf, wilson } from '../../src/model/satisfaction.js';
import { DAY, goodResult, monthly, resultFiles } from '../helpers/results.js';

const boardOf = (items: ResultRow[], options: Partial<BoardOptions> = {}): ResultsBoard =>
  resultsBoard({ items }, { day: DAY, ...options });
const view = (board: ResultsBoard, measure: BoardMeasure): MeasureView => {
  const found = board.groups.flatMap(({ measures }) => measures).find((one) => one.measure === measure);
  if (!found) throw new Error(`no ${measure} on the board`);
  return found;
};
const figureOf = (
  items: ResultRow[],
  measure: BoardMeasure = 'onTime',
  options: Partial<BoardOptions> = {},
): Figure => view(boardOf(items, { period: '2026-10', ...options }), measure).figure;
const doubtsOf = (rows: ResultRow[]): ResultDoubtCode[][] => {
  const doubts = resultDoubts(rows, { day: DAY });
  return rows.map((row) => (doubts.get(row) ?? []).map(({ code }) => code));
};

test('a sound share of dossiers: rounded down, exact, with n, source and day, without an interval', () => {
  assert.deepEqual(figureOf([goodResult({ count: 2541, of: 2618 })]), {
    kind: 'share',
    count: 2541,
    of: 2618,
    percent: 97,
    trace: false,
    uncertain: false,
    source: 'Sổ theo dõi hồ sơ',
    retrieved: '2026-11-02',
    doubts: [],
  });
  const one = figureOf([goodResult({ measure: 'late', count: 1, of: 2618 })], 'late');
  assert.ok(one.kind === 'share' && one.percent === 0 && one.trace, 'one late dossier is not none');
});

test('a survey has its interval and a warning under 30; a count stands by itself', () => {
  const survey = (count: number, of: number): Figure =>
    figureOf([goodResult({ measure: 'satisfied', count, of })], 'satisfied');
  const many = survey(180, 200);
  assert.ok(many.kind === 'share' && !many.uncertain);
  assert.deepEqual([many.percent, many.interval], [90, { low: 85, high: 93.5 }]);
  const some = survey(20, 29);
  assert.ok(some.kind === 'share' && some.uncertain);
  assert.deepEqual(survey(7, 7).kind, 'few');
  const received = figureOf([goodResult({ measure: 'received', count: 0, of: undefined })], 'received');
  assert.ok(received.kind === 'count' && received.count === 0, 'a written 0 is 0');
});

test('all n ≤ 30: under ten no percentage, else the share and the interval of the reference to a tenth, never better', () => {
  for (const measure of ['satisfied', 'onTime'] as const)
    for (let of = 0; of <= 30; of++)
      for (let count = 0; count <= of; count++) {
        const figure = figureOf([goodResult({ measure, count, of })], measure);
        if (of < 10) {
          assert.equal(figure.kind, 'few');
          assert.ok(!('percent' in figure));
          continue;
        }
        assert.ok(figure.kind === 'share');
        assert.equal(figure.percent, percentOf(count, of));
        assert.ok(figure.percent <= (count / of) * 100 + 1e-9);
        if (measure === 'onTime') {
          assert.equal(figure.interval, undefined);
          continue;
        }
        const [low, high] = wilson(count, of);
        assert.ok(figure.interval && Math.abs(figure.interval.low - Math.floor(low * 1000) / 10) < 1e-9);
        assert.ok(Math.abs(figure.interval.high - Math.ceil(high * 1000) / 10) < 1e-9);
        assert.equal(figure.uncertain, of < 30);
      }
});

test('missing is not 0: no row, an empty row, and a gap in the line', () => {
  const rows = monthly('onTime', '2026-10', [[90, 100], null, [0, 120]]);
  const board = boardOf(rows);
  assert.equal(board.period, '2026-10');
  assert.deepEqual(
    view(board, 'onTime')
      .line.slice(-3)
      .map(({ figure }) => figure.kind),
    ['share', 'missing', 'share'],
  );
  const empty = goodResult({ count: '', of: '' });
  assert.deepEqual(doubtsOf([empty]), [[]], 'a row prepared in advance is nobody’s mistake');
  assert.equal(figureOf([empty, goodResult({ period: '2026-09' })]).kind, 'missing');
  // A row prepared in advance does not contradict the one that is filled in.
  assert.equal(figureOf([empty, goodResult()]).kind, 'share');
});

test('every doubt that takes the figure away does so, and says why', () => {
  const cases: [ResultDoubtCode, ResultRow[]][] = [
    ['unreadable', [goodResult({ count: 'khoảng 100' })]],
    ['percent', [goodResult({ count: '97,02 %', of: '' })]],
    ['percent', [goodResult({ count: 0.9702 })]],
    ['percent', [goodResult({ count: 97, of: '' })]],
    [
      'percent',
      monthly('onTime', '2026-10', [
        [97, 100],
        [98, 100],
      ]),
    ],
    ['no-count', [goodResult({ count: '' })]],
    ['over', [goodResult({ count: 201 })]],
    ['twice', [goodResult(), goodResult({ count: 181 })]],
    ['twice', [goodResult(), goodResult({ of: 'hai trăm' })]],
    ['no-source', [goodResult({ source: '' })]],
    ['no-day', [goodResult({ retrieved: '' })]],
    ['no-day', [goodResult({ retrieved: 'hôm qua' })]],
    ['day', [goodResult({ retrieved: '2026-11-23' })]],
    ['day', [goodResult({ retrieved: '2026-09-30' })]],
  ];
  for (const [code, rows] of cases) {
    const figure = figureOf(rows);
    assert.equal(figure.kind, 'withheld', code);
    assert.ok(figure.kind === 'withheld' && figure.doubts.some((doubt) => doubt.code === code), code);
    assert.equal(WITHHOLDS[code], 'figure');
    const [doubt] = figure.doubts;
    assert.ok(doubt && rows[0] && resultDoubtWords(rows[0], doubt).length > 10);
  }
});

test('points of Quyết định 766: more than there are, or of another maximum, are withheld', () => {
  const points = (change: object): ResultRow =>
    goodResult({ measure: 'qd766.TDGQ', count: '19,41', of: '', ...change });
  assert.deepEqual(
    doubtsOf([points({}), points({ period: '2026-09', of: 20 }), points({ count: '20,01', period: '2026' })]),
    [[], [], ['over', 'running']],
  );
  assert.deepEqual(doubtsOf([points({ of: 100 })]), [['max']]);
});

test('a period that has not begun is no figure; one that is not over says so', () => {
  assert.deepEqual(doubtsOf([goodResult({ period: '2026-12', retrieved: '2026-11-02' })]), [
    ['future', 'day'],
  ]);
  assert.deepEqual(doubtsOf([goodResult({ period: '2026-11' })]), [['running']]);
  assert.deepEqual(doubtsOf([goodResult({ retrieved: '2026-10-15' })]), [['partial']]);
  const board = boardOf([goodResult({ period: '2026-12' }), goodResult({ period: '2026-11' }), goodResult()]);
  assert.deepEqual(board.periods, ['2026-11', '2026-10']);
  assert.equal(board.period, '2026-10', 'by default a month that is over');
  const running = view(
    boardOf([goodResult({ period: '2026-11' }), goodResult()], { period: '2026-11' }),
    'onTime',
  );
  assert.equal(running.figure.kind, 'share');
  assert.deepEqual(running.change, { kind: 'none', why: 'not-over', from: '2026-10' });
});

test('early, on time and late must make up the dossiers settled; else there are counts and no percentage', () => {
  const part = (measure: Measure, count: number, of: number | '' = 200): ResultRow =>
    goodResult({ measure, count, of });
  const sound = [part('early', 100), part('onTime', 90), part('late', 10)];
  assert.deepEqual(doubtsOf(sound), [[], [], []]);
  const wrong: ResultRow[][] = [
    [part('early', 100), part('onTime', 90), part('late', 11)],
    [part('early', 100), part('onTime', 90), part('late', 10, 201)],
    [part('onTime', 190), part('late', 11)],
  ];
  for (const rows of wrong) {
    assert.ok(doubtsOf(rows).every((codes) => codes.includes('sum')));
    const figure = figureOf(rows);
    assert.ok(figure.kind === 'count' && figure.of === 200);
    assert.ok(!('percent' in figure));
  }
  // On time that holds the early ones as well, when nobody reports those: nothing against it.
  assert.deepEqual(doubtsOf([part('onTime', 190), part('late', 10)]), [[], []]);
});

test('with those settled early, where both are shares of the same dossiers: added before dividing, rounded down', () => {
  const part = (measure: Measure, count: number, of = 200, change: object = {}): ResultRow =>
    goodResult({ measure, count, of, ...change });
  const together = (rows: ResultRow[]): MeasureView['withEarly'] =>
    view(boardOf(rows, { period: '2026-10', measures: ['onTime'] }), 'onTime').withEarly;
  // 73,15 % and 24,85 % are shown as 73,1 and 24,8; together they are 98 and not 97,9.
  const both = together([part('early', 1463, 2000), part('onTime', 497, 2000), part('late', 40, 2000)]);
  assert.deepEqual([both?.period?.count, both?.period?.of, both?.period?.percent], [1960, 2000, 98]);
  assert.equal(both?.twelve?.percent, 98);
  assert.equal(together([part('early', 1, 3000), part('onTime', 1998, 3000)])?.period?.percent, 66.6);
  const silent: ResultRow[][] = [
    [part('onTime', 50)],
    [part('early', 5, 9), part('onTime', 4, 9)],
    [part('early', 100, 200, { source: 'Cổng' }), part('onTime', 90)],
    [part('early', 100, 201), part('onTime', 90)],
    [part('early', 100), part('onTime', 90), part('late', 11)],
    [part('early', 201), part('onTime', 90)],
    [part('early', 50), part('onTime', 90, 200, { definition: 'Trước và đúng ngày hẹn' })],
    [part('early', 100, 200, { period: '2026-09' }), part('onTime', 90)],
  ];
  for (const rows of silent) assert.deepEqual(together(rows), {}, JSON.stringify(rows));
  const gap = together([
    ...monthly('early', '2026-10', [null, [100, 200]]),
    ...monthly('onTime', '2026-10', [
      [90, 200],
      [90, 200],
    ]),
  ]);
  assert.deepEqual([gap?.period?.percent, gap?.twelve], [95, undefined], 'other months are other dossiers');
});

test('the same numbers twice count once; a file may name its source once for all rows', () => {
  const rows = [goodResult(), goodResult()];
  assert.deepEqual(doubtsOf(rows), [[], ['repeated']]);
  assert.equal(figureOf(rows).kind, 'share');
  const bare = goodResult({ source: '', retrieved: '' });
  const board = resultsBoard(
    { items: [bare], source: { name: 'Báo cáo tháng', retrieved: '2026-11-03' } },
    { day: DAY, period: '2026-10' },
  );
  const { figure } = view(board, 'onTime');
  assert.ok(figure.kind === 'share');
  assert.deepEqual([figure.source, figure.retrieved], ['Báo cáo tháng', '2026-11-03']);
});

test('change: what a reader gets by subtracting; none across sources, ways of counting, gaps and few', () => {
  const change = (before: object | null, now: object = {}) =>
    view(
      boardOf(
        [
          ...(before ? [goodResult({ period: '2026-09', retrieved: '2026-10-02', ...before })] : []),
          goodResult(now),
        ],
        { period: '2026-10' },
      ),
      'onTime',
    ).change;
  const from = '2026-09';
  assert.deepEqual(change({ count: 176 }), { kind: 'up', by: 2, unit: 'percent', from, certain: true });
  assert.deepEqual(change({ count: 1843, of: 2000 }), {
    kind: 'down',
    by: 2.1,
    unit: 'percent',
    from,
    certain: true,
  });
  assert.deepEqual(change({}), { kind: 'same', by: 0, unit: 'percent', from, certain: true });
  const none = (why: string) => ({ kind: 'none', why, from });
  assert.deepEqual(change(null), none('missing'));
  assert.deepEqual(change({ count: 7, of: 7 }), none('few'));
  assert.deepEqual(change({ count: 300 }), none('doubt'));
  // One of 2,000 is shown as "dưới 0,1 %": that is not the same as none.
  assert.deepEqual(change({ count: 0, of: 2000 }, { count: 1, of: 2000 }), none('doubt'));
  assert.deepEqual(change({ source: 'Cổng quốc gia' }), none('other-source'));
  assert.deepEqual(change({ definition: 'Cách khác' }), none('other-definition'));
  assert.deepEqual(
    change({ source: 'SỔ theo dõi hồ sơ.' }).kind,
    'same',
    'case and full stop are no other source',
  );
  assert.deepEqual(change({ retrieved: '2026-09-20' }), none('not-over'));
  assert.deepEqual(change({}, { retrieved: '2026-10-20' }), none('not-over'));
});

test('a survey whose change chance alone may have made says so', () => {
  const change = (before: [number, number], now: [number, number]) => {
    const rows = monthly('satisfied', '2026-10', [before, now]);
    return view(boardOf(rows), 'satisfied').change;
  };
  assert.deepEqual(change([36, 40], [37, 40]), {
    kind: 'up',
    by: 2.5,
    unit: 'percent',
    from: '2026-09',
    certain: false,
  });
  const big = change([48, 80], [56, 70]);
  assert.ok(big.kind === 'up' && big.certain);
});

test('published intervals of a difference (Newcombe 1998, method 10)', () => {
  const rounded = (a: [number, number], b: [number, number]): string =>
    differenceInterval({ count: a[0], of: a[1] }, { count: b[0], of: b[1] })
      .map((end) => end.toFixed(4))
      .join(' ');
  assert.equal(rounded([56, 70], [48, 80]), '0.0524 0.3339');
  assert.equal(rounded([9, 10], [3, 10]), '0.1705 0.8090');
  assert.equal(rounded([6, 7], [2, 7]), '0.0582 0.8062');
  assert.equal(rounded([5, 56], [0, 29]), '-0.0381 0.1926');
  assert.equal(rounded([0, 10], [0, 20]), '-0.1611 0.2775');
  assert.equal(rounded([10, 10], [0, 20]), '0.6791 1.0000');
});

test('the interval of a difference holds it, lies within −1…1, and is that of the other way round, mirrored', () => {
  const part = fc
    .tuple(fc.integer({ min: 1, max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([of, share]) => ({ count: Math.round(of * share), of }));
  fc.assert(
    fc.property(part, part, (a, b) => {
      const [low, high] = differenceInterval(a, b);
      const [otherLow, otherHigh] = differenceInterval(b, a);
      const difference = a.count / a.of - b.count / b.of;
      assert.ok(-1 - 1e-9 <= low && low <= difference && difference <= high && high <= 1 + 1e-9);
      assert.ok(Math.abs(low + otherHigh) < 1e-9 && Math.abs(high + otherLow) < 1e-9);
    }),
  );
});

test('twelve months: counts and totals added up; the missing and the doubtful named, never added', () => {
  const rows = [
    ...monthly('onTime', '2026-10', [[45, 50], null, [8, 9], [47, 50], [300, 200]]),
    ...monthly('received', '2026-10', [[60], [0], [55]]),
  ];
  const board = boardOf(rows);
  const { twelve } = view(board, 'onTime');
  assert.deepEqual([twelve.from, twelve.to], ['2025-11', '2026-10']);
  assert.deepEqual(twelve.have, ['2026-06', '2026-08', '2026-09']);
  assert.deepEqual(twelve.withheld, ['2026-10']);
  assert.equal(twelve.missing.length, 8);
  assert.ok(twelve.missing.includes('2026-07'));
  assert.ok(twelve.figure.kind === 'share');
  assert.deepEqual([twelve.figure.count, twelve.figure.of, twelve.figure.percent], [100, 109, 91.7]);
  const received = view(board, 'received').twelve;
  assert.ok(received.figure.kind === 'count' && received.figure.count === 115);
  assert.equal(received.have.length, 3, 'a month with 0 is there');
});

test('twelve months of two sources, or counted in two ways, are not added up', () => {
  const [older, newer] = [
    monthly('satisfied', '2026-09', [[40, 50]]),
    monthly('satisfied', '2026-10', [[45, 50]], { source: 'Phiếu giấy' }),
  ];
  const { twelve } = view(boardOf([...older, ...newer]), 'satisfied');
  assert.deepEqual([twelve.figure.kind, twelve.mixed], ['missing', 'source']);
  const otherWay = monthly('satisfied', '2026-10', [[45, 50]], { definition: 'Chỉ Rất hài lòng' });
  assert.equal(view(boardOf([...older, ...otherWay]), 'satisfied').twelve.mixed, 'definition');
});

test('measures: those of the file, or those asked for; rows without a place are told', () => {
  const lost =
    parseResults({
      format: 'commune-results/1',
      items: [
        { period: '9 tháng đầu năm', measure: 'late', count: 1, of: 20 },
        { period: '2026-10', measure: 'Hồ sơ tồn', count: 3 },
      ],
    }).value?.items ?? [];
  const board = boardOf([...lost, goodResult({ measure: 'friendly' }), goodResult()]);
  assert.deepEqual(
    board.groups.map(({ id, measures }) => [id, measures.map(({ measure }) => measure)]),
    [
      ['dossiers', ['onTime']],
      ['people', ['friendly']],
    ],
  );
  assert.deepEqual(
    board.unplaced.map(({ doubts }) => doubts.map(({ code }) => code)[0]),
    ['unreadable', 'unreadable'],
  );
  const asked = boardOf([goodResult()], { measures: ['late', 'onTime'] });
  assert.deepEqual(
    asked.groups.flatMap(({ measures }) => measures.map(({ measure, figure }) => [measure, figure.kind])),
    [
      ['onTime', 'share'],
      ['late', 'missing'],
    ],
  );
  const usual = view(
    boardOf([goodResult({ definition: '' }), goodResult({ period: '2026-09' })], { period: '2026-10' }),
    'onTime',
  );
  assert.ok(usual.isUsual && usual.definition.length > 20);
});

test('nothing at all, and a period nobody has', () => {
  assert.deepEqual(resultsBoard(undefined, { day: DAY }), {
    period: undefined,
    periods: [],
    groups: [],
    unplaced: [],
  });
  assert.equal(boardOf([goodResult()], { period: 'hôm nay' }).period, '2026-10');
  assert.equal(view(boardOf([goodResult()], { period: '2019-01' }), 'onTime').figure.kind, 'missing');
});

/** Every figure of a board. */
const figuresOf = (board: ResultsBoard): Figure[] => [
  ...board.groups.flatMap(({ measures }) =>
    measures.flatMap(({ figure, twelve, line }) => [
      figure,
      twelve.figure,
      ...line.map((point) => point.figure),
    ]),
  ),
  ...(board.qd766 ? [...board.qd766.groups, ...board.qd766.items].map(({ figure }) => figure) : []),
];

test('500 generated files: no percentage under ten, above 100 or without source and day; nothing from nothing', () => {
  const periods = fc.constantFrom('2026-10', '2026-09', '2026-Q3', '2026', '2025-10');
  fc.assert(
    fc.property(resultFiles, periods, (file, period) => {
      const { value } = parseResults(file);
      const board = resultsBoard(value, { day: DAY, period, measures: MEASURES });
      const rows = value?.items ?? [];
      const counts = new Set(rows.flatMap(({ count }) => count ?? []));
      for (const { figure } of board.groups.flatMap(({ measures }) => measures))
        if ('count' in figure) assert.ok(counts.has(figure.count), 'a number that no row has');
      for (const figure of figuresOf(board)) {
        if (figure.kind === 'missing' || figure.kind === 'withheld') continue;
        assert.notEqual(figure.source, '');
        assert.ok(figure.retrieved <= DAY);
        assert.ok(figure.doubts.every(({ code }) => WITHHOLDS[code] !== 'figure'));
        if (figure.kind === 'few') assert.ok(figure.of < 10);
        if (figure.kind === 'score') assert.ok(figure.score >= 0 && figure.score <= figure.max);
        if (figure.kind !== 'share') continue;
        assert.ok(figure.of >= 10 && figure.count <= figure.of);
        assert.ok(figure.percent >= 0 && figure.percent <= (figure.count / figure.of) * 100 + 1e-9);
        assert.equal(figure.trace, figure.percent === 0 && figure.count > 0);
        const { interval } = figure;
        if (interval)
          assert.ok(
            0 <= interval.low &&
              interval.low <= figure.percent &&
              figure.percent <= interval.high &&
              interval.high <= 100,
          );
      }
      const total = board.qd766?.total;
      if (total) assert.ok(total.score >= 0 && total.score <= total.max);
    }),
    { numRuns: 500 },
  );
});

test('the order of the rows changes no figure', () => {
  fc.assert(
    fc.property(resultFiles, (file) => {
      const rows = parseResults(file).value?.items ?? [];
      const key = (items: ResultRow[]): string =>
        JSON.stringify(
          figuresOf(boardOf(items, { period: '2026-10', measures: MEASURES })).map((figure) =>
            figure.kind === 'withheld' ? figure.kind : { ...figure, source: '', retrieved: '', doubts: [] },
          ),
        );
      assert.equal(key([...rows].reverse()), key(rows));
    }),
    { numRuns: 300 },
  );
});
