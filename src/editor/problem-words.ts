/** What is wrong with a chosen file or picture, and what to do: one or two sentences for the clerk. */
import type { FileProblemCode } from './file-problem.js';
import type { PhotoProblemCode } from './photo/photo-problem.js';

export const FILE_WORDS: Readonly<Record<FileProblemCode, string>> = {
  empty: 'Tệp trống, không có gì bên trong. Hãy chọn tệp khác.',
  unreadable:
    'Máy không đọc được tệp này. Nếu là thư mục, hãy chọn tệp ở bên trong. Nếu tệp đang mở, hãy đóng tệp rồi chọn lại.',
  xls: 'Đây là tệp Excel kiểu cũ (.xls). Mở bằng Excel, chọn Lưu thành .xlsx rồi mở lại ở đây.',
  password: 'Tệp có mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu lại rồi mở lại ở đây.',
  html: 'Đây là trang web mang tên tệp Excel. Mở bằng Excel, chọn Lưu thành .xlsx rồi mở lại ở đây.',
  text: 'Đây là tệp chữ mang tên tệp Excel. Đổi đuôi tệp thành .csv rồi mở lại ở đây.',
  'other-spreadsheet': 'Đây là bảng tính loại khác. Mở bằng Excel, chọn Lưu thành .xlsx rồi mở lại ở đây.',
  'not-a-workbook': 'Đây không phải tệp Excel. Hãy chọn tệp .xlsx, .csv hoặc .json.',
  'cut-off': 'Tệp bị thiếu phần cuối. Hãy sao chép hoặc tải lại tệp rồi mở lại.',
  damaged: 'Tệp bị hỏng. Mở bằng Excel, chọn Lưu thành .xlsx rồi mở lại ở đây.',
  'too-large': 'Tệp quá lớn. Hãy tạo tệp mới chỉ có trang danh sách cán bộ, không kèm ảnh.',
  'too-many-rows': 'Bảng có quá nhiều dòng hoặc cột. Hãy chỉ giữ danh sách cán bộ.',
  unsafe: 'Tệp có phần lạ, không an toàn nên không mở. Hãy chép danh sách sang tệp Excel mới.',
  'no-rows': 'Tệp Excel này không có chữ nào. Hãy chọn tệp khác.',
  'took-too-long': 'Đọc tệp quá lâu nên đã dừng. Hãy tạo tệp mới chỉ có danh sách cán bộ.',
  'cannot-open-here':
    'Chưa mở được tệp Excel (.xlsx): phần đọc Excel của trang không tải được. Hãy kiểm tra mạng rồi thử lại; hoặc mở bằng Excel, chọn Lưu thành .csv (CSV UTF-8) rồi mở ở đây.',
  'no-header': 'Không thấy cột “Họ và tên” trong tệp. Hãy thêm dòng tên cột rồi mở lại.',
};

export const PHOTO_WORDS: Readonly<Record<PhotoProblemCode, string>> = {
  empty: 'Tệp ảnh trống. Hãy chọn ảnh khác.',
  svg: 'Đây là hình vẽ (SVG), không phải ảnh chụp. Hãy chọn ảnh JPEG hoặc PNG.',
  'not-a-picture': 'Đây không phải ảnh. Hãy chọn ảnh JPEG hoặc PNG.',
  heic: 'Trình duyệt này không mở được ảnh HEIC của điện thoại. Hãy lưu ảnh thành JPEG rồi chọn lại.',
  'cut-off': 'Ảnh bị thiếu phần cuối. Hãy sao chép hoặc tải lại ảnh.',
  damaged: 'Ảnh bị hỏng, không mở được. Hãy chọn ảnh khác.',
  'too-large': 'Ảnh quá lớn. Hãy chọn ảnh chụp bằng điện thoại, dưới 50 triệu điểm ảnh.',
  'too-small': 'Ảnh quá nhỏ, sẽ bị mờ. Hãy chọn ảnh rộng và cao từ 120 điểm ảnh.',
  'cannot-save': 'Trình duyệt này không lưu được ảnh. Hãy thử bằng Chrome, Edge hoặc Firefox.',
};
