import { basename, join } from 'node:path';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import everydayNames from '../import/everyday-names.json';
import {
  importRecords,
  parseText,
  readSource,
  type ImportInput,
  type ImportResult,
} from '../import/index.js';
import type { FeeRow } from '../model/fee-row.js';
import { listPrices } from '../model/fee-sheet.js';
import { FORMATS, parseLocal } from '../model/file.js';
import type { LocalEntry } from '../model/local.js';
import { isoDate, type Issue } from '../model/shape.js';
import { todayInVietnam } from '../format/today.js';
import { Failure, reasonOf } from './failure.js';
import { feesSourceIn } from './fees-source.js';
import { readTableFile } from './table-file.js';
import { noTable } from './table-source.js';
import { readTextFile } from './text-file.js';
import { writeFolder, type OutputFile } from './write-folder.js';

export const IMPORT_HELP = `commune-widgets import TỆP… --out THƯ_MỤC [--single] [--with local.json] [--fees fees.json] [--retrieved YYYY-MM-DD]

Đọc dữ liệu thủ tục của Cổng Dịch vụ công quốc gia (hoặc phiếu tự viết) và ghi thư mục dữ liệu của xã.

  --out THƯ_MỤC            nơi ghi: procedures/index.json, procedures/<mã>.json, import-report.json
  --single                 ghi một tệp procedures.json thay cho thư mục (tối đa 5 MB)
  --with TỆP               lời của xã (local.json); không nêu thì dùng THƯ_MỤC/local.json nếu có
  --fees TỆP               bảng phí của xã; không nêu thì dùng THƯ_MỤC/fees.json hoặc fees.csv nếu có.
                           Danh sách thủ tục lấy giá theo bảng phí, như từng phiếu; không dùng với --single
  --retrieved YYYY-MM-DD   ngày lấy dữ liệu; không nêu thì lấy ngày sửa tệp

commune.json, local.json và bảng phí trong THƯ_MỤC không bao giờ bị ghi đè.
Đổi bảng phí thì nhập lại để danh sách nói cùng một giá; “commune-widgets check” báo khi hai bên khác nhau.`;

/** A single file bigger than this is refused: a phone would wait too long for it (embedding.md). */
const LARGEST_SINGLE = 5 * 1024 * 1024;

const today = (): string => new Date().toISOString().slice(0, 10);

const parseDay = (value: string | undefined): string | undefined => {
  if (value === undefined) return undefined;
  const issues: Issue[] = [];
  const day = isoDate().read(value, 'retrieved', issues);
  if (day === undefined || !/^\d{4}-\d\d-\d\d$/u.test(value))
    throw new Failure(`--retrieved phải là ngày dạng 2026-11-22, không phải “${value}”`);
  return day;
};

const readInput = async (path: string, retrieved: string | undefined): Promise<ImportInput> => {
  const { text, modified } = await readTextFile(path);
  const source = readSource(text);
  if ('error' in source) throw new Failure(`${path}: ${source.error}`);
  return { file: basename(path), records: source.records, retrieved: retrieved ?? modified };
};

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The commune's words: the file named with --with, else DIR/local.json, else none. */
const readLocal = async (
  path: string | undefined,
  folder: string,
): Promise<{ entries: LocalEntry[]; issues: string[] }> => {
  const own = join(folder, 'local.json');
  const file = path ?? ((await isThere(own)) ? own : undefined);
  if (file === undefined) return { entries: [], issues: [] };
  const parsed = parseText((await readTextFile(file)).text);
  if ('error' in parsed) throw new Failure(`${file}: ${parsed.error}`);
  const { value, issues } = parseLocal(parsed.value);
  if (!value) throw new Failure(`${file}: không phải tệp lời của xã (cần "format": "${FORMATS.local}")`);
  return { entries: value.items, issues: issues.map((i) => `${i.path}: ${i.message}`) };
};

/** The commune's fee board: the file named with --fees, else the one in DIR, else none. */
const readFees = async (path: string | undefined, folder: string): Promise<readonly FeeRow[]> => {
  for (const file of path === undefined ? ['fees.json', 'fees.csv'].map((n) => join(folder, n)) : [path]) {
    if (path === undefined && !(await isThere(file))) continue;
    const content = await readTableFile(file);
    const source = feesSourceIn(file, file, content);
    if (!source) throw noTable(file, content, 'không phải bảng phí (cần cột “Tên khoản thu” và “Mức thu”)');
    return source.value.items;
  }
  return [];
};

/** Lines of the list with the price of the fee board, where it knows the procedure. */
const withPrices = (result: ImportResult, rows: readonly FeeRow[]): ImportResult => {
  if (rows.length === 0) return result;
  const priceOf = listPrices(rows, todayInVietnam());
  const sheets = new Map(result.procedures.map((p) => [p.code, p]));
  const index = result.index.map(({ fee: recorded, ...entry }) => {
    const p = sheets.get(entry.code);
    const fee = p ? priceOf(p) : recorded;
    return { ...entry, ...(fee && { fee }) };
  });
  return { ...result, index };
};

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** The files of the data folder, and the names in it that they replace. */
const outputOf = (
  { procedures, listed, index, report }: ImportResult,
  single: boolean,
): { files: OutputFile[]; names: string[] } => {
  const updated = today();
  const reportFile: OutputFile = {
    path: 'import-report.json',
    text: `${JSON.stringify({ format: 'commune-import-report/1', updated, ...report }, null, 1)}\n`,
  };
  if (single) {
    // One file has no index beside it, so it also holds the procedures that have no sheet.
    const text = json({ format: FORMATS.procedures, updated, items: [...procedures, ...listed] });
    if (Buffer.byteLength(text) > LARGEST_SINGLE)
      throw new Failure(
        `procedures.json sẽ nặng ${(Buffer.byteLength(text) / 1024 / 1024).toFixed(1)} MB, quá 5 MB; hãy bỏ --single để ghi thành thư mục procedures/ (mỗi thủ tục một tệp)`,
      );
    return {
      files: [{ path: 'procedures.json', text }, reportFile],
      names: ['procedures.json', 'import-report.json'],
    };
  }
  return {
    files: [
      { path: 'procedures/index.json', text: json({ format: FORMATS.index, updated, items: index }) },
      ...procedures.map((p) => ({
        path: `procedures/${p.code}.json`,
        text: json({ format: FORMATS.procedure, ...p }),
      })),
      reportFile,
    ],
    names: ['procedures', 'import-report.json'],
  };
};

const summary = ({ report }: ImportResult, folder: string): string => {
  const { totals: t, local } = report;
  const share = t.sheets === 0 ? 0 : Math.floor((100 * t.withDiagram) / t.sheets);
  const lines = [
    `Đã đọc ${t.records} bản ghi, ghi ${t.procedures} thủ tục (${t.sheets} có phiếu, ${share}% có từ hai bước trở lên) vào ${folder}.`,
    `Giữ nguyên văn: ${t.keptAsText} · cần xem lại: ${t.doubtful} · trùng mã: ${t.duplicates} · không đọc được: ${t.skipped} · xã ẩn: ${t.hidden}. Chi tiết: import-report.json.`,
  ];
  if (local.unknownCodes.length > 0)
    lines.push(`local.json có mã không nằm trong dữ liệu vừa nhập: ${local.unknownCodes.join(', ')}.`);
  if (local.issues.length > 0) lines.push(`local.json có chỗ không dùng được: ${local.issues.join('; ')}.`);
  return lines.join('\n');
};

/** `commune-widgets import`. Resolves to the exit code; throws a Failure for what cannot be done. */
export const runImport = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      single: { type: 'boolean', default: false },
      with: { type: 'string' },
      fees: { type: 'string' },
      retrieved: { type: 'string' },
    },
  });
  if (positionals.length === 0)
    throw new Failure('thiếu tên tệp cần nhập; xem: commune-widgets import --help');
  const folder = values.out;
  if (folder === undefined || folder === '')
    throw new Failure('thiếu --out THƯ_MỤC; xem: commune-widgets import --help');
  const retrieved = parseDay(values.retrieved);
  const shipped = parseLocal(everydayNames).value?.items ?? [];
  const local = await readLocal(values.with, folder);
  if (values.single && values.fees !== undefined)
    throw new Failure(
      '--fees không dùng với --single: tệp procedures.json không có danh sách riêng để ghi giá',
    );
  const fees = values.single ? [] : await readFees(values.fees, folder);
  const inputs: ImportInput[] = [];
  for (const path of positionals) inputs.push(await readInput(path, retrieved));
  const read = importRecords(inputs, {
    everydayNames: shipped,
    local: local.entries,
    localIssues: local.issues,
  });
  const result = withPrices(read, fees);
  const { files, names } = outputOf(result, values.single);
  try {
    await writeFolder(folder, files, names);
  } catch (error) {
    throw new Failure(`không ghi được vào ${folder}: ${reasonOf(error)}; dữ liệu cũ được giữ nguyên`);
  }
  console.log(summary(result, folder));
  return 0;
};
