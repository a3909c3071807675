/** What is known of the legal document of a fee besides its number: folded on the board, open on a sheet. */
import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatDay } from '../../format/date.js';
import type { FeeRow, Verification } from '../../model/fee-row.js';
import { feeLaw, feeStatus } from './fee-line.js';

const verificationText = (level: Verification): string => {
  switch (level) {
    case 'primary':
      return msg('Đã đọc văn bản gốc', {
        id: 'fees.primary',
        desc: 'How far the fee was checked: the document itself was read',
      });
    case 'secondary':
      return msg('Theo nguồn chép lại', {
        id: 'fees.secondary',
        desc: 'How far the fee was checked: a second-hand source',
      });
    case 'draft':
      return msg('Chưa ai xác nhận', { id: 'fees.draft', desc: 'How far the fee was checked: not yet' });
  }
};

/** Who issued it, that it is in force, the days the row holds, how far somebody has checked it: a line each. */
export const legalRest = ({
  legal,
  validFrom,
  validTo,
  verification,
  verifiedOn,
}: FeeRow): TemplateResult[] => {
  const issued = [legal?.issuer, legal?.date && formatDay(legal.date)].filter(Boolean).join(', ');
  const checked = [verification && verificationText(verification), verifiedOn && formatDay(verifiedOn)]
    .filter(Boolean)
    .join(', ');
  const days =
    validFrom === undefined
      ? ''
      : validTo === undefined
        ? msg(str`Áp dụng từ ${formatDay(validFrom)}`, {
            id: 'fees.valid-from',
            desc: 'First day an amount holds',
          })
        : msg(str`Áp dụng từ ${formatDay(validFrom)} đến hết ${formatDay(validTo)}`, {
            id: 'fees.valid',
            desc: 'First and last day an amount holds',
          });
  return [
    ...(issued === '' ? [] : [html`<p class="muted" lang="vi">${issued}</p> `]),
    ...(legal?.status === 'inForce' ? [feeStatus(legal.status)] : []),
    ...[days, checked].filter(Boolean).map((words) => html`<p class="muted">${words}</p> `),
  ];
};

/** All that is known of the legal document. */
export const feeLegal = (row: FeeRow, base: string): TemplateResult =>
  html`${feeLaw(row, base)}${legalRest(row)}`;
