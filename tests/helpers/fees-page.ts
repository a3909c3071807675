/** What tests of <commune-fees> do as a reader would, besides what is common to all elements. The commune is made up. */
import '../../src/define/commune-fees.js';
import type { CommuneFees } from '../../src/elements/fees/commune-fees.js';
import type { FeeRow } from '../../src/model/fee-row.js';
import { goodFee } from './fees.js';
import { all, item, listed, one, placed, root, spaced, type Around } from './on-page.js';
import { waitUntil } from './wait.js';

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

export const place = (props?: Partial<CommuneFees>, around?: Around): Promise<CommuneFees> =>
  placed('commune-fees', props, around);
/** Shows these rows, each of which makes one line. */
export const shown = async (
  rows: readonly unknown[],
  props: Partial<CommuneFees> = {},
  around: Around = {},
): Promise<CommuneFees> => listed(await place({ data: feesFileOf(rows), ...props }, around), rows.length);
/** What a reader sees of one fee, header words included. */
export const line = (el: CommuneFees, id: string): string => spaced(item(el, id).textContent);

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
