import type { ResultColumn } from './result.js';
import { columnNames, findTableHeader, type TableHeader } from './table-header.js';

/** The columns we write, in this order. */
export const RESULT_HEADERS = {
  period: 'Kỳ',
  measure: 'Chỉ tiêu',
  count: 'Số lượng',
  of: 'Trên tổng số',
  definition: 'Cách tính',
  source: 'Nguồn',
  retrieved: 'Ngày lấy',
} as const satisfies Record<ResultColumn, string>;

/** How else communes call these columns, as slugs. */
const ALSO: Readonly<Record<ResultColumn, string>> = {
  period: 'period ky-bao-cao ky-so-lieu thoi-gian thang thang-nam',
  measure: 'measure ten-chi-tieu chi-so ten-chi-so',
  count: 'count so-ho-so so-luot dat so-dat ket-qua',
  of: 'of tong-so tong tren-tong mau-so so-luong-tong',
  definition: 'definition cong-thuc cach-tinh-chi-tieu dinh-nghia',
  source: 'source nguon-so-lieu nguon-du-lieu lay-tu',
  retrieved: 'retrieved ngay-lay-so-lieu ngay-so-lieu ngay-cap-nhat so-lieu-den-ngay tinh-den-ngay',
};

export const resultColumnOf = columnNames<ResultColumn>(RESULT_HEADERS, ALSO);

/** The header of a table of figures: it names the measure, the period and a number. A list of people or fees has none. */
export const findResultHeader = (
  rows: readonly (readonly string[])[],
): TableHeader<ResultColumn> | undefined => {
  const found = findTableHeader(rows, resultColumnOf, 'measure');
  // One row only: of the seven columns none has parts, and a row that says little must not be taken for such parts.
  const header = found && (findTableHeader(rows.slice(0, found.end - 1), resultColumnOf, 'measure') ?? found);
  const has = (wanted: ResultColumn): boolean =>
    header?.cells.some(({ column }) => column === wanted) === true;
  return has('count') && has('period') ? header : undefined;
};
