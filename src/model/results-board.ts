/**
 * The board of published figures: what a commune wrote into its file, and beside it, never mixed with it, what its
 * collector counted. Pure; every number comes with its source, its day and the reasons to doubt it.
 */
import { collectorBoard, type CollectorBoard } from './collector-board.js';
import type { DataFile } from './envelope.js';
import {
  isBoardMeasure,
  MEASURE_GROUPS,
  MEASURE_INFO,
  type BoardMeasure,
  type MeasureGroupId,
  type MeasureInfo,
} from './measure.js';
import { comparePeriods, periodBefore, periodOf, twelveMonths } from './period.js';
import { qd766Board, type Qd766Board } from './qd766-board.js';
import { changeOf, type Change } from './result-change.js';
import { claimsFigure, sameText, type ResultDoubt } from './result-doubt.js';
import type { Figure } from './result-figure.js';
import { inTimeOf, type InTime } from './result-in-time.js';
import type { ResultRow } from './result.js';
import { lookUp, type Found, type Lookup } from './results-lookup.js';
import { overTwelve, type TwelveMonths } from './results-twelve.js';
import type { Stats } from './stats.js';

/** One month of the line. */
export interface LinePoint {
  period: string;
  figure: Figure;
}

/** One measure of the board. */
export interface MeasureView extends MeasureInfo {
  measure: BoardMeasure;
  /** `definition` is what the file says, else how it is usually worked out (`isUsual`). */
  isUsual: boolean;
  /** Of the chosen period. */
  figure: Figure;
  /** Against the period before, of the same length. */
  change: Change;
  /** The twelve months that end with the chosen period. */
  twelve: TwelveMonths;
  /** The same months one by one, oldest first; a month without a number is `missing` and no 0. */
  line: LinePoint[];
  /** Of `onTime` only: with those settled early, where both may be added. */
  withEarly?: { period?: InTime; twelve?: InTime };
}

export interface BoardGroup {
  id: MeasureGroupId;
  label: string;
  measures: MeasureView[];
}

export interface ResultsBoard {
  /** The period shown; undefined when there is neither a figure in the file nor a collector's month. */
  period: string | undefined;
  /** Periods that can be chosen, newest first. */
  periods: string[];
  /** Measures the file has in any period, and those asked for. */
  groups: BoardGroup[];
  qd766?: Qd766Board;
  /** Only what the collector counted. */
  collector?: CollectorBoard;
  /** Rows that have no place on any board: no period, or no measure we know. */
  unplaced: { row: ResultRow; doubts: ResultDoubt[] }[];
}

export interface BoardOptions {
  /** Today in Việt Nam, ISO. */
  day: string;
  /** `2026-10`, `2026-Q3` or `2026`. Default: the newest month that has a figure and is over, else the newest period. */
  period?: string;
  /** Only these measures, and these even when the file has none of them. Default: those the file has. */
  measures?: readonly BoardMeasure[];
  /** What the collector answered for a month. */
  stats?: Stats;
}

/** Periods with at least one number, newest first; those that have not begun are not among them. */
const periodsOf = (rows: readonly ResultRow[], day: string): string[] => {
  const keys = rows.flatMap((row) =>
    row.period !== undefined && row.measure !== undefined && claimsFigure(row) ? [row.period] : [],
  );
  return [...new Set(keys)]
    .filter((key) => (periodOf(key)?.from ?? day) <= day)
    .sort(comparePeriods)
    .reverse();
};

const newest = (periods: readonly string[], day: string): string | undefined =>
  periods.find((key) => {
    const period = periodOf(key);
    return period?.kind === 'month' && period.to < day;
  }) ?? periods[0];

const otherThan = (now: Found, before: Found): 'source' | 'definition' | undefined =>
  !sameText(now.source, before.source)
    ? 'source'
    : sameText(now.row.definition, before.row.definition)
      ? undefined
      : 'definition';

const MISSING: Figure = { kind: 'missing' };

const measureView = (measure: BoardMeasure, period: string, { find }: Lookup): MeasureView => {
  const info = MEASURE_INFO[measure];
  const now = find(period, measure);
  const from = periodBefore(period) ?? '';
  const before = find(from, measure);
  const months = twelveMonths(period);
  const own = now ? now.row.definition : newestDefinition(measure, months, find);
  const isOther = now && before ? otherThan(now, before) : undefined;
  const twelve = overTwelve(measure, months, find);
  return {
    ...info,
    measure,
    definition: own ?? info.definition,
    isUsual: own === undefined,
    figure: now?.figure ?? MISSING,
    change: changeOf(now?.figure ?? MISSING, before?.figure ?? MISSING, from, isOther),
    twelve,
    line: months.map((month) => ({ period: month, figure: find(month, measure)?.figure ?? MISSING })),
    ...(measure === 'onTime' && {
      withEarly: withEarly(now, find(period, 'early'), twelve, overTwelve('early', months, find)),
    }),
  };
};

const withEarly = (
  now: Found | undefined,
  early: Found | undefined,
  twelve: TwelveMonths,
  earlyTwelve: TwelveMonths,
): NonNullable<MeasureView['withEarly']> => {
  const period = now && early && inTimeOf(early.figure, now.figure, now.row.definition);
  const isSameMonths = twelve.have.join() === earlyTwelve.have.join();
  const overall = isSameMonths && inTimeOf(earlyTwelve.figure, twelve.figure, twelve.definition);
  return { ...(period && { period }), ...(overall && { twelve: overall }) };
};

/** Where the chosen period has no row, the words of the newest month of the line stand there. */
const newestDefinition = (
  measure: BoardMeasure,
  months: readonly string[],
  find: Lookup['find'],
): string | undefined =>
  months.reduce<string | undefined>(
    (words, month) => find(month, measure)?.row.definition ?? words,
    undefined,
  );

/**
 * @param file of parseResults; undefined when there is only a collector
 */
export const resultsBoard = (file: DataFile<ResultRow> | undefined, options: BoardOptions): ResultsBoard => {
  const { day, measures: asked, stats } = options;
  const rows = file?.items ?? [];
  const lookup = lookUp(rows, { day, ...(file?.source && { source: file.source }) });
  const periods = periodsOf(rows, day);
  const chosen = options.period !== undefined && periodOf(options.period) ? options.period : undefined;
  const period = chosen ?? newest(periods, day) ?? stats?.period.month;
  const known = new Set(
    rows.flatMap((row) =>
      row.period !== undefined &&
      row.measure !== undefined &&
      isBoardMeasure(row.measure) &&
      claimsFigure(row)
        ? [row.measure]
        : [],
    ),
  );
  const isShown = (measure: BoardMeasure): boolean => (asked ? asked.includes(measure) : known.has(measure));
  const groups =
    period === undefined
      ? []
      : MEASURE_GROUPS.map(({ id, label, measures }) => ({
          id,
          label,
          measures: measures.filter(isShown).map((measure) => measureView(measure, period, lookup)),
        })).filter(({ measures }) => measures.length > 0);
  const qd766 = period === undefined ? undefined : qd766Board(rows, period, lookup);
  return {
    period,
    periods,
    groups,
    ...(qd766 && { qd766 }),
    ...(stats && { collector: collectorBoard(stats, day) }),
    unplaced: rows.flatMap((row) =>
      row.period === undefined || row.measure === undefined
        ? [{ row, doubts: lookup.doubts.get(row) ?? [] }]
        : [],
    ),
  };
};
