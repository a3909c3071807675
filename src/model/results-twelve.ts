/** Twelve months as one figure: added up from what the months say, and saying which of them are not in it. */
import { kindOf, type BoardMeasure } from './measure.js';
import { sameText, type ResultDoubt } from './result-doubt.js';
import { tell, type Figure } from './result-figure.js';
import type { Found, Lookup } from './results-lookup.js';

export interface TwelveMonths {
  /** First and last month. */
  from: string;
  to: string;
  /** Months that are in the figure. */
  have: string[];
  /** Months without a number. */
  missing: string[];
  /** Months whose number may not be shown, or has no total. */
  withheld: string[];
  /** `missing` when there is no month, or when the months may not be added up (`mixed`). */
  figure: Figure;
  /** The months come from different sources, or were worked out in different ways: adding them up would mix them. */
  mixed?: 'source' | 'definition';
  /** How the months were worked out, all of them alike, in the words of the file. */
  definition?: string;
}

type Summed = Extract<Figure, { kind: 'count' | 'few' | 'share' }>;

const canAdd = (figure: Figure, measure: BoardMeasure): figure is Summed =>
  figure.kind === 'few' ||
  figure.kind === 'share' ||
  (figure.kind === 'count' && kindOf(measure) === 'count');

const mixedIn = (rows: readonly Found[]): 'source' | 'definition' | undefined => {
  const [first] = rows;
  if (!first) return undefined;
  if (rows.some(({ source }) => !sameText(source, first.source))) return 'source';
  return rows.some(({ row }) => !sameText(row.definition, first.row.definition)) ? 'definition' : undefined;
};

/** Each remark once. */
const remarksOf = (figures: readonly Summed[]): ResultDoubt[] => {
  const byCode = new Map(
    figures.flatMap(({ doubts }) => doubts).map((doubt) => [doubt.code, doubt] as const),
  );
  return [...byCode.values()];
};

/** @param months oldest first */
export const overTwelve = (
  measure: BoardMeasure,
  months: readonly string[],
  find: Lookup['find'],
): TwelveMonths => {
  const [have, missing, withheld]: [string[], string[], string[]] = [[], [], []];
  const found: Found[] = [];
  const figures: Summed[] = [];
  for (const month of months) {
    const there = find(month, measure);
    if (!there) missing.push(month);
    else if (!canAdd(there.figure, measure)) withheld.push(month);
    else {
      have.push(month);
      found.push(there);
      figures.push(there.figure);
    }
  }
  const [from = '', to = ''] = [months[0], months.at(-1)];
  const mixed = mixedIn(found);
  const told = { from, to, have, missing, withheld };
  const [first] = figures;
  if (!first || mixed !== undefined)
    return { ...told, figure: { kind: 'missing' }, ...(mixed !== undefined && { mixed }) };
  const count = figures.reduce((sum, figure) => sum + figure.count, 0);
  const of =
    kindOf(measure) === 'count' ? undefined : figures.reduce((sum, figure) => sum + (figure.of ?? 0), 0);
  const retrieved = figures.reduce((last, figure) => (figure.retrieved > last ? figure.retrieved : last), '');
  const definition = found[0]?.row.definition;
  return {
    ...told,
    ...(definition !== undefined && { definition }),
    figure: tell(measure, count, of, { source: first.source, retrieved, doubts: remarksOf(figures) }),
  };
};
