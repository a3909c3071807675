import type { QrMatrix } from '../../qr/qr-matrix.js';
import { qrPath, qrSide } from '../../qr/qr-svg.js';

/** Paints a code with its quiet zone, black on white; every module is `scale` pixels wide, a whole number. */
export const paintQr = (
  context: CanvasRenderingContext2D,
  matrix: QrMatrix,
  x: number,
  y: number,
  scale: number,
): void => {
  const side = qrSide(matrix);
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.fillStyle = '#000';
  context.fill(new Path2D(qrPath(matrix)));
  context.restore();
};

/** A canvas as a PNG file; undefined when the browser has no room for it. */
export const pngOf = (canvas: HTMLCanvasElement): Promise<Blob | undefined> =>
  new Promise((resolve) => {
    canvas.toBlob((blob) => {
      resolve(blob ?? undefined);
    }, 'image/png');
  });
