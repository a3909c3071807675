import { attribute } from './plain-xml.js';
import { cellAddress } from './sheet-cells.js';
import { WORKBOOK_LIMITS } from './workbook-limits.js';

/** Cells of one column merged into one, rows and columns counted from 0. */
export interface Merge {
  column: number;
  top: number;
  bottom: number;
}

/** The cells of a sheet merged downwards: one unit beside the five people who work in it. */
export const downwardMerges = (xml: string): Merge[] => {
  const merges: Merge[] = [];
  for (const [, tag = ''] of xml.matchAll(/<(?:\w+:)?mergeCell\s([^<>]*)>/g)) {
    if (merges.length === WORKBOOK_LIMITS.merges) break;
    const [from, to] = (attribute(tag, 'ref') ?? '').split(':').map(cellAddress);
    if (from && to && from.column === to.column && from.row < to.row)
      merges.push({ column: from.column - 1, top: from.row - 1, bottom: to.row - 1 });
  }
  return merges;
};

/**
 * Writes the value of each downward merge into all its rows that hold something, as a reader of the sheet
 * understands it. Merges above `first` (titles, a header of two rows) are left alone.
 */
export const fillMerges = (rows: string[][], merges: readonly Merge[], first: number): void => {
  for (const { column, top, bottom } of merges) {
    const value = rows[top]?.[column] ?? '';
    if (top < first || value === '') continue;
    for (const row of rows.slice(top + 1, bottom + 1))
      if (row[column] === '' && row.some((cell) => cell !== '')) row[column] = value;
  }
};
