import jsQR from 'jsqr';

// CommonJS compiled from ES: Node's import gives the module, bundlers give the function inside it.
const decoder = (jsQR as typeof jsQR & { default?: typeof jsQR }).default ?? jsQR;

/** What a phone reads from a picture (RGBA pixels), or undefined when it finds no code. */
export const readQr = (pixels: Uint8ClampedArray, width: number, height: number): string | undefined =>
  decoder(pixels, width, height)?.data;
