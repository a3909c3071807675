/** What tests of the payment do as a reader would. Fees and accounts are made up; the account of zeros is nobody's. */
import '../../src/define/commune-pay.js';
import type { CommunePay } from '../../src/elements/pay/commune-pay.js';
import { all, notices, placed, root, spaced, told, type Around } from './on-page.js';
import { readQr } from './read-qr.js';
import { serve } from './serve.js';
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

/** The lines beside the code, by their names. */
export const lines = (el: Element): Record<string, string> =>
  Object.fromEntries(
    [...root(el).querySelectorAll('.pay-lines > div')].map((line) => [
      spaced(line.querySelector('dt')?.textContent),
      spaced(line.querySelector('dd')?.textContent),
    ]),
  );

/** Puts an element into the page of a commune with these accounts. */
export const place = (
  props: Partial<CommunePay> = {},
  { accounts = [PAYEE], ...around }: Around & { accounts?: readonly object[] } = {},
): Promise<CommunePay> => {
  const { url } = serve({ 'commune.json': commune(...accounts) });
  return placed<CommunePay>('commune-pay', { profile: url('commune.json'), ...props }, around);
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
  await told(el);
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

export const reference = (el: Element): HTMLInputElement | null =>
  root(el).querySelector<HTMLInputElement>('.pay-reference input');
export const counts = (el: Element): HTMLInputElement[] => all(el, '.count-field input');
