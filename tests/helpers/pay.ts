/** What tests of the payment do as a reader would. Fees and accounts are made up; the account of zeros is nobody's. */
import { fixture, html } from '@open-wc/testing';
import '../../src/define/commune-pay.js';
import type { CommunePay } from '../../src/elements/pay/commune-pay.js';
import { spaced, serve } from './procedures.js';
import { readQr } from './read-qr.js';
import { profile } from './sheets.js';
import { waitUntil } from './wait.js';

export const PAYEE = { bin: '970405', account: '0000000000', holder: 'UBND XA MUONG SEN (MAU)' };

/** A row as a file has it, with nothing against it. */
export const fee = (change: object = {}): object => ({
  id: 'khai-tu',
  procedures: ['9.000001'],
  name: 'Lệ phí đăng ký lại khai tử',
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
});
export const perPage = (): object =>
  fee({
    id: 'ban-sao',
    procedures: ['9.000002'],
    name: 'Phí chứng thực bản sao',
    kind: 'phí',
    state: 'formula',
    amount: undefined,
    per: undefined,
    formula: '2.000 đ/trang; từ trang 3: 1.000 đ/trang; tối đa 200.000 đ/bản',
  });
export const board = (...items: object[]): unknown => ({ format: 'commune-fees/1', items });
/** commune.json with these accounts. */
export const commune = (...payees: object[]): unknown => ({ ...profile(), payees });

export const root = (el: Element): ShadowRoot => {
  if (!el.shadowRoot) throw new Error('no shadow root');
  return el.shadowRoot;
};
export const words = (el: Element, selector: string): string =>
  spaced(root(el).querySelector(selector)?.textContent);
export const button = (el: Element, name: string): HTMLButtonElement => {
  const found = [...root(el).querySelectorAll('button')].find((b) =>
    (b.getAttribute('aria-label') ?? spaced(b.textContent)).includes(name),
  );
  if (!found) throw new Error(`no button "${name}"`);
  return found;
};
export const notices = (el: Element): string[] =>
  [...root(el).querySelectorAll('[part="notice"]')].map((notice) => spaced(notice.textContent));
/** The lines beside the code, by their names. */
export const lines = (el: Element): Record<string, string> =>
  Object.fromEntries(
    [...root(el).querySelectorAll('.pay-lines > div')].map((line) => [
      spaced(line.querySelector('dt')?.textContent),
      spaced(line.querySelector('dd')?.textContent),
    ]),
  );

/** Puts an element into the page; `around` is what it stands in. */
export const place = async (
  props: Partial<CommunePay> = {},
  { style = '', fallback = '', accounts = [PAYEE] as readonly object[] } = {},
): Promise<CommunePay> => {
  const el = document.createElement('commune-pay');
  const { url } = serve({ 'commune.json': commune(...accounts) });
  Object.assign(el, { profile: url('commune.json'), ...props });
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

export const picture = (el: Element): SVGElement | null => root(el).querySelector<SVGElement>('svg.qr');
export const drawn = async <T extends Element>(el: T): Promise<T> => {
  await waitUntil(() => picture(el), 'the code is drawn');
  return el;
};
/** Shows the payment of the first of these rows. */
export const paying = async (
  items: object[] = [fee()],
  props: Partial<CommunePay> = {},
  around: Parameters<typeof place>[1] = {},
): Promise<CommunePay> => {
  const [first] = items as { id: string }[];
  return drawn(await place({ data: board(...items), fee: first?.id ?? '', ...props }, around));
};
/** Waits for the sentence that stands in place of a code. */
export const refusal = async (el: Element): Promise<string> => {
  await waitUntil(() => notices(el).length > 0, 'a notice');
  return notices(el)[0] ?? '';
};

/** What a phone reads from the code in the page: its path, painted in its own view box. */
export const scanned = (el: Element): string | undefined => {
  const svg = picture(el);
  const side = Number(svg?.querySelector('rect')?.getAttribute('width'));
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side * 4;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!svg || !context) return undefined;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  context.scale(4, 4);
  context.fill(new Path2D(svg.querySelector('path')?.getAttribute('d') ?? ''));
  return readQr(context.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height);
};

/** Types into a field. */
export const type = (field: HTMLInputElement | undefined | null, text: string): void => {
  if (!field) throw new Error('no field');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
export const reference = (el: Element): HTMLInputElement | null =>
  root(el).querySelector<HTMLInputElement>('.pay-reference input');
export const counts = (el: Element): HTMLInputElement[] => [
  ...root(el).querySelectorAll<HTMLInputElement>('.count-field input'),
];
