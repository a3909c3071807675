import { FORMATS, formatOf } from '../model/file.js';
import { Failure } from './failure.js';
import { feesSourceIn, type FeesSource } from './fees-source.js';
import { resultsSourceIn, type ResultsSource } from './results-source.js';
import { staffSourceIn, type StaffSource } from './staff-source.js';
import { readTableFile, type TableFile } from './table-file.js';

/** A table that a commune keeps in a spreadsheet, told apart by its content. */
export type TableSource =
  | { kind: 'fees'; source: FeesSource }
  | { kind: 'results'; source: ResultsSource }
  | { kind: 'staff'; source: StaffSource };

/**
 * @param file how findings name it
 * @returns undefined when it is none of them, or JSON of another kind
 * @throws Failure when it is one that was cut off
 */
export const tableSourceIn = (path: string, file: string, content: TableFile): TableSource | undefined => {
  if (content.kind === 'none') return undefined;
  // Fees first: "Tên" and "Lĩnh vực" may head a list of people as well, "Mức thu" never does.
  const fees = feesSourceIn(path, file, content);
  if (fees) return { kind: 'fees', source: fees };
  const results = resultsSourceIn(path, file, content);
  if (results) return { kind: 'results', source: results };
  const staff = staffSourceIn(path, file, content);
  return staff && { kind: 'staff', source: staff };
};

/** What a file of ours is that comes from a later version of the program. */
const laterVersion = (content: TableFile): string | undefined => {
  const format = content.kind === 'json' ? formatOf(content.input) : undefined;
  const known = Object.values(FORMATS).find(
    (own) => format !== own && format?.startsWith(own.replace(/\d+$/, '')),
  );
  return known && `tệp ghi "format": "${format?.slice(0, 80) ?? ''}", bản này chỉ đọc được "${known}"`;
};

/**
 * Why a file is not the table that is wanted, in one sentence.
 *
 * @param otherwise what to say of a sound file of another kind
 */
export const noTable = (path: string, content: TableFile, otherwise: string): Failure =>
  new Failure(`${path}: ${content.kind === 'none' ? content.problem : (laterVersion(content) ?? otherwise)}`);

/** Of a table whose columns are none of ours. */
export const NO_HEADER =
  'không thấy bảng danh bạ, bảng phí hay bảng kết quả: cần một dòng tiêu đề có cột “Họ và tên” và ít nhất một cột nữa, hoặc có cột “Tên khoản thu” và “Mức thu”, hoặc có cột “Kỳ”, “Chỉ tiêu” và “Số lượng”';

/** The same for a file that must be one of them. */
export const readTableSource = async (path: string): Promise<TableSource> => {
  const content = await readTableFile(path);
  const source = tableSourceIn(path, path, content);
  if (source) return source;
  throw noTable(
    path,
    content,
    content.kind === 'json'
      ? `không phải danh bạ, bảng phí hay bảng kết quả (cần "format": "${FORMATS.staff}", "${FORMATS.fees}" hoặc "${FORMATS.results}")`
      : NO_HEADER,
  );
};
