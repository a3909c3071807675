import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StoreFailure } from '../collector/index.js';
import { Failure, reasonOf } from './failure.js';

/** The collector's database inside a data folder. */
export const databaseIn = (folder: string): string => join(resolve(folder), 'collector.sqlite');

/** The data folder of `--data`. Throws a Failure when it is none. */
export const dataFolder = async (folder: string | undefined): Promise<string> => {
  if (folder === undefined || folder === '') throw new Failure('thiếu --data THƯ_MỤC');
  const info = await stat(folder).catch((error: unknown) => {
    throw new Failure(`--data ${folder}: ${reasonOf(error)}`);
  });
  if (!info.isDirectory()) throw new Failure(`--data ${folder}: không phải thư mục`);
  return resolve(folder);
};

/** The database of `--data`, which must be there already. */
export const existingDatabase = async (folder: string | undefined): Promise<string> => {
  const file = databaseIn(await dataFolder(folder));
  await stat(file).catch(() => {
    throw new Failure(`${file}: chưa có; lệnh “commune-widgets serve” tạo tệp này khi chạy lần đầu`);
  });
  return file;
};

const STORE: Readonly<Record<string, string>> = {
  'NO-LIBRARY':
    'thiếu gói “libsql” cho máy này; hãy cài: npm install libsql (gói có sẵn cho Linux, macOS, Windows)',
  'NOT-OURS': 'là cơ sở dữ liệu của phần mềm khác, không dùng',
  'NEWER-VERSION': 'do phiên bản mới hơn của commune-widgets ghi; hãy nâng phiên bản rồi chạy lại',
  SQLITE_NOTADB: 'không phải cơ sở dữ liệu',
  SQLITE_CORRUPT: 'cơ sở dữ liệu hỏng; hãy dùng bản sao lưu',
  SQLITE_FULL: 'ổ đĩa đã đầy',
  SQLITE_READONLY: 'không có quyền ghi',
  SQLITE_CANTOPEN: 'không mở được, có thể không có quyền',
  SQLITE_IOERR: 'ổ đĩa không đọc hay ghi được',
  SQLITE_BUSY: 'đang bị chương trình khác giữ',
};

/** What a failure of the database means, as one sentence. Other errors are passed on. */
export const storeWords = (error: unknown, file: string): unknown => {
  if (!(error instanceof StoreFailure)) return error;
  const code = Object.keys(STORE).find((known) => error.code === known || error.code.startsWith(`${known}_`));
  return new Failure(
    `${file}: ${code === undefined ? `lỗi cơ sở dữ liệu (${error.code})` : (STORE[code] ?? '')}`,
  );
};
