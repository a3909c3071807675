import { LoadProblem } from './problem.js';

/** Vietnamese letters in NFC, ASCII, and the punctuation office programs put in. */
const VIETNAMESE =
  /^[\t\n\r\x20-\x7e\u00a0àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ–—‘’“”„…•·°§«»×₫€²³½]*$/iu;

/**
 * Bytes of a data file → text without BOM. UTF-8, UTF-16 (by its BOM, or by the zero bytes that
 * ASCII has in it) and windows-1258, which old Vietnamese systems still write.
 *
 * The windows-1258 guess must prove itself: if one character is not Vietnamese, the file is in some
 * other old encoding (TCVN3, VNI, windows-1252) and showing it would print wrong names.
 *
 * A character cut in half at the very end is left out: the reader of the text sees a cut file,
 * which is what it is.
 *
 * @throws LoadProblem `charset`
 */
export const decode = (bytes: Uint8Array): string => {
  const [a, b] = bytes;
  const utf16 =
    (a === 0xff && b === 0xfe) || b === 0 ? 'le' : (a === 0xfe && b === 0xff) || a === 0 ? 'be' : '';
  const read = (label: string) => new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  try {
    return read(utf16 ? `utf-16${utf16}` : 'utf-8');
  } catch (cause) {
    if (!utf16) {
      const text = read('windows-1258').normalize('NFC');
      if (VIETNAMESE.test(text)) return text;
    }
    throw new LoadProblem('charset', cause);
  }
};
