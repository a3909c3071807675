/** Beside the code: everything to pay by hand, for those whose bank reads no code; and what to do afterwards. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatMoney } from '../../format/money.js';
import { moneyInWords } from '../../format/money-words.js';
import type { Profile } from '../../model/profile.js';
import { callUs } from './data-notice.js';
import { icon } from './icons.js';
import type { PayOrder } from './pay-code.js';

/** What can be copied. */
export type Copied = 'account' | 'amount' | 'purpose';

const label = {
  bank: () => msg('Ngân hàng', { id: 'pay.bank', desc: 'Label: the payee’s bank' }),
  holder: () => msg('Chủ tài khoản', { id: 'pay.holder', desc: 'Label: holder of the account' }),
  account: () => msg('Số tài khoản', { id: 'pay.account', desc: 'Label: account number' }),
  amount: () => msg('Số tiền', { id: 'pay.amount', desc: 'Label: amount of money to pay' }),
  purpose: () => msg('Nội dung chuyển khoản', { id: 'pay.purpose', desc: 'Label: note of the transfer' }),
};

/** Name of a copy button; the word on it comes first. */
const copyLabel = (what: Copied): string => {
  switch (what) {
    case 'account':
      return msg('Chép số tài khoản', { id: 'pay.copy-account', desc: 'Button: copy the account number' });
    case 'amount':
      return msg('Chép số tiền', { id: 'pay.copy-amount', desc: 'Button: copy the amount' });
    case 'purpose':
      return msg('Chép nội dung', { id: 'pay.copy-purpose', desc: 'Button: copy the note of the transfer' });
  }
};

const copiedText = (what: Copied): string => {
  switch (what) {
    case 'account':
      return msg('Đã chép số tài khoản.', {
        id: 'pay.copied-account',
        desc: 'After copying the account number',
      });
    case 'amount':
      return msg('Đã chép số tiền.', { id: 'pay.copied-amount', desc: 'After copying the amount' });
    case 'purpose':
      return msg('Đã chép nội dung.', { id: 'pay.copied-purpose', desc: 'After copying the transfer note' });
  }
};

/** What the copy button of a line puts on the clipboard; the amount without dots, as banking applications take it. */
export const copyValue = (order: PayOrder, what: Copied): string =>
  what === 'account' ? order.payee.account : what === 'amount' ? String(order.amount) : order.purpose;

/** The amount in figures and in words; words only where there are right ones. */
export const amountWords = (amount: number): string | undefined => {
  const words = moneyInWords(amount);
  return words && `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
};

/** The lines of the picture, which has no buttons. */
export const pictureLines = (order: PayOrder): { label: string; value: string }[] => {
  const words = amountWords(order.amount);
  const { short, name } = order.bank;
  return [
    { label: label.amount(), value: formatMoney(order.amount) + (words ? ` (${words})` : '') },
    { label: label.account(), value: order.payee.account },
    { label: label.holder(), value: order.payee.holder },
    { label: label.bank(), value: name === short ? name : `${short} – ${name}` },
    { label: label.purpose(), value: order.purpose },
  ];
};

/** What the last press of a button did. */
export interface Pressed {
  what: Copied | 'picture';
  done: boolean;
}

/** A line, with its copy button and, beside the value where the reader looks, what came of pressing it. */
const line = (
  name: string,
  content: unknown,
  what?: Copied,
  pressed?: Pressed,
  copy?: (what: Copied) => void,
): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>
      ${content}${
        what === undefined
          ? nothing
          : html`<span class="pay-said no-print" role="status"
              >${
                pressed?.what !== what
                  ? nothing
                  : pressed.done
                    ? copiedText(what)
                    : msg('Máy không cho chép. Bạn bấm giữ dòng chữ rồi chọn Sao chép.', {
                        id: 'pay.not-copied',
                        desc: 'The browser refused to copy; how to do it by hand',
                      })
              }</span
            >`
      }
    </dd>
    ${
      what === undefined
        ? nothing
        : html`<dd class="pay-copy no-print">
            <button type="button" class="button" aria-label=${copyLabel(what)} @click=${() => copy?.(what)}>
              ${msg('Chép', { id: 'pay.copy', desc: 'On the copy buttons; the first word of their names' })}
            </button>
          </dd>`
    }
  </div>`;

/**
 * @param noted whether the note stands: while what the reader typed cannot go into it, there is none to copy
 */
export const payDetails = (
  order: PayOrder,
  noted: boolean,
  pressed: Pressed | undefined,
  copy: (what: Copied) => void,
): TemplateResult => {
  const { payee, bank, amount, purpose } = order;
  const words = amountWords(amount);
  // A translated line is the browser's own: it would stay as it is when the amount changes, and dots become commas.
  const value = (text: string) => html`<strong class="pay-value" translate="no">${text}</strong>`;
  const more = (text: string | undefined) =>
    text === undefined ? nothing : html`<span class="pay-words" lang="vi" translate="no">${text}</span>`;
  return html`<dl class="pay-lines">
    ${line(
      label.amount(),
      html`<strong class="pay-amount" translate="no">${formatMoney(amount)}</strong>${more(words)}`,
      'amount',
      pressed,
      copy,
    )}
    ${line(label.account(), value(payee.account), 'account', pressed, copy)}
    ${line(label.holder(), html`<strong lang="vi" translate="no">${payee.holder}</strong>`)}
    ${line(
      label.bank(),
      html`<strong lang="vi" translate="no">${bank.short}</strong
        >${more(bank.name === bank.short ? undefined : bank.name)}${more(bank.own)}`,
    )}
    ${noted ? line(label.purpose(), value(purpose), 'purpose', pressed, copy) : nothing}
  </dl>`;
};

/** What is left to do, and what a transfer is not. */
export const afterPaying = (order: PayOrder, profile: Profile | undefined): TemplateResult => {
  const { holder } = order.payee;
  const { short } = order.bank;
  return html`<div class="pay-after">
    <p>
      ${msg(str`Tiền vào thẳng tài khoản của ${holder} tại ${short}. Trang này không thu tiền, không biết bạn đã chuyển hay chưa.`, { id: 'pay.where', desc: 'Where the money goes: holder of the account and bank; this page takes no money and does not see the transfer' })}
    </p>
    <ol>
      <li>
        ${msg('Trước khi chuyển: so tên người nhận và số tiền trên máy với dòng ở đây.', { id: 'pay.compare', desc: 'Step 1: compare name and amount before transferring' })}
      </li>
      <li>
        ${msg('Chuyển xong: giữ biên lai, báo cho quầy một cửa.', { id: 'pay.tell', desc: 'Step 2: keep the receipt of the transfer and tell the desk; a call button follows' })}
        <div class="actions">${callUs(profile)}</div>
      </li>
    </ol>
    <p class="notice">
      ${icon('warn')}
      <span
        >${msg('Chuyển khoản chưa phải là có biên lai thu tiền. Biên lai do cán bộ cấp.', { id: 'pay.no-receipt', desc: 'Warning: a transfer is not yet an official receipt; officers give it' })}</span
      >
    </p>
  </div>`;
};
