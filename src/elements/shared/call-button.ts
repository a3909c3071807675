import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { telHref } from '../../format/tel.js';
import { icon } from './icons.js';

/** A number to press. What cannot be dialled is still shown as text: a number is never hidden. */
export const callButton = (phone: string, who: string, primary = true): TemplateResult => {
  const href = telHref(phone);
  if (href === undefined) return html`<span class="phone">${phone}</span>`;
  return html`<a
    class="button call ${primary ? 'primary' : ''}"
    href=${href}
    aria-label=${msg(str`Gọi ${phone}, ${who}`, { id: 'call.label', desc: 'Accessible name of a call button: the words on it (“call” and the number) first, then who answers' })}
    >${icon('phone')}<span
      >${msg(str`Gọi ${phone}`, { id: 'call.button', desc: 'Call button with the number' })}</span
    ></a
  >`;
};

export const optionalCall = (
  phone: string | undefined,
  who: string,
  primary = true,
): TemplateResult | typeof nothing => (phone === undefined ? nothing : callButton(phone, who, primary));
