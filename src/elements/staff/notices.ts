/** What the directory says beside its people: nobody found, nobody here, broken rows, a stored copy. */
import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Profile } from '../../model/profile.js';
import { callUs } from '../shared/data-notice.js';
import { icon } from '../shared/icons.js';

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

/** Said above the directory when some rows were unusable. */
export const broken = (kept: number, dropped: number): string | undefined =>
  dropped === 0
    ? undefined
    : msg(str`Hiện ${kept} người. ${dropped} dòng bị lỗi nên chưa hiện được.`, {
        id: 'staff.partial',
        desc: 'Some rows of the staff file were unusable: how many people are shown, how many rows are not',
      });

export const unknownPerson = (id: string): TemplateResult =>
  html`<div class="notice saved" part="notice" role="alert">
    ${icon('warn')}
    <p>
      ${msg(str`Không có người mã ${id} trong danh bạ này.`, { id: 'staff.unknown', desc: 'A link led to a person that the directory does not have' })}
    </p>
  </div>`;
