import type { Person } from './person.js';
import { consentCell, phoneCell, withdrawnCell, yesNoCell, type Cell } from './staff-cells.js';
import { columnOf, STAFF_HEADERS } from './staff-columns.js';
import { fieldTexts, KEEPING, type KeepingField } from './staff-fields.js';
import { codeCell, dayCell } from './table-cells.js';
import { ownHeader, writeItem as item, writeList as list } from './table-lists.js';

const asIs = (value: string): Cell<string> => ({ value });

/** A + at the start of a cell would be a formula for Excel: (+84) 912 345 678 is text, and phoneCell reads the same number. */
const phone = (value: string): string =>
  item(value, value.replace(/^\+(?:84|\d{1,3}(?!\d))/, '($&)'), phoneCell);

const isUnread = (field: KeepingField, words: string, mobile: string | undefined): boolean => {
  if (field === 'zalo') return yesNoCell(words, mobile).value === undefined;
  const read = field === 'consentOn' ? consentCell : field === 'withdrawnOn' ? withdrawnCell : dayCell;
  // Whatever the other days of the file look like.
  return [true, false].every((monthFirst) => read(words, monthFirst).value === undefined);
};

/**
 * A person as a row: one cell per entry of STAFF_HEADERS, and what stands in columns of its own. Words that nothing
 * could be read from go back into the cell they came from, when they will be read the same again.
 */
export const personRow = (p: Person): { cells: string[]; extra: ReadonlyMap<string, string> } => {
  const texts = fieldTexts({ ...p, extra: {} });
  const extra = new Map(Object.entries(p.extra ?? {}));
  for (const field of KEEPING) {
    const words = extra.get(STAFF_HEADERS[field]);
    if (words === undefined || texts.get(field) !== '' || !isUnread(field, words, p.mobile)) continue;
    extra.delete(STAFF_HEADERS[field]);
    texts.set(field, words);
  }
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
  const fields = Object.keys(STAFF_HEADERS) as (keyof typeof STAFF_HEADERS)[];
  return { cells: fields.map((field) => texts.get(field) ?? ''), extra };
};

export const headerOf = (name: string): string => ownHeader(name, columnOf);
