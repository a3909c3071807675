/** Random editing, step by step beside a plain list that is copied at every step: nothing is ever lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FORMATS } from '../../src/model/envelope.js';
import { readStaffTable } from '../../src/model/staff-table.js';
import { parseStaff, type Person } from '../../src/model/person.js';
import {
  entryOf,
  isChanged,
  open,
  redo,
  run,
  saved,
  shown,
  undo,
  unitMates,
  type Command,
  type Document,
  type People,
} from '../../src/editor/document.js';
import {
  draftOf,
  EMPTY,
  isListField,
  personOf,
  type Draft,
  type DraftField,
} from '../../src/editor/draft.js';
import { csvOf, entriesOf, jsonOf, peopleOf, settled } from '../../src/editor/staff-file.js';

const TODAY = '2026-11-22';
const copy = <T>(value: T): T => structuredClone(value);

/** What people type and paste, and what would be something else in a table. */
const words = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Lò Thị Mai', "H'Ly Niê Kđăm", 'Phòng Kinh tế', '0900 000 001', ''),
  },
  fc.constantFrom(
    '=1+1',
    '-5',
    '+84 900 000 001',
    "'=x",
    '"',
    '""a"',
    'a;b',
    'a,b',
    'a\tb',
    'dòng 1\ndòng 2',
    'có',
  ),
  fc.constantFrom(
    '900000001',
    '01680000001',
    '1.00103',
    'Trần Văn Bê'.normalize('NFD'),
    ' hai  đầu ',
    '1/2',
    '0',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const name = words.map((text) => (text.trim() === '' ? 'Nguyễn Văn A' : text));
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Also what is no day: it stays what it was. */
const perhapsDay = fc.oneof(day, fc.constantFrom('', '30/02/2026', 'có', 'chưa rõ'));
const list = fc.array(words, { maxLength: 3 });

const values = {
  name,
  position: words,
  unit: list,
  officePhones: list,
  mobile: words,
  zalo: fc.constantFrom(true, false, '' as const),
  email: words,
  photo: words,
  fields: list,
  procedures: list,
  hours: words,
  term: words,
  absentFrom: perhapsDay,
  absentTo: perhapsDay,
  substitute: words,
  village: words,
  order: fc.constantFrom('', '1', '2', '30'),
  consentOn: perhapsDay,
  withdrawnOn: fc.oneof(day, fc.constantFrom('', 'đã rút')),
  confirmedOn: perhapsDay,
} as const satisfies { [F in Exclude<DraftField, 'id'>]: fc.Arbitrary<Draft[F]> };
const extra = fc.dictionary(
  fc.constantFrom('Ghi chú', 'Phòng', 'Zalo', 'Cột 4', 'a"b', 'Ngày, sinh'),
  words.filter((text) => text.trim() !== '').map((text) => text.normalize('NFC').trim()),
);

const change = fc.oneof(
  ...(Object.keys(values) as (keyof typeof values)[]).map((field) =>
    (values[field] as fc.Arbitrary<unknown>).map((value): Partial<Draft> => ({ [field]: value })),
  ),
);
const draft: fc.Arbitrary<Partial<Draft>> = fc.record({ ...values, extra }, { requiredKeys: ['name'] });

/** `who` counts people, whatever their number is. */
type Act =
  | { act: 'add'; draft: Partial<Draft> }
  | { act: 'remove' | 'confirm'; who: number }
  | { act: 'move'; who: number; by: -1 | 1 }
  | { act: 'change'; who: number; changes: Partial<Draft>; typing: boolean }
  | { act: 'confirm-all' | 'undo' | 'redo' | 'draft' | 'csv' | 'json' };

const who = fc.nat(40);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('add' as const), draft }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('remove' as const, 'confirm' as const), who }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('move' as const), who, by: fc.constantFrom(-1, 1) }) },
  {
    weight: 8,
    arbitrary: fc.record({ act: fc.constant('change' as const), who, changes: change, typing: fc.boolean() }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constantFrom(
        ...(['confirm-all', 'undo', 'undo', 'redo', 'redo', 'draft', 'csv', 'json'] as const),
      ),
    }),
  },
);

/** What the storage does with a draft: only plain values survive. */
const recovered = (doc: Document): Document => {
  const { base, people } = JSON.parse(JSON.stringify({ base: doc.base, people: doc.now.people })) as {
    base: People;
    people: People;
  };
  return open(people, base);
};

/** Through the bytes of the file, as a browser saves and reads it. */
const bytes = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));
const viaCsv = (people: People): People => {
  const read = readStaffTable(bytes(csvOf(people)));
  assert.ok(read);
  const told = [
    'old-number',
    'not-a-date',
    'consent-without-date',
    'withdrawn-without-date',
    'not-yes-or-no',
  ];
  assert.deepEqual(
    read.repairs.filter(({ code }) => !told.includes(code)),
    [],
  );
  return entriesOf(read);
};
const viaJson = (people: People): People =>
  entriesOf({ file: JSON.parse(bytes(jsonOf(people, {}, TODAY))), repairs: [], unknownColumns: [] });

/** Swapping two neighbours of a unit changes their places and numbers, and nothing else. */
const checkMove = (before: People, after: People, key: string, by: -1 | 1): void => {
  const moved = entryOf(before, key)!;
  const mates = unitMates(before, moved).map((entry) => entry.key);
  const at = mates.indexOf(key);
  const expected = [...mates];
  const other = mates[at + by];
  if (other !== undefined) [expected[at], expected[at + by]] = [other, key];
  assert.deepEqual(
    unitMates(after, entryOf(after, key)!).map((entry) => entry.key),
    expected,
  );
  const others = (people: People) => people.filter((entry) => !mates.includes(entry.key));
  assert.deepEqual(others(after), others(before));
  const withoutOrder = (people: People) =>
    new Map(people.map((entry) => [entry.key, { ...entry.draft, order: '' }]));
  assert.deepEqual(withoutOrder(after), withoutOrder(before));
};

/** The plain model: every state that was, and where we are. */
interface Model {
  states: { key: string; draft: Draft }[][];
  at: number;
  /** Field and person of the step that typing would go on with. */
  typing: string | undefined;
}

const push = (
  model: Model,
  people: Model['states'][number],
  typing: string | undefined,
  joins = false,
): void => {
  const state = copy(people);
  if (joins && typing !== undefined && typing === model.typing && model.at === model.states.length - 1)
    model.states[model.at] = state;
  else model.states.splice(++model.at, Infinity, state);
  model.typing = typing;
};

const step = (model: Model, doc: Document, action: Act, count: number): Document => {
  const now = copy(model.states[model.at] ?? []);
  const person = 'who' in action ? now[action.who % Math.max(now.length, 1)] : undefined;
  const issue = (command: Command, expected: typeof now, typing?: string, joins = false) => {
    const next = run(doc, command, joins);
    if (next !== doc) push(model, expected, typing, joins);
    return next;
  };
  switch (action.act) {
    case 'add': {
      const added = { key: `n${count}`, draft: { ...EMPTY, ...action.draft } };
      return issue({ do: 'add', ...copy(added) }, [...now, added]);
    }
    case 'remove':
      return person
        ? issue(
            { do: 'remove', key: person.key },
            now.filter((p) => p !== person),
          )
        : doc;
    case 'confirm':
      if (!person) return doc;
      person.draft.confirmedOn = TODAY;
      return issue({ do: 'confirm', key: person.key, day: TODAY }, now);
    case 'confirm-all':
      for (const { draft } of now) draft.confirmedOn = TODAY;
      return issue({ do: 'confirm', day: TODAY }, now);
    case 'change': {
      if (!person) return doc;
      Object.assign(person.draft, copy(action.changes));
      const field = `${person.key} ${Object.keys(action.changes).join()}`;
      return issue({ do: 'change', key: person.key, changes: action.changes }, now, field, action.typing);
    }
    case 'move': {
      if (!person) return doc;
      const next = run(doc, { do: 'move', key: person.key, by: action.by });
      checkMove(doc.now.people, next.now.people, person.key, action.by);
      if (next !== doc) push(model, next.now.people as typeof now, undefined);
      return next;
    }
    case 'undo':
    case 'redo': {
      const to = model.at + (action.act === 'undo' ? -1 : 1);
      if (model.states[to]) [model.at, model.typing] = [to, `moved in time ${count}`];
      return action.act === 'undo' ? undo(doc) : redo(doc);
    }
    case 'draft':
      [model.states, model.at, model.typing] = [[now], 0, undefined];
      return recovered(doc);
    case 'csv':
    case 'json': {
      const ready = saved(settled(doc));
      const { people } = ready.now;
      const opened = action.act === 'csv' ? viaCsv(people) : viaJson(people);
      assert.deepEqual(peopleOf(opened), peopleOf(people));
      assert.equal(csvOf(opened), csvOf(people), 'saved again, byte for byte the same');
      assert.equal(isChanged(ready), false);
      model.typing = undefined;
      for (const state of model.states)
        for (const { key, draft } of state)
          if (draft.id === '') draft.id = entryOf(people, key)?.draft.id ?? '';
      return ready;
    }
  }
};

test('1,000 random edit sequences with undo, redo, draft recovery and save/open lose nothing', () => {
  const done = { undo: 0, redo: 0, draft: 0, csv: 0, json: 0 };
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 40, size: 'max' }), (actions) => {
      let doc = open([]);
      const model: Model = { states: [[]], at: 0, typing: undefined };
      actions.forEach((action, i) => {
        doc = step(model, doc, action, i);
        assert.deepEqual(doc.now.people, model.states[model.at], `after ${i}: ${action.act}`);
        assert.equal(new Set(shown(doc.now.people)).size, doc.now.people.length, 'everybody is shown');
        if (action.act in done) done[action.act as keyof typeof done]++;
      });
      // All the way back and forth again: every state is as it was.
      while (doc.past.length > 0) {
        doc = undo(doc);
        assert.deepEqual(doc.now.people, model.states[--model.at]);
      }
      assert.equal(model.at, 0);
      while (doc.future.length > 0) {
        doc = redo(doc);
        assert.deepEqual(doc.now.people, model.states[++model.at]);
      }
      assert.equal(model.at, model.states.length - 1);
    }),
    { numRuns: 1000 },
  );
  for (const [what, times] of Object.entries(done))
    assert.ok(times > 500, `${what} was tried ${times} times`);
});

/** Any person the model accepts. */
const person: fc.Arbitrary<Person> = fc
  .record({ ...values, extra }, { requiredKeys: ['name'] })
  .map((given) => personOf({ ...EMPTY, ...given, id: 'a' }));

test('what the form holds is what the file held, for every person the model accepts', () => {
  fc.assert(
    fc.property(person, (given) => {
      assert.deepEqual(personOf(draftOf(given)), given);
      const { value, issues } = parseStaff({ format: FORMATS.staff, items: [given] });
      if (value?.items[0] && issues.length === 0)
        assert.deepEqual(personOf(draftOf(value.items[0])), value.items[0]);
    }),
  );
});

test('any value in any place: nothing is thrown, and no text of it is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 3 })), (items) => {
      const people = entriesOf({ file: { format: FORMATS.staff, items }, repairs: [], unknownColumns: [] });
      assert.equal(people.length, items.length);
      const kept = JSON.stringify(people);
      items.forEach((item) => {
        if (typeof item === 'string')
          assert.ok(kept.includes(JSON.stringify(item.normalize('NFC').trim()).slice(1, -1)));
      });
      for (const { draft } of people)
        for (const field of Object.keys(EMPTY) as DraftField[])
          if (isListField(field)) assert.ok(Array.isArray(draft[field]));
    }),
  );
});

test('ids once given stay, also after going back and forth', () => {
  let doc = open([]);
  doc = run(doc, { do: 'add', key: 'a' });
  doc = run(doc, { do: 'change', key: 'a', changes: { name: 'Lò Thị Mai' } });
  doc = settled(doc);
  assert.equal(doc.now.people[0]?.draft.id, 'lo-thi-mai');
  doc = settled(run(undo(doc), { do: 'change', key: 'a', changes: { name: 'Khác' } }));
  assert.equal(doc.now.people[0]?.draft.id, 'lo-thi-mai');
});

test('typing in one field is one step back; another field or another person begins a new one', () => {
  let doc = open([
    { key: 'a', draft: { ...EMPTY, name: 'A' } },
    { key: 'b', draft: { ...EMPTY, name: 'B' } },
  ]);
  const start = doc.now.people;
  for (const mobile of ['0', '09', '090'])
    doc = run(doc, { do: 'change', key: 'a', changes: { mobile } }, true);
  doc = run(doc, { do: 'change', key: 'b', changes: { mobile: '1' } }, true);
  doc = undo(doc);
  assert.equal(entryOf(doc.now.people, 'a')?.draft.mobile, '090');
  assert.equal(undo(doc).now.people, start);
});

test('typed and taken back by hand is no change', () => {
  const doc = open([{ key: 'a', draft: { ...EMPTY, name: 'A' } }]);
  const typed = run(doc, { do: 'change', key: 'a', changes: { mobile: '1' } });
  assert.equal(isChanged(typed), true);
  assert.equal(isChanged(run(typed, { do: 'change', key: 'a', changes: { mobile: '' } })), false);
});
