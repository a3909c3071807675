import { FORMATS, formatOf, parseResults, type DataFile } from '../model/file.js';
import { RESULT_COLUMNS, type ResultColumn, type ResultRow } from '../model/result.js';
import { RESULT_HEADERS } from '../model/results-columns.js';
import {
  readResultsTable,
  resultsFromRows,
  type ResultRepair,
  type ResultsTable,
} from '../model/results-table.js';
import type { Issue } from '../model/shape.js';
import { Failure } from './failure.js';
import type { TableFile } from './table-file.js';

/** A table of figures with all that was noticed while reading it. */
export interface ResultsSource {
  file: string;
  value: DataFile<ResultRow>;
  /** What was lost. What a row keeps as words is a doubt of the row instead. */
  issues: Issue[];
  repairs: ResultRepair[];
  unknownColumns: string[];
  /** Where a column of a row stands: "dòng 5, cột Số lượng", or `items[3].count`. */
  placeOf: (row: ResultRow, column: ResultColumn) => string;
}

const isColumn = (name: string | undefined): boolean =>
  (RESULT_COLUMNS as readonly (string | undefined)[]).includes(name);

/** The rows, and of each the place it has in `items`: a row that is dropped has an issue of its own. */
const read = (
  path: string,
  input: unknown,
): { value: DataFile<ResultRow>; issues: Issue[]; places: Map<ResultRow, number> } => {
  const { value, issues } = parseResults(input);
  if (!value)
    throw new Failure(`${path}: không phải bảng kết quả (cần "format": "${FORMATS.results}" và "items")`);
  const indexOf = (at: string): number => Number(/^items\[(\d+)\]$/.exec(at)?.[1] ?? -1);
  const dropped = new Set(issues.map(({ path: at }) => indexOf(at)));
  const { items } = input as { items: unknown[] };
  const kept = items.flatMap((_, i) => (dropped.has(i) ? [] : [i]));
  return {
    value,
    issues: issues.filter(({ path: at }) => !isColumn(/^items\[\d+\]\.(\w+)$/.exec(at)?.[1])),
    places: new Map(value.items.map((row, i) => [row, kept[i] ?? -1])),
  };
};

const fromTable = (path: string, file: string, table: ResultsTable): ResultsSource => {
  if (table.cutOff)
    throw new Failure(`${path}: tệp bị cắt giữa chừng (một ô có dấu ngoặc kép mở mà không đóng)`);
  const { value, issues, places } = read(path, table.file);
  const lineOf = (index: number | undefined): string => String(table.rows[index ?? -1] ?? '?');
  return {
    file,
    value,
    issues: issues.map((issue) => ({
      ...issue,
      path: issue.path.replace(/^items\[(\d+)\]\.?/, (_, i: string) => `dòng ${lineOf(Number(i))} › `),
    })),
    repairs: table.repairs,
    unknownColumns: table.unknownColumns,
    placeOf: (row, column) => `dòng ${lineOf(places.get(row))}, cột ${RESULT_HEADERS[column]}`,
  };
};

/**
 * A table of figures from CSV, Excel or JSON: the content decides.
 *
 * @param file how findings name it
 * @returns undefined when it is JSON of another kind, or no table of figures
 * @throws Failure when it is one that was cut off
 */
export const resultsSourceIn = (
  path: string,
  file: string,
  content: TableFile,
): ResultsSource | undefined => {
  if (content.kind === 'none') return undefined;
  if (content.kind === 'json') {
    if (formatOf(content.input) !== FORMATS.results) return undefined;
    const { value, issues, places } = read(path, content.input);
    const placeOf = (row: ResultRow, column: ResultColumn): string =>
      `items[${places.get(row) ?? '?'}].${column}`;
    return { file, value, issues, repairs: [], unknownColumns: [], placeOf };
  }
  const table = content.kind === 'rows' ? resultsFromRows(content.rows) : readResultsTable(content.text);
  return table && fromTable(path, file, table);
};
