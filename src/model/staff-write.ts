import type { Person } from './person.js';
import { codeCell, phoneCell, type Cell } from './staff-cells.js';
import { columnOf, STAFF_HEADERS } from './staff-columns.js';
import { fieldTexts } from './staff-fields.js';
import { listCell, literal, quote } from './staff-lists.js';

type Read = (item: string) => Cell<string>;
const asIs: Read = (value) => ({ value });

/** The value as `bare`, or in quotes when that would be read as something else. */
const item = (value: string, bare: string, read: Read): string =>
  !bare.startsWith('"') && read(bare).value === value ? bare : quote(value);

/** A + at the start of a cell would be a formula for Excel: (+84) 912 345 678 is text, and phoneCell reads the same number. */
const phone = (value: string): string =>
  item(value, value.replace(/^\+(?:84|\d{1,3}(?!\d))/, '($&)'), phoneCell);

const list = (values: readonly string[], write: (value: string) => string, also?: ','): string =>
  values
    .map((value) => {
      const written = write(value);
      const [only, ...more] = listCell(written, also);
      // In quotes also what has a dividing sign in it.
      return only === written && more.length === 0 ? written : quote(value);
    })
    .join('; ');

/** The cells of a person, one per entry of STAFF_HEADERS. */
export const personCells = (p: Person): string[] => {
  const texts = fieldTexts(p);
  texts.set(
    'unit',
    list(p.unit, (value) => item(value, value, asIs)),
  );
  texts.set(
    'fields',
    list(p.fields, (value) => item(value, value, asIs)),
  );
  texts.set('officePhones', list(p.officePhones, phone));
  texts.set(
    'procedures',
    list(p.procedures, (value) => item(value, value, codeCell), ','),
  );
  if (p.mobile !== undefined) texts.set('mobile', phone(p.mobile));
  return (Object.keys(STAFF_HEADERS) as (keyof typeof STAFF_HEADERS)[]).map(
    (field) => texts.get(field) ?? '',
  );
};

/** The header of a column we do not know, in quotes when it would be read as something else. */
export const headerOf = (name: string): string =>
  columnOf(name) !== undefined || literal(name) !== undefined || name.trim() !== name || name === ''
    ? quote(name)
    : name;
