import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect } from 'storybook/test';
import { dark, narrow, zoomed } from './looks.js';
import { expectAllGrown, expectFallback, expectNothingCut, part, parts, reader } from './reader.js';

interface QrArgs {
  value?: string;
  label?: string;
  caption?: string;
}
type Story = StoryObj<QrArgs>;

const SHEET = 'https://muongsen.example.gov.vn/thu-tuc#thu-tuc=1.001193';
/** As long as an address with a search in it may become; still a code that phones read. */
const LONG = `https://muongsen.example.gov.vn/tra-cuu?${Array.from({ length: 24 }, (_, i) => `dieu-kien-${i + 1}=gia-tri-${i + 1}`).join('&')}`;
/** More than any QR code holds. */
const TOO_LONG = `https://muongsen.example.gov.vn/?${'thon=ban-na-sen&'.repeat(200)}`;

const meta: Meta<QrArgs> = {
  id: 'commune-qr',
  title: 'Mã QR',
  component: 'commune-qr',
  render: ({ value, label, caption }) =>
    html`<commune-qr value=${ifDefined(value)} label=${ifDefined(label)} caption=${ifDefined(caption)}>
      <p data-fallback lang="vi">Xem tại quầy một cửa của xã.</p>
    </commune-qr>`,
  args: { value: SHEET },
};
export default meta;

const drawn = async (canvasElement: HTMLElement, name: string, value: string) => {
  const see = reader(canvasElement);
  expect(await see.findByRole('img', { name })).toBeVisible();
  expect(await part(canvasElement, 'value')).toHaveTextContent(value);
  expect(see.getByRole('button', { name: 'Tải ảnh PNG' })).toBeVisible();
  expect(see.getByRole('button', { name: 'Tải ảnh SVG' })).toBeVisible();
  expectFallback(canvasElement, false);
};

export const Plain: Story = {
  name: 'Chỉ có địa chỉ',
  play: ({ canvasElement }) => drawn(canvasElement, 'Mã QR', SHEET),
};

export const Labelled: Story = {
  name: 'Có tên và lời nhắn',
  args: { label: 'Làm giấy khai sinh', caption: 'Quét để xem giấy tờ cần mang theo.' },
  play: async ({ canvasElement }) => {
    await drawn(canvasElement, 'Mã QR: Làm giấy khai sinh', SHEET);
    expect(reader(canvasElement).getByText('Quét để xem giấy tờ cần mang theo.')).toBeVisible();
  },
};

export const LongAddress: Story = {
  name: 'Địa chỉ dài',
  args: { value: LONG, label: 'Tra cứu hồ sơ' },
  play: async ({ canvasElement }) => {
    await drawn(canvasElement, 'Mã QR: Tra cứu hồ sơ', LONG);
    expectNothingCut(canvasElement);
  },
};

export const TooLong: Story = {
  name: 'Quá dài, không vẽ được',
  args: { value: TOO_LONG, label: 'Danh sách các bản' },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    expect(await see.findByRole('alert')).toHaveTextContent('Nội dung quá dài nên không vẽ được mã QR.');
    expect(see.queryByRole('img')).toBeNull();
    expect(await part(canvasElement, 'value')).toHaveTextContent(TOO_LONG);
    expect(see.getByRole('button', { name: 'Sao chép' })).toBeVisible();
    expect(see.queryByRole('button', { name: 'Tải ảnh PNG' })).toBeNull();
  },
};

export const Empty: Story = {
  name: 'Chưa có gì, hiện nội dung dự phòng',
  args: { value: '' },
  play: ({ canvasElement }) => {
    expectFallback(canvasElement, true);
    expect(parts(canvasElement, 'picture')).toEqual([]);
  },
};

export const Narrow: Story = {
  name: 'Màn hình hẹp 320 px',
  args: { label: 'Làm giấy khai sinh' },
  decorators: [narrow],
  play: async ({ canvasElement }) => {
    await drawn(canvasElement, 'Mã QR: Làm giấy khai sinh', SHEET);
    expectNothingCut(canvasElement);
  },
};

export const Zoomed: Story = {
  name: 'Phóng to 400 %',
  args: { label: 'Làm giấy khai sinh' },
  decorators: [zoomed],
  play: async ({ canvasElement }) => {
    await drawn(canvasElement, 'Mã QR: Làm giấy khai sinh', SHEET);
    expectNothingCut(canvasElement);
    expectAllGrown(canvasElement);
  },
};

export const Dark: Story = {
  name: 'Trang nền tối',
  args: { label: 'Làm giấy khai sinh' },
  decorators: [dark],
  play: ({ canvasElement }) => drawn(canvasElement, 'Mã QR: Làm giấy khai sinh', SHEET),
};

export const English: Story = {
  name: 'Tiếng Anh',
  args: { label: 'Birth certificate', caption: 'Scan to see what to bring.' },
  globals: { locale: 'en' },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    expect(await see.findByRole('img', { name: 'QR code: Birth certificate' })).toBeVisible();
    expect(see.getByRole('button', { name: 'Copy' })).toBeVisible();
  },
};
