/** People for states the demo directory is too well kept to show. Everybody here is invented. */
import { FORMATS } from '../src/model/envelope.js';
import type { Person } from '../src/model/person.js';
import { daysAgo } from './fixtures.js';

/** Somebody with everything the directory can show. */
export const somebody = (changes: Partial<Person> = {}): Person => ({
  id: 'lo-thi-phong',
  name: 'Lò Thị Phông',
  position: 'Công chức Văn hóa - Xã hội',
  unit: ['Phòng Văn hóa - Xã hội'],
  officePhones: ['0269 0123 456 (máy lẻ 12)'],
  mobile: '0900 000 050',
  zalo: true,
  email: 'phonglt@example.gov.vn',
  photo: 'data/photos/lo-thi-pieng.jpg',
  fields: ['Văn hóa cơ sở', 'Gia đình'],
  procedures: ['1.001193', '1.000894'],
  hours: 'Sáng thứ Hai và thứ Tư, 7:30–11:30',
  term: '2026–2031',
  order: 1,
  consentOn: daysAgo(200),
  confirmedOn: daysAgo(5),
  ...changes,
});

export const staffFile = (...items: unknown[]) => ({ format: FORMATS.staff, items });

const SURNAMES = ['Lò', 'Giàng', 'Nguyễn', 'Quàng', 'Vàng', 'Triệu', 'Hà', 'Bùi', 'Tòng', 'Trần'];
const MIDDLES = ['Văn', 'Thị', 'A', 'Minh', 'Thị Ngọc', 'Hoàng', 'Xuân'];
const GIVEN = ['Mai', 'Páo', 'Sơn', 'Piếng', 'Hạnh', 'Dín', 'Ượng', 'Khê', 'Đức', 'Yên', 'Chía', 'Thảo'];
const POSITIONS = ['Trưởng phòng', 'Phó Trưởng phòng', 'Chuyên viên', 'Công chức', 'Nhân viên'];

const of = (values: readonly string[], i: number): string => values[i % values.length] ?? '';

/** A whole province's list: every name, number and unit follows from the place in it. */
export const manyPeople = (count: number): Person[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `nguoi-${i + 1}`,
    name: `${of(SURNAMES, i)} ${of(MIDDLES, Math.trunc(i / 3))} ${of(GIVEN, Math.trunc(i / 7))}`,
    position: of(POSITIONS, i),
    unit: [`Phòng số ${Math.trunc(i / 40) + 1}`],
    officePhones: [`0269 0123 456 (máy lẻ ${1000 + i})`],
    fields: i % 5 === 0 ? ['Hộ tịch'] : [],
    procedures: [],
    confirmedOn: daysAgo(i % 170),
  }));
