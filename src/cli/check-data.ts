import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseText } from '../import/index.js';
import type { CatalogueEntry } from '../model/catalogue.js';
import {
  FORMATS,
  formatOf,
  parseIndex,
  parseLocal,
  parseProcedure,
  parseProcedures,
  parseProfile,
} from '../model/file.js';
import { mergeLocal, type LocalEntry } from '../model/local.js';
import type { Procedure } from '../model/procedure.js';
import type { Profile } from '../model/profile.js';
import type { Issue } from '../model/shape.js';
import { Failure } from './failure.js';
import type { FeesSource } from './fees-source.js';
import type { ResultsSource } from './results-source.js';
import type { StaffSource } from './staff-source.js';
import { readTableFile } from './table-file.js';
import { NO_HEADER, noTable, tableSourceIn } from './table-source.js';
import { readTextFile } from './text-file.js';

/** Everything `check` looks at, each part with the file it came from. */
export interface CheckData {
  files: string[];
  profile?: { file: string; value: Profile };
  sheets: { file: string; path: string; value: Procedure }[];
  entries: { file: string; path: string; value: CatalogueEntry }[];
  local: { file: string; path: string; value: LocalEntry }[];
  /** Staff directories, each with the folder it lies in. */
  staff: { source: StaffSource; folder: string }[];
  fees: FeesSource[];
  results: ResultsSource[];
  issues: { file: string; issue: Issue }[];
  /** Files inside a folder that could not be read, with the reason. */
  unreadable: { file: string; reason: string }[];
  /** `true` when a whole data folder is checked: then missing parts are findings too. */
  folder: boolean;
}

const addFile = async (data: CheckData, path: string, name: string): Promise<void> => {
  const content = await readTableFile(path);
  const table = tableSourceIn(path, name, content);
  if (table) {
    data.files.push(name);
    data.issues.push(...table.source.issues.map((issue) => ({ file: name, issue })));
    if (table.kind === 'fees') data.fees.push(table.source);
    else if (table.kind === 'results') data.results.push(table.source);
    else data.staff.push({ source: table.source, folder: dirname(path) });
    return;
  }
  // What is called a table is told as one; what is too large for a table may still be a list of procedures.
  if (content.kind === 'rows' || content.kind === 'text' || (content.kind === 'none' && /\.csv$/i.test(path)))
    throw noTable(path, content, NO_HEADER);
  const { text } = await readTextFile(path);
  const parsed = parseText(text);
  if ('error' in parsed) throw new Failure(`${path}: ${parsed.error}`);
  const input = parsed.value;
  const report = (issues: readonly Issue[]): void => {
    data.issues.push(...issues.map((issue) => ({ file: name, issue })));
  };
  data.files.push(name);
  switch (formatOf(input)) {
    case FORMATS.profile: {
      const { value, issues } = parseProfile(input);
      report(issues);
      if (value) data.profile = { file: name, value };
      return;
    }
    case FORMATS.local: {
      const { value, issues } = parseLocal(input);
      report(issues);
      data.local.push(...(value?.items ?? []).map((v, i) => ({ file: name, path: `items[${i}]`, value: v })));
      return;
    }
    case FORMATS.index: {
      const { value, issues } = parseIndex(input);
      report(issues);
      data.entries.push(
        ...(value?.items ?? []).map((v, i) => ({ file: name, path: `items[${i}]`, value: v })),
      );
      return;
    }
    case FORMATS.procedures: {
      const { value, issues } = parseProcedures(input);
      report(issues);
      data.sheets.push(
        ...(value?.items ?? []).map((v, i) => ({ file: name, path: `items[${i}].`, value: v })),
      );
      return;
    }
    case FORMATS.procedure: {
      const { value, issues } = parseProcedure(input);
      report(issues);
      if (value) data.sheets.push({ file: name, path: '', value });
      return;
    }
    default:
      data.files.pop();
      throw noTable(
        path,
        content,
        'không phải tệp dữ liệu của commune-widgets (thiếu "format"); dữ liệu của Cổng cần nhập trước bằng “commune-widgets import”',
      );
  }
};

const KNOWN = [
  'commune.json',
  'local.json',
  'procedures.json',
  'staff.csv',
  'staff.json',
  'fees.csv',
  'fees.json',
  'results.csv',
  'results.json',
] as const;

const addFolder = async (data: CheckData, folder: string): Promise<void> => {
  const inside = async (path: string): Promise<string[]> => readdir(path).catch(() => []);
  const top = await inside(folder);
  const sheets = (await inside(join(folder, 'procedures'))).filter((name) => name.endsWith('.json')).sort();
  const names = [
    ...KNOWN.filter((name) => top.includes(name)),
    ...sheets.map((name) => join('procedures', name)),
  ];
  if (names.length === 0)
    throw new Failure(
      `${folder}: trong thư mục không có commune.json, local.json, procedures/, procedures.json, staff.csv, staff.json, fees.csv, fees.json, results.csv hay results.json`,
    );
  data.folder = true;
  for (const name of names)
    try {
      await addFile(data, join(folder, name), name);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      data.unreadable.push({ file: name, reason: error.message.slice(error.message.indexOf(': ') + 2) });
    }
};

/** Reads folders and files to check. A file named by the person that cannot be read is a Failure. */
export const readCheckData = async (paths: readonly string[]): Promise<CheckData> => {
  const data: CheckData = {
    files: [],
    sheets: [],
    entries: [],
    local: [],
    staff: [],
    fees: [],
    results: [],
    issues: [],
    unreadable: [],
    folder: false,
  };
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (info) => info.isDirectory(),
      () => false,
    );
    if (isFolder) await addFolder(data, path);
    else await addFile(data, path, basename(path));
  }
  // What the commune wrote after the last import counts as written.
  const local = new Map(data.local.map(({ value }) => [value.code, value]));
  data.sheets = data.sheets.flatMap((sheet) => {
    const own = local.get(sheet.value.code);
    return own?.hidden === true ? [] : [own ? { ...sheet, value: mergeLocal(sheet.value, own) } : sheet];
  });
  data.entries = data.entries.flatMap((entry) => {
    const own = local.get(entry.value.code);
    if (own?.hidden === true) return [];
    const everydayName = own?.everydayName ?? entry.value.everydayName;
    return [{ ...entry, value: { ...entry.value, ...(everydayName !== undefined && { everydayName }) } }];
  });
  return data;
};
