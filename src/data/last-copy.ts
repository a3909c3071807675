/** The last good copy of every data file, in IndexedDB. A chunk of its own, loaded on demand. */
import { createStore, del, entries, get, set } from 'idb-keyval';

/** A stored file. Times in milliseconds since 1970. */
interface Copy {
  text: string;
  savedAt: number;
  /** Not to be shown after this. */
  until: number;
}

const DAY = 86_400_000;
const KEPT = 30 * DAY;
/** A file the commune has withdrawn is wrong sooner than one that only cannot be reached. */
const KEPT_WITHDRAWN = 7 * DAY;

const files = createStore('commune-widgets', 'files');

/** The calendar day in Việt Nam (UTC+7 all year). */
const dayOf = (time: number) => new Date(time + 7 * 3_600_000).toISOString().slice(0, 10);

let pruned = false;

/** Stores the text of a good file. Rejects where the browser has no storage. */
export const writeCopy = async (url: string, text: string, now = Date.now()): Promise<void> => {
  const old = await get<Copy>(url, files);
  // Several pages a day load the same file: one write a day spares cheap phones' memory.
  if (old?.text === text && old.until - KEPT === old.savedAt && dayOf(old.savedAt) === dayOf(now)) return;
  await set(url, { text, savedAt: now, until: now + KEPT } satisfies Copy, files);
  if (pruned) return;
  pruned = true;
  for (const [key, copy] of await entries<string, Copy>(files)) if (copy.until < now) await del(key, files);
};

/**
 * The stored text that may still be shown, with the day it was good.
 * @param withdrawn the server answers 404 or 410: from now on seven days count, not thirty, even when
 * it later fails in another way
 */
export const readCopy = async (
  url: string,
  withdrawn: boolean,
  now = Date.now(),
): Promise<{ text: string; savedOn: string } | undefined> => {
  const copy = await get<Copy>(url, files);
  if (!copy) return undefined;
  const until = withdrawn ? Math.min(copy.until, copy.savedAt + KEPT_WITHDRAWN) : copy.until;
  if (until < now) {
    await del(url, files);
    return undefined;
  }
  if (until !== copy.until) await set(url, { ...copy, until }, files);
  return { text: copy.text, savedOn: dayOf(copy.savedAt) };
};
