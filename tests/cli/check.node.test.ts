import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCheckData } from '../../src/cli/check-data.js';
import { checkAll } from '../../src/cli/check-rules.js';
import { RULES, type Finding, type RuleCode } from '../../src/cli/finding.js';
import { freshFolder, record, run, save } from './run.js';

const today = new Date().toISOString().slice(0, 10);
const PROFILE = {
  format: 'commune-profile/1',
  name: 'Xã Mẫu',
  province: 'Tỉnh Mẫu',
  address: 'Thôn 1, xã Mẫu',
  hotline: '0269 0123 456',
};
const SHEET = {
  format: 'commune-procedure/1',
  code: '9.1',
  name: 'Thủ tục mượn sân',
  everydayName: 'Mượn sân',
  fields: ['Văn hóa'],
  methods: [
    {
      channel: 'direct',
      time: { kind: 'duration', quantity: 3, unit: 'workingDay' },
      fees: [{ state: 'amount', amount: 8000, note: '8.000 đồng/lần' }],
    },
  ],
  documents: [
    {
      items: [
        { name: 'Đơn', originals: 1 },
        { name: 'Trường hợp đã nộp thì thôi', use: 'note' },
      ],
    },
  ],
  steps: [{ text: 'Đến xã.' }],
  source: { name: 'Xã Mẫu', retrieved: today },
};
const ENTRY = { code: '9.1', name: SHEET.name, everydayName: 'Mượn sân' };

/** A data folder: profile, index and sheets; `undefined` leaves a part out. */
const folderOf = (parts: {
  profile?: object | undefined;
  index?: object[];
  sheets?: object[];
  local?: object[];
}): string => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'procedures'));
  const { profile = PROFILE, index = [ENTRY], sheets = [SHEET], local } = parts;
  if (!('profile' in parts) || parts.profile !== undefined) save(folder, 'commune.json', profile);
  save(folder, 'procedures/index.json', { format: 'commune-procedure-index/1', items: index });
  for (const sheet of sheets) save(folder, `procedures/${(sheet as { code: string }).code}.json`, sheet);
  if (local) save(folder, 'local.json', { format: 'commune-local/1', items: local });
  return folder;
};

const findings = async (folder: string): Promise<Finding[]> =>
  checkAll(await readCheckData([folder]), new Date());

test('a clean folder: exit code 0 and one line', async () => {
  const ran = await run(['check', folderOf({})]);
  assert.equal(ran.out.trim(), 'Đã soát 3 tệp, 1 thủ tục: không có điều gì cần sửa.');
  assert.equal(ran.err, '');
  assert.equal(ran.code, 0);
});

const method = (fee: object): object => ({ ...SHEET, methods: [{ ...SHEET.methods[0], fees: [fee] }] });
const profile = (extra: object): { profile: object } => ({ profile: { ...PROFILE, ...extra } });
const sheet = (extra: object): { sheets: object[] } => ({ sheets: [{ ...SHEET, ...extra }] });

/** One folder per rule: what is wrong in it, and the field that must be named. */
const CASES: readonly [RuleCode, Parameters<typeof folderOf>[0], RegExp][] = [
  ['data-issue', sheet({ updated: '2026-02-30' }), /^updated$/],
  [
    'fee-contradiction',
    { sheets: [method({ state: 'amount', amount: 25000, note: 'Thu 8.000 đồng/lần' })] },
    /^methods\[0\]\.fees\[0\]$/,
  ],
  [
    'fee-contradiction',
    { sheets: [method({ state: 'free', legal: 'Mức thu do HĐND tỉnh quyết định' })] },
    /^methods\[0\]/,
  ],
  [
    'fee-council',
    { sheets: [method({ state: 'unknown', note: 'Theo Hội đồng nhân dân tỉnh' })] },
    /^methods\[0\]/,
  ],
  ['fee-unknown', { sheets: [method({ state: 'unknown' })] }, /^methods\[0\]/],
  ['abolished-district', sheet({ steps: [{ text: 'Nộp tại UBND cấp huyện.' }] }), /^steps\[0\]\.text$/],
  ['abolished-town', sheet({ receptionAddress: 'UBND thị trấn Cũ' }), /^receptionAddress$/],
  ['placeholder', sheet({ requirements: 'Đang cập nhật' }), /^requirements$/],
  ['placeholder', sheet({ requirements: '......' }), /^requirements$/],
  ['no-address', profile({ address: undefined }), /^receptionAddress$/],
  ['dead-link', profile({ links: { search: 'https://dichvucong.gov.vn/tim-kiem' } }), /^links\.search$/],
  [
    'dead-link',
    profile({
      links: { sheet: 'https://dichvucong.gov.vn/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc={code}' },
    }),
    /^links\.sheet$/,
  ],
  [
    'long-name',
    sheet({ name: `Thủ tục ${'rất '.repeat(40)}dài`, everydayName: undefined }),
    /^everydayName$/,
  ],
  ['no-everyday-name', sheet({ everydayName: undefined }), /^everydayName$/],
  ['old-source', sheet({ source: { name: 'Cổng', retrieved: '2020-01-01' } }), /^source\.retrieved$/],
  ['not-in-force', sheet({ state: { status: 'replaced', replacedBy: '9.2' } }), /^state$/],
  ['no-profile', { profile: undefined, sheets: [{ ...SHEET, receptionAddress: 'Thôn 1' }] }, /^$/],
  ['no-hotline', profile({ hotline: undefined }), /^hotline$/],
  ['bad-phone', profile({ hotline: '12345' }), /^hotline$/],
  ['bad-phone', profile({ leaders: [{ name: 'Lò Văn A', phone: 'đang lắp' }] }), /^leaders\[0\]\.phone$/],
  ['no-quantity', sheet({ documents: [{ items: [{ name: 'Đơn' }] }] }), /^documents\[0\]\.items\[0\]$/],
  ['no-time', sheet({ methods: [{ channel: 'direct', fees: [] }] }), /^methods\[0\]\.time$/],
  ['missing-sheet', { index: [ENTRY, { code: '9.2', name: 'B', everydayName: 'B' }] }, /^items\[1\]$/],
  ['local-unknown-code', { local: [{ code: '9.7', note: 'x' }] }, /^items\[0\]\.code$/],
];

for (const [i, [code, parts, field]] of CASES.entries())
  test(`${code} (${i}): found alone, with its place`, async () => {
    const found = await findings(folderOf(parts));
    assert.deepEqual(
      found.map((f) => f.code),
      [code],
      JSON.stringify(found),
    );
    const [only] = found;
    assert.match(only?.field ?? 'none', field);
    assert.ok((only?.what ?? '') !== '');
  });

test('a file of the folder that is cut off is found, the others are still checked', async () => {
  const folder = folderOf(sheet({ everydayName: undefined }));
  save(folder, 'commune.json', '{"format":"commune-profile/1","na');
  assert.deepEqual(
    (await findings(folder)).map((f) => f.code),
    ['unreadable-file', 'no-everyday-name', 'no-address'],
  );
});

test('every rule has a case above', () => {
  const covered = new Set<string>([...CASES.map(([code]) => code), 'unreadable-file']);
  assert.deepEqual(
    Object.keys(RULES).filter((code) => !/^(?:staff|fees|payee|results)-/.test(code) && !covered.has(code)), // their own: staff.node.test.ts, fees….node.test.ts, results.node.test.ts
    [],
  );
});

test('phones as communes write them are all usable', async () => {
  for (const phone of [
    '0269 3824 123',
    '0912.345.678',
    '+84 912 345 678',
    '113',
    '1022',
    '1900 1234',
    '024 3825 1234 máy lẻ 101',
    '0912 345 678 - 0987 654 321',
    '912345678',
  ])
    assert.deepEqual(
      (await findings(folderOf(profile({ hotline: phone })))).map((f) => f.code),
      [],
      phone,
    );
});

test('what the commune wrote after the import counts: a name in local.json, a hidden procedure', async () => {
  const nameless = { ...SHEET, everydayName: undefined };
  assert.deepEqual(
    await findings(folderOf({ sheets: [nameless], local: [{ code: '9.1', everydayName: 'Mượn sân' }] })),
    [],
  );
  assert.deepEqual(
    await findings(folderOf({ sheets: [nameless], local: [{ code: '9.1', hidden: true }] })),
    [],
  );
});

test('a resolution with its number is a source, not a contradiction; papers to show need no count', async () => {
  const free = method({ state: 'free', legal: 'Nghị quyết 12/2018/NQ-HĐND của HĐND tỉnh' });
  assert.deepEqual(await findings(folderOf({ sheets: [free] })), []);
  const shown = sheet({ documents: [{ items: [{ name: 'Căn cước', use: 'present' }] }] });
  assert.deepEqual(await findings(folderOf(shown)), []);
});

test('many findings of one kind are grouped for people and complete for programs', async () => {
  const sheets = Array.from({ length: 30 }, (_, i) => ({
    ...SHEET,
    code: `9.${i}`,
    everydayName: undefined,
  }));
  const folder = folderOf({ sheets, index: sheets.map(({ code, name }) => ({ code, name })) });
  const ran = await run(['check', folder]);
  assert.equal(ran.code, 1);
  assert.match(ran.out, /30 chỗ \[no-everyday-name\]/);
  assert.match(ran.out, /và 22 chỗ nữa/);
  assert.match(ran.out, /Vì sao: .+\n\s+Cách sửa: /);
  assert.match(
    ran.out.trimEnd().split('\n').at(-1) ?? '',
    /^Đã soát 32 tệp, 30 thủ tục: 30 chỗ cần sửa, thuộc 1 loại\.$/,
  );
  const full = await run(['check', folder, '--json']);
  assert.equal(full.code, 1);
  const { format, findings: found } = JSON.parse(full.out) as {
    format: string;
    findings: Record<string, unknown>[];
  };
  assert.equal(format, 'commune-check/1');
  assert.equal(found.length, 30);
  assert.deepEqual(found[0], {
    code: 'no-everyday-name',
    file: 'procedures/9.0.json',
    record: { code: '9.0', name: 'Thủ tục mượn sân' },
    field: 'everydayName',
    what: 'chỉ có tên chính thức',
    why: RULES['no-everyday-name'].why,
    how: RULES['no-everyday-name'].how,
  });
});

test('a single file can be checked; what is missing around it is no finding', async () => {
  const folder = freshFolder();
  const ran = await run(['check', save(folder, 'x.json', { ...SHEET, receptionAddress: 'Thôn 1' })]);
  assert.equal(ran.code, 0, ran.out);
});

test('an import of clean records and a profile make a folder without findings but everyday names', async () => {
  const folder = freshFolder();
  const out = join(folder, 'data');
  const file = save(folder, 'a.json', [record('9.1')]);
  assert.equal((await run(['import', file, '--out', out, '--retrieved', today])).code, 0);
  save(out, 'commune.json', PROFILE);
  assert.deepEqual(
    (await findings(out)).map((f) => f.code),
    ['no-everyday-name'],
  );
});

test('nothing to check: one clear line, exit code 2', async () => {
  const folder = freshFolder();
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  for (const [args, says] of [
    [[], /thiếu thư mục/],
    [[join(folder, 'none')], /không tìm thấy/],
    [[empty], /không có commune\.json/],
    [[save(folder, 'a.json', [record('9.1')])], /nhập trước/],
    [[save(folder, 'b.json', '<html>')], /HTML/],
    [[save(folder, 'c.json', '{"format":"commune-procedure/1",')], /cắt cụt/],
    [[empty, '--jsn'], /tham số/],
  ] as const) {
    const ran = await run(['check', ...args]);
    assert.equal(ran.code, 2, args.join(' '));
    assert.equal(ran.err.trimEnd().split('\n').length, 1);
    assert.match(ran.err, says);
    assert.equal(ran.out, '');
  }
});
