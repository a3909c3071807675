import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { writeCopy } from '../src/data/last-copy.js';
import { feeFile, someFee } from './fee-fixtures.js';
import { DEMO_PROFILE, daysAgo } from './fixtures.js';
import { network, never, noConnection } from './network.js';
import { fees, type FeesArgs } from './place.js';
import { expectFallback, expectNothingCut, ids, part, reader } from './reader.js';

type Story = StoryObj<FeesArgs>;

const meta: Meta<FeesArgs> = {
  id: 'commune-fees-states',
  title: 'Phí, lệ phí/Từng dòng, từng lúc',
  component: 'commune-fees',
  render: fees,
  args: { src: undefined, profile: DEMO_PROFILE },
};
export default meta;

/** One fee, from data of our own. */
const one = (changes: object = {}) => ({ data: feeFile(someFee(changes)) });

const says = async (canvasElement: HTMLElement, ...texts: (string | RegExp)[]) => {
  const item = await part(canvasElement, 'item');
  for (const text of texts) expect(item).toHaveTextContent(text);
  return within(item);
};

const NO_AMOUNT = { amount: undefined, per: undefined };

export const Amount: Story = {
  name: 'Mức cố định, đủ mọi điều',
  args: one(),
  play: async ({ canvasElement }) => {
    const see = await says(canvasElement, /50\.000\sđ \/ lần/, 'hộ nghèo', '01/2026/NQ-HĐND');
    await userEvent.click(see.getByText('Chi tiết'));
    for (const text of ['Còn hiệu lực', 'HĐND tỉnh Mẫu, 15/01/2026', /Đã đọc văn bản gốc/])
      expect(await see.findByText(text)).toBeVisible();
  },
};

export const Formula: Story = {
  name: 'Theo công thức',
  args: one({
    state: 'formula',
    ...NO_AMOUNT,
    formula: '2.000 đ/trang; từ trang 3: 1.000 đ/trang; tối đa 200.000 đ/bản',
  }),
  play: async ({ canvasElement }) => {
    const see = await says(canvasElement, 'từ trang 3: 1.000 đ/trang', 'tối đa 200.000 đ/bản');
    expect(see.getByRole('button', { name: /^Tính số tiền/ })).toBeVisible();
  },
};

export const Free: Story = {
  name: 'Không mất tiền, có căn cứ',
  args: one({ state: 'free', ...NO_AMOUNT, exemptions: [] }),
  play: async ({ canvasElement }) => {
    const see = await says(canvasElement, /0\sđ/, '01/2026/NQ-HĐND');
    expect(see.queryByRole('button')).toBeNull();
  },
};

export const Council: Story = {
  name: 'HĐND quyết định',
  args: one({ state: 'council', ...NO_AMOUNT }),
  play: async ({ canvasElement }) => {
    const see = await says(canvasElement, 'Mức thu do HĐND tỉnh quyết định.', 'Liên hệ quầy một cửa');
    expect(see.getByRole('link', { name: /^Gọi 0269 0123 456/ })).toBeVisible();
  },
};

export const Unknown: Story = {
  name: 'Chưa rõ mức',
  args: one({ state: 'unknown', ...NO_AMOUNT, note: 'Xã đang chờ hướng dẫn.' }),
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Liên hệ quầy một cửa', 'Xã đang chờ hướng dẫn.');
  },
};

export const InDoubt: Story = {
  name: 'Còn nghi ngờ: số tiền gõ theo nghìn',
  args: one({ amount: 50 }),
  play: async ({ canvasElement }) => {
    const see = await says(canvasElement, 'Liên hệ quầy một cửa');
    expect(see.queryByText(/50/)).toBeNull();
    expect(see.queryByRole('button')).toBeNull();
  },
};

export const Replaced: Story = {
  name: 'Căn cứ đã bị thay thế',
  args: one({ legal: { number: '01/2016/NQ-HĐND', status: 'replaced' } }),
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Liên hệ quầy một cửa', 'Đã bị thay thế');
  },
};

export const Ended: Story = {
  name: 'Hết thời gian, chưa có mức mới',
  args: one({ validFrom: '2020-01-01', validTo: '2025-12-31' }),
  play: async ({ canvasElement }) => {
    const see = await says(canvasElement, 'Mức cũ hết hiệu lực sau ngày 31/12/2025.', 'Liên hệ quầy một cửa');
    expect(see.queryByText(/50\.000/)).toBeNull();
  },
};

export const Announced: Story = {
  name: 'Sắp đổi mức',
  args: {
    data: feeFile(someFee(), someFee({ id: 'sau', amount: 60_000, validFrom: daysAgo(-60) })),
  },
  play: async ({ canvasElement }) => {
    await says(canvasElement, /50\.000\sđ \/ lần/, /Từ \d{2}\/\d{2}\/\d{4}:\s*60\.000/);
    expect(ids(canvasElement)).toHaveLength(1);
  },
};

export const Coming: Story = {
  name: 'Khoản mới, chưa áp dụng',
  args: one({ validFrom: daysAgo(-60) }),
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Chưa áp dụng', /Từ \d{2}\/\d{2}\/\d{4}:/);
  },
};

export const LongWords: Story = {
  name: 'Tên dài, căn cứ dài, nhiều người được miễn',
  args: one({
    name: 'Thẩm định hồ sơ cấp giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất lần đầu',
    exemptions: Array.from({ length: 14 }, (_, i) => `người thuộc diện mẫu số ${i + 1} của xã hư cấu`),
    legal: { number: 'Nghị quyết mẫu '.repeat(12), issuer: 'Hội đồng nhân dân tỉnh Mẫu '.repeat(6) },
  }),
  play: async ({ canvasElement }) => {
    await part(canvasElement, 'item');
    expectNothingCut(canvasElement);
  },
};

export const Waiting: Story = {
  name: 'Đang tải',
  args: { src: 'cho-mai/fees.json' },
  beforeEach: network({ 'cho-mai/fees.json': never }),
  play: ({ canvasElement }) => expectFallback(canvasElement, true),
};

export const Failed: Story = {
  name: 'Mất mạng',
  args: { src: 'mat-mang/fees.json' },
  beforeEach: network({ 'mat-mang/fees.json': noConnection }),
  play: async ({ canvasElement }) => {
    expect(await reader(canvasElement).findByRole('alert')).toHaveTextContent('Mạng yếu hoặc mất kết nối');
    expectFallback(canvasElement, true);
  },
};

const OLD = 'ban-luu/fees.json';
export const StoredCopy: Story = {
  name: 'Bản lưu: không có mã chuyển khoản',
  args: { src: OLD },
  beforeEach: async () => {
    const restore = network({ [OLD]: noConnection })();
    const url = new URL(OLD, document.baseURI).href;
    await writeCopy(url, JSON.stringify(feeFile(someFee())), Date.now() - 3 * 86_400_000);
    return restore;
  },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    expect(await see.findByText(/^Bản lưu ngày /)).toBeVisible();
    await waitFor(() => expect(ids(canvasElement)).toHaveLength(1));
    expect(see.queryByText('Mã QR chuyển khoản')).toBeNull();
  },
};

export const SomeBroken: Story = {
  name: 'Vài dòng lỗi',
  args: {
    data: feeFile(...Array.from({ length: 12 }, (_, i) => someFee({ id: `k${i}`, name: `Khoản ${i}` })), {}),
  },
  play: async ({ canvasElement }) => {
    expect(
      await reader(canvasElement).findByText('Đọc được 12 dòng. 1 dòng bị lỗi nên chưa hiện được.'),
    ).toBeVisible();
  },
};

export const Empty: Story = {
  name: 'Bảng trống',
  args: { data: feeFile() },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    expect(await see.findByText('Chưa có khoản phí, lệ phí nào ở đây.')).toBeVisible();
    expect(see.queryByRole('searchbox')).toBeNull();
  },
};
