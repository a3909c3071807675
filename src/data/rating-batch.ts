/** Many answers, few requests. */
import { RATING_LIMITS } from '../model/rating.js';
import { bodyOf, itemText } from './rating-body.js';
import type { Entry } from './rating-queue.js';

/** Bytes of the items of one request; the token and its like fit into what is left of the collector's 64 KB. */
export const MOST_BYTES = 60_000;

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

export interface Batch {
  entries: Entry[];
  body: string;
  bytes: number;
}

/**
 * The first of these answers that fit into one request, at least one.
 * @param entries for one collector and one token
 * @param most answers; never more than the collector takes
 */
export const batchOf = (entries: readonly Entry[], most: number): Batch => {
  const texts: string[] = [];
  let bytes = 0;
  for (const entry of entries.slice(0, Math.min(most, RATING_LIMITS.items))) {
    const text = itemText(entry);
    const more = sizeOf(text) + 1;
    if (bytes + more > MOST_BYTES && texts.length > 0) break;
    bytes += more;
    texts.push(text);
  }
  return { entries: entries.slice(0, texts.length), body: bodyOf(texts, entries[0]?.device), bytes };
};

/** By collector and token: one request has one of each. */
export const grouped = (entries: Iterable<Entry>): Entry[][] => {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.endpoint, entry.device]);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()];
};
