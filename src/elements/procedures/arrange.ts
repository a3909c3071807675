/**
 * What the list shows and in which order. No lit, no DOM: the element asks, these functions answer.
 */
import { fold } from '../../search/fold.js';
import type { Audience } from '../../model/audience.js';
import type { CatalogueEntry } from '../../model/catalogue.js';
import type { OnlineLevel } from '../../model/procedure.js';
import type { Section } from '../shared/sections.js';

export { sections } from '../shared/sections.js';

/** One line of the list with its near-identical forms folded under it. */
export interface Row {
  entry: CatalogueEntry;
  variants: CatalogueEntry[];
}

export type Group = Section<Row>;

/** What the reader chose beside the words typed. */
export interface Filters {
  field?: string;
  lifeEvent?: string;
  audience?: Audience;
  online?: OnlineLevel;
}

/**
 * The attributes `codes` and `field` restrict what an element offers at all. Fields are separated by `;`, or by
 * commas where no field of the catalogue is written with one ("Đăng ký, quản lý cư trú" is).
 */
export const restrict = (
  entries: readonly CatalogueEntry[],
  codes: string | undefined,
  field: string | undefined,
): CatalogueEntry[] => {
  const wanted = (value: string | undefined, separator: RegExp) =>
    (value ?? '')
      .split(separator)
      .map((s) => s.trim())
      .filter((s) => s !== '');
  const order = wanted(codes, /[\s,;]+/);
  const known = new Set(field === undefined ? [] : entries.flatMap((e) => (e.fields ?? []).map(fold)));
  const fields = new Set(
    wanted(field, /;/).flatMap((part) =>
      known.has(fold(part)) ? [fold(part)] : wanted(part, /,/).map(fold),
    ),
  );
  const visible = entries.filter(
    (e) => e.hidden !== true && (fields.size === 0 || (e.fields ?? []).some((f) => fields.has(fold(f)))),
  );
  if (order.length === 0) return visible;
  const byCode = new Map(visible.map((e) => [e.code, e]));
  return [...new Set(order)].flatMap((code) => byCode.get(code) ?? []);
};

/**
 * The values a filter can take here, most used first (life events as the file has them: it begins with
 * birth). A filter with fewer than two values is no choice.
 */
export interface Facets {
  fields: [value: string, count: number][];
  lifeEvents: [value: string, count: number][];
  audiences: [value: Audience, count: number][];
  online: [value: OnlineLevel, count: number][];
}

const count = <T>(values: readonly T[], into: Map<T, number>): void =>
  values.forEach((value, i) => {
    if (values.indexOf(value) === i) into.set(value, (into.get(value) ?? 0) + 1);
  });
const ranked = <T>(counts: Map<T, number>): [T, number][] => [...counts].sort((a, b) => b[1] - a[1]);

export const facetsOf = (entries: readonly CatalogueEntry[]): Facets => {
  const fields = new Map<string, number>();
  const lifeEvents = new Map<string, number>();
  const audiences = new Map<Audience, number>();
  const online = new Map<OnlineLevel, number>();
  for (const entry of entries) {
    count(entry.fields ?? [], fields);
    count(entry.lifeEvents ?? [], lifeEvents);
    count(entry.audiences ?? [], audiences);
    if (entry.online) count([entry.online], online);
  }
  return {
    fields: ranked(fields),
    lifeEvents: [...lifeEvents],
    audiences: ranked(audiences),
    online: ranked(online),
  };
};

export const hasFilter = (filters: Filters): boolean =>
  Object.values(filters).some((value) => value !== undefined);

export const passes = (entry: CatalogueEntry, filters: Filters): boolean =>
  (filters.field === undefined || (entry.fields ?? []).includes(filters.field)) &&
  (filters.lifeEvent === undefined || (entry.lifeEvents ?? []).includes(filters.lifeEvent)) &&
  (filters.audience === undefined || (entry.audiences ?? []).includes(filters.audience)) &&
  (filters.online === undefined || entry.online === filters.online);

/** Near-identical forms go under their plain procedure, wherever the file has them. */
const foldVariants = (entries: readonly CatalogueEntry[]): Row[] => {
  const rows = new Map<string, Row>();
  for (const entry of entries)
    if (entry.variantOf === undefined) rows.set(entry.code, { entry, variants: [] });
  const inOrder: Row[] = [];
  for (const entry of entries) {
    const plain = entry.variantOf === undefined ? undefined : rows.get(entry.variantOf);
    if (plain) plain.variants.push(entry);
    else inOrder.push(rows.get(entry.code) ?? { entry, variants: [] });
  }
  return inOrder;
};

/** The whole list, by field. A list somebody wrote down by code keeps its order and folds nothing. */
export const browse = (entries: readonly CatalogueEntry[], asWritten: boolean): Group[] => {
  if (asWritten) return [{ rows: entries.map((entry) => ({ entry, variants: [] })) }];
  const groups = new Map<string, Row[]>();
  for (const row of foldVariants(entries)) {
    const field = row.entry.fields?.[0] ?? '';
    const rows = groups.get(field);
    if (rows) rows.push(row);
    else groups.set(field, [row]);
  }
  if (groups.size < 2) return [...groups.values()].map((rows) => ({ rows }));
  return [...groups].map(([field, rows]) => (field === '' ? { rows } : { heading: field, rows }));
};

/** The best three always stand as they rank; from the fourth on, near-identical forms fold together. */
const UNFOLDED = 3;

export const results = (ranked: readonly CatalogueEntry[]): Row[] => {
  const rows: Row[] = [];
  const byFamily = new Map<string, Row>();
  ranked.forEach((entry, i) => {
    const family = entry.variantOf ?? entry.code;
    const head = byFamily.get(family);
    if (head && i >= UNFOLDED) {
      head.variants.push(entry);
      return;
    }
    const row: Row = { entry, variants: [] };
    rows.push(row);
    // The fold hangs under the last of the best three of its family, so that it never pushes them apart.
    byFamily.set(family, row);
  });
  return rows;
};
