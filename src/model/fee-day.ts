/** What is paid on a day: the rows that hold, the changes announced, and which row answers a reader's question. */
import { isOnce } from './fee-amount.js';
import { claimsMoney, doubtsOf, type FeeDoubt } from './fee-doubt.js';
import { cellsOf, isDraft, type FeeCell } from './fee-periods.js';
import type { FeeRow } from './fee-row.js';
import type { Channel } from './procedure.js';
import { slug } from './slug.js';

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
    ended: linesIn('ended'),
  };
};

/** An exemption that says more than who pays nothing: a reduction, a part, an exception. It is for people to read. */
const NOT_PLAIN = /giảm|%|\d|một phần|trừ(?!\p{L})|ngoại trừ|một nửa/iu;

/** Everybody a file tells apart, for the reader to choose from: groups of rows and those who pay nothing or less. */
export const groupsIn = (rows: readonly FeeRow[]): string[] => {
  const groups = new Map<string, string>();
  for (const { group, exemptions } of rows)
    for (const name of [...(group === undefined ? [] : [group]), ...exemptions.map(whoOf)])
      if (!groups.has(slug(name))) groups.set(slug(name), name);
  return [...groups.values()].sort((a, b) => a.localeCompare(b, 'vi'));
};

/** "giảm 50 % cho người cao tuổi" → "người cao tuổi": what the reader calls himself. */
const whoOf = (exemption: string): string =>
  /^(?:miễn|giảm)[^:]*?(?:cho|đối với|với|:)\s+(.+)$/isu.exec(exemption)?.[1] ?? exemption;

const isFor = (exemption: string, group: string): boolean => slug(whoOf(exemption)) === slug(group);

export interface FeeQuestion {
  channel: Channel;
  /** One of {@link groupsIn}; absent = none of them. */
  group?: string;
}

/** Which line answers, and why. Closed list. */
export type FeeAnswer =
  /** A row for this very group. It goes before rows for everybody. */
  | { because: 'own-group'; line: FeeLine }
  /** The row for everybody names this group among those who pay nothing (and the row itself is beyond doubt). */
  | { because: 'exempt'; line: FeeLine; exemption: string }
  /** It names the group, but as a reduction or with an exception: nobody computes that, the words are shown. */
  | { because: 'reduced'; line: FeeLine; exemption: string }
  /** The row for everybody. */
  | { because: 'everybody'; line: FeeLine }
  /** There are only rows for groups, and the reader has chosen none of them. */
  | { because: 'which-group'; groups: string[] }
  /** No row for this channel. Silence is neither free nor what another channel costs. */
  | { because: 'no-row' };

/**
 * Answers "what do I pay?" for one fee: `lines` are the current lines of one name and one procedure
 * ({@link feesOn}). The most particular row wins, also when it is in doubt: its line then says "liên hệ", and the row
 * for everybody is not put in its place.
 */
export const feeFor = (lines: readonly FeeLine[], { channel, group }: FeeQuestion): FeeAnswer => {
  const here = lines.filter((line) => line.channels.includes(channel));
  // Of rows that say the same one is as good as another, but one in doubt speaks for all.
  const pick = (found: readonly FeeLine[]): FeeLine | undefined =>
    found.find(({ doubts }) => doubts.length > 0) ?? found[0];
  const own =
    group === undefined
      ? undefined
      : pick(here.filter(({ row }) => row.group !== undefined && slug(row.group) === slug(group)));
  if (own) return { because: 'own-group', line: own };
  const line = pick(here.filter(({ row }) => row.group === undefined));
  if (!line) {
    const groups = [...new Set(here.flatMap(({ row }) => row.group ?? []))];
    return groups.length > 0 ? { because: 'which-group', groups } : { because: 'no-row' };
  }
  const exemption =
    group === undefined ? undefined : line.row.exemptions.find((words) => isFor(words, group));
  if (exemption === undefined || !isShown(line)) return { because: 'everybody', line };
  return { because: NOT_PLAIN.test(exemption) ? 'reduced' : 'exempt', line, exemption };
};

/**
 * The amount one visit costs, in đồng, or undefined when it is not certain: in doubt, not a fixed amount, free, or
 * paid per something that must be counted first ("m²"). Only this may go into a payment code without being asked.
 */
export const payableNow = (line: FeeLine): number | undefined =>
  isShown(line) && line.row.state === 'amount' && isOnce(line.row.per) ? line.row.amount : undefined;
