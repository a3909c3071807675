import { html, type TemplateResult } from 'lit';
import type { Session } from './session.js';
import { editorIcon } from './editor-icons.js';
import { moment } from './words.js';

const standing = ({ unsaved, keeping, keptAt }: Session): string => {
  if (!unsaved) return 'Chưa có thay đổi.';
  if (keeping === 'kept' && keptAt !== undefined) return `Bản nháp đã giữ ${moment(keptAt)}.`;
  return keeping === 'nothing' ? 'Đang giữ bản nháp …' : 'Bản nháp chưa được giữ.';
};

interface Acts {
  undo(): void;
  redo(): void;
  review(): void;
}

/** Always in reach: the way back, the way forth, and the one thing to do in the end. */
export const bar = (session: Session, acts: Acts): TemplateResult =>
  html`<div class="bar" role="group" aria-label="Thay đổi">
    <p class="muted standing">${standing(session)}</p>
    <div class="bar-buttons">
      <button
        type="button"
        class="button icon-only"
        aria-label="Hoàn tác"
        title="Hoàn tác (Ctrl+Z)"
        aria-disabled=${session.doc.past.length === 0 ? 'true' : 'false'}
        @click=${() => acts.undo()}
      >
        ${editorIcon('undo')}
      </button>
      <button
        type="button"
        class="button icon-only"
        aria-label="Làm lại"
        title="Làm lại (Ctrl+Y)"
        aria-disabled=${session.doc.future.length === 0 ? 'true' : 'false'}
        @click=${() => acts.redo()}
      >
        ${editorIcon('redo')}
      </button>
      <button type="button" class="button primary big" @click=${() => acts.review()}>Xem lại và lưu</button>
    </div>
  </div>`;
