import { LoadProblem } from './problem.js';

/**
 * Bytes of a data file → text without BOM: UTF-8, else see decode-old.ts.
 *
 * A character cut in half at the very end is left out: the reader of the text sees a cut file,
 * which is what it is.
 *
 * @throws (rejects) LoadProblem `charset`
 */
export const decode = async (bytes: Uint8Array): Promise<string> => {
  let text: string | undefined;
  let cause: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch (e) {
    cause = e;
  }
  // Zero bytes in what passes for UTF-8: it is UTF-16.
  if (text === undefined || text.includes('\0')) {
    const old = await import('./decode-old.js').catch(() => undefined);
    text = old?.decodeOld(bytes) ?? text;
  }
  if (text === undefined) throw new LoadProblem('charset', cause);
  return text;
};
