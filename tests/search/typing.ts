import { fold } from '../../src/search/fold.js';

/** Ways a name gets into the search field: what fingers and keyboards make of it. */

const TONES: Record<string, string> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};

/** The keys of the Telex method, tone last, as they stand when the Vietnamese keyboard is off. */
export const telex = (text: string): string =>
  text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    let keys = '';
    let tone = '';
    for (const sign of word.normalize('NFD').toLowerCase()) {
      if (sign in TONES) tone = TONES[sign]!;
      else if (sign === '\u0302') keys += keys.slice(-1);
      else if (sign === '\u0306' || sign === '\u031b') keys += 'w';
      else keys += sign === 'đ' ? 'dd' : sign;
    }
    return keys + tone;
  });

/** Numbers 0…1 that are the same in every run. */
export const dice = (seed: number) => (): number => {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return seed / 0x7fffffff;
};

/** Without accents and with one slip in one word of four letters or more: a letter lost, too many, wrong, or swapped. */
export const slip = (text: string, random: () => number): string => {
  const words = fold(text).split(/\s+/);
  const long = words.flatMap((word, i) => (/^[a-z]{4,}$/.test(word) ? [i] : []));
  const which = long[Math.floor(random() * long.length)];
  if (which === undefined) return words.join(' ');
  const word = words[which]!;
  const at = 1 + Math.floor(random() * (word.length - 1));
  const letter = 'abcdeghiklmnopqrstuvxy'[Math.floor(random() * 22)]!;
  const slips = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1),
  ];
  words[which] = slips[Math.floor(random() * slips.length)]!;
  return words.join(' ');
};

/** Names that read the same are the same to a reader: no tone, no signs, no "thủ tục" in front. */
export const sameName = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (name: string): string =>
  fold(name)
    .replace(/[^a-z\d]+/g, ' ')
    .replace(/^ *(thu tuc)? */, '')
    .trim();
