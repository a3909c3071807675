/** The queue of answers in IndexedDB: one key per answer, so that tabs never write over each other. */
import { promisifyRequest } from 'idb-keyval';
import type { RatingItem } from '../model/rating.js';
import type { Moment } from './rating-clock.js';

/** An answer in the queue; `page`, `steady` and `wall` tell when it was given. */
export interface Entry extends Moment {
  v: 1;
  endpoint: string;
  device?: string | undefined;
  profile?: string | undefined;
  item: Omit<RatingItem, 'site' | 'ageMs'> & { site?: string };
  /** Why it was set aside; such an entry is not sent. */
  aside?: string;
}

/** What is known of an address: of a collector, or of a profile that names the site. */
export interface Line {
  v: 1;
  line: string;
  /** When this was written, milliseconds since 1970. */
  at: number;
  /** Failures in a row. */
  failures: number;
  /** The pause after the last of them, in milliseconds. */
  ms: number;
  /** Whether the server has asked for that pause. */
  asked?: boolean;
  /** Of the last failure. */
  code?: string | undefined;
  /** Last acknowledgement, milliseconds since 1970. */
  receivedAt?: number | undefined;
}

/**
 * More answers than this are kept in memory only, and their readers are told so. Ten thousand are some months of a busy
 * desk and 5 MB; what is in the queue is never dropped to make room.
 */
export const MOST = 10_000;

/** A closed page may hold the storage for a while (WebKit): nobody waits longer than this for it. */
const PATIENCE_MS = 3000;

let opening: Promise<IDBDatabase> | undefined;

const open = (): Promise<IDBDatabase> =>
  (opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('commune-ratings', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('queue');
    request.onerror = () => reject(new Error('no storage', { cause: request.error }));
    request.onsuccess = () => {
      const database = request.result;
      // A later version, or somebody clearing the storage, must not wait for this page.
      database.onversionchange = () => database.close();
      database.onclose = () => (opening = undefined);
      resolve(database);
    };
  }));

/**
 * Runs `ask` on the queue. Strict: what counts as stored must survive a power cut (the transactions of idb-keyval only
 * survive the browser).
 */
const once = async <T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => Promise<T>): Promise<T> => {
  const database = await open();
  return ask(database.transaction('queue', mode, { durability: 'strict' }).objectStore('queue'));
};

/** @throws (rejects) where the browser has no storage, it is full, or it does not answer */
export const inQueue: typeof once = (mode, ask) =>
  Promise.race([
    once(mode, ask).catch(() => {
      opening = undefined; // a connection that is closing (a page that was frozen) serves nobody; a new one may
      return once(mode, ask);
    }),
    new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error('the storage of the browser does not answer')), PATIENCE_MS);
    }),
  ]);

export const keyOf = (record: Entry | Line): string =>
  'line' in record ? `line ${record.line}` : record.item.id;

/** Everything in the queue, also what this version cannot read. */
export const everything = (): Promise<unknown[]> =>
  inQueue('readonly', (store) => promisifyRequest<unknown[]>(store.getAll()));

/** The same with its keys. */
export const keyed = (): Promise<[key: IDBValidKey, record: unknown][]> =>
  inQueue('readonly', async (store) => {
    const [keys, records] = await Promise.all([
      promisifyRequest(store.getAllKeys()),
      promisifyRequest<unknown[]>(store.getAll()),
    ]);
    return keys.map((key, at) => [key, records[at]]);
  });

/** Writes and removes in one go. */
export const change = (written: readonly (Entry | Line)[], removed: readonly string[] = []): Promise<void> =>
  inQueue('readwrite', (store) => {
    for (const record of written) store.put(record, keyOf(record));
    for (const key of removed) store.delete(key);
    return promisifyRequest(store.transaction);
  });

/** Adds an answer. @throws (rejects) as {@link inQueue}, and when there are {@link MOST} */
export const add = (entry: Entry): Promise<void> =>
  inQueue('readwrite', async (store) => {
    if ((await promisifyRequest(store.count())) >= MOST) throw new Error('the queue is full');
    store.put(entry, keyOf(entry));
    return promisifyRequest(store.transaction);
  });

/** Whether there are answers in the queue; not where there is no storage. */
export const isWaiting = (): Promise<boolean> =>
  // Ids begin with a digit or a to f.
  inQueue('readonly', (store) => promisifyRequest(store.count(IDBKeyRange.upperBound('line')))).then(
    (count) => count > 0,
    () => false,
  );
