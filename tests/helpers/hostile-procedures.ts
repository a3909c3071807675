/** Generated procedure files as a careless or hostile hand would write them. Pure: for Node and for browsers. */
import fc from 'fast-check';
import { FORMATS } from '../../src/model/envelope.js';

/** Runs when it should not: calls `hit()` of the page, if anything executes it. */
const SCRIPTS = [
  '<img src=x onerror=hit()>',
  '<script>hit()</script>',
  '"><svg onload=hit()>',
  'javascript:hit()',
  'java\nscript:hit()',
  ' javascript:hit()//',
  'data:text/html,<script>parent.hit()</script>',
  '${hit()}',
  '{{constructor.constructor("hit()")()}}',
  '</template><img src=x onerror=hit()>',
  "';hit();'",
  '<iframe srcdoc="<script>parent.hit()</script>">',
];

/** An object that says `__proto__` as JSON.parse reads it: an own key, not the prototype. */
const withProto = (value: unknown): unknown => JSON.parse(`{"__proto__":${JSON.stringify(value) ?? 'null'}}`);

const deep = (levels: number): unknown => {
  let value: unknown = 'đáy';
  for (let i = 0; i < levels; i++) value = i % 2 ? [value] : { steps: value };
  return value;
};

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<unknown>(...SCRIPTS) },
  {
    weight: 8,
    arbitrary: fc.constantFrom<unknown>(null, true, 0, -1, 1e21, 0.1, '', ' ', [], {}, [null], [[]], {
      length: 1e9,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.constantFrom<unknown>(
      '8.000',
      '2026-02-30',
      '∞',
      '\u202Eđảo',
      '\u0000',
      'a\u0301\u0323'.repeat(50),
    ),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 200 }).map((thousands) => 'Ậ'.repeat(thousands * 1000)) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 8 }).map(deep) },
  { weight: 8, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 1 }).map(withProto) },
);

const words = fc.constantFrom(
  'Đăng ký khai sinh',
  'Chứng thực bản sao',
  'Tờ khai theo mẫu',
  'Nộp hồ sơ tại quầy',
);

/** Mostly what belongs there, now and then something else. */
const or = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: hostile });

const some = (good: fc.Arbitrary<unknown>, max = 3): fc.Arbitrary<unknown> =>
  or(fc.array(or(good), { maxLength: max }));

const record = (
  fields: Record<string, fc.Arbitrary<unknown>>,
  required: string[] = [],
): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([key, good]) => [key, or(good)])), {
    requiredKeys: required,
  });

const time = fc.oneof(
  record({
    kind: fc.constant('duration'),
    quantity: fc.integer({ min: 1, max: 90 }),
    unit: fc.constant('workingDay'),
  }),
  record({ kind: fc.constant('text'), text: words }),
);
const fee = record({
  state: fc.constantFrom('amount', 'formula', 'council', 'unknown', 'free', 'cheap'),
  amount: fc.integer({ min: -10, max: 500_000 }),
  formula: words,
  legal: words,
  note: words,
});
const link = fc.constantFrom('https://example.gov.vn/a', 'tel:0269', 'mau.docx', ...SCRIPTS);

const procedure = fc
  .tuple(
    record(
      { code: fc.constantFrom('1.001193', '2.000815', '1.000001'), name: words, fields: fc.array(words) },
      ['code', 'name'],
    ),
    record({
      everydayName: words,
      aliases: some(words),
      plainSummary: words,
      lifeEvents: some(words),
      subjects: some(words),
      online: fc.constantFrom('full', 'partial', 'none'),
      methods: some(
        record({
          channel: fc.constantFrom('direct', 'online', 'postal'),
          time,
          fees: some(fee),
          note: words,
          url: link,
        }),
      ),
      documents: some(
        record({
          case: words,
          items: some(
            record({ name: words, originals: fc.nat(3), forms: some(record({ name: words, url: link })) }),
          ),
        }),
      ),
      steps: some(
        record({
          title: words,
          text: words,
          actor: fc.constantFrom('applicant', 'desk'),
          branches: some(record({ when: words, text: words })),
        }),
        6,
      ),
      legal: some(record({ name: words, number: words, url: link })),
      state: record({
        status: fc.constantFrom('inForce', 'expired', 'replaced'),
        to: fc.constant('2026-01-01'),
        replacedBy: words,
      }),
      source: record({ name: words, url: link, retrieved: fc.constant('2024-01-01') }),
      more: some(record({ label: words, text: words })),
    }),
  )
  .map(([head, body]): unknown => ({ ...(head as object), ...(body as object) }));

const file = fc
  .tuple(
    fc.constantFrom(FORMATS.procedures, FORMATS.index, FORMATS.procedures),
    or(fc.array(or(procedure), { maxLength: 6 })),
    or(fc.constant('2026-11-22')),
  )
  .map(([format, items, updated]): unknown => ({ format, items, updated }));

const anyFile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 12, arbitrary: file },
  { weight: 1, arbitrary: hostile },
  { weight: 1, arbitrary: fc.integer({ min: 10, max: 1000 }).map(deep) },
);

/** `count` files as values of JSON, always the same ones for one seed. */
export const hostileFiles = (count: number, seed: number): unknown[] =>
  fc.sample(anyFile, { numRuns: count, seed });
