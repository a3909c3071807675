/** Old Vietnamese encodings: a chunk of its own, loaded when a file is not Unicode. */
/** Vietnamese letters in NFC, ASCII, and the punctuation office programs put in. */
const VIETNAMESE =
  /^[\t\n\r\x20-\x7e\u00a0àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ–—‘’“”„…•°·§«»×₫€²³½]*$/iu;

/**
 * Reads windows-1258, which old Vietnamese systems still write. The guess must prove itself: if one
 * character is not Vietnamese, the file is in some other encoding (TCVN3, VNI, windows-1252) and
 * showing it would print wrong names. Undefined then.
 */
export const decodeOld = (bytes: Uint8Array): string | undefined => {
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  return VIETNAMESE.test(text) ? text : undefined;
};
