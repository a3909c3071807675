import type { Repair, RepairCode } from '../model/staff-cells.js';

/** What was done with a cell while opening, before the colon. */
const WORDS: Readonly<Record<RepairCode, string>> = {
  'leading-zero': 'Đã thêm số 0 bị Excel bỏ mất',
  'country-code': 'Đã thêm dấu + bị Excel bỏ mất',
  'old-number': 'Số 11 số từ trước năm 2018, nay gọi bằng số mới',
  'to-mobile': 'Cột không ghi loại số; số này đã xếp vào cột Di động',
  'procedure-code': 'Đã sửa mã thủ tục bị Excel đổi',
  'serial-date': 'Đã đọc số của Excel thành ngày',
  'month-first': 'Tệp ghi tháng trước ngày, đã đổi lại',
  'not-a-date': 'Không đọc được ngày; chữ cũ nằm ở ô của người đó, hãy chọn ngày',
  'consent-without-date':
    'Ghi đồng ý nhưng thiếu ngày nên chưa tính; hãy ghi ngày đồng ý ở phần của người đó',
  'consent-refused': 'Người này chưa đồng ý; số di động và ảnh không hiện, chữ được giữ nguyên',
  'withdrawn-without-date': 'Thiếu ngày rút đồng ý; tính là đã rút, hãy ghi ngày ở phần của người đó',
  'not-yes-or-no': 'Không rõ có hay không; chữ cũ nằm ở “Mã, thứ tự, cột khác” của người đó',
  'duplicate-id': 'Mã trùng với người ở trên, đã đặt mã mới',
  'title-row': 'Dòng này là tên đơn vị của những người ở dưới',
  'no-person': 'Dòng này không phải một người, không đưa vào danh bạ',
};

/** "Dòng 5, Di động – Đã thêm số 0 bị Excel bỏ mất: 912345678 → 0912345678" */
export const repairSentence = ({ row, column, from, to, code }: Repair): string => {
  const place = column === '' ? `Dòng ${row}` : `Dòng ${row}, ${column}`;
  const change = to === '' || to === from ? `“${from}”` : `${from} → ${to}`;
  return `${place} – ${WORDS[code]}: ${change}`;
};
