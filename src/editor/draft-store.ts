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

const newStamp = (): string => `${Date.now()}-${Math.random().toString(36).slice(2)}`;

/**
 * Stores a draft, unless somebody else (another tab) has written one meanwhile.
 * @param known stamp of the draft this tab wrote or read last; undefined when there was none
 * @returns the new stamp, or undefined when the draft of somebody else was left as it is
 * @throws (rejects) where the browser has no storage
 */
export const writeDraft = async (
  draft: Omit<StoredDraft, 'stamp' | 'savedAt'>,
  known: string | undefined,
): Promise<string | undefined> => {
  let stamp: string | undefined;
  await update<StoredDraft>(
    draft.opened.id,
    (stored) => {
      if (stored && stored.stamp !== known) {
        stamp = undefined;
        return stored;
      }
      stamp = newStamp();
      return { ...draft, savedAt: Date.now(), stamp };
    },
    drafts,
  );
  return stamp;
};

export const readDraft = (id: string): Promise<StoredDraft | undefined> => get<StoredDraft>(id, drafts);

/** All drafts, the newest first. */
export const allDrafts = async (): Promise<StoredDraft[]> =>
  (await entries<string, StoredDraft>(drafts))
    .map(([, draft]) => draft)
    .sort((a, b) => b.savedAt - a.savedAt);

export const dropDraft = (id: string): Promise<void> => del(id, drafts);
