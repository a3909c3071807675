/** People for property tests: anything the model of the staff directory may hold, awkward texts first. */
import fc from 'fast-check';
import type { Absence, Person } from '../../src/model/person.js';

/** Names in the patterns of several peoples; nobody real. */
export const NAMES = [
  'Nguyễn Văn Thử',
  "H'Ly Niê Kđăm",
  'Y Thuăl Êban',
  'Rơ Châm Y Ngọc',
  "Điểu K'Rứ",
  'Giàng A Páo',
  'Thạch Thị Sa Rết',
  'Quàng Văn Ún',
  "Kpă H'Nhi",
  'Đặng Thị Ngọc Ánh Nguyệt Phương Thảo',
  'Ún',
  'Ksor H’Ƀŭ',
];

const AWKWARD = [
  '=1+1',
  '+84 912 345 678',
  '@SUM(A1)',
  "'=1",
  "''-x",
  '-',
  '"',
  '"trong ngoặc"',
  '"a"; b',
  'a;b',
  'a,b',
  'dòng một\ndòng hai',
  'dòng\r\nhai',
  'a\rb',
  'a\tb',
  '02693824123',
  '912345678',
  '84912345678',
  '01689123456',
  '(+84) 912 345 678',
  '(+84)912345678',
  '1.00103',
  '1001030',
  '46266',
  'x',
  'không',
  'I.',
  '＝1',
  'Họ và tên',
  ';',
  ',',
];

/** As the model keeps it: NFC, trimmed, not empty. */
const clean = (text: string, longest: number): string =>
  text.normalize('NFC').trim().slice(0, longest).trim() || 'a';

const words = (longest: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(...AWKWARD, ...NAMES),
      fc.string({ unit: fc.constantFrom(...' ;,"\'\n\r\t=+-@.0123456789abđĐẩ()') }),
      fc.string({ unit: 'grapheme' }),
    )
    .map((text) => clean(text, longest));

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const several = (longest: number): fc.Arbitrary<string[]> => fc.array(words(longest), { maxLength: 4 });

const absence: fc.Arbitrary<Absence> = fc
  .record({ from: day, to: day, substitute: words(300) }, { requiredKeys: [], noNullPrototype: true })
  .filter((a) => Object.keys(a).length > 0);

const person: fc.Arbitrary<Person> = fc.record(
  {
    id: words(200),
    name: words(300),
    unit: several(300),
    officePhones: several(200),
    fields: several(300),
    procedures: several(60),
    position: words(500),
    mobile: words(200),
    zalo: fc.boolean(),
    email: fc.constantFrom('motcua@example.gov.vn', '=a@b', 'ủy.ban@example.gov.vn'),
    photo: fc.constantFrom('photos/a.jpg', 'https://example.gov.vn/a,b.jpg', '-.jpg'),
    hours: words(2000),
    term: words(200),
    absence,
    village: words(300),
    order: fc.nat(),
    consentOn: day,
    confirmedOn: day,
    extra: fc
      .dictionary(words(100), words(500), { minKeys: 1, maxKeys: 3, noNullPrototype: true })
      .filter((extra) => !Object.hasOwn(extra, '__proto__')),
  },
  { requiredKeys: ['id', 'name', 'unit', 'officePhones', 'fields', 'procedures'], noNullPrototype: true },
);

export const people: fc.Arbitrary<Person[]> = fc.uniqueArray(person, {
  selector: ({ id }) => id,
  maxLength: 8,
});
