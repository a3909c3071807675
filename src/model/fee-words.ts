/** What a table calls the values of closed lists: the first name of each is the one we write, all are understood. */
import type { LegalStatus, Verification } from './fee-row.js';
import type { Channel } from './procedure.js';

export const CHANNEL_WORDS: Readonly<Record<string, Channel>> = {
  'trực tiếp': 'direct',
  'trực tuyến': 'online',
  'bưu chính': 'postal',
  'tại quầy': 'direct',
  'nộp trực tiếp': 'direct',
  'qua mạng': 'online',
  'nộp trực tuyến': 'online',
  'bưu điện': 'postal',
  'dịch vụ bưu chính': 'postal',
  'qua bưu chính': 'postal',
  'bưu chính công ích': 'postal',
  'dịch vụ bưu chính công ích': 'postal',
};
export const STATUS_WORDS: Readonly<Record<string, LegalStatus>> = {
  'còn hiệu lực': 'inForce',
  'hết hiệu lực một phần': 'partly',
  'bị thay thế': 'replaced',
  'hết hiệu lực': 'expired',
  'còn hiệu lực một phần': 'partly',
  'hết hiệu lực toàn bộ': 'expired',
  'đã hết hiệu lực': 'expired',
  'đã bị thay thế': 'replaced',
};
export const VERIFICATION_WORDS: Readonly<Record<string, Verification>> = {
  'đã đọc toàn văn': 'primary',
  'nguồn thứ cấp': 'secondary',
  'cần xác nhận': 'draft',
  'chỉ có nguồn thứ cấp': 'secondary',
  'chưa đối chiếu': 'draft',
  'bản nháp': 'draft',
  nháp: 'draft',
};

/** The name we write. */
export const wordFor = <T extends string>(words: Readonly<Record<string, T>>, value: T): string =>
  Object.keys(words).find((word) => words[word] === value) ?? value;
