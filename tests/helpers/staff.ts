/** What tests of <commune-staff> do as a reader would: place it, type, press, look. People are made up. */
import { fixture, html } from '@open-wc/testing';
import '../../src/define/commune-staff.js';
import type { CommuneStaff } from '../../src/elements/staff/commune-staff.js';
import type { Person } from '../../src/model/person.js';
import { spaced } from './procedures.js';
import { daysAgo } from './sheets.js';
import { waitUntil } from './wait.js';

export const root = (el: CommuneStaff): ShadowRoot => el.renderRoot as ShadowRoot;
export const all = <T extends HTMLElement = HTMLElement>(el: CommuneStaff, selector: string): T[] => [
  ...root(el).querySelectorAll<T>(selector),
];
export const one = (el: CommuneStaff, selector: string): HTMLElement => {
  const found = root(el).querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
};
export const words = (el: CommuneStaff, selector: string): string =>
  spaced(root(el).querySelector(selector)?.textContent);

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

/** Puts an element into the page; `around` is what it stands in. */
export const place = async (
  props: Partial<CommuneStaff> = {},
  { style = '', fallback = '' } = {},
): Promise<CommuneStaff> => {
  const el = document.createElement('commune-staff');
  Object.assign(el, props);
  if (fallback !== '') {
    const p = document.createElement('p');
    p.textContent = fallback;
    el.append(p);
  }
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.cssText = style;
  box.append(el);
  await el.updateComplete;
  return el;
};

export const items = (el: CommuneStaff): HTMLElement[] => all(el, '[part~="item"]');
/** Ids of the people on the page, in the order shown. */
export const ids = (el: CommuneStaff): string[] => items(el).map((item) => item.dataset['id'] ?? '');
export const item = (el: CommuneStaff, id: string): HTMLElement =>
  one(el, `[part~="item"][data-id="${CSS.escape(id)}"]`);
/** What a reader sees of one person. */
export const card = (el: CommuneStaff, id: string): string => spaced(item(el, id).textContent);
export const units = (el: CommuneStaff): string[] =>
  all(el, '.directory .unit').map((heading) => spaced(heading.textContent));

export const listed = async (el: CommuneStaff, count: number): Promise<CommuneStaff> => {
  await waitUntil(() => items(el).length === count, `${count} people`);
  return el;
};
/** Shows these people. */
export const shown = async (
  people: readonly unknown[],
  props: Partial<CommuneStaff> = {},
  around: { style?: string; fallback?: string } = {},
): Promise<CommuneStaff> => listed(await place({ data: staffFile(people), ...props }, around), people.length);

export const announced = (el: CommuneStaff): string => words(el, '.finder [role="status"]');
export const field = (el: CommuneStaff): HTMLInputElement =>
  one(el, 'input[type="search"]') as HTMLInputElement;
/** Puts words into the search field, as typing does. */
export const typed = async (el: CommuneStaff, text: string): Promise<void> => {
  field(el).value = text;
  field(el).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await el.updateComplete;
};
/** Types and waits until the search has answered. */
export const searched = async (el: CommuneStaff, text: string): Promise<string[]> => {
  await typed(el, text);
  await waitUntil(() => announced(el).endsWith('kết quả'), `an answer for "${text}"`);
  return ids(el);
};

export const button = (el: CommuneStaff, text: string, within = ''): HTMLButtonElement => {
  const found = all<HTMLButtonElement>(el, `${within} button`).find((b) =>
    spaced(b.textContent).includes(text),
  );
  if (!found) throw new Error(`no button "${text}"`);
  return found;
};
export const notices = (el: CommuneStaff): string[] =>
  all(el, '[part="notice"]').map((notice) => spaced(notice.textContent));
/** Names by which the call buttons of somebody are read out. */
export const calls = (el: CommuneStaff, within: string): string[] =>
  all(el, `${within} a.call`).map((a) => a.getAttribute('aria-label') ?? '');

/** Opens "Thêm" of one person and waits for what is in it. */
export const unfolded = async (el: CommuneStaff, id: string): Promise<HTMLElement> => {
  item(el, id).querySelector<HTMLElement>('details.more > summary')?.click();
  await waitUntil(() => item(el, id).querySelector('.folded button'), 'the fold');
  return item(el, id);
};

/** What the element reported, by event name. */
export const heard = (el: CommuneStaff) => {
  const events: { type: string; detail: unknown }[] = [];
  for (const type of ['commune-load', 'commune-error', 'commune-search', 'commune-select'] as const)
    el.addEventListener(type, ({ detail }: CustomEvent) => events.push({ type, detail }));
  return events;
};
