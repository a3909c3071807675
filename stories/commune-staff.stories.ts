import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { DEMO_PROFILE, DEMO_STAFF } from './fixtures.js';
import { dark, lotus, narrow, oldCms, zoomed } from './looks.js';
import { staff, type StaffArgs } from './place.js';
import {
  elementIn,
  expectAllGrown,
  expectFallback,
  expectNothingCut,
  ids,
  part,
  parts,
  reader,
  search,
} from './reader.js';
import { manyPeople, staffFile } from './staff-fixtures.js';

type Story = StoryObj<StaffArgs>;

const meta: Meta<StaffArgs> = {
  id: 'commune-staff',
  title: 'Cán bộ/Danh bạ',
  component: 'commune-staff',
  render: staff,
  args: { src: DEMO_STAFF, profile: DEMO_PROFILE },
};
export default meta;

const EVERYBODY = 47;
const CHAIRMAN = 'quang-van-tien';

const listed = (canvasElement: HTMLElement) =>
  // The rest of the list is drawn in idle time.
  waitFor(() => expect(ids(canvasElement)).toHaveLength(EVERYBODY));

export const Cards: Story = {
  name: 'Thẻ, theo đơn vị',
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    expect(await see.findByText('47 người')).toBeVisible();
    await listed(canvasElement);
    const units = see.getAllByRole('heading', { level: 2 }).map((unit) => unit.textContent.trim());
    expect(units).toContain('Trung tâm Phục vụ hành chính công');
    expect(units).toContain('Các bản');
    expect(see.getByRole('link', { name: /^Gọi 0269 0123 405, Quàng Văn Tiến/ })).toHaveAttribute(
      'href',
      'tel:+842690123405',
    );
    const leaders = await part(canvasElement, 'leaders');
    expect(within(leaders).getAllByRole('link')).toHaveLength(3);
    expectFallback(canvasElement, false);
  },
};

export const List: Story = {
  name: 'Danh sách gọn (layout="list")',
  args: { layout: 'list' },
  play: async ({ canvasElement }) => {
    await listed(canvasElement);
    const see = reader(canvasElement);
    await userEvent.click(see.getByLabelText('Thêm về Lò Thị Piếng'));
    expect(await see.findByText('Hộ tịch, Nuôi con nuôi')).toBeVisible();
  },
};

export const SearchName: Story = {
  name: 'Tìm theo tên, gõ không dấu',
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'hly nie');
    await waitFor(() => expect(ids(canvasElement)[0]).toBe('hly-nie-kdam'));
  },
};

export const SearchWork: Story = {
  name: 'Tìm theo việc',
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'dat dai');
    await waitFor(() => expect(ids(canvasElement)).toEqual(['ha-thi-nguyen']));
    expect(reader(canvasElement).getByRole('status')).toHaveTextContent('1 kết quả');
  },
};

export const SearchDigits: Story = {
  name: 'Tìm theo số điện thoại: ai vừa gọi cho tôi?',
  play: async ({ canvasElement }) => {
    await search(canvasElement, '0900000021');
    await waitFor(() => expect(ids(canvasElement)).toEqual(['lo-thi-suong-ban']));
  },
};

export const SearchVillage: Story = {
  name: 'Tìm theo bản',
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'huoi hin');
    await waitFor(() => expect(ids(canvasElement)[0]).toBe('vang-a-lu'));
  },
};

export const NobodyFound: Story = {
  name: 'Không thấy ai',
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'xyzxyz');
    const see = reader(canvasElement);
    await see.findByText('Không thấy ai cho “xyzxyz”.');
    expect(see.getByRole('link', { name: /^Gọi 0269 0123 456/ })).toBeVisible();
    expect(ids(canvasElement)).toEqual([]);
  },
};

export const Everything: Story = {
  name: 'Mở thêm: mã QR danh bạ, bảng tên, báo sai',
  args: { ids: CHAIRMAN },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    await userEvent.click(await see.findByLabelText('Thêm về Quàng Văn Tiến'));
    await userEvent.click(await see.findByRole('button', { name: 'Mã QR danh bạ' }));
    expect(await see.findByRole('img', { name: /Quàng Văn Tiến/ })).toBeVisible();
    expect(see.getByRole('button', { name: 'In bảng tên' })).toBeVisible();
    expect(see.getByRole('link', { name: 'Thông tin sai? Báo cho xã' })).toBeVisible();
  },
};

export const OneUnit: Story = {
  name: 'Chỉ một đơn vị (unit)',
  args: { unit: 'Công an xã' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(ids(canvasElement)[0]).toBe('hoang-manh-du'));
    expect(ids(canvasElement)).toHaveLength(4);
    expect(parts(canvasElement, 'leaders')).toHaveLength(0);
  },
};

export const SomePeople: Story = {
  name: 'Chỉ vài người, theo thứ tự đã ghi (ids)',
  args: { ids: 'tan-lao-senh, hly-nie-kdam, lo-thi-pieng' },
  play: ({ canvasElement }) =>
    waitFor(() => expect(ids(canvasElement)).toEqual(['tan-lao-senh', 'hly-nie-kdam', 'lo-thi-pieng'])),
};

export const OneField: Story = {
  name: 'Chỉ một lĩnh vực (field)',
  args: { field: 'Đăng ký, quản lý cư trú' },
  play: ({ canvasElement }) => waitFor(() => expect(ids(canvasElement)).toEqual(['lau-thi-kia'])),
};

export const UnknownPerson: Story = {
  name: 'Liên kết dẫn đến người không có',
  beforeEach: () => {
    history.replaceState(null, '', '#can-bo=khong-co');
    return () => history.replaceState(null, '', location.pathname + location.search);
  },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    expect(await see.findByRole('alert')).toHaveTextContent('Không có người mã khong-co');
    expect(ids(canvasElement).length).toBeGreaterThan(0);
  },
};

export const TwoThousand: Story = {
  name: 'Danh bạ 2.000 người',
  args: { src: undefined, data: staffFile(...manyPeople(2000)), layout: 'list' },
  play: async ({ canvasElement }) => {
    expect(await reader(canvasElement).findByText('2000 người')).toBeVisible();
    await search(canvasElement, '2999');
    await waitFor(() => expect(ids(canvasElement)).toEqual(['nguoi-2000']));
  },
};

export const Narrow: Story = {
  name: 'Màn hình hẹp 320 px',
  decorators: [narrow],
  play: async ({ canvasElement }) => {
    await listed(canvasElement);
    expectNothingCut(canvasElement);
  },
};

export const Zoomed: Story = {
  name: 'Phóng to 400 %',
  decorators: [zoomed],
  args: { ids: 'quang-van-tien, dang-thi-ngoc-anh-nguyet-phuong-thao, thao-thi-chu, ca-van-sai' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(ids(canvasElement)).toHaveLength(4));
    expectNothingCut(canvasElement);
    expectAllGrown(canvasElement);
  },
};

export const Dark: Story = {
  name: 'Trang nền tối',
  decorators: [dark],
  args: { unit: 'Trung tâm Phục vụ hành chính công; Các bản' },
  play: ({ canvasElement }) => waitFor(() => expect(ids(canvasElement)).toHaveLength(12)),
};

export const OldCms: Story = {
  name: 'Trong trang CMS cũ',
  decorators: [oldCms],
  args: { unit: 'Trung tâm Phục vụ hành chính công' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(ids(canvasElement)).toHaveLength(6));
    const see = reader(canvasElement);
    const call = see.getByRole('link', { name: /^Gọi 0269 0123 410/ });
    // The page's 10 px letters and 12 px buttons stay outside.
    expect(call.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    expect(parseFloat(getComputedStyle(call).fontSize)).toBeGreaterThanOrEqual(16);
    let sent = false;
    canvasElement.querySelector('form')?.addEventListener('submit', (event) => {
      sent = true;
      event.preventDefault();
    });
    await userEvent.type(see.getByRole('searchbox'), 'quay{Enter}');
    await waitFor(() => expect(see.getByRole('status')).toHaveTextContent(/kết quả/));
    expect(sent).toBe(false);
    const [first] = parts(canvasElement, 'item');
    expect(first && getComputedStyle(elementIn(canvasElement)).display).toBe('block');
  },
};

export const English: Story = {
  name: 'Tiếng Anh',
  globals: { locale: 'en' },
  args: { ids: 'quang-van-tien, thao-thi-chu' },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    expect(await see.findByText('Quàng Văn Tiến')).toHaveAttribute('lang', 'vi');
    expect(see.getByRole('link', { name: /^Call 0269 0123 405, Quàng Văn Tiến/ })).toBeVisible();
    expect(see.queryByText(/^Gọi|Phụ trách|Lưu danh bạ|Vắng/)).toBeNull();
  },
};

export const Accent: Story = {
  name: 'Màu riêng của xã',
  decorators: [lotus],
  args: { ids: CHAIRMAN },
  play: async ({ canvasElement }) => {
    const call = await reader(canvasElement).findByRole('link', { name: /^Gọi 0269 0123 405/ });
    expect(getComputedStyle(call).backgroundColor).toBe('rgb(138, 28, 74)');
  },
};
