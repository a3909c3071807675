import type { Person } from './person.js';
import { phoneCell, type Cell } from './staff-cells.js';
import { columnOf, STAFF_HEADERS } from './staff-columns.js';
import { fieldTexts } from './staff-fields.js';
import { codeCell } from './table-cells.js';
import { ownHeader, writeItem as item, writeList as list } from './table-lists.js';

const asIs = (value: string): Cell<string> => ({ value });

/** A + at the start of a cell would be a formula for Excel: (+84) 912 345 678 is text, and phoneCell reads the same number. */
const phone = (value: string): string =>
  item(value, value.replace(/^\+(?:84|\d{1,3}(?!\d))/, '($&)'), phoneCell);

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

export const headerOf = (name: string): string => ownHeader(name, columnOf);
