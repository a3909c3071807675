/** What the fields are called. The editor speaks Vietnamese only: its users are commune staff. */
import { formatDay } from '../format/date.js';
import type { Command } from './document.js';
import type { Draft, DraftField } from './draft.js';

export const LABELS: Readonly<Record<DraftField, string>> = {
  id: 'Mã',
  name: 'Họ và tên',
  position: 'Chức vụ',
  unit: 'Đơn vị',
  officePhones: 'Điện thoại cơ quan',
  mobile: 'Di động',
  zalo: 'Số di động có Zalo',
  email: 'Thư điện tử công vụ',
  photo: 'Ảnh',
  fields: 'Lĩnh vực phụ trách',
  procedures: 'Mã thủ tục phụ trách',
  hours: 'Giờ tiếp dân',
  term: 'Nhiệm kỳ',
  absentFrom: 'Vắng từ ngày',
  absentTo: 'Vắng đến hết ngày',
  substitute: 'Người thay',
  village: 'Thôn, làng, tổ dân phố phụ trách',
  order: 'Thứ tự trong đơn vị',
  consentOn: 'Ngày đồng ý công khai',
  withdrawnOn: 'Ngày rút đồng ý',
  confirmedOn: 'Ngày xác nhận thông tin đúng',
};

export const NAMELESS = 'Người chưa ghi tên';

export const nameOf = ({ name }: Pick<Draft, 'name'>): string => name.trim() || NAMELESS;

/** What a command did, after "Đã" or "Đã hoàn tác:". */
export const deed = (command: Command | undefined, who: string): string => {
  switch (command?.do) {
    case 'add':
      return `thêm ${who}`;
    case 'remove':
      return `bỏ ${who}`;
    case 'move':
      return `chuyển chỗ ${who}`;
    case 'confirm':
      return command.key === undefined ? 'xác nhận tất cả mọi người' : `xác nhận thông tin của ${who}`;
    case 'change': {
      const [field] = Object.keys(command.changes) as DraftField[];
      return `sửa ${(field && LABELS[field]) ?? 'thông tin'} của ${who}`;
    }
    default:
      return '';
  }
};

/** "22/11/2026 lúc 14:05", by the clock of the machine. */
export const moment = (time: number): string => {
  const at = new Date(time);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${formatDay(day)} lúc ${two(at.getHours())}:${two(at.getMinutes())}`;
};
