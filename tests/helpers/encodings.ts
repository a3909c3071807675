/** Text → bytes in the encodings that office programs save CSV in. */

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** windows-1258 by its decoder: every byte that is a character. */
const BYTES = new Map<string, number>();
for (let byte = 0; byte < 256; byte++) {
  const char = new TextDecoder('windows-1258').decode(Uint8Array.of(byte));
  if (char !== '\ufffd') BYTES.set(char, byte);
}
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/** Old systems write a vowel with its hat, then the tone; plain letters with tone have a byte of their own. */
const windows1258 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text.normalize('NFC')].flatMap((char) => {
      const own = BYTES.get(char);
      if (own !== undefined) return [own];
      const apart = char.normalize('NFD');
      const tone = TONE.exec(apart)?.[0] ?? '';
      const both = [apart.replace(tone, '').normalize('NFC'), tone].map((c) => BYTES.get(c));
      return both.map((byte) => {
        if (byte === undefined) throw new Error(`windows-1258 has no ${char}`);
        return byte;
      });
    }),
  );

export const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with BOM': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16 LE': utf16,
  'UTF-16 LE with BOM': (text) => utf16(`\ufeff${text}`),
  'UTF-16 BE': (text) => utf16(text).swap16(),
  'UTF-16 BE with BOM': (text) => utf16(`\ufeff${text}`).swap16(),
  'windows-1258': windows1258,
};
