/**
 * What the board says of one fee, the same words wherever the fee stands: how much, for whom nothing, what changes
 * and when, on what law it rests. A fee in doubt says "liên hệ" here; nothing of it that speaks of money is shown.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatDay } from '../../format/date.js';
import { formatMoney } from '../../format/money.js';
import { safeUrl } from '../../format/safe-url.js';
import { isShown, type FeeChange, type FeeLine } from '../../model/fee-day.js';
import { writeFormula } from '../../model/fee-formula.js';
import type { FeeRow, LegalStatus } from '../../model/fee-row.js';
import type { Channel } from '../../model/procedure.js';
import { optionalCall } from './call-button.js';
import { channelText } from './channel-text.js';
import { deskName } from './desk-name.js';
import { perUnit } from './facts.js';
import { icon } from './icons.js';

/** "Trực tiếp, bưu chính": only the first word begins with a capital. */
export const feeChannels = (channels: readonly Channel[]): string =>
  channels
    .map((channel, i) => (i === 0 ? channelText(channel) : channelText(channel).toLowerCase()))
    .join(', ');

/** "Liên hệ": whom to ask where no amount can be said. */
export const feeContact = (hotline: string | undefined): TemplateResult =>
  html`<p class="fee-ask">
      ${msg('Liên hệ quầy một cửa', { id: 'fees.contact', desc: 'In place of an amount that is not certain: ask the one-stop desk; a call button may follow' })}
    </p>
    ${optionalCall(hotline, deskName(), false)}`;

/** The rule of a formula, a clause to a line: "2.000 đ/trang", "từ trang 3: 1.000 đ/trang", "tối đa 200.000 đ/bản". */
const clauses = (rule: string): TemplateResult[] =>
  rule.split('; ').map((clause) => html`<span class="fee-clause" lang="vi">${clause}</span> `);

/** The money of a row that may be shown. */
const amountOf = (row: FeeRow): unknown => {
  // A page translator would keep the old figure when the row changes.
  if (row.state === 'amount')
    return html`<span translate="no">${formatMoney(row.amount)}</span>${perUnit(row.per)}`;
  if (row.state === 'formula') return clauses(writeFormula(row.formula));
  return msg('0 đ', { id: 'fee.zero', desc: 'Price line: free with a legal source' });
};

/**
 * How much: an amount, the rule to work it out, 0 đ, or whom to ask.
 *
 * @param hotline of the commune; a call button where there is no amount
 */
export const feeAmount = (line: FeeLine, hotline: string | undefined): TemplateResult => {
  const { row } = line;
  if (isShown(line)) return html`<p class="fee-amount" data-state=${row.state}>${amountOf(row)}</p>`;
  const ended = line.doubts.find(({ code }) => code === 'ended');
  return html`${
    ended && row.validTo !== undefined
      ? html`<p class="fee-why">
          ${msg(str`Mức cũ hết hiệu lực sau ngày ${formatDay(row.validTo)}.`, { id: 'fees.ended', desc: 'The amount has ended and nobody has given a new one; its last day' })}
        </p>`
      : row.state === 'council'
        ? html`<p class="fee-why">
            ${msg('Mức thu do HĐND tỉnh quyết định.', { id: 'fees.council', desc: 'The amount is decided by the provincial council and not in the file' })}
          </p>`
        : nothing
  }${feeContact(hotline)}`;
};

/** Words of the file beside an amount. Of a row in doubt they may say an amount, so they are not shown. */
const noteOf = ({ row, doubts }: FeeLine, told: Set<string> | undefined): string | undefined => {
  const { note } = row;
  if (note === undefined || doubts.length > 0 || told?.has(note)) return undefined;
  told?.add(note);
  return note;
};

/**
 * Words of the file beside the amount.
 *
 * @param told notes that stand above already, with those added that are said now; they are not said again
 */
export const feeNote = (line: FeeLine, told?: Set<string>): TemplateResult | typeof nothing => {
  const note = noteOf(line, told);
  return note === undefined ? nothing : html`<p class="muted" lang="vi">${note}</p>`;
};

/**
 * "Từ 01/03/2027: 10.000 đ / lần"; of a fee whose amount is not certain, that something changes.
 *
 * @param now the line it changes; what it changes only for some channels or procedures says for which
 * @param told as of {@link feeNote}
 */
export const feeChange = (change: FeeChange, now: FeeLine = change, told?: Set<string>): TemplateResult => {
  const { row } = change;
  const day = formatDay(change.from);
  const channels = now.channels.filter((channel) => change.channels.includes(channel));
  const codes = now.procedures.filter((code) => change.procedures.includes(code));
  const where = [
    ...(channels.length < now.channels.length ? [feeChannels(channels)] : []),
    ...(codes.length < now.procedures.length ? [codes.join(', ')] : []),
  ].join(', ');
  const note = noteOf(change, told);
  return html`<p class="fee-change" data-id=${row.id}>
    ${icon('info')}
    <span
      >${
        isShown(change)
          ? html`${msg(str`Từ ${day}:`, { id: 'fees.from', desc: 'A change known in advance: the day it begins; the new amount follows' })}
              <strong>${amountOf(row)}</strong>`
          : msg(str`Từ ${day}: có thay đổi, hỏi quầy một cửa.`, {
              id: 'fees.from-unsure',
              desc: 'A change known in advance whose amount is not certain: the day it begins',
            })
      }${where === '' ? nothing : html` (${where})`}
      ${note === undefined ? nothing : html`<span class="muted" lang="vi">${note}</span>`}</span
    >
  </p>`;
};

/**
 * Who pays nothing or less, in the words of the file: one sentence, unless commas inside would hide where one ends.
 * Nothing of a fee in doubt.
 */
export const feeExemptions = (line: FeeLine): TemplateResult | typeof nothing => {
  const { exemptions } = line.row;
  if (!isShown(line) || exemptions.length === 0) return nothing;
  return exemptions.length > 1 && exemptions.some((words) => /[,;]/.test(words))
    ? html`<ul class="fee-exempt" lang="vi">
        ${exemptions.map((words) => html`<li>${words}</li>`)}
      </ul>`
    : html`<p class="fee-exempt" lang="vi">${exemptions.join(', ')}</p>`;
};

const statusText = (status: LegalStatus): string => {
  switch (status) {
    case 'inForce':
      return msg('Còn hiệu lực', { id: 'fees.in-force', desc: 'State of a legal document' });
    case 'partly':
      return msg('Hết hiệu lực một phần', { id: 'fees.partly', desc: 'State of a legal document' });
    case 'replaced':
      return msg('Đã bị thay thế', { id: 'fees.replaced', desc: 'State of a legal document' });
    case 'expired':
      return msg('Đã hết hiệu lực', { id: 'fees.expired', desc: 'State of a legal document' });
  }
};

/** An address of the data: absolute, or beside the data file. */
const addressOf = (url: string | undefined, base: string): string | undefined => {
  const safe = safeUrl(url);
  try {
    return safe && new URL(safe, base || document.baseURI).href;
  } catch {
    return undefined;
  }
};

/** An icon and what has become of a legal document. */
export const feeStatus = (status: LegalStatus): TemplateResult =>
  html`<p class="fee-status" data-status=${status}>
    ${icon(status === 'inForce' ? 'info' : 'warn')}<span>${statusText(status)}</span>
  </p>`;

/**
 * The legal document in a line: its number, and a warning where it does not hold as it was issued.
 *
 * @param base address of the fee file, '' for data from the page
 */
export const feeLaw = ({ legal }: FeeRow, base: string): TemplateResult => {
  const href = addressOf(legal?.url, base);
  return html`${
    legal?.number === undefined
      ? html`<p>${msg('Chưa có căn cứ', { id: 'fees.no-law', desc: 'The row names no legal document' })}</p>`
      : html`<p class="fee-law" lang="vi">
          ${href === undefined ? legal.number : html`<a href=${href} rel="noopener">${legal.number}</a>`}
        </p>`
  }${legal?.status === undefined || legal.status === 'inForce' ? nothing : feeStatus(legal.status)}`;
};
