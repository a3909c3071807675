import type { DataFile } from '../model/envelope.js';
import { FORMATS, formatOf, parseStaff } from '../model/file.js';
import type { Person } from '../model/person.js';
import type { Issue } from '../model/shape.js';
import { fieldLabel, type StaffField } from '../model/staff-fields.js';
import { readStaffTable, staffFromRows, type Repair, type StaffTable } from '../model/staff-table.js';
import { Failure } from './failure.js';
import type { TableFile } from './table-file.js';

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

/**
 * A staff directory from CSV, Excel or JSON: the content decides.
 *
 * @param file how findings name it
 * @returns undefined when it is JSON of another kind, or no staff table
 * @throws Failure when it is one that was cut off
 */
export const staffSourceIn = (path: string, file: string, content: TableFile): StaffSource | undefined => {
  if (content.kind === 'none') return undefined;
  if (content.kind === 'json')
    return formatOf(content.input) === FORMATS.staff ? fromJson(path, file, content.input) : undefined;
  const table = content.kind === 'rows' ? staffFromRows(content.rows) : readStaffTable(content.text);
  return table && fromTable(path, file, table);
};
