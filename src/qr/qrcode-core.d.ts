/** The drawing-free part of `qrcode`, which @types/qrcode does not describe. CommonJS: default export only. */
declare module 'qrcode/lib/core/qrcode.js' {
  interface BitMatrix {
    /** Modules per side. */
    size: number;
    /** Row by row, 1 = dark. */
    data: Uint8Array;
  }
  const core: {
    /** @throws Error when the text does not fit into the largest code */
    create(text: string, options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' }): { modules: BitMatrix };
  };
  export default core;
}
