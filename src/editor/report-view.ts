import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../elements/shared/icons.js';
import { repairSentence } from './repair-words.js';
import type { Session } from './session.js';

/** More are named in the list of people by what is beside their fields. */
const MOST = 200;

/** What was mended while opening, and what stands in the file that we do not know. */
export const reportView = ({
  report: { repairs, unknownColumns },
}: Session): TemplateResult | typeof nothing =>
  repairs.length + unknownColumns.length === 0
    ? nothing
    : html`<div class="notice" part="notice">
        ${icon('info')}
        <div>
          ${
            repairs.length === 0
              ? nothing
              : html`<details class="repairs">
                  <summary>Khi mở tệp, máy đã xử lý ${repairs.length} chỗ. Xem từng chỗ</summary>
                  <ul>
                    ${repairs.slice(0, MOST).map((repair) => html`<li>${repairSentence(repair)}</li>`)}
                  </ul>
                  ${repairs.length > MOST ? html`<p>… và ${repairs.length - MOST} chỗ nữa.</p>` : nothing}
                </details>`
          }
          ${
            unknownColumns.length === 0
              ? nothing
              : html`<p>
                  Trang web không dùng ${unknownColumns.length} cột: ${unknownColumns.join(', ')}. Tệp lưu ra
                  vẫn giữ nguyên các cột này.
                </p>`
          }
        </div>
      </div>`;
