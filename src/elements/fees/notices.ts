/** What the board says beside its fees: nothing found, nothing here, broken rows, a link that leads nowhere. */
import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Profile } from '../../model/profile.js';
import { callUs } from '../shared/data-notice.js';
import { icon } from '../shared/icons.js';

export const nothingFound = (query: string, profile: Profile | undefined): TemplateResult =>
  html`<div class="card" part="nothing-found">
    <p class="card-title">
      ${msg(str`Không thấy khoản nào cho “${query}”.`, { id: 'fees.nothing', desc: 'No fee found for the words typed' })}
    </p>
    <p>
      ${msg('Không thấy ở đây chưa phải là không mất tiền. Bạn gõ ngắn hơn, hoặc hỏi quầy.', { id: 'fees.nothing-what-now', desc: 'What to do when no fee was found; whom to call follows' })}
    </p>
    ${callUs(profile)}
  </div>`;

export const noFees = (profile: Profile | undefined): TemplateResult =>
  html`<div class="card" part="notice">
    <p>
      ${msg('Chưa có khoản phí, lệ phí nào ở đây.', { id: 'fees.empty', desc: 'The board has no fee to show' })}
    </p>
    ${callUs(profile)}
  </div>`;

/** Said above the board when some rows were unusable. */
export const broken = (kept: number, dropped: number): string | undefined =>
  dropped === 0
    ? undefined
    : msg(str`Đọc được ${kept} dòng. ${dropped} dòng bị lỗi nên chưa hiện được.`, {
        id: 'fees.partial',
        desc: 'Some rows of the fee file were unusable: how many were read, how many were not',
      });

export const unknownFee = (id: string): TemplateResult =>
  html`<div class="notice saved" part="notice" role="alert">
    ${icon('warn')}
    <p>
      ${msg(str`Không có khoản mã ${id} trong bảng này.`, { id: 'fees.unknown', desc: 'A link led to a fee that the board does not have' })}
    </p>
  </div>`;
