/**
 * What stands behind the groups of Quyết định 766/QĐ-TTg: the indicators, what is counted over what, and points only where
 * both the most points and the target have a source. Told on demand: a board itself shows the groups.
 */
import { FEW } from './satisfaction.js';
import type { Qd766Code } from './qd766.js';

export interface Qd766Item {
  /** Number of the indicator, as in the decision. */
  id: string;
  group: Qd766Code;
  name: string;
  /** Tử số: what is counted. */
  numerator?: string;
  /** Mẫu số: out of what. */
  denominator?: string;
  /** Where it is no simple share: how it is worked out. */
  formula?: string;
  /** Most points; absent = no source says them for this indicator alone. */
  max?: number;
  /** Percentage from which on all points are given; absent = no source. */
  target?: number;
  note?: string;
}

/** Where the formulas come from; to be shown with them. */
export const QD766_FORMULAS_SOURCE =
  'Tổng hợp từ công thức tính Bộ chỉ số 766 do người khác công bố, xem ngày 07/10/2026; hãy đối chiếu với văn bản của cơ quan có thẩm quyền.';

export const QD766_ITEMS: readonly Qd766Item[] = [
  {
    id: '1.1',
    group: 'CKMB',
    name: 'Công bố thủ tục đúng hạn',
    numerator: 'Số thủ tục đã công bố đúng hạn',
    denominator: 'Số thủ tục đã công bố trong kỳ',
    max: 6,
  },
  {
    id: '1.2',
    group: 'CKMB',
    name: 'Cập nhật, công khai thủ tục đúng hạn',
    numerator: 'Số thủ tục công khai đúng hạn trên cơ sở dữ liệu quốc gia',
    denominator: 'Số thủ tục phải cập nhật, công khai trong kỳ',
    max: 4,
  },
  {
    id: '1.3',
    group: 'CKMB',
    name: 'Công khai đủ nội dung thủ tục',
    numerator: 'Số thủ tục có đủ các phần bắt buộc',
    denominator: 'Số thủ tục đã công khai trên cơ sở dữ liệu quốc gia',
    max: 2,
  },
  {
    id: '1.4',
    group: 'CKMB',
    name: 'Đồng bộ hồ sơ',
    numerator: 'Số hồ sơ nhận trong kỳ đã đồng bộ',
    denominator:
      'Số hồ sơ nhận trong kỳ ở hệ thống báo cáo quốc gia hoặc ở Cổng Dịch vụ công quốc gia, lấy số lớn hơn',
    max: 6,
  },
  {
    id: '2.1',
    group: 'TDGQ',
    name: 'Hồ sơ đúng hạn',
    numerator: 'Số hồ sơ đã xong đúng hạn và đang làm còn trong hạn',
    denominator: 'Số hồ sơ nhận và giải quyết trong kỳ',
    max: 20,
  },
  {
    id: '2.2',
    group: 'TDGQ',
    name: 'Thời gian giải quyết trung bình',
    numerator: 'Tổng thời gian giải quyết các hồ sơ đã xong',
    denominator: 'Số hồ sơ đã xong',
    note: 'Là số ngày, không phải phần trăm; không có điểm riêng.',
  },
  {
    id: '3.1',
    group: 'DVCTT',
    name: 'Thủ tục có dịch vụ công trực tuyến',
    numerator: 'Số thủ tục có dịch vụ công một phần hoặc toàn trình',
    denominator: 'Số thủ tục thuộc thẩm quyền giải quyết',
    target: 80,
  },
  {
    id: '3.2',
    group: 'DVCTT',
    name: 'Dịch vụ công có hồ sơ trực tuyến',
    numerator: 'Số dịch vụ công đã nhận hồ sơ trực tuyến',
    denominator: 'Số dịch vụ công đang cung cấp',
  },
  {
    id: '3.3',
    group: 'DVCTT',
    name: 'Hồ sơ trực tuyến',
    numerator: 'Số hồ sơ trực tuyến đủ điều kiện về kết quả điện tử',
    denominator: 'Số hồ sơ nhận trong kỳ',
    target: 50,
    note: 'Còn nhân với hệ số đồng bộ.',
  },
  {
    id: '3.5',
    group: 'TTTT',
    name: 'Thủ tục có thanh toán trực tuyến',
    numerator: 'Số thủ tục có hồ sơ đã trả phí, lệ phí trực tuyến',
    denominator: 'Số thủ tục có phí, lệ phí',
    target: 80,
  },
  {
    id: '3.6',
    group: 'TTTT',
    name: 'Hồ sơ thanh toán trực tuyến',
    numerator: 'Số hồ sơ trả tiền trên Cổng Dịch vụ công quốc gia hoặc cổng của bộ, tỉnh',
    denominator: 'Số hồ sơ của thủ tục có phí, lệ phí, trừ hồ sơ có phí bằng 0',
  },
  {
    id: '4.1',
    group: 'MDSH',
    name: 'Cấp kết quả điện tử',
    numerator: 'Số hồ sơ có tệp kết quả điện tử hợp lệ',
    denominator: 'Số hồ sơ của thủ tục phải trả kết quả bằng giấy tờ',
    max: 6,
  },
  {
    id: '4.2',
    group: 'MDSH',
    name: 'Số hóa hồ sơ, kết quả',
    numerator: 'Số hồ sơ đã số hóa, có kết quả điện tử nếu thủ tục yêu cầu',
    denominator: 'Số hồ sơ thuộc thẩm quyền giải quyết',
    max: 4,
    target: 80,
  },
  {
    id: '4.3',
    group: 'MDSH',
    name: 'Dùng lại dữ liệu đã số hóa',
    numerator: 'Số hồ sơ có ít nhất một giấy tờ dùng lại dữ liệu đã số hóa',
    denominator: 'Số hồ sơ nhận trong kỳ',
    max: 2,
    target: 80,
  },
  {
    id: '4.4',
    group: 'MDSH',
    name: 'Kết nối kho dữ liệu cá nhân',
    numerator: 'Số hồ sơ có giấy tờ lấy từ kho cá nhân, hoặc có kết quả điện tử đã đồng bộ',
    denominator: 'Số hồ sơ nhận trong kỳ',
    max: 4,
  },
  {
    id: '4.5a',
    group: 'MDSH',
    name: 'Thủ tục kết nối dữ liệu dân cư',
    numerator: 'Số thủ tục có kết nối dữ liệu dân cư',
    denominator: 'Số thủ tục dành cho người dân',
    max: 2,
  },
  {
    id: '4.5b',
    group: 'MDSH',
    name: 'Hồ sơ dùng dữ liệu dân cư',
    numerator: 'Số hồ sơ dùng dữ liệu dân cư',
    denominator: 'Số hồ sơ của các thủ tục',
    max: 2,
  },
  {
    id: '4.x',
    group: 'MDSH',
    name: 'Chứng thực bản sao điện tử',
    max: 2,
    note: 'Điểm tối đa chỉ thấy ở một nơi; chưa tìm được công thức.',
  },
  {
    id: '5.2',
    group: 'MDHL',
    name: 'Trả lời phản ánh, kiến nghị đúng hạn',
    numerator: 'Số phản ánh đã xử lý đúng hạn và đang xử lý còn trong hạn',
    denominator: 'Số phản ánh nhận và xử lý trong kỳ',
    max: 6,
  },
  {
    id: '5.3',
    group: 'MDHL',
    name: 'Hài lòng về xử lý phản ánh, kiến nghị',
    numerator: 'Số phản ánh, trừ phản ánh không hài lòng, phản ánh tiếp hoặc quá hạn',
    denominator: 'Số phản ánh nhận lần đầu trong kỳ',
    max: 6,
  },
  {
    id: '5.4',
    group: 'MDHL',
    name: 'Hài lòng về giải quyết thủ tục',
    formula: '100 % trừ tỷ lệ hồ sơ quá hạn, trừ tỷ lệ hồ sơ có phản ánh hoặc không hài lòng',
    max: 6,
    target: 90,
  },
];

/**
 * Points of an indicator: all of them from the target on, below it in proportion; in hundredths, rounded down.
 *
 * @param count of these @param of the denominator
 * @returns undefined where the most points or the target have no source, and under ten cases
 */
export const qd766Points = ({ max, target }: Qd766Item, count: number, of: number): number | undefined => {
  if (max === undefined || target === undefined || of < FEW || count > of) return undefined;
  // Whole numbers until the last step, so that 80 % of a target of 80 is exactly all.
  return count * 100 >= of * target ? max : Math.floor((count * 100 * max * 100) / (of * target)) / 100;
};
