import { resultName } from '../model/result-doubt-words.js';
import type { ResultColumn, ResultRow } from '../model/result.js';
import { RESULT_HEADERS } from '../model/results-columns.js';
import type { ResultRepair } from '../model/results-table.js';
import { repairPlace } from './staff-words.js';

const REPAIRS: Readonly<Record<ResultRepair['code'], (repair: ResultRepair) => string>> = {
  period: ({ from, to }) => `kỳ “${from}” bị Excel đổi, đọc là ${to}`,
  'serial-date': ({ from, to }) => `“${from}” là ngày viết kiểu số của Excel, đọc là ${to}`,
  'month-first': ({ from, to }) => `“${from}” viết tháng trước ngày sau, đọc là ${to}`,
};

/** How a cell had to be read, without the place. */
export const resultRepairWords = (repair: ResultRepair): string => REPAIRS[repair.code](repair);

/** One line: where, and how it was read. */
export const sayResultRepair = (repair: ResultRepair): string =>
  `${repairPlace(repair)}: ${resultRepairWords(repair)}`;

/** Cells that no column can hold as they are: kept word for word, never shown as a figure. */
export const unreadResults = (rows: readonly ResultRow[]): string[] =>
  rows.flatMap((row) =>
    (Object.keys(row.said ?? {}) as ResultColumn[]).map(
      (column) =>
        `${resultName(row)}, cột ${RESULT_HEADERS[column]}: “${row.said?.[column] ?? ''}” không đọc được, giữ nguyên chữ`,
    ),
  );
