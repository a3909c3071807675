/** One figure per period and measure, found fast, each with its doubts. */
import type { Measure } from './measure.js';
import {
  claimsFigure,
  placeOf,
  resultDoubts,
  sourceOf,
  takenOn,
  withholds,
  type DoubtOptions,
  type ResultDoubt,
} from './result-doubt.js';
import { tell, type Figure } from './result-figure.js';
import type { ResultRow } from './result.js';

/** A figure and the row it comes from. */
export interface Found {
  row: ResultRow;
  /** Its own, or that of the file. */
  source: string | undefined;
  figure: Figure;
}

export interface Lookup {
  doubts: ReadonlyMap<ResultRow, ResultDoubt[]>;
  /** Undefined when no row gives a number. */
  find: (period: string, measure: Measure) => Found | undefined;
}

export const lookUp = (rows: readonly ResultRow[], options: DoubtOptions): Lookup => {
  const doubts = resultDoubts(rows, options);
  const byPlace = new Map<string, ResultRow>();
  for (const row of rows) {
    const place = placeOf(row);
    // Of the same numbers twice the first stands; different ones are all withheld.
    if (place !== undefined && claimsFigure(row) && !byPlace.has(place)) byPlace.set(place, row);
  }
  const figureOf = (row: ResultRow, measure: Measure): Figure => {
    const found = doubts.get(row) ?? [];
    const [source, retrieved] = [sourceOf(row, options.source), takenOn(row, options.source)];
    const isSound = !withholds(found, 'figure') && row.count !== undefined;
    if (!isSound || source === undefined || retrieved === undefined)
      return { kind: 'withheld', doubts: found };
    return tell(measure, row.count ?? 0, row.of, { source, retrieved, doubts: found });
  };
  return {
    doubts,
    find: (period, measure) => {
      const row = byPlace.get(`${period} ${measure}`);
      return row && { row, source: sourceOf(row, options.source), figure: figureOf(row, measure) };
    },
  };
};
