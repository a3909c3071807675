import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readCheckData } from '../../src/cli/check-data.js';
import { checkAll } from '../../src/cli/check-rules.js';
import { parseProcedures, parseProfile } from '../../src/model/file.js';
import { parseStaff, withConsent, type Person } from '../../src/model/person.js';
import { readStaffTable, writeStaffTable } from '../../src/model/staff-table.js';

/** The directory of the demo commune: what a webmaster copies as a pattern must itself be sound. */

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const csv = read('demo/data/staff.csv');
const table = readStaffTable(csv);
const staff = parseStaff(table?.file);
const people: Person[] = staff.value?.items ?? [];
const profile = parseProfile(JSON.parse(read('demo/data/commune.json'))).value;
const procedures = parseProcedures(JSON.parse(read('demo/catalogue/procedures.json'))).value?.items ?? [];

test('the table reads without an issue, a repair or an unknown column', () => {
  assert.deepEqual(staff.issues, []);
  assert.deepEqual(table?.repairs, []);
  assert.deepEqual(table?.unknownColumns, []);
  assert.ok(people.length >= 44 && people.length <= 48, `${people.length} people`);
  assert.equal(new Set(people.map((p) => p.id)).size, people.length);
});

test('the file is the one our own writer makes: BOM, CRLF, commas, the headers of the contract', () => {
  assert.equal(csv, writeStaffTable(people));
  assert.ok(csv.startsWith('\uFEFFMã,Họ và tên,Chức vụ,Đơn vị,'));
  assert.doesNotMatch(csv, /[^\r]\n/);
  assert.equal(csv, csv.normalize('NFC'));
});

test('every body of a commune is there, and each has somebody to reach', () => {
  const bodies = new Map([
    ['Đảng ủy', /^Đảng ủy/],
    ['HĐND', /^Hội đồng nhân dân/],
    ['UBND', /^Ủy ban nhân dân/],
    ['Văn phòng HĐND và UBND', /^Văn phòng HĐND và UBND$/],
    ['Phòng Kinh tế', /^Phòng Kinh tế$/],
    ['Phòng Văn hóa - Xã hội', /^Phòng Văn hóa - Xã hội$/],
    ['Trung tâm Phục vụ hành chính công', /^Trung tâm Phục vụ hành chính công$/],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam', /Mặt trận Tổ quốc/],
    ['Công an xã', /^Công an xã$/],
    ['Ban Chỉ huy Quân sự', /^Ban Chỉ huy Quân sự/],
    ['Trạm Y tế', /^Trạm Y tế/],
    ['Thôn, bản, làng, ấp, buôn, tổ dân phố, khu phố', /^Các bản$/],
  ]);
  for (const [body, name] of bodies) {
    const members = people.filter((p) => p.unit[0] !== undefined && name.test(p.unit[0]));
    assert.ok(members.length > 0, `nobody in ${body}`);
    const reachable = members
      .map((p) => withConsent(p, '2026-11-22'))
      .filter((p) => p.mobile ?? p.officePhones[0]);
    assert.ok(reachable.length > 0, `nobody to call in ${body}`);
  }
  const organisation = new URL('../shared/data/organisation-commune.json', root);
  if (!existsSync(organisation)) return console.log('skipped: ../shared/data not here');
  const { groups } = JSON.parse(readFileSync(organisation, 'utf8')) as { groups: { group: string }[] };
  for (const { group } of groups)
    assert.ok(
      [...bodies.keys()].some((body) => group.startsWith(body)),
      `${group} is not looked for above`,
    );
});

test('every procedure has an officer, by code or by field, and every link leads somewhere', () => {
  const nobody = procedures.filter(
    (p) => !people.some((o) => o.procedures.includes(p.code) || o.fields.some((f) => p.fields?.includes(f))),
  );
  assert.deepEqual(
    nobody.map((p) => p.code),
    [],
  );
  const fields = new Set(procedures.flatMap((p) => p.fields ?? []));
  const codes = new Set(procedures.map((p) => p.code));
  for (const o of people) {
    for (const field of o.fields) assert.ok(fields.has(field), `${o.id}: no procedure in ${field}`);
    for (const code of o.procedures) assert.ok(codes.has(code), `${o.id}: no procedure ${code}`);
  }
});

/** The name of every segment before the picture itself, as in `APP1`. */
const segments = (jpeg: Buffer): string[] => {
  const found: string[] = [];
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== 0xda;) {
    const marker = jpeg[at + 1]!;
    found.push(marker >= 0xe0 && marker <= 0xef ? `APP${marker - 0xe0}` : marker.toString(16));
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  return found;
};

test('every photo is there, small, square and knows nothing about a camera', () => {
  const photos = people.flatMap((p) => p.photo ?? []);
  assert.ok(photos.length >= 30, `${photos.length} photos`);
  for (const photo of photos) {
    const jpeg = readFileSync(new URL(`demo/data/${photo}`, root));
    assert.equal(jpeg.readUInt16BE(0), 0xffd8, `${photo} is no JPEG`);
    assert.ok(jpeg.length <= 12_000, `${photo}: ${jpeg.length} bytes`);
    const names = segments(jpeg);
    // APP1 is EXIF and XMP, APP13 is IPTC, fe is a comment.
    assert.ok(!names.some((name) => ['APP1', 'APP13', 'fe'].includes(name)), `${photo}: ${names.join(' ')}`);
    assert.ok(names.includes('APP0') && names.includes('db'), `${photo}: ${names.join(' ')}`);
  }
  const files = readdirSync(new URL('demo/data/photos', root)).map((name) => `photos/${name}`);
  assert.deepEqual(files.sort(), photos.sort(), 'a drawing of nobody, or somebody without a drawing');
});

test('nobody real can be reached: unowned numbers and example addresses only', () => {
  for (const p of people) {
    for (const phone of p.officePhones) assert.match(phone, /^0269 0123 4\d\d( \(máy lẻ \d\d\))?$/, p.id);
    if (p.mobile !== undefined) assert.match(p.mobile, /^0900 000 0\d\d$/, p.id);
    if (p.email !== undefined) assert.match(p.email, /^[a-z0-9.]+@example\.gov\.vn$/, p.id);
  }
  for (const kind of ['mobile', 'email'] as const) {
    const given = people.flatMap((p) => p[kind] ?? []);
    assert.equal(new Set(given).size, given.length, `one ${kind} for two people`);
  }
});

const day = (iso: string | undefined): number => Date.parse(`${iso ?? ''}T00:00:00Z`) / 86_400_000;
const ids = (found: Person[]): string[] => found.map((p) => p.id);

test('the states a reader and an editor must see are in it once', () => {
  assert.deepEqual(ids(people.filter((p) => p.mobile && !p.consentOn)), ['ca-van-sai']);
  assert.deepEqual(ids(people.filter((p) => p.photo && !p.consentOn)), []);
  assert.ok(people.filter((p) => !p.consentOn).length >= 5, 'people without consent');
  const newest = Math.max(...people.map((p) => day(p.confirmedOn)));
  assert.deepEqual(ids(people.filter((p) => newest - day(p.confirmedOn) > 180)), ['cu-thi-do']);

  const away = people.filter((p) => p.absence);
  assert.deepEqual(ids(away), ['thao-thi-chu']);
  const { from, to, substitute } = away[0]?.absence ?? {};
  assert.ok(day(from) < newest && newest < day(to), 'the absence is on');
  assert.ok(people.some((p) => p.name === substitute && !p.absence));

  assert.ok(people.filter((p) => p.village).length >= 6, 'heads of villages');
  assert.ok(people.some((p) => p.zalo) && people.some((p) => p.zalo === false));
  assert.ok(
    people.some((p) => [...p.name].length > 30),
    'a long name',
  );
  for (const p of people)
    for (const date of [p.consentOn, p.confirmedOn]) assert.match(date ?? '2026', /^2026/, p.id);
});

test('names come from many peoples and are written in full', () => {
  const first = new Set(people.map((p) => p.name.split(' ')[0]));
  for (const surname of ['Lò', 'Giàng', 'Triệu', 'Đinh', 'Nông', 'Moong', 'Nguyễn', "H'Ly"])
    assert.ok(first.has(surname), surname);
  for (const p of people) assert.ok(p.name.split(' ').length >= 3, p.name);
});

test('leaders of the profile are people of the directory, under the same words and number', () => {
  const leaders = profile?.leaders ?? [];
  assert.equal(leaders.length, 3);
  for (const { id, name, position, phone } of leaders) {
    const p = people.map((p) => withConsent(p, '2026-11-22')).find((one) => one.id === id);
    assert.ok(p, `${id ?? 'nobody'} is not in staff.csv`);
    assert.equal(name, p.name);
    assert.ok(position?.startsWith(p.position ?? '-'), `${position ?? ''} / ${p.position ?? ''}`);
    assert.equal(phone, p.mobile);
  }
});

test('check finds what we put there to be found, and nothing else about staff', async () => {
  const files = ['demo/data/staff.csv', 'demo/data/commune.json', 'demo/catalogue/procedures.json'];
  const data = await readCheckData(files.map((file) => fileURLToPath(new URL(file, root))));
  const found = checkAll(data, new Date('2026-11-22T05:00:00Z'))
    .filter(({ file }) => file.endsWith('staff.csv') || file.endsWith('commune.json'))
    .map(({ code, record }) => `${code} ${record?.code ?? ''}`);
  assert.deepEqual(found.sort(), ['staff-no-consent ca-van-sai', 'staff-unconfirmed cu-thi-do']);
});
