/** What the directory says beside its people: nobody found, nobody here, broken rows, a stored copy. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Profile } from '../../model/profile.js';
import { callButton } from '../shared/call-button.js';
import { deskName } from '../shared/desk-name.js';
import { icon } from '../shared/icons.js';

/** The number to call, or where to ask when none is known. */
const callUs = (profile: Profile | undefined): TemplateResult =>
  profile?.hotline === undefined
    ? html`<p>
        ${msg('Hỏi quầy một cửa của xã.', { id: 'list.ask-desk', desc: 'Ask the one-stop desk; no number is known' })}
      </p>`
    : callButton(profile.hotline, deskName(), false);

export const nobodyFound = (query: string, profile: Profile | undefined): TemplateResult =>
  html`<div class="card" part="nothing-found">
    <p class="card-title">
      ${msg(str`Không thấy ai cho “${query}”.`, { id: 'staff.nothing', desc: 'Nobody found for the words typed' })}
    </p>
    <p>
      ${msg('Bạn gõ ngắn hơn, hoặc gọi điện để được chỉ đúng người.', { id: 'staff.nothing-what-now', desc: 'What to do when nobody was found; whom to call follows' })}
    </p>
    ${callUs(profile)}
  </div>`;

export const nobodyHere = (profile: Profile | undefined): TemplateResult =>
  html`<div class="card" part="notice">
    <p>
      ${msg('Chưa có tên cán bộ nào ở đây.', { id: 'staff.empty', desc: 'The directory has nobody to show' })}
    </p>
    ${callUs(profile)}
  </div>`;

/** Data is there but not all of it is good, or it is a stored copy: said above the directory. */
export const dataNotice = (
  kept: number,
  dropped: number,
  copyFrom: string | undefined,
): TemplateResult | typeof nothing =>
  dropped === 0 && copyFrom === undefined
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
          ${
            dropped === 0
              ? nothing
              : html`<p>
                  ${msg(str`Hiện ${kept} người. ${dropped} dòng bị lỗi nên chưa hiện được.`, {
                    id: 'staff.partial',
                    desc: 'Some rows of the staff file were unusable: how many people are shown, how many rows are not',
                  })}
                </p>`
          }
        </div>
      </div>`;

export const unknownPerson = (id: string): TemplateResult =>
  html`<div class="notice saved" part="notice" role="alert">
    ${icon('warn')}
    <p>
      ${msg(str`Không có người mã ${id} trong danh bạ này.`, { id: 'staff.unknown', desc: 'A link led to a person that the directory does not have' })}
    </p>
  </div>`;
