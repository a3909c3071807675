/**
 * "Tôi có được miễn không?": which row answers for one way of submitting and one kind of applicant. Apart from
 * fee-day.ts, because a board is drawn before anybody asks.
 */
import { isShown, type FeeLine } from './fee-day.js';
import type { FeeRow } from './fee-row.js';
import type { Channel } from './procedure.js';
import { slug } from './slug.js';

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
