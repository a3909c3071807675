/** Between a staff file and what the clerk edits. */
import { FORMATS } from '../model/envelope.js';
import type { Person } from '../model/person.js';
import { slug } from '../model/slug.js';
import type { Repair } from '../model/staff-cells.js';
import { publicCopy, type PublicCopy } from '../model/staff-public.js';
import { writeStaffTable } from '../model/staff-table.js';
import { draftOf, personOf } from './draft.js';
import type { Document, Entry, People } from './document.js';

/** What a reader of files found: the object for `parseStaff`, and for tables what was mended on the way. */
export interface ReadStaff {
  file: unknown;
  repairs: readonly Repair[];
  unknownColumns: readonly string[];
  /** The spreadsheet's row of each item. */
  rows?: readonly number[];
}

const isObject = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);

/** Whether there is a list of people in it at all. */
export const isStaffFile = (file: unknown): file is { items: unknown[] } =>
  isObject(file) && file['format'] === FORMATS.staff && Array.isArray(file['items']);

/** What else stands in the file beside the people, to be written back. */
export const envelopeOf = (file: unknown): Record<string, unknown> => {
  if (!isObject(file)) return {};
  const { format: _format, items: _items, updated: _updated, ...rest } = file;
  return rest;
};

/** Everybody in the file, also those the public page could not show. */
export const entriesOf = (read: ReadStaff): People => {
  if (!isStaffFile(read.file)) return [];
  const drafts = read.file.items.map(draftOf);
  return withIds(drafts.map((draft, i) => ({ key: `p${i}`, draft })));
};

/** Room for "-2" below the limit of the model. */
const LONGEST = 120;

/** A free id made of name and unit, as the table reader makes them. */
export const idFor = ({ draft }: Pick<Entry, 'draft'>, taken: ReadonlySet<string>): string => {
  const wanted = slug(`${draft.name} ${draft.unit[0] ?? ''}`).slice(0, LONGEST) || 'can-bo';
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  return id;
};

export const idsOf = (people: People): Set<string> => new Set(people.map(({ draft }) => draft.id.trim()));

/** The people, each with an id who has a name. */
export const withIds = (people: People): People => {
  if (people.every(({ draft }) => draft.id.trim() !== '' || draft.name.trim() === '')) return people;
  const taken = idsOf(people);
  return people.map((entry) => {
    if (entry.draft.id.trim() !== '' || entry.draft.name.trim() === '') return entry;
    const id = idFor(entry, taken);
    taken.add(id);
    return { key: entry.key, draft: { ...entry.draft, id } };
  });
};

/**
 * The document with ids for everybody new, also in the steps to go back to: once given an id stays, because
 * links and printed codes hold it.
 */
export const settled = (doc: Document): Document => {
  const people = withIds(doc.now.people);
  if (people === doc.now.people) return doc;
  const given = new Map(people.map(({ key, draft }) => [key, draft.id]));
  const fill = (list: People): People =>
    list.map((entry) => {
      const id = given.get(entry.key);
      return entry.draft.id.trim() !== '' || id === undefined
        ? entry
        : { key: entry.key, draft: { ...entry.draft, id } };
    });
  const step = <S extends { people: People }>(s: S): S => ({ ...s, people: fill(s.people) });
  return { ...doc, past: doc.past.map(step), now: step(doc.now), future: doc.future.map(step) };
};

export const peopleOf = (people: People): Person[] => people.map(({ draft }) => personOf(draft));

/** For a media library: CSV with BOM. */
export const csvOf = (people: People): string => writeStaffTable(peopleOf(people));

/**
 * What the copy for the website leaves out of the whole file, and that copy as CSV.
 * @param today ISO day
 */
export const publicCsvOf = (people: People, today: string): PublicCopy & { csv: string } => {
  const copy = publicCopy(peopleOf(people), today);
  return { ...copy, csv: writeStaffTable(copy.people) };
};

/** @param today ISO day, written as `updated` */
export const jsonOf = (people: People, envelope: Record<string, unknown>, today: string): string =>
  `${JSON.stringify({ ...envelope, format: FORMATS.staff, updated: today, items: peopleOf(people) }, null, 2)}\n`;
