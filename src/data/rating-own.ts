/** The answers given in this page that nobody has acknowledged yet, and who wants to hear of them. */
import { add, change, type Entry, type Line } from './rating-queue.js';

/** What has become of an answer. */
export type Delivery =
  | 'sending'
  /** The collector has named the id: stored, now or earlier. */
  | 'received'
  /** Safe in the storage of the browser; will be sent, also after a restart. */
  | 'queued'
  /** Only in the memory of this page, which has no storage: lost when it is closed without network. */
  | 'held'
  /** Set aside: the collector does not take it, and sending it again would not help. */
  | 'refused';

export interface Own {
  entry: Entry;
  told: (state: Delivery) => void;
  /** Told last. */
  state?: Delivery;
  /** In the queue as well. */
  stored?: boolean;
  /** The attempt to put it there; never rejects. */
  kept?: Promise<void>;
  /** Sent by beacon. */
  left?: boolean;
}

export const own = new Map<string, Own>();
/** Ids in a request, until its outcome is noted. */
export const flying = new Set<string>();
/** By address of the profile. */
export const sites = new Map<string, string>();
/** Ids the queue still has because it could not be written: dealt with all the same. */
export const done = new Set<string>();
/** Called after every change of the queue. */
export const watchers = new Set<() => void>();

/** Of the answers that are safe in the queue, only so many are followed: a kiosk offline for days must not grow. */
const FOLLOWED = 50;

export const changed = (): void => {
  for (const watcher of watchers) watcher();
};

export const tell = (id: string, state: Delivery): void => {
  const one = own.get(id);
  if (!one || one.state === state) return;
  one.state = state;
  try {
    one.told(state);
  } catch (error) {
    console.error(error);
  }
};

/** Says that the answer is kept and will be sent, as soon as it is known where. */
export const tellKept = async (id: string): Promise<void> => {
  const one = own.get(id);
  await one?.kept;
  if (one && !one.entry.aside) tell(id, one.stored ? 'queued' : 'held');
};

const put = async (one: Own): Promise<void> => {
  try {
    await add(one.entry);
    one.stored = true;
    if (one.state === 'held') tell(one.entry.item.id, 'queued');
    for (const [id, { stored }] of own) if (own.size > FOLLOWED && stored) own.delete(id);
  } catch {
    // Stays in memory; the sender tries again.
  }
  changed();
};

/** Puts the answer into the queue. */
export const keep = (one: Own): void => {
  one.kept = put(one);
};

/** Writes to the queue; where that fails, at worst a later page sends once more what is settled here. */
export const note = async (
  records: readonly (Entry | Line)[],
  ids: readonly string[] = [],
): Promise<void> => {
  try {
    await change(records, ids);
  } catch {
    for (const id of ids) done.add(id);
  }
  changed();
};

/** The collector has named these ids: the only way an answer is forgotten. */
export const settled = (ids: readonly string[], records: readonly Line[] = []): Promise<void> => {
  for (const id of ids) {
    tell(id, 'received');
    own.delete(id);
  }
  return note(records, ids);
};
