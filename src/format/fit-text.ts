/** Text for paper, where nothing breaks lines by itself: which size, which lines. */
import { wrapped } from './wrap.js';

/** In font sizes. Vietnamese letters carry two marks: with less the lines touch. */
export const LINE_HEIGHT = 1.32;
/** Of a line's height above its base line: Ế and Ổ reach high. */
export const BASE = 0.98;

/** Sizes to try, the largest first, and how many lines there may be. */
export interface TextStyle {
  sizes: readonly number[];
  most: number;
  bold: boolean;
}

export interface TextBlock {
  lines: string[];
  size: number;
  bold: boolean;
  height: number;
  /** False: the text was too long and ends with "…". */
  whole: boolean;
}

/**
 * Width of a line in its own font size, as wide as the widest fonts draw it (DejaVu Sans, Verdana): nobody knows the
 * fonts of the computer that prints.
 */
export const textWidth = (bold: boolean): ((text: string) => number) => {
  const scale = bold ? 1 : 0.9;
  return (text) => {
    let width = 0;
    for (const letter of text.normalize('NFD').replace(/\p{M}/gu, ''))
      width += /[iljtfrIJ .,:;'’|!()[\]/-]/u.test(letter)
        ? 0.46
        : /[mwMW@%]/u.test(letter)
          ? 1.03
          : /\p{Lu}/u.test(letter)
            ? 0.79
            : 0.7;
    return width * scale;
  };
};

/** The largest size at which a text needs no more lines than allowed; those lines are then made about equally long. */
const fitted = (text: string, { sizes, most, bold }: TextStyle, width: number): TextBlock | undefined => {
  const measure = textWidth(bold);
  for (const size of sizes) {
    const room = width / size;
    let lines = wrapped(text, room, measure);
    const count = lines.length;
    if (count > most) continue;
    for (let narrower = room; narrower > room / 2; narrower *= 0.97) {
      const tried = wrapped(text, narrower, measure);
      if (tried.length > count) break;
      lines = tried;
    }
    return { lines, size, bold, height: count * size * LINE_HEIGHT, whole: true };
  }
  return undefined;
};

/**
 * Lines for a text; undefined when there is none. What does not fit at the smallest size is cut after a word: a sheet with
 * half a name is better than none.
 */
export const textBlock = (text: string, style: TextStyle, width: number): TextBlock | undefined => {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean === '') return undefined;
  const whole = fitted(clean, style, width);
  if (whole) return whole;
  const size = style.sizes.at(-1) ?? 1;
  const { most, bold } = style;
  const lines = wrapped(clean, width / size, textWidth(bold)).slice(0, most);
  const last = lines.pop() ?? '';
  return {
    lines: [...lines, `${last.replace(/\s\S*$/u, '')} …`],
    size,
    bold,
    height: most * size * LINE_HEIGHT,
    whole: false,
  };
};
