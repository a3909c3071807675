/** The desk sheet as a file: an SVG, or a page with one sheet of paper per desk. */
import {
  deskSheet,
  placeOf,
  SHEET,
  SHEET_FONT,
  type DeskSheet,
  type SheetDrawing,
} from '../format/desk-sheet.js';
import { ratingAddress } from '../format/rating-address.js';
import { FACE_BOX, FACE_PATHS } from '../model/face-paths.js';
import { SCORE_WORDS } from '../model/rating-words.js';
import { qrMatrix } from '../qr/qr-matrix.js';
import { qrPath, qrSide } from '../qr/qr-svg.js';

export const PAPERS = ['A5', 'A4'] as const;
export type Paper = (typeof PAPERS)[number];

/** Width and height of the paper in millimetres. */
const SIZES: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  A5: [148, 210],
  A4: [210, 297],
};
/** Width of the drawing on it; A4 is A5 by the square root of two. */
const DRAWN: Readonly<Record<Paper, number>> = { A5: SHEET.width, A4: 181 };
/** What printers leave white anyway. */
const MARGINS: Readonly<Record<Paper, string>> = { A5: '12mm 10mm', A4: '14mm' };

export interface DeskQr {
  /** Absolute address of the page with the question, without hash. */
  page: string;
  /** The same as people type it: "muongsen.example.gov.vn/danh-gia.html". */
  typed: string;
  /** Number of the desk; undefined: the one-stop centre as a whole. */
  desk?: number | undefined;
  /** Name of the commune, '' for none, and its province. */
  commune: string;
  province: string;
}

export interface DrawnSheet {
  /** "Mã QR đánh giá – Quầy số 2". */
  title: string;
  /** What the code holds. */
  address: string;
  sheet: DeskSheet;
}

/** Lays one sheet out; undefined when the address is too long for a code that is read from paper. */
export const drawDeskQr = async ({
  page,
  typed,
  desk,
  commune,
  province,
}: DeskQr): Promise<DrawnSheet | undefined> => {
  const address = ratingAddress(page, desk === undefined ? 'one-stop' : `desk:${desk}`);
  // A quarter of the code may be dirty: it stands where many hands come by.
  const matrix = await qrMatrix(address, { level: 'Q' });
  if (!matrix.ok) return undefined;
  const place = desk === undefined ? '' : `Quầy số ${desk}`;
  const sheet = deskSheet({
    words: {
      commune,
      province,
      desk: place,
      question: 'Bạn có hài lòng với lần phục vụ này không?',
      scan: 'Mở máy ảnh điện thoại, quét mã để trả lời',
      or: 'Hoặc mở trang:',
      address: typed,
      privacy: 'Không hỏi tên, không hỏi số điện thoại.',
    },
    faces: SCORE_WORDS[3].map((words, i) => ({ words, path: FACE_PATHS[3][i] ?? '' })).reverse(),
    faceBox: FACE_BOX,
    code: { path: qrPath(matrix), side: qrSide(matrix) },
  });
  return (
    sheet && { title: ['Mã QR đánh giá', place].filter((part) => part !== '').join(' – '), address, sheet }
  );
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters make an XML file unreadable
  text.replace(/[\u0000-\u001f\ufffe\uffff]/g, ' ').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Hundredths of a millimetre are finer than any printer. */
const mm = (value: number): string => String(Math.round(value * 100) / 100);

const placed = (drawing: SheetDrawing, look: string): string =>
  `<path transform="${placeOf(drawing)}" d="${drawing.path}" ${look}/>`;

/**
 * The drawing alone. Every size and colour is an attribute of its own: no style, no script, nothing a content security
 * policy forbids.
 */
const drawing = ({ sheet }: DrawnSheet): string => {
  const bars = sheet.bars.map(
    ({ x, y, width: w, height: h, round }) =>
      `<rect x="${mm(x)}" y="${mm(y)}" width="${mm(w)}" height="${mm(h)}" rx="${mm(round)}"/>`,
  );
  const lines = sheet.lines.map(
    ({ words, x, y, size, bold, light }) =>
      `<text x="${mm(x)}" y="${mm(y)}" font-size="${mm(size)}" font-weight="${bold ? 600 : 400}"${light ? ' fill="#fff"' : ''}>${escaped(words)}</text>`,
  );
  const faces = sheet.faces.map((face) =>
    placed(
      face,
      'fill="none" stroke="#000" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"',
    ),
  );
  return [
    ...bars,
    ...lines,
    ...faces,
    ...(sheet.code ? [placed(sheet.code, 'shape-rendering="crispEdges"')] : []),
  ].join('\n');
};

/** An SVG element that shows so much of the drawing, in this size, on white: it must be read where pages are dark. */
const framed = (
  drawn: DrawnSheet,
  [width, height]: readonly [number, number],
  box: { x: number; y: number; width: number; height: number },
): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" lang="vi" width="${mm(width)}mm" height="${mm(height)}mm" viewBox="${[box.x, box.y, box.width, box.height].map(mm).join(' ')}" font-family="${escaped(SHEET_FONT)}" text-anchor="middle">
<title>${escaped(drawn.title)}</title>
<rect x="${mm(box.x)}" y="${mm(box.y)}" width="${mm(box.width)}" height="${mm(box.height)}" fill="#fff"/>
${drawing(drawn)}
</svg>
`;

/** One sheet as an SVG file of the size of the paper, margins included. */
export const deskQrSvg = (drawn: DrawnSheet, paper: Paper): string => {
  const [width, height] = SIZES[paper];
  const scale = SHEET.width / DRAWN[paper];
  const box = { width: width * scale, height: height * scale };
  return framed(drawn, SIZES[paper], {
    ...box,
    x: (SHEET.width - box.width) / 2,
    y: (SHEET.height - box.height) / 2,
  });
};

/** One sheet for a page, whose paper has margins already. */
const onPage = (drawn: DrawnSheet, paper: Paper): string => {
  const width = DRAWN[paper];
  return framed(drawn, [width, (width * SHEET.height) / SHEET.width], { x: 0, y: 0, ...SHEET });
};

/** The page: one sheet of paper per desk. Its style only sets the paper; where a policy drops it, each sheet still fits one. */
export const deskQrPage = (sheets: readonly DrawnSheet[], paper: Paper): string =>
  `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(sheets.length === 1 ? (sheets[0]?.title ?? '') : 'Mã QR đánh giá tại quầy')}</title>
<style>
@page { size: ${paper}; margin: ${MARGINS[paper]}; }
html { color-scheme: light; background: #fff; }
body { margin: 0; }
svg { display: block; max-width: 100%; margin: 0 auto; }
body > svg { break-inside: avoid; height: auto; }
body > svg + svg { break-before: page; }
@media screen { body > svg { margin-block: 8mm; outline: 1px solid #888; outline-offset: 6mm; max-width: calc(100% - 14mm); } body > svg + svg { margin-block-start: 24mm; } }
</style>
</head>
<body>
${sheets.map((sheet) => onPage(sheet, paper)).join('')}</body>
</html>
`;
