import { FEE_HEADERS } from '../model/fee-columns.js';
import type { FeeColumn, FeeRow } from '../model/fee-row.js';
import { feesFromRows, readFeesTable, type FeeRepair, type FeesTable } from '../model/fees-table.js';
import { FORMATS, formatOf, parseFees, type DataFile } from '../model/file.js';
import type { Issue } from '../model/shape.js';
import { Failure } from './failure.js';
import type { TableFile } from './table-file.js';

/** A fee board with all that was noticed while reading it. */
export interface FeesSource {
  file: string;
  value: DataFile<FeeRow>;
  /** What was lost. What a row keeps as words is a doubt of the row instead. */
  issues: Issue[];
  repairs: FeeRepair[];
  unknownColumns: string[];
  /** Where a column of a row stands: "dòng 5, cột Mức thu", or `items[3].amount`. */
  placeOf: (row: FeeRow, column: FeeColumn) => string;
}

const LOST: readonly Issue['code'][] = ['missing', 'duplicate', 'empty', 'unknown-version'];

/** Rows of the source file by id; parseFees may have given a row another one, then its place is told by the issue. */
const read = (path: string, input: unknown): { value: DataFile<FeeRow>; issues: Issue[]; ids: unknown[] } => {
  const { value, issues } = parseFees(input);
  if (!value) throw new Failure(`${path}: không phải bảng phí (cần "format": "${FORMATS.fees}" và "items")`);
  const { items } = input as { items: unknown[] };
  const renamed = new Map<number, string>();
  for (const { code, path: at, message } of issues) {
    const index = /^items\[(\d+)\]\.id$/.exec(at)?.[1];
    const id = / is called (.*)$/s.exec(message)?.[1];
    if (code === 'duplicate' && index !== undefined && id !== undefined) renamed.set(Number(index), id);
  }
  const ids = items.map((item, i) => {
    const own = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
    return renamed.get(i) ?? (typeof own === 'number' ? String(own) : own);
  });
  return {
    value,
    issues: issues.filter(({ code, path: at }) => LOST.includes(code) || !/^items\[\d+\]./.test(at)),
    ids,
  };
};

const fromTable = (path: string, file: string, table: FeesTable): FeesSource => {
  if (table.cutOff)
    throw new Failure(`${path}: tệp bị cắt giữa chừng (một ô có dấu ngoặc kép mở mà không đóng)`);
  const { value, issues, ids } = read(path, table.file);
  return {
    file,
    value,
    issues: issues.map((issue) => ({
      ...issue,
      path: issue.path.replace(
        /^items\[(\d+)\]\.?/,
        (_, i: string) => `dòng ${table.rows[Number(i)] ?? '?'} › `,
      ),
    })),
    repairs: table.repairs,
    unknownColumns: table.unknownColumns,
    placeOf: ({ id }, column) => `dòng ${table.rows[ids.indexOf(id)] ?? '?'}, cột ${FEE_HEADERS[column]}`,
  };
};

const keyOf = (column: FeeColumn): string =>
  column.startsWith('legal') ? `legal.${column.slice('legal'.length).toLowerCase()}` : column;

/**
 * A fee board from CSV, Excel or JSON: the content decides.
 *
 * @param file how findings name it
 * @returns undefined when it is JSON of another kind, or no fee table
 * @throws Failure when it is one that was cut off
 */
export const feesSourceIn = (path: string, file: string, content: TableFile): FeesSource | undefined => {
  if (content.kind === 'none') return undefined;
  if (content.kind === 'json') {
    if (formatOf(content.input) !== FORMATS.fees) return undefined;
    const { value, issues, ids } = read(path, content.input);
    const placeOf = ({ id }: FeeRow, column: FeeColumn): string =>
      `items[${ids.indexOf(id)}].${keyOf(column)}`;
    return { file, value, issues, repairs: [], unknownColumns: [], placeOf };
  }
  const table = content.kind === 'rows' ? feesFromRows(content.rows) : readFeesTable(content.text);
  return table && fromTable(path, file, table);
};
