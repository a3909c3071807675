/** The published JSON Schemas: valid, described, and of one mind with the parsers. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { root } from '../../.ci/files.mjs';
import {
  parseFees,
  parseIndex,
  parseLocal,
  parseProcedure,
  parseProcedures,
  parseProfile,
  parseResults,
  parseStaff,
} from '../../src/model/file.js';

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const schemaOf = (name: string) => read(`dist/schema/${name}.json`) as Record<string, unknown>;
const validate = (name: string, data: unknown) => {
  const check = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schemaOf(name));
  return { valid: check(data), errors: check.errors ?? [] };
};

const parsers = {
  index: parseIndex,
  procedures: parseProcedures,
  procedure: parseProcedure,
  local: parseLocal,
  profile: parseProfile,
  staff: parseStaff,
  fees: parseFees,
  results: parseResults,
};

for (const name of Object.keys(parsers))
  test(`${name}.json is a valid schema with a title and an id`, () => {
    const schema = schemaOf(name);
    assert.equal(validate(name, {}).valid, false, 'an empty file is refused');
    assert.match(String(schema['title']), /\w/);
    assert.match(String(schema['$id']), /^urn:/);
  });

const demo: [keyof typeof parsers, string][] = [
  ['procedures', 'demo/catalogue/procedures.json'],
  ['local', 'demo/data/local.json'],
  ['profile', 'demo/data/commune.json'],
  ['local', 'dist/everyday-names.json'],
  ['index', 'dist/demo-data/procedures/index.json'],
];
for (const [name, path] of demo)
  test(`${path} passes the schema and the parser`, () => {
    const data = read(path);
    assert.deepEqual(validate(name, data).errors, []);
    assert.deepEqual(parsers[name](data).issues, []);
  });

const base = { format: 'commune-procedures/1', items: [{ code: '1.001193', name: 'Đăng ký khai sinh' }] };
const wrong: [what: string, data: unknown][] = [
  ['another format', { ...base, format: 'commune-fees/1' }],
  ['an entry without a name', { ...base, items: [{ code: '1' }] }],
  ['money with dots', withFee({ state: 'amount', amount: '8.000' })],
  ['free without a source', withFee({ state: 'free' })],
  ['an unknown state of a fee', withFee({ state: 'cheap' })],
];
function withFee(fee: object): unknown {
  return { ...base, items: [{ ...base.items[0], methods: [{ channel: 'direct', fees: [fee] }] }] };
}
for (const [what, data] of wrong)
  test(`${what}: the schema refuses it and the parser reports it`, () => {
    assert.equal(validate('procedures', data).valid, false);
    assert.ok(parseProcedures(data).issues.length > 0);
  });

const staff = {
  format: 'commune-staff/1',
  items: [{ id: 'un-dang-uy', name: 'Ún', extra: { 'Ghi chú': 'x' } }],
};

test('a person with a column of the commune passes; without a name, or with a list of columns, not', () => {
  assert.deepEqual(validate('staff', staff).errors, []);
  assert.deepEqual(parseStaff(staff).issues, []);
  for (const items of [
    [{ id: 'un' }],
    [{ id: 'un', name: 'Ún', extra: ['x'] }],
    [{ id: 'un', name: 'Ún', consentOn: 'có' }],
  ]) {
    assert.equal(validate('staff', { ...staff, items }).valid, false);
    assert.ok(parseStaff({ ...staff, items }).issues.length > 0);
  }
});

test('descriptions come from the comments of the interfaces', () => {
  const { properties } = schemaOf('procedure') as { properties: Record<string, { description?: string }> };
  assert.match(properties['code']?.description ?? '', /Mã thủ tục/);
  const union = JSON.stringify(schemaOf('procedure'));
  assert.match(union, /What the record says beside the amount/, 'members of a union are described too');
});

const fees = (money: object): unknown => ({
  format: 'commune-fees/1',
  items: [{ id: 'khai-tu', name: 'Khai tử', channels: ['trực tiếp'], ...money }],
});

test('a fee row as people write it passes; a channel, a date or a formula nobody knows does not', () => {
  for (const money of [
    { state: 'amount', amount: 8000, per: 'lần' },
    { amount: '8.000 đ/lần' },
    { state: 'formula', formula: '2.000 đ/trang; tối đa 200.000 đ/bản' },
    { state: 'formula', formula: { copies: [{ from: 1, amount: 5000 }] } },
    { state: 'free' },
  ]) {
    assert.deepEqual(validate('fees', fees(money)).errors, []);
    assert.deepEqual(parseFees(fees(money)).issues, []);
  }
  for (const wrongs of [
    { channels: ['đường bay'] },
    { validFrom: 'mai' },
    { formula: { base: 0 } },
    { id: null },
  ]) {
    assert.ok(parseFees(fees(wrongs)).issues.length > 0);
    assert.equal(validate('fees', fees(wrongs)).valid, false, JSON.stringify(wrongs));
  }
});

const results = (row: object): unknown => ({
  format: 'commune-results/1',
  items: [{ period: '2026-10', measure: 'onTime', count: 180, of: 200, ...row }],
});

test('figures pass; a period, a measure or a day nobody knows, and a percentage for a number do not', () => {
  for (const row of [
    {},
    { measure: 'qd766.CKMB', count: 14.2, of: 18 },
    { period: '2026-Q3', retrieved: '2026-11-02' },
  ]) {
    assert.deepEqual(validate('results', results(row)).errors, []);
    assert.deepEqual(parseResults(results(row)).issues, []);
  }
  for (const wrongs of [
    { period: '2026-13' },
    { period: undefined },
    { measure: 'happiness' },
    { measure: undefined },
    { count: '97 %' },
    { count: -1 },
    { retrieved: 'mai' },
  ]) {
    assert.ok(parseResults(results(wrongs)).issues.length > 0, JSON.stringify(wrongs));
    assert.equal(validate('results', results(wrongs)).valid, false, JSON.stringify(wrongs));
  }
});
