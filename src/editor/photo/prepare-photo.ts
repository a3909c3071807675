import { DEFAULT_CROP, squareOf, type Crop, type Size } from './crop.js';
import { PhotoProblem } from './photo-problem.js';
import { pictureHeader, type PictureHeader } from './picture-header.js';
import { stripMetadata } from './strip-metadata.js';

export const PHOTO_LIMITS = {
  /** Of the chosen file, in bytes. */
  fileBytes: 40_000_000,
  /** A decoded pixel takes 4 bytes of memory. */
  pixels: 50_000_000,
  side: 12_000,
  /** Shorter side below which a portrait is only blur. */
  smallest: 120,
  /** Of the portrait, in bytes. */
  bytes: 80_000,
} as const;

/** Sides of the square portrait in pixels, the first one that fits into the bytes. */
const SIDES = [480, 360, 240];
const QUALITIES = [0.9, 0.82, 0.74, 0.66, 0.58, 0.5, 0.4, 0.3];

/** Longer side of the copy that is kept for cropping: enough for a portrait at the largest zoom. */
const WORKING_SIDE = 1920;

/** A picture that has been checked, decoded, turned upright and made small enough to be cropped live. */
export interface OpenPhoto extends Size {
  picture: HTMLCanvasElement;
}

const canvasOf = (width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] => {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new PhotoProblem('cannot-save');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#fff'; // JPEG has no transparency
  context.fillRect(0, 0, width, height);
  return [canvas, context];
};

const checked = (bytes: Uint8Array): PictureHeader => {
  const header = pictureHeader(bytes);
  const { width, height } = header;
  if (!header.complete) throw new PhotoProblem('cut-off');
  if (width * height > PHOTO_LIMITS.pixels || Math.max(width, height) > PHOTO_LIMITS.side)
    throw new PhotoProblem('too-large');
  if (width === 0 || height === 0) throw new PhotoProblem(header.type === 'heic' ? 'heic' : 'damaged');
  if (Math.min(width, height) < PHOTO_LIMITS.smallest) throw new PhotoProblem('too-small');
  return header;
};

/**
 * Checks and opens a chosen picture. What it is and how large is read from its content before it is decoded.
 *
 * @throws (rejects) PhotoProblem
 */
export const openPhoto = async (file: Blob): Promise<OpenPhoto> => {
  if (file.size > PHOTO_LIMITS.fileBytes) throw new PhotoProblem('too-large');
  const bytes = await file.arrayBuffer().catch((cause: unknown) => {
    throw new PhotoProblem('damaged', cause); // a file that was moved or renamed after it was chosen
  });
  const { type } = checked(new Uint8Array(bytes));
  // Without a type, so that the browser too goes by the content; "from-image" turns by Exif.
  const bitmap = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' }).catch(
    (cause: unknown) => {
      throw new PhotoProblem(type === 'heic' ? 'heic' : 'damaged', cause);
    },
  );
  try {
    const scale = Math.min(1, WORKING_SIDE / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const [picture, context] = canvasOf(width, height);
    context.drawImage(bitmap, 0, 0, width, height);
    return { picture, width, height };
  } finally {
    bitmap.close(); // 48 MB for a picture of 12 megapixels
  }
};

const encoded = async (canvas: HTMLCanvasElement, quality: number): Promise<Blob> => {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (blob?.type !== 'image/jpeg') throw new PhotoProblem('cannot-save');
  return new Blob([stripMetadata(new Uint8Array(await blob.arrayBuffer()))], { type: 'image/jpeg' });
};

/** Draws the square of the picture that the crop names, filling the canvas. */
export const drawCrop = (context: CanvasRenderingContext2D, photo: OpenPhoto, crop: Crop): void => {
  const { left, top, side } = squareOf(crop, photo);
  const { width, height } = context.canvas;
  context.drawImage(photo.picture, left, top, side, side, 0, 0, width, height);
};

/**
 * The square portrait: JPEG of at most 80 KB without metadata, 480 pixels wide unless it would not fit.
 *
 * @throws (rejects) PhotoProblem `cannot-save`
 */
export const cutPhoto = async (photo: OpenPhoto, crop: Crop = DEFAULT_CROP): Promise<Blob> => {
  for (const side of SIDES) {
    const [canvas, context] = canvasOf(side, side);
    drawCrop(context, photo, crop);
    for (const quality of QUALITIES) {
      const blob = await encoded(canvas, quality);
      if (blob.size <= PHOTO_LIMITS.bytes) return blob;
    }
  }
  throw new PhotoProblem('cannot-save');
};

/**
 * Check, decode, crop, encode in one go.
 *
 * @throws (rejects) PhotoProblem
 */
export const preparePhoto = async (file: Blob, crop: Crop = DEFAULT_CROP): Promise<{ blob: Blob }> => ({
  blob: await cutPhoto(await openPhoto(file), crop),
});
