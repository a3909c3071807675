/**
 * A person while being edited. Every field is text as it stands in the form, so that what the public page
 * would refuse (a broken e-mail, 30/02/2026) stays visible until somebody has mended it: nothing is dropped
 * on the way in or out.
 */
import type { Person } from '../model/person.js';
import { isoDate } from '../model/shape.js';
import { STAFF_HEADERS } from '../model/staff-columns.js';

export interface Draft {
  id: string;
  name: string;
  position: string;
  unit: readonly string[];
  officePhones: readonly string[];
  mobile: string;
  /** '': the file does not say. */
  zalo: boolean | '';
  email: string;
  photo: string;
  fields: readonly string[];
  procedures: readonly string[];
  hours: string;
  term: string;
  absentFrom: string;
  absentTo: string;
  substitute: string;
  village: string;
  order: string;
  consentOn: string;
  withdrawnOn: string;
  confirmedOn: string;
  /** Columns we do not know, by their header. */
  extra: Readonly<Record<string, string>>;
}

export type ListField = 'unit' | 'officePhones' | 'fields' | 'procedures';
export type TextField = Exclude<keyof Draft, ListField | 'zalo' | 'extra'>;
export type DraftField = Exclude<keyof Draft, 'extra'>;

export const EMPTY: Draft = {
  id: '',
  name: '',
  position: '',
  unit: [],
  officePhones: [],
  mobile: '',
  zalo: '',
  email: '',
  photo: '',
  fields: [],
  procedures: [],
  hours: '',
  term: '',
  absentFrom: '',
  absentTo: '',
  substitute: '',
  village: '',
  order: '',
  consentOn: '',
  withdrawnOn: '',
  confirmedOn: '',
  extra: {},
};

const LISTS: readonly string[] = ['unit', 'officePhones', 'fields', 'procedures'] satisfies ListField[];
export const isListField = (field: DraftField): field is ListField => LISTS.includes(field);

type Row = Readonly<Record<string, unknown>>;
const isRow = (x: unknown): x is Row => typeof x === 'object' && x !== null && !Array.isArray(x);

/** What a cell holds, as text; what is no text at all as JSON, so that it is not lost. */
const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.normalize('NFC').trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
};

const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).map(textOf).filter((text) => text !== '');

/** Only the day of "2026-11-22T00:00:00Z": the same reading as the model's. */
const dayOf = (value: unknown): string => textOf(value).replace(/^(\d{4}-\d\d-\d\d)T.*$/, '$1');

/** One entry of `items`, whatever it is. Keys nobody knows go to `extra`. */
export const draftOf = (raw: unknown): Draft => {
  const row: Row = isRow(raw) ? raw : { name: raw };
  const at = (key: string): unknown => (Object.hasOwn(row, key) ? row[key] : undefined);
  const { absence, zalo, extra } = { absence: at('absence'), zalo: at('zalo'), extra: at('extra') };
  const away: Row = isRow(absence) ? absence : { substitute: absence };
  const more: [string, string][] = Object.entries(isRow(extra) ? extra : {}).map(([key, value]) => [
    key,
    textOf(value),
  ]);
  if (zalo !== undefined && zalo !== null && typeof zalo !== 'boolean') more.push(['zalo', textOf(zalo)]);
  for (const [key, value] of Object.entries(row))
    if (!Object.hasOwn(EMPTY, key) && key !== 'absence') more.push([key, textOf(value)]);
  return withWords({
    id: textOf(at('id')),
    name: textOf(at('name')),
    position: textOf(at('position')),
    unit: listOf(at('unit')),
    officePhones: listOf(at('officePhones')),
    mobile: textOf(at('mobile')),
    zalo: typeof zalo === 'boolean' ? zalo : '',
    email: textOf(at('email')),
    photo: textOf(at('photo')),
    fields: listOf(at('fields')),
    procedures: listOf(at('procedures')),
    hours: textOf(at('hours')),
    term: textOf(at('term')),
    absentFrom: dayOf(away['from']),
    absentTo: dayOf(away['to']),
    substitute: textOf(away['substitute']),
    village: textOf(at('village')),
    order: textOf(at('order')),
    consentOn: dayOf(at('consentOn')),
    withdrawnOn: dayOf(at('withdrawnOn')),
    confirmedOn: dayOf(at('confirmedOn')),
    // Not by assignment: a column called __proto__ would be lost.
    extra: Object.fromEntries(more.filter(([key, value]) => value !== '' && key !== '__proto__')),
  });
};

/** Dates whose words the file keeps under our header when they are no day: see {@link Person.extra}. */
const WORDED = [
  ['absentFrom', STAFF_HEADERS.from],
  ['absentTo', STAFF_HEADERS.to],
  ['consentOn', STAFF_HEADERS.consentOn],
  ['confirmedOn', STAFF_HEADERS.confirmedOn],
] as const;

/** Words of a date that nobody could read stand in its field, where the clerk sees them and chooses the day. */
const withWords = (draft: Draft): Draft => {
  const extra = new Map(Object.entries(draft.extra));
  const words: Partial<Draft> = {};
  for (const [field, header] of WORDED) {
    const written = extra.get(header);
    if (written === undefined || draft[field] !== '' || isDay(written)) continue;
    words[field] = written;
    extra.delete(header);
  }
  return { ...draft, ...words, extra: Object.fromEntries(extra) };
};

/** The list with another value at one place. (Windows 7 has no browser that knows `Array.with`.) */
export const replaced = (list: readonly string[], at: number, value: string): string[] =>
  list.map((old, i) => (i === at ? value : old));

const date = isoDate();

/** A day of the calendar, `2026-11-22`. */
export const isDay = (text: string): boolean => date.read(text, '', []) !== undefined;

/** A number that can stand in `order`. Everything else is told beside the field before saving. */
export const isOrder = (text: string): boolean => /^\d{1,15}$/.test(text);

/** The opposite of {@link withWords}. */
const withoutWords = (draft: Draft): Draft => {
  const words = WORDED.filter(([field, header]) => {
    const text = textOf(draft[field]);
    return text !== '' && !isDay(text) && !Object.hasOwn(draft.extra, header);
  });
  if (words.length === 0) return draft;
  return {
    ...draft,
    ...Object.fromEntries(words.map(([field]) => [field, ''])),
    extra: {
      ...draft.extra,
      ...Object.fromEntries(words.map(([field, header]) => [header, textOf(draft[field])])),
    },
  };
};

/**
 * The person as it is saved: trimmed, NFC, empty fields left out. Words in place of a date are kept as words. An
 * `order` that is no number is left out; saving waits until it is mended (problems.ts).
 */
export const personOf = (written: Draft): Person => {
  const draft = withoutWords(written);
  const person: Person = {
    id: textOf(draft.id),
    name: textOf(draft.name),
    unit: listOf(draft.unit),
    officePhones: listOf(draft.officePhones),
    fields: listOf(draft.fields),
    procedures: listOf(draft.procedures),
  };
  for (const key of TEXTS) {
    const text = textOf(draft[key]);
    if (text !== '') person[key] = text;
  }
  if (draft.zalo !== '') person.zalo = draft.zalo;
  const absence = {
    ...(textOf(draft.absentFrom) && { from: textOf(draft.absentFrom) }),
    ...(textOf(draft.absentTo) && { to: textOf(draft.absentTo) }),
    ...(textOf(draft.substitute) && { substitute: textOf(draft.substitute) }),
  };
  if (Object.keys(absence).length > 0) person.absence = absence;
  const order = textOf(draft.order);
  if (isOrder(order)) person.order = Number(order);
  if (Object.keys(draft.extra).length > 0) person.extra = { ...draft.extra };
  return person;
};

const TEXTS = [
  'position',
  'mobile',
  'email',
  'photo',
  'hours',
  'term',
  'village',
  'consentOn',
  'withdrawnOn',
  'confirmedOn',
] as const satisfies (TextField & keyof Person)[];
