/** The token of a kiosk: entered once by the staff, kept on the device, never shown again and never part of an address. */
import { createStore, get, set } from 'idb-keyval';

/** The collector reads no longer one. */
const LONGEST = 200;
const SHORTEST = 16;
/** An answer to the check after this long helps nobody who stands before the device. */
const PATIENCE_MS = 8000;

/** A closed page may hold the storage (WebKit), even for ever: nobody waits longer than this for it. */
const STORAGE_MS = 3000;

type Store = ReturnType<typeof createStore>;
let store: Store | undefined;

/** @param slow called when there is no answer in time. For the next question a store that failed or is slow is opened anew. */
const asking = async <T>(ask: (store: Store) => Promise<T>, slow: () => void): Promise<T> => {
  const used = (store ??= createStore('commune-kiosk', 'tokens'));
  const drop = (): void => {
    if (store === used) store = undefined;
  };
  const timer = setTimeout(() => {
    drop();
    slow();
  }, STORAGE_MS);
  try {
    return await ask(used);
  } catch (error) {
    drop();
    throw error;
  } finally {
    clearTimeout(timer);
  }
};

/**
 * The token in what somebody typed or pasted, or what is wrong with that: `short` (or empty), `characters` (blanks inside,
 * letters with marks, too long), `auditor` (the token of a reader of results, which must not lie on a device in a hall).
 */
export const readToken = (
  text: string,
): { ok: true; token: string } | { ok: false; why: 'short' | 'characters' | 'auditor' } => {
  const token = text.trim();
  if (token.length < SHORTEST) return { ok: false, why: 'short' };
  if (token.length > LONGEST || !/^[\x21-\x7e]+$/.test(token)) return { ok: false, why: 'characters' };
  if (token.startsWith('cw_auditor_')) return { ok: false, why: 'auditor' };
  return { ok: true, token };
};

/**
 * The token kept on this device for a collector; undefined when there is none or the browser keeps nothing. Never rejects.
 * @param endpoint absolute address of the collector
 * @param slow called when the browser has not answered after 3 s; its answer may come later
 */
export const storedToken = async (
  endpoint: string,
  slow: () => void = () => undefined,
): Promise<string | undefined> => {
  try {
    const token = await asking((from) => get<unknown>(endpoint, from), slow);
    return typeof token === 'string' ? token : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Keeps the token on this device.
 * @returns false when the browser keeps nothing, or does not answer within 3 s: the token is gone with the page
 */
export const keepToken = (endpoint: string, token: string): Promise<boolean> =>
  new Promise((resolve) => {
    asking(
      (to) => set(endpoint, token, to),
      () => resolve(false),
    ).then(
      () => resolve(true),
      () => resolve(false),
    );
  });

/** `right`, `wrong` as the collector says; `unknown` when nobody could be asked. */
export type TokenCheck = 'right' | 'wrong' | 'unknown';

const verdict = (status: number, body: unknown): TokenCheck => {
  if (typeof body !== 'object' || body === null) return 'unknown';
  if (status === 401 && 'error' in body && body.error === 'device') return 'wrong';
  // A gateway that wants a log-in answers 200 as well, with something else.
  return status === 200 && 'stored' in body && Array.isArray(body.stored) ? 'right' : 'unknown';
};

/** Asks the collector whether it takes the token: a request without answers stores nothing. Never rejects. */
export const checkToken = async (endpoint: string, token: string): Promise<TokenCheck> => {
  try {
    const response = await fetch(`${endpoint.replace(/\/+$/, '')}/v1/ratings`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
      body: JSON.stringify({ v: 1, device: token, items: [] }),
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return verdict(response.status, await response.json());
  } catch {
    return 'unknown';
  }
};
