import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import '../src/editor/define.js';
import { DEMO_STAFF, daysAgo } from './fixtures.js';
import { narrow } from './looks.js';
import { network, text } from './network.js';
import { ids, part, parts, reader } from './reader.js';

interface EditorArgs {
  src?: string;
}
type Story = StoryObj<EditorArgs>;

const meta: Meta<EditorArgs> = {
  id: 'commune-staff-editor',
  title: 'Cập nhật danh bạ/Trang sửa',
  component: 'commune-staff-editor',
  render: ({ src = '' }) => html`<commune-staff-editor src=${src}></commune-staff-editor>`,
};
export default meta;

export const Start: Story = {
  name: 'Chưa mở tệp nào',
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    expect(await see.findByLabelText('Chọn tệp danh bạ')).toBeInTheDocument();
    expect(see.getByRole('button', { name: 'Chưa có tệp: lập danh bạ mới' })).toBeVisible();
  },
};

export const Opened: Story = {
  name: 'Đã mở danh bạ của xã mẫu',
  args: { src: DEMO_STAFF },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    expect(await see.findByText('47 người')).toBeVisible();
    expect(ids(canvasElement)).toHaveLength(47);
    await userEvent.click(see.getByRole('button', { name: 'Lò Thị Piếng' }));
    expect(await see.findByLabelText('Họ và tên')).toHaveValue('Lò Thị Piếng');
  },
};

export const OnAPhone: Story = {
  ...Opened,
  name: 'Trên điện thoại 320 px',
  decorators: [narrow],
};

/** As it comes from an office: a 0 that Excel dropped, an old 11-digit number, a mail that is none, no consent. */
const UNTIDY = [
  'STT;Họ tên;Chức vụ;Phòng ban;SĐT cơ quan;Di động;Email;Ngày xác nhận;Ghi chú',
  '1;Lò Văn Mẫn;Trưởng phòng;Phòng Kinh tế;2690123408;900000051;man.example.gov.vn;31/02/2026;đi học',
  '2;Hạng Thị Sua;Chuyên viên;Phòng Kinh tế;0269 0123 456 (máy lẻ 31);;sua@example.gov.vn;' +
    daysAgo(3) +
    ';',
].join('\r\n');

export const WithProblems: Story = {
  name: 'Tệp còn chỗ phải sửa',
  args: { src: 'lon-xon/staff.csv' },
  beforeEach: network({ 'lon-xon/staff.csv': text(UNTIDY) }),
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    expect(await see.findByText('2 người')).toBeVisible();
    const [first] = parts(canvasElement, 'item');
    expect(first).toHaveTextContent(/\d chỗ cần sửa/);
    // The dropped 0 is back, and it is said.
    expect(first).toHaveTextContent(/02690123408 · 0900000051/);
    expect(await part(canvasElement, 'notice')).toHaveTextContent(/Ghi chú|02690123408/);
    if (!first) throw new Error('nobody in the list');
    await userEvent.click(within(first).getByRole('button', { name: 'Lò Văn Mẫn' }));
    await waitFor(() => expect(parts(canvasElement, 'problem').length).toBeGreaterThan(0));
  },
};
