/** What changed between two versions of a fee board, cell by cell as its table writes them. */
import { feeCells } from './fee-cells.js';
import { FEE_HEADERS } from './fee-columns.js';
import type { FeeColumn, FeeRow } from './fee-row.js';
import { diffRows, type TableDiff } from './table-diff.js';

/** A column of the table, or `extra.` and the header of a column we do not know. */
export type FeeField = FeeColumn | `extra.${string}`;
export type FeesDiff = TableDiff<FeeRow, FeeField>;

/** What the column is called in the file. */
export const feeFieldLabel = (field: FeeField): string =>
  Object.hasOwn(FEE_HEADERS, field) ? FEE_HEADERS[field as FeeColumn] : field.replace('extra.', '');

const textsOf = (row: FeeRow): Map<FeeField, string> => {
  const cells = feeCells(row);
  return new Map<FeeField, string>([
    ...(Object.keys(FEE_HEADERS) as FeeColumn[]).map((column, i) => [column, cells[i] ?? ''] as const),
    ...Object.entries(row.extra ?? {}).map(([name, value]) => [`extra.${name}`, value] as const),
  ]);
};

export const diffFees = (old: readonly FeeRow[], now: readonly FeeRow[]): FeesDiff =>
  diffRows(old, now, textsOf);
