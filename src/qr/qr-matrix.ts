/** How much of the code may be dirty or torn and still be read: 7, 15, 25, 30 %. */
export type QrLevel = 'L' | 'M' | 'Q' | 'H';

export interface QrMatrix {
  ok: true;
  /** Modules per side, without quiet zone. */
  size: number;
  /** Row by row, 1 = dark. */
  modules: Uint8Array;
}

export interface QrFailure {
  ok: false;
  /** `unavailable`: the part that computes codes could not be loaded. */
  code: 'empty' | 'too-long' | 'unavailable';
  cause?: unknown;
}

/** The part of `qrcode` we use, in our own words: an application does not have that package's types. */
export interface QrEncoder {
  create(
    text: string,
    options: { errorCorrectionLevel: QrLevel },
  ): { modules: { size: number; data: Uint8Array } };
}

export interface QrOptions {
  /** Default M. */
  level?: QrLevel | undefined;
  /** Where the encoder comes from; tests let it fail. */
  load?: () => Promise<{ default: QrEncoder }>;
}

/** Digits in the largest code of the lowest level. Longer text fits nowhere, and trying takes seconds. */
const MOST = 7089;

/**
 * The modules of a QR code. Loads the encoder when first asked. Text is stored as UTF-8 (numbers and
 * capitals more densely), which every phone reads. Never throws.
 *
 * @param text e.g. an absolute URL; at level M up to 2,331 bytes fit
 */
export const qrMatrix = async (
  text: string,
  { level = 'M', load = () => import('qrcode/lib/core/qrcode.js') }: QrOptions = {},
): Promise<QrMatrix | QrFailure> => {
  if (text === '') return { ok: false, code: 'empty' };
  if (text.length > MOST) return { ok: false, code: 'too-long' };
  let core;
  try {
    core = (await load()).default;
  } catch (cause) {
    return { ok: false, code: 'unavailable', cause };
  }
  try {
    // Half characters (lone surrogates) have no UTF-8 form: the encoder would throw for another reason than length.
    const whole = text.replace(/\p{Surrogate}/gu, '\ufffd');
    const { size, data } = core.create(whole, { errorCorrectionLevel: level }).modules;
    return { ok: true, size, modules: data };
  } catch (cause) {
    return { ok: false, code: 'too-long', cause };
  }
};
