/** What `<commune-pay>` shows once the fees are there: what is paid, and its payment panel. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { DataState } from '../../data/data-controller.js';
import { warnOnce } from '../../data/warn-once.js';
import { formatDay } from '../../format/date.js';
import { formatMoney } from '../../format/money.js';
import { isShown, type FeeLine } from '../../model/fee-day.js';
import type { Profile } from '../../model/profile.js';
import { callUs, dataNotice } from '../shared/data-notice.js';
import { perUnit } from '../shared/facts.js';
import { feeLegal } from '../shared/fee-legal.js';
import { feeAmount, feeChannels, feeExemptions } from '../shared/fee-line.js';
import { heading } from '../shared/heading.js';
import { icon } from '../shared/icons.js';
import type { payPanel } from '../shared/pay-panel.js';

export interface PayView {
  /** One for each row the reader may mean. */
  lines: readonly FeeLine[];
  /** Id of the row the reader has chosen among several. */
  chosen: string | undefined;
  choose: (id: string) => void;
  commune: DataState<Profile>;
  payPanel: typeof payPanel;
  /** Address of the fee file, '' for data from the page. */
  base: string;
  copyFrom: string | undefined;
  headingLevel: number;
}

/** "cá nhân · Trực tiếp, bưu chính", without what the file does not say. */
const whom = ({ row, channels }: FeeLine): TemplateResult =>
  html`${row.group === undefined ? nothing : html`<span lang="vi">${row.group}</span>`}${
    row.group === undefined || channels.length === 0 ? nothing : ' · '
  }${feeChannels(channels)}`;

/** The money of a line in a word or two, where it may be told. */
const price = (line: FeeLine): unknown => {
  const { row } = line;
  if (!isShown(line)) return nothing;
  if (row.state === 'amount') return html`<strong>${formatMoney(row.amount)}${perUnit(row.per)}</strong>`;
  return row.state === 'free' ? html`<strong>${formatMoney(0)}</strong>` : nothing;
};

const choices = ({ lines, chosen, choose }: PayView): TemplateResult =>
  html`<fieldset class="choices no-print">
    <legend>
      ${msg('Bạn nộp khoản nào?', { id: 'pay.which', desc: 'Above several fees of one procedure, one of which is paid' })}
    </legend>
    ${lines.map(
      (line) =>
        html`<label>
          <input
            type="radio"
            name="fee"
            .checked=${line.row.id === chosen}
            @change=${() => choose(line.row.id)}
          />
          <span>
            <span lang="vi">${line.row.name}</span>
            <span class="muted">${whom(line)}</span>
            <span>${price(line)}</span>
          </span>
        </label>`,
    )}
  </fieldset>`;

const payment = (line: FeeLine, view: PayView): TemplateResult => {
  const { row } = line;
  const { base, commune, copyFrom, headingLevel } = view;
  const exemptions = feeExemptions(line);
  return html`<div class="pay-fee" part="item" data-id=${row.id}>
      ${heading(headingLevel, 'pay-title', row.name, 'vi')}
      <p class="muted">${whom(line)}</p>
      ${isShown(line) && row.state === 'formula' ? feeAmount(line, undefined) : nothing}
      ${
        exemptions === nothing
          ? nothing
          : html`<div>
              <p>
                ${msg('Miễn, giảm:', { id: 'pay.exempt', desc: 'Before the list of who pays nothing or less' })}
              </p>
              ${exemptions}
            </div>`
      }
      <details>
        <summary>
          ${msg('Căn cứ', { id: 'fees.law', desc: 'Column of the fee board: the legal document' })}
        </summary>
        ${feeLegal(row, base)}
      </details>
    </div>
    ${view.payPanel({ line, commune, copyFrom })}`;
};

/** Nothing in the file answers to what the page asks for. */
const notFound = (commune: DataState<Profile>): TemplateResult =>
  html`<div class="notice" part="notice" role="status">
    ${icon('info')}
    <div>
      <p>
        ${msg('Không thấy khoản thu này trong bảng phí, nên chưa có mã chuyển khoản.', { id: 'pay.not-found', desc: 'The fee that the page asks for is not in the file' })}
      </p>
      <p class="actions">${callUs(commune.status === 'ready' ? commune.value : undefined)}</p>
    </div>
  </div>`;

export const payView = (view: PayView): TemplateResult => {
  const { lines, chosen, commune, copyFrom, base } = view;
  if (lines.length === 0)
    warnOnce(base || '<commune-pay>', undefined, undefined, [
      {
        path: 'items',
        code: 'missing',
        message: 'no row for the fee or the procedure that the page asks for',
      },
    ]);
  const line = lines.length > 1 ? lines.find(({ row }) => row.id === chosen) : lines[0];
  return html`${dataNotice(undefined, copyFrom && formatDay(copyFrom))}
  ${lines.length === 0 ? notFound(commune) : nothing} ${lines.length > 1 ? choices(view) : nothing}
  ${line ? payment(line, view) : nothing}`;
};
