import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../elements/shared/icons.js';
import type { Session } from './session.js';

/** When the draft is not kept, the clerk has to know before the page is closed. */
export const keepingNotice = (session: Session, openOther: () => void): TemplateResult | typeof nothing => {
  if (session.keeping === 'forbidden')
    return html`<div class="notice" part="notice" role="alert">
      ${icon('warn')}
      <p>Trình duyệt này không cho giữ bản nháp. Đừng đóng trang trước khi lưu tệp.</p>
    </div>`;
  if (session.keeping !== 'elsewhere') return nothing;
  return html`<div class="notice" part="notice" role="alert">
    ${icon('warn')}
    <div>
      <p>Tệp này đang có bản nháp khác, sửa ở cửa sổ khác. Bản đang sửa ở đây chưa được giữ.</p>
      <p class="actions">
        <button type="button" class="button" @click=${() => void session.takeOver()}>
          Giữ bản ở đây, bỏ bản kia
        </button>
        <button type="button" class="button" @click=${openOther}>Mở bản kia, bỏ bản ở đây</button>
      </p>
    </div>
  </div>`;
};
