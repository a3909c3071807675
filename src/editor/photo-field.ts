/** The photo of a person: what it is now, another one cut to a square, or none. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { icon } from '../elements/shared/icons.js';
import { portrait } from '../elements/shared/person-portrait.js';
import type { Entry } from './document.js';
import type { Editing } from './editing.js';
import { MAX_ZOOM } from './photo/crop.js';
import { drawCrop, type OpenPhoto } from './photo/prepare-photo.js';
import type { PhotoDesk } from './photo-desk.js';
import { filePicker } from './start-view.js';
import { nameOf } from './words.js';

const SIDE = 240;
/** What an arrow key moves, in parts of the square. */
const STEP = 0.04;

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

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

const keyPressed = (desk: PhotoDesk, event: KeyboardEvent): void => {
  const arrow = ARROWS[event.key];
  if (arrow) desk.move(...arrow);
  else if (event.key === '+' || event.key === '=') desk.zoom(desk.crop.zoom + 0.2);
  else if (event.key === '-') desk.zoom(desk.crop.zoom - 0.2);
  else return;
  event.preventDefault();
};

/** The picture follows the finger, so the square moves the other way. */
const dragged = (desk: PhotoDesk, event: PointerEvent): void => {
  const canvas = event.currentTarget as HTMLElement;
  if (!canvas.hasPointerCapture(event.pointerId)) return;
  const side = canvas.getBoundingClientRect().width || 1;
  desk.move(-event.movementX / side, -event.movementY / side);
};

const frame = (desk: PhotoDesk, photo: OpenPhoto, key: string, id: string): TemplateResult =>
  html`<p class="hint" id="crop-hint">Kéo ảnh cho mặt nằm giữa khung. Bàn phím: phím mũi tên, + và −.</p>
    <canvas
      class="crop"
      width=${SIDE * 2}
      height=${SIDE * 2}
      tabindex="0"
      role="application"
      aria-label="Khung ảnh"
      aria-describedby="crop-hint"
      @keydown=${(event: KeyboardEvent) => keyPressed(desk, event)}
      @pointerdown=${(event: PointerEvent) =>
        (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)}
      @pointermove=${(event: PointerEvent) => dragged(desk, event)}
      ${ref((canvas) => {
        const context = canvas instanceof HTMLCanvasElement ? canvas.getContext('2d') : undefined;
        if (context) drawCrop(context, photo, desk.crop);
      })}
    ></canvas>
    <div class="field">
      <label for="zoom">Phóng to</label>
      <input
        id="zoom"
        type="range"
        min="1"
        max=${MAX_ZOOM}
        step="0.05"
        .value=${String(desk.crop.zoom)}
        @input=${(event: Event) => desk.zoom(Number((event.target as HTMLInputElement).value))}
      />
    </div>
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
