import type { FeeColumn } from './fee-row.js';
import { columnNames, findTableHeader, type TableHeader } from './table-header.js';

/** `per`: a column of its own for what the amount is paid for; we write it beside the amount. */
export type FeeTableColumn = FeeColumn | 'per';

/** The columns we write, in this order. */
export const FEE_HEADERS = {
  id: 'Mã',
  procedures: 'Mã thủ tục',
  name: 'Tên khoản thu',
  field: 'Lĩnh vực',
  kind: 'Loại',
  state: 'Trạng thái',
  amount: 'Mức thu',
  formula: 'Công thức',
  channels: 'Kênh',
  group: 'Đối tượng',
  exemptions: 'Miễn giảm',
  legalNumber: 'Căn cứ',
  legalIssuer: 'Cơ quan ban hành',
  legalDate: 'Ngày ban hành',
  legalUrl: 'Liên kết căn cứ',
  legalStatus: 'Tình trạng căn cứ',
  validFrom: 'Hiệu lực từ',
  validTo: 'Hiệu lực đến',
  verification: 'Mức xác minh',
  verifiedOn: 'Ngày xác minh',
  note: 'Ghi chú',
} as const satisfies Record<FeeColumn, string>;

/** How else communes call these columns, as slugs. */
const ALSO: Readonly<Record<FeeTableColumn, string>> = {
  id: 'id ma-so ma-khoan-thu',
  procedures: 'procedures ma-tthc tthc thu-tuc ma-thu-tuc-hanh-chinh',
  name: 'name ten ten-phi ten-le-phi ten-phi-le-phi ten-khoan-phi khoan-thu noi-dung noi-dung-thu ten-thu-tuc ten-thu-tuc-hanh-chinh ten-dich-vu',
  field: 'field linh-vuc-thu nhom',
  kind: 'kind loai-phi loai-khoan-thu phi-hay-le-phi',
  state: 'state tinh-trang',
  amount: 'amount muc-phi muc-le-phi muc-thu-phi so-tien muc-thu-phi-le-phi phi-le-phi muc-phi-le-phi',
  formula: 'formula cach-tinh',
  per: 'per don-vi-tinh dvt don-vi',
  channels: 'channels kenh-nop hinh-thuc-nop cach-nop hinh-thuc',
  group: 'group doi-tuong-nop doi-tuong-ap-dung nguoi-nop',
  exemptions: 'exemptions mien mien-giam-cho doi-tuong-mien doi-tuong-mien-giam mien-thu',
  legalNumber: 'legal can-cu-phap-ly so-hieu so-van-ban van-ban van-ban-quy-dinh so-nghi-quyet',
  legalIssuer: 'issuer don-vi-ban-hanh noi-ban-hanh',
  legalDate: 'date ngay-van-ban',
  legalUrl: 'url duong-dan lien-ket link duong-dan-can-cu',
  legalStatus: 'status tinh-trang-van-ban hieu-luc-van-ban tinh-trang-hieu-luc',
  validFrom: 'validfrom hieu-luc-tu-ngay tu-ngay ap-dung-tu ngay-hieu-luc ngay-ap-dung',
  validTo: 'validto hieu-luc-den-ngay den-ngay ap-dung-den het-hieu-luc ngay-het-hieu-luc',
  verification: 'verification xac-minh muc-do-xac-minh',
  verifiedOn: 'verifiedon ngay-doi-chieu ngay-kiem-tra',
  note: 'note dien-giai chu-thich',
};

export const feeColumnOf = columnNames<FeeTableColumn>(FEE_HEADERS, ALSO);

/** The header of a fee table: it names what is paid, and says how much. A list of people does neither. */
export const findFeeHeader = (
  rows: readonly (readonly string[])[],
): TableHeader<FeeTableColumn> | undefined => {
  const header = findTableHeader(rows, feeColumnOf, 'name');
  return header?.cells.some(({ column }) => column === 'amount' || column === 'formula') ? header : undefined;
};
