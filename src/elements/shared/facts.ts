import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { leadOf } from './plain-text.js';
import { formatMoney } from '../../format/money.js';
import { todayInVietnam } from '../../format/today.js';
import type { FeeSummary } from '../../model/catalogue.js';
import type { OnlineLevel, TimeLimit } from '../../model/procedure.js';

/** " / bản": what an amount is paid for, in the record's own words. */
export const perUnit = (per: string | undefined): TemplateResult | typeof nothing =>
  per === undefined ? nothing : html` / <span lang="vi">${per}</span>`;

/** The price in a few words, without what it is paid for. Anything doubtful says "ask", never a number. */
export const feeSummaryText = (fee: FeeSummary | undefined): string => {
  if (fee?.state === 'free')
    return msg('0 đ', { id: 'fee.zero', desc: 'Price line: free with a legal source' });
  if (fee?.state === 'amount' && fee.min !== undefined) {
    const { min, max } = fee;
    if (max === undefined)
      return msg(str`Từ ${formatMoney(min)}`, {
        id: 'fee.from',
        desc: 'Price line: smallest amount; several amounts may add up',
      });
    if (min === max) return formatMoney(min);
    return msg(str`${formatMoney(min)} đến ${formatMoney(max)}`, {
      id: 'fee.range',
      desc: 'Price line: smallest to largest amount',
    });
  }
  if (fee?.state === 'formula')
    return msg('Tiền tính theo trang, bản', {
      id: 'fee.formula',
      desc: 'Price line: depends on pages or copies',
    });
  if (fee?.state === 'council')
    return msg('Tiền do tỉnh quy định', {
      id: 'fee.council',
      desc: 'Price line: decided by the provincial council',
    });
  return msg('Tiền: hỏi quầy', { id: 'fee.ask', desc: 'Price line: unknown or doubtful, ask the desk' });
};

/** The price line: the price and what it is paid for. */
export const feeSummary = (listed: FeeSummary | undefined): TemplateResult => {
  // A list may be older than a change that was announced when it was written.
  const fee = listed?.until && listed.until < todayInVietnam() ? undefined : listed;
  return html`${feeSummaryText(fee)}${perUnit(fee?.state === 'amount' && fee.min !== undefined && fee.per !== 'lần' ? fee.per : undefined)}`;
};

export const timeText = (time: TimeLimit): string => {
  if (time.kind === 'text') return time.text;
  const n = time.quantity;
  switch (time.unit) {
    case 'workingDay':
      return msg(str`${n} ngày làm việc`, { id: 'time.working-days', desc: 'Time limit in working days' });
    case 'day':
      return msg(str`${n} ngày`, { id: 'time.days', desc: 'Time limit in calendar days' });
    case 'hour':
      return msg(str`${n} giờ`, { id: 'time.hours', desc: 'Time limit in hours' });
    case 'month':
      return msg(str`${n} tháng`, { id: 'time.months', desc: 'Time limit in months' });
  }
};

/** Time limits that are only words are the record's own. */
export const langOfTime = (time: TimeLimit): 'vi' | typeof nothing => (time.kind === 'text' ? 'vi' : nothing);

/** The time limit for one line: words are cut after their first clause, the sheet has the rest. */
export const shortTimeText = (time: TimeLimit): string =>
  time.kind === 'text' ? leadOf(time.text.split(/[;.(]/, 1)[0]?.trim() ?? '', 60) : timeText(time);

/** What the level means to a citizen; the official word stands in the sheet. */
export const onlineText = (level: OnlineLevel): string => {
  switch (level) {
    case 'full':
      return msg('Làm trọn trên mạng', { id: 'online.full', desc: 'Online level: toàn trình' });
    case 'partial':
      return msg('Nộp trên mạng được', { id: 'online.partial', desc: 'Online level: một phần' });
    case 'none':
      return msg('Nộp tại quầy', { id: 'online.none', desc: 'Online level: none' });
  }
};
