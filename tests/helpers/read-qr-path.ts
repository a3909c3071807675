import assert from 'node:assert/strict';
import { readQr } from './read-qr.js';

/** Paints the path data of a code, which must be rectangles only, and reads the picture like a phone. */
export const readQrPath = (path: string, side: number): string | undefined => {
  const scale = 4;
  const width = side * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  const rest = path.replace(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g, (_all, ...n: string[]) => {
    const [x = 0, y = 0, run = 0, back = 0] = n.slice(0, 4).map(Number);
    assert.equal(run, back);
    assert.ok(x >= 4 && y >= 4 && x + run <= side - 4 && y < side - 4, 'nothing in the quiet zone');
    for (let py = y * scale; py < (y + 1) * scale; py++)
      for (let px = x * scale; px < (x + run) * scale; px++)
        pixels.fill(0, (py * width + px) * 4, (py * width + px) * 4 + 3);
    return '';
  });
  assert.equal(rest, '');
  return readQr(pixels, width, width);
};
