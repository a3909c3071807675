/**
 * What the clerk edits: an unchanging list of people, the commands that make the next one, and the way back.
 * No page, no clock, no storage: everything here can be tried a thousand times in a test.
 */
import { EMPTY, isOrder, type Draft, type DraftField } from './draft.js';

export interface Entry {
  /** Names the entry while it is edited; the id of the person may be typed over. */
  readonly key: string;
  readonly draft: Draft;
}

export type People = readonly Entry[];

export type Command =
  | { do: 'add'; key: string; draft?: Partial<Draft> }
  | { do: 'remove'; key: string }
  /** One place up (-1) or down (1) among the people of the same unit. */
  | { do: 'move'; key: string; by: -1 | 1 }
  | { do: 'change'; key: string; changes: Partial<Draft> }
  /** The given day as the day everything was confirmed: for one person or, without a key, for all. */
  | { do: 'confirm'; key?: string; day: string };

/** A state with the words for "Đã hoàn tác: …". */
interface Step {
  readonly people: People;
  readonly command: Command | undefined;
}

export interface Document {
  /** As opened or last saved: what the difference is shown against. */
  readonly base: People;
  readonly past: readonly Step[];
  readonly now: Step;
  readonly future: readonly Step[];
  /** Whether typing may go on in the last step: not after going back and forth, nor after saving. */
  readonly open: boolean;
}

/** More steps back than anybody takes; each holds a list of references, not a copy of the people. */
const STEPS = 1000;

export const open = (people: People, base: People = people): Document => ({
  base,
  past: [],
  now: { people, command: undefined },
  future: [],
  open: false,
});

export const entryOf = (people: People, key: string | undefined): Entry | undefined =>
  key === undefined ? undefined : people.find((entry) => entry.key === key);

const unitOf = ({ draft }: Entry): string => draft.unit[0]?.trim() ?? '';

const placeOf = ({ draft }: Entry): number =>
  isOrder(draft.order.trim()) ? Number(draft.order) : Number.MAX_SAFE_INTEGER;

/** The people of one unit in the order citizens see them: by their number, those without one as in the file. */
export const unitMates = (people: People, entry: Entry): Entry[] =>
  people.filter((other) => unitOf(other) === unitOf(entry)).sort((a, b) => placeOf(a) - placeOf(b));

/** By the unit people are listed under ('' without one): units as they first appear, people in the order given. */
export const byUnit = (people: People): Map<string, Entry[]> => {
  const units = new Map<string, Entry[]>();
  for (const entry of people) {
    const known = units.get(unitOf(entry));
    if (known) known.push(entry);
    else units.set(unitOf(entry), [entry]);
  }
  return units;
};

/** The whole list as it is shown: units as they first appear in the file, within them as above. */
export const shown = (people: People): Entry[] =>
  [...byUnit(people).values()].flatMap((unit) => unit.sort((a, b) => placeOf(a) - placeOf(b)));

const change = (people: People, key: string, changes: Partial<Draft>): People =>
  people.map((entry) => {
    if (entry.key !== key) return entry;
    const same = (Object.keys(changes) as (keyof Draft)[]).every((field) =>
      Object.is(entry.draft[field], changes[field]),
    );
    return same ? entry : { key, draft: { ...entry.draft, ...changes } };
  });

const move = (people: People, key: string, by: -1 | 1): People => {
  const moved = entryOf(people, key);
  if (!moved) return people;
  const mates = unitMates(people, moved);
  const at = mates.indexOf(moved);
  const other = mates[at + by];
  if (!other) return people;
  const order = [...mates];
  order[at + by] = moved;
  order[at] = other;
  // Numbers go before the order of the file; where there are any, all of the unit get one.
  const numbered = mates.some(({ draft }) => draft.order.trim() !== '');
  const next = order.map((entry, i) =>
    numbered ? { key: entry.key, draft: { ...entry.draft, order: String(i + 1) } } : entry,
  );
  const places = new Set(mates);
  return people.map((entry) => (places.has(entry) ? (next.shift() ?? entry) : entry));
};

/** The people after a command. What cannot be done (no such person, already at the top) changes nothing. */
export const after = (people: People, command: Command): People => {
  switch (command.do) {
    case 'add':
      return entryOf(people, command.key)
        ? people
        : [...people, { key: command.key, draft: { ...EMPTY, ...command.draft } }];
    case 'remove':
      return people.filter(({ key }) => key !== command.key);
    case 'move':
      return move(people, command.key, command.by);
    case 'change':
      return change(people, command.key, command.changes);
    case 'confirm':
      return people.map((entry) =>
        (command.key === undefined || command.key === entry.key) && entry.draft.confirmedOn !== command.day
          ? { key: entry.key, draft: { ...entry.draft, confirmedOn: command.day } }
          : entry,
      );
  }
};

const isSame = (a: People, b: People): boolean =>
  a.length === b.length && a.every((entry, i) => entry === b[i]);

/** Typing in one field is one step: undo takes the whole word back, not letter by letter. */
const goesOn = (last: Command | undefined, next: Command): boolean => {
  if (last?.do !== 'change' || next.do !== 'change' || last.key !== next.key) return false;
  const fields = (command: { changes: Partial<Draft> }) => Object.keys(command.changes).join();
  return fields(last) === fields(next);
};

/**
 * Carries a command out.
 * @param typing joins the step to the one before, when both change the same field of the same person
 */
export const run = (doc: Document, command: Command, typing = false): Document => {
  const people = after(doc.now.people, command);
  if (isSame(people, doc.now.people)) return doc;
  if (typing && doc.open && goesOn(doc.now.command, command)) return { ...doc, now: { people, command } };
  return {
    ...doc,
    past: [...doc.past, doc.now].slice(-STEPS),
    now: { people, command },
    future: [],
    open: true,
  };
};

export const undo = (doc: Document): Document => {
  const last = doc.past.at(-1);
  return last
    ? { ...doc, past: doc.past.slice(0, -1), now: last, future: [doc.now, ...doc.future], open: false }
    : doc;
};

export const redo = (doc: Document): Document => {
  const [next, ...rest] = doc.future;
  return next ? { ...doc, past: [...doc.past, doc.now], now: next, future: rest, open: false } : doc;
};

/** After saving: the way back stays, the difference begins anew. */
export const saved = (doc: Document): Document => ({ ...doc, base: doc.now.people, open: false });

/** Whether there is something to save. What was typed and taken back by hand is no change. */
export const isChanged = ({ base, now: { people } }: Document): boolean =>
  base.length !== people.length ||
  base.some((old, i) => {
    const entry = people[i];
    return old !== entry && JSON.stringify(old) !== JSON.stringify(entry);
  });

/** Which field a command changed, for the focus and for the words. */
export const fieldOf = (command: Command | undefined): DraftField | undefined =>
  command?.do === 'change' ? (Object.keys(command.changes)[0] as DraftField | undefined) : undefined;
