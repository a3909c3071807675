/** Every parser of the model: any JSON goes in, nothing throws, hostile keys stay outside, valid values come back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { catalogueEntry, type CatalogueEntry } from '../../src/model/catalogue.js';
import { entryOf, summariseFees } from '../../src/model/entry.js';
import { fee, type Fee } from '../../src/model/fee.js';
import {
  FORMATS,
  formatOf,
  parseIndex,
  parseLocal,
  parseProcedure,
  parseProcedures,
  parseProfile,
} from '../../src/model/file.js';
import { localEntry, mergeLocal, type LocalEntry } from '../../src/model/local.js';
import {
  ACTORS,
  CHANNELS,
  documentGroup,
  DOCUMENT_USES,
  LOCAL_FIELDS,
  ONLINE_LEVELS,
  procedure,
  step,
  STATUSES,
  timeLimit,
  TIME_UNITS,
  type Procedure,
} from '../../src/model/procedure.js';
import { profile, type Profile } from '../../src/model/profile.js';
import {
  choice,
  flag,
  integer,
  isoDate,
  link,
  list,
  object,
  pattern,
  text,
  type Issue,
  type Shape,
} from '../../src/model/shape.js';
import { source } from '../../src/model/source.js';

const SHAPES: Readonly<Record<string, Shape<unknown>>> = {
  text: text(),
  integer: integer(),
  flag: flag(),
  isoDate: isoDate(),
  link: link(),
  pattern: pattern(/^\d{5}$/, '03115'),
  choice: choice(['a', 'b'], { ă: 'a' }),
  list: list(text()),
  fee,
  timeLimit,
  step,
  documentGroup,
  source,
  procedure,
  catalogueEntry,
  localEntry,
  profile,
};
const PARSERS = { parseIndex, parseProcedures, parseLocal, parseProcedure, parseProfile } as const;

/** Field names of the model and names that hurt careless code. */
const key = fc.constantFrom(
  ...[
    'code',
    'name',
    'fields',
    'methods',
    'fees',
    'state',
    'amount',
    'legal',
    'channel',
    'time',
    'kind',
    'items',
    'format',
  ],
  ...[
    'documents',
    'steps',
    'branches',
    'text',
    'source',
    'retrieved',
    'links',
    'sheet',
    'leaders',
    'payees',
    'weekly',
    'hidden',
  ],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', ''],
);
const scalar = fc.oneof(
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(
    null,
    undefined,
    '1.001193',
    'amount',
    'free',
    'duration',
    '2026-02-30',
    '2026-11-22',
    'javascript:alert(1)',
    '0x10',
    ' 12 ',
    ...Object.values(FORMATS),
  ),
);
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('json'), { maxLength: 5 }),
    fc.dictionary(key, tie('json'), { maxKeys: 8 }),
  ),
}));

/** Values that came out of a parser hold own, known keys only, and no prototype was touched. */
const assertClean = (value: unknown): void => {
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) assert.equal(Object.getPrototypeOf(value), Object.prototype);
  for (const [name, inner] of Object.entries(value)) {
    assert.ok(!['__proto__', 'constructor', 'prototype'].includes(name));
    assertClean(inner);
  }
};

for (const [name, shape] of Object.entries(SHAPES))
  test(`${name}: any value is read or reported, never thrown, and reading is stable`, () => {
    fc.assert(
      fc.property(json, (input) => {
        const issues: Issue[] = [];
        const value = shape.read(input, 'x', issues);
        assertClean(value);
        for (const issue of issues)
          assert.ok(issue.message !== '' && issue.path.startsWith('x'), JSON.stringify(issue));
        if (value === undefined) return;
        const again: Issue[] = [];
        assert.deepEqual(shape.read(JSON.parse(JSON.stringify(value)), 'x', again), value);
        assert.deepEqual(again, [], 'what a parser gives it also accepts');
      }),
      { numRuns: 400 },
    );
  });

for (const [name, parse] of Object.entries(PARSERS))
  test(`${name}: any file gives a value or at least one issue, never an exception`, () => {
    const file = fc.oneof(
      json,
      fc.record(
        {
          format: fc.constantFrom(...Object.values(FORMATS), 'commune-local/9', ''),
          items: json,
          updated: json,
          source: json,
          code: json,
          name: json,
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(file, (input) => {
        const { value, issues } = parse(input);
        assertClean(value);
        if (value === undefined) assert.ok(issues.length > 0);
        assert.doesNotThrow(() => formatOf(input));
      }),
      { numRuns: 400 },
    );
  });

test('keys that would reach a prototype are ignored', () => {
  const hostile: unknown = JSON.parse(
    '{"format":"commune-procedure/1","code":"9.1","name":"A","__proto__":{"polluted":1,"note":"từ prototype"},"constructor":{"prototype":{"polluted":1}},"source":{"__proto__":{"name":"giả"}}}',
  );
  const { value } = parseProcedure(hostile);
  assert.equal(value?.code, '9.1');
  assert.equal(value.note, undefined);
  assert.equal(value.source, undefined);
  assertClean(value);
});

const words = fc
  .string({ unit: fc.constantFrom(...'aăâđêôơưáảạ Bước 1:-'), minLength: 1, maxLength: 20 })
  .map((s) => s.normalize('NFC').trim())
  .filter((s) => s !== '');
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const compact = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const anyFee: fc.Arbitrary<Fee> = fc.oneof(
  fc.record({
    state: fc.constant('amount' as const),
    amount: fc.integer({ min: 1, max: 5_000_000 }),
    per: maybe(words),
    note: maybe(words),
  }),
  fc.record({ state: fc.constant('formula' as const), formula: words }),
  fc.record({ state: fc.constant('council' as const), note: maybe(words) }),
  fc.record({
    state: fc.constant('unknown' as const),
    kind: fc.constantFrom('phí' as const, 'lệ phí' as const, undefined),
  }),
  fc.record({ state: fc.constant('free' as const), legal: words }),
);
const anyTime = fc.oneof(
  fc.record({
    kind: fc.constant('duration' as const),
    quantity: fc.integer({ min: 1, max: 365 }),
    unit: fc.constantFrom(...TIME_UNITS),
  }),
  fc.record({ kind: fc.constant('text' as const), text: words }),
);
const anyStep = fc.record({
  title: maybe(words),
  text: maybe(words),
  actor: maybe(fc.constantFrom(...ACTORS)),
  branches: maybe(fc.array(fc.record({ when: maybe(words), text: words }), { maxLength: 3 })),
});
const anyGroup = fc.record({
  case: maybe(words),
  items: fc.array(
    fc.record({
      name: words,
      originals: maybe(fc.nat(9)),
      copies: maybe(fc.nat(9)),
      use: maybe(fc.constantFrom(...DOCUMENT_USES)),
    }),
    { maxLength: 3 },
  ),
});
const anyProcedure: fc.Arbitrary<Procedure> = fc
  .record({
    code: fc.stringMatching(/^\d\.\d{6}(\.H\d\d)?$/),
    name: words,
    everydayName: maybe(words),
    aliases: maybe(fc.array(words, { maxLength: 3 })),
    fields: fc.array(words, { maxLength: 2 }),
    online: maybe(fc.constantFrom(...ONLINE_LEVELS)),
    methods: fc.array(
      fc.record({
        channel: fc.constantFrom(...CHANNELS),
        time: maybe(anyTime),
        fees: fc.array(anyFee, { maxLength: 3 }),
        note: maybe(words),
      }),
      { maxLength: 3 },
    ),
    documents: fc.array(anyGroup, { maxLength: 3 }),
    steps: fc.array(anyStep, { maxLength: 3 }),
    state: maybe(fc.record({ status: fc.constantFrom(...STATUSES), from: maybe(day), to: maybe(day) })),
    source: maybe(
      fc.record({
        name: words,
        url: maybe(fc.constant('https://example.gov.vn/a?b=1')),
        retrieved: maybe(day),
      }),
    ),
    updated: maybe(day),
    more: maybe(fc.array(fc.record({ label: words, text: words }), { maxLength: 2 })),
    local: maybe(fc.uniqueArray(fc.constantFrom(...LOCAL_FIELDS), { maxLength: 3 })),
  })
  .map(compact);

test('valid procedures round-trip without an issue', () => {
  fc.assert(
    fc.property(anyProcedure, (p) => {
      assert.deepEqual(parseProcedure({ format: FORMATS.procedure, ...p }), { value: p, issues: [] });
    }),
  );
});

test('valid lists round-trip; the second of two equal codes is reported', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyProcedure, { selector: (p) => p.code, maxLength: 4 }),
      day,
      (items, updated) => {
        assert.deepEqual(parseProcedures({ format: FORMATS.procedures, updated, items }), {
          value: { items, updated },
          issues: [],
        });
        const index: CatalogueEntry[] = items.map(entryOf);
        assert.deepEqual(parseIndex({ format: FORMATS.index, items: index }), {
          value: { items: index },
          issues: [],
        });
        const [first] = items;
        if (!first) return;
        const twice = parseProcedures({ format: FORMATS.procedures, items: [...items, first] });
        assert.deepEqual(twice.value?.items, items);
        assert.deepEqual(
          twice.issues.map((i) => i.code),
          ['duplicate'],
        );
      },
    ),
  );
});

test('one broken item of many is dropped with its path, the others stay', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyProcedure, { selector: (p) => p.code, minLength: 1, maxLength: 4 }),
      fc.nat(),
      json,
      (items, seed, junk) => {
        fc.pre(procedure.read(junk, '', []) === undefined);
        const at = seed % (items.length + 1);
        const mixed: unknown[] = [...items.slice(0, at), junk, ...items.slice(at)];
        const { value, issues } = parseProcedures({ format: FORMATS.procedures, items: mixed });
        assert.deepEqual(value?.items, items);
        assert.ok(issues.some((i) => i.path.startsWith(`items[${at}]`)));
      },
    ),
  );
});

const anyLocal: fc.Arbitrary<LocalEntry> = fc
  .record(
    {
      code: fc.constant('1.000001'),
      everydayName: words,
      aliases: fc.array(words, { maxLength: 2 }),
      note: words,
      receptionAddress: words,
      hidden: fc.boolean(),
      online: fc.constantFrom(...ONLINE_LEVELS),
      steps: fc.array(anyStep, { maxLength: 2 }),
    },
    { requiredKeys: ['code'] },
  )
  .map(compact);

test('the commune’s words round-trip, win over the record and are named in `local`', () => {
  fc.assert(
    fc.property(anyProcedure, anyLocal, (p, entry) => {
      assert.deepEqual(parseLocal({ format: FORMATS.local, items: [entry] }), {
        value: { items: [entry] },
        issues: [],
      });
      const merged = mergeLocal(p, entry);
      if (entry.note !== undefined) assert.equal(merged.note, entry.note);
      for (const field of LOCAL_FIELDS) {
        if (entry[field] !== undefined) assert.ok(merged.local?.includes(field));
        else assert.deepEqual(merged[field], p[field]);
      }
      assert.equal(merged.code, p.code);
      assert.deepEqual(merged.methods, p.methods);
    }),
  );
});

const anyProfile: fc.Arbitrary<Profile> = fc
  .record(
    {
      name: words,
      unitCode: fc.stringMatching(/^\d{5}$/),
      kind: fc.constantFrom('xã' as const, 'phường' as const, 'đặc khu' as const),
      province: words,
      hotline: fc.constant('0269 0123 456'),
      deskHours: fc.record({ weekly: fc.array(words, { maxLength: 2 }) }),
      leaders: fc.array(fc.record({ id: words }), { maxLength: 2 }),
      payees: fc.array(
        fc.record({
          bin: fc.stringMatching(/^\d{6}$/),
          account: fc.stringMatching(/^\d{10}$/),
          holder: words,
        }),
        { maxLength: 2 },
      ),
      updated: day,
    },
    { requiredKeys: ['name'] },
  )
  .map(compact);

test('valid profiles round-trip; a bare string among the leaders is an id', () => {
  fc.assert(
    fc.property(anyProfile, words, (p, id) => {
      assert.deepEqual(parseProfile({ format: FORMATS.profile, ...p }), { value: p, issues: [] });
      assert.deepEqual(parseProfile({ format: FORMATS.profile, ...p, leaders: [id] }).value?.leaders, [
        { id },
      ]);
    }),
  );
});

test('a price line has numbers only when every fee is an amount or free', () => {
  fc.assert(
    fc.property(fc.array(anyFee, { minLength: 1, maxLength: 5 }), (fees) => {
      const summary = summariseFees([{ channel: 'direct', fees }]);
      const sure = fees.every((f) => f.state === 'amount' || f.state === 'free');
      assert.equal(summary?.min !== undefined, sure);
      assert.equal(summary?.state === 'free', sure && fees.every((f) => f.state === 'free'));
    }),
  );
});

test('links keep http, https, mailto, tel and relative addresses and drop every other scheme', () => {
  const scheme = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9+.-]{0,11}$/);
  const blanks = fc.string({ unit: fc.constantFrom('\t', '\n', ' ', '\u0000', '\u0001'), maxLength: 2 });
  fc.assert(
    fc.property(scheme, blanks, blanks, (name, before, inside) => {
      const url = `${before}${name.slice(0, 1)}${inside}${name.slice(1)}:alert(1)`;
      const kept = link().read(url, 'x', []);
      if (!/^(?:https?|mailto|tel)$/i.test(name)) assert.equal(kept, undefined, JSON.stringify(url));
    }),
  );
  assert.equal(link().read('procedures/1.001193.json', 'x', []), 'procedures/1.001193.json');
});

test('dates follow the calendar; money never passes through a guess', () => {
  for (const bad of ['2026-02-30', '2026-13-01', '22/11/2026', '2026-1-1'])
    assert.equal(isoDate().read(bad, 'x', []), undefined, bad);
  assert.equal(isoDate().read('2024-02-29T10:00:00Z', 'x', []), '2024-02-29');
  for (const bad of ['8.000', '8,000', 8000.5, '8000đ', -1, Number.NaN, true, '١٢'])
    assert.equal(integer(0).read(bad, 'x', []), undefined, String(bad));
  assert.equal(integer(0).read(' 8000 ', 'x', []), 8000);
});

test('an object shape reads own keys only', () => {
  const shape = object<{ a?: string }>({ a: text() });
  assert.deepEqual(shape.read(Object.create({ a: 'thừa kế' }), 'x', []), {});
});
