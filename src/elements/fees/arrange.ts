/** What the board shows of a day and in which order. No lit, no DOM. */
import { feesOn, type FeeChange, type FeeLine } from '../../model/fee-day.js';
import type { FeeRow } from '../../model/fee-row.js';
import { slug } from '../../model/slug.js';
import { idsIn, isNamed } from '../shared/restriction.js';
import type { Section } from '../shared/sections.js';

/** One line of the board. */
export interface BoardLine {
  line: FeeLine;
  /** It holds on the day. What has ended, or is yet to come, has no amount of today. */
  current: boolean;
  /** Changes known in advance, soonest first; of a line that is yet to come, the line itself. */
  changes: FeeChange[];
  /** Whether its amount is what the reader pays today. */
  pays: boolean;
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

const key = (text: string | undefined): string => (text === undefined ? '' : slug(text) || text);
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

/** Whether a change is one of this very line: the same fee for the same people, in a procedure and a channel of it. */
const concerns = ({ row, procedures, channels }: FeeLine, change: FeeLine): boolean =>
  key(row.group) === key(change.row.group) &&
  meet(channels, change.channels) &&
  (procedures.length + change.procedures.length === 0
    ? key(row.field) === key(change.row.field)
    : meet(procedures, change.procedures));

/** The lines of a day in the order of the file, each with what is announced for it. */
const linesOn = (rows: readonly FeeRow[], day: string): BoardLine[] => {
  const { current, announced, ended } = feesOn(rows, day);
  const changes = new Map<string, FeeChange[]>();
  for (const own of byKey(announced, ({ row }) => key(row.name)))
    if (own[0]) changes.set(key(own[0].row.name), own);
  const told = new Set<FeeChange>();
  const standing = (line: FeeLine, isCurrent: boolean): BoardLine => {
    const own = (changes.get(key(line.row.name)) ?? []).filter((change) => concerns(line, change));
    for (const change of own) told.add(change);
    return { line, current: isCurrent, changes: own, pays: isCurrent };
  };
  const lines = [
    ...current.map((line) => standing(line, true)),
    ...ended.map((line) => standing(line, false)),
    ...announced.map((change) => ({ line: change, current: false, changes: [change], pays: false })),
  ].filter(({ line }) => !told.has(line as FeeChange));
  const places = new Map(rows.map((row, i) => [row, i]));
  return lines.sort((a, b) => (places.get(a.line.row) ?? 0) - (places.get(b.line.row) ?? 0));
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
    byKey(own, ({ line }) => `${key(line.row.field)} ${key(line.row.name)}`).flatMap((together) => {
      const [first] = together;
      return first ? [{ name: first.line.row.name, field: first.line.row.field, lines: together }] : [];
    });
  if (restriction.ids) return lines.length > 0 ? [{ rows: fees(lines) }] : [];
  const groups = byKey(lines, ({ line }) => key(line.row.field)).map((own) => ({
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
