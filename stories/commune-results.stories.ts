import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { DEMO_PROFILE, DEMO_RESULTS } from './fixtures.js';
import { dark, lotus, narrow, oldCms, zoomed } from './looks.js';
import { file, network, never, noConnection } from './network.js';
import { results, type ResultsArgs } from './place.js';
import { expectAllGrown, expectFallback, expectNothingCut, part, parts, reader } from './reader.js';

type Story = StoryObj<ResultsArgs>;

const meta: Meta<ResultsArgs> = {
  id: 'commune-results',
  title: 'Kết quả/Bảng',
  component: 'commune-results',
  render: results,
  args: { src: DEMO_RESULTS, profile: DEMO_PROFILE, period: '2026-10' },
};
export default meta;

const measure = async (canvasElement: HTMLElement, name: string) => {
  await part(canvasElement, 'item');
  const found = parts(canvasElement, 'item').find(({ dataset }) => dataset['measure'] === name);
  if (!found) throw new Error(`no measure ${name}`);
  return found;
};

/** One figure, from data of our own. */
const one = (...rows: object[]): ResultsArgs => ({
  src: undefined,
  data: {
    format: 'commune-results/1',
    source: { name: 'Sổ theo dõi (số mẫu)', retrieved: '2026-11-02' },
    items: rows.map((row) => ({ period: '2026-10', measure: 'satisfied', count: 18, of: 20, ...row })),
  },
});

const answers = {
  v: 1,
  site: '99001',
  period: { month: '2026-10', yearFrom: '2025-11', yearTo: '2026-10' },
  month: [
    { channel: 'web', scale: 3, levels: [2, 4, 6], reasons: { friendly: [1, 2, 3], time: [2, 0, 1] } },
    { channel: 'kiosk', scale: 3, levels: [5, 40, 120], reasons: {} },
    { channel: 'qr', scale: 3, levels: [1, 2, 4], reasons: {} },
  ],
  year: [{ channel: 'kiosk', scale: 3, levels: [50, 400, 1200] }],
  days: [],
};
const collected = {
  args: { endpoint: 'https://thu.example.gov.vn/' },
  beforeEach: network({ '?month=2026-10': file(answers) }),
};

export const Board: Story = {
  name: 'Tháng 10/2026, thiếu một tháng',
  play: async ({ canvasElement }) => {
    const late = await measure(canvasElement, 'late');
    expect(late).toHaveTextContent(/6 trên 309\shồ sơ/);
    expect(within(late).getByRole('img', { name: /^Biểu đồ 12 tháng/ })).toBeVisible();
    expect(reader(canvasElement).getAllByText(/Chưa có số liệu: tháng 2\/2026/)[0]).toBeVisible();
    expectFallback(canvasElement, false);
  },
};

export const Twelve: Story = {
  name: 'Cộng 12 tháng',
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    await userEvent.click(await see.findByRole('radio', { name: 'Cộng 12 tháng' }));
    expect(await see.findByText(/^Kết quả 12 tháng/)).toBeVisible();
    expect(await measure(canvasElement, 'received')).toHaveTextContent('Mới cộng 11 tháng.');
  },
};

export const How: Story = {
  name: 'Cách tính, bảng số',
  args: { measures: 'onTime' },
  play: async ({ canvasElement }) => {
    const card = within(await measure(canvasElement, 'onTime'));
    await userEvent.click(card.getByText(/^Cách tính, bảng số/));
    expect(card.getByRole('table', { name: 'Giải quyết đúng hạn' })).toBeVisible();
    expect(card.getByRole('rowheader', { name: '2/2026' })).toBeVisible();
  },
};

export const MissingPeriod: Story = {
  name: 'Tháng chưa có số liệu',
  args: { period: '2026-02' },
  play: async ({ canvasElement }) => {
    expect(await measure(canvasElement, 'received')).toHaveTextContent('Chưa có số liệu');
  },
};

export const Few: Story = {
  name: 'Dưới 10 lượt: không có tỷ lệ',
  args: one({ count: 6, of: 7 }),
  play: async ({ canvasElement }) => {
    const card = await measure(canvasElement, 'satisfied');
    expect(card).toHaveTextContent(/Chưa đủ dữ liệu \(7\slượt\)/);
    expect(card).not.toHaveTextContent('%');
  },
};

export const Uncertain: Story = {
  name: '10 đến 29 lượt: có lời nhắc',
  args: one({}),
  play: async ({ canvasElement }) => {
    const card = await measure(canvasElement, 'satisfied');
    expect(card).toHaveTextContent(/Mới có 20\slượt, con số còn thay đổi nhiều\./);
    expect(card).toHaveTextContent(/tỷ lệ vào khoảng/);
  },
};

export const Withheld: Story = {
  name: 'Số không thể đúng thì không hiện',
  args: one({ count: 25, of: 20 }, { measure: 'early', count: 97, of: undefined }),
  play: async ({ canvasElement }) => {
    expect(await measure(canvasElement, 'satisfied')).toHaveTextContent('Đang kiểm tra lại');
    expect(await measure(canvasElement, 'early')).toHaveTextContent('Đang kiểm tra lại');
  },
};

export const Points: Story = {
  name: 'Quyết định 766: sáu nhóm điểm',
  args: { measures: 'qd766' },
  play: async ({ canvasElement }) => {
    const points = await measure(canvasElement, 'qd766');
    expect(points).toHaveTextContent('trên 100 điểm');
    await userEvent.click(within(points).getByText('Cách tính điểm'));
    expect(await within(points).findByText(/^2\.1\. Hồ sơ đúng hạn/)).toBeVisible();
  },
};

export const Answers: Story = {
  name: 'Có máy nhận đánh giá: từng cách gửi tính riêng',
  args: { ...collected.args, measures: 'satisfied' },
  beforeEach: collected.beforeEach,
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    expect(await see.findByText('Máy tại quầy, 3 mức')).toBeVisible();
    expect(see.getByText(/^Chưa đủ dữ liệu \(7\slượt\)$/)).toBeVisible();
    await userEvent.click(see.getByText('Điều người dân nhắc đến'));
    expect(see.getByText('Thái độ, sự thân thiện')).toBeVisible();
  },
};

export const CollectorFailed: Story = {
  name: 'Chưa hỏi được máy nhận đánh giá',
  // An address that never answered: of the one of the other stories the browser keeps a copy.
  args: { endpoint: 'https://hong.example.gov.vn/', measures: 'satisfied' },
  beforeEach: network({ '?month=2026-10': noConnection }),
  play: async ({ canvasElement }) => {
    const see = reader(canvasElement);
    await waitFor(() => expect(see.getByText(/^Chưa lấy được số lượt đánh giá/)).toBeVisible(), {
      timeout: 15_000,
    });
    expect(await measure(canvasElement, 'satisfied')).toHaveTextContent('83 trên 88');
  },
};

export const Waiting: Story = {
  name: 'Đang tải',
  args: { src: 'cham/results.csv' },
  beforeEach: network({ 'cham/results.csv': never }),
  play: ({ canvasElement }) => {
    expectFallback(canvasElement, true);
  },
};

export const Failed: Story = {
  name: 'Tệp hỏng',
  args: { src: undefined, data: 'không phải số liệu' },
  play: async ({ canvasElement }) => {
    expect(await part(canvasElement, 'notice')).toHaveTextContent('Nội dung đang bị lỗi');
    expectFallback(canvasElement, true);
  },
};

export const Empty: Story = {
  name: 'Chưa có số liệu nào',
  args: one(),
  play: async ({ canvasElement }) => {
    expect(await part(canvasElement, 'notice')).toHaveTextContent('Chưa có số liệu nào ở đây.');
  },
};

export const Narrow: Story = {
  name: 'Điện thoại 320 px',
  decorators: [narrow],
  play: async ({ canvasElement }) => {
    await measure(canvasElement, 'late');
    expectNothingCut(canvasElement);
  },
};

export const Zoomed: Story = {
  name: 'Phóng to 400 %',
  decorators: [zoomed],
  args: { measures: 'late satisfied qd766' },
  play: async ({ canvasElement }) => {
    await measure(canvasElement, 'late');
    expectAllGrown(canvasElement);
    expectNothingCut(canvasElement);
  },
};

export const Dark: Story = {
  name: 'Trang nền tối',
  decorators: [dark],
  args: collected.args,
  beforeEach: collected.beforeEach,
  play: async ({ canvasElement }) => {
    expect(await reader(canvasElement).findByText('Máy tại quầy, 3 mức')).toBeVisible();
  },
};

export const OldCms: Story = {
  name: 'Trong trang CMS cũ',
  decorators: [oldCms],
  args: { measures: 'received late' },
  play: async ({ canvasElement }) => {
    await measure(canvasElement, 'late');
    const press = reader(canvasElement).getByRole('button', { name: 'In bảng A3' });
    // The page's 10 px letters and 12 px buttons stay outside.
    expect(press.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  },
};

export const English: Story = {
  name: 'Tiếng Anh',
  globals: { locale: 'en' },
  args: { measures: 'late satisfied' },
  play: async ({ canvasElement }) => {
    expect(await measure(canvasElement, 'late')).toHaveTextContent(/6 of 309\sdossiers/);
  },
};

export const Accent: Story = {
  name: 'Màu riêng của xã',
  decorators: [lotus],
  args: { measures: 'late' },
  play: async ({ canvasElement }) => {
    const figure = (await measure(canvasElement, 'late')).querySelector('.figure');
    expect(figure && getComputedStyle(figure).color).toBe('rgb(138, 28, 74)');
  },
};
