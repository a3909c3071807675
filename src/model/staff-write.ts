import type { Person } from './person.js';
import { codeCell, phoneCell, type Cell } from './staff-cells.js';
import { columnOf, STAFF_HEADERS } from './staff-columns.js';
import { listCell, literal, quote } from './staff-lists.js';

/** In quotes whatever would be read as something else without them. */
const item = (value: string, read: (item: string) => Cell<string>, also?: ','): string => {
  const [only, ...more] = listCell(value, also);
  const same =
    only !== undefined && more.length === 0 && literal(only) === undefined && read(only).value === value;
  return same ? value : quote(value);
};

const asIs = (value: string): Cell<string> => ({ value });

const list = (values: readonly string[], read = asIs, also?: ','): string =>
  values.map((value) => item(value, read, also)).join('; ');

/** The cells of a person, one per entry of STAFF_HEADERS. */
export const personCells = (p: Person): string[] => {
  const cells: Record<keyof typeof STAFF_HEADERS, string | undefined> = {
    id: p.id,
    name: p.name,
    position: p.position,
    unit: list(p.unit),
    officePhones: list(p.officePhones, phoneCell),
    mobile:
      p.mobile !== undefined && (literal(p.mobile) !== undefined || phoneCell(p.mobile).value !== p.mobile)
        ? quote(p.mobile)
        : p.mobile,
    zalo: p.zalo === undefined ? '' : p.zalo ? 'có' : 'không',
    email: p.email,
    photo: p.photo,
    fields: list(p.fields),
    procedures: list(p.procedures, codeCell, ','),
    hours: p.hours,
    term: p.term,
    from: p.absence?.from,
    to: p.absence?.to,
    substitute: p.absence?.substitute,
    village: p.village,
    order: p.order?.toString(),
    consentOn: p.consentOn,
    confirmedOn: p.confirmedOn,
  };
  return Object.keys(STAFF_HEADERS).map((key) => cells[key as keyof typeof STAFF_HEADERS] ?? '');
};

/** The header of a column we do not know, in quotes when it sounds like one of ours. */
export const headerOf = (name: string): string =>
  columnOf(name) !== undefined || literal(name) !== undefined || /^Cột \d+$/.test(name) ? quote(name) : name;
