import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeFeesTable } from '../model/fees-table.js';
import { todayInVietnam } from '../format/today.js';
import { FORMATS } from '../model/file.js';
import { writeResultsTable } from '../model/results-table.js';
import { publicCopy, type PublicCopy } from '../model/staff-public.js';
import { writeStaffTable } from '../model/staff-table.js';
import { Failure } from './failure.js';
import { sayFeeRepair, unreadCells } from './fees-words.js';
import { sayResultRepair, unreadResults } from './results-words.js';
import { saveFile } from './save-file.js';
import { sayRepair } from './staff-words.js';
import { readTableSource, type TableSource } from './table-source.js';

export const CONVERT_HELP = `commune-widgets convert TỆP --to TỆP_MỚI.csv|TỆP_MỚI.json [--public] [--json]

Đổi danh bạ, bảng phí hoặc bảng kết quả từ Excel (.xlsx), CSV hoặc JSON sang CSV hoặc JSON. CSV ghi ra mở được bằng
Excel và mở lại không mất gì; cột lạ được giữ nguyên; Mã còn thiếu được đặt theo họ tên và đơn vị, hoặc theo khoản thu.
Ô tiền, số lượng, ngày, kỳ, kênh không đọc được thì giữ nguyên chữ. Tệp cùng tên bị ghi đè.

Danh bạ đưa lên trang web thì ai cũng tải về được cả tệp, kể cả phần trang không hiện. --public ghi bản để đăng:
bỏ số di động, Zalo và ảnh của người chưa đồng ý hoặc đã rút đồng ý, bỏ các cột trang web không dùng. Giữ bản
đầy đủ ở cơ quan để sửa lần sau.

  --to TỆP  nơi ghi; đuôi .csv hay .json chọn dạng
  --public  ghi bản danh bạ để đăng lên trang web
  --json    in kết quả cho máy đọc

Mã thoát: 0 đã ghi (điều đã sửa, điều phải bỏ được kể ra) · 2 không chạy được.`;

const csvOf = ({ kind, source }: TableSource): string => {
  switch (kind) {
    case 'fees':
      return writeFeesTable(source.value.items);
    case 'results':
      return writeResultsTable(source.value.items);
    case 'staff':
      return writeStaffTable(source.value.items);
  }
};

/** The same directory without what may not be shown, and what that was. */
const toPublish = (table: TableSource): { table: TableSource; copy: PublicCopy } => {
  if (table.kind !== 'staff')
    throw new Failure(
      `--public chỉ dùng cho danh bạ; ${table.kind === 'fees' ? 'bảng phí' : 'bảng kết quả'} không có gì phải bỏ`,
    );
  const { source } = table;
  const copy = publicCopy(source.value.items, todayInVietnam());
  return { table: { ...table, source: { ...source, value: { ...source.value, items: copy.people } } }, copy };
};

const leftOut = ({ mobiles, photos, columns }: PublicCopy): string =>
  [
    `số di động của ${mobiles} người`,
    `ảnh của ${photos} người`,
    columns.length > 0 ? `cột ${columns.join(', ')}` : 'không cột nào',
  ].join('; ');

const textFor = (path: string, table: TableSource): string => {
  if (/\.csv$/i.test(path)) return csvOf(table);
  if (!/\.json$/i.test(path)) throw new Failure(`--to ${path}: chỉ ghi được tệp .csv hoặc .json`);
  return `${JSON.stringify({ format: FORMATS[table.kind], ...table.source.value }, null, 1)}\n`;
};

interface Told {
  count: 'people' | 'rows';
  word: string;
  repairs: string[];
  unread: string[];
}

/** What one row of the table is, and what had to be mended in it. */
const told = ({ kind, source }: TableSource): Told => {
  switch (kind) {
    case 'fees':
      return {
        count: 'rows',
        word: 'dòng phí',
        repairs: source.repairs.map(sayFeeRepair),
        unread: unreadCells(source.value.items),
      };
    case 'results':
      return {
        count: 'rows',
        word: 'dòng kết quả',
        repairs: source.repairs.map(sayResultRepair),
        unread: unreadResults(source.value.items),
      };
    case 'staff':
      return { count: 'people', word: 'người', repairs: source.repairs.map(sayRepair), unread: [] };
  }
};

/** `commune-widgets convert`. Resolves to 0 when the file is written. */
export const runConvert = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      public: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [from, ...more] = positionals;
  const { to } = values;
  if (from === undefined || more.length > 0 || to === undefined || to === '')
    throw new Failure('cần một tệp và --to TỆP_MỚI; xem: commune-widgets convert --help');
  if (resolve(from) === resolve(to)) throw new Failure(`--to ${to}: trùng với tệp đang đọc`);
  const table = await readTableSource(from);
  const { count, word, repairs, unread } = told(table);
  const { issues, unknownColumns, value, repairs: mended } = table.source;
  const published = values.public ? toPublish(table) : undefined;
  const text = textFor(to, published?.table ?? table);
  if (value.items.length === 0) throw new Failure(`${from}: không có ${word} nào, không ghi`);
  await saveFile(to, text);
  if (values.json) {
    const result = {
      format: `commune-${table.kind}-convert/1`,
      from,
      to,
      [count]: value.items.length,
      repairs: mended,
      unknownColumns,
      ...(table.kind !== 'staff' && { unread }),
      unusable: issues,
      ...(published && {
        leftOut: {
          mobiles: published.copy.mobiles,
          photos: published.copy.photos,
          columns: published.copy.columns,
        },
      }),
    };
    console.log(JSON.stringify(result, null, 1));
    return 0;
  }
  console.log(`Đã ghi ${value.items.length} ${word} vào ${to}.`);
  if (published) console.log(`Bản để đăng, đã bỏ: ${leftOut(published.copy)}.`);
  else if (unknownColumns.length > 0) console.log(`Cột lạ được giữ nguyên: ${unknownColumns.join(', ')}.`);
  for (const line of [...repairs, ...unread]) console.log(`  ${line}`);
  for (const { path, message } of issues) console.error(`  Không dùng được: ${path}: ${message}`);
  return 0;
};
