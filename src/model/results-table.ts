/** Published figures as communes keep them: a table, one row per period and measure. */
import { harmless, readCsv, unharmed, writeCsv } from './csv.js';
import { FORMATS } from './envelope.js';
import { kindOf, measureLabel } from './measure.js';
import { periodWords, readPeriod } from './period.js';
import { writeDecimal } from './result-number.js';
import { RESULT_COLUMNS, type ResultColumn, type ResultRow } from './result.js';
import { findResultHeader, RESULT_HEADERS, resultColumnOf } from './results-columns.js';
import { dayCell, isMonthFirst, type TableCell } from './table-cells.js';
import { literal, ownHeader, quote } from './table-lists.js';
import { filledRows, type FilledCell } from './table-rows.js';
import { guessSeparator } from './table-separator.js';

/** Told to whoever looks after the file: nothing is changed in silence. */
export interface ResultRepair {
  /** As the spreadsheet counts, the first row is 1. */
  row: number;
  /** The header of the file. */
  column: string;
  from: string;
  to: string;
  /** `period`: a spreadsheet program had made a day of "10/2026". */
  code: 'period' | 'serial-date' | 'month-first';
}

export interface ResultsTable {
  /** Give it to `parseResults`: `{ format: 'commune-results/1', items }`, one item per row that says something. */
  file: unknown;
  /** What was mended, in the order of the rows. What could not be read is an issue of parseResults, and stays in `said`. */
  repairs: ResultRepair[];
  /** Headers we do not know. Their cells are kept in `extra` of each row. */
  unknownColumns: string[];
  /** The spreadsheet's row of each item, the first row is 1. */
  rows: number[];
  /** The text ends inside a quoted cell, so the rest of the file is missing. */
  cutOff: boolean;
}

type Item = Partial<Record<ResultColumn, string>> & { extra?: Record<string, string> };
type Report = (repair: Omit<ResultRepair, 'row'>) => void;

type Cell = TableCell<string, ResultRepair['code']>;

/** The words stay as they are, parseResults reads them; only what a spreadsheet program did to them is told. */
const periodCell = (cell: string): Cell => {
  const read = readPeriod(cell);
  return read?.mended ? { value: read.key, repair: { code: 'period', to: read.key } } : { value: cell };
};

const retrievedCell = (cell: string, monthFirst: boolean): Cell => {
  const own = literal(cell);
  if (own !== undefined) return { value: own };
  const { value, repair } = dayCell(cell, monthFirst);
  // What is no day stays as it is: the parser then keeps the words and puts the row in doubt.
  if (value === undefined) return { value: cell };
  const told = repair?.code === 'serial-date' || repair?.code === 'month-first' ? repair.code : undefined;
  return { value, ...(told && { repair: { code: told, to: value } }) };
};

const readItem = (cells: readonly FilledCell<ResultColumn>[], monthFirst: boolean, report: Report): Item => {
  const item: Item = {};
  const extra: [string, string][] = [];
  for (const { column, name, cell } of cells) {
    if (column === undefined) {
      extra.push([name, cell]);
      continue;
    }
    const { value, repair } =
      column === 'period'
        ? periodCell(cell)
        : column === 'retrieved'
          ? retrievedCell(cell, monthFirst)
          : { value: cell, repair: undefined };
    if (repair) report({ column: name, from: cell, ...repair });
    item[column] = value;
  }
  if (extra.length > 0) item.extra = Object.fromEntries(extra);
  return item;
};

/**
 * Rows of a spreadsheet, cells as text → results file. Titles above the header and empty rows are passed over.
 *
 * @returns undefined when no row is the header of such a table ("Chỉ tiêu", "Kỳ" and "Số lượng")
 */
export const resultsFromRows = (given: readonly (readonly string[])[]): ResultsTable | undefined => {
  const cells = given.map((row) => row.map(unharmed));
  const header = findResultHeader(cells);
  if (!header) return undefined;
  const { filled, unknownColumns } = filledRows(cells, header, []);
  const orders = new Set(
    filled.flat().map(({ column, cell }) => (column === 'retrieved' ? isMonthFirst(cell) : undefined)),
  );
  const monthFirst = orders.has(true) && !orders.has(false);
  const items: Item[] = [];
  const rows: number[] = [];
  const repairs: ResultRepair[] = [];
  filled.forEach((row, i) => {
    // Empty, or numbered in advance.
    if (row.every(({ column, cell }) => column === undefined && !/\p{L}/u.test(cell))) return;
    const number = header.end + i + 1;
    items.push(readItem(row, monthFirst, (repair) => repairs.push({ row: number, ...repair })));
    rows.push(number);
  });
  return { file: { format: FORMATS.results, items }, repairs, unknownColumns, rows, cutOff: false };
};

/**
 * CSV text → results file; separated by `,` `;` or tabs. Never throws.
 *
 * @returns undefined when there is no header of a table of figures
 */
export const readResultsTable = (text: string): ResultsTable | undefined => {
  const { rows, open } = readCsv(text, guessSeparator(text, findResultHeader));
  const table = resultsFromRows(rows);
  return table && { ...table, cutOff: open };
};

/** `tháng 10/2026` → `Tháng 10/2026`: words, because spreadsheet programs make a day of `2026-10` and of `10/2026`. */
const periodCellOf = (period: string): string =>
  periodWords(period).replace(/^./, (letter) => letter.toUpperCase());

const numberCell = (row: ResultRow, value: number): string =>
  // Which of `19,41` and `19.41` a spreadsheet program reads right depends on its language; with a word it is left alone.
  row.measure !== undefined && kindOf(row.measure) === 'score'
    ? `${writeDecimal(value)} điểm`
    : String(value);

/** Words that could not be read, so that they cannot be read again. */
const saidCell = (column: ResultColumn, words: string): string =>
  column === 'retrieved' && (/\d/.test(words) || words.startsWith('"')) ? quote(words) : words;

/** The cells of a row, one per entry of RESULT_HEADERS. */
export const resultCells = (row: ResultRow): string[] =>
  RESULT_COLUMNS.map((column) => {
    const said = row.said?.[column];
    if (said !== undefined) return saidCell(column, said);
    const value = row[column];
    if (value === undefined) return '';
    if (typeof value === 'number') return numberCell(row, value);
    return column === 'period'
      ? periodCellOf(value)
      : row.measure !== undefined && column === 'measure'
        ? measureLabel(row.measure)
        : value;
  });

/**
 * Rows → CSV with Vietnamese headers (UTF-8 with BOM once encoded, CRLF, commas), columns nobody knows at the end.
 * {@link readResultsTable} gives exactly these rows back; no cell can be a formula.
 */
export const writeResultsTable = (results: readonly ResultRow[]): string => {
  const extra = [...new Set(results.flatMap((row) => Object.keys(row.extra ?? {})))];
  const extraOf = ({ extra: own = {} }: ResultRow, name: string): string =>
    Object.hasOwn(own, name) ? (own[name] ?? '') : '';
  const rows = results.map((row) => [...resultCells(row), ...extra.map((name) => extraOf(row, name))]);
  const headers = [...Object.values(RESULT_HEADERS), ...extra.map((name) => ownHeader(name, resultColumnOf))];
  return writeCsv([headers, ...rows].map((row) => row.map(harmless)));
};
