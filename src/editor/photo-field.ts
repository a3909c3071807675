/** The photo of a person: what it is now, another one cut to a square, or none. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { icon } from '../elements/shared/icons.js';
import { portrait } from '../elements/shared/person-portrait.js';
import type { Entry } from './document.js';
import type { Editing } from './editing.js';
import type { Crop } from './photo/crop.js';
import type { OpenPhoto } from './photo/prepare-photo.js';
import type { PhotoDesk } from './photo-desk.js';
import { filePicker } from './start-view.js';
import { nameOf } from './words.js';

/** What each canvas shows already. */
const drawn = new WeakMap<Element, Blob>();

/** On a canvas: a strict page allows no picture from a blob address. */
const draw = async (canvas: Element | undefined, photo: Blob): Promise<void> => {
  if (!(canvas instanceof HTMLCanvasElement) || drawn.get(canvas) === photo) return;
  drawn.set(canvas, photo);
  const bitmap = await createImageBitmap(photo).catch(() => undefined);
  if (bitmap) canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap?.close();
};

/** The portrait as it stands: chosen here, from the website, or only the initial. */
export const portraitOf = ({ session, base }: Editing, { draft }: Entry): TemplateResult => {
  const own = session.photos.get(draft.photo);
  return own
    ? html`<span class="portrait" aria-hidden="true"
        ><canvas width="144" height="144" ${ref((canvas) => void draw(canvas, own))}></canvas
      ></span>`
    : portrait(nameOf(draft), base === '' || draft.photo === '' ? undefined : draft.photo, base);
};

const frame = (desk: PhotoDesk, photo: OpenPhoto, key: string, id: string): TemplateResult =>
  html`<p class="hint">Kéo ảnh cho mặt nằm giữa khung.</p>
    <commune-photo-crop
      .photo=${photo}
      .crop=${desk.crop}
      @crop-change=${({ detail }: CustomEvent<Crop>) => desk.choosePart(detail)}
    ></commune-photo-crop>
    <div class="actions">
      <button
        type="button"
        class="button primary"
        ?disabled=${desk.busy}
        @click=${() => void desk.finish(key, id)}
      >
        Dùng ảnh này
      </button>
      <button type="button" class="button" @click=${() => desk.close()}>Thôi</button>
    </div>`;

const now = (editing: Editing, desk: PhotoDesk, entry: Entry): TemplateResult => {
  const { key, draft } = entry;
  return html`<div class="photo-now">
      ${portraitOf(editing, entry)}
      <p>${draft.photo === '' ? 'Chưa có ảnh.' : draft.photo}</p>
    </div>
    <div class="actions">
      ${filePicker(draft.photo === '' ? 'Chọn ảnh' : 'Đổi ảnh', 'image/*', false, (file) => {
        void desk.choose(key, file);
      })}
      ${
        draft.photo === ''
          ? nothing
          : html`<button
              type="button"
              class="button"
              @click=${() => editing.runAndSay({ do: 'change', key, changes: { photo: '' } })}
            >
              Bỏ ảnh
            </button>`
      }
    </div>`;
};

export const photoField = (editing: Editing, desk: PhotoDesk, entry: Entry): TemplateResult => {
  const mine = desk.key === entry.key;
  return html`${
      mine && desk.failure !== undefined
        ? html`<p class="problem" role="alert">${icon('warn')}<span>${desk.failure}</span></p>`
        : nothing
    }
    ${
      mine && desk.photo
        ? frame(desk, desk.photo, entry.key, entry.draft.id || entry.draft.name)
        : now(editing, desk, entry)
    }
    <p role="status" class="busy">${mine && desk.busy ? 'Đang xử lý ảnh …' : nothing}</p>`;
};
