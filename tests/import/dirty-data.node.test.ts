/** The dirty data of domain.md §2, case by case, in our own words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importRecords, readSource, type ImportResult } from '../../src/import/index.js';
import type { Procedure } from '../../src/model/procedure.js';

const API = {
  id: '019d2bfd-3801-752b-a01a-93596242f811',
  code: '9.000001',
  codeNotation: '9.000001',
  name: 'Xin phép mượn sân nhà văn hóa',
  executionSteps: [
    { name: '', description: 'Bước 1: Người dân nộp đơn.\nBước 2: Công chức văn hóa xem xét.' },
  ],
  executionMethods: [] as unknown[],
  executionCases: [] as unknown[],
  cases: [] as unknown[],
  state: 'ACTIVE',
  isFullProcess: false,
};

const PAGE = {
  ma_thu_tuc: '9.000002',
  ten_thu_tuc: 'Xin phép treo biển ở chợ',
  trinh_tu_thuc_hien: 'Bước 1: Người dân nộp đơn.\nBước 2: Nhận giấy phép.',
  cach_thuc_thuc_hien: '',
  thanh_phan_ho_so: '',
};

const run = (...values: unknown[]): ImportResult => {
  const source = readSource(JSON.stringify(values));
  assert.ok(!('error' in source));
  return importRecords([{ file: 'thu.json', records: source.records, retrieved: '2026-07-18' }]);
};
const read = (value: unknown): Procedure => {
  const [p] = run(value).procedures;
  assert.ok(p);
  return p;
};
const method = (extra: object, fees: object[] = []): object => ({
  ...API,
  executionMethods: [
    {
      submissionMethod: 'DIRECT',
      processingTime: 3,
      processingTimeUnit: 'WORKING_DAY',
      description: '',
      fees,
      ...extra,
    },
  ],
});
const fee = (value: number | null, description: string, currencyName = 'Việt Nam Đồng'): object => ({
  type: 'SERVICE_FEE',
  value,
  currencyName,
  description,
});
const readFee = (...args: Parameters<typeof fee>): unknown =>
  read(method({}, [fee(...args)])).methods[0]?.fees[0];

test('a zero without words is unknown, not free', () => {
  assert.deepEqual(readFee(0, ''), { state: 'unknown', kind: 'lệ phí' });
});

test('“Miễn phí” that the portal prints for a zero is shown as its words, never as free', () => {
  const p = read({
    ...PAGE,
    cach_thuc_thuc_hien: 'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp1 NgàyMiễn phíNộp tại xã',
  });
  const fee = p.methods[0]?.fees[0];
  assert.equal(fee?.state, 'unknown');
  assert.match(fee.note ?? '', /Miễn phí.*không nêu căn cứ/u);
});

test('a zero with an outright statement is free, with the statement as its source', () => {
  assert.deepEqual(readFee(0, 'Miễn lệ phí theo Điều 11 Luật Hộ tịch.'), {
    state: 'free',
    legal: 'Miễn lệ phí theo Điều 11 Luật Hộ tịch.',
    kind: 'lệ phí',
  });
});

test('an exemption for some is not free for all', () => {
  const got = readFee(0, 'Miễn lệ phí cho hộ nghèo và người khuyết tật.') as { state: string; note: string };
  assert.equal(got.state, 'unknown');
  assert.equal(got.note, 'Miễn lệ phí cho hộ nghèo và người khuyết tật.');
});

test('a council beside the zero decides, whatever else the cell says', () => {
  const got = readFee(0, 'Miễn phí. Mức thu do Hội đồng nhân dân tỉnh quyết định.') as { state: string };
  assert.equal(got.state, 'council');
});

test('a numbered resolution of the council is a decision made, and a source', () => {
  const free = readFee(0, 'Miễn lệ phí theo Nghị quyết 12/2018/NQ-HĐND của HĐND tỉnh.') as { state: string };
  assert.equal(free.state, 'free');
  const amount = readFee(8000, 'Quy định tại Nghị quyết 12/2018/NQ-HĐND của HĐND tỉnh.') as { state: string };
  assert.equal(amount.state, 'amount');
  const zero = readFee(0, 'Nghị quyết 12/2018/NQ-HĐND của HĐND tỉnh.') as { state: string };
  assert.equal(zero.state, 'council');
});

test('an amount beside a deciding council is not shown as the amount', () => {
  const got = readFee(50000, 'Mức thu cụ thể do HĐND tỉnh quyết định.') as { state: string; note: string };
  assert.equal(got.state, 'council');
  assert.match(got.note, /50\.000 đồng/);
});

test('a council in one channel keeps another channel from being called free', () => {
  const record = {
    ...API,
    executionMethods: [
      {
        submissionMethod: 'ONLINE',
        processingTime: 3,
        processingTimeUnit: 'DAY',
        fees: [fee(0, 'Miễn lệ phí.')],
      },
      {
        submissionMethod: 'DIRECT',
        processingTime: 3,
        processingTimeUnit: 'DAY',
        fees: [fee(0, 'Do HĐND tỉnh quy định')],
      },
    ],
  };
  assert.deepEqual(
    read(record).methods.map((m) => m.fees[0]?.state),
    ['council', 'council'],
  );
});

test('25 beside “25.000.000đ” and 40 beside “4.000 đ” are no amounts', () => {
  for (const [value, words] of [
    [25, 'Mức nộp 25.000.000đ một lần'],
    [40, '4.000 đ/giấy'],
  ] as const) {
    const got = readFee(value, words) as { state: string; note: string };
    assert.equal(got.state, 'unknown');
    assert.match(got.note, new RegExp(words.slice(0, 5)));
  }
});

test('foreign money is no amount of đồng', () => {
  assert.equal((readFee(10, '10 USD/bản', 'USD') as { state: string }).state, 'unknown');
  assert.equal((readFee(50, 'Phí 50USD/chuyến') as { state: string }).state, 'unknown');
});

test('an amount that its own words contradict is unknown; one they confirm stays', () => {
  assert.equal((readFee(5000, 'Nộp qua mạng thu 7.000 đồng/lần') as { state: string }).state, 'unknown');
  assert.deepEqual(readFee(8000, '8.000 đồng/lần'), {
    state: 'amount',
    amount: 8000,
    per: 'lần',
    kind: 'lệ phí',
    note: '8.000 đồng/lần',
  });
});

test('per page, per copy and capped amounts are formulas with their words', () => {
  for (const words of ['2.000 đồng/trang', '10.000 đồng/bản', '2.000 đồng/trang, tối đa 200.000 đồng/bản'])
    assert.match(
      (readFee(Number(words.split('.')[0]) * 1000, words) as { state: string; formula: string }).formula,
      /đồng/,
    );
});

test('“Không có thông tin” is no fee at all', () => {
  const p = read({
    ...PAGE,
    cach_thuc_thuc_hien: 'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp5 Ngày làm việcKhông có thông tin',
  });
  assert.deepEqual(p.methods, [
    { channel: 'direct', time: { kind: 'duration', quantity: 5, unit: 'workingDay' }, fees: [] },
  ]);
});

test('page cells that run together are split at the channel names, not inside descriptions', () => {
  const p = read({
    ...PAGE,
    cach_thuc_thuc_hien:
      'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tuyến2 Ngày làm việc70,000 VNĐ(70.000 đồng/giấy)+ Trực tuyến: nộp qua mạng.Trực tiếp1 NgàyMiễn phíTrực tiếp tại xã',
  });
  assert.deepEqual(
    p.methods.map((m) => [m.channel, m.fees[0]?.state, m.note]),
    [
      ['online', 'amount', '+ Trực tuyến: nộp qua mạng.'],
      ['direct', 'unknown', 'Trực tiếp tại xã'],
    ],
  );
});

test('a time without unit and an amount that touch are not guessed apart', () => {
  const p = read({
    ...PAGE,
    cach_thuc_thuc_hien: 'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tuyến120,000 VNĐ(20.000 đồng/tờ khai)',
  });
  assert.equal(p.methods[0]?.fees[0]?.state, 'unknown');
  assert.equal(p.methods[0].time, undefined);
  assert.match(JSON.stringify(p.methods[0].fees), /120,000 VNĐ/);
});

test('time unit OTHER means nothing: the sub-case or the description has the limit', () => {
  const other = { processingTime: 1, processingTimeUnit: 'OTHER' };
  const withCase = {
    ...method(other),
    cases: [{ code: '9.000001.01', name: 'Thường', processingDay: { qty: 8, type: 'WORKING_DAY' } }],
  };
  assert.deepEqual(read(withCase).methods[0]?.time, { kind: 'duration', quantity: 8, unit: 'workingDay' });
  assert.deepEqual(
    read(method({ ...other, description: 'Giải quyết trong 04 ngày làm việc.' })).methods[0]?.time,
    {
      kind: 'duration',
      quantity: 4,
      unit: 'workingDay',
    },
  );
  const none = run(method(other));
  assert.equal(none.procedures[0]?.methods[0]?.time, undefined);
  assert.match(JSON.stringify(none.report.items[0]?.doubtful), /không có đơn vị/);
});

test('a limit in words keeps its words', () => {
  assert.deepEqual(
    read(method({ processingTime: 'Không quá 15 ngày.', processingTimeUnit: 'OTHER' })).methods[0]?.time,
    {
      kind: 'duration',
      quantity: 15,
      unit: 'day',
      note: 'Không quá 15 ngày.',
    },
  );
  assert.equal(
    read(method({ processingTime: 'Ngay khi nhận đơn', processingTimeUnit: 'OTHER' })).methods[0]?.time?.kind,
    'text',
  );
});

const papers = (...cases: [string, [string, number, number][]][]): Procedure['documents'] =>
  read({
    ...API,
    executionCases: cases.map(([name, items]) => ({
      name,
      profileComponents: items.map(([n, originalQty, copyQty]) => ({
        name: n,
        originalQty,
        copyQty,
        attachments: [],
      })),
    })),
  }).documents;

test('group headings stored as case names become headings, real cases stay cases', () => {
  const groups = papers(
    ['* Giấy tờ phải nộp:', [['- Đơn xin mượn sân', 1, 0]]],
    ['* Giấy tờ phải xuất trình:', [['- Thẻ căn cước', 1, 0]]],
    ['Trường hợp mượn cả ngày:', [['- Kế hoạch', 1, 2]]],
  );
  assert.deepEqual(groups, [
    { heading: 'Giấy tờ phải nộp', items: [{ name: 'Đơn xin mượn sân', originals: 1 }] },
    { heading: 'Giấy tờ phải xuất trình', items: [{ name: 'Thẻ căn cước', originals: 1, use: 'present' }] },
    { case: 'Trường hợp mượn cả ngày', items: [{ name: 'Kế hoạch', originals: 1, copies: 2 }] },
  ]);
});

test('a remark without quantity is a note, not a paper to bring', () => {
  const [group] = papers([
    '',
    [
      ['Trường hợp đã có trên mạng thì không phải nộp', 0, 0],
      ['Đơn', 1, 0],
    ],
  ]);
  assert.deepEqual(group?.items, [
    { name: 'Trường hợp đã có trên mạng thì không phải nộp', use: 'note' },
    { name: 'Đơn', originals: 1 },
  ]);
});

test('100 papers, 24 methods and 22,658 characters of steps are kept', () => {
  const items = Array.from({ length: 100 }, (_, i): [string, number, number] => [`Giấy số ${i}`, 1, 0]);
  assert.equal(papers(['', items])[0]?.items.length, 100);
  const long = 'Người dân chờ. '.repeat(1600).trim();
  const p = read({
    ...API,
    executionSteps: [{ name: '', description: long }],
    executionMethods: Array.from({ length: 24 }, () => ({
      submissionMethod: 'DIRECT',
      fees: [fee(8000, ''), fee(9000, '')],
    })),
  });
  assert.equal(p.methods.length, 24);
  assert.equal(p.steps[0]?.text, long);
});

test('the same code twice: the newer record is kept, the other reported', () => {
  const old = { ...API, updatedAt: Date.parse('2025-01-01'), name: 'Tên cũ' };
  const fresh = { ...API, updatedAt: Date.parse('2026-01-01'), name: 'Tên mới' };
  for (const order of [
    [old, fresh],
    [fresh, old],
  ]) {
    const result = run(...order);
    assert.deepEqual(
      result.procedures.map((p) => p.name),
      ['Tên mới'],
    );
    assert.equal(result.report.duplicates.length, 1);
  }
});

test('local suffixes are part of the code; codes that could leave the folder are refused', () => {
  assert.equal(read({ ...API, code: '1.012753.H19' }).code, '1.012753.H19');
  for (const code of ['../../etc/passwd', 'a/b', '..', '.an', 'a\\b', 'a b', 'ă'])
    assert.match(
      run({ ...API, code }, { ...API, code: '9.1' }).report.skipped[0]?.reason ?? '',
      /ký tự/u,
      code,
    );
});

test('steps cut at the words “Thành phần hồ sơ” are put together again', () => {
  const p = read({
    ...PAGE,
    trinh_tu_thuc_hien: 'Bước 1. Lập hồ sơ theo mục 5.3 (',
    thanh_phan_ho_so: '); nộp cho cơ quan.\nBước 2. Nhận kết quả.',
  });
  assert.deepEqual(
    p.steps.map((s) => s.text),
    ['Lập hồ sơ theo mục 5.3 (Thành phần hồ sơ); nộp cho cơ quan.', 'Nhận kết quả.'],
  );
  assert.deepEqual(p.documents, []);
});

test('hostile keys and values reach neither the sheet nor the prototype', () => {
  const source = readSource(
    '[{"code":"9.1","name":"A","categories":[],"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"state":{"a":1},"departments":[null,{"name":1},[[]]]}]',
  );
  assert.ok(!('error' in source));
  const { index } = importRecords([{ file: 'x', records: source.records }]);
  assert.equal(index.length, 1);
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  assert.ok(!Object.hasOwn(index[0] ?? {}, 'polluted'));
});

test('everyday names are not the commune’s words; local.json is, and wins', () => {
  const source = readSource(JSON.stringify([API, { ...API, code: '9.000009' }]));
  assert.ok(!('error' in source));
  const result = importRecords([{ file: 'x', records: source.records }], {
    everydayNames: [{ code: '9.000001', everydayName: 'Mượn sân', aliases: ['xin sân'] }],
    local: [
      { code: '9.000001', everydayName: 'Mượn sân bóng', aliases: ['đá bóng'] },
      { code: '9.000009', hidden: true },
      { code: '9.999999', note: 'không có' },
    ],
  });
  const [p] = result.procedures;
  assert.equal(p?.everydayName, 'Mượn sân bóng');
  assert.deepEqual(p.aliases, ['xin sân', 'đá bóng']);
  assert.deepEqual(p.local, ['everydayName', 'aliases']);
  assert.deepEqual(
    result.index.map((entry) => entry.code),
    ['9.000001'],
  );
  assert.deepEqual(result.report.local.unknownCodes, ['9.999999']);
  assert.deepEqual(result.report.local.hidden, ['9.000009']);
  const named = importRecords([{ file: 'x', records: source.records }], {
    everydayNames: [{ code: '9.000001', everydayName: 'Mượn sân' }],
  }).procedures[0];
  assert.equal(named?.everydayName, 'Mượn sân');
  assert.equal(named.local, undefined);
});

test('our own sheets are read as they are', () => {
  const own = {
    format: 'commune-procedures/1',
    items: [
      { code: '9.1', name: 'Việc A', everydayName: 'A', steps: [{ text: 'Đến xã.' }] },
      { name: 'thiếu mã' },
    ],
  };
  const source = readSource(JSON.stringify(own));
  assert.ok(!('error' in source));
  const { procedures, report } = importRecords([{ file: 'own.json', records: source.records }]);
  assert.deepEqual(
    procedures.map((p) => [p.code, p.everydayName]),
    [['9.1', 'A']],
  );
  assert.equal(report.skipped.length, 1);
});
