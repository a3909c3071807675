import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { writeCopy } from '../src/data/last-copy.js';
import { DEMO_INDEX, DEMO_PROFILE, LONG_NAME, hall, indexFile, lines, sheetsFile } from './fixtures.js';
import { dark, lotus, narrow, zoomed } from './looks.js';
import { network, never, noConnection } from './network.js';
import { procedures, type ProceduresArgs } from './place.js';
import {
  codes,
  elementIn,
  expectAllGrown,
  expectFallback,
  expectNothingCut,
  part,
  parts,
  reader,
  search,
} from './reader.js';

type Story = StoryObj<ProceduresArgs>;

const meta: Meta<ProceduresArgs> = {
  id: 'commune-procedures',
  title: 'Thủ tục/Danh sách',
  component: 'commune-procedures',
  render: procedures,
  args: { src: DEMO_INDEX, profile: DEMO_PROFILE },
};
export default meta;

const BIRTH = '1.001193';
const MARRIAGE = '1.000894';

export const List: Story = {
  name: 'Danh sách',
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    await see.findByText('Làm giấy khai sinh');
    expect(see.getByText('Thủ tục đăng ký khai sinh')).toBeVisible();
    expect(await see.findByText('44 thủ tục')).toBeVisible();
    expect(await see.findByRole('link', { name: /0269 0123 456/ })).toHaveAttribute(
      'href',
      'tel:+842690123456',
    );
    expect(see.getByRole('button', { name: 'In bảng treo tường (A3)' })).toBeVisible();
    expectFallback(canvasElement, false);
  },
};

export const SearchResults: Story = {
  name: 'Kết quả tìm, gõ không dấu',
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'giay khai sinh');
    await waitFor(() => expect(codes(canvasElement)[0]).toBe(BIRTH));
    // It is the first one of the whole list too: only the marks tell that the search is done.
    await waitFor(() => {
      const [first] = parts(canvasElement, 'item');
      const marked = [...(first?.querySelectorAll('.name mark') ?? [])].map((mark) => mark.textContent);
      expect(marked.join(' ')).toBe('giấy khai sinh');
    });
    const count = codes(canvasElement).length;
    await waitFor(() =>
      expect(reader(canvasElement).getByRole('status')).toHaveTextContent(`${count} kết quả`),
    );
  },
};

export const FamilyFolded: Story = {
  name: 'Dạng khác gập dưới thủ tục gốc',
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    await see.findByText('Làm giấy khai sinh');
    const birth = parts(canvasElement, 'item').find((item) => item.dataset['code'] === BIRTH);
    if (!birth) throw new Error('no birth registration in the list');
    const family = within(birth);
    expect(family.getByText('Khai sinh và nhận cha cho con cùng lúc')).not.toBeVisible();
    await userEvent.click(family.getByText(/^Dạng khác \(\d\)$/));
    expect(family.getByText('Khai sinh và nhận cha cho con cùng lúc')).toBeVisible();
  },
};

export const LifeEvent: Story = {
  name: 'Lọc theo việc trong đời',
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    const chip = await see.findByRole('button', { name: 'Kết hôn' });
    await userEvent.click(chip);
    expect(chip).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() => expect(see.getByRole('status')).toHaveTextContent('4 kết quả'));
    expect(codes(canvasElement)).toContain(MARRIAGE);
    expect(see.queryByText('Làm giấy khai sinh')).toBeNull();
  },
};

export const NoMatch: Story = {
  name: 'Các mục đã chọn không có gì chung',
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    await userEvent.click(await see.findByRole('button', { name: 'Xây nhà' }));
    await userEvent.click(see.getByText('Lọc thêm'));
    await userEvent.selectOptions(await see.findByLabelText('Nộp trực tuyến'), 'none');
    await see.findByText('Không có thủ tục nào hợp với các mục đã chọn.');
    expect(see.getByText('Đang lọc (1)')).toBeVisible();
  },
};

export const NearlyFound: Story = {
  name: 'Không thấy, có gợi ý gần',
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'thi bằng lái máy bay');
    const see = reader(canvasElement);
    await see.findByText('Có phải bạn tìm:');
    expect(see.getByRole('link', { name: 'Đổi bằng lái xe' })).toBeVisible();
    expect(codes(canvasElement)).toEqual([]);
  },
};

export const NothingFound: Story = {
  name: 'Không thấy gì, gợi ý việc hay làm và số gọi',
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'abcxyz');
    const see = reader(canvasElement);
    await see.findByText('Không thấy thủ tục nào cho “abcxyz”.');
    expect(see.getByText('Việc nhiều người đến làm:')).toBeVisible();
    expect(parts(canvasElement, 'suggestion')).toHaveLength(5);
    expect(see.getByRole('link', { name: /0269 0123 456/ })).toBeVisible();
  },
};

export const DecidedElsewhere: Story = {
  name: 'Việc không nộp ở xã',
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'muốn ly hôn');
    await reader(canvasElement).findByText('Việc này do Tòa án nhân dân giải quyết, không nộp ở xã.');
  },
};

export const Loading: Story = {
  name: 'Đang tải',
  args: { src: 'cho-mai/index.json' },
  beforeEach: network({ 'cho-mai/index.json': never }),
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
  args: { src: 'khong-con/index.json' },
  play: ({ canvasElement }) => failed(canvasElement, /Trang này không còn nội dung bạn tìm/),
};

export const Offline: Story = {
  name: 'Lỗi: mất mạng',
  args: { src: 'mat-mang/index.json' },
  beforeEach: network({ 'mat-mang/index.json': noConnection }),
  play: ({ canvasElement }) => failed(canvasElement, /Mạng yếu hoặc mất kết nối/),
};

export const Broken: Story = {
  name: 'Lỗi: file hỏng quá nhiều dòng',
  args: { src: undefined, data: indexFile([...lines(7), {}, {}, {}]) },
  play: ({ canvasElement }) => failed(canvasElement, /Nội dung đang bị lỗi/),
};

export const StoredCopy: Story = {
  name: 'Bản lưu khi không tải được bản mới',
  args: { src: 'ban-luu/index.json' },
  // The file was good three days ago and is gone now.
  beforeEach: async () => {
    const url = new URL('ban-luu/index.json', document.baseURI).href;
    await writeCopy(url, JSON.stringify(indexFile(lines(3))), Date.now() - 3 * 86_400_000);
  },
  play: async ({ canvasElement }) => {
    expect(await part(canvasElement, 'notice')).toHaveTextContent(
      /Bản lưu ngày \d{2}\/\d{2}\/\d{4}\. Chưa tải được bản mới\./,
    );
    expect(codes(canvasElement)).toHaveLength(3);
  },
};

export const Partial: Story = {
  name: 'Thiếu một thủ tục bị lỗi',
  args: { src: undefined, data: indexFile([...lines(11), { code: '9.000200' }]) },
  play: async ({ canvasElement }) => {
    expect(await part(canvasElement, 'notice')).toHaveTextContent(
      'Hiện 11 thủ tục. 1 thủ tục bị lỗi nên chưa hiện được.',
    );
    expect(codes(canvasElement)).toHaveLength(11);
  },
};

export const Empty: Story = {
  name: 'Danh mục trống',
  args: { src: undefined, data: indexFile([]) },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    expect(await see.findByText('Chưa có thủ tục nào ở đây.')).toBeVisible();
    expect(await see.findByRole('link', { name: /0269 0123 456/ })).toBeVisible();
    expect(see.queryByRole('searchbox')).toBeNull();
  },
};

export const OnPortal: Story = {
  name: 'Thủ tục chỉ có trên Cổng quốc gia',
  args: { codes: '1.001456, 3.000347' },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    expect(await see.findAllByText('Xem trên Cổng Dịch vụ công quốc gia')).toHaveLength(2);
    expect(see.getByRole('link', { name: /Làm hộ chiếu/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/^https:\/\/dichvucong\.gov\.vn\//),
    );
  },
};

export const Ended: Story = {
  name: 'Thủ tục hết hiệu lực, thủ tục đã thay thế',
  args: {
    src: undefined,
    data: indexFile([
      { code: '9.000301', name: 'Cấp giấy đi chợ', status: 'expired' },
      { code: '9.000302', name: 'Cấp giấy đi đường', status: 'replaced' },
    ]),
  },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    expect(await see.findByText('Đã hết hiệu lực')).toBeVisible();
    expect(see.getByText('Đã được thay thế')).toBeVisible();
  },
};

export const LongName: Story = {
  name: 'Tên dài 1.094 chữ',
  args: {
    src: undefined,
    data: sheetsFile(hall(), hall({ code: '9.000002', name: LONG_NAME, everydayName: undefined })),
  },
  play: async ({ canvasElement }) => {
    await reader(canvasElement).findByText(LONG_NAME);
    expectNothingCut(canvasElement);
  },
};

export const SomeCodes: Story = {
  name: 'Chỉ vài thủ tục, theo thứ tự đã ghi (codes)',
  args: { codes: '1.000656, 1.001193, 1.000894' },
  play: async ({ canvasElement }) => {
    await reader(canvasElement).findByText('Làm giấy khai tử');
    expect(codes(canvasElement)).toEqual(['1.000656', '1.001193', '1.000894']);
  },
};

export const OneField: Story = {
  name: 'Chỉ một lĩnh vực (field)',
  args: { field: 'Hộ tịch' },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    await see.findByText('Làm giấy khai sinh');
    expect(codes(canvasElement)).toContain(MARRIAGE);
    expect(see.queryByText('Nhập hộ khẩu (đăng ký thường trú)')).toBeNull();
  },
};

export const UnknownCode: Story = {
  name: 'Liên kết dẫn đến mã không có',
  beforeEach: () => {
    history.replaceState(null, '', '#thu-tuc=9.999999');
    return () => history.replaceState(null, '', location.pathname + location.search);
  },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    expect(await see.findByRole('alert')).toHaveTextContent('Không có thủ tục mã 9.999999 ở đây.');
    expect(see.getByText('Làm giấy khai sinh')).toBeVisible();
  },
};

const listed = async (canvasElement: HTMLElement) => {
  await reader(canvasElement).findByText('Làm giấy khai sinh');
  // The rest of the list is drawn in idle time.
  await waitFor(() => expect(codes(canvasElement)).toHaveLength(44));
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
  args: { codes: '1.001193, 1.000894, 1.010385, 1.001456' },
  play: async ({ canvasElement }) => {
    await reader(canvasElement).findByText('Làm giấy khai sinh');
    expectNothingCut(canvasElement);
    expectAllGrown(canvasElement);
  },
};

export const Dark: Story = {
  name: 'Trang nền tối',
  decorators: [dark],
  play: async ({ canvasElement }) => {
    await search(canvasElement, 'ket hon');
    await waitFor(() => expect(codes(canvasElement)[0]).toBe(MARRIAGE));
  },
};

export const English: Story = {
  name: 'Tiếng Anh',
  globals: { locale: 'en' },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    await see.findByRole('searchbox', { name: 'What do you need to do?' });
    expect(await see.findByText('Làm giấy khai sinh')).toHaveAttribute('lang', 'vi');
    expect(see.queryByText(/thủ tục$|Lọc thêm|Gọi/)).toBeNull();
  },
};

export const Accent: Story = {
  name: 'Màu riêng của xã',
  decorators: [lotus],
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    const chip = await see.findByRole('button', { name: 'Kết hôn' });
    await userEvent.click(chip);
    await waitFor(() => expect(getComputedStyle(chip).backgroundColor).toBe('rgb(138, 28, 74)'));
  },
};
