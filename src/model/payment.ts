/** What a reader has to pay for one line of the fee board, when that is certain. */
import { isShown, payableNow, type FeeLine } from './fee-day.js';
import { countsNeeded, feeSum, type FeeCounts, type FeeStep, type NoSum } from './fee-sum.js';

/** Fast transfers by code end below this: banks refuse more (NAPAS 247). In đồng. */
export const TRANSFER_LIMIT = 500_000_000;

/** Why nothing can be paid by code. Closed list; the words for the reader are the page's. */
export type NoPayment =
  /** The row must be shown as "liên hệ", whatever it says. */
  | 'doubt'
  /** Its last day is over and nobody has renewed it. */
  | 'ended'
  /** Nothing is to be paid. */
  | 'free'
  /** The provincial council (HĐND) decides the amount. */
  | 'council'
  /** The board does not know the amount. */
  | 'unknown'
  /** Paid per something that somebody must count or measure first: "m²", "người". */
  | 'per-unit'
  /** Pages or copies must be given first. */
  | 'counts'
  /** What was given is no number of pages or copies. */
  | Exclude<NoSum, 'pages-missing'>
  /** {@link TRANSFER_LIMIT} is reached. */
  | 'too-much';

export type Payment =
  /** `amount` in đồng, an integer from 1 to below the limit. `steps`: how a formula came to it; they add up to it. */
  { ok: true; amount: number; steps?: FeeStep[] } | { ok: false; reason: NoPayment };

const no = (reason: NoPayment): Payment => ({ ok: false, reason });

const certain = (amount: number, steps?: FeeStep[]): Payment =>
  amount < TRANSFER_LIMIT ? { ok: true, amount, ...(steps && { steps }) } : no('too-much');

/**
 * The amount of one payment. It is the amount of the row, or the sum of its formula for the given counts; nothing is
 * ever computed from a formatted text, rounded, or taken from anywhere else.
 *
 * @param line of the day it is paid on (`feesOn`)
 * @param counts pages and copies as the reader gave them; only formulas look at them
 */
export const paymentFor = (line: FeeLine, counts?: FeeCounts): Payment => {
  const { row, doubts } = line;
  if (doubts.length > 0) return no(doubts.some(({ code }) => code === 'ended') ? 'ended' : 'doubt');
  if (row.state === 'free' || row.state === 'council' || row.state === 'unknown') return no(row.state);
  if (!isShown(line)) return no('doubt');
  if (row.state === 'amount') {
    const amount = payableNow(line);
    return amount === undefined ? no('per-unit') : certain(amount);
  }
  // One copy is not taken for granted: nobody pays before having said how many.
  const { pages, copies } = countsNeeded(row.formula);
  if ((pages && counts?.pages === undefined) || (copies && counts?.copies === undefined)) return no('counts');
  const sum = feeSum(row.formula, counts ?? {});
  if (!sum.ok) return no(sum.reason === 'pages-missing' ? 'counts' : sum.reason);
  return certain(sum.total, sum.steps);
};
