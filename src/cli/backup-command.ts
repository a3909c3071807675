import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { backupSqlite, isServed, StoreFailure } from '../collector/index.js';
import { existingDatabase, storeWords } from './collector-file.js';
import { Failure, reasonOf } from './failure.js';

export const BACKUP_HELP = `commune-widgets backup --data THƯ_MỤC --out TỆP

Sao phiếu đánh giá và mã truy cập vào một tệp, ngay cả khi “serve” đang chạy. Bản sao được đọc lại từ đầu đến cuối trước khi
mang tên TỆP; tệp đã có thì không bị ghi đè. Khôi phục: dừng “serve”, chép TỆP thành THƯ_MỤC/collector.sqlite
(xóa collector.sqlite-wal và collector.sqlite-shm nếu còn), chạy lại.
Lời góp ý trong bản chính bị xóa sau 90 ngày; hãy xóa cả bản sao cũ hơn.

Mã thoát: 0 xong · 2 không chạy được.`;

/** `commune-widgets backup`. */
export const runBackup = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, out: { type: 'string' } },
  });
  const { out } = values;
  if (out === undefined || out === '') throw new Failure('thiếu --out TỆP');
  if (isServed(out))
    throw new Failure(
      `--out ${out}: “serve” cho mọi người tải tệp có đuôi này; hãy đặt tên như ${out}.sqlite`,
    );
  const file = await existingDatabase(values.data);
  const there = await stat(out).then(
    () => true,
    () => false,
  );
  if (there) throw new Failure(`--out ${out}: tệp đã có, không ghi đè; hãy chọn tên khác`);
  try {
    const count = await backupSqlite(file, out);
    console.log(`Đã sao ${count} phiếu vào ${out}.`);
    return 0;
  } catch (error) {
    if (error instanceof StoreFailure) throw storeWords(error, file);
    throw new Failure(`không sao được vào ${out}: ${reasonOf(error)}`);
  }
};
