import type { Person } from './person.js';
import { STAFF_HEADERS } from './staff-columns.js';

/** A column of the table, or `extra.` and the header of a column we do not know. */
export type StaffField = keyof typeof STAFF_HEADERS | `extra.${string}`;

/** Fields that a cell may say nothing readable about: its words stay in `extra` under the header we write. */
export const KEEPING = ['zalo', 'from', 'to', 'consentOn', 'withdrawnOn', 'confirmedOn'] as const;
export type KeepingField = (typeof KEEPING)[number];

const isKeeping = (field: string): field is KeepingField => (KEEPING as readonly string[]).includes(field);

/** What the column is called in the file. */
export const fieldLabel = (field: StaffField): string =>
  field in STAFF_HEADERS ? STAFF_HEADERS[field as keyof typeof STAFF_HEADERS] : field.replace('extra.', '');

/**
 * Every field of a person as text: `có`/`không`, lists with `; `, dates ISO; '' when absent. Words that nothing could be
 * read from stand in the field they were written in.
 */
export const fieldTexts = (p: Person): Map<StaffField, string> => {
  const own: Record<keyof typeof STAFF_HEADERS, string | undefined> = {
    id: p.id,
    name: p.name,
    position: p.position,
    unit: p.unit.join('; '),
    officePhones: p.officePhones.join('; '),
    mobile: p.mobile,
    zalo: p.zalo === undefined ? '' : p.zalo ? 'có' : 'không',
    email: p.email,
    photo: p.photo,
    fields: p.fields.join('; '),
    procedures: p.procedures.join('; '),
    hours: p.hours,
    term: p.term,
    from: p.absence?.from,
    to: p.absence?.to,
    substitute: p.absence?.substitute,
    village: p.village,
    order: p.order?.toString(),
    consentOn: p.consentOn,
    withdrawnOn: p.withdrawnOn,
    confirmedOn: p.confirmedOn,
  };
  const fields = Object.keys(STAFF_HEADERS) as (keyof typeof STAFF_HEADERS)[];
  const extra = new Map(Object.entries(p.extra ?? {}));
  const texts = new Map<StaffField, string>();
  for (const field of fields) {
    const words = own[field] ?? '';
    const kept = words === '' && isKeeping(field) ? extra.get(STAFF_HEADERS[field]) : undefined;
    if (kept !== undefined) extra.delete(STAFF_HEADERS[field]);
    texts.set(field, kept ?? words);
  }
  for (const [name, value] of extra) texts.set(`extra.${name}`, value);
  return texts;
};
