/** The fee board beside the other files of a commune: prices of the list, the record's fees, the accounts. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCheckData } from '../../src/cli/check-data.js';
import { checkAll } from '../../src/cli/check-rules.js';
import { RULES, type Finding } from '../../src/cli/finding.js';
import { todayInVietnam } from '../../src/format/today.js';
import type { FeeSummary } from '../../src/model/catalogue.js';
import { writeFeesTable } from '../../src/model/fees-table.js';
import type { Payee } from '../../src/model/profile.js';
import { goodFee } from '../helpers/fees.js';
import { freshFolder, record, run, save } from './run.js';

const NOW = new Date('2026-11-22T05:00:00Z');
const DAY = 86_400_000;
const daysOn = (days: number): string =>
  new Date(Date.parse(todayInVietnam()) + days * DAY).toISOString().slice(0, 10);
const check = async (folder: string): Promise<Finding[]> => checkAll(await readCheckData([folder]), NOW);
const told = (findings: Finding[], part: RegExp): string[] =>
  findings.filter(({ code }) => part.test(code)).map(({ code, field, what }) => `${code} ${field}: ${what}`);

const profile = (payees: Payee[] = []): object => ({
  format: 'commune-profile/1',
  name: 'Xã Mẫu',
  province: 'Tỉnh Mẫu',
  address: 'Thôn 1',
  hotline: '0269 0123 456',
  payees,
});
const payee = (change: Partial<Payee> = {}): Payee => ({
  bin: '970405',
  account: '0000000000',
  holder: 'UBND XA MAU',
  ...change,
});
const sheet = (fees: object[]): object => ({
  format: 'commune-procedure/1',
  code: '9.000001',
  name: 'Đăng ký lại khai tử',
  everydayName: 'Khai tử lại',
  fields: ['Hộ tịch'],
  methods: [{ channel: 'direct', fees, time: { kind: 'text', text: 'Trong ngày' } }],
});
const folderWith = (files: Record<string, object | string>): string => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'procedures'));
  for (const [name, content] of Object.entries(files)) save(folder, name, content);
  return folder;
};
const fees = (...items: object[]): object => ({ format: 'commune-fees/1', items });

const accounts: [code: string, payees: Payee[], said: RegExp][] = [
  ['payee-account', [payee({ account: '0123 456 789' })], /payees\[0\]\.account: .*dấu cách/],
  ['payee-account', [payee({ account: '1.23457E+18' })], /Excel rút gọn/],
  ['payee-account', [payee({ account: '1234567890123450000' })], /Excel đã làm mất/],
  ['payee-account', [payee({ account: '0123-456' })], /ký tự ngoài/],
  ['payee-account', [payee({ account: '12345678901234567891' })], /20 ký tự/],
  ['payee-bank', [payee({ bin: '123456' })], /payees\[0\]\.bin: BIN 123456 không có trong danh sách/],
  ['payee-bank', [payee({ bank: 'Vietcombank' })], /payees\[0\]\.bank: BIN 970405 không phải của/],
  ['payee-field', [payee({ fields: ['Hộ tịch', 'Đất đay'] })], /payees\[0\]\.fields\[1\]: “Đất đay”/],
  ['payee-field', [payee({ fields: [] })], /danh sách trống/],
  ['payee-twice', [payee(), payee({ account: '0000000001' })], /không ghi lĩnh vực/],
  [
    'payee-twice',
    [payee({ fields: ['Hộ tịch'] }), payee({ account: '0000000001', fields: ['hộ tịch '] })],
    /“hộ tịch”|“Hộ tịch”/,
  ],
];
for (const [code, payees, said] of accounts)
  test(`${code}: ${JSON.stringify(payees).slice(0, 90)}`, async () => {
    const found = told(
      await check(folderWith({ 'commune.json': profile(payees), 'fees.json': fees(goodFee()) })),
      /^payee/,
    );
    assert.deepEqual([...new Set(found.map((line) => line.split(' ')[0]))], [code]);
    assert.match(found.join('\n'), said);
  });

test('accounts with nothing to mend: samples, letters, a wallet with its name, one for a field and one for the rest', async () => {
  const good = [
    payee(),
    payee({ account: '19036AB0001', fields: ['Hộ tịch'] }),
    payee({ bin: '123456', bank: 'Ví Mẫu', account: '1234567890123456', fields: ['hộ tịch và khác'] }),
  ];
  const found = told(
    await check(
      folderWith({
        'commune.json': profile(good),
        'fees.json': fees(goodFee(), goodFee({ id: 'b', name: 'B', field: 'Hộ tịch và khác' })),
      }),
    ),
    /^payee/,
  );
  assert.deepEqual(found, []);
});

test('every rule about accounts and the list has a case', () => {
  const covered = new Set(['fees-list', ...accounts.map(([code]) => code)]);
  const rules = Object.keys(RULES).filter((code) => /^payee|^fees-list/.test(code));
  assert.deepEqual(
    rules.filter((code) => !covered.has(code)),
    [],
  );
});

test('what the board knows is not asked of the record; what it is silent about is', async () => {
  const zero = [{ state: 'unknown', note: 'Hỏi quầy.' }];
  const files = { 'commune.json': profile(), 'procedures/9.000001.json': sheet(zero) };
  const known = await check(folderWith({ ...files, 'fees.json': fees(goodFee()) }));
  assert.deepEqual(told(known, /^fee-/), []);
  const silent = await check(folderWith({ ...files, 'fees.json': fees(goodFee({ channels: ['online'] })) }));
  assert.deepEqual(told(silent, /^fee-/), ['fee-unknown methods[0].fees[0]: không rõ mức thu']);
  const doubt = await check(folderWith({ ...files, 'fees.json': fees(goodFee({ amount: 8 })) }));
  assert.deepEqual(told(doubt, /^fee-unknown/).length, 1);
});

const listed = async (fee: FeeSummary | undefined, ...items: object[]): Promise<string[]> => {
  const entry = {
    code: '9.000001',
    name: 'Đăng ký lại khai tử',
    everydayName: 'Khai tử lại',
    ...(fee && { fee }),
  };
  const folder = folderWith({
    'commune.json': profile(),
    'procedures/index.json': { format: 'commune-procedure-index/1', items: [entry] },
    'procedures/9.000001.json': sheet([{ state: 'amount', amount: 5000 }]),
    'fees.json': fees(...items),
  });
  return told(await check(folder), /^fees-list/);
};

test('fees-list: a price that the sheet denies is told; one that covers it, or asks the desk, is not', async () => {
  const wrong = ['fees-list items[0].fee: khác fees.json'];
  const board = goodFee(); // 8.000 đ, direct and postal
  assert.deepEqual(await listed({ state: 'amount', min: 5000, max: 5000 }, board), wrong);
  assert.deepEqual(await listed({ state: 'free', min: 0, max: 0 }, board), wrong);
  assert.deepEqual(await listed({ state: 'formula' }, board), wrong);
  assert.deepEqual(await listed({ state: 'amount', min: 0, max: 8000 }, goodFee({ amount: 8 })), wrong);
  assert.deepEqual(await listed({ state: 'amount', min: 8000, max: 8000 }, board), []);
  assert.deepEqual(await listed({ state: 'amount', min: 5000 }, board), []);
  assert.deepEqual(await listed({ state: 'unknown' }, board), []);
  assert.deepEqual(await listed(undefined, board), []);
  assert.deepEqual(await listed({ state: 'amount', min: 1, max: 1, until: '2026-11-21' }, board), []);
  assert.deepEqual(await listed({ state: 'free', min: 0, max: 0 }, goodFee({ procedures: ['9.9'] })), []);
});

test('fees-list: all sheets in one file have the prices of the record', async () => {
  const folder = freshFolder();
  const { format: _format, ...p } = sheet([{ state: 'amount', amount: 5000 }]) as { format: string };
  save(folder, 'procedures.json', { format: 'commune-procedures/1', items: [p] });
  save(folder, 'commune.json', profile());
  save(folder, 'fees.csv', writeFeesTable([goodFee()]));
  assert.deepEqual(told(await check(folder), /^fees-list/), ['fees-list items[0].fee: khác fees.csv']);
});

const source = (folder: string): string =>
  save(folder, 'tthc.json', [
    record('9.000001', 'Đăng ký lại khai tử', {
      executionMethods: [
        {
          submissionMethod: 'DIRECT',
          processingTime: 3,
          processingTimeUnit: 'WORKING_DAY',
          description: '',
          fees: [{ type: 'SERVICE_FEE', value: 5000, currencyName: 'Việt Nam Đồng', description: '' }],
        },
      ],
    }),
    record('9.000002', 'Việc khác'),
  ]);
const pricesIn = (folder: string): Record<string, FeeSummary | undefined> => {
  const index = JSON.parse(readFileSync(join(folder, 'procedures/index.json'), 'utf8')) as {
    items: { code: string; fee?: FeeSummary }[];
  };
  return Object.fromEntries(index.items.map(({ code, fee }) => [code, fee]));
};

test('import takes the prices of the list from the board in the folder, with the last day they are sure to hold', async () => {
  const folder = freshFolder();
  const out = join(folder, 'data');
  mkdirSync(out);
  const from = source(folder);
  const plain = await run(['import', from, '--out', out]);
  assert.equal(plain.code, 0, plain.err);
  assert.deepEqual(pricesIn(out)['9.000001'], { state: 'amount', min: 5000, max: 5000 });
  const direct = { channels: ['direct'], per: 'lần' };
  const later = { id: 'x', amount: 9000, validFrom: daysOn(40) };
  save(out, 'fees.csv', writeFeesTable([goodFee(direct), goodFee({ ...direct, ...later })]));
  const priced = await run(['import', from, '--out', out]);
  assert.equal(priced.code, 0, priced.err);
  const price = { state: 'amount', min: 8000, max: 8000, per: 'lần' };
  assert.deepEqual(pricesIn(out), { '9.000001': { ...price, until: daysOn(39) }, '9.000002': undefined });
  assert.ok(existsSync(join(out, 'fees.csv')), 'the board stays where it is');
  const named = save(folder, 'khac.json', fees(goodFee({ ...direct, amount: 7000, validTo: daysOn(9) })));
  await run(['import', from, '--out', out, '--fees', named]);
  assert.deepEqual(pricesIn(out)['9.000001'], { ...price, min: 7000, max: 7000, until: daysOn(9) });
});

test('import --fees: one file has no list to price, and what is no board is refused; nothing is written', async () => {
  const folder = freshFolder();
  const out = join(folder, 'data');
  const from = source(folder);
  const board = save(folder, 'fees.json', fees(goodFee()));
  for (const [args, words] of [
    [['--single', '--fees', board], /không dùng với --single/],
    [['--fees', from], /không phải bảng phí/],
    [['--fees', save(folder, 'cut.json', '{"format": "commune-fees/1", "items": [')], /bị cắt cụt/],
    [['--fees', join(folder, 'none.csv')], /none\.csv/],
  ] as const) {
    const { code, err } = await run(['import', from, '--out', out, ...args]);
    assert.equal(code, 2);
    assert.match(err, words);
  }
  assert.ok(!existsSync(out));
});
