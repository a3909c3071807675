/** What a reader pays, in a sentence: "Nộp trực tuyến: 0 đồng theo Nghị quyết 23/2026/NQ-HĐND". */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatMoney } from '../../format/money.js';
import { isShown, type FeeLine } from '../../model/fee-day.js';
import type { FeeRow } from '../../model/fee-row.js';
import type { Channel } from '../../model/procedure.js';
import { perUnit } from '../shared/facts.js';
import { feeAmount, feeContact } from '../shared/fee-line.js';
import type { Answered } from './answer.js';
import { lawName } from './law-name.js';

const submitting = (channel: Channel): string => {
  switch (channel) {
    case 'direct':
      return msg('Nộp trực tiếp', {
        id: 'fees.by-direct',
        desc: 'Beginning of an answer: handing in at the desk',
      });
    case 'online':
      return msg('Nộp trực tuyến', { id: 'fees.by-online', desc: 'Beginning of an answer: sending online' });
    case 'postal':
      return msg('Nộp qua bưu chính', {
        id: 'fees.by-postal',
        desc: 'Beginning of an answer: sending by post',
      });
  }
};

/** "theo Nghị quyết 23/2026/NQ-HĐND". */
const byLaw = ({ legal }: FeeRow): TemplateResult | typeof nothing =>
  legal?.number === undefined
    ? nothing
    : html` ${msg('theo', { id: 'fees.by-law', desc: 'Inside an answer, before the legal document: under, according to' })}
        <span lang="vi">${lawName(legal.number)}</span>`;

/** "0 đồng", as a sentence says it. */
const dong = (amount: number): string => formatMoney(amount).replace(/đ$/, 'đồng');

/** "…: 8.000 đồng / lần theo Nghị quyết …"; a formula, or whom to ask, under it. */
const paying = (before: unknown, line: FeeLine, hotline: string | undefined): TemplateResult => {
  const { row } = line;
  const certain = isShown(line);
  if (certain && row.state !== 'formula')
    return html`<p>
      ${before}
      <strong
        >${dong(row.state === 'amount' ? row.amount : 0)}${row.state === 'amount' ? perUnit(row.per) : nothing}</strong
      >${byLaw(row)}
    </p>`;
  return html`<p>
      ${before}
      ${
        certain
          ? html`${msg('tính', { id: 'fees.computed', desc: 'Inside an answer, before “theo” and the legal document: computed (according to …); the rule follows below' })}${byLaw(row)}`
          : nothing
      }
    </p>
    ${feeAmount(line, hotline)}`;
};

/**
 * @param group the kind of applicant asked for
 * @param hotline of the commune
 */
export const answerWords = (
  { entry, answer }: Answered,
  group: string | undefined,
  hotline: string | undefined,
): TemplateResult => {
  const { line } = entry;
  const [channel = 'direct'] = line.channels;
  const how = html`${submitting(channel)}${group === undefined ? nothing : html`, <span lang="vi">${group}</span>`}:`;
  switch (answer.because) {
    case 'own-group':
    case 'everybody': {
      const pays = isShown(line) && line.row.state !== 'free';
      return html`<div class="answer">
        ${paying(how, line, hotline)}
        ${
          pays && group !== undefined && answer.because === 'everybody'
            ? html`<p class="muted">
                ${msg('Bảng này không ghi miễn cho bạn.', { id: 'fees.not-exempt', desc: 'The kind of applicant chosen is not among those who pay nothing for this fee' })}
              </p>`
            : nothing
        }
      </div>`;
    }
    case 'exempt':
      return html`<p class="answer">${how} <strong>${dong(0)}</strong>${byLaw(line.row)}</p>`;
    case 'reduced':
      return html`<div class="answer">
        <p>${how} <q lang="vi">${answer.exemption}</q></p>
        ${paying(
          msg('Mức chưa giảm:', {
            id: 'fees.unreduced',
            desc: 'Before the amount that somebody with a reduction does not pay in full',
          }),
          line,
          hotline,
        )}${feeContact(hotline)}
      </div>`;
    case 'which-group': {
      const groups = answer.groups.join('; ');
      return html`<p class="answer">
        ${how}
        ${msg(str`mức thu tùy người nộp (${groups}). Bạn chọn mình là ai.`, { id: 'fees.which-group', desc: 'Answer: the amount depends on the kind of applicant, which the reader has not chosen' })}
      </p>`;
    }
    case 'no-row':
      return html`<div class="answer">
        <p>
          ${how}
          ${msg('bảng này chưa ghi mức thu.', { id: 'fees.no-row', desc: 'Answer: the board has no amount for this way of submitting' })}
        </p>
        ${feeContact(hotline)}
      </div>`;
  }
};
