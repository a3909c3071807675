/** What a list says of its data: whom to ask, that some of it is broken, that it is a stored copy. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Profile } from '../../model/profile.js';
import { callButton } from './call-button.js';
import { deskName } from './desk-name.js';
import { icon } from './icons.js';

/** The number to call, or where to ask when none is known. */
export const callUs = (profile: Profile | undefined): TemplateResult =>
  profile?.hotline === undefined
    ? html`<span
        >${msg('Hỏi quầy một cửa của xã.', { id: 'list.ask-desk', desc: 'Ask the one-stop desk; no number is known' })}</span
      >`
    : callButton(profile.hotline, deskName(), false);

/**
 * Above the list.
 * @param broken the sentence on records that could not be used, undefined when all are good
 * @param copyFrom the day of the stored copy, as the reader writes days
 */
export const dataNotice = (
  broken: string | undefined,
  copyFrom: string | undefined,
): TemplateResult | typeof nothing =>
  broken === undefined && copyFrom === undefined
    ? nothing
    : html`<div class="notice saved" part="notice">
        ${icon('info')}
        <div>
          ${
            copyFrom === undefined
              ? nothing
              : html`<p>
                  ${msg(str`Bản lưu ngày ${copyFrom}. Chưa tải được bản mới.`, { id: 'list.saved-copy', desc: 'A stored copy is shown; its day' })}
                </p>`
          }
          ${broken === undefined ? nothing : html`<p>${broken}</p>`}
        </div>
      </div>`;
