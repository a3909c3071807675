import type { Issue, Parsed } from '../model/shape.js';
import { decode } from './decode.js';
import { fetchBytes } from './fetch-bytes.js';
import { LIMITS, type Limits } from './limits.js';
import { LoadProblem, type LoadErrorCode } from './problem.js';
import { accept, readJson } from './read-json.js';

export type { LoadErrorCode } from './problem.js';
export type { Limits } from './limits.js';

/** Why there is nothing to show. `url` is absolute, or '' for data that came from the page itself. */
export interface LoadFailure {
  ok: false;
  code: LoadErrorCode;
  url: string;
  cause?: unknown;
  issues: Issue[];
}

export type LoadResult<T> =
  | { ok: true; value: T; issues: Issue[]; url: string; from: 'network' | 'page' }
  /** The stored copy, because of `failure`. `savedOn`: ISO day on which the copy was good. */
  | { ok: true; value: T; issues: Issue[]; url: string; from: 'copy'; savedOn: string; failure: LoadFailure }
  | LoadFailure;

export interface LoadOptions<T> {
  parse: (input: unknown) => Parsed<T>;
  /**
   * Text of the file → what `parse` takes, now or later; throws LoadProblem. Default: JSON. Callers that share a file
   * name the same function.
   */
  read?: ((text: string) => unknown) | undefined;
  /** Awaited before `parse`: loads what this file needs, such as a parser in a chunk of its own. */
  prepare?: ((input: unknown) => Promise<unknown>) | undefined;
  /** When it fires, the result is `undefined`; nothing is thrown. */
  signal?: AbortSignal | undefined;
  /** Ask the server again even if the file was loaded a moment ago. */
  reload?: boolean | undefined;
  limits?: Partial<Limits> | undefined;
}

interface File {
  text: string;
  json: unknown;
}
interface SharedFile {
  file: Promise<File>;
  read: (text: string) => unknown;
  abort: AbortController;
  /** Callers still waiting; the request stops when the last one leaves. */
  waiting: number;
}

/** Files under way or loaded within `freshMs`, by absolute URL, for all elements of the page. */
const shared = new Map<string, SharedFile>();

const forget = (url: string, entry: SharedFile) => {
  if (shared.get(url) === entry) shared.delete(url);
};

const failureOf = (cause: unknown, url: string): LoadFailure => {
  // Anything but a LoadProblem is a parser that threw: the file is bad, the page goes on.
  const problem = cause instanceof LoadProblem ? cause : new LoadProblem('bad-format', cause);
  return { ok: false, code: problem.code, url, cause: problem.cause, issues: problem.issues };
};

/** A parser that does not arrive is no fault of the file. */
const ready = async (prepare: LoadOptions<unknown>['prepare'], json: unknown): Promise<void> => {
  try {
    await prepare?.(json);
  } catch (cause) {
    throw new LoadProblem('network', cause);
  }
};

let touch: Promise<void> | undefined;

/** When the reader first touches the page, or scrolls it: what nobody waits for is loaded no sooner (targets.md §1). */
const firstTouch = (): Promise<void> =>
  (touch ??= new Promise((resolve) => {
    const signs = ['pointerdown', 'keydown', 'scroll'];
    const touched = () => {
      for (const sign of signs) removeEventListener(sign, touched, true);
      resolve();
    };
    for (const sign of signs) addEventListener(sign, touched, { capture: true, passive: true });
  }));

/** Stores the text when the browser has nothing better to do. Where storage is forbidden there is no copy. */
const keepCopy = async (url: string, text: string) => {
  await firstTouch();
  const later = globalThis.requestIdleCallback ?? setTimeout; // WebKit has no requestIdleCallback
  later(() => {
    import('./last-copy.js').then(({ writeCopy }) => writeCopy(url, text)).catch(() => undefined);
  });
};

const ask = (url: string, read: SharedFile['read'], reload: boolean, limits: Limits): SharedFile => {
  const known = shared.get(url);
  if (known?.read === read && !reload) return known;
  const abort = new AbortController();
  const file = fetchBytes(url, limits, abort.signal, reload ? { cache: 'no-cache' } : {}).then(
    async (bytes) => {
      const text = await decode(bytes);
      return { text, json: await read(text) };
    },
  );
  const entry: SharedFile = { file, read, abort, waiting: 0 };
  shared.set(url, entry);
  file.then(
    () =>
      setTimeout(() => {
        forget(url, entry);
      }, limits.freshMs),
    () => {
      forget(url, entry);
    },
  );
  return entry;
};

const waitFor = async (url: string, entry: SharedFile, signal?: AbortSignal): Promise<File> => {
  entry.waiting++;
  const leave = () => {
    if (--entry.waiting > 0) return;
    forget(url, entry);
    entry.abort.abort();
  };
  signal?.addEventListener('abort', leave);
  try {
    return await entry.file;
  } finally {
    signal?.removeEventListener('abort', leave);
  }
};

/** Reads the stored copy; slow or forbidden storage counts as none. */
const fromCopy = async <T>(
  failure: LoadFailure,
  { parse, read = readJson, prepare }: Pick<LoadOptions<T>, 'parse' | 'read' | 'prepare'>,
  limits: Limits,
): Promise<LoadResult<T>> => {
  const { url } = failure;
  try {
    const copy = await Promise.race([
      import('./last-copy.js').then(({ readCopy }) => readCopy(url, failure.code === 'gone')),
      new Promise<undefined>((resolve) => setTimeout(resolve, limits.copyMs)),
    ]);
    if (!copy) return failure;
    const json = await read(copy.text);
    await ready(prepare, json);
    const good = accept(json, parse, limits);
    return { ok: true, ...good, url, from: 'copy', savedOn: copy.savedOn, failure };
  } catch {
    return failure;
  }
};

/**
 * Loads a data file, or its last good copy, within 20 seconds. Several callers of one URL share one
 * request. Never throws and never rejects.
 *
 * @param src absolute, or relative to the page
 * @returns the parsed file, the reason why not, or `undefined` when `signal` fired
 */
export const loadJson = async <T>(
  src: string,
  { parse, read = readJson, prepare, signal, reload = false, limits: changed }: LoadOptions<T>,
): Promise<LoadResult<T> | undefined> => {
  const limits = { ...LIMITS, ...changed };
  let url: string;
  try {
    url = new URL(src, globalThis.document?.baseURI).href;
  } catch (cause) {
    return failureOf(new LoadProblem('network', cause), src);
  }
  try {
    const file = await waitFor(url, ask(url, read, reload, limits), signal);
    await ready(prepare, file.json);
    if (signal?.aborted) return undefined;
    const good = accept(file.json, parse, limits);
    void keepCopy(url, file.text);
    return { ok: true, ...good, url, from: 'network' };
  } catch (cause) {
    if (signal?.aborted) return undefined;
    const result = await fromCopy(failureOf(cause, url), { parse, read, prepare }, limits);
    return signal?.aborted ? undefined : result;
  }
};

/** Starts fetching a JSON file that will be asked for in a moment. A failure is told to whoever asks then. */
export const prefetch = (src: string): void => {
  ask(new URL(src, document.baseURI).href, readJson, false, LIMITS);
};

/** The same rules for data that is in the page already: a string is the text of a file, anything else a value. */
export const readInPage = async <T>(
  data: unknown,
  { parse, read = readJson, prepare, limits }: Pick<LoadOptions<T>, 'parse' | 'read' | 'prepare' | 'limits'>,
): Promise<LoadResult<T>> => {
  try {
    const json = typeof data === 'string' ? await read(data) : data;
    await ready(prepare, json);
    return { ok: true, ...accept(json, parse, { ...LIMITS, ...limits }), url: '', from: 'page' };
  } catch (cause) {
    return failureOf(cause, '');
  }
};
