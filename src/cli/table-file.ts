import { readFile, stat } from 'node:fs/promises';
import { decode } from '../data/decode.js';
import { readWorkbook, type FindHeader } from '../import/workbook.js';
import { WorkbookProblem, type WorkbookProblemCode } from '../import/workbook-problem.js';
import { findFeeHeader } from '../model/fee-columns.js';
import { findHeader as findStaffHeader } from '../model/staff-columns.js';
import { Failure, reasonOf } from './failure.js';

/** Bigger files are not read: two thousand people with all columns are under 1 MB. */
const LARGEST = 20 * 1024 * 1024;

const readBytes = async (path: string): Promise<Uint8Array | undefined> => {
  try {
    // Asked before opening: a pipe without a writer would keep us waiting for ever.
    const info = await stat(path);
    if (!info.isFile()) throw new Failure(`${path}: không phải tệp thường`);
    if (info.size === 0) throw new Failure(`${path}: tệp rỗng`);
    return info.size > LARGEST ? undefined : await readFile(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path}: ${reasonOf(error)}`);
  }
};

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

const WORKBOOKS: Readonly<Record<WorkbookProblemCode, string>> = {
  empty: 'tệp rỗng',
  xls: 'là tệp Excel đời cũ (.xls); hãy mở bằng Excel và lưu lại thành .xlsx',
  password: 'tệp Excel có mật khẩu; hãy lưu lại không đặt mật khẩu',
  html: 'là trang web, không phải tệp Excel; hãy mở bằng Excel và lưu lại thành .xlsx',
  text: 'là tệp chữ, không phải tệp Excel',
  'other-spreadsheet': 'là bảng tính kiểu khác; hãy lưu lại thành .xlsx',
  'not-a-workbook': 'không phải tệp Excel',
  'cut-off': 'tệp Excel bị cắt giữa chừng; hãy chép hoặc tải lại',
  damaged: 'tệp Excel bị hỏng; hãy mở bằng Excel và lưu lại',
  'too-large': 'tệp Excel quá lớn khi mở ra; chỉ giữ lại bảng cần dùng, bỏ ảnh',
  'too-many-rows': 'bảng quá nhiều dòng hoặc cột; chỉ giữ lại bảng cần dùng',
  unsafe: 'tệp Excel có nội dung lạ không an toàn, không mở',
  'no-rows': 'bảng tính không có chữ nào',
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The tables we know: in a workbook the first sheet with one of them counts. */
const findTable: FindHeader = (rows) => findFeeHeader(rows) ?? findStaffHeader(rows);

/** What a file holds that may be a table: rows of a workbook, text that may be CSV, or JSON. */
export type TableFile =
  | { kind: 'rows'; rows: string[][] }
  | { kind: 'text'; text: string }
  /** `input` is undefined when the JSON is damaged. */
  | { kind: 'json'; input: unknown };

/**
 * Reads a file that may hold a table: Excel, CSV in any encoding, or JSON; the content decides.
 *
 * @returns undefined when it is far too large for a table, or no text
 * @throws Failure when it cannot be read at all, or is a workbook that cannot be opened
 */
export const readTableFile = async (path: string): Promise<TableFile | undefined> => {
  const bytes = await readBytes(path);
  if (!bytes) return undefined;
  if (isWorkbook(bytes)) {
    const rows = await readWorkbook(bytes, findTable).catch((error: unknown) => {
      throw error instanceof WorkbookProblem ? new Failure(`${path}: ${WORKBOOKS[error.code]}`) : error;
    });
    return { kind: 'rows', rows };
  }
  const text = await decode(bytes).catch(() => undefined);
  if (text === undefined) return undefined;
  return /^\s*[{[]/.test(text) ? { kind: 'json', input: jsonOf(text) } : { kind: 'text', text };
};
