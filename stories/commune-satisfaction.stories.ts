import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import { away, collector, refuses, takes } from './collector.js';
import { DEMO_PROFILE } from './fixtures.js';
import { dark, lotus, narrow, oldCms, zoomed } from './looks.js';
import { expectAllGrown, expectFallback, expectNothingCut, reader } from './reader.js';

interface SatisfactionArgs {
  endpoint?: string;
  site?: string;
  profile?: string;
  subject?: string;
  procedure?: string;
  desk?: string;
  unit?: string;
  scale?: 3 | 5;
  question?: string;
}
type Story = StoryObj<SatisfactionArgs>;

const meta: Meta<SatisfactionArgs> = {
  id: 'commune-satisfaction',
  title: 'Hài lòng/Một câu hỏi',
  component: 'commune-satisfaction',
  args: { endpoint: 'https://thu.example.gov.vn', site: '03115', profile: DEMO_PROFILE },
  beforeEach: collector(takes),
  render: ({ endpoint, site, profile, subject, procedure, desk, unit, scale, question }) =>
    html`<commune-satisfaction
      endpoint=${ifDefined(endpoint)}
      site=${ifDefined(site)}
      profile=${ifDefined(profile)}
      subject=${ifDefined(subject)}
      procedure=${ifDefined(procedure)}
      desk=${ifDefined(desk)}
      unit=${ifDefined(unit)}
      scale=${ifDefined(scale)}
      question=${ifDefined(question)}
    >
      <p data-fallback lang="vi">
        Đến Trung tâm Phục vụ hành chính công xã hoặc gọi <a href="tel:02690123456">0269 0123 456</a>.
      </p>
    </commune-satisfaction>`,
};
export default meta;

const tap = async (canvas: HTMLElement, face: string) =>
  userEvent.click(await reader(canvas).findByRole('radio', { name: face }));
const pick = async (canvas: HTMLElement, face: string, reason: string) => {
  await tap(canvas, face);
  await userEvent.click(await reader(canvas).findByRole('checkbox', { name: reason }));
};
const sendAnswer = async (canvas: HTMLElement, face: string, words: string) => {
  await tap(canvas, face);
  await userEvent.click(await reader(canvas).findByRole('button', { name: 'Gửi' }));
  await waitFor(() => expect(reader(canvas).getByRole('status')).toHaveTextContent(words), { timeout: 8000 });
};

export const Three: Story = {
  name: 'Ba mức',
  play: async ({ canvasElement }) => {
    expect(await reader(canvasElement).findAllByRole('radio')).toHaveLength(3);
    expectFallback(canvasElement, false);
  },
};

export const Five: Story = {
  name: 'Năm mức, câu hỏi của xã',
  args: { scale: 5, question: 'Hôm nay xã phục vụ bạn thế nào?' },
  play: async ({ canvasElement }) => {
    expect(await reader(canvasElement).findAllByRole('radio')).toHaveLength(5);
  },
};

export const Desk: Story = {
  name: 'Quầy số 2, chưa hài lòng',
  args: { desk: '2' },
  play: async ({ canvasElement }) => {
    await pick(canvasElement, 'Không hài lòng', 'Phải chờ lâu');
    expect(reader(canvasElement).getByText('Quầy số 2')).toBeVisible();
    expect(reader(canvasElement).getByText('Đừng ghi tên, số điện thoại, số căn cước của ai.')).toBeVisible();
  },
};

export const Satisfied: Story = {
  name: 'Rất hài lòng',
  play: ({ canvasElement }) => pick(canvasElement, 'Rất hài lòng', 'Cán bộ thân thiện'),
};

export const Thanks: Story = {
  name: 'Đã nhận',
  play: ({ canvasElement }) => sendAnswer(canvasElement, 'Hài lòng', 'Đã nhận. Cảm ơn bạn.'),
};

export const Saved: Story = {
  name: 'Mất mạng: đã lưu trên máy',
  beforeEach: collector(away),
  play: ({ canvasElement }) => sendAnswer(canvasElement, 'Hài lòng', 'Đã lưu trên máy, sẽ gửi khi có mạng.'),
};

export const Refused: Story = {
  name: 'Nơi nhận không nhận',
  beforeEach: collector(refuses),
  play: async ({ canvasElement }) => {
    await sendAnswer(canvasElement, 'Hài lòng', 'chưa được ghi nhận');
    expect(await reader(canvasElement).findByRole('link', { name: /^Gọi / })).toBeVisible();
  },
};

export const NoCollector: Story = {
  name: 'Không có nơi nhận: gọi điện',
  args: { endpoint: undefined },
  play: async ({ canvasElement }) => {
    expect(await reader(canvasElement).findByRole('link', { name: /^Gọi / })).toBeVisible();
    expect(reader(canvasElement).queryByRole('radio')).toBeNull();
    expectFallback(canvasElement, false);
  },
};

export const Narrow: Story = {
  name: 'Điện thoại 320 px',
  decorators: [narrow],
  play: async ({ canvasElement }) => {
    await pick(canvasElement, 'Không hài lòng', 'Phải chờ lâu');
    expectNothingCut(canvasElement);
  },
};

export const Zoomed: Story = {
  name: 'Phóng to 400 %',
  decorators: [zoomed],
  play: async ({ canvasElement }) => {
    await pick(canvasElement, 'Không hài lòng', 'Phải chờ lâu');
    expectAllGrown(canvasElement);
    expectNothingCut(canvasElement);
  },
};

export const Dark: Story = {
  name: 'Trang nền tối',
  decorators: [dark],
  play: ({ canvasElement }) => pick(canvasElement, 'Hài lòng', 'Nhanh, đúng hẹn'),
};

export const Lotus: Story = {
  name: 'Màu riêng của xã',
  decorators: [lotus],
  play: ({ canvasElement }) => pick(canvasElement, 'Hài lòng', 'Nhanh, đúng hẹn'),
};

export const OldCms: Story = {
  name: 'Trong trang cổng cũ, một biểu mẫu bao cả trang',
  decorators: [oldCms],
  play: ({ canvasElement }) => pick(canvasElement, 'Không hài lòng', 'Phải chờ lâu'),
};
