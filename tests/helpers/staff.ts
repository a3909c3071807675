/** What tests of <commune-staff> do as a reader would, besides what is common to all elements. People are made up. */
import '../../src/define/commune-staff.js';
import type { CommuneStaff } from '../../src/elements/staff/commune-staff.js';
import type { Person } from '../../src/model/person.js';
import { all, item, listed, placed, spaced, type Around } from './on-page.js';
import { daysAgo } from './sheets.js';
import { waitUntil } from './wait.js';

export const person = (p: Partial<Person> & Pick<Person, 'id' | 'name'>): Person => ({
  unit: [],
  officePhones: [],
  fields: [],
  procedures: [],
  ...p,
});

export const mai = (): Person =>
  person({
    id: 'mai',
    name: 'Lò Thị Mai',
    position: 'Công chức Tư pháp - Hộ tịch',
    unit: ['Trung tâm Phục vụ hành chính công', 'Văn phòng'],
    officePhones: ['0269 0123 405 (máy lẻ 12)'],
    mobile: '0900 000 005',
    zalo: true,
    photo: 'photos/mai.jpg',
    email: 'mai@example.gov.vn',
    fields: ['Hộ tịch', 'Chứng thực'],
    procedures: ['1.001193', '1.000894'],
    hours: 'Thứ Ba: 7:30–11:30',
    term: '2026–2031',
    consentOn: '2026-09-01',
    confirmedOn: daysAgo(2),
  });

/** Enough others for a search field; nothing of them is in common with anybody else here. */
export const others = (): Person[] =>
  ['Đinh', 'Hà', 'Kiều', 'Vi', 'Xồng'].map((name, i) => person({ id: `other-${i}`, name }));

/** Six people of three units, in the order of the file. */
export const PEOPLE = (): Person[] => [
  person({
    id: 'pao',
    name: 'Giàng A Páo',
    position: 'Phó Chủ tịch',
    unit: ['Ủy ban nhân dân'],
    officePhones: ['0269 0123 402'],
    confirmedOn: daysAgo(400),
  }),
  person({
    id: 'tien',
    name: 'Quàng Văn Tiến',
    position: 'Chủ tịch',
    unit: ['Ủy ban nhân dân'],
    officePhones: ['0269 0123 401/0269 0123 499'],
  }),
  mai(),
  person({
    id: 'hly',
    name: "H'Ly Niê Kđăm",
    position: 'Chuyên viên',
    unit: ['Trung tâm Phục vụ hành chính công'],
    officePhones: ['0269 0123 403'],
    fields: ['Đất đai, môi trường'],
  }),
  person({
    id: 'ngoc',
    name: 'Rơ Châm Y Ngọc',
    position: 'Trưởng thôn',
    unit: ['Thôn'],
    village: 'Làng Kép',
  }),
  person({ id: 'un', name: 'Ún', unit: ['Thôn'], officePhones: ['đang cập nhật'] }),
];

export const staffFile = (items: readonly unknown[]): unknown => ({ format: 'commune-staff/1', items });

export const place = (props?: Partial<CommuneStaff>, around?: Around): Promise<CommuneStaff> =>
  placed('commune-staff', props, around);
/** Shows these people. */
export const shown = async (
  people: readonly unknown[],
  props: Partial<CommuneStaff> = {},
  around: Around = {},
): Promise<CommuneStaff> => listed(await place({ data: staffFile(people), ...props }, around), people.length);
/** What a reader sees of one person. */
export const card = (el: CommuneStaff, id: string): string => spaced(item(el, id).textContent);
export const units = (el: CommuneStaff): string[] =>
  all(el, '.directory .unit').map((heading) => spaced(heading.textContent));

/** Opens "Thêm" of one person and waits for what is in it. */
export const unfolded = async (el: CommuneStaff, id: string): Promise<HTMLElement> => {
  item(el, id).querySelector<HTMLElement>('details.more > summary')?.click();
  await waitUntil(() => item(el, id).querySelector('.folded button'), 'the fold');
  return item(el, id);
};
