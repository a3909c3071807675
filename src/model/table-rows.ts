/** The rows below the header of a table, cell by cell. */
import type { TableHeader } from './table-header.js';
import { literal } from './table-lists.js';

interface Column<C extends string> {
  index: number;
  column: C | undefined;
  /** As the file writes it, or "Cột 7"; unique among the unknown ones. */
  name: string;
}

/** A cell that says something, with its column. */
export interface FilledCell<C extends string> extends Column<C> {
  cell: string;
}

/** `name`, or "name (2)" when it is taken. */
export const unlike = (
  taken: Map<string, number>,
  name: string,
  next: (name: string, n: number) => string,
): string => {
  let free = name;
  // Counting goes on where it stopped, or a thousand namesakes would take a million looks.
  for (let n = taken.get(name) ?? 1; taken.has(free);) {
    free = next(name, ++n);
    taken.set(name, n);
  }
  taken.set(free, 1);
  return free;
};

const columnsOf = <C extends string>(
  { cells }: TableHeader<C>,
  width: number,
  lists: readonly (C | undefined)[],
): Column<C>[] => {
  const known = new Set<C>();
  const unknown = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const { column, text } = cells[index] ?? { column: undefined, text: '' };
    // Of two columns of one meaning the second is kept as unknown, except where a cell can hold both.
    if (column !== undefined && (lists.includes(column) || !known.has(column))) {
      known.add(column);
      return { index, column, name: text };
    }
    const own = literal(text) ?? (text || `Cột ${index + 1}`);
    return { index, column: undefined, name: unlike(unknown, own, (name, n) => `${name} (${n})`) };
  });
};

/**
 * The cells that say something, row by row.
 *
 * @param lists columns whose cells hold several things: two of the same name are both read
 */
export const filledRows = <C extends string>(
  rows: readonly (readonly string[])[],
  header: TableHeader<C>,
  lists: readonly (C | undefined)[],
): { columns: Column<C>[]; filled: FilledCell<C>[][]; unknownColumns: string[] } => {
  const body = rows.slice(header.end);
  const columns = columnsOf(
    header,
    body.reduce((most, row) => Math.max(most, row.length), header.cells.length),
    lists,
  );
  const used = new Set<Column<C>>();
  const filled = body.map((row) =>
    row.flatMap((text, i): FilledCell<C>[] => {
      const column = columns[i];
      const cell = text.normalize('NFC').trim();
      if (!column || cell === '') return [];
      used.add(column);
      return [{ ...column, cell }];
    }),
  );
  const unknownColumns = columns
    .filter((column) => column.column === undefined && (header.cells[column.index]?.text || used.has(column)))
    .map(({ name }) => name);
  return { columns, filled, unknownColumns };
};
