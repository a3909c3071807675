/** Marks of the charts, words beside the figures, the table of answers. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  chartWidth,
  dotsPath,
  linePath,
  roundAbove,
  xOf,
  yOf,
} from '../../src/elements/results/chart-geometry.js';
import { channelName, groupName, measureName, scoreName } from '../../src/elements/results/measure-words.js';
import { periodText } from '../../src/elements/results/figure-words.js';
import { parseStatsOf, statsAddress } from '../../src/elements/results/results-data.js';
import { scoreWords } from '../../src/elements/satisfaction/faces.js';
import { CHANNEL_NAMES } from '../../src/model/collector-board.js';
import { readCsv } from '../../src/model/csv.js';
import { MEASURE_GROUPS, MEASURE_INFO, MEASURES } from '../../src/model/measure.js';
import { periodWords } from '../../src/model/period.js';
import { CHANNELS, SCALES } from '../../src/model/rating.js';
import { SCORE_WORDS } from '../../src/model/rating-words.js';
import { writeStatsTable } from '../../src/model/stats-table.js';
import { parseStats } from '../../src/model/stats.js';
import { periodKeys } from '../helpers/results.js';

const months = fc.array(fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined }), {
  minLength: 1,
  maxLength: 12,
});

describe('marks of a chart', () => {
  it('every value has one dot, at its height; a line is never drawn across a gap', () => {
    fc.assert(
      fc.property(months, (values) => {
        const most = roundAbove(Math.max(0, ...values.map((value) => value ?? 0)));
        const there = values.filter((value) => value !== undefined);
        assert.equal(dotsPath(values, most).match(/M/g)?.length ?? 0, there.length);
        const line = linePath(values, most);
        const starts = values.filter((value, i) => value !== undefined && values[i - 1] === undefined);
        assert.equal(line.match(/M/g)?.length ?? 0, starts.length);
        assert.equal((line.match(/[ML]/g) ?? []).length, there.length);
        const points = [...line.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
        const expected = values.flatMap((value, i) =>
          value === undefined ? [] : [[xOf(i), yOf(value, most)]],
        );
        assert.deepEqual(points, expected);
        for (const [x = -1, y = -1] of points)
          assert.ok(x > 0 && x < chartWidth(values.length) && y >= 0 && y <= 100, `${x} ${y}`);
      }),
    );
  });

  it('a scale begins at 0 and ends at a round number that holds every value', () => {
    for (const [largest, end] of [
      [0, 5],
      [4, 5],
      [5, 5],
      [6, 10],
      [11, 20],
      [312, 500],
      [500, 500],
      [501, 1000],
      [2618, 5000],
    ] as const)
      assert.equal(roundAbove(largest), end);
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (n) => roundAbove(n) >= n));
    assert.equal(yOf(0, 100), 100);
    assert.equal(yOf(100, 100), 0);
    assert.equal(yOf(97.1, 100), 2.9);
  });
});

describe('words', () => {
  it('are those of the paper board, of the faces and of the tables', () => {
    for (const measure of MEASURES) assert.equal(measureName(measure), MEASURE_INFO[measure].label);
    for (const { id, label } of MEASURE_GROUPS) assert.equal(groupName(id), label);
    for (const channel of CHANNELS) assert.equal(channelName(channel), CHANNEL_NAMES[channel]);
    for (const scale of SCALES)
      SCORE_WORDS[scale].forEach((words, i) => {
        assert.equal(scoreName(scale, i + 1), words);
        assert.equal(scoreName(scale, i + 1), scoreWords(scale, i + 1));
      });
    fc.assert(fc.property(periodKeys, (key) => periodText(key) === periodWords(key)));
  });
});

describe('what is asked of a collector', () => {
  it('an address of the web, the commune and the month in it; anything else is no address', () => {
    const page = 'https://xa.example.gov.vn/ket-qua.html?x=1#y';
    const ask = (endpoint: string, site = '99001') => statsAddress(endpoint, site, '2026-10', page);
    const path = '/v1/stats/99001?month=2026-10';
    assert.equal(ask('./'), `https://xa.example.gov.vn${path}`);
    assert.equal(ask('https://thu.example.gov.vn/nhan///'), `https://thu.example.gov.vn/nhan${path}`);
    assert.equal(ask('https://thu.example.gov.vn/nhan?a=1#b'), `https://thu.example.gov.vn/nhan${path}`);
    assert.equal(ask('./', '../x?y'), 'https://xa.example.gov.vn/v1/stats/..%2Fx%3Fy?month=2026-10');
    for (const other of ['javascript:hit()', 'data:text/plain,x', 'file:///x', 'http://'])
      assert.equal(ask(other), undefined, other);
  });

  const answer = (site: string, month: string): object => ({
    v: 1,
    site,
    period: { month, yearFrom: '2025-11', yearTo: month },
    month: [{ channel: 'web', scale: 3, levels: [1, 2, 3], n: 6 }],
    year: [{ channel: 'kiosk', scale: 5, levels: [0, 0, 1, 2, 3], n: 6 }],
    days: [],
  });

  it('the answer is of the commune and month asked for, or it is none', () => {
    assert.equal(parseStatsOf(answer('99001', '2026-10'), '99001', '2026-10').value?.site, '99001');
    for (const [site, month] of [
      ['99002', '2026-10'],
      ['99001', '2026-09'],
    ] as const) {
      const { value, issues } = parseStatsOf(answer(site, month), '99001', '2026-10');
      assert.equal(value, undefined);
      assert.match(issues.at(-1)?.message ?? '', /asked for 99001 in 2026-10/);
    }
  });

  it('as a table: every level of every channel and scale, nothing added up', () => {
    const { value } = parseStats(answer('99001', '2026-10'));
    assert.ok(value);
    const text = writeStatsTable(value, '2026-11-23');
    assert.ok(text.startsWith('\ufeff'));
    const { rows } = readCsv(text, ',');
    assert.equal(rows.length, 1 + 3 + 5);
    assert.deepEqual(rows[1], [
      'tháng 10/2026',
      'Trên trang web',
      '3',
      'Không hài lòng',
      '1',
      '6',
      '2026-11-23',
    ]);
    assert.deepEqual(rows[8], [
      'tháng 11/2025 – tháng 10/2026',
      'Máy tại quầy',
      '5',
      'Rất hài lòng',
      '3',
      '6',
      '2026-11-23',
    ]);
  });
});
