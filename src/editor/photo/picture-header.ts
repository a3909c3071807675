import { PhotoProblem } from './photo-problem.js';

/** What a picture file says of itself, read without decoding it. */
export interface PictureHeader {
  type: 'jpeg' | 'png' | 'webp' | 'gif' | 'heic';
  /** Pixels as stored, before any turning by Exif. */
  width: number;
  height: number;
  /** False when the end of the file is missing. */
  complete: boolean;
}

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const CUT = { width: 0, height: 0, complete: false };

/** Start of frame: the markers C0 to CF but for C4, C8 and CC, which are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Inside a scan FF is always followed by 00 or a restart marker, so FF D9 there is the end. */
const hasEnd = (bytes: Uint8Array, from: number): boolean => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === 0xd9) return true;
  return false;
};

const jpeg = (bytes: Uint8Array): PictureHeader => {
  const view = viewOf(bytes);
  let size: { width: number; height: number } | undefined;
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) break;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++; // fill byte
      continue;
    }
    if (isFrame(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const next = at + 2 + view.getUint16(at + 2);
    if (marker === 0xda)
      return { type: 'jpeg', ...(size ?? CUT), complete: size !== undefined && hasEnd(bytes, next) };
    at = next;
  }
  return { type: 'jpeg', ...(size ?? CUT), complete: false };
};

const png = (bytes: Uint8Array): PictureHeader => {
  if (bytes.length < 33) return { type: 'png', ...CUT };
  const view = viewOf(bytes);
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at))
    if (ascii(bytes, at + 4, at + 8) === 'IEND') return { type: 'png', ...size, complete: true };
  return { type: 'png', ...size, complete: false };
};

const webp = (bytes: Uint8Array): PictureHeader => {
  if (bytes.length < 30) return { type: 'webp', ...CUT };
  const view = viewOf(bytes);
  const complete = view.getUint32(4, true) + 8 <= bytes.length;
  const u24 = (at: number): number => view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16);
  const kind = ascii(bytes, 12, 16);
  if (kind === 'VP8X') return { type: 'webp', width: u24(24) + 1, height: u24(27) + 1, complete };
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { type: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, complete };
  }
  return {
    type: 'webp',
    width: view.getUint16(26, true) & 0x3fff,
    height: view.getUint16(28, true) & 0x3fff,
    complete,
  };
};

const gif = (bytes: Uint8Array): PictureHeader => {
  if (bytes.length < 14) return { type: 'gif', ...CUT };
  const view = viewOf(bytes);
  const complete = bytes.subarray(-16).includes(0x3b);
  return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true), complete };
};

/** HEIC and AVIF: the largest of the boxes that say a size, whichever picture of the file they belong to. */
const heic = (bytes: Uint8Array): PictureHeader => {
  const view = viewOf(bytes);
  const found = { width: 0, height: 0 };
  const until = Math.min(bytes.length, 262_144) - 16;
  for (let at = bytes.indexOf(0x69); at >= 0 && at < until; at = bytes.indexOf(0x69, at + 1))
    if (ascii(bytes, at, at + 4) === 'ispe') {
      found.width = Math.max(found.width, view.getUint32(at + 8));
      found.height = Math.max(found.height, view.getUint32(at + 12));
    }
  return { type: 'heic', ...found, complete: true };
};

/** What lies in a file that is no picture: pages and drawings are told apart, the rest is not. */
const notAPicture = (bytes: Uint8Array): PhotoProblem => {
  const text = new TextDecoder().decode(bytes.subarray(0, 2000));
  return new PhotoProblem(/<svg[\s>]/i.test(text) ? 'svg' : 'not-a-picture');
};

/**
 * Kind and size of a picture by its content; a file's name says nothing.
 *
 * @throws PhotoProblem `empty`, `svg`, `not-a-picture`
 */
export const pictureHeader = (bytes: Uint8Array): PictureHeader => {
  if (bytes.length === 0) throw new PhotoProblem('empty');
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpeg(bytes);
  if (ascii(bytes, 1, 4) === 'PNG' && bytes[0] === 0x89) return png(bytes);
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return webp(bytes);
  if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return gif(bytes);
  if (/^ftyp(?:hei[cxms]|hev[cx]|mif1|msf1|avif|avis)/.test(ascii(bytes, 4, 12))) return heic(bytes);
  throw notAPicture(bytes);
};
