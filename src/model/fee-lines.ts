/** The lines of a fee board on a day, each with the changes announced for it. */
import { feesOn, type FeeChange, type FeeLine } from './fee-day.js';
import type { FeeRow } from './fee-row.js';
import { slug } from './slug.js';

/** One line of the board. */
export interface BoardLine {
  line: FeeLine;
  /** It holds on the day. What has ended, or is yet to come, has no amount of today. */
  current: boolean;
  /** Changes known in advance, soonest first; of a line that is yet to come, the line itself. */
  changes: FeeChange[];
  /** Whether its amount is what a reader pays today; what was worked out for another day is not. */
  pays: boolean;
}

/** Two texts of a file with one key are the same words. */
export const textKey = (text: string | undefined): string => (text === undefined ? '' : slug(text) || text);

/** Whether a line is yet to come: there is nothing it changes. */
export const isComing = ({ line, current, changes }: BoardLine): boolean => !current && changes[0] === line;

const meet = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((item) => b.includes(item));

/** Whether a change is one of this very line: the same fee for the same people, in a procedure and a channel of it. */
const concerns = ({ row, procedures, channels }: FeeLine, change: FeeLine): boolean =>
  textKey(row.group) === textKey(change.row.group) &&
  meet(channels, change.channels) &&
  (procedures.length + change.procedures.length === 0
    ? textKey(row.field) === textKey(change.row.field)
    : meet(procedures, change.procedures));

/**
 * The lines of a day in the order of the file.
 *
 * @param day ISO day in Việt Nam
 */
export const linesOn = (rows: readonly FeeRow[], day: string): BoardLine[] => {
  const { current, announced, ended } = feesOn(rows, day);
  const byName = new Map<string, FeeChange[]>();
  for (const change of announced) {
    const name = textKey(change.row.name);
    const same = byName.get(name);
    if (same) same.push(change);
    else byName.set(name, [change]);
  }
  const told = new Set<FeeLine>();
  const standing = (line: FeeLine, isCurrent: boolean): BoardLine => {
    const changes = (byName.get(textKey(line.row.name)) ?? []).filter((change) => concerns(line, change));
    for (const change of changes) told.add(change);
    return { line, current: isCurrent, changes, pays: isCurrent };
  };
  const lines = [
    ...current.map((line) => standing(line, true)),
    ...ended.map((line) => standing(line, false)),
    ...announced.map((change) => ({ line: change, current: false, changes: [change], pays: false })),
  ].filter(({ line }) => !told.has(line));
  const places = new Map(rows.map((row, i) => [row, i]));
  return lines.sort((a, b) => (places.get(a.line.row) ?? 0) - (places.get(b.line.row) ?? 0));
};
