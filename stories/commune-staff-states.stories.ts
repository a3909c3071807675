import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor, within } from 'storybook/test';
import { writeCopy } from '../src/data/last-copy.js';
import { DEMO_PROFILE, daysAgo } from './fixtures.js';
import { network, never, noConnection } from './network.js';
import { staff, type StaffArgs } from './place.js';
import { elementIn, expectFallback, expectNothingCut, ids, part, reader } from './reader.js';
import { manyPeople, somebody, staffFile } from './staff-fixtures.js';

type Story = StoryObj<StaffArgs>;

const meta: Meta<StaffArgs> = {
  id: 'commune-staff-states',
  title: 'Cán bộ/Từng người, từng lúc',
  component: 'commune-staff',
  render: staff,
  args: { src: undefined, profile: DEMO_PROFILE },
};
export default meta;

/** One person, from data of our own. */
const one = (changes: Parameters<typeof somebody>[0] = {}) => ({ data: staffFile(somebody(changes)) });

const card = async (canvasElement: HTMLElement) => {
  const item = await part(canvasElement, 'item');
  return { item, see: within(item) };
};

export const Somebody: Story = {
  name: 'Một người, đủ mọi điều',
  args: one(),
  play: async ({ canvasElement }) => {
    const { see } = await card(canvasElement);
    expect(see.getByRole('link', { name: 'Gọi 0900 000 050, Lò Thị Phông, di động' })).toBeVisible();
    expect(see.getByRole('link', { name: 'Zalo, Lò Thị Phông' })).toBeVisible();
    expect(see.getByRole('link', { name: 'phonglt@example.gov.vn' })).toBeVisible();
    expect(see.getByRole('button', { name: 'Lưu danh bạ, Lò Thị Phông' })).toBeVisible();
    expect(see.getByText(/^Xác nhận đúng ngày \d{2}\/\d{2}\/\d{4}$/)).toBeVisible();
  },
};

export const NoConsent: Story = {
  name: 'Chưa đồng ý công khai: không di động, không Zalo, không ảnh',
  args: one({ consentOn: undefined }),
  play: async ({ canvasElement }) => {
    const { item, see } = await card(canvasElement);
    expect(see.getByRole('link', { name: /^Gọi 0269 0123 456/ })).toBeVisible();
    expect(item.outerHTML).not.toMatch(/0900|000050|zalo\.me|\.jpg/);
  },
};

export const NoPhoto: Story = {
  name: 'Không có ảnh: chữ đầu của tên',
  args: one({ photo: undefined }),
  play: async ({ canvasElement }) => {
    expect(await part(canvasElement, 'portrait')).toHaveTextContent('P');
    expect(elementIn(canvasElement).shadowRoot?.querySelector('img')).toBeNull();
  },
};

export const PhotoGone: Story = {
  name: 'Ảnh không còn trên máy chủ',
  args: one({ photo: 'data/photos/khong-con.jpg' }),
  play: async ({ canvasElement }) => {
    const portrait = await part(canvasElement, 'portrait');
    await waitFor(() => expect(portrait.querySelector('img')).not.toBeVisible());
    expect(within(portrait).getByText('P')).toBeVisible();
  },
};

export const Away: Story = {
  name: 'Đang vắng, có người thay',
  args: {
    data: staffFile(
      somebody({ absence: { from: daysAgo(10), to: daysAgo(-20), substitute: 'Vàng A Tủa' } }),
      somebody({ id: 'vang-a-tua', name: 'Vàng A Tủa', photo: undefined, order: 2, absence: undefined }),
    ),
    ids: 'lo-thi-phong',
  },
  play: async ({ canvasElement }) => {
    const { see } = await card(canvasElement);
    expect(see.getByText(/^Vắng đến hết \d{2}\/\d{2}\/\d{4}$/)).toBeVisible();
    expect(see.getByText('Vàng A Tủa')).toBeVisible();
    expect(see.getByRole('link', { name: /Vàng A Tủa, cơ quan$/ })).toBeVisible();
  },
};

export const AwaySoon: Story = {
  name: 'Sắp vắng',
  args: one({ absence: { from: daysAgo(-7), to: daysAgo(-20) } }),
  play: async ({ canvasElement }) => {
    const { see } = await card(canvasElement);
    expect(see.getByText(/^Sẽ vắng từ /)).toBeVisible();
  },
};

export const OldEntry: Story = {
  name: 'Lâu chưa xác nhận',
  args: one({ confirmedOn: daysAgo(300) }),
  play: async ({ canvasElement }) => {
    const { see } = await card(canvasElement);
    expect(see.getByText(/đã lâu\. Nên gọi hỏi trước\.$/)).toBeVisible();
  },
};

export const NoNumber: Story = {
  name: 'Số đang cập nhật',
  args: one({ officePhones: ['đang cập nhật'], mobile: undefined, zalo: undefined }),
  play: async ({ canvasElement }) => {
    const { item, see } = await card(canvasElement);
    expect(see.getByText('đang cập nhật')).toBeVisible();
    expect(item.querySelector('[href^="tel:"]')).toBeNull();
  },
};

export const LongWords: Story = {
  name: 'Tên dài, chức vụ dài, nhiều việc',
  args: one({
    name: 'Đặng Thị Ngọc Ánh Nguyệt Phương Thảo',
    position:
      'Phó Trưởng phòng phụ trách công tác dân tộc, tôn giáo, bình đẳng giới và phòng, chống bạo lực gia đình',
    fields: Array.from({ length: 14 }, (_, i) => `Lĩnh vực mẫu số ${i + 1} của xã hư cấu`),
    officePhones: ['0269 0123 456 (máy lẻ 101)', '0269 0123 457', '0269 0123 458'],
    email: 'dang-thi-ngoc-anh-nguyet-phuong-thao.phongvanhoaxahoi@muongsen.example.gov.vn',
  }),
  play: async ({ canvasElement }) => {
    await card(canvasElement);
    expectNothingCut(canvasElement);
  },
};

export const Loading: Story = {
  name: 'Đang tải',
  args: { src: 'cho-mai/staff.csv' },
  beforeEach: network({ 'cho-mai/staff.csv': never }),
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(elementIn(canvasElement).shadowRoot?.querySelector('.waiting')).not.toBeNull(),
    );
    expectFallback(canvasElement, true);
  },
};

const failed = async (canvasElement: HTMLElement, reason: RegExp) => {
  const see = reader(canvasElement);
  expect(await see.findByRole('alert')).toHaveTextContent(reason);
  expect(await see.findByRole('link', { name: /0269 0123 456/ })).toBeVisible();
  expect(see.getByRole('button', { name: 'Thử lại' })).toBeVisible();
  expectFallback(canvasElement, true);
};

export const Gone: Story = {
  name: 'Lỗi: không còn file, có số gọi và nội dung dự phòng',
  args: { src: 'khong-con/staff.csv' },
  play: ({ canvasElement }) => failed(canvasElement, /Trang này không còn nội dung bạn tìm/),
};

export const Offline: Story = {
  name: 'Lỗi: mất mạng',
  args: { src: 'mat-mang/staff.csv' },
  beforeEach: network({ 'mat-mang/staff.csv': noConnection }),
  play: ({ canvasElement }) => failed(canvasElement, /Mạng yếu hoặc mất kết nối/),
};

export const NoTable: Story = {
  name: 'Lỗi: file không phải danh bạ',
  args: { src: DEMO_PROFILE },
  play: ({ canvasElement }) => failed(canvasElement, /Nội dung đang bị lỗi/),
};

export const StoredCopy: Story = {
  name: 'Bản lưu khi không tải được bản mới',
  args: { src: 'ban-luu/staff.csv' },
  // The file was good three days ago and is gone now.
  beforeEach: async () => {
    const url = new URL('ban-luu/staff.csv', document.baseURI).href;
    await writeCopy(url, JSON.stringify(staffFile(...manyPeople(3))), Date.now() - 3 * 86_400_000);
  },
  play: async ({ canvasElement }) => {
    expect(await part(canvasElement, 'notice')).toHaveTextContent(
      /Bản lưu ngày \d{2}\/\d{2}\/\d{4}\. Chưa tải được bản mới\./,
    );
    expect(ids(canvasElement)).toHaveLength(3);
  },
};

export const Partial: Story = {
  name: 'Thiếu một dòng bị lỗi',
  args: { data: staffFile(...manyPeople(11), { id: 'khong-ten', position: 'Chuyên viên' }) },
  play: async ({ canvasElement }) => {
    expect(await part(canvasElement, 'notice')).toHaveTextContent(
      'Hiện 11 người. 1 dòng bị lỗi nên chưa hiện được.',
    );
    expect(ids(canvasElement)).toHaveLength(11);
  },
};

export const Empty: Story = {
  name: 'Danh bạ trống',
  args: { data: staffFile() },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    expect(await see.findByText('Chưa có tên cán bộ nào ở đây.')).toBeVisible();
    expect(see.getByRole('link', { name: /0269 0123 456/ })).toBeVisible();
    expect(see.queryByRole('searchbox')).toBeNull();
  },
};
