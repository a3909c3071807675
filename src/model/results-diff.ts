/** What changed between two versions of a table of figures, cell by cell as its table writes them. */
import { RESULT_HEADERS } from './results-columns.js';
import { resultCells } from './results-table.js';
import type { ResultColumn, ResultRow } from './result.js';
import { diffRows, type TableDiff } from './table-diff.js';
import { unlike } from './table-rows.js';

/** A column of the table, or `extra.` and the header of a column we do not know. */
export type ResultField = ResultColumn | `extra.${string}`;

/** A row with what tells it from the others: its period and its measure, and "(2)" behind the second of them. */
export interface NamedResult {
  id: string;
  name: string;
  row: ResultRow;
}
export type ResultsDiff = TableDiff<NamedResult, ResultField>;

/** What the column is called in the file. */
export const resultFieldLabel = (field: ResultField): string =>
  Object.hasOwn(RESULT_HEADERS, field) ? RESULT_HEADERS[field as ResultColumn] : field.replace('extra.', '');

const PERIOD = 0;
const MEASURE = 1;

/** Rows of one period and measure count on, in the order of the file. */
const named = (rows: readonly ResultRow[]): NamedResult[] => {
  const taken = new Map<string, number>();
  return rows.map((row) => {
    const cells = resultCells(row);
    const name = `${cells[PERIOD] || '(không ghi kỳ)'}, ${cells[MEASURE] || '(không ghi chỉ tiêu)'}`;
    const place = `${row.period ?? cells[PERIOD] ?? ''} ${row.measure ?? cells[MEASURE] ?? ''}`.trim();
    const id = unlike(taken, place, (same, n) => `${same} (${n})`);
    return { id, name, row };
  });
};

const textsOf = ({ row }: NamedResult): Map<ResultField, string> => {
  const cells = resultCells(row);
  return new Map<ResultField, string>([
    ...(Object.keys(RESULT_HEADERS) as ResultColumn[]).map((column, i) => [column, cells[i] ?? ''] as const),
    ...Object.entries(row.extra ?? {}).map(([name, value]) => [`extra.${name}`, value] as const),
  ]);
};

export const diffResults = (old: readonly ResultRow[], now: readonly ResultRow[]): ResultsDiff =>
  diffRows(named(old), named(now), textsOf);
