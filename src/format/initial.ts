/** A name that begins with H', K' or Y': the letter belongs to the given name and is never taken off it. */
const JOINED = /^[hky]['’ʼ]\p{L}/iu;
const LETTER = /\p{L}\p{M}*/u;

/**
 * One letter for a person without a picture: of the name they are called by. In Kinh, Thái, Hmong or Khmer names
 * that is the last word; in Ê-đê, Gia-rai or Ba-na names, where the clan may stand last, the word with H' or K'
 * or the one after the "Y" of men. Two letters would need to know where the family name ends, and that is often
 * guessed wrong. '' for a name without letters.
 */
export const initialOf = (name: string): string => {
  const words = name
    .normalize('NFC')
    .replace(/\(.*?\)/g, ' ')
    .split(/[\s,]+/)
    .filter((word) => LETTER.test(word));
  const y = words.findIndex((word, i) => /^y$/i.test(word) && words[i + 1] !== undefined);
  const called = words.find((word) => JOINED.test(word)) ?? (y < 0 ? words.at(-1) : words[y + 1]) ?? name;
  return (LETTER.exec(called)?.[0] ?? '').toLocaleUpperCase('vi');
};
