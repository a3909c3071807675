/** What tests of <commune-fees> do as a reader would: place it, type, press, look. The commune is made up. */
import { fixture, html } from '@open-wc/testing';
import '../../src/define/commune-fees.js';
import type { CommuneFees } from '../../src/elements/fees/commune-fees.js';
import type { FeeRow } from '../../src/model/fee-row.js';
import { goodFee } from './fees.js';
import { spaced } from './procedures.js';
import { waitUntil } from './wait.js';

export const root = (el: CommuneFees): ShadowRoot => el.renderRoot as ShadowRoot;
export const all = <T extends HTMLElement = HTMLElement>(el: CommuneFees, selector: string): T[] => [
  ...root(el).querySelectorAll<T>(selector),
];
export const one = (el: CommuneFees, selector: string): HTMLElement => {
  const found = root(el).querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
};
export const words = (el: CommuneFees, selector: string): string =>
  spaced(root(el).querySelector(selector)?.textContent);

const NO_AMOUNT = { amount: undefined, per: undefined };

export const fee = (id: string, change: object = {}): FeeRow =>
  goodFee({ id, name: `Khoản ${id}`, procedures: [], channels: ['direct', 'online', 'postal'], ...change });

/** A board of two fields with every state, sound on any day from 2026 on. */
export const ROWS = (): FeeRow[] => [
  fee('khai-tu', {
    name: 'Đăng ký lại khai tử',
    procedures: ['9.000001'],
    channels: ['direct', 'postal'],
    exemptions: ['hộ nghèo', 'giảm 50 % cho người cao tuổi'],
    legal: {
      number: '12/2018/NQ-HĐND',
      issuer: 'HĐND tỉnh Mẫu',
      date: '2018-07-12',
      url: 'https://example.gov.vn/nq-12',
      status: 'partly',
    },
  }),
  fee('khai-tu-online', {
    name: 'Đăng ký lại khai tử',
    procedures: ['9.000001'],
    channels: ['online'],
    exemptions: [],
    state: 'free',
    ...NO_AMOUNT,
    legal: { number: '23/2026/NQ-HĐND', issuer: 'HĐND tỉnh Mẫu', status: 'inForce' },
  }),
  fee('ban-sao', {
    name: 'Chứng thực bản sao',
    field: 'Chứng thực',
    kind: 'phí',
    channels: ['direct'],
    exemptions: [],
    state: 'formula',
    ...NO_AMOUNT,
    formula: '2.000 đ/trang; từ trang 3: 1.000 đ/trang; tối đa 20.000 đ/bản',
    verification: 'secondary',
  }),
  fee('hdnd', {
    name: 'Xác nhận hôn nhân',
    state: 'council',
    ...NO_AMOUNT,
    legal: undefined,
    exemptions: [],
  }),
  fee('chua-ro', { name: 'Cấp thẻ', state: 'unknown', ...NO_AMOUNT, note: 'Xã báo sau.', exemptions: [] }),
  fee('nghi-ngo', { name: 'Đăng ký tạm trú', amount: 25, note: 'thường là 25' }),
  fee('het-han', { name: 'Phí chợ phiên', validFrom: '2020-01-01', validTo: '2025-06-30', amount: 7000 }),
];

export const feesFileOf = (items: readonly unknown[]): unknown => ({ format: 'commune-fees/1', items });

/** Puts an element into the page; `around` is what it stands in. */
export const place = async (
  props: Partial<CommuneFees> = {},
  { style = '', fallback = '' } = {},
): Promise<CommuneFees> => {
  const el = document.createElement('commune-fees');
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

export const items = (el: CommuneFees): HTMLElement[] => all(el, '[part~="item"]');
/** Ids of the fees on the page, in the order shown. */
export const ids = (el: CommuneFees): string[] => items(el).map((item) => item.dataset['id'] ?? '');
export const item = (el: CommuneFees, id: string): HTMLElement =>
  one(el, `[part~="item"][data-id="${CSS.escape(id)}"]`);
/** What a reader sees of one fee, header words included. */
export const line = (el: CommuneFees, id: string): string => spaced(item(el, id).textContent);

export const listed = async (el: CommuneFees, count: number): Promise<CommuneFees> => {
  await waitUntil(() => items(el).length === count, `${count} fees`);
  return el;
};
/** Shows these rows, each of which makes one line. */
export const shown = async (
  rows: readonly unknown[],
  props: Partial<CommuneFees> = {},
  around: { style?: string; fallback?: string } = {},
): Promise<CommuneFees> => listed(await place({ data: feesFileOf(rows), ...props }, around), rows.length);

export const announced = (el: CommuneFees): string => words(el, '.finder [role="status"]');
export const field = (el: CommuneFees): HTMLInputElement =>
  one(el, 'input[type="search"]') as HTMLInputElement;
/** Puts a value into a field, as typing does. */
export const type = (input: HTMLInputElement, text: string): void => {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
/** Types into the search field and waits until the search has answered. */
export const searched = async (el: CommuneFees, text: string): Promise<string[]> => {
  type(field(el), text);
  await el.updateComplete;
  await waitUntil(() => announced(el).endsWith('kết quả'), `an answer for "${text}"`);
  return ids(el);
};

export const button = (el: CommuneFees, text: string, within = ''): HTMLButtonElement => {
  const found = all<HTMLButtonElement>(el, `${within} button`).find((b) =>
    spaced(b.textContent).includes(text),
  );
  if (!found) throw new Error(`no button "${text}"`);
  return found;
};
export const notices = (el: CommuneFees): string[] =>
  all(el, '[part="notice"]').map((notice) => spaced(notice.textContent));

/** A touch loads what the reader will need next. */
export const touched = async (el: CommuneFees): Promise<void> => {
  el.dispatchEvent(new PointerEvent('pointerenter'));
  await waitUntil(() => root(el).querySelector('.foot'), 'the tools');
};

export interface Ask {
  channel?: number;
  group?: string;
  day?: string;
}
/** Opens "Tôi có được miễn không?" and fills the form in; `channel` counts the radio buttons. */
export const asked = async (el: CommuneFees, { channel, group, day }: Ask): Promise<void> => {
  await touched(el);
  (one(el, '.asking') as HTMLDetailsElement).open = true;
  if (channel !== undefined) all<HTMLInputElement>(el, 'input[type="radio"]')[channel]?.click();
  if (group !== undefined) {
    const list = one(el, '.free-form select') as HTMLSelectElement;
    list.selectedIndex = [...list.options].findIndex((option) => spaced(option.textContent) === group);
    if (list.selectedIndex < 1) throw new Error(`nobody is called ${group}`);
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }
  if (day !== undefined) {
    const input = one(el, 'input[type="date"]') as HTMLInputElement;
    input.value = day;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
  await el.updateComplete;
};

/** What the element reported, by event name. */
export const heard = (el: CommuneFees) => {
  const events: { type: string; detail: unknown }[] = [];
  for (const name of ['commune-load', 'commune-error', 'commune-search'] as const)
    el.addEventListener(name, ({ detail }: CustomEvent) => events.push({ type: name, detail }));
  return events;
};
