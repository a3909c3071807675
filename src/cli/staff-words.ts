import type { Repair, RepairCode } from '../model/staff-table.js';

const REPAIRS: Readonly<Record<RepairCode, (repair: Repair) => string>> = {
  'leading-zero': ({ from, to }) => `“${from}” mất số 0 ở đầu (Excel hay bỏ), đọc là ${to}`,
  'country-code': ({ from, to }) => `“${from}” mất dấu + ở đầu, đọc là ${to}`,
  'old-number': ({ from }) => `“${from}” là số 11 chữ số cũ; máy gọi theo đầu số mới`,
  'to-mobile': ({ from }) => `“${from}” là số di động, chỉ hiện khi người đó đồng ý công khai`,
  'procedure-code': ({ from, to }) => `mã thủ tục “${from}” bị Excel đổi, đọc là ${to}`,
  'serial-date': ({ from, to }) => `“${from}” là ngày viết kiểu số của Excel, đọc là ${to}`,
  'month-first': ({ from, to }) => `“${from}” viết tháng trước ngày sau, đọc là ${to}`,
  'not-a-date': ({ from }) => `“${from}” không phải ngày; chữ được giữ, trang không dùng`,
  'consent-without-date': ({ from }) =>
    `“${from}” không có ngày, chưa tính là đồng ý; chữ được giữ, hãy ghi ngày đồng ý`,
  'consent-refused': ({ from }) =>
    `“${from}”: chưa đồng ý công khai, số di động và ảnh không hiện; chữ được giữ`,
  'withdrawn-without-date': ({ from }) => `“${from}” không có ngày, tính là đã rút đồng ý; hãy ghi ngày rút`,
  'not-yes-or-no': ({ from }) => `“${from}” không rõ có hay không; chữ được giữ, trang không dùng`,
  'duplicate-id': ({ from, to }) => `Mã “${from}” đã có người dùng, đọc là ${to}`,
  'title-row': ({ to }) => `dòng tiêu đề “${to}” được lấy làm đơn vị cho người ở dưới`,
  'no-person': ({ from }) => `dòng “${from}” không phải một người, không đưa vào danh bạ`,
};

/** What was mended, without the place. */
export const repairWords = (repair: Repair): string => REPAIRS[repair.code](repair);

export const repairPlace = ({ row, column }: Pick<Repair, 'row' | 'column'>): string =>
  `dòng ${row}${column === '' ? '' : `, cột ${column}`}`;

/** One line: where, and what was mended. */
export const sayRepair = (repair: Repair): string => `${repairPlace(repair)}: ${repairWords(repair)}`;
