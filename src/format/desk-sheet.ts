/**
 * The sheet that stands at a desk: question, faces, QR code, address. Only what is drawn where; the command writes it as a
 * file and the element draws it on its page, so both sheets are one. Nothing is left to a stylesheet, which a strict policy
 * of the page could forbid.
 */
import { BASE, LINE_HEIGHT, textBlock, textWidth, type TextBlock, type TextStyle } from './fit-text.js';

/** Millimetres. What a sheet of A5 leaves within margins of a centimetre; larger paper shows the same, larger. */
export const SHEET = { width: 128, height: 184 } as const;

/** As the page's own: no font is loaded. */
export const SHEET_FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** Phones find a smaller code on paper only from so near that the hand throws its shadow on it. */
const LEAST_CODE = 40;
const LARGEST_CODE = 84;
/** A phone at arm's length tells modules apart from this size on. */
const LEAST_MODULE = 0.6;

export interface DeskSheetWords {
  /** "Xã Mường Sen"; '' leaves it out. */
  commune: string;
  /** Second line of the name: the province. */
  province: string;
  /** "Quầy số 2", or what else is rated; '' on a sheet for the whole one-stop centre. */
  desk: string;
  question: string;
  /** What to do: "Mở máy ảnh của điện thoại, quét mã này." */
  scan: string;
  /** Before the address: "Hoặc mở trang:". */
  or: string;
  /** The address as people type it; left out where it is too long for that. */
  address: string;
  /** Last line. */
  privacy: string;
}

export interface DeskSheetFace {
  words: string;
  /** Path data in a box of `DeskSheetParts.faceBox`, to be stroked. */
  path: string;
}

export interface DeskSheetParts {
  words: DeskSheetWords;
  /** In reading order: the best first. */
  faces: readonly DeskSheetFace[];
  faceBox: number;
  /**
   * Path data of the dark modules in a box of `side` modules, quiet zone included. Undefined where it could not be
   * computed: the address then stands large in its place.
   */
  code: { path: string; side: number } | undefined;
}

/** One line of text; `x` is its middle, `y` its base line, `size` the height of its font. */
export interface SheetLine {
  words: string;
  x: number;
  y: number;
  size: number;
  bold: boolean;
  /** White on the black label. */
  light: boolean;
}

/** A drawing in a square: its left upper corner, its side on the sheet, and the box its path is drawn in. */
export interface SheetDrawing {
  path: string;
  x: number;
  y: number;
  side: number;
  box: number;
}

/** Value of `transform` that puts a drawing into its place. */
export const placeOf = ({ x, y, side, box }: SheetDrawing): string =>
  `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${(side / box).toFixed(5)})`;

export interface SheetBar {
  x: number;
  y: number;
  width: number;
  height: number;
  round: number;
}

export interface DeskSheet {
  lines: SheetLine[];
  bars: SheetBar[];
  faces: SheetDrawing[];
  code: SheetDrawing | undefined;
}

/** For each text the looks to try in turn: words in one line, if small ones, read better than large ones in two. */
const STYLES = {
  commune: [
    { sizes: [6.4, 5.6, 4.8, 4.2], most: 2, bold: true },
    { sizes: [4.2, 3.6, 3.2], most: 4, bold: true },
  ],
  province: [{ sizes: [4.4, 3.8, 3.2], most: 1, bold: false }],
  desk: [
    { sizes: [5.6, 4.6], most: 1, bold: true },
    { sizes: [4.6, 3.8, 3.4], most: 3, bold: true },
  ],
  question: [{ sizes: [7.8, 7, 6.2, 5.4, 4.8], most: 3, bold: true }],
  face: [
    { sizes: [5, 4.8, 4.6, 4.4, 4.2], most: 1, bold: true },
    { sizes: [4.8, 4.2, 3.6], most: 2, bold: true },
  ],
  scan: [
    { sizes: [5.6, 5.2, 4.8], most: 1, bold: true },
    { sizes: [5.2, 4.4], most: 2, bold: true },
  ],
  small: [{ sizes: [4.2, 3.8, 3.4], most: 2, bold: false }],
  address: [
    { sizes: [5, 4.6, 4.2], most: 1, bold: true },
    { sizes: [4.6, 4.2, 3.8], most: 2, bold: true },
  ],
  alone: [
    { sizes: [8, 7, 6, 5.2], most: 1, bold: true },
    { sizes: [6, 5.2, 4.6], most: 3, bold: true },
  ],
} satisfies Record<string, readonly TextStyle[]>;

/** Collects what is drawn. */
class Drawing {
  readonly lines: SheetLine[] = [];
  readonly bars: SheetBar[] = [];

  /** @param scale of all words and faces: below 1 where they would leave no room for the code */
  constructor(readonly scale: number) {}

  /** In the first look in which the text is whole; else what the last one leaves of it. */
  block(text: string, styles: readonly TextStyle[], width: number = SHEET.width): TextBlock | undefined {
    let found: TextBlock | undefined;
    for (const { sizes, ...style } of styles) {
      found = textBlock(text, { ...style, sizes: sizes.map((size) => size * this.scale) }, width);
      if (found?.whole) break;
    }
    return found;
  }

  /** Draws a block with its upper edge at `y`; tells where it ends. */
  write(own: TextBlock | undefined, y: number, x: number = SHEET.width / 2, light = false): number {
    own?.lines.forEach((words, i) => {
      const base = y + (i * LINE_HEIGHT + BASE) * own.size;
      this.lines.push({ words, x, y: base, size: own.size, bold: own.bold, light });
    });
    return y + (own?.height ?? 0);
  }
}

/** White words on black: the one who puts the sheets out must not mix them up. */
const drawDesk = (drawing: Drawing, desk: string, y: number): number => {
  const own = drawing.block(desk, STYLES.desk, SHEET.width - 12);
  if (!own) return y;
  const width = Math.max(...own.lines.map(textWidth(true))) * own.size + 10;
  const height = own.height + 2.4;
  drawing.bars.push({ x: (SHEET.width - width) / 2, y, width, height, round: height / 2 });
  drawing.write(own, y + 1.2, SHEET.width / 2, true);
  return y + height;
};

/** Three or five faces side by side, each over its words. */
const drawFaces = (
  drawing: Drawing,
  { faces, faceBox }: DeskSheetParts,
  y: number,
): { drawn: SheetDrawing[]; end: number } => {
  const column = SHEET.width / Math.max(1, faces.length);
  const side = Math.min(27 * drawing.scale, column - 4);
  const wordsAt = (styles: readonly TextStyle[]) =>
    faces.map(({ words }) => drawing.block(words, styles, column - 2));
  // The longest words set the size of all: none of the faces is to look more important.
  const size = Math.min(...wordsAt(STYLES.face).map((own) => own?.size ?? Infinity)) / drawing.scale;
  const blocks = wordsAt([{ sizes: [size], most: 2, bold: true }]);
  const drawn = faces.map(({ path }, i) => {
    const middle = column * (i + 0.5);
    drawing.write(blocks[i], y + side + 1.5, middle);
    return { path, x: middle - side / 2, y, side, box: faceBox };
  });
  return { drawn, end: y + side + 1.5 + Math.max(0, ...blocks.map((own) => own?.height ?? 0)) };
};

/** Words from above and from below, the code as large as what is left; undefined when that is too little. */
const laidOut = (parts: DeskSheetParts, scale: number): DeskSheet | undefined => {
  const { words, code } = parts;
  const drawing = new Drawing(scale);
  let top = drawing.write(drawing.block(words.commune, STYLES.commune), 0);
  top = drawing.write(drawing.block(words.province, STYLES.province), top);
  if (top > 0) {
    top += 2;
    drawing.bars.push({ x: 0, y: top, width: SHEET.width, height: 0.5, round: 0 });
    top += 3.5;
  }
  top = words.desk === '' ? top : drawDesk(drawing, words.desk, top) + 3;
  top = drawing.write(drawing.block(words.question, STYLES.question), top) + 3;
  const faces = drawFaces(drawing, parts, top);
  top = faces.end + 3;

  const address = drawing.block(words.address, code ? STYLES.address : STYLES.alone);
  // Half an address leads nowhere.
  const typed = address?.whole ? address : undefined;
  const or = typed && drawing.block(words.or, STYLES.small);
  let below = SHEET.height;
  const rise = (own: TextBlock | undefined, gap: number): void => {
    if (!own) return;
    below -= own.height;
    drawing.write(own, below);
    below -= gap;
  };
  rise(drawing.block(words.privacy, STYLES.small), 1.5);
  const drawn = { lines: drawing.lines, bars: drawing.bars, faces: faces.drawn };
  if (!code) {
    const room = below - top - (typed?.height ?? 0) - (or?.height ?? 0);
    if (!typed || room < 0) return undefined;
    drawing.write(typed, drawing.write(or, top + room / 2));
    return { ...drawn, code: undefined };
  }
  rise(typed, 0);
  rise(or, 2);
  rise(drawing.block(words.scan, STYLES.scan), 1);

  const least = Math.max(LEAST_CODE, code.side * LEAST_MODULE);
  const side = Math.min(below - top, Math.max(LARGEST_CODE, least));
  if (side < least) return undefined;
  const y = top + (below - top - side) / 2;
  return { ...drawn, code: { path: code.path, x: (SHEET.width - side) / 2, y, side, box: code.side } };
};

/**
 * Lays the sheet out; a long name or question makes all words smaller rather than the code unreadable. Undefined when the
 * code alone needs more room than there is, or there is neither a code nor an address that people could type.
 */
export const deskSheet = (parts: DeskSheetParts): DeskSheet | undefined =>
  laidOut(parts, 1) ?? laidOut(parts, 0.85) ?? laidOut(parts, 0.7) ?? laidOut(parts, 0.55);
