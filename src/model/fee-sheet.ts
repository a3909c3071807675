/**
 * What one procedure costs when the commune keeps a fee board. The board is the commune's confirmed word, so it goes
 * before the national record, channel by channel; the record speaks only where the board is silent.
 */
import type { FeeSummary } from './catalogue.js';
import { summariseFees } from './entry.js';
import type { Fee } from './fee.js';
import { isShown, type FeeLine } from './fee-day.js';
import { writeFormula } from './fee-formula.js';
import { isComing, linesOn, type BoardLine } from './fee-lines.js';
import { dayBefore, OPEN_END } from './fee-periods.js';
import type { FeeRow } from './fee-row.js';
import type { Channel, Method, Procedure } from './procedure.js';

export interface ProcedureFees {
  /** Lines of the board for this procedure, in the order of the file. */
  lines: BoardLine[];
  /** Ways of submitting about which the board says nothing of today: here the record's own fees hold. */
  silent: Method[];
}

const only = <L extends FeeLine>(line: L, code: string): L => ({ ...line, procedures: [code] });

/** The board and the record put together. */
export const feesOfProcedure = (
  board: readonly BoardLine[],
  { code, methods }: Pick<Procedure, 'code' | 'methods'>,
): ProcedureFees => {
  const lines = board
    .filter(({ line }) => line.procedures.includes(code))
    .map((entry): BoardLine => {
      const changes = entry.changes
        .filter(({ procedures }) => procedures.includes(code))
        .map((change) => only(change, code));
      // Of a line that is yet to come the change is the line itself, and must stay so.
      const line = isComing(entry) ? (changes[0] ?? entry.line) : only(entry.line, code);
      return { ...entry, line, changes };
    });
  const spoken = new Set(lines.filter((entry) => !isComing(entry)).flatMap(({ line }) => line.channels));
  return { lines, silent: methods.filter(({ channel }) => !spoken.has(channel)) };
};

/** A line of the board in the words of a record. Whatever may not be shown is unknown. */
const feeOf = (line: FeeLine): Fee => {
  const { row } = line;
  if (isShown(line)) {
    if (row.state === 'amount')
      return { state: 'amount', amount: row.amount, ...(row.per !== undefined && { per: row.per }) };
    if (row.state === 'formula') return { state: 'formula', formula: writeFormula(row.formula) };
    if (row.state === 'free') return { state: 'free', legal: row.legal?.number ?? '' };
  }
  return { state: row.state === 'council' && line.doubts.length === 0 ? 'council' : 'unknown' };
};

/** The price in one line, as the list and the head of the sheet say it. */
export const priceOf = ({ lines, silent }: ProcedureFees): FeeSummary | undefined => {
  const byChannel = new Map<Channel, Fee[]>();
  for (const entry of lines)
    for (const channel of isComing(entry) ? [] : entry.line.channels)
      byChannel.set(channel, [...(byChannel.get(channel) ?? []), feeOf(entry.line)]);
  const spoken = [...byChannel].map(([channel, fees]): Method => ({ channel, fees }));
  return summariseFees([...spoken, ...silent]);
};

const isNumber = (price: FeeSummary | undefined): price is FeeSummary & { min: number } =>
  price?.min !== undefined;

const dayAfter = (iso: string): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Days after `day` on which something begins or is over for a procedure, soonest first. */
const turns = (rows: readonly FeeRow[], code: string, day: string): string[] => {
  const days = rows
    .filter(({ procedures }) => procedures.includes(code))
    .flatMap(({ validFrom, validTo }) => [
      ...(validFrom === undefined ? [] : [validFrom]),
      ...(validTo === undefined || validTo >= OPEN_END ? [] : [dayAfter(validTo)]),
    ]);
  return [...new Set(days)].filter((turn) => turn > day).sort();
};

/** Nobody announces more; further on a list says "ask the desk". */
const MOST_TURNS = 50;

/**
 * Prices for a list that is written today and read for months: each with the last day it is sure to hold.
 *
 * @param day ISO day in Việt Nam on which the list is written
 */
export const listPrices = (
  rows: readonly FeeRow[],
  day: string,
): ((p: Pick<Procedure, 'code' | 'methods'>) => FeeSummary | undefined) => {
  const boards = new Map<string, BoardLine[]>();
  const priceAt = (at: string, p: Pick<Procedure, 'code' | 'methods'>): FeeSummary | undefined => {
    const board = boards.get(at) ?? linesOn(rows, at);
    boards.set(at, board);
    return priceOf(feesOfProcedure(board, p));
  };
  return (p) => {
    const price = priceAt(day, p);
    if (!price || price.state === 'unknown') return price;
    const days = turns(rows, p.code, day);
    const change = days.slice(0, MOST_TURNS).find((turn) => isDenied(price, priceAt(turn, p), turn));
    const until = change ?? days[MOST_TURNS];
    return until === undefined ? price : { ...price, until: dayBefore(until) };
  };
};

/** Whether a price of the list denies the price of the day. "Ask the desk" denies nothing, and is what an old one says. */
export const isDenied = (
  listed: FeeSummary | undefined,
  price: FeeSummary | undefined,
  day: string,
): boolean => {
  if (listed === undefined || listed.state === 'unknown' || (listed.until ?? day) < day) return false;
  if (!isNumber(listed) || !isNumber(price)) return listed.state !== price?.state;
  const { min, max = Infinity } = listed;
  return price.min < min || (price.max ?? Infinity) > max;
};

/** Amounts of a record that no current line of the board has, in one way of submitting. */
export interface FeeConflict {
  row: FeeRow;
  channel: Channel;
  /** Đồng, 0 for free. */
  record: number[];
  board: number[];
}

/** Every amount a row may ask for, in đồng; 0 for free. */
const amountsOf = (row: FeeRow): number[] => {
  if (row.state === 'amount') return [row.amount];
  if (row.state === 'free') return [0];
  if (row.state !== 'formula') return [];
  const { base, pages = [], copies = [] } = row.formula;
  return [...(base === undefined ? [] : [base]), ...[...pages, ...copies].map(({ amount }) => amount)];
};

/** What a way of submitting asks for, or undefined when its record is not sure of it. */
const amountsIn = ({ fees }: Method): number[] | undefined => {
  const amounts = fees.map((fee) => (fee.state === 'amount' ? fee.amount : fee.state === 'free' ? 0 : -1));
  return amounts.length === 0 || amounts.includes(-1) ? undefined : amounts;
};

/** Where the record contradicts the board. The board wins; whoever looks after the data is told. */
export const feeConflicts = (
  board: readonly BoardLine[],
  { code, methods }: Pick<Procedure, 'code' | 'methods'>,
): FeeConflict[] =>
  methods.flatMap((method): FeeConflict[] => {
    const { channel } = method;
    const record = amountsIn(method);
    const here = board.filter(
      ({ line, current }) =>
        current && isShown(line) && line.procedures.includes(code) && line.channels.includes(channel),
    );
    const amounts = here.flatMap(({ line }) => amountsOf(line.row));
    const [first] = here;
    if (!record || !first || record.every((amount) => amounts.includes(amount))) return [];
    return [{ row: first.line.row, channel, record, board: amounts }];
  });
