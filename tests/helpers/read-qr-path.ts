import { readQr } from './read-qr.js';

/** For browsers as well, which have no `node:assert`. */
const check = (fine: boolean, what: string): void => {
  if (!fine) throw new Error(what);
};

/** Paints the path data of a code, which must be rectangles only, and reads the picture like a phone. */
export const readQrPath = (path: string, side: number): string | undefined => {
  const scale = 4;
  const width = side * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  const rest = path.replace(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g, (_all, ...n: string[]) => {
    const [x = 0, y = 0, run = 0, back = 0] = n.slice(0, 4).map(Number);
    check(run === back, `a rectangle goes ${run} right and ${back} back`);
    check(x >= 4 && y >= 4 && x + run <= side - 4 && y < side - 4, 'something in the quiet zone');
    for (let py = y * scale; py < (y + 1) * scale; py++)
      for (let px = x * scale; px < (x + run) * scale; px++)
        pixels.fill(0, (py * width + px) * 4, (py * width + px) * 4 + 3);
    return '';
  });
  check(rest === '', `more than rectangles: ${rest}`);
  return readQr(pixels, width, width);
};
