/** Workbooks spoilt at random, the same ones for the same seed. */
import { bookParts, staffBook, STAFF_ROWS, textRows, zipParts } from './xlsx.js';

/** Numbers from 0 up to 1, always the same after one seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** What hostile or careless programs write where a tag, number or text belongs. */
const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '&#0;',
  '&#x110000;',
  '&a;',
  '</row>',
  '<row r="1048576">',
  '<row>',
  '<c>',
  '</c>',
  '<c r="XFD9"/>',
  'r="ZZZZ9"',
  'r=""',
  'r="A0"',
  's="99"',
  't="s"',
  't="z"',
  '<v>1e999</v>',
  '<v>-1</v>',
  '<v>',
  '</v>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<!DOCTYPE a>',
  '<?x',
  '</sheetData>',
  '<sheetData>',
  '<mergeCell ref="A1:A1048576"/>',
  '9'.repeat(400),
  '<is><t>'.repeat(50),
  '\u0000',
  '\uFFFD',
  '_x0000_',
  '__proto__',
  'date1904="1"',
  'Target="../../x"',
  '<sheet r:id="rId9"/>',
];

const mutateText = (text: string, random: () => number): string => {
  const at = Math.floor(random() * text.length);
  const until = at + Math.floor(random() * 40);
  const piece = PIECES[Math.floor(random() * PIECES.length)] ?? '';
  const kind = random();
  if (kind < 0.4) return text.slice(0, at) + piece + text.slice(at);
  if (kind < 0.6) return text.slice(0, at) + text.slice(until);
  if (kind < 0.8) return text.slice(0, until) + text.slice(at);
  return text.slice(0, at) + piece + text.slice(until);
};

const mutateBytes = (bytes: Uint8Array, random: () => number): Uint8Array => {
  const copy = bytes.slice(0, random() < 0.2 ? Math.floor(random() * bytes.length) : bytes.length);
  for (let i = Math.ceil(random() * 8); i > 0 && copy.length > 0; i--)
    copy[Math.floor(random() * copy.length)] = random() < 0.3 ? 0xff : Math.floor(random() * 256);
  return copy;
};

/** One spoilt workbook: in half of them the archive's bytes, in the others the XML inside a sound archive. */
export const mutatedWorkbook = (random: () => number): Uint8Array => {
  if (random() < 0.5) return mutateBytes(staffBook(), random);
  const parts = bookParts({
    sheets: {
      Bìa: '',
      'Cán bộ': { data: textRows(STAFF_ROWS), after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' },
    },
    shared: ['<si><t>chữ</t></si>'],
    formats: ['dd/mm/yyyy'],
  });
  const paths = Object.keys(parts).filter((path) => path.startsWith('xl/'));
  for (let i = Math.ceil(random() * 2); i > 0; i--) {
    const path = paths[Math.floor(random() * paths.length)] ?? '';
    const part = parts[path] ?? '';
    if (random() < 0.05) Reflect.deleteProperty(parts, path);
    else parts[path] = mutateText(part, random);
  }
  return zipParts(parts);
};
