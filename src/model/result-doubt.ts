/** When a row may not be shown as a figure, or only as a count, or only with a remark. */
import { kindOf, groupOfMeasure, type BoardMeasure, type Measure } from './measure.js';
import { periodOf } from './period.js';
import { looksLikePercent } from './result-number.js';
import type { ResultColumn, ResultRow } from './result.js';
import { slug } from './slug.js';
import type { Source } from './source.js';

/** Closed list; the words are in result-doubt-words.ts. */
export type ResultDoubtCode =
  /** A number, period or measure cannot be read. */
  | 'unreadable'
  /** A percentage stands where a number of dossiers belongs, or seems to. */
  | 'percent'
  | 'no-period'
  | 'no-measure'
  /** The total is there, the number is not. */
  | 'no-count'
  /** The number is larger than the total. */
  | 'over'
  /** The most points there are is another number. */
  | 'max'
  /** Another row says other numbers for the same period and measure. */
  | 'twice'
  /** The period has not begun. */
  | 'future'
  /** No source, or no day on which it was taken: such a figure is not published. */
  | 'no-source'
  | 'no-day'
  /** Taken before the period began, or on a day that is yet to come. */
  | 'day'
  /** No total, so no percentage. */
  | 'no-of'
  /** Early, on time and late do not make up the dossiers settled; `sum` has the numbers. */
  | 'sum'
  /** The period is not over yet. */
  | 'running'
  /** Taken before the period was over. */
  | 'partial'
  /** The same numbers stand in the file twice. */
  | 'repeated';

/** What a doubt takes away: the whole figure, only its percentage, or nothing (a remark beside it). */
export type Withholds = 'figure' | 'share' | 'nothing';

export const WITHHOLDS: Readonly<Record<ResultDoubtCode, Withholds>> = {
  unreadable: 'figure',
  percent: 'figure',
  'no-period': 'figure',
  'no-measure': 'figure',
  'no-count': 'figure',
  over: 'figure',
  max: 'figure',
  twice: 'figure',
  future: 'figure',
  'no-source': 'figure',
  'no-day': 'figure',
  day: 'figure',
  'no-of': 'share',
  sum: 'share',
  running: 'nothing',
  partial: 'nothing',
  repeated: 'nothing',
};

export interface ResultDoubt {
  code: ResultDoubtCode;
  /** Where to look. */
  columns: ResultColumn[];
  /** For `twice`: the other rows. */
  others?: ResultRow[];
  /** For `sum`: early, on time and late added up, and the totals the rows name. */
  sum?: { parts: number; of: number[] };
}

export interface DoubtOptions {
  /** ISO day in Việt Nam: what has not begun by then is no figure. */
  day: string;
  /** Of the whole file; stands for the source and the day of rows that have none. */
  source?: Source;
}

/** The source of a row, its own or that of the file. */
export const sourceOf = (row: ResultRow, file?: Source): string | undefined => row.source ?? file?.name;
/** The day a row was taken, its own or that of the file. */
export const takenOn = (row: ResultRow, file?: Source): string | undefined =>
  row.retrieved ?? file?.retrieved;

/** Whether the row gives a number at all; a row prepared in advance, with empty cells, says nothing yet. */
export const claimsFigure = ({ count, of, said = {} }: ResultRow): boolean =>
  (count ?? of ?? said.count ?? said.of) !== undefined;

export const withholds = (doubts: readonly ResultDoubt[], what: 'figure' | 'share'): boolean =>
  doubts.some(({ code }) => WITHHOLDS[code] === 'figure' || WITHHOLDS[code] === what);

/** A share without its total that is no more than this may be a percentage. */
const MOST_PERCENT = 100;

const numberDoubts = (row: ResultRow): ResultDoubt[] => {
  const { measure, count, of, said = {} } = row;
  const found: ResultDoubt[] = [];
  const add = (code: ResultDoubtCode, ...columns: ResultColumn[]): void => {
    found.push({ code, columns });
  };
  for (const column of ['count', 'of'] as const)
    if (said[column] !== undefined) add(looksLikePercent(said[column]) ? 'percent' : 'unreadable', column);
  if (measure === undefined || found.length > 0) return found;
  const kind = kindOf(measure);
  if (count === undefined) {
    add('no-count', 'count');
    return found;
  }
  if (kind === 'score') {
    const { max = 0 } = groupOfMeasure(measure) ?? {};
    if (of !== undefined && of !== max) add('max', 'of');
    else if (count > max) add('over', 'count');
    return found;
  }
  if (kind === 'count') return found;
  if (of !== undefined && count > of) add('over', 'count', 'of');
  else if (of === undefined) add(count <= MOST_PERCENT ? 'percent' : 'no-of', 'of');
  return found;
};

const dayDoubts = (row: ResultRow, { day, source }: DoubtOptions): ResultDoubt[] => {
  const found: ResultDoubt[] = [];
  const add = (code: ResultDoubtCode, ...columns: ResultColumn[]): void => {
    found.push({ code, columns });
  };
  const taken = takenOn(row, source);
  if (sourceOf(row, source) === undefined) add('no-source', 'source');
  if (row.said?.retrieved !== undefined || taken === undefined) add('no-day', 'retrieved');
  else if (taken > day) add('day', 'retrieved');
  const period = row.period === undefined ? undefined : periodOf(row.period);
  if (!period) return found;
  if (period.from > day) add('future', 'period');
  else if (period.to >= day) add('running', 'period');
  if (taken === undefined || found.some(({ code }) => code === 'day')) return found;
  if (taken < period.from) add('day', 'retrieved');
  else if (taken <= period.to && period.to < day) add('partial', 'retrieved');
  return found;
};

/** What a row shows by itself. */
const ownDoubts = (row: ResultRow, options: DoubtOptions): ResultDoubt[] => {
  const found: ResultDoubt[] = [];
  for (const column of ['period', 'measure'] as const) {
    if (row[column] !== undefined) continue;
    const code =
      row.said?.[column] !== undefined ? 'unreadable' : column === 'period' ? 'no-period' : 'no-measure';
    found.push({ code, columns: [column] });
  }
  if (!claimsFigure(row)) return found;
  return [...found, ...numberDoubts(row), ...dayDoubts(row, options)];
};

/** Period and measure; undefined when the row has no place. */
export const placeOf = ({ period, measure }: ResultRow): string | undefined =>
  period === undefined || measure === undefined ? undefined : `${period} ${measure}`;

const isSameFigure = (a: ResultRow, b: ResultRow): boolean =>
  a.count === b.count && a.of === b.of && !a.said?.count && !a.said?.of && !b.said?.count && !b.said?.of;

/** Rows that are named as the others. */
const MOST_NAMED = 5;

const PARTS: readonly BoardMeasure[] = ['early', 'onTime', 'late'];

/**
 * Every reason for doubt, by row; a row without an entry may be shown as it is.
 */
export const resultDoubts = (
  rows: readonly ResultRow[],
  options: DoubtOptions,
): Map<ResultRow, ResultDoubt[]> => {
  const doubts = new Map<ResultRow, ResultDoubt[]>();
  const add = (row: ResultRow, found: readonly ResultDoubt[]): void => {
    if (found.length > 0) doubts.set(row, [...(doubts.get(row) ?? []), ...found]);
  };
  const places = new Map<string, ResultRow[]>();
  for (const row of rows) {
    add(row, ownDoubts(row, options));
    const place = placeOf(row);
    if (place === undefined || !claimsFigure(row)) continue;
    const there = places.get(place);
    if (there) there.push(row);
    else places.set(place, [row]);
  }
  const single = new Map<string, ResultRow>();
  for (const [place, there] of places) {
    const [first, ...more] = there;
    if (!first) continue;
    const same = more.every((row) => isSameFigure(first, row));
    if (same) {
      single.set(place, first);
      for (const row of more) add(row, [{ code: 'repeated', columns: ['count'] }]);
      continue;
    }
    // Comparing each with each would take for ever where thousands stand for one figure.
    const some = there.slice(0, MOST_NAMED + 1);
    for (const row of there) {
      const others = some.filter((other) => other !== row).slice(0, MOST_NAMED);
      add(row, [{ code: 'twice', columns: ['count'], others }]);
    }
  }
  const isSound = (row: ResultRow): boolean => !withholds(doubts.get(row) ?? [], 'figure');
  for (const period of new Set(rows.flatMap((row) => row.period ?? []))) {
    const parts = PARTS.flatMap((measure) => {
      const row = single.get(`${period} ${measure}`);
      return row && isSound(row) ? [row] : [];
    });
    const sum = parts.reduce((total, { count = 0 }) => total + count, 0);
    const of = [...new Set(parts.flatMap((row) => row.of ?? []))];
    const [total = sum] = of;
    const fits = parts.length === PARTS.length ? sum === total : sum <= total;
    if (of.length <= 1 && fits) continue;
    for (const row of parts) add(row, [{ code: 'sum', columns: ['count', 'of'], sum: { parts: sum, of } }]);
  }
  // Exactly 100 dossiers happen once; month after month they are percentages.
  const hundreds = new Map<Measure, ResultRow[]>();
  for (const row of single.values())
    if (row.measure !== undefined && row.of === MOST_PERCENT && kindOf(row.measure) === 'share')
      hundreds.set(row.measure, [...(hundreds.get(row.measure) ?? []), row]);
  for (const there of hundreds.values())
    if (there.length > 1) for (const row of there) add(row, [{ code: 'percent', columns: ['count', 'of'] }]);
  return doubts;
};

/** Two texts of a file that say the same: the same letters, whatever their case and signs. */
export const sameText = (a: string | undefined, b: string | undefined): boolean =>
  a === b || slug(a ?? '') === slug(b ?? '');
