import { columnNames, findTableHeader, type TableHeader } from './table-header.js';

/** A column of the staff table: a key of the person, or of the person's absence. `phones`: no telling which kind. */
export type StaffColumn =
  | 'id'
  | 'name'
  | 'familyNames'
  | 'position'
  | 'unit'
  | 'officePhones'
  | 'phones'
  | 'mobile'
  | 'zalo'
  | 'email'
  | 'photo'
  | 'fields'
  | 'procedures'
  | 'hours'
  | 'term'
  | 'from'
  | 'to'
  | 'substitute'
  | 'village'
  | 'order'
  | 'consentOn'
  | 'withdrawnOn'
  | 'confirmedOn';

/** The columns we write, in this order. */
export const STAFF_HEADERS = {
  id: 'Mã',
  name: 'Họ và tên',
  position: 'Chức vụ',
  unit: 'Đơn vị',
  officePhones: 'Điện thoại cơ quan',
  mobile: 'Di động',
  zalo: 'Zalo',
  email: 'Email',
  photo: 'Ảnh',
  fields: 'Lĩnh vực phụ trách',
  procedures: 'Thủ tục phụ trách',
  hours: 'Giờ tiếp dân',
  term: 'Nhiệm kỳ',
  from: 'Vắng từ',
  to: 'Vắng đến',
  substitute: 'Người thay',
  village: 'Thôn phụ trách',
  order: 'Thứ tự',
  consentOn: 'Đồng ý công khai',
  withdrawnOn: 'Ngày rút đồng ý',
  confirmedOn: 'Xác nhận ngày',
} as const satisfies Partial<Record<StaffColumn, string>>;

/** How else communes call these columns, as {@link slug}s. */
const ALSO: Readonly<Record<StaffColumn, string>> = {
  id: 'id ma-so ma-can-bo ma-cb',
  name: 'name ho-ten ten ho-ten-can-bo ho-va-ten-can-bo ten-can-bo ho-va-ten-khai-sinh ho-ten-khai-sinh full-name',
  familyNames: 'ho ho-dem ho-va-ten-dem ho-va-dem ho-lot ho-va-chu-lot ho-chu-dem',
  position:
    'position chuc-danh chuc-vu-chuc-danh chuc-danh-chuc-vu chuc-vu-cong-tac chuc-vu-hien-nay chuc-vu-dam-nhiem',
  unit: 'unit don-vi-cong-tac phong-ban phong bo-phan co-quan co-quan-don-vi phong-ban-don-vi don-vi-phong-ban noi-cong-tac',
  officePhones:
    'officephones dt-co-quan sdt-co-quan so-co-quan so-dt-co-quan so-dien-thoai-co-quan dien-thoai-ban so-dien-thoai-ban sdt-ban may-ban so-may-ban dien-thoai-co-dinh so-co-dinh dien-thoai-cq sdt-cq',
  phones:
    'phone phones dien-thoai so-dien-thoai dt sdt so-dt dien-thoai-lien-he so-dien-thoai-lien-he lien-he',
  mobile:
    'mobile so-di-dong dt-di-dong sdt-di-dong so-dt-di-dong dtdd dt-dd sdt-dd dien-thoai-di-dong so-dien-thoai-di-dong dien-thoai-ca-nhan so-dien-thoai-ca-nhan sdt-ca-nhan dien-thoai-dd',
  zalo: 'co-zalo so-zalo',
  email:
    'e-mail mail thu-dien-tu dia-chi-email dia-chi-thu-dien-tu email-cong-vu thu-cong-vu hop-thu-dien-tu hop-thu-cong-vu thu-dien-tu-cong-vu dia-chi-thu-dien-tu-cong-vu',
  photo: 'photo hinh-anh anh-chan-dung anh-the anh-dai-dien hinh',
  fields: 'fields linh-vuc linh-vuc-cong-tac linh-vuc-duoc-phan-cong phu-trach nhiem-vu-phu-trach',
  procedures: 'procedures thu-tuc ma-thu-tuc ma-tthc tthc tthc-phu-trach thu-tuc-hanh-chinh-phu-trach',
  hours: 'hours lich-tiep-dan gio-tiep-cong-dan lich-tiep-cong-dan thoi-gian-tiep-dan gio-lam-viec',
  term: 'term',
  from: 'absence-from vang-tu-ngay nghi-tu nghi-tu-ngay',
  to: 'absence-to vang-den-ngay nghi-den nghi-den-ngay',
  substitute: 'absence-substitute nguoi-thay-the nguoi-truc-thay nguoi-giai-quyet-thay',
  village:
    'village thon to-dan-pho khu-pho thon-to-dan-pho thon-to to-dan-pho-phu-trach thon-to-dan-pho-phu-trach thon-lang-phu-trach lang-phu-trach ban-phu-trach',
  order: 'order stt tt so-thu-tu thu-tu-hien-thi',
  consentOn: 'consenton dong-y ngay-dong-y ngay-dong-y-cong-khai dong-y-cong-khai-ngay dong-y-ngay',
  withdrawnOn: 'withdrawnon rut-dong-y ngay-rut ngay-rut-lai-dong-y ngay-thu-hoi-dong-y',
  confirmedOn: 'confirmedon ngay-xac-nhan xac-nhan',
};

/** The column a header means, whatever its accents, case, punctuation and remark in brackets. */
export const columnOf = columnNames<StaffColumn>(STAFF_HEADERS, ALSO);

export type Header = TableHeader<StaffColumn>;

/** The header of a staff table: the first row that names people and says something about them. */
export const findHeader = (rows: readonly (readonly string[])[]): Header | undefined =>
  findTableHeader(rows, columnOf, 'name');
