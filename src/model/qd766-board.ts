/** Points of Quyết định 766 on the board: groups out of their most points, a total only when all six are there. */
import { periodOf, comparePeriods } from './period.js';
import { QD766_GROUPS, QD766_ITEM_IDS, QD766_TOTAL, type Qd766Group, type Qd766ItemId } from './qd766.js';
import { claimsFigure, sameText } from './result-doubt.js';
import type { Figure } from './result-figure.js';
import type { ResultRow } from './result.js';
import type { Found, Lookup } from './results-lookup.js';

export interface Qd766GroupView extends Qd766Group {
  figure: Figure;
  /** What the file says about how it was worked out. */
  definition?: string;
}

export interface Qd766Board {
  /** The chosen period, else the newest before its end that has points: they are often published for the year only. */
  period: string;
  groups: Qd766GroupView[];
  /** Counts of the indicators the file has; their words are in qd766-items.ts. */
  items: { id: Qd766ItemId; figure: Figure }[];
  /** All six groups added up, in points of {@link QD766_TOTAL}; only when all are there, of one source and one day. */
  total?: { score: number; max: number; source: string; retrieved: string };
}

const newestWithPoints = (rows: readonly ResultRow[], period: string): string | undefined => {
  const end = periodOf(period)?.to ?? '';
  const there = rows.flatMap((row) =>
    row.period !== undefined && row.measure?.startsWith('qd766.') === true && claimsFigure(row)
      ? [row.period]
      : [],
  );
  if (there.includes(period)) return period;
  // A year that has begun counts: its points run up to the day they were taken.
  return there
    .filter((key) => (periodOf(key)?.from ?? '9') <= end)
    .sort(comparePeriods)
    .at(-1);
};

const totalOf = (found: readonly (Found | undefined)[]): Qd766Board['total'] => {
  let hundredths = 0;
  let first: { source: string; retrieved: string } | undefined;
  for (const one of found) {
    if (one?.figure.kind !== 'score') return undefined;
    const { score, source, retrieved } = one.figure;
    first ??= { source, retrieved };
    if (!sameText(source, first.source) || retrieved !== first.retrieved) return undefined;
    hundredths += Math.round(score * 100);
  }
  return first && { score: hundredths / 100, max: QD766_TOTAL, ...first };
};

/** Undefined when the file has no points up to the period. */
export const qd766Board = (
  rows: readonly ResultRow[],
  chosen: string,
  { find }: Lookup,
): Qd766Board | undefined => {
  const period = newestWithPoints(rows, chosen);
  if (period === undefined) return undefined;
  const found = QD766_GROUPS.map(({ code }) => find(period, `qd766.${code}`));
  const total = totalOf(found);
  return {
    period,
    groups: QD766_GROUPS.map((group, i) => {
      const { row, figure = { kind: 'missing' } } = found[i] ?? {};
      return { ...group, figure, ...(row?.definition !== undefined && { definition: row.definition }) };
    }),
    items: QD766_ITEM_IDS.flatMap((id) => {
      const one = find(period, `qd766.${id}`);
      return one ? [{ id, figure: one.figure }] : [];
    }),
    ...(total && { total }),
  };
};
