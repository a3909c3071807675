import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { feeFile, someFee } from './fee-fixtures.js';
import { DEMO_FEES, DEMO_PROFILE } from './fixtures.js';
import { dark, lotus, narrow, oldCms, zoomed } from './looks.js';
import { file, network, never, noConnection } from './network.js';
import { pay, type PayArgs } from './place.js';
import { expectAllGrown, expectFallback, expectNothingCut, part, reader } from './reader.js';

type Story = StoryObj<PayArgs>;

const meta: Meta<PayArgs> = {
  id: 'commune-pay',
  title: 'Phí, lệ phí/Chuyển khoản',
  component: 'commune-pay',
  render: pay,
  args: { src: DEMO_FEES, profile: DEMO_PROFILE, fee: 'khai-sinh-qua-han' },
};
export default meta;

const code = (canvasElement: HTMLElement) =>
  reader(canvasElement).findByRole('img', { name: /^Mã QR chuyển khoản/ });
const refused = async (canvasElement: HTMLElement, words: string | RegExp) => {
  expect(await part(canvasElement, 'notice')).toHaveTextContent(words);
  expect(reader(canvasElement).queryByRole('img')).toBeNull();
};
/** One fee, from data of our own. */
const one = (changes: object = {}) => ({
  src: undefined,
  data: feeFile(someFee({ id: 'a', ...changes })),
  fee: 'a',
});
const NO_AMOUNT = { amount: undefined, per: undefined };
const PER_PAGE = one({
  name: 'Phí chứng thực bản sao từ bản chính',
  state: 'formula',
  ...NO_AMOUNT,
  formula: '2.000 đ/trang; từ trang 3: 1.000 đ/trang; tối đa 200.000 đ/bản',
});
/** commune.json with these accounts. */
const accounts = (...payees: object[]) => ({
  args: { ...one(), profile: 'khac/commune.json' },
  beforeEach: network({
    'khac/commune.json': file({
      format: 'commune-profile/1',
      name: 'Xã Mường Sen (hư cấu)',
      hotline: '0269 0123 456',
      payees,
    }),
  }),
});
const SAMPLE = { bin: '970405', account: '0000000000', holder: 'UBND XA MUONG SEN (MAU)' };

export const Sample: Story = {
  name: 'Mức cố định, tài khoản mẫu',
  play: async ({ canvasElement }) => {
    expect((await code(canvasElement)).getAttribute('aria-label')).toContain('MẪU – KHÔNG CHUYỂN TIỀN');
    const see = reader(canvasElement);
    expect(see.getByText('Tám nghìn đồng')).toBeVisible();
    expect(see.getByRole('button', { name: 'Chép số tài khoản' })).toBeVisible();
    expect(see.getByText(/chưa phải là có biên lai/)).toBeVisible();
    expectFallback(canvasElement, false);
  },
};

export const Reference: Story = {
  name: 'Ghi tên người nộp vào nội dung',
  play: async ({ canvasElement }) => {
    await code(canvasElement);
    const see = reader(canvasElement);
    await userEvent.type(see.getByRole('textbox'), 'Lò Thị Mai');
    expect(await see.findByText(/^LO THI MAI /)).toBeVisible();
    await code(canvasElement);
  },
};

export const LongReference: Story = {
  name: 'Ghi dài quá',
  play: async ({ canvasElement }) => {
    await code(canvasElement);
    const see = reader(canvasElement);
    await userEvent.type(see.getByRole('textbox'), 'Nguyễn Thị Phương Thảo và hai con');
    expect(await see.findByText('Dài quá. Ngân hàng chỉ nhận 25 chữ và số.')).toBeVisible();
    expect(see.queryByRole('img')).toBeNull();
  },
};

export const Counted: Story = {
  name: 'Theo trang: hỏi số trang, số bản trước',
  args: PER_PAGE,
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    await userEvent.type(await see.findByLabelText('Mỗi bản bao nhiêu trang?'), '5');
    expect(see.queryByRole('img')).toBeNull();
    await userEvent.type(see.getByLabelText('Bao nhiêu bản?'), '3');
    await code(canvasElement);
    expect(see.getByText('Hai mươi mốt nghìn đồng')).toBeVisible();
  },
};

export const Choice: Story = {
  name: 'Thủ tục có nhiều mức',
  args: { fee: undefined, procedure: '1.004222' },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    const choices = await see.findAllByRole('radio');
    expect(choices.length).toBeGreaterThan(1);
    expect(see.queryByRole('img')).toBeNull();
    await userEvent.click(choices[0] as HTMLElement);
    await code(canvasElement);
  },
};

export const OtherAccount: Story = {
  name: 'Tài khoản riêng của một lĩnh vực',
  args: { fee: 'thuong-tru' },
  play: async ({ canvasElement }) => {
    await code(canvasElement);
    expect(reader(canvasElement).getByText('CONG AN XA MUONG SEN (MAU)')).toBeVisible();
  },
};

export const Unlisted: Story = {
  name: 'Mã BIN ngoài danh sách, có tên xã ghi',
  ...accounts({ ...SAMPLE, bin: '999999', bank: 'Kho bạc Nhà nước (mẫu)' }),
  play: async ({ canvasElement }) => {
    await code(canvasElement);
    expect(reader(canvasElement).getByText('Kho bạc Nhà nước (mẫu)')).toBeVisible();
  },
};

export const Free: Story = {
  name: 'Không mã: không phải nộp',
  args: one({ state: 'free', ...NO_AMOUNT }),
  play: ({ canvasElement }) => refused(canvasElement, 'Khoản này không phải nộp tiền.'),
};

export const Council: Story = {
  name: 'Không mã: HĐND quyết định',
  args: one({ state: 'council', ...NO_AMOUNT }),
  play: ({ canvasElement }) => refused(canvasElement, 'HĐND tỉnh quyết định'),
};

export const Doubt: Story = {
  name: 'Không mã: dòng có nghi vấn',
  args: one({ legal: undefined }),
  play: ({ canvasElement }) => refused(canvasElement, 'Chưa chắc chắn số tiền'),
};

export const PerUnit: Story = {
  name: 'Không mã: tính theo m²',
  args: one({ per: 'm²' }),
  play: ({ canvasElement }) => refused(canvasElement, 'Tiền tính theo m²'),
};

export const TooMuch: Story = {
  name: 'Không mã: quá hạn mức chuyển nhanh',
  args: one({ amount: 500_000_000 }),
  play: ({ canvasElement }) => refused(canvasElement, 'Từ 500 triệu đồng trở lên'),
};

export const NoAccount: Story = {
  name: 'Không mã: xã chưa công bố tài khoản',
  ...accounts(),
  play: ({ canvasElement }) => refused(canvasElement, 'Xã chưa công bố tài khoản'),
};

export const BadAccount: Story = {
  name: 'Không mã: số tài khoản sai',
  ...accounts({ ...SAMPLE, account: '0000 000 000' }),
  play: ({ canvasElement }) => refused(canvasElement, 'Thông tin tài khoản của xã chưa đúng'),
};

export const TwoAccounts: Story = {
  name: 'Không mã: hai tài khoản cho một lĩnh vực',
  ...accounts(SAMPLE, { ...SAMPLE, account: '000' }),
  play: ({ canvasElement }) => refused(canvasElement, 'Thông tin tài khoản của xã chưa đúng'),
};

export const AccountFailed: Story = {
  name: 'Không mã: chưa tải được tài khoản',
  args: { ...one(), profile: 'mat/commune.json' },
  beforeEach: network({ 'mat/commune.json': noConnection }),
  play: ({ canvasElement }) =>
    waitFor(() => refused(canvasElement, 'Chưa tải được số tài khoản của xã.'), { timeout: 15_000 }),
};

export const NotFound: Story = {
  name: 'Không mã: không có khoản thu này',
  args: { fee: 'khong-co' },
  play: ({ canvasElement }) => refused(canvasElement, 'Không thấy khoản thu này'),
};

export const Waiting: Story = {
  name: 'Đang tải',
  args: { src: 'cham/fees.json' },
  beforeEach: network({ 'cham/fees.json': never }),
  play: ({ canvasElement }) => {
    expectFallback(canvasElement, true);
  },
};

export const Failed: Story = {
  name: 'Bảng phí hỏng',
  args: { src: undefined, data: 'không phải bảng phí' },
  play: async ({ canvasElement }) => {
    expect(await part(canvasElement, 'notice')).toHaveTextContent('Nội dung đang bị lỗi');
    expectFallback(canvasElement, true);
  },
};

export const Narrow: Story = {
  name: 'Điện thoại 320 px',
  decorators: [narrow],
  play: async ({ canvasElement }) => {
    await code(canvasElement);
    expectNothingCut(canvasElement);
  },
};

export const Zoomed: Story = {
  name: 'Phóng to 400 %',
  decorators: [zoomed],
  play: async ({ canvasElement }) => {
    await code(canvasElement);
    expectAllGrown(canvasElement);
    expectNothingCut(canvasElement);
  },
};

export const Dark: Story = {
  name: 'Trang nền tối',
  decorators: [dark],
  play: async ({ canvasElement }) => {
    await code(canvasElement);
  },
};

export const Lotus: Story = {
  name: 'Màu riêng của xã',
  decorators: [lotus],
  play: async ({ canvasElement }) => {
    await code(canvasElement);
  },
};

export const OldCms: Story = {
  name: 'Trong trang cổng cũ, một biểu mẫu bao cả trang',
  decorators: [oldCms],
  play: async ({ canvasElement }) => {
    await code(canvasElement);
  },
};
