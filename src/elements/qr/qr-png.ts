import type { QrMatrix } from '../../qr/qr-matrix.js';
import { qrSide } from '../../qr/qr-svg.js';
import { paintQr, pngOf } from '../shared/qr-canvas.js';

/** Side of the picture in pixels, about: 10 cm in print at 300 dots per inch. */
const SIDE = 1200;

/** The code as PNG, black on white, every module the same whole number of pixels. Undefined when the browser has no room for it. */
export const qrPng = async (matrix: QrMatrix): Promise<Blob | undefined> => {
  const side = qrSide(matrix);
  const scale = Math.max(4, Math.floor(SIDE / side));
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side * scale;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  paintQr(context, matrix, 0, 0, scale);
  return pngOf(canvas);
};
