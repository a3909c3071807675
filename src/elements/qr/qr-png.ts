import type { QrMatrix } from '../../qr/qr-matrix.js';
import { qrPath, qrSide } from '../../qr/qr-svg.js';

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
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.fillStyle = '#000';
  context.fill(new Path2D(qrPath(matrix)));
  return new Promise((resolve) => {
    canvas.toBlob((blob) => {
      resolve(blob ?? undefined);
    }, 'image/png');
  });
};
