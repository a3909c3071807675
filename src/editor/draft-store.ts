/** The draft of every file being edited, in IndexedDB, until it is saved. */
import { createStore, del, entries, get, update } from 'idb-keyval';
import type { People } from './document.js';
import type { Opened } from './opened.js';

/** Everything needed to go on. Plain values and bytes only. */
export interface StoredDraft {
  opened: Opened;
  base: People;
  people: People;
  /** Photos chosen and not yet saved, by their path in the file. */
  photos: [path: string, bytes: ArrayBuffer][];
  /** Milliseconds since 1970. */
  savedAt: number;
  /** Changes with every write: whoever knows another one did not write last. */
  stamp: string;
}

const drafts = createStore('commune-widgets-editor', 'drafts');

/** A closed page may hold the storage for a while (WebKit): nobody waits longer than this for it. */
const PATIENCE_MS = 3000;

/** @param ask called at once; a browser without storage may throw here already, not only reject */
const inTime = async <T>(ask: () => Promise<T>): Promise<T> =>
  Promise.race([
    ask(),
    new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error('the storage of the browser does not answer')), PATIENCE_MS);
    }),
  ]);

export const newStamp = (): string => `${Date.now()}-${Math.random().toString(36).slice(2)}`;

/**
 * Stores a draft, unless somebody else (another tab) has written one meanwhile.
 * @param isOurs whether a stamp is one this tab has written or read
 * @returns false when the draft of somebody else was left as it is
 * @throws (rejects) where the browser has no storage, or it does not answer
 */
export const writeDraft = async (
  draft: StoredDraft,
  isOurs: (stamp: string) => boolean,
): Promise<boolean> => {
  let written = false;
  await inTime(() =>
    update<StoredDraft>(
      draft.opened.id,
      (stored) => {
        written = stored === undefined || isOurs(stored.stamp);
        return stored !== undefined && !written ? stored : draft;
      },
      drafts,
    ),
  );
  return written;
};

export const readDraft = (id: string): Promise<StoredDraft | undefined> =>
  inTime(() => get<StoredDraft>(id, drafts));

/** All drafts, the newest first. */
export const allDrafts = async (): Promise<StoredDraft[]> =>
  (await inTime(() => entries<string, StoredDraft>(drafts)))
    .map(([, draft]) => draft)
    .sort((a, b) => b.savedAt - a.savedAt);

export const dropDraft = (id: string): Promise<void> => inTime(() => del(id, drafts));
