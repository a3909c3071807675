/** One request to the collector, and what its answer says. */
import { retryAfterMs } from './rating-pause.js';

export interface Outcome {
  /** Ids the collector has named as stored, now or earlier. */
  received: string[];
  /** Ids it does not take, with the reason. */
  refused: Map<string, string>;
  /** Why not all were named: `network`, `timeout`, `answer`, `http-503` … */
  code?: string;
  /** The request as it is will never be taken. */
  final?: boolean;
  /** What the collector asks to wait, in milliseconds. */
  waitMs?: number | undefined;
}

/** One try, the answer included. */
const TRY_MS = 20_000;

const listIn = (input: unknown): unknown[] => (Array.isArray(input) ? input : []);

const failed = (code: string, more: Partial<Outcome> = {}): Outcome => ({
  received: [],
  refused: new Map(),
  code,
  ...more,
});

/**
 * Reads the collector's answer. Whatever names none of our ids acknowledges nothing: a page of a hotel's network, an empty
 * answer, one that was cut off.
 * @param ids the ids of the request
 */
export const readAnswer = (text: string, ids: readonly string[]): Outcome => {
  let answer: Record<string, unknown> | null;
  try {
    answer = JSON.parse(text) as typeof answer;
  } catch {
    return failed('answer');
  }
  const named = new Set([...listIn(answer?.['stored']), ...listIn(answer?.['duplicate'])]);
  const received = ids.filter((id) => named.has(id));
  const refused = new Map<string, string>();
  for (const one of listIn(answer?.['rejected']) as ({ id?: unknown; code?: unknown } | null)[]) {
    const id = ids.find((known) => known === one?.id && !named.has(known));
    if (id !== undefined) refused.set(id, typeof one?.code === 'string' ? one.code : 'rejected');
  }
  const all = received.length + refused.size === ids.length;
  return { received, refused, ...(!all && { code: 'answer' }) };
};

export const ratingsUrl = (endpoint: string): string => `${endpoint.replace(/\/+$/, '')}/v1/ratings`;

/** Sends once. Never rejects. @param keepalive the request outlives the page */
export const post = async (
  endpoint: string,
  body: string,
  ids: readonly string[],
  keepalive: boolean,
): Promise<Outcome> => {
  const abort = new AbortController();
  const { signal } = abort;
  const timer = setTimeout(() => abort.abort(), TRY_MS);
  try {
    const response = await fetch(ratingsUrl(endpoint), {
      method: 'POST',
      body, // as text/plain: no preflight
      keepalive,
      credentials: 'omit',
      signal,
    });
    const { ok, status, headers } = response;
    if (ok) return readAnswer(await response.text(), ids);
    const final = status >= 400 && status < 500 && ![408, 425, 429].includes(status);
    const now = Date.parse(headers.get('date') ?? '') || Date.now();
    return failed(`http-${status}`, { final, waitMs: retryAfterMs(headers.get('retry-after'), now) });
  } catch {
    return failed(signal.aborted ? 'timeout' : 'network');
  } finally {
    clearTimeout(timer);
    abort.abort(); // whatever is still coming in is not wanted any more
  }
};
