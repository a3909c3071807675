import type { Person } from './person.js';
import { fieldTexts, type StaffField } from './staff-fields.js';

export { fieldLabel, type StaffField } from './staff-fields.js';

export interface FieldChange {
  field: StaffField;
  /** As a reader would write it, lists with `; `; '' when absent. */
  from: string;
  to: string;
}

export interface PersonChange {
  /** In the new file. */
  id: string;
  name: string;
  fields: FieldChange[];
}

export interface StaffDiff {
  added: Person[];
  removed: Person[];
  changed: PersonChange[];
  /** The people in both files stand in another order. */
  reordered: boolean;
}

const changesOf = (from: Person, to: Person): FieldChange[] => {
  const [old, now] = [fieldTexts(from), fieldTexts(to)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((field) => ({ field, from: old.get(field) ?? '', to: now.get(field) ?? '' }))
    .filter((change) => change.from !== change.to);
};

/** By name, those names that stand only once. */
const onlyOnce = (people: readonly Person[]): Map<string, Person> => {
  const byName = new Map<string, Person | undefined>();
  for (const p of people) byName.set(p.name, byName.has(p.name) ? undefined : p);
  return new Map([...byName].flatMap(([name, p]) => (p ? [[name, p] as const] : [])));
};

/**
 * What changed between two versions of a directory. People are the same when their id is, else when a name stands
 * once among the rest of both files: an id made from name and unit changes with the unit.
 */
export const diffStaff = (old: readonly Person[], now: readonly Person[]): StaffDiff => {
  const byId = new Map(old.map((p) => [p.id, p] as const));
  const ids = new Set(now.map(({ id }) => id));
  const left = onlyOnce(old.filter(({ id }) => !ids.has(id)));
  const came = onlyOnce(now.filter(({ id }) => !byId.has(id)));
  const pairs = now.map((to) => ({
    to,
    from: byId.get(to.id) ?? (came.get(to.name) === to ? left.get(to.name) : undefined),
  }));
  const kept = pairs.flatMap(({ from }) => (from ? [from] : []));
  const known = new Set(kept);
  const places = new Map(old.map((p, i) => [p, i] as const));
  return {
    added: pairs.flatMap(({ from, to }) => (from ? [] : [to])),
    removed: old.filter((p) => !known.has(p)),
    changed: pairs.flatMap(({ from, to }) => {
      const fields = from ? changesOf(from, to) : [];
      return fields.length > 0 ? [{ id: to.id, name: to.name, fields }] : [];
    }),
    reordered: kept.some((p, i) => i > 0 && (places.get(p) ?? 0) < (places.get(kept[i - 1] ?? p) ?? 0)),
  };
};

/** Whether the two versions say the same in the same order. */
export const isSame = ({ added, removed, changed, reordered }: StaffDiff): boolean =>
  !reordered && added.length + removed.length + changed.length === 0;
