/** A command that cannot do its work: one plain sentence for the person at the keyboard, exit code 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'không tìm thấy',
  EACCES: 'không có quyền truy cập',
  EPERM: 'không có quyền truy cập',
  EROFS: 'ổ đĩa chỉ cho đọc',
  EISDIR: 'là thư mục, không phải tệp',
  ENOTDIR: 'đường dẫn đi qua một tệp, không phải thư mục',
  ENOSPC: 'ổ đĩa đã đầy',
  EDQUOT: 'đã hết dung lượng được cấp',
  EFBIG: 'tệp vượt quá cỡ cho phép',
  EMFILE: 'máy đang mở quá nhiều tệp',
  EIO: 'lỗi đọc ghi ổ đĩa',
  ENAMETOOLONG: 'tên tệp quá dài',
};

/** What an error of the operating system means, in words. */
export const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  return SYSTEM[code] ?? (code === '' ? message : `${message} (${code})`);
};
