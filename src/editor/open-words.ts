import { LoadProblem, type LoadErrorCode } from '../data/problem.js';
import { FileProblem } from './file-problem.js';
import { FILE_WORDS } from './problem-words.js';

const WORDS: Readonly<Record<LoadErrorCode, string>> = {
  network: 'Mạng yếu hoặc mất kết nối, chưa tải được tệp. Hãy thử lại, hoặc chọn tệp trên máy.',
  timeout: 'Mạng yếu hoặc mất kết nối, chưa tải được tệp. Hãy thử lại, hoặc chọn tệp trên máy.',
  http: 'Máy chủ chưa đưa được tệp. Hãy thử lại, hoặc chọn tệp trên máy.',
  gone: 'Trên trang web không còn tệp này. Hãy chọn tệp trên máy.',
  'too-large': 'Tệp quá lớn (hơn 5 MB). Hãy chỉ giữ danh sách cán bộ rồi mở lại.',
  empty: 'Tệp trống, không có gì bên trong.',
  html: 'Đây là một trang web, không phải tệp danh bạ.',
  'not-json': 'Tệp bị lỗi, không đọc được. Hãy mở bản khác của tệp.',
  'cut-off': 'Tệp bị thiếu phần cuối. Hãy sao chép hoặc tải lại tệp.',
  charset: 'Bảng mã chữ của tệp không đọc được. Hãy mở tệp bằng Excel và lưu lại dạng .xlsx.',
  'too-deep': 'Tệp bị lỗi, không đọc được. Hãy mở bản khác của tệp.',
  'too-many': 'Tệp có quá nhiều dòng. Hãy chỉ giữ danh sách cán bộ.',
  'bad-format': 'Đây không phải danh bạ: không thấy cột “Họ và tên”.',
  'bad-records': 'Đây không phải danh bạ: không thấy cột “Họ và tên”.',
};

/** Why a file could not be opened and what to do, for the clerk. */
export const openingFailed = (cause: unknown): string =>
  cause instanceof FileProblem ? FILE_WORDS[cause.code] : WORDS[codeOf(cause)];

/** Its code, for the page's own script. */
export const codeOf = (cause: unknown): LoadErrorCode =>
  cause instanceof LoadProblem ? cause.code : 'bad-format';
