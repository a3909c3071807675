/** Generated figures: sound rows, and files as a careless or hostile hand would write them. Pure. */
import fc from 'fast-check';
import { MEASURE_KEYS, MEASURES, type Measure } from '../../src/model/measure.js';
import { parseResults, type ResultRow } from '../../src/model/result.js';
import { FAMILIES } from './hostile-strings.js';

export const DAY = '2026-11-22';

/** Nothing against it on {@link DAY}. */
export const goodResult = (change: object = {}): ResultRow => {
  const raw = {
    period: '2026-10',
    measure: 'onTime',
    count: 180,
    of: 200,
    definition: 'Đếm theo ngày hẹn',
    source: 'Sổ theo dõi hồ sơ',
    retrieved: '2026-11-02',
    ...change,
  };
  const [row] = parseResults({ format: 'commune-results/1', items: [raw] }).value?.items ?? [];
  if (!row) throw new Error('the row was dropped');
  return row;
};

/** The same measure month after month; `null`: no row for that month. */
export const monthly = (
  measure: Measure,
  last: string,
  numbers: readonly (readonly [count: number, of?: number] | null)[],
  change: object = {},
): ResultRow[] => {
  const [year = 0, month = 0] = last.split('-').map(Number);
  return numbers.flatMap((number, i) => {
    if (number === null) return [];
    const at = year * 12 + month - 1 - (numbers.length - 1 - i);
    const period = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    const after = `${Math.floor((at + 1) / 12)}-${String(((at + 1) % 12) + 1).padStart(2, '0')}-02`;
    return [goodResult({ measure, period, count: number[0], of: number[1], retrieved: after, ...change })];
  });
};

const words = fc.oneof(
  fc.constantFrom(
    'Sổ một cửa',
    'a; b',
    'a; =1+1',
    'a\n"-2',
    "a;'@x",
    '"x"',
    '=1+1',
    "'+1",
    'x\ny',
    '-',
    '+5',
    '2.618',
    '97 %',
    ' ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(...FAMILIES),
);
const wrong = fc.oneof<fc.Arbitrary<unknown>[]>(
  fc.constantFrom<unknown>(null, true, [], {}, '', [[]]),
  fc.jsonValue({ maxDepth: 3 }),
  fc.jsonValue({ maxDepth: 1 }).map((value): unknown => JSON.parse(`{"__proto__":${JSON.stringify(value)}}`)),
);

export const periodKeys = fc
  .tuple(fc.integer({ min: 2024, max: 2027 }), fc.integer({ min: 0, max: 16 }))
  .map(([year, part]) =>
    part === 0
      ? String(year)
      : part > 12
        ? `${year}-Q${part - 12}`
        : `${year}-${String(part).padStart(2, '0')}`,
  );
const period = fc.oneof<fc.MaybeWeightedArbitrary<unknown>[]>(
  { weight: 6, arbitrary: fc.constantFrom('2026-08', '2026-09', '2026-10', '2026-Q3', '2026', '2025-10') },
  { weight: 2, arbitrary: periodKeys },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      '10/2026',
      'Quý III/2026',
      'Oct-26',
      2026,
      46296,
      '13/2026',
      '9 tháng đầu năm',
    ),
  },
  { weight: 1, arbitrary: words },
);
export const measureKeys = fc.constantFrom(...MEASURE_KEYS);
const measure = fc.oneof<fc.MaybeWeightedArbitrary<unknown>[]>(
  { weight: 8, arbitrary: fc.constantFrom(...MEASURES) },
  { weight: 3, arbitrary: measureKeys },
  {
    weight: 2,
    arbitrary: fc.constantFrom('Tỷ lệ hài lòng', 'QĐ 766: Số hóa hồ sơ', 'qd766.ONLINE', 'Hồ sơ tồn'),
  },
  { weight: 1, arbitrary: words },
);
const number = fc.oneof<fc.MaybeWeightedArbitrary<unknown>[]>(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 40 }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 3000 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      ...[
        0,
        -1,
        0.97,
        97.02,
        2.618,
        1e21,
        100,
        '',
        null,
        '2.618',
        '2,618',
        '97 %',
        '97,02',
        '19,41',
        '12 hồ sơ',
        '-',
      ],
    ),
  },
  { weight: 1, arbitrary: words },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);
const day = fc.constantFrom<unknown>(
  ...[
    '2026-11-02',
    '2026-09-01',
    '2026-10-15',
    '2027-01-01',
    '01/11/2026',
    '9/25/2026',
    '2026-02-30',
    '46266',
    'hôm qua',
    '"2026-11-02"',
    '',
  ],
);
const row = fc.record(
  {
    period,
    measure,
    count: number,
    of: number,
    definition: fc.oneof<fc.Arbitrary<unknown>[]>(
      words,
      fc.constant('y'.repeat(5001)),
      fc.jsonValue({ maxDepth: 1 }),
    ),
    source: fc.oneof<fc.Arbitrary<unknown>[]>(words, fc.constantFrom('Sổ', 'Cổng', 'z'.repeat(501))),
    retrieved: day,
    said: fc.oneof<fc.Arbitrary<unknown>[]>(
      fc.dictionary(fc.constantFrom('period', 'count', 'of', 'measure', '__proto__', 'x'), words),
      fc.jsonValue({ maxDepth: 1 }),
    ),
    extra: fc.dictionary(words, words),
  },
  { requiredKeys: [] },
);

/** Any file. The items are rows nine times of ten. */
export const resultFiles: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record(
      {
        format: fc.constant('commune-results/1'),
        source: fc.oneof<fc.Arbitrary<unknown>[]>(
          fc.record({ name: words, retrieved: day }, { requiredKeys: ['name'] }),
          wrong,
        ),
        items: fc.array(
          fc.oneof<fc.MaybeWeightedArbitrary<unknown>[]>(
            { weight: 9, arbitrary: row },
            { weight: 1, arbitrary: wrong },
          ),
          { maxLength: 12 },
        ),
      },
      { requiredKeys: ['format', 'items'] },
    ),
  },
  { weight: 1, arbitrary: wrong },
);
