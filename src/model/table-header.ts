/** The header of a table as communes keep it: columns in any order, by any of their names. */
import { slug } from './slug.js';

/** The column a header means. */
export type ColumnOf<C extends string> = (header: string) => C | undefined;

export interface TableHeader<C extends string> {
  /** Index of the first row below it. */
  end: number;
  cells: { column: C | undefined; text: string }[];
}
type Cells<C extends string> = TableHeader<C>['cells'];

/** Longer text is no header, however it begins; and to look for brackets in it would take long. */
const LONGEST_HEADER = 200;

/**
 * Names of columns, read whatever their accents, case, punctuation and remark in brackets.
 *
 * @param headers what we write @param also how else people call them: slugs divided by spaces
 */
export const columnNames = <C extends string>(
  headers: Readonly<Partial<Record<C, string>>>,
  also: Readonly<Record<C, string>>,
): ColumnOf<C> => {
  const bySlug = new Map<string, C>();
  for (const [column, slugs] of Object.entries(also) as [C, string][]) {
    for (const known of slugs.split(' ')) bySlug.set(known, column);
    const header = headers[column];
    if (header !== undefined) bySlug.set(slug(header), column);
  }
  return (header) =>
    header.startsWith('"') || header.length > LONGEST_HEADER
      ? undefined // an unknown column whose own name we know: see ownHeader in table-lists.ts
      : (bySlug.get(slug(header)) ?? bySlug.get(slug(header.replace(/\(.*?\)|\*/gs, ''))));
};

/** Rows that may stand above the header: name of the commune, title, date, "sep=;". */
const ABOVE = 30;

const cellsOf = <C extends string>(row: readonly string[], columnOf: ColumnOf<C>): Cells<C> =>
  row.map((cell) => {
    const text = cell.normalize('NFC').trim();
    return { column: columnOf(text), text };
  });

/** What stands below a heading over several columns and says nothing by itself. */
const BELOW = /^(?:ngay|nam|so|co-khong|tu|den|ghi-chu|dia-chi|nu|ban|cq|dd|ca-nhan)$/;

/**
 * "Điện thoại" above "Cơ quan" and "Di động": the two rows of such a header as one, undefined when the second is a row
 * of the table. It is a header when it has no name and says nothing but columns.
 */
const joined = <C extends string>(
  upper: Cells<C>,
  row: readonly string[] | undefined,
  columnOf: ColumnOf<C>,
  needed: C,
): Cells<C> | undefined => {
  if (!row) return undefined;
  // "Họ đệm" and "Tên" may stand below "Họ và tên"; anything else below it is a name.
  const named = upper.some(({ column }, i) => column === needed && (row[i] ?? '').trim() !== '');
  let above = '';
  let isHeader = false;
  let onlyHeaders = true;
  const cells = Array.from({ length: Math.max(upper.length, row.length) }, (_, i) => {
    const own = upper[i] ?? { column: undefined, text: '' };
    const below = (row[i] ?? '').normalize('NFC').trim();
    above = own.text || above;
    if (below === '') return { ...own, sub: false };
    const text = `${above} ${below}`.trim();
    const column = columnOf(text);
    if (column !== undefined) {
      isHeader = true;
      return { column, text, sub: false };
    }
    const alone = columnOf(below);
    if (alone !== undefined) return { column: alone, text: below, sub: true };
    onlyHeaders &&= BELOW.test(slug(below));
    return { column: own.column, text, sub: true };
  });
  if ((named || !isHeader) && !(onlyHeaders && row.some((cell) => cell.trim() !== ''))) return undefined;
  // "Đồng ý" above "Có/Không" and "Ngày": the part that says it by itself goes before the one that only stands below it.
  const certain = new Set(cells.flatMap(({ column, sub }) => (sub ? [] : [column])));
  return cells.map(({ column, text, sub }) => ({
    column: sub && certain.has(column) ? undefined : column,
    text,
  }));
};

/** The header of a table: the first row that has the needed column and says something more. */
export const findTableHeader = <C extends string>(
  rows: readonly (readonly string[])[],
  columnOf: ColumnOf<C>,
  needed: C,
): TableHeader<C> | undefined => {
  for (const [i, row] of rows.slice(0, ABOVE).entries()) {
    const cells = cellsOf(row, columnOf);
    const known = cells.filter(({ column }) => column !== undefined);
    if (!known.some(({ column }) => column === needed)) continue;
    // A single known word may stand in a title as well; alone in its row it is a header with nothing beside it.
    if (known.length < 2 && cells.filter(({ text }) => text !== '').length > 1) continue;
    const both = joined(cells, rows[i + 1], columnOf, needed);
    return { end: i + (both ? 2 : 1), cells: both ?? cells };
  }
  return undefined;
};
