import type { Person } from './person.js';
import { STAFF_HEADERS } from './staff-columns.js';

/** A column of the table, or `extra.` and the header of a column we do not know. */
export type StaffField = keyof typeof STAFF_HEADERS | `extra.${string}`;

/** What the column is called in the file. */
export const fieldLabel = (field: StaffField): string =>
  field in STAFF_HEADERS ? STAFF_HEADERS[field as keyof typeof STAFF_HEADERS] : field.replace('extra.', '');

/** Every field of a person as text: `có`/`không`, lists with `; `, dates ISO; '' when absent. */
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
    confirmedOn: p.confirmedOn,
  };
  const fields = Object.keys(STAFF_HEADERS) as (keyof typeof STAFF_HEADERS)[];
  return new Map<StaffField, string>([
    ...fields.map((field) => [field, own[field] ?? ''] as const),
    ...Object.entries(p.extra ?? {}).map(([name, value]) => [`extra.${name}`, value] as const),
  ]);
};
