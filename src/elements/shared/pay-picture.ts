/** The payment as one picture to keep: the code, and under it everything somebody needs to pay by hand. */
import { wrapped } from '../../format/wrap.js';
import type { QrMatrix } from '../../qr/qr-matrix.js';
import { qrSide } from '../../qr/qr-svg.js';
import { SAMPLE_STAMP } from './pay-figure.js';
import { paintQr, pngOf } from './qr-canvas.js';

export interface PayPicture {
  /** Above the code: what is paid. */
  title: string;
  /** Under the code, in this order. */
  lines: readonly { label: string; value: string }[];
  matrix: QrMatrix;
  sample: boolean;
}

/** Pixels. As wide as the screen of most phones. */
const WIDTH = 1080;
const MARGIN = 60;
const CODE = 900;
const BAND = 84;
/** Between the code and the words above and below it. */
const GAP = 24;
const FAMILY = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const FONTS = {
  title: { font: `600 46px ${FAMILY}`, height: 66, colour: '#1b1f24' },
  label: { font: `400 32px ${FAMILY}`, height: 50, colour: '#545c66' },
  value: { font: `600 42px ${FAMILY}`, height: 62, colour: '#1b1f24' },
} as const;
type Kind = keyof typeof FONTS;

/** PNG file; undefined when the browser has no room for it. */
export const payPicture = async ({ title, lines, matrix, sample }: PayPicture): Promise<Blob | undefined> => {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const rows = (kind: Kind, text: string) => {
    context.font = FONTS[kind].font;
    return wrapped(text, WIDTH - 2 * MARGIN, (part) => context.measureText(part).width).map((words) => ({
      kind,
      words,
    }));
  };
  const above = rows('title', title);
  const below = lines.flatMap(({ label, value }) => [...rows('label', label), ...rows('value', value)]);
  const heightOf = (some: typeof above) => some.reduce((sum, { kind }) => sum + FONTS[kind].height, 0);
  const scale = Math.max(4, Math.floor(CODE / qrSide(matrix)));
  const code = qrSide(matrix) * scale;
  const bands = sample ? 2 * BAND : 0;
  canvas.height = MARGIN + heightOf(above) + GAP + code + bands + GAP + heightOf(below) + MARGIN;

  // A new height empties the canvas and its settings.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  let y = MARGIN;
  const write = (some: typeof above) => {
    for (const { kind, words } of some) {
      const { font, height, colour } = FONTS[kind];
      context.font = font;
      context.fillStyle = colour;
      context.fillText(words, MARGIN, y + height * 0.72);
      y += height;
    }
  };
  const stamp = () => {
    if (!sample) return;
    context.fillStyle = '#000';
    context.fillRect((WIDTH - code) / 2, y, code, BAND);
    context.fillStyle = '#fff';
    context.font = `700 52px ${FAMILY}`;
    context.textAlign = 'center';
    context.fillText(SAMPLE_STAMP, WIDTH / 2, y + BAND * 0.7, code * 0.94);
    context.textAlign = 'start';
    y += BAND;
  };
  write(above);
  y += GAP;
  stamp();
  paintQr(context, matrix, Math.floor((WIDTH - code) / 2), y, scale);
  y += code;
  stamp();
  y += GAP;
  write(below);
  return pngOf(canvas);
};
