import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';
import { manyFees, feeFile } from './fee-fixtures.js';
import { DEMO_FEES, DEMO_PROFILE } from './fixtures.js';
import { dark, lotus, narrow, oldCms, zoomed } from './looks.js';
import { fees, type FeesArgs } from './place.js';
import {
  expectAllGrown,
  expectFallback,
  expectNothingCut,
  ids,
  part,
  parts,
  reader,
  search,
} from './reader.js';

type Story = StoryObj<FeesArgs>;

const meta: Meta<FeesArgs> = {
  id: 'commune-fees',
  title: 'Phí, lệ phí/Bảng',
  component: 'commune-fees',
  render: fees,
  args: { src: DEMO_FEES, profile: DEMO_PROFILE },
};
export default meta;

const LATE_BIRTH = 'khai-sinh-qua-han';
const COPIES = 'chung-thuc-ban-sao';

const line = async (canvasElement: HTMLElement, id: string) => {
  await waitFor(() => expect(ids(canvasElement)).toContain(id));
  const found = parts(canvasElement, 'item').find((item) => item.dataset['id'] === id);
  if (!found) throw new Error(`no fee ${id}`);
  return found;
};

/** Opens the form and chooses how it is handed in. */
const ask = async (canvasElement: HTMLElement, channel: string) => {
  const see = reader(canvasElement);
  await userEvent.click(await see.findByText('Tôi có được miễn không?'));
  await userEvent.click(await see.findByRole('radio', { name: channel }));
};

export const Board: Story = {
  name: 'Bảng, theo lĩnh vực',
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    expect(await see.findByText(/^\d+ khoản$/)).toBeVisible();
    const fields = see.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent.trim());
    expect(fields[0]).toBe('Hộ tịch');
    const first = await line(canvasElement, LATE_BIRTH);
    expect(first).toHaveTextContent('12/2018/NQ-HĐND');
    expect(within(first).getByRole('button', { name: /^Mã QR chuyển khoản, / })).toBeVisible();
    expectFallback(canvasElement, false);
  },
};

export const Search: Story = {
  name: 'Tìm không dấu',
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'chung thuc ban sao');
    await waitFor(() => expect(ids(canvasElement)).toEqual([COPIES]));
    expect(reader(canvasElement).getByText('1 kết quả')).toBeVisible();
  },
};

export const NothingFound: Story = {
  name: 'Không thấy khoản nào',
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'xyzxyz');
    const see = reader(canvasElement);
    await see.findByText('Không thấy khoản nào cho “xyzxyz”.');
    expect(see.getByRole('link', { name: /^Gọi 0269 0123 456/ })).toBeVisible();
  },
};

export const AmIFree: Story = {
  name: 'Tôi có được miễn không? Nộp trực tuyến',
  play: async ({ canvasElement }) => {
    await ask(canvasElement, 'Trực tuyến');
    const answer = await line(canvasElement, 'khai-sinh-qua-han-truc-tuyen');
    expect(answer).toHaveTextContent(/Nộp trực tuyến:\s*0\sđồng theo\s*Nghị quyết 23\/2026\/NQ-HĐND/);
  },
};

export const PoorHousehold: Story = {
  name: 'Tôi có được miễn không? Hộ nghèo nộp ở quầy',
  play: async ({ canvasElement }) => {
    await ask(canvasElement, 'Trực tiếp');
    const see = reader(canvasElement);
    await userEvent.selectOptions(see.getByRole('combobox', { name: 'Bạn là ai?' }), 'hộ nghèo');
    const answer = await line(canvasElement, LATE_BIRTH);
    await waitFor(() => expect(answer).toHaveTextContent(/hộ nghèo:\s*0\sđồng/));
    expect(within(answer).queryByRole('button')).toBeNull();
  },
};

export const LaterDay: Story = {
  name: 'Tôi có được miễn không? Nộp sau ngày luật mới',
  play: async ({ canvasElement }) => {
    await ask(canvasElement, 'Trực tiếp');
    const day = reader(canvasElement).getByLabelText('Bạn nộp ngày nào?');
    await fireEvent.change(day, { target: { value: '2099-03-01' } });
    await line(canvasElement, 'photo-2027');
    expect(ids(canvasElement)).not.toContain('photo');
  },
};

export const WorkedOut: Story = {
  name: 'Tính số tiền: từng bước, mức tối đa',
  args: { ids: COPIES },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    await userEvent.click(await see.findByRole('button', { name: /^Tính số tiền, / }));
    await userEvent.type(await see.findByLabelText('Mỗi bản bao nhiêu trang?'), '400');
    await userEvent.type(see.getByLabelText('Bao nhiêu bản?'), '2');
    expect(await see.findByText(/^Tối đa 200\.000/)).toBeVisible();
    expect(see.getByText('Tổng cộng').parentElement).toHaveTextContent(/400\.000/);
  },
};

export const Pay: Story = {
  name: 'Mã QR chuyển khoản ngay tại dòng',
  args: { ids: LATE_BIRTH },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    await userEvent.click(await see.findByRole('button', { name: /^Mã QR chuyển khoản, / }));
    expect(await part(canvasElement, 'pay')).toHaveTextContent(/8\.000/);
    expect(await see.findByRole('img', { name: /^Mã QR chuyển khoản 8\.000/ })).toBeVisible();
  },
};

export const OneField: Story = {
  name: 'Chỉ một lĩnh vực (field)',
  args: { field: 'Chứng thực' },
  play: ({ canvasElement }) => waitFor(() => expect(ids(canvasElement)).toContain(COPIES)),
};

export const OneProcedure: Story = {
  name: 'Chỉ một thủ tục (procedures)',
  args: { procedures: '2.000815' },
  play: ({ canvasElement }) => waitFor(() => expect(ids(canvasElement)).toEqual([COPIES])),
};

export const Linked: Story = {
  name: 'Liên kết dẫn đến khoản không có',
  beforeEach: () => {
    history.replaceState(null, '', '#khoan-thu=khong-co');
    return () => history.replaceState(null, '', location.pathname + location.search);
  },
  play: async ({ canvasElement }) => {
    expect(await reader(canvasElement).findByRole('alert')).toHaveTextContent('Không có khoản mã khong-co');
  },
};

export const Thousand: Story = {
  name: 'Bảng 1.000 khoản',
  args: { src: undefined, data: feeFile(...manyFees(1000)) },
  play: async ({ canvasElement }) => {
    expect(await reader(canvasElement).findByText('1000 khoản')).toBeVisible();
    await search(canvasElement, 'so 777');
    await waitFor(() => expect(ids(canvasElement)).toEqual(['khoan-777']));
  },
};

export const Narrow: Story = {
  name: 'Thẻ, màn hình hẹp 320 px',
  decorators: [narrow],
  args: { field: 'Hộ tịch; Chứng thực' },
  play: async ({ canvasElement }) => {
    const first = await line(canvasElement, LATE_BIRTH);
    expect(within(first).getByText('Mức thu')).toBeVisible();
    expectNothingCut(canvasElement);
  },
};

export const Zoomed: Story = {
  name: 'Phóng to 400 %',
  decorators: [zoomed],
  args: { ids: `${LATE_BIRTH} ${COPIES}` },
  play: async ({ canvasElement }) => {
    await line(canvasElement, LATE_BIRTH);
    expectNothingCut(canvasElement);
    expectAllGrown(canvasElement);
  },
};

export const Dark: Story = {
  name: 'Trang nền tối',
  decorators: [dark],
  args: { field: 'Đất đai' },
  play: ({ canvasElement }) => waitFor(() => expect(ids(canvasElement).length).toBeGreaterThan(3)),
};

export const OldCms: Story = {
  name: 'Trong trang CMS cũ',
  decorators: [oldCms],
  args: { field: 'Hộ tịch' },
  play: async ({ canvasElement }) => {
    const first = await line(canvasElement, LATE_BIRTH);
    const press = within(first).getByRole('button', { name: /^Mã QR/ });
    // The page's 10 px letters and 12 px buttons stay outside.
    expect(press.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    let sent = false;
    canvasElement.querySelector('form')?.addEventListener('submit', (event) => {
      sent = true;
      event.preventDefault();
    });
    await userEvent.type(reader(canvasElement).getByRole('searchbox'), 'khai sinh{Enter}');
    await waitFor(() => expect(reader(canvasElement).getByText(/kết quả$/)).toBeVisible());
    expect(sent).toBe(false);
  },
};

export const English: Story = {
  name: 'Tiếng Anh',
  globals: { locale: 'en' },
  args: { ids: `${LATE_BIRTH} ${COPIES}` },
  play: async ({ canvasElement }) => {
    const first = await line(canvasElement, LATE_BIRTH);
    expect(within(first).getByText(/^QR code for a bank transfer$/)).toBeVisible();
    expect(reader(canvasElement).queryByText(/^(Cách nộp|Mức thu|Căn cứ|Miễn, giảm)$/)).toBeNull();
  },
};

export const Accent: Story = {
  name: 'Màu riêng của xã',
  decorators: [lotus],
  args: { ids: LATE_BIRTH },
  play: async ({ canvasElement }) => {
    const press = await reader(canvasElement).findByRole('button', { name: /^Mã QR/ });
    expect(getComputedStyle(press).color).toBe('rgb(138, 28, 74)');
  },
};
