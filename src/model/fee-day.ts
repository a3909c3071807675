/** What is paid on a day: the rows that hold, the changes announced, and what is certain enough to be paid. */
import { isOnce } from './fee-amount.js';
import { claimsMoney, doubtsOf, type FeeDoubt } from './fee-doubt.js';
import { cellsOf, isDraft, type FeeCell } from './fee-periods.js';
import type { FeeRow } from './fee-row.js';
import type { Channel } from './procedure.js';

/** A row as the board shows it on a day. */
export interface FeeLine {
  row: FeeRow;
  /** The procedures and channels it holds for on that day: another row may have taken over the rest. */
  procedures: string[];
  channels: Channel[];
  /** Why it must be shown as "liên hệ"; empty when the row may be shown as it stands. */
  doubts: FeeDoubt[];
}

/** A change known in advance. */
export interface FeeChange extends FeeLine {
  /** ISO day it begins. */
  from: string;
}

export interface FeesOn {
  /** What holds on the day, in the order of the file. */
  current: FeeLine[];
  /** What begins later, soonest first. Drafts are not announced. */
  announced: FeeChange[];
  /** Fees whose last row is over and that nobody has renewed: never an amount, always "liên hệ". */
  ended: FeeLine[];
}

/** The cells of one row → lines: channels that hold for the same procedures stand together. */
const linesOf = (row: FeeRow, cells: readonly FeeCell[], doubts: FeeDoubt[]): FeeLine[] => {
  const byChannel = new Map<Channel, string[]>();
  for (const { channel, code } of cells) byChannel.set(channel, [...(byChannel.get(channel) ?? []), code]);
  const lines = new Map<string, FeeLine>();
  for (const [channel, codes] of byChannel) {
    const key = JSON.stringify(codes);
    const line = lines.get(key);
    if (line) line.channels.push(channel);
    else
      lines.set(key, { row, procedures: codes.filter((code) => code !== ''), channels: [channel], doubts });
  }
  return [...lines.values()];
};

/** `true` when a row may be shown as an amount, a formula or as free. */
export const isShown = ({ row, doubts }: FeeLine): boolean => claimsMoney(row) && doubts.length === 0;

/** A row without a last day of its own ends where its successor begins, and that one may be over too: never an amount. */
const withEnd = (line: FeeLine): FeeLine =>
  line.doubts.some(({ code }) => code === 'ended')
    ? line
    : { ...line, doubts: [...line.doubts, { code: 'ended', columns: ['validTo'] }] };

/**
 * The board of a day.
 *
 * @param day ISO day in Việt Nam (`todayInVietnam`)
 */
export const feesOn = (rows: readonly FeeRow[], day: string): FeesOn => {
  const doubts = doubtsOf(rows, day);
  type When = 'current' | 'announced' | 'ended';
  const found: Record<When, Map<FeeRow, FeeCell[]>> = {
    current: new Map(),
    announced: new Map(),
    ended: new Map(),
  };
  const put = (when: When, cell: FeeCell): void => {
    const cells = found[when].get(cell.row);
    if (cells) cells.push(cell);
    else found[when].set(cell.row, [cell]);
  };
  for (const cells of cellsOf(rows)) {
    const now = cells.filter(({ from, to }) => from <= day && day <= to);
    const confirmed = now.filter(({ row }) => !isDraft(row));
    // A draft is only worth a line where nothing confirmed stands.
    for (const cell of confirmed.length > 0 ? confirmed : now) put('current', cell);
    const later = cells.filter(({ row, from }) => from > day && !isDraft(row));
    for (const cell of later) put('announced', cell);
    if (now.length > 0 || later.length > 0) continue;
    const last = cells.reduce<FeeCell | undefined>((a, b) => (a && a.to >= b.to ? a : b), undefined);
    if (last && last.to < day) put('ended', last);
  }
  const linesIn = (when: When): FeeLine[] =>
    rows.flatMap((row) => linesOf(row, found[when].get(row) ?? [], doubts.get(row.id) ?? []));
  return {
    current: linesIn('current'),
    announced: linesIn('announced')
      .map((line) => ({ ...line, from: line.row.validFrom ?? day }))
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    ended: linesIn('ended').map(withEnd),
  };
};

/**
 * The amount one visit costs, in đồng, or undefined when it is not certain: in doubt, not a fixed amount, free, or
 * paid per something that must be counted first ("m²"). Only this may go into a payment code without being asked.
 */
export const payableNow = (line: FeeLine): number | undefined =>
  isShown(line) && line.row.state === 'amount' && isOnce(line.row.per) ? line.row.amount : undefined;
