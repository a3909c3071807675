/**
 * Fees that must be worked out, in a small Vietnamese that a clerk can write and a program can read exactly:
 *
 *     2.000 đ/trang; từ trang 3: 1.000 đ/trang; tối đa 200.000 đ/bản
 *
 * Clauses are divided by `;`, a line break, or a comma and a space. Each is one of
 * - `50.000 đ/hồ sơ` – paid once, whatever is asked for (lần, hồ sơ, trường hợp, giấy …);
 * - `2.000 đ/trang`, `từ trang 3: 1.000 đ/trang` – for each page, another rate from a page on;
 * - `5.000 đ/bản`, `từ bản 2: 3.000 đ/bản` – for each copy;
 * - `tối thiểu …`, `tối đa …` with `đ/bản` – limits of one copy; with `đ` alone – limits of the whole sum.
 * A unit may go on in words (`đ/bản sao trích lục`, `đ/trang A4`) as long as it begins with trang, tờ, bản or bộ.
 * The words of the legal texts are understood as well: `từ trang thứ 3 trở lên thu 1.000 đồng/trang`,
 * `tối đa thu không quá 200.000 đồng/bản`. Anything else is refused as a whole: money is never half understood.
 */
import { isOnce, LARGEST_AMOUNT, readMoney, writeDong, writeMoney } from './fee-amount.js';

/** A rate from one page (or copy) on; the first one begins at 1. */
export interface FeeTier {
  from: number;
  /** Đồng for each. */
  amount: number;
}

/** All amounts are integer đồng. At least one of `base`, `pages`, `copies` is there. */
export interface FeeFormula {
  /** Paid once. */
  base?: number;
  /** What the base is paid for, always with it: "hồ sơ". */
  baseWord?: string;
  /** For each page of each copy. */
  pages?: FeeTier[];
  /** What is counted as a page when it is not simply "trang". */
  pageWord?: string;
  /** For each copy, beside its pages. */
  copies?: FeeTier[];
  /** What a copy is called when it is not simply "bản". */
  copyWord?: string;
  /** Limits of what one copy costs: its pages and its own rate. */
  copyMinimum?: number;
  copyMaximum?: number;
  /** Limits of the whole sum. */
  minimum?: number;
  maximum?: number;
}

/** A rate above this times the largest counts would leave the exact integers. */
const LARGEST_RATE = 100_000_000;
const LARGEST_FROM = 10_000;
const MOST_TIERS = 20;

type Unit = 'page' | 'copy' | 'base';
const USUAL_WORD = { pageWord: 'trang', copyWord: 'bản' } as const;

const WORD = /^[\p{L}\p{N}](?: ?[\p{L}\p{N}\p{M}()²³–-])*$/u;

/** What a unit word counts; undefined when it is none we know how to count. */
const unitOf = (word: string): Unit | undefined => {
  if (word.length > 80 || !WORD.test(word)) return undefined;
  if (/^(?:trang|tờ)(?!\p{L})/iu.test(word)) return 'page';
  if (/^(?:bản|bộ)(?!\p{L})/iu.test(word)) return 'copy';
  return isOnce(word) ? 'base' : undefined;
};

const LIMIT =
  /^(?:mức\s+)?(tối thiểu|ít nhất|không dưới|tối đa|không quá)(?:\s+(?:thu|là|không quá|không dưới))*\s*:?\s*(.+)$/isu;
const TIER =
  /^từ\s+(trang|tờ|bản|bộ)\s+(?:thứ\s+)?(\d{1,5}|nhất|hai|ba|tư)(?:\s+trở\s+(?:lên|đi))?\s*(?::|thì|thu|,)?\s*(?:thu\s+)?(.+)$/isu;
const ORDINALS: Readonly<Record<string, number>> = { nhất: 1, hai: 2, ba: 3, tư: 4 };

/** What this amount is for when it must be counted in pages or copies first. */
export const isCounted = (per: string): boolean => unitOf(per) === 'page' || unitOf(per) === 'copy';

/** Adds one clause; false when it says something we do not know or said before. */
const addClause = (formula: FeeFormula, clause: string): boolean => {
  const put = <K extends keyof FeeFormula>(key: K, value: FeeFormula[K]): boolean => {
    if (formula[key] !== undefined) return false;
    formula[key] = value;
    return true;
  };
  // "trang" and "bản" go with any longer name of the same thing; two longer names are two things.
  const sameWord = (key: 'pageWord' | 'copyWord', word: string): boolean => {
    if (word.toLowerCase() === USUAL_WORD[key]) return true;
    formula[key] ??= word;
    return formula[key] === word;
  };
  const limit = LIMIT.exec(clause);
  if (limit) {
    const money = readMoney(limit[2] ?? '');
    if (!money || money.amount < 1) return false;
    const most = /^(?:tối đa|không quá)/iu.test(limit[1] ?? '');
    if (money.per === undefined) return put(most ? 'maximum' : 'minimum', money.amount);
    const unit = unitOf(money.per);
    if (unit === 'base') return put(most ? 'maximum' : 'minimum', money.amount);
    return (
      unit === 'copy' &&
      sameWord('copyWord', money.per) &&
      put(most ? 'copyMaximum' : 'copyMinimum', money.amount)
    );
  }
  const tier = TIER.exec(clause);
  const money = readMoney(tier?.[3] ?? clause.replace(/^(?:thu|cộng)\s+/iu, ''));
  if (money?.per === undefined) return false;
  const unit = unitOf(money.per);
  if (unit === undefined) return false;
  if (unit === 'base')
    return !tier && money.amount > 0 && put('base', money.amount) && put('baseWord', money.per);
  if (tier && unitOf((tier[1] ?? '').toLowerCase()) !== unit) return false;
  const from = tier ? (ORDINALS[(tier[2] ?? '').toLowerCase()] ?? Number(tier[2])) : 1;
  const key = unit === 'page' ? 'pages' : 'copies';
  const tiers = formula[key] ?? [];
  if (tiers.length === 0 ? from !== 1 : from <= (tiers.at(-1)?.from ?? 0)) return false;
  if (!sameWord(unit === 'page' ? 'pageWord' : 'copyWord', money.per)) return false;
  formula[key] = [...tiers, { from, amount: money.amount }];
  return true;
};

const inRange = (value: number | undefined, least: number, most: number): boolean =>
  value === undefined || (Number.isInteger(value) && value >= least && value <= most);

const tiersFit = (tiers: readonly FeeTier[] | undefined): boolean =>
  tiers === undefined ||
  (tiers.length > 0 &&
    tiers.length <= MOST_TIERS &&
    tiers[0]?.from === 1 &&
    tiers[0].amount > 0 &&
    tiers.every(
      ({ from, amount }, i) =>
        inRange(from, 1, LARGEST_FROM) &&
        inRange(amount, 0, LARGEST_RATE) &&
        (i === 0 || from > (tiers[i - 1]?.from ?? 0)),
    ));

/** A cap below what a single page of a single copy costs is a slip: nobody would ever pay the rate. */
const capsFit = ({
  base = 0,
  pages,
  copies,
  copyMaximum = Infinity,
  maximum = Infinity,
}: FeeFormula): boolean => {
  const least = (pages?.[0]?.amount ?? 0) + (copies?.[0]?.amount ?? 0);
  return least <= copyMaximum && base + least <= maximum;
};

/** Whether a formula can be worked out and says nothing against itself. */
export const isSound = (f: FeeFormula): boolean =>
  (f.base !== undefined || f.pages !== undefined || f.copies !== undefined) &&
  tiersFit(f.pages) &&
  tiersFit(f.copies) &&
  capsFit(f) &&
  [f.base, f.minimum, f.maximum, f.copyMinimum, f.copyMaximum].every((v) => inRange(v, 1, LARGEST_AMOUNT)) &&
  (f.minimum === undefined || f.maximum === undefined || f.minimum <= f.maximum) &&
  (f.copyMinimum === undefined || f.copyMaximum === undefined || f.copyMinimum <= f.copyMaximum) &&
  (f.pages !== undefined || f.copies !== undefined || (f.copyMinimum ?? f.copyMaximum) === undefined) &&
  (f.base === undefined ? f.baseWord === undefined : unitOf(f.baseWord ?? '') === 'base') &&
  (f.pageWord === undefined ||
    (f.pages !== undefined &&
      f.pageWord.toLowerCase() !== USUAL_WORD.pageWord &&
      unitOf(f.pageWord) === 'page')) &&
  (f.copyWord === undefined ||
    ((f.copies !== undefined || (f.copyMinimum ?? f.copyMaximum) !== undefined) &&
      f.copyWord.toLowerCase() !== USUAL_WORD.copyWord &&
      unitOf(f.copyWord) === 'copy'));

/** Text → formula, or undefined when any of it is not understood. Never throws. */
export const readFormula = (text: string): FeeFormula | undefined => {
  if (text.length > 2000) return undefined;
  const formula: FeeFormula = {};
  const clauses = text
    .normalize('NFC')
    .split(/[;\r\n]|,\s/u)
    .map((clause) => clause.trim().replace(/\s+/gu, ' ').replace(/\.$/, ''))
    .filter((clause) => clause !== '');
  for (const clause of clauses) if (!addClause(formula, clause)) return undefined;
  return isSound(formula) ? formula : undefined;
};

/** Formula → text that {@link readFormula} reads as the same formula. */
export const writeFormula = (f: FeeFormula): string => {
  const { pageWord = USUAL_WORD.pageWord, copyWord = USUAL_WORD.copyWord } = f;
  const tiers = (list: readonly FeeTier[] = [], counted: string, word: string): string[] =>
    list.map(({ from, amount }) => {
      const rate = writeMoney({ amount, per: word });
      return from === 1 ? rate : `từ ${counted} ${from}: ${rate}`;
    });
  const limit = (words: string, amount: number | undefined, per?: string): string[] =>
    amount === undefined ? [] : [`${words} ${writeDong(amount)}${per === undefined ? '' : `/${per}`}`];
  const firstWord = (word: string): string => /^(?:trang|tờ|bản|bộ)/iu.exec(word)?.[0].toLowerCase() ?? word;
  return [
    ...(f.base === undefined
      ? []
      : [writeMoney({ amount: f.base, ...(f.baseWord !== undefined && { per: f.baseWord }) })]),
    ...tiers(f.pages, firstWord(pageWord), pageWord),
    ...tiers(f.copies, firstWord(copyWord), copyWord),
    ...limit('tối thiểu', f.copyMinimum, copyWord),
    ...limit('tối đa', f.copyMaximum, copyWord),
    ...limit('tối thiểu', f.minimum),
    ...limit('tối đa', f.maximum),
  ].join('; ');
};
