/** Reasons for doubt in words for whoever looks after the file. */
import { measureLabel } from './measure.js';
import { periodWords } from './period.js';
import type { ResultDoubt, ResultDoubtCode } from './result-doubt.js';
import { writeCount, writeDecimal } from './result-number.js';
import type { ResultRow } from './result.js';

const DOUBTS: Readonly<Record<ResultDoubtCode, string>> = {
  unreadable: 'ô không đọc được',
  percent: 'có lẽ là phần trăm; cần số lượng và tổng số',
  'no-period': 'không ghi kỳ',
  'no-measure': 'không ghi chỉ tiêu',
  'no-count': 'có tổng số nhưng không có số lượng',
  over: 'số lượng lớn hơn tổng số',
  max: 'điểm tối đa khác với Quyết định 766',
  twice: 'dòng khác ghi số khác cho cùng kỳ, cùng chỉ tiêu',
  future: 'kỳ chưa bắt đầu',
  'no-source': 'chưa ghi nguồn',
  'no-day': 'chưa ghi ngày lấy, hoặc ngày không đọc được',
  day: 'ngày lấy trước khi kỳ bắt đầu, hoặc chưa tới',
  'no-of': 'không ghi tổng số, nên không tính được phần trăm',
  sum: 'trước hạn, đúng hạn và quá hạn cộng lại không khớp số đã giải quyết',
  running: 'kỳ chưa kết thúc',
  partial: 'số lấy trước khi kỳ kết thúc, chưa đủ',
  repeated: 'dòng lặp lại, số giống nhau',
};

const number = (value: number): string => (Number.isInteger(value) ? writeCount(value) : writeDecimal(value));

const figureWords = ({ count, of, said = {} }: ResultRow): string => {
  const [a, b] = [count === undefined ? said.count : number(count), of === undefined ? said.of : number(of)];
  return b === undefined ? (a ?? 'trống') : `${a ?? 'trống'} trên ${b}`;
};

/** What the file says in the columns of a doubt, cut to a line. */
const saidIn = (row: ResultRow, { columns }: ResultDoubt): string =>
  columns
    .flatMap((column) => row.said?.[column] ?? [])
    .map((words) => `“${words.length > 80 ? `${words.slice(0, 80)}…` : words}”`)
    .join(', ');

const factsOf = (row: ResultRow, doubt: ResultDoubt): string => {
  const { code, others, sum } = doubt;
  if (sum) return `${number(sum.parts)} so với ${sum.of.map(number).join(', ')}`;
  if (others) return [row, ...others].map(figureWords).join('; ');
  const said = saidIn(row, doubt);
  if (said !== '') return said;
  return code === 'over' || code === 'max' || code === 'percent' ? figureWords(row) : '';
};

/** One reason as a Vietnamese phrase, with what the file says: `số lượng lớn hơn tổng số: 97 trên 80`. */
export const resultDoubtWords = (row: ResultRow, doubt: ResultDoubt): string => {
  const facts = factsOf(row, doubt);
  return `${DOUBTS[doubt.code]}${facts === '' ? '' : `: ${facts}`}`;
};

/** What a row is about: `Tháng 10/2026, Hồ sơ tiếp nhận`. */
export const resultName = ({ period, measure, said = {} }: ResultRow): string => {
  const when = period === undefined ? (said.period ?? 'không ghi kỳ') : periodWords(period);
  const what = measure === undefined ? (said.measure ?? 'không ghi chỉ tiêu') : measureLabel(measure);
  return `${when.replace(/^./u, (letter) => letter.toUpperCase())}, ${what}`;
};
