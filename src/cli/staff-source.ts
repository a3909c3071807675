import { readFile, stat } from 'node:fs/promises';
import { decode } from '../data/decode.js';
import { readWorkbook } from '../import/workbook.js';
import { WorkbookProblem, type WorkbookProblemCode } from '../import/workbook-problem.js';
import type { DataFile } from '../model/envelope.js';
import { FORMATS, formatOf, parseStaff } from '../model/file.js';
import type { Person } from '../model/person.js';
import type { Issue } from '../model/shape.js';
import { fieldLabel, type StaffField } from '../model/staff-fields.js';
import { readStaffTable, staffFromRows, type Repair, type StaffTable } from '../model/staff-table.js';
import { Failure, reasonOf } from './failure.js';

/** A staff directory with all that was noticed while reading it. */
export interface StaffSource {
  file: string;
  value: DataFile<Person>;
  /** `path` as a reader of the file finds it: "dòng 5 › mobile" in a table, `items[3].mobile` in JSON. */
  issues: Issue[];
  repairs: Repair[];
  unknownColumns: string[];
  /** Where a field of a person stands: "dòng 5, cột Di động", or `items[3].mobile`. */
  placeOf: (person: Person, field: StaffField) => string;
}

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

const NO_HEADER =
  'không thấy bảng danh bạ: cần một dòng tiêu đề có cột “Họ và tên” và ít nhất một cột nữa, như “Chức vụ”';

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
  'too-large': 'tệp Excel quá lớn khi mở ra; chỉ giữ lại bảng danh bạ, bỏ ảnh',
  'too-many-rows': 'bảng quá nhiều dòng hoặc cột; chỉ giữ lại bảng danh bạ',
  unsafe: 'tệp Excel có nội dung lạ không an toàn, không mở',
  'no-rows': 'bảng tính không có chữ nào',
};

const tableOf = async (path: string, bytes: Uint8Array): Promise<StaffTable> => {
  const rows = await readWorkbook(bytes).catch((error: unknown) => {
    throw error instanceof WorkbookProblem ? new Failure(`${path}: ${WORKBOOKS[error.code]}`) : error;
  });
  const table = staffFromRows(rows);
  if (!table) throw new Failure(`${path}: ${NO_HEADER}`);
  return table;
};

const fromTable = (path: string, file: string, table: StaffTable): StaffSource => {
  if (table.cutOff)
    throw new Failure(`${path}: tệp bị cắt giữa chừng (một ô có dấu ngoặc kép mở mà không đóng)`);
  const { value, issues } = parseStaff(table.file);
  const { items } = table.file as { items: { id?: string }[] };
  const rows = new Map(items.map(({ id }, i) => [id, table.rows[i]] as const));
  return {
    file,
    value: value ?? { items: [] },
    issues: issues.map((issue) => ({
      ...issue,
      path: issue.path.replace(
        /^items\[(\d+)\]\.?/,
        (_, i: string) => `dòng ${table.rows[Number(i)] ?? '?'} › `,
      ),
    })),
    repairs: table.repairs,
    unknownColumns: table.unknownColumns,
    placeOf: ({ id }, field) => `dòng ${rows.get(id) ?? '?'}, cột ${fieldLabel(field)}`,
  };
};

const KEYS: Partial<Record<StaffField, string>> = {
  from: 'absence.from',
  to: 'absence.to',
  substitute: 'absence.substitute',
};

const fromJson = (path: string, file: string, input: unknown): StaffSource => {
  const { value, issues } = parseStaff(input);
  if (!value) throw new Failure(`${path}: không phải danh bạ (cần "format": "${FORMATS.staff}" và "items")`);
  const { items } = input as { items: unknown[] };
  const idOf = (item: unknown) =>
    typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  const places = new Map(items.map((item, i) => [idOf(item), i] as const).reverse());
  return {
    file,
    value,
    issues,
    repairs: [],
    unknownColumns: [],
    placeOf: ({ id }, field) => `items[${places.get(id) ?? '?'}].${KEYS[field] ?? field}`,
  };
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * A staff directory from CSV, Excel or JSON: the content decides.
 *
 * @param file how findings name it
 * @returns undefined when it is JSON of another kind, no JSON and no staff table, or far too large for one
 * @throws Failure when it cannot be read at all
 */
export const findStaffSource = async (path: string, file: string): Promise<StaffSource | undefined> => {
  const bytes = await readBytes(path);
  if (!bytes) return undefined;
  if (isWorkbook(bytes)) return fromTable(path, file, await tableOf(path, bytes));
  const text = await decode(bytes).catch(() => undefined);
  if (text === undefined) return undefined;
  if (/^\s*[{[]/.test(text)) {
    const input = jsonOf(text);
    return formatOf(input) === FORMATS.staff ? fromJson(path, file, input) : undefined;
  }
  const table = readStaffTable(text);
  return table && fromTable(path, file, table);
};

/** The same for a file that must be a staff directory. */
export const readStaffSource = async (path: string): Promise<StaffSource> => {
  const source = await findStaffSource(path, path);
  if (source) return source;
  throw new Failure(
    `${path}: ${/\.json$/i.test(path) ? `không phải danh bạ (cần "format": "${FORMATS.staff}")` : NO_HEADER}`,
  );
};
