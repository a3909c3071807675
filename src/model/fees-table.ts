/** The fee board as communes keep it: a table, one row per amount. */
import { guard, readCsv, unguard, writeCsv } from './csv.js';
import { FORMATS } from './envelope.js';
import { FEE_DAYS, FEE_LISTS, feeCells } from './fee-cells.js';
import { readMoney } from './fee-amount.js';
import { feeColumnOf, FEE_HEADERS, findFeeHeader, type FeeTableColumn } from './fee-columns.js';
import { FEE_CHANNELS, type FeeRow } from './fee-row.js';
import { slug } from './slug.js';
import { codeCell, dayCell, isMonthFirst, type CellCode, type TableCell } from './table-cells.js';
import type { TableHeader } from './table-header.js';
import { listCell, literal, ownHeader } from './table-lists.js';
import { filledRows, unlike, type FilledCell } from './table-rows.js';
import { guessSeparator } from './table-separator.js';

/** Told to whoever looks after the file: nothing is changed in silence. */
export interface FeeRepair {
  /** As the spreadsheet counts, the first row is 1. */
  row: number;
  /** The header of the file; '' for a title row. */
  column: string;
  from: string;
  to: string;
  /** `title-row`: a title between the rows; it is the field of the rows below it that have none. */
  code: CellCode | 'title-row';
}

export interface FeesTable {
  /** Give it to `parseFees`: `{ format: 'commune-fees/1', items }`, one item per row that says something. */
  file: unknown;
  /** What was mended, in the order of the rows. What could not be read is an issue of parseFees, and stays in `said`. */
  repairs: FeeRepair[];
  /** Headers we do not know. Their cells are kept in `extra` of each row. */
  unknownColumns: string[];
  /** The spreadsheet's row of each item, the first row is 1. */
  rows: number[];
  /** The text ends inside a quoted cell, so the rest of the file is missing. */
  cutOff: boolean;
}

/** What parseFees gets to read: cells as they are, lists divided, days as ISO. */
type Item = Record<string, unknown>;
type Filled = FilledCell<FeeTableColumn>;
type Report = (repair: Omit<FeeRepair, 'row'>) => void;

/** The unit of money of a column or cell that is not đồng: its numbers are not what they look like. */
const NOT_DONG =
  /nghìn|ngàn|triệu|usd|đô la|(?<!\p{L})(?:ng|tr)\.?\s?đ(?!\p{L})|(?<![\d.,])(?:1?[.,]?000)\s*(?:đồng|đ|vnđ|vnd)(?!\p{L})/iu;
/** "ĐVT: 1.000 đồng" above a table, at its side or between its rows. */
const TABLE_UNIT = /(?:đơn vị(?:\s+tính)?|đvt)\s*:\s*([^()\r\n]{1,40})/iu;
/** "Mức thu (đồng/trang)", but not "Phí/lệ phí": what the amounts below are paid for. */
const HEADER_UNIT = /(?:đồng|đ|vnđ|vnd)\s*\/\s*([^()/]+)/iu;
const ALL_CHANNELS = /^(?:tất cả|mọi)(?:\s+(?:các\s+)?(?:kênh|hình thức)(?:\s+nộp)?)?$/iu;

/** Money whose unit makes it unreadable. The colon keeps "2.000 đ/bản (trang)" from being a unit of its own. */
const withUnit = (money: string, unit: string): string => `${money} (đơn vị: ${unit})`;

/** The amount with its unit, both as written; what does not fit together cannot be read as an amount any more. */
const amountCell = (amount: string, header: string, unit: string): string => {
  if (amount === '' || !/\d/.test(amount)) return amount;
  if (NOT_DONG.test(header)) return withUnit(amount, header);
  const own = unit.replace(/^(?:đồng|đ|vnđ|vnd)(?!\p{L})\s*\/?\s*/iu, '');
  const ofHeader = HEADER_UNIT.exec(header)?.[1]?.trim() ?? '';
  if (NOT_DONG.test(unit)) return withUnit(amount, unit);
  const [per = '', other] = [...new Set([own, ofHeader].filter((words) => words !== ''))];
  // Two units for one amount: which one is meant nobody knows.
  if (other !== undefined) return withUnit(amount, `${own}, ${ofHeader}`);
  if (per === '') return amount;
  if (!amount.includes('/')) return `${amount}/${per}`;
  return readMoney(amount)?.per === per ? amount : withUnit(amount, per);
};

/** A unit other than đồng that the whole table names, wherever it stands; '' for none. */
const unitOfTable = (cells: readonly (readonly string[])[]): string =>
  cells
    .flat()
    .map((cell) => TABLE_UNIT.exec(cell.normalize('NFC'))?.[1] ?? '')
    .find((unit) => NOT_DONG.test(unit)) ?? '';

const readItem = (cells: readonly Filled[], monthFirst: boolean, tableUnit: string, report: Report): Item => {
  const item: Item = {};
  const legal: Item = {};
  const extra: [string, string][] = [];
  const money = { amount: '', header: '', per: '' };
  for (const { column, name, cell } of cells) {
    const take = <T>({ value, repair }: TableCell<T>): T => {
      if (repair) report({ column: name, from: cell, ...repair });
      return value;
    };
    const day = (): string => {
      const own = literal(cell);
      if (own !== undefined) return own;
      const read = dayCell(cell, monthFirst);
      // What is no day stays as it is: the parser then keeps the words and puts the row in doubt.
      return read.value === undefined ? cell : (take(read) ?? cell);
    };
    const list = (also?: ',', read: (words: string) => string = (words) => words): string[] =>
      listCell(cell, also).map((words) => literal(words) ?? read(words));
    switch (column) {
      case undefined:
        extra.push([name, cell]);
        break;
      case 'procedures':
        item.procedures = [
          ...((item.procedures as string[] | undefined) ?? []),
          ...list(',', (code) => take(codeCell(code))),
        ];
        break;
      case 'channels': {
        const given = ALL_CHANNELS.test(cell) ? [...FEE_CHANNELS] : list(',');
        item.channels = [...((item.channels as string[] | undefined) ?? []), ...given];
        break;
      }
      case 'exemptions':
        item.exemptions = [...((item.exemptions as string[] | undefined) ?? []), ...list()];
        break;
      case 'amount':
        money.amount = cell;
        money.header = name;
        break;
      case 'per':
        money.per = cell;
        break;
      case 'formula':
        item.formula = tableUnit === '' ? cell : withUnit(cell, tableUnit);
        break;
      case 'legalNumber':
      case 'legalIssuer':
      case 'legalUrl':
      case 'legalStatus':
      case 'legalDate': {
        const key = column.slice('legal'.length).toLowerCase();
        legal[key] = FEE_DAYS.includes(column) ? day() : cell;
        break;
      }
      default:
        item[column] = FEE_DAYS.includes(column) ? day() : cell;
    }
  }
  if (money.amount !== '')
    item.amount = amountCell(money.amount, `${money.header} ${tableUnit}`.trim(), money.per);
  else if (money.per !== '') extra.push([FEE_UNIT, money.per]);
  if (Object.keys(legal).length > 0) item.legal = legal;
  if (extra.length > 0) item.extra = Object.fromEntries(extra);
  return item;
};

/** A unit without an amount beside it is kept as a column nobody knows. */
const FEE_UNIT = 'Đơn vị';

/** "I. HỘ TỊCH" alone in its row: numbered or in capitals, in the column of the names or left of it. */
const titleOf = (cells: readonly Filled[], left: number): string | undefined => {
  const worded = cells.filter(({ cell }) => /\p{L}{2}/u.test(cell));
  const [only, ...more] = worded;
  if (!only || more.length > 0 || cells.length > 2 || only.index > left) return undefined;
  if (cells.some(({ column, cell }) => column !== undefined && cell !== only.cell)) return undefined;
  const bare = only.cell.replace(/^(?:[IVX]+|[A-Z]|\d+)[.)]\s*/, '');
  const numbered = bare !== only.cell || cells.some(({ cell }) => /^(?:[IVX]+|[A-Z])[.)]?$/.test(cell));
  return numbered || bare === bare.toUpperCase() ? bare : undefined;
};

/** Room for "-2" below the limit of the model. */
const LONGEST_ID = 150;

/** The same table gives the same ids: what is paid, by whom and how make them. */
const giveIds = (items: readonly Item[]): void => {
  const taken = new Map<string, number>();
  for (const { id } of items) if (typeof id === 'string') taken.set(id, 1);
  for (const item of items) {
    if (item.id !== undefined || item.name === undefined) continue;
    const { name, group, channels = [] } = item as { name: string; group?: string; channels?: string[] };
    const parts = [name, group ?? '', ...channels].join(' ');
    item.id = unlike(taken, slug(parts).slice(0, LONGEST_ID) || 'khoan-thu', (id, n) => `${id}-${n}`);
  }
};

/**
 * Rows of a spreadsheet, cells as text → fee file. Titles above the header and empty rows are passed over.
 *
 * @returns undefined when no row is the header of a fee table ("Tên khoản thu" and "Mức thu" or "Công thức")
 */
export const feesFromRows = (given: readonly (readonly string[])[]): FeesTable | undefined => {
  const cells = given.map((row) => row.map(unguard));
  const header: TableHeader<FeeTableColumn> | undefined = findFeeHeader(cells);
  if (!header) return undefined;
  const { columns, filled, unknownColumns } = filledRows(
    cells,
    header,
    FEE_LISTS as readonly FeeTableColumn[],
  );
  const orders = new Set(
    filled
      .flat()
      .map(({ column, cell }) => (FEE_DAYS.includes(column ?? '') ? isMonthFirst(cell) : undefined)),
  );
  const monthFirst = orders.has(true) && !orders.has(false);
  const tableUnit = unitOfTable(cells);
  const left = columns.find(({ column }) => column === 'name')?.index ?? 0;
  const items: Item[] = [];
  const rows: number[] = [];
  const repairs: FeeRepair[] = [];
  let title: string | undefined;
  filled.forEach((row, i) => {
    const number = header.end + i + 1;
    // Numbered in advance, or empty.
    if (row.every(({ column, cell }) => column === undefined && !/\p{L}/u.test(cell))) return;
    const found = titleOf(row, left);
    if (found !== undefined) {
      title = found;
      const from = row.map(({ cell }) => cell).join(' ');
      repairs.push({ row: number, column: '', from, to: found, code: 'title-row' });
      return;
    }
    const item = readItem(row, monthFirst, tableUnit, (repair) => repairs.push({ row: number, ...repair }));
    if (title !== undefined) item.field ??= title;
    items.push(item);
    rows.push(number);
  });
  giveIds(items);
  return { file: { format: FORMATS.fees, items }, repairs, unknownColumns, rows, cutOff: false };
};

/**
 * CSV text → fee file; separated by `,` `;` or tabs. Never throws.
 *
 * @returns undefined when there is no header of a fee table
 */
export const readFeesTable = (text: string): FeesTable | undefined => {
  const { rows, open } = readCsv(text, guessSeparator(text, findFeeHeader));
  const table = feesFromRows(rows);
  return table && { ...table, cutOff: open };
};

/**
 * Rows → CSV with Vietnamese headers (UTF-8 with BOM once encoded, CRLF, commas), columns nobody knows at the end.
 * {@link readFeesTable} gives exactly these rows back; no cell can be a formula.
 */
export const writeFeesTable = (fees: readonly FeeRow[]): string => {
  const extra = [...new Set(fees.flatMap((row) => Object.keys(row.extra ?? {})))];
  const extraOf = ({ extra: own = {} }: FeeRow, name: string): string =>
    Object.hasOwn(own, name) ? (own[name] ?? '') : '';
  const rows = fees.map((row) => [...feeCells(row), ...extra.map((name) => extraOf(row, name))]);
  const headers = [...Object.values(FEE_HEADERS), ...extra.map((name) => ownHeader(name, feeColumnOf))];
  return writeCsv([headers, ...rows].map((row) => row.map(guard)));
};
