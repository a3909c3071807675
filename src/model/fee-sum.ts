/** The sum of a fee that must be worked out, step by step, in whole đồng. */
import type { FeeFormula, FeeTier } from './fee-formula.js';

export interface FeeCounts {
  /** Pages of one copy. */
  pages?: number;
  /** Default 1. */
  copies?: number;
}

/** One line of the sum. The amounts of all steps add up to the total. */
export type FeeStep =
  | { kind: 'base'; amount: number }
  /** Pages `from` to `to` of each of `copies` copies, at `rate` đồng each. */
  | { kind: 'pages'; from: number; to: number; rate: number; copies: number; amount: number }
  /** Copies `from` to `to`, at `rate` đồng each. */
  | { kind: 'copies'; from: number; to: number; rate: number; amount: number }
  /** `copies` copies reach a limit of one copy, or (without `copies`) the sum reaches its own. Negative when it saves money. */
  | { kind: 'maximum' | 'minimum'; limit: number; copies?: number; amount: number };

/** Closed list; the words for the reader are the page's. */
export type NoSum =
  /** A number that is needed was not given. */
  | 'pages-missing'
  /** Zero, negative, not whole. */
  | 'not-a-count'
  /** More than 10,000 pages or 1,000 copies: nobody means that. */
  | 'too-many';

export type FeeSum = { ok: true; total: number; steps: FeeStep[] } | { ok: false; reason: NoSum };

export const MOST_PAGES = 10_000;
export const MOST_COPIES = 1_000;

/** Which counts change the sum. */
export const countsNeeded = (f: FeeFormula): { pages: boolean; copies: boolean } => ({
  pages: f.pages !== undefined,
  copies: f.pages !== undefined || f.copies !== undefined,
});

/** The tiers that `count` things fall into, with the first and the last thing in each. */
const spread = (tiers: readonly FeeTier[], count: number): { from: number; to: number; rate: number }[] =>
  tiers.flatMap(({ from, amount }, i) => {
    const to = Math.min(count, (tiers[i + 1]?.from ?? Infinity) - 1);
    return to < from ? [] : [{ from, to, rate: amount }];
  });

const problem = (count: number, most: number): NoSum | undefined =>
  !Number.isInteger(count) || count < 1 ? 'not-a-count' : count > most ? 'too-many' : undefined;

/**
 * Works a formula out: the pages of each copy, the rate of each copy, the limits of a copy, then what is paid once
 * and the limits of the whole. Only whole numbers below 2^53 occur: rates and counts are bounded.
 */
export const feeSum = (f: FeeFormula, { pages, copies = 1 }: FeeCounts): FeeSum => {
  if (f.pages !== undefined && pages === undefined) return { ok: false, reason: 'pages-missing' };
  const wrong = problem(pages ?? 1, MOST_PAGES) ?? problem(copies, MOST_COPIES);
  if (wrong) return { ok: false, reason: wrong };
  const steps: FeeStep[] = [];
  if (f.base !== undefined) steps.push({ kind: 'base', amount: f.base });
  let perCopy = 0;
  for (const { from, to, rate } of spread(f.pages ?? [], pages ?? 0)) {
    perCopy += (to - from + 1) * rate;
    steps.push({ kind: 'pages', from, to, rate, copies, amount: (to - from + 1) * rate * copies });
  }
  // Copies of one rate cost the same, so a limit is looked at once for all of them.
  const groups = f.copies ? spread(f.copies, copies) : [{ from: 1, to: copies, rate: 0 }];
  if (f.copies)
    for (const { from, to, rate } of groups)
      steps.push({ kind: 'copies', from, to, rate, amount: (to - from + 1) * rate });
  const limited = (sum: number, times: number, least?: number, most?: number, each = false): void => {
    const [kind, limit] =
      least !== undefined && sum < least
        ? (['minimum', least] as const)
        : most !== undefined && sum > most
          ? (['maximum', most] as const)
          : [];
    if (kind !== undefined && limit !== undefined)
      steps.push({ kind, limit, ...(each && { copies: times }), amount: (limit - sum) * times });
  };
  for (const { from, to, rate } of groups)
    limited(perCopy + rate, to - from + 1, f.copyMinimum, f.copyMaximum, true);
  const before = steps.reduce((sum, { amount }) => sum + amount, 0);
  limited(before, 1, f.minimum, f.maximum);
  return { ok: true, total: steps.reduce((sum, { amount }) => sum + amount, 0), steps };
};
