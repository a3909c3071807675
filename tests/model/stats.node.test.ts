/** A collector's figures, ours or another's: read without trust, percentages worked out anew, nothing added up. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { collectorBoard } from '../../src/model/collector-board.js';
import { CHANNELS, SCALES } from '../../src/model/rating.js';
import { shareOf } from '../../src/model/satisfaction.js';
import { parseStats, type Stats } from '../../src/model/stats.js';
import { item, send, SITE, start } from '../helpers/collector.js';

const figure = (change: object = {}): object => ({
  channel: 'kiosk',
  scale: 3,
  levels: [2, 10, 28],
  n: 40,
  ...change,
});
const answer = (change: object = {}): object => ({
  v: 1,
  site: '10001',
  period: { month: '2026-10', yearFrom: '2025-11', yearTo: '2026-10' },
  month: [figure()],
  year: [figure()],
  days: [],
  ...change,
});
const read = (change: object = {}): Stats => {
  const { value } = parseStats(answer(change));
  if (!value) throw new Error('not read');
  return value;
};

test('what our collector answers is read as it is', async () => {
  const collector = await start();
  await send(collector, [
    item({ score: 3, reasons: ['friendly'] }),
    item({ score: 1, channel: 'qr' }),
    item({ score: 5, scale: 5 }),
  ]);
  const sent: unknown = await (await fetch(`${collector.url}/v1/stats/${SITE}`)).json();
  assert.deepEqual(parseStats(sent), { value: sent, issues: [] });
});

test('percentages and satisfied are worked out from the counts, whatever else is said', () => {
  const boast = figure({ satisfied: 40, share: { kind: 'share', percent: 100, low: 99, high: 100 } });
  const [month] = read({ month: [boast] }).month;
  assert.ok(month);
  assert.deepEqual([month.n, month.satisfied], [40, 38]);
  assert.deepEqual(month.share, shareOf(38, 40));
});

test('counts that do not fit are dropped and told; a version or a file of another kind is none', () => {
  const wrong = [
    figure({ levels: [1, 2] }),
    figure({ levels: [1, 2, 3, 4, 5] }),
    figure({ levels: [1, 2, -3], n: 0 }),
    figure({ levels: [1, 2.5, 3] }),
    figure({ n: 41 }),
    figure({ scale: 4 }),
    figure({ channel: 'fax' }),
  ];
  for (const one of wrong) {
    const { value, issues } = parseStats(answer({ month: [one, figure({ channel: 'web' })] }));
    assert.deepEqual(
      value?.month.map(({ channel }) => channel),
      ['web'],
      JSON.stringify(one),
    );
    assert.ok(issues.length > 0);
  }
  const twice = parseStats(
    answer({
      year: [
        figure(),
        figure({ levels: [0, 0, 9], n: 9 }),
        figure({ scale: 5, levels: [0, 0, 0, 0, 12], n: 12 }),
      ],
    }),
  );
  assert.deepEqual(
    twice.value?.year.map(({ scale }) => scale),
    [5],
    'which of the two is right nobody knows',
  );
  const same = Array.from({ length: 20_000 }, () => figure());
  const { value, issues } = parseStats(answer({ month: same }));
  assert.deepEqual(value?.month, []);
  // Each compared with each: half a minute in which the page stands still.
  assert.equal(issues.length, 1, 'told once, not for each of thousands');
  for (const other of [
    { ...answer(), v: 2 },
    null,
    [],
    'x',
    { ...answer(), site: '1' },
    { ...answer(), period: {} },
  ])
    assert.equal(parseStats(other).value, undefined);
});

test('every channel and scale by itself, levels best first, few answers without a percentage', () => {
  const month = [
    figure({ reasons: { friendly: [1, 2, 12], time: [2, 0, 0] } }),
    figure({ channel: 'web', levels: [0, 3, 4], n: 7 }),
    figure({ channel: 'qr', scale: 5, levels: [1, 1, 1, 4, 5], n: 12 }),
    figure({ channel: 'qr', levels: [0, 0, 0], n: 0 }),
  ];
  const { ofMonth } = collectorBoard(read({ month }), '2026-11-22');
  assert.deepEqual(
    ofMonth.map(({ channel, scale, n, satisfied }) => [channel, scale, n, satisfied.kind]),
    [
      ['kiosk', 3, 40, 'share'],
      ['web', 3, 7, 'few'],
      ['qr', 5, 12, 'share'],
      ['qr', 3, 0, 'missing'],
    ],
  );
  const [kiosk, , qr] = ofMonth;
  assert.deepEqual(
    kiosk?.levels.map(({ words, count }) => [words, count]),
    [
      ['Rất hài lòng', 28],
      ['Hài lòng', 10],
      ['Không hài lòng', 2],
    ],
  );
  assert.deepEqual(
    kiosk.reasons.map(({ reason, satisfied, others }) => [reason, satisfied, others]),
    [
      ['friendly', 14, 1],
      ['time', 0, 2],
    ],
  );
  assert.ok(kiosk.satisfied.kind === 'share' && kiosk.satisfied.percent === 95 && !kiosk.satisfied.uncertain);
  assert.ok(qr?.satisfied.kind === 'share' && qr.satisfied.uncertain && qr.satisfied.percent === 75);
});

test('a month that is not over says so', () => {
  const codes = (day: string): string[] => {
    const [view] = collectorBoard(read(), day).ofMonth;
    return view && 'doubts' in view.satisfied ? view.satisfied.doubts.map(({ code }) => code) : ['none'];
  };
  assert.deepEqual(codes('2026-10-31'), ['running']);
  assert.deepEqual(codes('2026-11-01'), []);
});

test('300 generated answers: nothing thrown; what is kept adds up and stands once', () => {
  const loose = fc.record(
    {
      channel: fc.constantFrom<unknown>(...CHANNELS, 'fax', 1),
      scale: fc.constantFrom<unknown>(...SCALES, '3', 4),
      levels: fc.oneof<fc.Arbitrary<unknown>[]>(
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 5 }),
        fc.array(fc.constantFrom<unknown>(-1, 1.5, '7', null, 2), { maxLength: 6 }),
        fc.jsonValue({ maxDepth: 2 }),
      ),
      n: fc.constantFrom<unknown>(undefined, 3, 'x'),
      reasons: fc.oneof<fc.Arbitrary<unknown>[]>(
        fc.record({ friendly: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }) }),
        fc.jsonValue({ maxDepth: 2 }),
      ),
    },
    { requiredKeys: [] },
  );
  const list = fc.oneof<fc.Arbitrary<unknown>[]>(
    fc.array(loose, { maxLength: 5 }),
    fc.jsonValue({ maxDepth: 2 }),
  );
  fc.assert(
    fc.property(list, list, (month, year) => {
      const { value } = parseStats(answer({ month, year }));
      const figures = [...(value?.month ?? []), ...(value?.year ?? [])];
      for (const { scale, levels, n, satisfied } of figures) {
        assert.equal(levels.length, scale);
        assert.equal(
          levels.reduce((sum, count) => sum + count, 0),
          n,
        );
        assert.ok(satisfied <= n);
      }
      for (const side of [value?.month, value?.year])
        assert.equal(
          new Set(side?.map(({ channel, scale }) => `${channel} ${scale}`)).size,
          side?.length ?? 0,
        );
      if (value)
        for (const { satisfied, n, reasons } of collectorBoard(value, '2026-11-22').ofMonth) {
          if (n < 10) assert.ok(!('percent' in satisfied));
          assert.ok(reasons.every((one) => one.satisfied + one.others > 0));
        }
    }),
    { numRuns: 300 },
  );
});
