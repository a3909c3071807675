/** What may be said of one number: never a percentage under ten, never surer than it is. */
import { groupOfMeasure, kindOf, type Measure } from './measure.js';
import { withholds, type ResultDoubt } from './result-doubt.js';
import { FEW, percentOf, shareOf } from './satisfaction.js';

/** What stands beside every number. */
export interface Told {
  source: string;
  /** ISO day; of several months the last one. */
  retrieved: string;
  /** Remarks, and why there is no percentage; see WITHHOLDS. */
  doubts: ResultDoubt[];
}

export type Figure =
  /** Nobody has given a number. Not 0. */
  | { kind: 'missing' }
  /** There is a number, but it may not be shown: why. */
  | { kind: 'withheld'; doubts: ResultDoubt[] }
  /** A number by itself; `of` when there is a total but its share may not be told. */
  | ({ kind: 'count'; count: number; of?: number } & Told)
  /** Of fewer than ten: "Chưa đủ dữ liệu (7 lượt)". */
  | ({ kind: 'few'; count: number; of: number } & Told)
  /**
   * `percent` in tenths, rounded down; `trace`: more than nothing, though the percentage is 0. Of a survey with the Wilson
   * interval; `uncertain`: 10 to 29 answers, to be shown with a warning.
   */
  | ({
      kind: 'share';
      count: number;
      of: number;
      percent: number;
      trace: boolean;
      interval?: { low: number; high: number };
      uncertain: boolean;
    } & Told)
  /** Points out of `max`, at most two decimals. */
  | ({ kind: 'score'; score: number; max: number } & Told);

/** A sound count and its total → what may be said. */
export const tell = (measure: Measure, count: number, of: number | undefined, told: Told): Figure => {
  const kind = kindOf(measure);
  if (kind === 'score') return { kind, score: count, max: groupOfMeasure(measure)?.max ?? 0, ...told };
  if (kind === 'count') return { kind, count, ...told };
  if (of === undefined) return { kind: 'count', count, ...told };
  if (of < FEW) return { kind: 'few', count, of, ...told };
  if (withholds(told.doubts, 'share')) return { kind: 'count', count, of, ...told };
  const share = shareOf(count, of);
  const percent = percentOf(count, of);
  const figure = { kind: 'share', count, of, percent, trace: percent === 0 && count > 0, ...told } as const;
  if (kind === 'share' || share.kind === 'few') return { ...figure, uncertain: false };
  const { low, high } = share;
  return { ...figure, interval: { low, high }, uncertain: share.kind === 'uncertain' };
};

/** The number a chart draws: percent, points or a count; undefined where there is a gap. */
export const chartValue = (figure: Figure): number | undefined => {
  switch (figure.kind) {
    case 'share':
      return figure.percent;
    case 'score':
      return figure.score;
    case 'count':
      // Beside percentages a bare count would be another scale.
      return figure.of === undefined && figure.doubts.every(({ code }) => code !== 'no-of')
        ? figure.count
        : undefined;
    default:
      return undefined;
  }
};
