import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseLocal, parseProcedures, parseProfile } from '../../src/model/file.js';
import { hasSheet, type Procedure } from '../../src/model/procedure.js';

/** What a citizen reads first is this data, so its plain language is tested like any other promise. */

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));

const catalogue = parseProcedures(json('demo/catalogue/procedures.json'));
const profile = parseProfile(json('demo/data/commune.json'));
const local = parseLocal(json('demo/data/local.json'));
const items: Procedure[] = catalogue.value?.items ?? [];
const sheets = items.filter(hasSheet);

const SHARED = ['portal-api-details.json', 'procedures-commune.json', 'portal-page-text.jsonl'];
const shared = (name: string): URL => new URL(`../shared/data/${name}`, root);
const skip = (names: string[]): string | false =>
  names.every((name) => existsSync(shared(name))) ? false : 'skipped: ../shared/data not here';

/** Sentences as a reader meets them: a full stop inside "8.000" or "1.001193" does not end one. */
const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?…])\s+|\n+/).filter((s) => s.trim() !== '');
const wordsOf = (text: string): string[] => text.trim().split(/\s+/);

/** Every string below `value`, with a path to name it in a failure. */
const stringsIn = (value: unknown, path: string): [string, string][] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => stringsIn(child, `${path}.${key}`));
};

/**
 * The sentences the project wrote itself. Left out: names of procedures, papers, forms, laws and
 * agencies, which are facts and must be the official ones.
 */
const ownTexts = (p: Procedure): [string, string][] =>
  [
    ...stringsIn(p.plainSummary, 'plainSummary'),
    ...stringsIn(p.requirements, 'requirements'),
    ...stringsIn(p.related, 'related'),
    ...p.steps.flatMap((s, i) =>
      stringsIn({ title: s.title, text: s.text, branches: s.branches }, `steps[${i}]`),
    ),
    ...p.methods.flatMap((m, i) =>
      stringsIn(
        {
          note: m.note,
          time: m.time,
          fees: m.fees.map((fee) => [fee.note, fee.state === 'formula' && fee.formula]),
        },
        `methods[${i}]`,
      ),
    ),
    ...p.documents.flatMap((g, i) =>
      stringsIn({ case: g.case, notes: g.items.map((item) => item.note) }, `documents[${i}]`),
    ),
  ].map(([path, text]) => [`${p.code} ${path}`, text]);

const tooLong = (texts: [string, string][]): string[] =>
  texts.flatMap(([path, text]) =>
    sentencesOf(text)
      .filter((sentence) => wordsOf(sentence).length > 20)
      .map((sentence) => `${path}: ${sentence}`),
  );

test('the three files parse without a single issue', () => {
  assert.deepEqual(catalogue.issues, []);
  assert.deepEqual(profile.issues, []);
  assert.deepEqual(local.issues, []);
});

test('there are at least 28 sheets, and a few lines that only lead to the portal', () => {
  assert.ok(sheets.length >= 28, `${sheets.length} sheets`);
  const links = items.length - sheets.length;
  assert.ok(links >= 3 && links <= 8, `${links} lines without a sheet`);
});

test('every line says in a short everyday name what it is for', () => {
  for (const p of items) {
    assert.ok(p.everydayName !== undefined, `${p.code} has no everyday name`);
    assert.ok(p.everydayName.length <= 60, `${p.code} everyday name: ${p.everydayName.length} characters`);
    assert.ok((p.lifeEvents ?? []).length > 0, `${p.code} has no life event`);
    assert.ok((p.agencies?.executing ?? []).length > 0, `${p.code} has no agency`);
  }
});

test('two lines never share an everyday name', () => {
  const names = items.map((p) => p.everydayName);
  assert.equal(new Set(names).size, names.length);
});

test('every sheet says what to bring, how long it takes and who does what', () => {
  for (const p of sheets) {
    assert.ok(p.plainSummary !== undefined, `${p.code} has no summary`);
    assert.ok(p.documents.length > 0 || p.note !== undefined, `${p.code} says nothing about papers`);
    assert.ok(
      p.documents.every((g) => g.items.length > 0),
      `${p.code} has an empty group of papers`,
    );
    assert.ok(
      p.methods.some((m) => m.time !== undefined),
      `${p.code} has no time limit`,
    );
    assert.ok(p.steps.length >= 3 && p.steps.length <= 6, `${p.code} has ${p.steps.length} steps`);
    for (const [i, step] of p.steps.entries()) {
      assert.ok(step.title !== undefined && step.actor !== undefined, `${p.code} step ${i + 1}`);
      assert.ok(step.actorName !== undefined, `${p.code} step ${i + 1} names nobody`);
      assert.ok(wordsOf(step.title).length <= 9, `${p.code} step ${i + 1}: ${step.title}`);
    }
    assert.ok((p.results ?? []).length > 0, `${p.code} has no result`);
    assert.ok(
      (p.legal ?? []).every((l) => l.number !== undefined) && p.legal?.length,
      `${p.code} legal basis`,
    );
  }
});

test('no sentence of ours is longer than 20 words', () => {
  assert.deepEqual(tooLong(items.flatMap(ownTexts)), []);
});

test('the commune speaks as briefly as the catalogue', () => {
  const { texts, deskHours, homeService } = profile.value ?? {};
  assert.deepEqual(tooLong(stringsIn({ texts, deskHours, homeService }, 'commune')), []);
  assert.deepEqual(tooLong(stringsIn(local.value?.items, 'local')), []);
});

test('the sentence counter itself sees long sentences and not decimal points', () => {
  const long = Array.from({ length: 21 }, () => 'một').join(' ');
  assert.equal(tooLong([['x', long]]).length, 1);
  assert.equal(tooLong([['x', `${long.slice(0, 40)}. ${long.slice(0, 40)}`]]).length, 0);
  assert.equal(sentencesOf('Phí 8.000 đồng mỗi bản.').length, 1);
});

test('every amount names its legal source, and nothing is free without one', () => {
  const legalNumber = /\d+\/\d{4}\/[A-ZĐ]/;
  for (const p of sheets)
    for (const fee of p.methods.flatMap((m) => m.fees)) {
      if (fee.state === 'amount' || fee.state === 'formula')
        assert.match(fee.note ?? '', legalNumber, `${p.code}: amount without a source`);
      if (fee.state === 'free') assert.match(fee.legal, /\d+\/\d{4}\/[A-ZĐ]|Cổng Dịch vụ công/, p.code);
      if (fee.state === 'unknown' || fee.state === 'council')
        assert.match(fee.note ?? '', /[Hh]ỏi/, `${p.code}: does not say whom to ask`);
    }
});

test('amounts borrowed from a real province say so', () => {
  for (const p of sheets)
    for (const fee of p.methods.flatMap((m) => m.fees)) {
      const words = `${fee.note ?? ''} ${fee.state === 'free' ? fee.legal : ''}`;
      if (words.includes('HĐND thành phố')) assert.match(words, /[Mm]ức mẫu/, p.code);
    }
});

test('one sheet is out of force and names its successor, one is older than a year', () => {
  const replaced = sheets.filter((p) => p.state?.status === 'replaced');
  assert.equal(replaced.length, 1);
  assert.ok(items.some((p) => p.code === replaced[0]?.state?.replacedBy));
  const day = (iso: string | undefined): number => Date.parse(`${iso ?? ''}T00:00:00Z`) / 86_400_000;
  const old = sheets.filter((p) => day(catalogue.value?.updated) - day(p.source?.retrieved) > 365);
  assert.equal(old.length, 1);
});

test('the commune is plainly fictional and reaches nobody', () => {
  assert.match(profile.value?.name ?? '', /hư cấu/);
  const demo = ['demo/data/commune.json', 'demo/data/local.json', 'demo/catalogue/procedures.json'].map(read);
  for (const file of demo)
    for (const phone of file.match(/\b0\d{2,3}[ .]?\d{3,4}[ .]?\d{3,4}\b/g) ?? [])
      assert.match(phone, /^0269 0123 456$|^0900 000 0\d\d$|^0000000000$/);
  for (const payee of profile.value?.payees ?? []) assert.equal(payee.account, '0000000000');
});

test('local words belong to procedures of the catalogue and are worth reading', () => {
  const entries = local.value?.items ?? [];
  assert.ok(entries.length >= 8, `${entries.length} entries`);
  for (const entry of entries) {
    assert.ok(
      items.some((p) => p.code === entry.code),
      `${entry.code} is not in the catalogue`,
    );
    assert.ok(Object.keys(entry).length > 1, `${entry.code} says nothing`);
  }
});

test(
  'codes, names and portal ids are those of the national catalogue',
  { skip: skip(['national-catalogue.jsonl']) },
  () => {
    const national = new Map(
      readFileSync(shared('national-catalogue.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { code: string; name: string; id: string })
        .map((record) => [record.code, record]),
    );
    for (const p of items) {
      const record = national.get(p.code);
      assert.ok(record, `${p.code} is not a national procedure`);
      assert.equal(p.name, record.name.normalize('NFC').replace(/\s+/g, ' ').trim());
      assert.equal(p.portalId, record.id);
    }
  },
);

const RUN = 8;
const tokens = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const runsOf = (text: string): string[] => {
  const words = tokens(text);
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
};
/** Runs of eight words of `ours` that also stand in `theirs`. */
const copied = (ours: [string, string][], theirs: string[]): string[] => {
  const places = new Map(ours.flatMap(([path, text]) => runsOf(text).map((run) => [run, path] as const)));
  return theirs
    .flatMap(runsOf)
    .filter((run) => places.has(run))
    .map((run) => `${places.get(run) ?? ''}: ${run}`);
};

test('the copy detector finds a copied run', () => {
  const record = 'Trong thời hạn 60 ngày kể từ ngày sinh con, cha hoặc mẹ đi đăng ký';
  assert.ok(copied([['x', `Nhớ: ${record}`]], [record]).length > 0);
  assert.deepEqual(copied([['x', 'Con mới sinh thì làm giấy khai sinh trong 60 ngày']], [record]), []);
});

test('no sentence of ours is copied from the records of others', { skip: skip(SHARED) }, () => {
  const records = SHARED.map((name) => readFileSync(shared(name), 'utf8')).flatMap((file) =>
    file.startsWith('[')
      ? stringsIn(JSON.parse(file), '')
      : file
          .trim()
          .split('\n')
          .flatMap((line) => stringsIn(JSON.parse(line), '')),
  );
  const found = copied(
    items.flatMap(ownTexts),
    records.map(([, text]) => text),
  );
  assert.deepEqual([...new Set(found)], []);
});
