/** Generated staff files as a careless or hostile hand would write them. Pure. */
import fc from 'fast-check';
import { FAMILIES } from './hostile-strings.js';

const words = fc.constantFrom(
  'Lò Thị Mai',
  "H'Ly Niê Kđăm",
  'Ủy ban nhân dân',
  'Hộ tịch',
  '0269 0123 400',
  'x',
);
const wrong: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 1e21, '', ' ', [], {}, [null], [[]], { length: 1e9 }),
  fc.constantFrom<unknown>('2026-02-30', '\u202Eđảo', '\u0000', 'a\u0301\u0323'.repeat(50), 'Ậ'.repeat(9000)),
  fc.constantFrom<unknown>(...FAMILIES),
  fc.jsonValue({ maxDepth: 3 }),
  fc.jsonValue({ maxDepth: 1 }).map((value): unknown => JSON.parse(`{"__proto__":${JSON.stringify(value)}}`)),
);
const or = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: wrong });
const some = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => or(fc.array(or(good), { maxLength: 3 }));
const day = fc.constantFrom('2026-01-01', '2026-11-22', '2030-12-31', '1999-01-01');

const person = fc.record(
  {
    id: or(fc.oneof(fc.integer({ min: 0, max: 9 }).map(String), fc.constantFrom(...FAMILIES))),
    name: or(words),
    position: or(words),
    unit: some(words),
    officePhones: some(
      fc.constantFrom('0269 0123 400', '113', 'javascript:hit()', 'tel:1;ext=<img>', '1/2/3'),
    ),
    mobile: or(words),
    zalo: or(fc.boolean()),
    email: or(fc.constantFrom('a@b', 'a@b?bcc=c@d&body=<img>', '"><img>@x')),
    photo: or(
      fc.constantFrom(
        'a.jpg',
        'javascript:hit()',
        'data:image/svg+xml,<svg onload=hit()>',
        '//x/y.svg',
        '\\\\x',
      ),
    ),
    fields: some(words),
    procedures: some(fc.constantFrom('1.001193', '"><img src=x onerror=hit()>')),
    hours: or(words),
    term: or(words),
    absence: or(fc.record({ from: or(day), to: or(day), substitute: or(words) }, { requiredKeys: [] })),
    village: or(words),
    order: or(fc.integer()),
    consentOn: or(day),
    confirmedOn: or(day),
    extra: or(fc.dictionary(words, words)),
  },
  { requiredKeys: ['id', 'name'] },
);

const file = or(
  fc.record({ format: or(fc.constant('commune-staff/1')), items: or(fc.array(person, { maxLength: 8 })) }),
);

/** The same seed gives the same files. */
export const hostileStaff = (count: number, seed: number): unknown[] =>
  fc.sample(file, { numRuns: count, seed });
