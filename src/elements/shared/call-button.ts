import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { telHref } from '../../format/tel.js';
import { icon } from './icons.js';

/** "(máy lẻ 42)" stays in one line: half of it is no number. */
const unbroken = (phone: string): string => phone.replace(/ (?=[^(]*\))/g, '\u00a0');

/** A number to press, `href` undefined when it cannot be dialled: it is still shown as text, in the words of the data. */
export const callTo = (
  phone: string,
  href: string | undefined,
  who: string,
  primary = true,
): TemplateResult => {
  if (href === undefined) return html`<span class="phone" lang="vi">${phone}</span>`;
  return html`<a
    class="button call ${primary ? 'primary' : ''}"
    href=${href}
    aria-label=${msg(str`Gọi ${phone}, ${who}`, { id: 'call.label', desc: 'Accessible name of a call button: the words on it (“call” and the number) first, then who answers' })}
    >${icon('phone')}<span
      >${msg(str`Gọi ${unbroken(phone)}`, { id: 'call.button', desc: 'Call button with the number' })}</span
    ></a
  >`;
};

/** A number as written somewhere, the first one where it has several. */
export const callButton = (phone: string, who: string, primary = true): TemplateResult =>
  callTo(phone, telHref(phone), who, primary);

export const optionalCall = (
  phone: string | undefined,
  who: string,
  primary = true,
): TemplateResult | typeof nothing => (phone === undefined ? nothing : callButton(phone, who, primary));
