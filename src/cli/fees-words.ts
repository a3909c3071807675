import { FEE_HEADERS } from '../model/fee-columns.js';
import type { FeeColumn, FeeRow } from '../model/fee-row.js';
import type { FeeRepair } from '../model/fees-table.js';
import { repairPlace } from './staff-words.js';

const REPAIRS: Readonly<Record<FeeRepair['code'], (repair: FeeRepair) => string>> = {
  'procedure-code': ({ from, to }) => `mã thủ tục “${from}” bị Excel đổi, đọc là ${to}`,
  'serial-date': ({ from, to }) => `“${from}” là ngày viết kiểu số của Excel, đọc là ${to}`,
  'month-first': ({ from, to }) => `“${from}” viết tháng trước ngày sau, đọc là ${to}`,
  'not-a-date': ({ from }) => `“${from}” không phải ngày`,
  'title-row': ({ to }) => `dòng tiêu đề “${to}” được lấy làm lĩnh vực cho dòng ở dưới`,
};

/** How a cell had to be read, without the place. */
export const feeRepairWords = (repair: FeeRepair): string => REPAIRS[repair.code](repair);

/** One line: where, and how it was read. */
export const sayFeeRepair = (repair: FeeRepair): string =>
  `${repairPlace(repair)}: ${feeRepairWords(repair)}`;

/** Cells that no column can hold as they are: kept word for word, never shown as money. */
export const unreadCells = (rows: readonly FeeRow[]): string[] =>
  rows.flatMap(({ id, said = {} }) =>
    (Object.keys(said) as FeeColumn[]).map(
      (column) => `${id}, cột ${FEE_HEADERS[column]}: “${said[column]}” không đọc được, giữ nguyên chữ`,
    ),
  );
