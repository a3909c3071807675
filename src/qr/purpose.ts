import { TEXT_LENGTH } from './vietqr-rules.js';

/** NFD leaves these whole. Ð and Ɖ are what some keyboards give for Đ; ƀ is a letter of Ê-đê and Ba-na. */
const WHOLE: Readonly<Record<string, string>> = {
  ...{ đ: 'd', ð: 'd', ɖ: 'd', '₫': 'd', Đ: 'D', Ð: 'D', Ɖ: 'D' },
  ...{ ƀ: 'b', Ƀ: 'B', '–': '-', '—': '-', '‑': '-', '−': '-' },
};

/**
 * Words as every bank application takes them: letters without accents, digits, space and `. - /`. Apostrophes go
 * (H'Ly → HLy), any other sign becomes a space. Empty when nothing is left (`***`, emoji, another script).
 */
export const plainWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'‘’ʼ`´]/gu, '')
    .replace(/[^ -~]/g, (letter) => WHOLE[letter] ?? ' ')
    .replace(/[^A-Za-z0-9./-]+/g, ' ')
    .trim();

/**
 * Words for field 62.08: {@link plainWords}, at most 25 characters, cut after a whole word: half a dossier number
 * would be taken for another dossier, so what identifies the payment should stand first. Only a first word longer
 * than that is cut inside. Doing it twice changes nothing.
 */
export const plainPurpose = (text: string): string => {
  const plain = plainWords(text);
  if (plain.length <= TEXT_LENGTH) return plain;
  // One character more: a word that ends exactly at the limit is whole.
  const end = plain.lastIndexOf(' ', TEXT_LENGTH);
  return plain.slice(0, end > 0 ? end : TEXT_LENGTH);
};
