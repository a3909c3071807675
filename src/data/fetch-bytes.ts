import type { Limits } from './limits.js';
import { LoadProblem } from './problem.js';

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** One request. The size is counted as the bytes come: Content-Length may be absent or untrue. */
const oneTry = async (url: string, maxBytes: number, init: RequestInit): Promise<Uint8Array> => {
  const response = await fetch(url, init);
  const { status } = response;
  if (!response.ok) {
    const gone = status === 404 || status === 410;
    const again = status >= 500 || [408, 425, 429].includes(status);
    throw new LoadProblem(gone ? 'gone' : 'http', `HTTP ${status}`, [], again);
  }
  if (Number(response.headers.get('content-length')) > maxBytes) throw new LoadProblem('too-large');
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    chunks.push(part.value);
    size += part.value.length;
    if (size > maxBytes) throw new LoadProblem('too-large');
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
};

/**
 * The bytes behind a URL, with a time limit per try and in all. Repeats only what may pass by itself:
 * no connection, no answer in time, 408, 425, 429 and 5xx.
 *
 * @param url absolute
 * @param signal stops everything at once
 * @param init `cache: 'no-cache'` asks the server again
 * @throws LoadProblem `network`, `timeout`, `http`, `gone`, `too-large`
 */
export const fetchBytes = async (
  url: string,
  limits: Limits,
  signal: AbortSignal,
  init: RequestInit = {},
): Promise<Uint8Array> => {
  const end = performance.now() + limits.totalMs - limits.copyMs;
  for (let tries = 0; ; tries++) {
    const abort = new AbortController();
    const stop = () => {
      abort.abort();
    };
    signal.addEventListener('abort', stop);
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      if (signal.aborted) stop();
      // The race, and not the abort alone, ends the try: a service worker may ignore an abort.
      return await Promise.race([
        oneTry(url, limits.maxBytes, { ...init, signal: abort.signal }),
        new Promise<never>((_resolve, reject) => {
          const late = () => {
            reject(new LoadProblem('timeout', undefined, [], true));
          };
          timer = setTimeout(late, Math.min(limits.tryMs, end - performance.now()));
        }),
      ]);
    } catch (cause) {
      const problem = cause instanceof LoadProblem ? cause : new LoadProblem('network', cause, [], true);
      // Half the pause is random, so that a server coming back is not asked by every reader at once.
      const pause = limits.pauseMs * 2 ** tries * (0.5 + Math.random() / 2);
      const hopeless = signal.aborted || tries >= limits.retries || performance.now() + pause >= end;
      if (hopeless || !problem.again) throw problem;
      await sleep(pause);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      stop(); // whatever is still coming in is not wanted any more
    }
  }
};
