import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import { away, collector, refuses, takes } from './collector.js';
import { elementIn, reader } from './reader.js';

interface KioskArgs {
  endpoint?: string | undefined;
  device?: string | undefined;
  scale?: 3 | 5;
  dark?: boolean;
}
type Story = StoryObj<KioskArgs>;

const meta: Meta<KioskArgs> = {
  id: 'commune-satisfaction-kiosk',
  title: 'Hài lòng/Máy tại quầy',
  component: 'commune-satisfaction',
  parameters: { layout: 'fullscreen' },
  args: { endpoint: 'https://thu.example.gov.vn', device: `cw_kiosk_${'0'.repeat(43)}` },
  beforeEach: collector(takes),
  render: ({ endpoint, device, scale, dark }) =>
    html`<div style=${`min-block-size: 800px; color-scheme: ${dark === true ? 'dark' : 'light'}`}>
      <commune-satisfaction
        kiosk
        site="03115"
        desk="2"
        endpoint=${ifDefined(endpoint)}
        device=${ifDefined(device)}
        scale=${ifDefined(scale)}
      >
        <span slot="place">Ủy ban nhân dân xã Mường Sen (hư cấu)</span>
      </commune-satisfaction>
    </div>`,
};
export default meta;

const inside = (canvas: HTMLElement, selector: string): Promise<HTMLElement> =>
  waitFor(() => {
    const found = elementIn(canvas).shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector} yet`);
    return found;
  });

const choose = async (canvas: HTMLElement, face: string): Promise<void> => {
  await inside(canvas, '.kiosk');
  await userEvent.click(await reader(canvas).findByRole('radio', { name: face }));
};

const give = async (canvas: HTMLElement, face: string, words: RegExp): Promise<void> => {
  await choose(canvas, face);
  await userEvent.click(await reader(canvas).findByRole('button', { name: 'Gửi' }));
  await waitFor(() => expect(reader(canvas).getByText(words)).toBeVisible());
};

/** What the staff see; their panel stands in front of everything. */
const openPanel = async (canvas: HTMLElement): Promise<HTMLElement> => {
  (await inside(canvas, '.glance')).click();
  return inside(canvas, 'dialog[open]');
};

export const Question: Story = {
  name: 'Câu hỏi',
  play: async ({ canvasElement }) => {
    await inside(canvasElement, '.kiosk');
    expect(await reader(canvasElement).findByRole('radio', { name: 'Rất hài lòng' })).toBeInTheDocument();
    await waitFor(() => expect(reader(canvasElement).getByRole('button', { name: 'English' })).toBeVisible());
  },
};

export const FiveFaces: Story = {
  name: 'Năm mức',
  args: { scale: 5 },
  play: async ({ canvasElement }) => {
    await inside(canvasElement, '.kiosk');
    expect(await reader(canvasElement).findAllByRole('radio')).toHaveLength(5);
  },
};

export const Reasons: Story = {
  name: 'Đã chọn: nói thêm trên cùng một màn hình',
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Không hài lòng');
    expect(await reader(canvasElement).findByRole('checkbox', { name: 'Phải chờ lâu' })).toBeInTheDocument();
  },
};

export const Thanks: Story = {
  name: 'Nơi nhận đã có phiếu',
  play: ({ canvasElement }) => give(canvasElement, 'Hài lòng', /Đã nhận/),
};

export const Offline: Story = {
  name: 'Không có mạng',
  beforeEach: collector(away),
  play: ({ canvasElement }) => give(canvasElement, 'Hài lòng', /Đã lưu trên máy/),
};

export const Dark: Story = { ...Question, name: 'Màn hình tối', args: { dark: true } };

export const WithoutToken: Story = {
  name: 'Cán bộ: chưa có mã thiết bị',
  args: { device: undefined },
  play: async ({ canvasElement }) => {
    const panel = await openPanel(canvasElement);
    expect(panel).toHaveTextContent('đang được tính là phiếu trên mạng');
    expect(reader(canvasElement).getByLabelText('Nhập mã thiết bị')).toBeVisible();
  },
};

export const WithoutCollector: Story = {
  name: 'Cán bộ: trang chưa ghi nơi nhận',
  args: { endpoint: undefined },
  play: async ({ canvasElement }) => {
    expect(await openPanel(canvasElement)).toHaveTextContent('chưa ghi nơi nhận phiếu');
  },
};

export const Refused: Story = {
  name: 'Cán bộ: có phiếu không được nhận',
  beforeEach: collector(refuses),
  play: async ({ canvasElement }) => {
    await give(canvasElement, 'Hài lòng', /chưa được ghi nhận/);
    const panel = await openPanel(canvasElement);
    await waitFor(() => expect(panel).toHaveTextContent(/Gửi lại \d+ phiếu/));
  },
};
