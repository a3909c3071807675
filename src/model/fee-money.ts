/** State, amount and formula of a fee row as the file writes them → one of five states, never a guess. */
import { readMoney, writeMoney } from './fee-amount.js';
import { isCounted, readFormula, writeFormula, type FeeFormula } from './fee-formula.js';

/** Why the money of a row could not be read. Closed list. */
export type UnclearCode =
  /** The state is none of the five. */
  | 'state'
  /** No exact number of đồng: "8.0", "8,5", "khoảng 8.000". */
  | 'amount'
  /** "8.0" or "8,5": typed in thousands, but of what nobody knows. */
  | 'thousands'
  /** The formula says something we do not understand. */
  | 'formula'
  /** An amount of 0 that nobody calls free. */
  | 'zero'
  /** The state asks for an amount (or a formula), and there is none. */
  | 'nothing'
  /** Free, and an amount or a formula. */
  | 'free-and-amount'
  /** An amount and a formula. */
  | 'amount-and-formula'
  /** "HĐND quyết định" or "chưa rõ", and an amount or a formula. */
  | 'open-and-amount';

export type FeeMoney =
  /** A fixed amount in đồng, an integer > 0; `per` is the unit it is paid for. */
  | { state: 'amount'; amount: number; per?: string }
  /** An amount that must be worked out, see fee-formula.ts. */
  | { state: 'formula'; formula: FeeFormula }
  /** Decided by the provincial people's council (HĐND). */
  | { state: 'council' }
  /** Not known; `unclear`: the file says something that cannot be read as money, see `said` of the row. */
  | { state: 'unknown'; unclear?: UnclearCode }
  /** Free; to be shown as free it needs a legal source, see fee-doubt.ts. */
  | { state: 'free' };

/** What the cells say; '' when empty. */
export interface MoneyWords {
  state: string;
  amount: string;
  formula: string;
}

/** What the states are called in a table; the first is what we write. */
const STATE_WORDS: Readonly<Record<FeeMoney['state'], readonly string[]>> = {
  amount: ['Mức cố định', 'amount', 'cố định', 'mức thu', 'có mức thu', 'thu cố định', 'mức thu cố định'],
  formula: ['Theo công thức', 'formula', 'công thức', 'tính theo công thức'],
  council: [
    'HĐND quyết định',
    'council',
    'hđnd',
    'do hđnd quyết định',
    'hđnd tỉnh quyết định',
    'do hđnd tỉnh quyết định',
  ],
  unknown: ['Chưa rõ', 'unknown', 'không rõ', 'chưa xác định', 'liên hệ', 'cần xác nhận'],
  free: [
    'Miễn',
    'free',
    'miễn phí',
    'miễn thu',
    'không thu',
    'miễn lệ phí',
    'không thu phí',
    'không thu lệ phí',
  ],
};
const BY_WORD = new Map(
  (Object.keys(STATE_WORDS) as FeeMoney['state'][]).flatMap((state) =>
    STATE_WORDS[state].map((word) => [word.toLowerCase(), state] as const),
  ),
);
const stateOf = (words: string): FeeMoney['state'] | undefined =>
  BY_WORD.get(words.toLowerCase().replace(/[.\s]+$/u, ''));

/** A small number with a part behind the comma: what Excel makes of "8.000" or "8.500". */
const THOUSANDS = /^\d{1,3}[.,]\d{1,2}\s*(?:đồng|đ|vnđ|vnd)?\s*(?:\/.*)?$/isu;

const amountOf = (words: string): FeeMoney => {
  const money = readMoney(words);
  if (!money) return { state: 'unknown', unclear: THOUSANDS.test(words) ? 'thousands' : 'amount' };
  if (money.amount === 0) return { state: 'unknown', unclear: 'zero' };
  if (money.per === undefined || !isCounted(money.per))
    return money.per !== undefined && money.per.length > 200
      ? { state: 'unknown', unclear: 'amount' }
      : { state: 'amount', ...money };
  // An amount per page or per copy is no fixed amount: nobody may pay it as it stands.
  return formulaOf(words);
};

const formulaOf = (words: string): FeeMoney => {
  const formula = readFormula(words);
  return formula ? { state: 'formula', formula } : { state: 'unknown', unclear: 'formula' };
};

/** Without a state the one filled cell decides, if it says exactly one thing. */
const unstated = (amount: string, formula: string): FeeMoney => {
  if (amount !== '' && formula !== '') return { state: 'unknown', unclear: 'amount-and-formula' };
  if (formula !== '') return formulaOf(formula);
  if (amount === '') return { state: 'unknown' };
  const word = stateOf(amount);
  if (word === 'free' || word === 'council' || word === 'unknown') return { state: word };
  const money = amountOf(amount);
  const formulaThere = money.state === 'unknown' && money.unclear === 'amount' ? formulaOf(amount) : money;
  return formulaThere.state === 'formula' ? formulaThere : money;
};

/** Cells → money. What cannot be read exactly is `unknown` with the reason; the caller keeps the words. */
export const moneyOf = ({ state, amount, formula }: MoneyWords): FeeMoney => {
  if (state === '') return unstated(amount, formula);
  const unclear = (code: UnclearCode): FeeMoney => ({ state: 'unknown', unclear: code });
  const stated = stateOf(state);
  switch (stated) {
    case undefined:
      return unclear('state');
    case 'amount':
      if (formula !== '') return unclear('amount-and-formula');
      return amount === '' ? unclear('nothing') : amountOf(amount);
    case 'formula':
      if (amount !== '' && formula !== '') return unclear('amount-and-formula');
      return amount + formula === '' ? unclear('nothing') : formulaOf(amount + formula);
    case 'free':
      if (formula !== '') return unclear('free-and-amount');
      return amount === '' || stateOf(amount) === 'free' || readMoney(amount)?.amount === 0
        ? { state: 'free' }
        : unclear('free-and-amount');
    case 'council':
    case 'unknown':
      return formula === '' && (amount === '' || stateOf(amount) === stated)
        ? { state: stated }
        : unclear('open-and-amount');
  }
};

/** Money → cells that {@link moneyOf} reads as the same money. Of unclear money the row has the words. */
export const moneyWords = (money: FeeMoney): MoneyWords => ({
  state: STATE_WORDS[money.state][0] ?? '',
  amount: money.state === 'amount' ? writeMoney(money) : '',
  formula: money.state === 'formula' ? writeFormula(money.formula) : '',
});
