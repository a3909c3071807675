/** Nothing is open yet: choose a file, go on with a draft, or begin a new list. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../elements/shared/icons.js';
import type { StoredDraft } from './draft-store.js';
import { editorIcon } from './editor-icons.js';
import { moment } from './words.js';

export interface Start {
  /** In words, why the last file could not be opened. */
  failure: string | undefined;
  busy: string | undefined;
  drafts: readonly StoredDraft[];
  /** The page names a file to open. */
  src: string;
  openFile: (file: File) => void;
  retry: () => void;
  create: () => void;
  resume: (draft: StoredDraft) => void;
  drop: (draft: StoredDraft) => void;
}

/** @param unsaved whether going back to the draft throws away what is being edited now */
export const draftOffer = (
  draft: StoredDraft,
  resume: (draft: StoredDraft) => void,
  drop: (draft: StoredDraft) => void,
  unsaved = false,
): TemplateResult =>
  html`<div class="notice" part="notice" data-draft=${draft.opened.id}>
    ${icon('info')}
    <div>
      <p>Có bản nháp ngày ${moment(draft.savedAt)} của ${draft.opened.name}, chưa lưu thành tệp.</p>
      <p class="actions">
        <button type="button" class="button primary" @click=${() => resume(draft)}>
          Mở lại${unsaved ? ', bỏ phần đang sửa ở đây' : nothing}
        </button>
        <button
          type="button"
          class="button"
          aria-label="Bỏ bản nháp của ${draft.opened.name}"
          @click=${() => drop(draft)}
        >
          Bỏ
        </button>
      </p>
    </div>
  </div>`;

/** A native file input that looks like a button. */
export const filePicker = (
  words: string,
  accept: string,
  primary: boolean,
  chosen: (file: File) => void,
): TemplateResult =>
  html`<label class="button picker ${primary ? 'primary big' : ''}"
    >${editorIcon('file')}<span>${words}</span
    ><input
      type="file"
      class="visually-hidden"
      accept=${accept}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const file = input.files?.[0];
        if (file) chosen(file);
        input.value = ''; // the same file may be chosen again after it was mended
      }}
  /></label>`;

export const startView = (start: Start): TemplateResult =>
  html`<h2 class="title" tabindex="-1">Cập nhật danh bạ cán bộ</h2>
    ${start.drafts.map((draft) => draftOffer(draft, start.resume, start.drop))}
    ${
      start.failure === undefined
        ? nothing
        : html`<div class="notice" part="notice" role="alert">
            ${icon('warn')}
            <div>
              <p>${start.failure}</p>
              ${
                start.src === ''
                  ? nothing
                  : html`<p class="actions">
                      <button type="button" class="button" @click=${() => start.retry()}>Thử lại</button>
                    </p>`
              }
            </div>
          </div>`
    }
    ${
      start.busy === undefined
        ? html`<div class="drop">
            ${filePicker('Chọn tệp danh bạ', '.xlsx,.csv,.json,.txt', true, (file) => start.openFile(file))}
            <p class="muted">
              Tệp Excel (.xlsx), CSV hoặc JSON. Trên máy tính, kéo tệp thả vào đây cũng được.
            </p>
            <p class="muted">Tệp chỉ mở trên máy này, không gửi đi đâu.</p>
          </div>`
        : nothing
    }
    <p role="status" class="busy">${start.busy ?? nothing}</p>
    ${
      start.busy === undefined
        ? html`<p class="actions">
            <button type="button" class="button" @click=${() => start.create()}>
              ${editorIcon('add')}Chưa có tệp: lập danh bạ mới
            </button>
          </p>`
        : nothing
    }`;
