import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import {
  DEMO_INDEX,
  DEMO_PROFILE,
  DEMO_STAFF,
  LONG_NAME,
  daysAgo,
  hall,
  hundredPapers,
  indexFile,
  lines,
  manyMethods,
  sheetsFile,
} from './fixtures.js';
import { dark, lotus, narrow, zoomed } from './looks.js';
import { file, network, never } from './network.js';
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
} from './reader.js';
import { somebody, staffFile } from './staff-fixtures.js';

type Story = StoryObj<ProceduresArgs>;

const meta: Meta<ProceduresArgs> = {
  id: 'commune-procedures-sheet',
  title: 'Thủ tục/Tờ hướng dẫn',
  component: 'commune-procedures',
  render: procedures,
  args: { src: DEMO_INDEX, profile: DEMO_PROFILE },
};
export default meta;

const BIRTH = '1.001193';

/** A sheet that stands alone, from data of our own. */
const alone = (procedure: ReturnType<typeof hall>) => ({
  src: undefined,
  data: sheetsFile(procedure),
  code: procedure.code,
});

export const FromList: Story = {
  name: 'Mở từ danh sách, chọn trường hợp của mình',
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    await userEvent.click(await see.findByRole('link', { name: /^Làm giấy khai sinh/ }));
    const sheet = await part(canvasElement, 'sheet');
    expect(sheet).toHaveAttribute('data-code', BIRTH);
    const title = see.getByRole('heading', { level: 2, name: 'Làm giấy khai sinh' });
    await waitFor(() => expect(elementIn(canvasElement).shadowRoot?.activeElement).toBe(title));

    const [papers] = parts(canvasElement, 'documents');
    if (!papers) throw new Error('no papers on the sheet');
    const shown = () =>
      [...papers.querySelectorAll('.paper, .remark')]
        // The papers of other cases stay in the page for find-in-page, in boxes nobody sees.
        .filter((paper) => paper.checkVisibility({ contentVisibilityAuto: true }))
        .map((paper) => paper.textContent);
    const before = shown();
    const [first, second] = within(papers).getAllByRole('radio');
    expect(first).toBeChecked();
    if (!second) throw new Error('no second case to choose');
    await userEvent.click(second);
    await waitFor(() => expect(shown()).not.toEqual(before));
    const [tick] = within(papers).getAllByRole('checkbox');
    if (tick) await userEvent.click(tick);
    expect(tick).toBeChecked();

    expect(parts(canvasElement, 'step').length).toBeGreaterThan(1);
    expect(see.getByRole('link', { name: /Nộp trực tuyến/ })).toBeVisible();
    expect(see.getByRole('link', { name: 'Tất cả thủ tục' })).toBeVisible();
  },
};

export const BackToList: Story = {
  name: 'Trở lại danh sách đúng chỗ cũ',
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    await userEvent.click(await see.findByRole('link', { name: /^Đăng ký kết hôn Thủ tục/ }));
    await userEvent.click(await see.findByRole('link', { name: 'Tất cả thủ tục' }));
    await waitFor(() =>
      expect(elementIn(canvasElement).shadowRoot?.activeElement).toHaveTextContent(/^Đăng ký kết hôn/),
    );
    expect(codes(canvasElement)).toContain(BIRTH);
  },
};

export const Alone: Story = {
  name: 'Đứng riêng một mình (code)',
  args: { code: '1.000894' },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    await see.findByRole('heading', { level: 2, name: 'Đăng ký kết hôn' });
    expect(see.queryByRole('searchbox')).toBeNull();
    expect(see.queryByRole('link', { name: 'Tất cả thủ tục' })).toBeNull();
    expectFallback(canvasElement, false);
  },
};

export const OfficerInCharge: Story = {
  name: 'Có người phụ trách, từ danh bạ (staff-src)',
  args: { code: BIRTH, staffSrc: DEMO_STAFF },
  play: async ({ canvasElement }) => {
    const officers = within(await part(canvasElement, 'officers'));
    expect(officers.getByText('Lò Thị Sương Ban')).toBeVisible();
    expect(
      officers.getByRole('link', { name: /^Gọi 0269 0123 456 \(máy lẻ 52\), Lò Thị Sương Ban/ }),
    ).toBeVisible();
  },
};

export const OfficerAway: Story = {
  name: 'Người phụ trách đang vắng, có người thay',
  args: {
    ...alone(hall()),
    staffSrc: 'vang/staff.json',
  },
  beforeEach: network({
    'vang/staff.json': file(
      staffFile(
        somebody({ absence: { from: daysAgo(3), to: daysAgo(-9), substitute: 'Vàng A Tủa' } }),
        somebody({ id: 'vang-a-tua', name: 'Vàng A Tủa', photo: undefined, fields: [], order: 2 }),
      ),
    ),
  }),
  play: async ({ canvasElement }) => {
    const officers = within(await part(canvasElement, 'officers'));
    expect(officers.getByText(/^Vắng đến hết /)).toBeVisible();
    expect(officers.getByRole('link', { name: /Vàng A Tủa, cơ quan$/ })).toBeVisible();
  },
};

export const QrCode: Story = {
  name: 'Mã QR của tờ',
  args: { code: BIRTH },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    const button = await see.findByRole('button', { name: 'Mã QR' });
    await userEvent.click(button);
    expect(await see.findByRole('img', { name: 'Mã QR của Làm giấy khai sinh' })).toBeVisible();
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(await part(canvasElement, 'qr')).toHaveTextContent(/#thu-tuc=1\.001193$/);
    expect(see.getByRole('button', { name: 'In tờ này' })).toBeVisible();
  },
};

export const OwnWords: Story = {
  name: 'Lời của xã',
  args: { code: '1.003583' },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    const steps = await see.findByRole('heading', { name: /Các bước/ });
    expect(within(steps).getByText('Xã hướng dẫn')).toBeVisible();
    expect(see.getByText('Gọi 0900 000 010 hoặc báo trưởng bản')).toBeVisible();
  },
};

export const LittleKnown: Story = {
  name: 'Văn bản không ghi tiền, không ghi ngày, xã chưa có hồ sơ',
  args: {
    ...alone(hall({ methods: [], online: undefined, legal: [], results: [], source: undefined })),
    profile: undefined,
  },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    expect(await see.findByText('Văn bản không ghi mức tiền. Hỏi quầy trước khi nộp.')).toBeVisible();
    expect(see.getByText('Văn bản không ghi số ngày. Hỏi quầy khi nộp.')).toBeVisible();
    expect(see.getByText('Không rõ nguồn của nội dung này.')).toBeVisible();
    expect(see.queryByText(/0 đ/)).toBeNull();
  },
};

const warned = async (canvasElement: HTMLElement, words: string | RegExp) => {
  await part(canvasElement, 'sheet');
  expect(await part(canvasElement, 'notice')).toHaveTextContent(words);
};

export const Expired: Story = {
  name: 'Đã hết hiệu lực',
  args: alone(hall({ state: { status: 'expired', to: '2026-07-01' } })),
  play: ({ canvasElement }) =>
    warned(
      canvasElement,
      'Thủ tục này hết hiệu lực từ ngày 01/07/2026. Hỏi quầy trước khi chuẩn bị giấy tờ.',
    ),
};

export const Replaced: Story = {
  name: 'Đã được thay thế',
  args: alone(hall({ state: { status: 'replaced', replacedBy: '9.000009' } })),
  play: ({ canvasElement }) => warned(canvasElement, 'Thủ tục này đã được thay bằng thủ tục mã 9.000009.'),
};

export const NotYet: Story = {
  name: 'Chưa đến ngày áp dụng',
  args: alone(hall({ state: { status: 'inForce', from: daysAgo(-30) } })),
  play: ({ canvasElement }) => warned(canvasElement, /^Thủ tục này áp dụng từ ngày \d{2}\/\d{2}\/\d{4}\.$/),
};

export const Old: Story = {
  name: 'Nội dung cũ hơn 365 ngày',
  args: alone(hall({ source: { name: 'Xã Mường Sen (hư cấu)', retrieved: daysAgo(400) } })),
  play: ({ canvasElement }) => warned(canvasElement, /đã hơn một năm\. Hỏi lại quầy cho chắc\.$/),
};

export const Waiting: Story = {
  name: 'Đang tải tờ',
  args: { code: BIRTH, src: 'to-cham/index.json' },
  beforeEach: network({
    'to-cham/index.json': file(indexFile([{ code: BIRTH, name: 'Thủ tục đăng ký khai sinh' }])),
    'to-cham/1.001193.json': never,
  }),
  play: async ({ canvasElement }) => {
    expect(await reader(canvasElement).findByText('Thủ tục đăng ký khai sinh')).toBeVisible();
    expectFallback(canvasElement, true);
    expect(parts(canvasElement, 'sheet')).toEqual([]);
  },
};

export const NotLoaded: Story = {
  name: 'Lỗi: không tải được tờ',
  args: { src: 'to-hong/index.json' },
  beforeEach: network({ 'to-hong/index.json': file(indexFile(lines(4))) }),
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    await userEvent.click(await see.findByRole('link', { name: /^Thủ tục mẫu số 2/ }));
    expect(await see.findByRole('alert')).toHaveTextContent('Trang này không còn nội dung bạn tìm.');
    expect(see.getByRole('link', { name: /0269 0123 456/ })).toBeVisible();
    expect(see.getByRole('link', { name: 'Tất cả thủ tục' })).toBeVisible();
  },
};

export const NotFound: Story = {
  name: 'Lỗi: không có mã này',
  args: { code: '9.999999' },
  play: async ({ canvasElement }) => {
    expect(await reader(canvasElement).findByRole('alert')).toHaveTextContent(
      'Không có thủ tục mã 9.999999 ở đây.',
    );
    expectFallback(canvasElement, true);
  },
};

export const OnPortal: Story = {
  name: 'Không có tờ, dẫn sang Cổng quốc gia',
  args: { code: '1.001456' },
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    expect(await see.findByRole('link', { name: 'Xem trên Cổng' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^https:\/\/dichvucong\.gov\.vn\//),
    );
  },
};

export const LongName: Story = {
  name: 'Tên dài 1.094 chữ',
  args: alone(hall({ name: LONG_NAME, everydayName: undefined })),
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    // The heading says its beginning; all of it is folded under it, for whoever asks.
    const title = await see.findByRole('heading', { level: 2 });
    expect(title.textContent?.trim().length).toBeLessThanOrEqual(300);
    expectNothingCut(canvasElement);
    const [readAll] = see.getAllByText('Đọc toàn văn');
    if (!readAll) throw new Error('no way to the whole name');
    await userEvent.click(readAll);
    expect(see.getByText(LONG_NAME)).toBeVisible();
    expectNothingCut(canvasElement);
  },
};

export const HundredPapers: Story = {
  name: '100 giấy tờ',
  args: alone(hall({ documents: hundredPapers() })),
  play: async ({ canvasElement }) => {
    const papers = await part(canvasElement, 'documents');
    expect(papers.querySelectorAll('input[type="checkbox"]')).toHaveLength(100);
    expect(within(papers).getAllByRole('radio')).toHaveLength(2);
    expectNothingCut(canvasElement);
  },
};

export const ManyMethods: Story = {
  name: '24 cách nộp, 48 khoản tiền',
  args: alone(hall({ methods: manyMethods() })),
  play: async ({ canvasElement }) => {
    const fees = await part(canvasElement, 'fees');
    const amounts = [...fees.querySelectorAll('.figure')].map((figure) => figure.textContent?.trim());
    expect(amounts).toHaveLength(48);
    expect(new Set(amounts).size).toBe(48);
    expectNothingCut(canvasElement);
  },
};

const opened = async (canvasElement: HTMLElement) => {
  await part(canvasElement, 'sheet');
  await reader(canvasElement).findAllByRole('link', { name: /0269 0123 456/ });
};

export const Narrow: Story = {
  name: 'Màn hình hẹp 320 px',
  args: { code: BIRTH },
  decorators: [narrow],
  play: async ({ canvasElement }) => {
    await opened(canvasElement);
    await userEvent.click(reader(canvasElement).getByRole('button', { name: 'Mã QR' }));
    await part(canvasElement, 'qr');
    expectNothingCut(canvasElement);
  },
};

export const Zoomed: Story = {
  name: 'Phóng to 400 %',
  args: { code: BIRTH },
  decorators: [zoomed],
  play: async ({ canvasElement }) => {
    await opened(canvasElement);
    expectNothingCut(canvasElement);
    expectAllGrown(canvasElement);
  },
};

export const Dark: Story = {
  name: 'Trang nền tối',
  args: { code: BIRTH },
  decorators: [dark],
  play: async ({ canvasElement }) => {
    await opened(canvasElement);
    await userEvent.click(reader(canvasElement).getByRole('button', { name: 'Mã QR' }));
    // Phones need black on white in every colour scheme.
    const paper = (await part(canvasElement, 'qr')).querySelector('.qr-light');
    expect(paper && getComputedStyle(paper).fill).toBe('rgb(255, 255, 255)');
  },
};

export const English: Story = {
  name: 'Tiếng Anh',
  args: { code: BIRTH },
  globals: { locale: 'en' },
  play: async ({ canvasElement }) => {
    await opened(canvasElement);
    const see = reader(canvasElement);
    expect(see.getByRole('heading', { name: /^What to bring/ })).toBeVisible();
    expect(see.getByText('Làm giấy khai sinh')).toHaveAttribute('lang', 'vi');
    expect(see.queryByText(/^(Mang theo|Bao nhiêu tiền|Bao lâu|Các bước|Mã QR)$/)).toBeNull();
  },
};

export const Accent: Story = {
  name: 'Màu riêng của xã',
  args: { code: BIRTH },
  decorators: [lotus],
  play: async ({ canvasElement }) => {
    await opened(canvasElement);
    const call = elementIn(canvasElement).shadowRoot?.querySelector('.call.primary');
    expect(call && getComputedStyle(call).backgroundColor).toBe('rgb(138, 28, 74)');
  },
};
