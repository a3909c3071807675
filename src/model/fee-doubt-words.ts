/** Reasons for doubt in words for whoever looks after the file; readers of the board only see "liên hệ". */
import type { FeeDoubt, FeeDoubtCode } from './fee-doubt.js';
import type { UnclearCode } from './fee-money.js';
import type { FeeRow } from './fee-row.js';

const UNCLEAR: Readonly<Record<UnclearCode, string>> = {
  state: 'trạng thái không nằm trong năm loại (mức cố định, theo công thức, HĐND quyết định, chưa rõ, miễn)',
  amount: 'mức thu không phải một số đồng rõ ràng',
  thousands: 'số tiền có lẽ gõ theo nghìn đồng',
  formula: 'công thức có chỗ không hiểu được',
  zero: 'mức thu ghi 0 nhưng trạng thái không ghi miễn',
  nothing: 'trạng thái nói có mức thu nhưng không ghi số tiền hay công thức',
  'free-and-amount': 'vừa ghi miễn vừa ghi số tiền',
  'amount-and-formula': 'vừa ghi mức thu vừa ghi công thức',
  'open-and-amount': 'vừa ghi chưa rõ (hoặc HĐND quyết định) vừa ghi số tiền',
};

const DOUBTS: Readonly<Record<FeeDoubtCode, string>> = {
  unclear: 'mức thu không rõ',
  unreadable: 'có ô không đọc được',
  'no-source': 'chưa ghi căn cứ',
  'no-validity': 'chưa ghi ngày bắt đầu hiệu lực',
  backwards: 'ngày hết hiệu lực trước ngày bắt đầu',
  'no-channel': 'chưa ghi kênh nộp',
  thousands: 'số tiền có lẽ gõ theo nghìn đồng',
  'free-without-source': 'ghi miễn nhưng không có căn cứ',
  'free-and-council': 'ghi miễn nhưng lời bên cạnh nói HĐND quyết định',
  'law-replaced': 'căn cứ đã bị thay thế',
  'law-expired': 'căn cứ đã hết hiệu lực',
  draft: 'chưa có người xác nhận',
  contradiction: 'dòng khác ghi mức khác cho cùng khoản thu, cùng thời gian',
  ended: 'đã hết thời gian hiệu lực',
};

/** What the file says in the columns of a doubt: "8.0"; '' when nothing. */
const saidIn = (row: FeeRow, { columns }: FeeDoubt): string =>
  columns
    .flatMap((column) => row.said?.[column] ?? [])
    .map((words) => `“${words.length > 80 ? `${words.slice(0, 80)}…` : words}”`)
    .join(', ');

/** One reason as a Vietnamese phrase, with what the file says: `mức thu không phải một số đồng rõ ràng: “8-10”`. */
export const doubtWords = (row: FeeRow, doubt: FeeDoubt): string => {
  const words = doubt.unclear === undefined ? DOUBTS[doubt.code] : UNCLEAR[doubt.unclear];
  const said = saidIn(row, doubt);
  const others = doubt.rows === undefined ? '' : ` (${doubt.rows.join(', ')})`;
  return `${words}${others}${said === '' ? '' : `: ${said}`}`;
};
