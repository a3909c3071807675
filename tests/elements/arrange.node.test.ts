import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  browse,
  facetsOf,
  hasFilter,
  passes,
  restrict,
  results,
  sections,
  type Group,
  type Row,
} from '../../src/elements/procedures/arrange.js';
import type { CatalogueEntry } from '../../src/model/catalogue.js';

const entry = (code: string, over: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  code,
  name: `Thủ tục ${code}`,
  ...over,
});
const codesOf = (rows: readonly Row[]): string[] =>
  rows.flatMap((row) => [row.entry.code, ...row.variants.map((v) => v.code)]);
const allCodes = (groups: readonly Group[]): string[] => groups.flatMap((group) => codesOf(group.rows));

/** Catalogues as an import makes them: unique codes, a variant points at a plain entry or at nothing here. */
const catalogue = fc
  .array(
    fc.record({
      field: fc.constantFrom('Hộ tịch', 'Đất đai', 'Đăng ký, quản lý cư trú', ''),
      plain: fc.option(fc.nat(40), { nil: undefined }),
      hidden: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((raw) =>
    raw.map(({ field, plain, hidden }, i) =>
      entry(String(i), {
        ...(field !== '' && { fields: [field] }),
        ...(plain !== undefined &&
          raw[plain]?.plain === undefined &&
          plain !== i && { variantOf: String(plain) }),
        ...(hidden && { hidden }),
      }),
    ),
  );

test('the whole list has every entry once, whatever is folded under what', () => {
  fc.assert(
    fc.property(catalogue, (entries) => {
      const codes = allCodes(browse(entries, false));
      assert.deepEqual([...codes].sort(), entries.map((e) => e.code).sort());
    }),
  );
});

test('search results have every hit once, the best three first and in their order', () => {
  fc.assert(
    fc.property(catalogue, (ranked) => {
      const rows = results(ranked);
      assert.deepEqual(codesOf(rows).sort(), ranked.map((e) => e.code).sort());
      assert.deepEqual(
        rows.slice(0, 3).map((row) => row.entry.code),
        ranked.slice(0, 3).map((e) => e.code),
      );
    }),
  );
});

test('from the fourth result on, near-identical forms fold under the first of their family', () => {
  const ranked = [
    entry('a'),
    entry('a1', { variantOf: 'a' }),
    entry('b'),
    entry('a2', { variantOf: 'a' }),
    entry('c'),
  ];
  assert.deepEqual(
    results(ranked).map((row) => [row.entry.code, row.variants.map((v) => v.code)]),
    [
      ['a', []],
      ['a1', ['a2']],
      ['b', []],
      ['c', []],
    ],
  );
});

test('sections keep every line in order, name each field once and are never empty', () => {
  fc.assert(
    fc.property(
      catalogue,
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 30 }),
      (entries, first, size) => {
        const groups = browse(entries, false);
        const cut = sections(groups, first, size);
        assert.deepEqual(allCodes(cut.flat()), allCodes(groups));
        assert.deepEqual(
          cut.flat().flatMap((group) => group.heading ?? []),
          groups.flatMap((group) => group.heading ?? []),
        );
        cut.forEach((section, i) => {
          const lines = section.reduce((sum, group) => sum + group.rows.length, 0);
          assert.ok(lines > 0 && lines <= (i === 0 ? first : size));
        });
      },
    ),
  );
});

test('nothing is left of an empty catalogue, and it has no filters', () => {
  assert.deepEqual(browse([], false), []);
  assert.deepEqual(results([]), []);
  assert.deepEqual(sections([]), []);
  assert.deepEqual(facetsOf([]), { fields: [], lifeEvents: [], audiences: [], online: [] });
});

test('a variant whose plain one comes later in the file still folds under it', () => {
  const rows = browse([entry('v', { variantOf: 'p' }), entry('p')], false)[0]?.rows ?? [];
  assert.deepEqual(
    rows.map((r) => [r.entry.code, r.variants.length]),
    [['p', 1]],
  );
});

test('one field needs no heading; entries without a field stand under none', () => {
  assert.deepEqual(
    browse([entry('1', { fields: ['Hộ tịch'] })], false).map((g) => g.heading),
    [undefined],
  );
  assert.deepEqual(
    browse([entry('1', { fields: ['Hộ tịch'] }), entry('2')], false).map((g) => g.heading),
    ['Hộ tịch', undefined],
  );
});

test('codes: these, in this order, each once; hidden ones never', () => {
  const entries = [entry('1'), entry('2', { hidden: true }), entry('3')];
  const codes = (list: string) => restrict(entries, list, undefined).map((e) => e.code);
  assert.deepEqual(codes('3, 1'), ['3', '1']);
  assert.deepEqual(codes('3;1\n2 9'), ['3', '1']);
  assert.deepEqual(codes('3 3,3'), ['3']);
  assert.deepEqual(codes(' , '), ['1', '3']);
});

test('field: without regard to accents and capitals; a field with a comma in its name is found', () => {
  const entries = [
    entry('1', { fields: ['Hộ tịch'] }),
    entry('2', { fields: ['Đăng ký, quản lý cư trú'] }),
    entry('3', { fields: ['Quản lý cư trú'] }),
  ];
  const codes = (field: string) => restrict(entries, undefined, field).map((e) => e.code);
  assert.deepEqual(codes('HO TICH'), ['1']);
  assert.deepEqual(codes('Đăng ký, quản lý cư trú'), ['2']);
  assert.deepEqual(codes('Hộ tịch; Đăng ký, quản lý cư trú'), ['1', '2']);
  assert.deepEqual(codes('Hộ tịch, Quản lý cư trú'), ['1', '3']);
  assert.deepEqual(codes('Đất đai'), []);
});

test('a filter counts each entry once, however often it says the same', () => {
  const facets = facetsOf([entry('1', { fields: ['A', 'A', 'B'], lifeEvents: ['Sinh con', 'Sinh con'] })]);
  assert.deepEqual(facets.fields, [
    ['A', 1],
    ['B', 1],
  ]);
  assert.deepEqual(facets.lifeEvents, [['Sinh con', 1]]);
});

test('every count beside a filter is what choosing it shows', () => {
  fc.assert(
    fc.property(catalogue, (entries) => {
      for (const [field, n] of facetsOf(entries).fields)
        assert.equal(entries.filter((e) => passes(e, { field })).length, n);
    }),
  );
});

test('filters go together; an unset one asks nothing', () => {
  const e = entry('1', { fields: ['A'], lifeEvents: ['Sinh con'], audiences: ['citizen'], online: 'full' });
  assert.ok(passes(e, {}));
  assert.ok(passes(e, { field: 'A', lifeEvent: 'Sinh con', audience: 'citizen', online: 'full' }));
  for (const filters of [
    { field: 'B' },
    { lifeEvent: 'x' },
    { audience: 'abroad' },
    { online: 'none' },
  ] as const)
    assert.ok(!passes(e, { field: 'A', ...filters }));
  assert.ok(!hasFilter({}));
  assert.ok(!hasFilter({ field: undefined }));
  assert.ok(hasFilter({ online: 'full' }));
});
