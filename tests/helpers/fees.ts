/** Generated fee rows: sound ones, and files as a careless or hostile hand would write them. Pure. */
import fc from 'fast-check';
import { isSound, type FeeFormula } from '../../src/model/fee-formula.js';
import { parseFees, type FeeRow } from '../../src/model/fee-row.js';
import { FAMILIES } from './hostile-strings.js';

/** A row with nothing against it on 22/11/2026. */
export const goodFee = (change: object = {}): FeeRow => {
  const raw = {
    id: 'khai-tu',
    procedures: ['9.000001'],
    name: 'Đăng ký lại khai tử',
    field: 'Hộ tịch',
    kind: 'lệ phí',
    state: 'amount',
    amount: 8000,
    per: 'lần',
    channels: ['direct', 'postal'],
    exemptions: ['hộ nghèo'],
    legal: { number: '01/2026/NQ-HĐND', issuer: 'HĐND tỉnh Mẫu', status: 'inForce' },
    validFrom: '2026-01-01',
    verification: 'primary',
    verifiedOn: '2026-10-01',
    ...change,
  };
  const { value } = parseFees({ format: 'commune-fees/1', items: [raw] });
  const [row] = value?.items ?? [];
  if (!row) throw new Error('the row was dropped');
  return row;
};

const tiers = (most: number): fc.Arbitrary<{ from: number; amount: number }[]> =>
  fc
    .tuple(
      fc.integer({ min: 1, max: most }),
      fc.uniqueArray(fc.integer({ min: 2, max: 60 }), { maxLength: 3 }),
      fc.array(fc.integer({ min: 0, max: most }), { minLength: 3, maxLength: 3 }),
    )
    .map(([first, starts, amounts]) => [
      { from: 1, amount: first },
      ...starts.sort((a, b) => a - b).map((from, i) => ({ from, amount: amounts[i] ?? 0 })),
    ]);
const limit = fc.integer({ min: 1, max: 100_000_000_000 });
export const formulas: fc.Arbitrary<FeeFormula> = fc
  .record(
    {
      base: fc.oneof(limit, fc.integer({ min: 1000, max: 90_000 })),
      baseWord: fc.constantFrom('hồ sơ', 'lần', 'giấy chứng nhận'),
      pages: tiers(100_000_000),
      pageWord: fc.constantFrom('trang A4', 'tờ'),
      copies: tiers(50_000),
      copyWord: fc.constantFrom('bản sao trích lục', 'bộ (in màu)'),
      copyMinimum: fc.integer({ min: 1000, max: 90_000 }),
      copyMaximum: fc.oneof(limit, fc.integer({ min: 1000, max: 200_000 })),
      minimum: fc.integer({ min: 1000, max: 90_000 }),
      maximum: fc.oneof(limit, fc.integer({ min: 1000, max: 900_000 })),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .filter(isSound);

const words = fc.oneof(
  fc.constantFrom(
    'Hộ tịch',
    'hộ nghèo',
    'giảm 50 % cho trẻ em',
    'a; b',
    '"x"',
    '=1+1',
    "'+1",
    'x\ny',
    '8.000 đ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(...FAMILIES),
);
const day = fc.oneof(
  fc.constantFrom('2026-01-01', '2026-11-21', '2026-11-22', '2026-11-23', '2027-03-01', '1999-12-31'),
  fc.constantFrom<string>('01/03/2027', '2026-02-30', 'hôm nào', '46266', '0001-01-01', '"2026-01-01"'),
);
const money: fc.Arbitrary<object> = fc.oneof(
  fc.record(
    {
      state: fc.constant('amount'),
      amount: fc.oneof(
        fc.integer({ min: 1, max: 9_000_000 }),
        fc.constantFrom<unknown>(0, 8, 8.5, '8.000', '8.0', -1, 1e21, '8.000 đ/trang', null),
      ),
      per: fc.oneof(fc.constantFrom('lần', 'trang', 'm²', 'bản sao', '/'), words),
    },
    { requiredKeys: ['state', 'amount'] },
  ),
  fc.record({
    state: fc.constant('formula'),
    formula: fc.oneof<fc.Arbitrary<unknown>[]>(
      formulas,
      words,
      fc.constant('2.000 đ/trang'),
      fc.jsonValue({ maxDepth: 2 }),
    ),
  }),
  fc.record({ state: fc.constantFrom('council', 'unknown', 'free', 'HĐND quyết định', 'Miễn', 'gì đó') }),
  fc.record(
    {
      state: fc.constantFrom<unknown>('free', 'amount', 'formula', '', 5, null, 'unknown'),
      amount: fc.constantFrom<unknown>(0, 8000, '', 'Miễn phí', 'miễn', '0 đ', 'HĐND quyết định', '25'),
      formula: fc.constantFrom<unknown>('', '5.000 đ/bản', 'theo biểu'),
    },
    { requiredKeys: [] },
  ),
);
const list = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.array<unknown>(item, { maxLength: 3 }) },
    { weight: 1, arbitrary: words },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  );

const plain = fc.record(
  {
    id: fc.oneof(fc.integer({ min: 0, max: 6 }).map(String), words),
    name: fc.oneof(fc.constantFrom('Lệ phí khai tử', 'Phí bản sao'), words),
    procedures: list(fc.constantFrom('9.000001', '9.00002', '9.000003,4', 'x'.repeat(61))),
    field: words,
    kind: fc.constantFrom<unknown>('phí', 'Lệ phí', 'giá', 'thuế', 7),
    channels: list(fc.constantFrom('direct', 'online', 'postal', 'Bưu điện', 'đường bay')),
    group: fc.oneof(fc.constantFrom('cá nhân', 'tổ chức'), words, fc.constant('y'.repeat(400))),
    exemptions: list(words),
    legal: fc.oneof<fc.Arbitrary<unknown>[]>(
      fc.record(
        {
          number: words,
          issuer: words,
          date: day,
          url: fc.constantFrom('https://example.gov.vn/a', 'javascript:hit()'),
          status: fc.constantFrom('inForce', 'partly', 'replaced', 'expired', 'Hết hiệu lực', '?'),
        },
        { requiredKeys: [] },
      ),
      words,
    ),
    validFrom: day,
    validTo: day,
    verification: fc.constantFrom('primary', 'secondary', 'draft', 'cần xác nhận', '?'),
    verifiedOn: day,
    note: words,
    said: fc.dictionary(fc.constantFrom('amount', 'state', 'validTo', 'channels', '__proto__', 'x'), words),
    extra: fc.dictionary(words, words),
  },
  { requiredKeys: ['id', 'name'] },
);
const row = fc.tuple(plain, money).map(([a, b]): object => ({ ...a, ...b }));
const wrong = fc.oneof<fc.Arbitrary<unknown>[]>(
  fc.constantFrom<unknown>(null, true, [], {}, '', [[]]),
  fc.jsonValue({ maxDepth: 3 }),
  fc.jsonValue({ maxDepth: 1 }).map((value): unknown => JSON.parse(`{"__proto__":${JSON.stringify(value)}}`)),
);
/** Any file. The items are rows nine times of ten. */
export const feeFiles: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      format: fc.constant('commune-fees/1'),
      items: fc.array(
        fc.oneof<fc.MaybeWeightedArbitrary<unknown>[]>(
          { weight: 9, arbitrary: row },
          { weight: 1, arbitrary: wrong },
        ),
        { maxLength: 8 },
      ),
    }),
  },
  { weight: 1, arbitrary: wrong },
);
