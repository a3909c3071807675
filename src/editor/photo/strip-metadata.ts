/**
 * A JPEG file without Exif, GPS, XMP, colour profiles, comments and previews: of the segments before the picture
 * only those stay that decoding needs. Browsers write hardly any of them; this makes it certain.
 * Anything that is no JPEG comes back as it is.
 */
export const stripMetadata = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const marker = bytes[at + 1] ?? 0;
    const next = at + 2 + view.getUint16(at + 2);
    // APP1 … APP15 and comments; APP14 says how the colours are kept.
    const isMetadata = (marker > 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!isMetadata) kept.push(bytes.subarray(at, next));
    at = next;
  }
  kept.push(bytes.subarray(at));
  const clean = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of kept) {
    clean.set(part, end);
    end += part.length;
  }
  return clean;
};
