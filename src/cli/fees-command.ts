import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import everydayNames from '../import/everyday-names.json';
import { draftFeeRows, importRecords, readSource, type ImportInput } from '../import/index.js';
import type { FeeRow } from '../model/fee-row.js';
import { writeFeesTable } from '../model/fees-table.js';
import { FORMATS, parseLocal } from '../model/file.js';
import { todayInVietnam } from '../format/today.js';
import { Failure } from './failure.js';
import { saveFile } from './save-file.js';
import { readTextFile } from './text-file.js';

export const FEES_HELP = `commune-widgets fees from-portal TỆP… --out fees.json|fees.csv

Soạn nháp bảng phí từ dữ liệu thủ tục của Cổng Dịch vụ công quốc gia. Mọi dòng đều mang “cần xác nhận”:
trang chỉ hiện “liên hệ” cho tới khi có người đối chiếu với văn bản, điền Căn cứ, Hiệu lực từ và Mức xác minh.
Số 0 trong dữ liệu quốc gia không có nghĩa là miễn phí và không bao giờ được ghi thành miễn.

  --out TỆP  nơi ghi; đuôi .csv (mở bằng Excel) hay .json chọn dạng. Tệp đã có thì không bị ghi đè.

Mã thoát: 0 đã ghi · 2 không chạy được.`;

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const textFor = (path: string, items: readonly FeeRow[]): string => {
  if (/\.csv$/i.test(path)) return writeFeesTable(items);
  if (!/\.json$/i.test(path)) throw new Failure(`--out ${path}: chỉ ghi được tệp .csv hoặc .json`);
  const updated = todayInVietnam();
  return `${JSON.stringify({ format: FORMATS.fees, updated, items }, null, 1)}\n`;
};

const STATES: Readonly<Record<FeeRow['state'], string>> = {
  amount: 'có số tiền',
  formula: 'có công thức tính',
  council: 'do HĐND quyết định',
  unknown: 'không rõ',
  free: 'ghi miễn',
};

const fromPortal = async (files: readonly string[], out: string): Promise<number> => {
  if (await exists(out)) throw new Failure(`--out ${out}: tệp đã có, không ghi đè; hãy chọn tên khác`);
  const inputs: ImportInput[] = [];
  for (const path of files) {
    const { text } = await readTextFile(path);
    const source = readSource(text);
    if ('error' in source) throw new Failure(`${path}: ${source.error}`);
    inputs.push({ file: basename(path), records: source.records });
  }
  const { procedures } = importRecords(inputs, {
    everydayNames: parseLocal(everydayNames).value?.items ?? [],
  });
  const rows = draftFeeRows(procedures);
  if (rows.length === 0) throw new Failure('không có khoản phí, lệ phí nào trong dữ liệu, không ghi');
  await saveFile(out, textFor(out, rows));
  const counts = (Object.keys(STATES) as FeeRow['state'][]).flatMap((state) => {
    const count = rows.filter((row) => row.state === state).length;
    return count > 0 ? [`${count} ${STATES[state]}`] : [];
  });
  console.log(
    `Đã ghi ${rows.length} dòng nháp của ${procedures.length} thủ tục vào ${out}: ${counts.join(', ')}.`,
  );
  console.log(
    'Tất cả cần xác nhận trước khi hiện số tiền: đối chiếu văn bản, rồi soát bằng “commune-widgets check”.',
  );
  return 0;
};

/** `commune-widgets fees from-portal`. Resolves to 0 when the draft is written. */
export const runFees = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' } },
  });
  const [what, ...files] = positionals;
  if (what !== 'from-portal' || files.length === 0 || values.out === undefined || values.out === '')
    throw new Failure('cần “from-portal”, ít nhất một tệp và --out; xem: commune-widgets fees --help');
  return fromPortal(files, values.out);
};
