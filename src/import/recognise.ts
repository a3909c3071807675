import { FORMATS, formatOf } from '../model/file.js';
import type { Procedure } from '../model/procedure.js';
import { get, isObject, type Json } from './clean.js';
import type { Notes } from './notes.js';
import { readOneShape } from './one-shape.js';
import { readPageText } from './page-text.js';
import { readPortalApi, type ReadOptions } from './portal-api.js';
import { readPortalList } from './portal-list.js';

/** The forms a record can have. `own` is a sheet in our own format, written by hand. */
export const FORMS = ['own', 'portal-api', 'page-text', 'one-shape', 'portal-list'] as const;
export type Form = (typeof FORMS)[number];

/** Reads a record of one national form; `own` records are read by the model itself. */
export const READERS: Readonly<
  Record<Exclude<Form, 'own'>, (raw: Json, options: ReadOptions, notes: Notes) => Procedure>
> = {
  'portal-api': readPortalApi,
  'page-text': readPageText,
  'one-shape': readOneShape,
  'portal-list': readPortalList,
};

const has = (record: Json, ...keys: string[]): boolean => keys.every((key) => Object.hasOwn(record, key));

/** The form of one record, by the fields only that form has. */
export const formOf = (record: unknown): Form | undefined => {
  if (!isObject(record)) return undefined;
  if (formatOf(record) === FORMATS.procedure) return 'own';
  if (has(record, 'ma_thu_tuc', 'ten_thu_tuc')) return 'page-text';
  if (!has(record, 'code', 'name')) return undefined;
  if (Array.isArray(get(record, 'executionSteps')) || Array.isArray(get(record, 'executionMethods')))
    return 'portal-api';
  if (typeof get(record, 'steps') === 'string' && Array.isArray(get(record, 'methods'))) return 'one-shape';
  if (Array.isArray(get(record, 'categories')) || Array.isArray(get(record, 'departments')))
    return 'portal-list';
  return undefined;
};

/** Names under which answers of the portal wrap their records. */
const WRAPPERS = ['data', 'items', 'content', 'result', 'records'] as const;

export interface Recognised {
  /** Records with their form; `undefined` = not recognised, reported and left out. */
  records: { form: Form | undefined; raw: unknown }[];
  /** Format name of a file of ours that holds no procedures ("commune-profile/1"). */
  otherFormat?: string;
}

/** Answers wrap their records once or twice; a file nested deeper is not one of ours. */
const DEEPEST = 3;

/** Finds the records in a parsed file: a list, one record, an answer that wraps a list, or our own file. */
export const recognise = (value: unknown, depth = 0): Recognised => {
  const format = formatOf(value);
  if (isObject(value) && format !== undefined) {
    if (format === FORMATS.procedure) return { records: [{ form: 'own', raw: value }] };
    const items = get(value, 'items');
    if (format === FORMATS.procedures && Array.isArray(items))
      return { records: (items as unknown[]).map((raw) => ({ form: 'own', raw })) };
    return { records: [], otherFormat: format };
  }
  if (Array.isArray(value))
    return { records: (value as unknown[]).map((raw) => ({ form: formOf(raw), raw })) };
  const form = formOf(value);
  if (form) return { records: [{ form, raw: value }] };
  if (isObject(value) && depth < DEEPEST)
    for (const key of WRAPPERS) {
      const inner = get(value, key);
      if (!isObject(inner) && !Array.isArray(inner)) continue;
      const found = recognise(inner, depth + 1);
      if (found.records.some((record) => record.form)) return found;
    }
  return { records: [] };
};
