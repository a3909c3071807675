import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DEFAULT_CROP, type Crop } from './photo/crop.js';
import { cutPhoto, openPhoto, type OpenPhoto } from './photo/prepare-photo.js';
import { PhotoProblem } from './photo/photo-problem.js';
import { PHOTO_WORDS } from './problem-words.js';
import { photoFileName } from './zip.js';

/** A short name for the content: another picture gets another address, so that no browser shows the old one. */
const mark = (bytes: Uint8Array): string => {
  let hash = 0x811c9dc5; // FNV-1a
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
};

/** The picture that is being cropped for one person. */
export class PhotoDesk implements ReactiveController {
  /** Whose. */
  key: string | undefined;
  photo: OpenPhoto | undefined;
  crop: Crop = DEFAULT_CROP;
  busy = false;
  /** Why the last picture could not be used, in words. */
  failure: string | undefined;

  /** @param use takes the finished portrait with the path it gets in the file */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly use: (key: string, path: string, portrait: Blob) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  close(): void {
    Object.assign(this, {
      key: undefined,
      photo: undefined,
      crop: DEFAULT_CROP,
      busy: false,
      failure: undefined,
    });
    this.host.requestUpdate();
  }

  async choose(key: string, file: Blob): Promise<void> {
    this.close();
    Object.assign(this, { key, busy: true });
    const photo = await this.tried(key, () => openPhoto(file));
    if (photo) Object.assign(this, { photo });
    this.host.requestUpdate();
  }

  choosePart(crop: Crop): void {
    this.crop = crop;
    this.host.requestUpdate();
  }

  async finish(key: string, id: string): Promise<void> {
    const { photo, crop } = this;
    if (!photo || this.busy) return;
    this.busy = true;
    this.host.requestUpdate();
    const made = await this.tried(key, async () => {
      const portrait = await cutPhoto(photo, crop);
      return { portrait, mark: mark(new Uint8Array(await portrait.arrayBuffer())) };
    });
    this.host.requestUpdate();
    if (!made) return;
    this.close();
    this.use(key, `photos/${photoFileName(`${id}-${made.mark}`)}`, made.portrait);
  }

  /** Undefined when it failed, or when the clerk has gone on to somebody else meanwhile. */
  private async tried<T>(key: string, act: () => Promise<T>): Promise<T | undefined> {
    try {
      const result = await act();
      if (this.key !== key) return undefined;
      this.busy = false;
      return result;
    } catch (cause) {
      if (this.key !== key) return undefined;
      const words = PHOTO_WORDS[cause instanceof PhotoProblem ? cause.code : 'damaged'];
      Object.assign(this, { photo: undefined, busy: false, failure: words });
      return undefined;
    }
  }
}
