/** The staff directory as communes keep it: a table, one person per row. */
import { guard, readCsv, unguard, writeCsv } from './csv.js';
import { FORMATS } from './envelope.js';
import type { Person } from './person.js';
import type { Repair } from './staff-cells.js';
import { findHeader, STAFF_HEADERS } from './staff-columns.js';
import { readRows } from './staff-rows.js';
import { guessSeparator } from './table-separator.js';
import { headerOf, personRow } from './staff-write.js';

export type { Repair, RepairCode } from './staff-cells.js';

export interface StaffTable {
  /** Give it to `parseStaff`: `{ format: 'commune-staff/1', items }`, one item per row that says something. */
  file: unknown;
  /** What was mended or had to be left out, in the order of the rows. */
  repairs: Repair[];
  /** Headers we do not know. Their cells are kept in `extra` of each person. */
  unknownColumns: string[];
  /** The spreadsheet's row of each item, the first row is 1. */
  rows: number[];
  /** The text ends inside a quoted cell, so the rest of the file is missing. */
  cutOff: boolean;
}

/**
 * Rows of a spreadsheet, cells as text → staff file. Titles above the header and empty rows are passed over.
 *
 * @returns undefined when no row is the header of a staff table (it needs a column "Họ và tên")
 */
export const staffFromRows = (rows: readonly (readonly string[])[]): StaffTable | undefined => {
  const cells = rows.map((row) => row.map(unguard));
  const header = findHeader(cells);
  if (!header) return undefined;
  const { items, ...read } = readRows(cells, header);
  return { file: { format: FORMATS.staff, items }, ...read, cutOff: false };
};

/**
 * CSV text → staff file; separated by `,` `;` or tabs. Never throws.
 *
 * @returns undefined when there is no header of a staff table
 */
export const readStaffTable = (text: string): StaffTable | undefined => {
  const { rows, open } = readCsv(text, guessSeparator(text, findHeader));
  const table = staffFromRows(rows);
  return table && { ...table, cutOff: open };
};

/**
 * People → CSV with Vietnamese headers (UTF-8 with BOM once encoded, CRLF, commas), columns nobody knows at the end.
 * {@link readStaffTable} gives exactly these people back; no cell can be a formula.
 */
export const writeStaffTable = (people: readonly Person[]): string => {
  const all = people.map(personRow);
  const names = [...new Set(all.flatMap(({ extra }) => [...extra.keys()]))];
  const rows = all.map(({ cells, extra }) => [...cells, ...names.map((name) => extra.get(name) ?? '')]);
  const headers = [...Object.values(STAFF_HEADERS), ...names.map(headerOf)];
  return writeCsv([headers, ...rows].map((row) => row.map(guard)));
};
