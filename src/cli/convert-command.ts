import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FORMATS } from '../model/file.js';
import { writeStaffTable } from '../model/staff-table.js';
import { Failure } from './failure.js';
import { saveFile } from './save-file.js';
import { sayRepair } from './staff-words.js';
import { readStaffSource, type StaffSource } from './staff-source.js';

export const CONVERT_HELP = `commune-widgets convert TỆP --to TỆP_MỚI.csv|TỆP_MỚI.json [--json]

Đổi danh bạ từ Excel (.xlsx), CSV hoặc JSON sang CSV hoặc JSON. CSV ghi ra mở được bằng Excel và mở lại
không mất gì; cột lạ được giữ nguyên; Mã còn thiếu được đặt theo họ tên và đơn vị. Tệp cùng tên bị ghi đè.

  --to TỆP  nơi ghi; đuôi .csv hay .json chọn dạng
  --json    in kết quả cho máy đọc

Mã thoát: 0 đã ghi (điều đã sửa, điều phải bỏ được kể ra) · 2 không chạy được.`;

const textFor = (path: string, { value }: StaffSource): string => {
  if (/\.csv$/i.test(path)) return writeStaffTable(value.items);
  if (/\.json$/i.test(path)) return `${JSON.stringify({ format: FORMATS.staff, ...value }, null, 1)}\n`;
  throw new Failure(`--to ${path}: chỉ ghi được tệp .csv hoặc .json`);
};

/** `commune-widgets convert`. Resolves to 0 when the file is written. */
export const runConvert = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { to: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [from, ...more] = positionals;
  const { to } = values;
  if (from === undefined || more.length > 0 || to === undefined || to === '')
    throw new Failure('cần một tệp và --to TỆP_MỚI; xem: commune-widgets convert --help');
  if (resolve(from) === resolve(to)) throw new Failure(`--to ${to}: trùng với tệp đang đọc`);
  const source = await readStaffSource(from);
  const text = textFor(to, source);
  if (source.value.items.length === 0) throw new Failure(`${from}: không có người nào, không ghi`);
  await saveFile(to, text);
  const { issues, repairs, unknownColumns } = source;
  const people = source.value.items.length;
  if (values.json) {
    const result = {
      format: 'commune-staff-convert/1',
      from,
      to,
      people,
      repairs,
      unknownColumns,
      unusable: issues,
    };
    console.log(JSON.stringify(result, null, 1));
    return 0;
  }
  console.log(`Đã ghi ${people} người vào ${to}.`);
  if (unknownColumns.length > 0) console.log(`Cột lạ được giữ nguyên: ${unknownColumns.join(', ')}.`);
  for (const repair of repairs) console.log(`  ${sayRepair(repair)}`);
  for (const { path, message } of issues) console.error(`  Không dùng được: ${path}: ${message}`);
  return 0;
};
