import { LoadProblem } from './problem.js';

/**
 * Bytes of a data file → text without BOM. UTF-8, UTF-16 (by its BOM, or by the zero bytes that
 * ASCII has in it), else see decode-old.ts.
 *
 * A character cut in half at the very end is left out: the reader of the text sees a cut file,
 * which is what it is.
 *
 * @throws (rejects) LoadProblem `charset`
 */
export const decode = async (bytes: Uint8Array): Promise<string> => {
  const [a, b] = bytes;
  const little = (a === 0xff && b === 0xfe) || b === 0;
  const big = (a === 0xfe && b === 0xff) || a === 0;
  const label = little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8';
  let text: string | undefined;
  let cause: unknown;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch (e) {
    cause = e;
  }
  // Zero bytes in what passes for UTF-8: UTF-16 that begins with a letter outside ASCII.
  if (text === undefined || text.includes('\0')) {
    const old = await import('./decode-old.js').catch(() => undefined);
    text = old?.decodeOld(bytes) ?? text;
  }
  if (text === undefined) throw new LoadProblem('charset', cause);
  return text;
};
