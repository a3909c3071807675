/** The staff directory on the command line: check, convert, diff, as a province runs them over hundreds of files. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCheckData } from '../../src/cli/check-data.js';
import { checkAll } from '../../src/cli/check-rules.js';
import { RULES, type Finding, type RuleCode } from '../../src/cli/finding.js';
import { parseStaff, type Person } from '../../src/model/person.js';
import { readStaffTable, writeStaffTable } from '../../src/model/staff-table.js';
import { workbookRows } from '../../src/cli/workbook-rows.js';
import { staffBook } from '../helpers/xlsx.js';
import { freshFolder, run, save } from './run.js';

const NOW = new Date('2026-11-22T05:00:00Z');
const good: Person = {
  id: 'un',
  name: 'Quàng Văn Ún',
  position: 'Chủ tịch',
  unit: ['UBND'],
  officePhones: ['0269 0123 456'],
  email: 'un@example.gov.vn',
  fields: [],
  procedures: [],
  confirmedOn: '2026-11-01',
};
const second: Person = { ...good, id: 'pao', name: 'Giàng A Páo', position: 'Phó Chủ tịch' };
const csv = (...people: Person[]): string => writeStaffTable(people);
const peopleIn = (text: string): Person[] => parseStaff(readStaffTable(text)?.file).value?.items ?? [];

const check = async (...paths: string[]): Promise<Finding[]> => checkAll(await readCheckData(paths), NOW);
const codesOf = (findings: Finding[]): RuleCode[] => findings.map(({ code }) => code);

test('a directory with nothing to mend: no finding, exit code 0', async () => {
  const file = save(freshFolder(), 'staff.csv', csv(good, second));
  assert.deepEqual(await check(file), []);
});

const wrong: [code: RuleCode, change: Partial<Person>, field: RegExp][] = [
  ['staff-no-phone', { officePhones: [] }, /^dòng 2, cột Điện thoại cơ quan$/],
  ['bad-phone', { officePhones: ['3824 123'] }, /cột Điện thoại cơ quan$/],
  ['bad-phone', { mobile: '0912 345 67', consentOn: '2026-09-01' }, /cột Di động$/],
  ['staff-no-consent', { mobile: '0900 000 001' }, /cột Di động$/],
  ['staff-no-consent', { photo: 'a.jpg' }, /cột Ảnh$/],
  ['staff-no-consent', { photo: 'a.jpg', consentOn: '2026-03-01', withdrawnOn: '2026-11-22' }, /cột Ảnh$/],
  ['staff-mobile-in-office', { officePhones: ['0900 000 001'] }, /cột Điện thoại cơ quan$/],
  ['staff-mobile-in-office', { officePhones: ['0269 0123 456 / 0900000001'] }, /cơ quan$/],
  ['staff-substitute', { absence: { substitute: 'Ai đó' } }, /cột Người thay$/],
  ['staff-unconfirmed', { confirmedOn: '2026-05-01' }, /cột Xác nhận ngày$/],
  ['staff-term', { term: '2020–2025' }, /cột Nhiệm kỳ$/],
  ['staff-free-mail', { email: 'ubnd.xa@gmail.com' }, /cột Email$/],
  ['staff-duplicate', { name: second.name, id: 'x' }, /cột Họ và tên$/],
  ['abolished-town', { hours: 'Tại thị trấn' }, /hours$/],
];
for (const [code, change, field] of wrong)
  test(`${code}: ${JSON.stringify(change)}`, async () => {
    const file = save(freshFolder(), 'staff.csv', csv({ ...good, ...change }, second));
    const findings = await check(file);
    assert.deepEqual(codesOf(findings), [code]);
    assert.match(findings[0]?.field ?? '', field);
    assert.ok(RULES[code].why.length > 20 && RULES[code].how.length > 5);
  });

test('what is not known is not held against a person', async () => {
  const fine: Person[] = [
    { ...good, absence: { from: '2026-11-20', substitute: 'giàng a páo' }, term: '2021–2026' },
    {
      ...second,
      absence: { substitute: 'un' },
      procedures: ['9.9'],
      photo: 'photos/none.jpg',
      consentOn: '2026-09-01',
    },
    { ...good, id: 'un-2', unit: ['Thôn 1'], officePhones: ['0269 0123 457'] },
  ];
  assert.deepEqual(await check(save(freshFolder(), 'staff.csv', csv(...fine))), []);
});

test('a missing position, an unknown column and what had to be mended, each with its row', async () => {
  const text = 'Danh sách;;;\nHọ tên;ĐT cơ quan;Ghi chú;Xác nhận\nÚn;2690123456;x;1/11/2026\n';
  const findings = await check(save(freshFolder(), 'ds.csv', text));
  assert.deepEqual(
    findings.map(({ code, field }) => [code, field]),
    [
      ['staff-unknown-column', 'cột Ghi chú'],
      ['staff-repair', 'dòng 3, cột ĐT cơ quan'],
      ['staff-no-position', 'dòng 3, cột Chức vụ'],
    ],
  );
});

test('in a data folder leaders, photos and procedure codes are looked up beside the file', async () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'photos'));
  mkdirSync(join(folder, 'procedures'));
  save(join(folder, 'photos'), 'a b.jpg', 'x');
  save(folder, 'commune.json', {
    format: 'commune-profile/1',
    name: 'Xã Mẫu',
    address: 'Thôn 1',
    hotline: '1022',
    leaders: [{ id: 'un' }, { id: 'nobody' }],
  });
  save(join(folder, 'procedures'), 'index.json', {
    format: 'commune-procedure-index/1',
    items: [{ code: '9.1', name: 'Mượn sân', everydayName: 'Mượn sân', sheet: false }],
  });
  const consent = { consentOn: '2026-09-01', procedures: ['9.1'] };
  save(
    folder,
    'staff.csv',
    csv(
      { ...good, ...consent, photo: 'photos/a%20b.jpg?v=2' },
      { ...second, ...consent, photo: 'photos/none.jpg', procedures: ['9.1', '9.2'] },
    ),
  );
  const findings = await check(folder);
  assert.deepEqual(
    findings.map(({ code, what }) => [code, what]),
    [
      ['staff-leader', 'mã “nobody”'],
      ['staff-no-photo-file', 'không có photos/none.jpg'],
      ['staff-unknown-procedure', 'mã 9.2'],
    ],
  );
});

test('JSON: the same rules, places as in the file', async () => {
  const file = save(freshFolder(), 'staff.json', {
    format: 'commune-staff/1',
    items: [good, { ...second, absence: { substitute: 'Ai' } }, { id: 'x' }],
  });
  const findings = await check(file);
  assert.deepEqual(
    findings.map(({ code, field }) => [code, field]),
    [
      ['data-issue', 'items[2].name'],
      ['staff-substitute', 'items[1].absence.substitute'],
    ],
  );
});

test('check staff.csv --json on the command line: exit code 1, reasons in words', async () => {
  const file = save(freshFolder(), 'staff.csv', csv({ ...good, officePhones: [] }));
  const ran = await run(['check', file, '--json']);
  assert.equal(ran.code, 1, ran.err);
  const { people, findings } = JSON.parse(ran.out) as {
    people: number;
    findings: { code: string; why: string }[];
  };
  assert.equal(people, 1);
  assert.equal(findings[0]?.code, 'staff-no-phone');
  assert.match(findings[0].why, /gọi/);
});

test('every rule about people has a case above', () => {
  const own = readFileSync(import.meta.filename, 'utf8');
  for (const code of Object.keys(RULES).filter((rule) => rule.startsWith('staff-')))
    assert.ok(own.includes(`'${code}'`), code);
});

test('convert: CSV → JSON → CSV loses nothing, tells every repair, and replaces a file as a whole', async () => {
  const folder = freshFolder();
  const from = save(folder, 'goc.csv', 'Họ tên;Chức vụ;Di động;Ghi chú\nÚn;"Phó\nphòng";900000001;=1+1\n');
  const [json, back] = [join(folder, 'staff.json'), save(folder, 'staff.csv', 'cũ')];
  const first = await run(['convert', from, '--to', json]);
  assert.equal(first.code, 0, first.err);
  assert.match(first.out, /Đã ghi 1 người/);
  assert.match(first.out, /dòng 2, cột Di động: “900000001” mất số 0/);
  assert.match(first.out, /Cột lạ được giữ nguyên: Ghi chú/);
  const second = await run(['convert', json, '--to', back, '--json']);
  assert.equal(second.code, 0, second.err);
  assert.equal((JSON.parse(second.out) as { people: number }).people, 1);
  const text = readFileSync(back, 'utf8');
  assert.ok(text.startsWith('\ufeffMã,Họ và tên,'));
  assert.deepEqual(peopleIn(text), [
    {
      id: 'un',
      name: 'Ún',
      position: 'Phó\nphòng',
      unit: [],
      officePhones: [],
      mobile: '0900000001',
      fields: [],
      procedures: [],
      extra: { 'Ghi chú': '=1+1' },
    },
  ]);
  assert.deepEqual(peopleIn(text), parseStaff(JSON.parse(readFileSync(json, 'utf8'))).value?.items);
});

test('a mobile number in the office column is in order with a consent; a refused consent is an answer', async () => {
  const agreed = { ...good, officePhones: ['0900 000 001'], consentOn: '2026-09-01' };
  const refused = { ...second, extra: { 'Đồng ý công khai': 'Không' } };
  assert.deepEqual(await check(save(freshFolder(), 'staff.csv', csv(agreed, refused))), []);
});

test('convert --public: nothing that may not be shown is in the copy; what was left out is told', async () => {
  const folder = freshFolder();
  const from = save(
    folder,
    'goc.csv',
    'Mã;Họ tên;Chức vụ;Điện thoại cơ quan;Di động;Zalo;Ảnh;Đồng ý;Ngày rút đồng ý;Ngày sinh\n' +
      'a;Ún;CT;0269 0123 456;0900 000 001;có;a.jpg;1/9/2026;;1/1/1980\n' +
      'b;Páo;PCT;0269 0123 457;0900 000 002;có;b.jpg;Không;;2/2/1981\n' +
      'c;Mai;CC;0269 0123 458;0900 000 003;;c.jpg;1/9/2026;1/10/2026;\n' +
      'd;Ly;CC;0269 0123 459;;;;9/9/2199;;\n',
  );
  const to = join(folder, 'dang.csv');
  const ran = await run(['convert', from, '--to', to, '--public']);
  assert.equal(ran.code, 0, ran.err);
  assert.match(ran.out, /Đã ghi 4 người/);
  assert.match(
    ran.out,
    /Bản để đăng, đã bỏ: số di động của 2 người; ảnh của 2 người; cột Ngày sinh, Đồng ý công khai\./,
  );
  const text = readFileSync(to, 'utf8');
  for (const hidden of [
    '000 002',
    '000 003',
    'b.jpg',
    'c.jpg',
    '1980',
    '1981',
    'Không',
    '2026-10-01',
    '2199',
  ])
    assert.ok(!text.includes(hidden), hidden);
  const list = peopleIn(text);
  assert.deepEqual(
    list.map(({ name, officePhones, mobile, photo, consentOn }) => [
      name,
      officePhones[0],
      mobile,
      photo,
      consentOn,
    ]),
    [
      ['Ún', '0269 0123 456', '0900 000 001', 'a.jpg', '2026-09-01'],
      ['Páo', '0269 0123 457', undefined, undefined, undefined],
      ['Mai', '0269 0123 458', undefined, undefined, undefined],
      ['Ly', '0269 0123 459', undefined, undefined, undefined],
    ],
  );
  const json = await run(['convert', from, '--to', join(folder, 'dang.json'), '--public', '--json']);
  const { leftOut } = JSON.parse(json.out) as { leftOut: object };
  assert.deepEqual(leftOut, { mobiles: 2, photos: 2, columns: ['Ngày sinh', 'Đồng ý công khai'] });
});

test('convert --public of a fee board says that it is for directories', async () => {
  const folder = freshFolder();
  const from = save(folder, 'phi.csv', 'Mã;Tên khoản thu;Mức thu\na;Sao y;2.000\n');
  const ran = await run(['convert', from, '--to', join(folder, 'x.csv'), '--public']);
  assert.deepEqual([ran.code, existsSync(join(folder, 'x.csv'))], [2, false]);
  assert.match(ran.err, /chỉ dùng cho danh bạ/);
});

test('a workbook is read in a process of its own that is stopped after a time, in one sentence', async () => {
  const bytes = staffBook();
  assert.equal((await workbookRows('a.xlsx', bytes))[0]?.includes('Họ và tên'), true);
  await assert.rejects(workbookRows('a.xlsx', bytes, 1), {
    name: 'Failure',
    message: 'a.xlsx: đọc tệp Excel quá lâu nên đã dừng; hãy tạo tệp mới chỉ có bảng cần đọc',
  });
  await assert.rejects(workbookRows('a.xlsx', bytes.subarray(0, 200)), { name: 'Failure' });
});

test('diff: 0 when the two say the same, whatever the kind of file; 1 with who and which field', async () => {
  const folder = freshFolder();
  const old = save(folder, 'cu.csv', csv(good, second));
  const same = save(folder, 'moi.json', { format: 'commune-staff/1', items: [good, second] });
  const equal = await run(['diff', old, same]);
  assert.deepEqual([equal.code, equal.out.trim()], [0, 'Hai bản giống nhau.']);
  const changed = save(
    folder,
    'moi.csv',
    csv({ ...good, officePhones: ['113'] }, { ...good, id: 'moi', name: 'Kpă Y' }),
  );
  const ran = await run(['diff', old, changed]);
  assert.equal(ran.code, 1);
  for (const line of [
    '+ Kpă Y (moi)',
    '- Giàng A Páo (pao)',
    '~ Quàng Văn Ún (un)',
    '    Điện thoại cơ quan: “0269 0123 456” → “113”',
    'Thêm 1 người, bỏ 1 người, đổi 1 người.',
  ])
    assert.ok(ran.out.split('\n').includes(line), `${line}\n---\n${ran.out}`);
  const machine = JSON.parse((await run(['diff', old, changed, '--json'])).out) as {
    added: unknown[];
    changed: unknown;
  };
  assert.equal(machine.added.length, 1);
  assert.deepEqual(machine.changed, [
    { id: 'un', name: 'Quàng Văn Ún', fields: [{ field: 'officePhones', from: '0269 0123 456', to: '113' }] },
  ]);
});

test('what cannot be run: exit code 2 and one sentence, nothing written', async () => {
  const folder = freshFolder();
  const file = save(folder, 'staff.csv', csv(good));
  const other = save(folder, 'phi.csv', 'Mã,Mức thu\n1,2\n');
  const xls = save(folder, 'cu.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
  const out = join(folder, 'ra.csv');
  const cases: [args: string[], said: RegExp][] = [
    [['diff', file], /cần đúng hai tệp/],
    [['diff', file, join(folder, 'khong-co.csv')], /không tìm thấy/],
    [['convert', file], /cần một tệp và --to/],
    [['convert', file, '--to', file], /trùng với tệp đang đọc/],
    [['convert', file, '--to', join(folder, 'ra.xlsx')], /chỉ ghi được tệp \.csv hoặc \.json/],
    [['convert', other, '--to', out], /không thấy bảng danh bạ/],
    [['convert', xls, '--to', out], /Excel đời cũ/],
    [['convert', save(folder, 'cat.csv', 'Họ tên,Chức vụ\nÚn,"Công'), '--to', out], /cắt giữa chừng/],
    [['check', other], /phi\.csv/],
  ];
  for (const [args, said] of cases) {
    const ran = await run(args);
    assert.equal(ran.code, 2, `${args.join(' ')}: ${ran.out}${ran.err}`);
    assert.match(ran.err, said);
    assert.doesNotMatch(ran.err, /\n\s+at /);
  }
  assert.equal(existsSync(out), false);
});

test('convert --help, diff --help and the overview name the commands', async () => {
  const all = (await run(['--help'])).out;
  for (const name of ['check', 'convert', 'diff']) assert.match(all, new RegExp(`^  ${name} `, 'm'));
  assert.match((await run(['convert', '--help'])).out, /Mã thoát/);
});
