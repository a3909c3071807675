/** Whom the directory shows and in which order. No lit, no DOM. */
import type { Person } from '../../model/person.js';
import { fold } from '../../search/fold.js';
import { idsIn, isNamed } from '../shared/restriction.js';
import type { Section } from '../shared/sections.js';

export type PeopleGroup = Section<Person>;

/** The attributes that restrict what an element offers. */
export interface Restriction {
  unit?: string | null | undefined;
  ids?: string | null | undefined;
  field?: string | null | undefined;
}

/** With `ids`, in the order of the ids; else as in the file. */
export const restrict = (people: readonly Person[], { unit, ids, field }: Restriction): Person[] => {
  const inUnit = isNamed(
    unit,
    people.flatMap((p) => p.unit),
  );
  const inField = isNamed(
    field,
    people.flatMap((p) => p.fields),
  );
  const visible = people.filter((p) => inUnit(p.unit) && inField(p.fields));
  const order = idsIn(ids);
  if (order.length === 0) return visible;
  const byId = new Map(visible.map((p) => [p.id, p]));
  return order.flatMap((id) => byId.get(id) ?? []);
};

const HEAD = /^(?:quyen )?(?:bi thu|chu tich|giam doc|chanh|(?:chi huy |tram |hieu |thu )?truong)\b/;
const DEPUTY = /^pho\b/;

/** Heads of a unit before their deputies, both before all others, where the file gives no order. */
const rank = ({ position = '', order }: Person): number => {
  if (order !== undefined) return 0;
  const title = fold(position);
  return HEAD.test(title) ? 1 : DEPUTY.test(title) ? 2 : 3;
};

const inOrder = (people: readonly Person[]): Person[] =>
  people
    .map((person) => ({ person, rank: rank(person), order: person.order ?? 0 }))
    .sort((a, b) => a.rank - b.rank || a.order - b.order) // stable: else as in the file
    .map(({ person }) => person);

/**
 * By unit, units as they first appear in the file. People without a unit stand last, under `others`; without any unit
 * at all there are no headings. A list somebody wrote down by id keeps its order.
 */
export const browse = (people: readonly Person[], asWritten: boolean, others: string): PeopleGroup[] => {
  if (asWritten) return people.length > 0 ? [{ rows: [...people] }] : [];
  const groups = new Map<string, Person[]>();
  const without: Person[] = [];
  for (const person of people) {
    const [unit] = person.unit;
    const rows = unit === undefined ? without : groups.get(unit);
    if (rows) rows.push(person);
    else if (unit !== undefined) groups.set(unit, [person]);
  }
  const headed = [...groups].map(([heading, rows]) => ({ heading, rows: inOrder(rows) }));
  if (without.length === 0) return headed;
  return [...headed, { ...(headed.length > 0 && { heading: others }), rows: inOrder(without) }];
};
