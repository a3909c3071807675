import { html, LitElement, type PropertyValues } from 'lit';
import { hostStyles } from '../../styles/host.js';
import { DEFAULT_CROP, MAX_ZOOM, moved, withinBounds, zoomed, type Crop } from './crop.js';
import { CropGestures } from './crop-gestures.js';
import { photoCropStyles } from './photo-crop.styles.js';
import { drawCrop, type OpenPhoto } from './prepare-photo.js';

/** Of the canvas in pixels: sharp on a telephone's screen, and quick to draw. */
const STAGE = 576;
const PREVIEW = 176;

/** One press of an arrow key, in sides of the square. */
const STEP = 0.04;
const ZOOM_STEP = 1.15;

type Range = 'x' | 'y' | 'zoom';

/**
 * `<commune-photo-crop>`: choosing the square of a photo that becomes the portrait. Drag, wheel, pinch, arrow
 * keys, + and −, or three sliders. Part of the editor; Vietnamese only.
 *
 * @fires crop-change - `detail`: the new Crop
 */
export class CommunePhotoCrop extends LitElement {
  static override styles = [hostStyles, photoCropStyles];
  static override properties = { photo: { attribute: false }, crop: { attribute: false } };

  /** From `openPhoto`. */
  declare photo: OpenPhoto | undefined;
  declare crop: Crop;

  private readonly gestures = new CropGestures({
    move: (right, down) => this.change((crop, photo) => moved(crop, right, down, photo)),
    zoom: (factor) => this.change((crop, photo) => zoomed(crop, crop.zoom * factor, photo)),
  });

  constructor() {
    super();
    this.crop = { ...DEFAULT_CROP };
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('photo') && !changed.has('crop')) return;
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) {
      const context = canvas.getContext('2d');
      if (!context || !this.photo) continue;
      context.imageSmoothingQuality = 'high';
      drawCrop(context, this.photo, this.crop);
    }
  }

  private change(next: (crop: Crop, photo: OpenPhoto) => Crop): void {
    if (!this.photo) return;
    const crop = withinBounds(next(this.crop, this.photo));
    const { x, y, zoom } = this.crop;
    if (crop.x === x && crop.y === y && crop.zoom === zoom) return;
    this.crop = crop;
    this.dispatchEvent(new CustomEvent<Crop>('crop-change', { detail: crop }));
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return; // the browser's own zoom
    const onSlider = event.composedPath()[0] instanceof HTMLInputElement;
    const act = this.actionOf(event.key, onSlider);
    if (!act) return;
    event.preventDefault();
    act();
  };

  private actionOf(key: string, onSlider: boolean): (() => void) | undefined {
    const zoom = (factor: number) => () =>
      this.change((crop, photo) => zoomed(crop, crop.zoom * factor, photo));
    // The arrow shows where the picture goes, as the finger does; a slider has arrows of its own.
    const move = (right: number, down: number) =>
      onSlider ? undefined : () => this.change((crop, photo) => moved(crop, right, down, photo));
    switch (key) {
      case '+':
      case '=':
        return zoom(ZOOM_STEP);
      case '-':
        return zoom(1 / ZOOM_STEP);
      case 'ArrowLeft':
        return move(STEP, 0);
      case 'ArrowRight':
        return move(-STEP, 0);
      case 'ArrowUp':
        return move(0, STEP);
      case 'ArrowDown':
        return move(0, -STEP);
      default:
        return undefined;
    }
  }

  private slid(range: Range, event: InputEvent): void {
    const value = Number((event.target as HTMLInputElement).value) / 100;
    this.change((crop, photo) =>
      range === 'zoom' ? zoomed(crop, value, photo) : { ...crop, [range]: value },
    );
  }

  private slider(range: Range, label: string, words: string) {
    const value = Math.round(this.crop[range] * 100);
    const low = range === 'zoom' ? 100 : 0;
    const high = range === 'zoom' ? MAX_ZOOM * 100 : 100;
    return html`<div>
      <label for=${range}>${label}</label>
      <input
        id=${range}
        type="range"
        min=${low}
        max=${high}
        step="1"
        .value=${String(value)}
        aria-valuetext=${words}
        ?disabled=${range !== 'zoom' && !this.hasRoom(range)}
        @input=${(event: InputEvent) => this.slid(range, event)}
      />
    </div>`;
  }

  /** Whether the square can move this way at all: it cannot go sideways in an upright photo shown whole. */
  private hasRoom(range: 'x' | 'y'): boolean {
    if (!this.photo) return false;
    const { width, height } = this.photo;
    const along = range === 'x' ? width : height;
    return along - Math.min(width, height) / this.crop.zoom >= 1;
  }

  override render() {
    if (!this.photo) return undefined;
    const { x, y, zoom } = this.crop;
    const percent = (value: number): string => `${Math.round(value * 100)} phần trăm`;
    return html`<div class="root layout" @keydown=${this.pressed}>
      <div
        class="stage"
        role="group"
        tabindex="0"
        aria-label="Khung ảnh. Kéo ảnh hoặc dùng phím mũi tên để dời, phím + và − để phóng to, thu nhỏ."
        @pointerdown=${this.gestures.down}
        @pointermove=${this.gestures.moved}
        @pointerup=${this.gestures.up}
        @pointercancel=${this.gestures.up}
        @wheel=${this.gestures.wheel}
      >
        <canvas width=${STAGE} height=${STAGE} role="img" aria-label="Phần ảnh được chọn"></canvas>
      </div>
      <div class="controls">
        ${this.slider('zoom', 'Phóng to', percent(zoom))} ${this.slider('x', 'Trái – phải', percent(x))}
        ${this.slider('y', 'Trên – dưới', percent(y))}
        <ul class="previews" aria-label="Ảnh sẽ hiện như sau">
          <li class="round">
            <canvas width=${PREVIEW} height=${PREVIEW} role="img" aria-label="Xem trước hình tròn"></canvas>
            Trên trang
          </li>
          <li>
            <canvas width=${PREVIEW} height=${PREVIEW} role="img" aria-label="Xem trước hình vuông"></canvas>
            Bản in
          </li>
        </ul>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'commune-photo-crop': CommunePhotoCrop;
  }
  interface HTMLElementEventMap {
    'crop-change': CustomEvent<Crop>;
  }
}
