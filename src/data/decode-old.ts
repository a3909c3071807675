/** Texts that are not UTF-8: a chunk of its own, loaded when such a file comes. */

/** Vietnamese letters in NFC, ASCII, and the punctuation office programs put in. */
const VIETNAMESE =
  /^[\t\n\r\x20-\x7e\u00a0àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ–—‘’“”„…•°·§«»×₫€²³½]*$/iu;

/** Share of zero bytes among the first or the second bytes of each pair. */
const zeros = (bytes: Uint8Array, start: 0 | 1): number => {
  const half = bytes.subarray(0, 2000).filter((_, i) => i % 2 === start);
  return half.filter((byte) => byte === 0).length / half.length;
};

/**
 * Reads UTF-16: by its BOM, by the zero byte of an ASCII letter at its beginning, or because a quarter of it is spaces,
 * signs and Latin letters, which have one. Else windows-1258, which old Vietnamese systems still write. That guess must prove itself: if one character is not
 * Vietnamese, the file is in some other encoding (TCVN3, VNI, windows-1252) and showing it would print wrong names.
 * Undefined then.
 */
export const decodeOld = (bytes: Uint8Array): string | undefined => {
  const [a, b] = bytes;
  const [little, big] = [zeros(bytes, 1), zeros(bytes, 0)];
  const isLittle = (a === 0xff && b === 0xfe) || b === 0;
  const isBig = (a === 0xfe && b === 0xff) || a === 0;
  if (isLittle || isBig || little > 0.25 || big > 0.25)
    try {
      const label = isLittle || (!isBig && little > big) ? 'utf-16le' : 'utf-16be';
      return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
    } catch {
      return undefined;
    }
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  return VIETNAMESE.test(text) ? text : undefined;
};
