/** Rows of a staff table that are no person: what printed lists have between and below their people. */
import { columnOf, type StaffColumn } from './staff-columns.js';
import type { FilledCell } from './table-rows.js';

type Cells = readonly FilledCell<StaffColumn>[];

/** "Tổng cộng: 45 người". The list may go on below it. */
const SUM = /^[\s(*–+-]*(?:tổng\s*(?:cộng|số|:)|cộng\s*[:(\d]|danh sách (?:này )?có|ghi chú\s*:)/iu;
/** "Người lập biểu", "TM. ỦY BAN NHÂN DÂN", "(Ký, ghi rõ họ tên)", "Mường Sen, ngày 22 tháng 11 năm 2026". */
const SIGNED =
  /^[\s(*–+-]*(?:(?:người )?lập (?:biểu|bảng|danh)|người (?:lập|kiểm|duyệt)|ký(?:,|\s+(?:tên|ghi))|t\/?m[./\s]|k\/?t[./]|tl\.|tuq\.|thủ trưởng|xác nhận của|nơi nhận|lưu\s*:|như trên)|ngày[\s.…_\d]+tháng[\s.…_\d]+năm/iu;

const PHONES: readonly (StaffColumn | undefined)[] = ['officePhones', 'phones', 'mobile'];

/** What only a person has: a number, an address, a Mã of their own. */
const isReached = ({ column, cell }: FilledCell<StaffColumn>): boolean =>
  column === 'id' ||
  (PHONES.includes(column)
    ? /\d{3}/.test(cell) && !SIGNED.test(cell)
    : column === 'email' && cell.includes('@'));

const at = (cells: Cells, column: StaffColumn): string | undefined =>
  cells.find((cell) => cell.column === column)?.cell;

/** The header once more, as it stands on each printed page. */
const isHeader = (cells: Cells): boolean =>
  cells.every(
    ({ column, name, cell }) => cell === name || (column !== undefined && columnOf(cell) === column),
  );

/** The columns by their numbers, "(1) (2) (3)" or "A B 1 2", below the header. */
const isNumbering = (cells: Cells): boolean =>
  cells.length > 2 && cells.every(({ cell }) => /^\(?(?:\d\d?|[A-Z])\)?$/.test(cell));

/**
 * Looks at the rows of one table in their order, because below a signature the name of who signed stands alone. A name
 * with a position, a number or a Mã is always a person.
 *
 * @returns whether a row is no person; `title`: it reads like a title between the rows
 */
export const nobodyIn = (): ((cells: Cells, title: boolean) => boolean) => {
  /** Whether the table has been signed above. */
  let signed = false;
  return (cells, title) => {
    if (isHeader(cells) || isNumbering(cells)) return true;
    const name = at(cells, 'name');
    const reached = cells.some(isReached);
    if (name !== undefined && reached) return (signed = false);
    // Of a row with a name the name decides.
    const says = (what: RegExp): boolean =>
      name === undefined ? cells.some(({ cell }) => what.test(cell)) : what.test(name);
    if (says(SIGNED)) return (signed = true);
    if (reached) return false;
    if (says(SUM)) return true;
    if (name !== undefined && at(cells, 'position') !== undefined) return (signed = false);
    if (/^cộng$/iu.test(name ?? '')) return true;
    // Numbered titles and numbered names begin another list.
    if (
      title ? /^(?:[IVX]+|[A-Z]|\d+)(?:$|[.)])/.test(cells[0]?.cell ?? '') : at(cells, 'order') !== undefined
    )
      signed = false;
    return signed;
  };
};
