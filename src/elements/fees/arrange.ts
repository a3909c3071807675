/** What the board shows of a day and in which order. No lit, no DOM. */
import { linesOn, textKey, type BoardLine as DayLine } from '../../model/fee-lines.js';
import type { FeeRow } from '../../model/fee-row.js';
import { idsIn, isNamed } from '../shared/restriction.js';
import type { Section } from '../shared/sections.js';

/** One line of the board, and what is said to a reader who asked. */
export interface BoardLine extends DayLine {
  /** In place of the amount: the answer to what a reader asked, in words. */
  said?: unknown;
  /** The words above are all there is to say: what the row says besides is of other channels or people. */
  bare?: boolean;
}

/** The lines of one name in one field: they stand together, because readers compare them. */
export interface BoardFee {
  name: string;
  field: string | undefined;
  lines: BoardLine[];
}

export type FeeGroup = Section<BoardFee>;

/** The attributes that restrict what an element offers. */
export interface Restriction {
  field?: string | null | undefined;
  ids?: string | null | undefined;
  procedures?: string | null | undefined;
}

const meet = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((item) => b.includes(item));

/** Puts into one list what has the same key, in the order of the first of each. */
const byKey = <T>(items: readonly T[], keyOf: (item: T) => string): T[][] => {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const own = keyOf(item);
    const list = found.get(own);
    if (list) list.push(item);
    else found.set(own, [item]);
  }
  return [...found.values()];
};

/** With `ids`, in the order of the ids; else as in the file. */
const restrict = (lines: readonly BoardLine[], restriction: Restriction): BoardLine[] => {
  const inField = isNamed(
    restriction.field,
    lines.flatMap(({ line }) => line.row.field ?? []),
  );
  const codes = idsIn(restriction.procedures);
  const offered = lines.filter(
    ({ line }) =>
      inField(line.row.field === undefined ? [] : [line.row.field]) &&
      (codes.length === 0 || meet(codes, line.procedures)),
  );
  const ids = idsIn(restriction.ids);
  return ids.length === 0 ? offered : ids.flatMap((id) => offered.filter(({ line }) => line.row.id === id));
};

/**
 * The board of a day, by field as the file names them first, the lines of one name together. A list somebody wrote
 * down by id has no headings. What rows say against each other is looked for in the whole file, whatever is offered.
 *
 * @param day ISO day in Việt Nam
 * @param others heading of the fees without a field, where others have one
 */
export const arrange = (
  rows: readonly FeeRow[],
  day: string,
  restriction: Restriction,
  others: string,
): FeeGroup[] => {
  const lines = restrict(linesOn(rows, day), restriction);
  const fees = (own: readonly BoardLine[]): BoardFee[] =>
    byKey(own, ({ line }) => `${textKey(line.row.field)} ${textKey(line.row.name)}`).flatMap((together) => {
      const [first] = together;
      return first ? [{ name: first.line.row.name, field: first.line.row.field, lines: together }] : [];
    });
  if (restriction.ids) return lines.length > 0 ? [{ rows: fees(lines) }] : [];
  const groups = byKey(lines, ({ line }) => textKey(line.row.field)).map((own) => ({
    field: own[0]?.line.row.field,
    rows: fees(own),
  }));
  const headed = groups.flatMap(({ field, rows: own }) =>
    field === undefined ? [] : [{ heading: field, rows: own }],
  );
  const without = groups.filter(({ field }) => field === undefined);
  return [
    ...headed,
    ...without.map((group) => ({ ...(headed.length > 0 && { heading: others }), rows: group.rows })),
  ];
};

export const countOf = (groups: readonly FeeGroup[]): number =>
  groups.reduce((sum, { rows }) => sum + rows.reduce((n, { lines }) => n + lines.length, 0), 0);
