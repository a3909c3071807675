import { minutes } from './clock.js';
import type { OpenStore } from './store.js';

/** Comments are kept this long, in days: long enough to answer them. */
const COMMENT_DAYS = 90;

/** Minute from which comments are still kept. */
export const commentsKeptFrom = (now: number): number => minutes(now) - COMMENT_DAYS * 24 * 60;

/** Comments taken away at once; others are not kept waiting longer than that takes. */
const BATCH = 500;
const FORGET = `UPDATE ratings SET comment = NULL WHERE (site, id) IN
  (SELECT site, id FROM ratings WHERE comment IS NOT NULL AND at < ? LIMIT ${BATCH})`;

/** Takes comments older than 90 days away, out of the files as well. @returns how many */
export const forgetComments = async (store: OpenStore, now: number): Promise<number> => {
  let count = 0;
  for (;;) {
    const [changed = 0] = await store.write([{ sql: FORGET, values: [commentsKeptFrom(now)] }]);
    count += changed;
    if (changed < BATCH) break;
  }
  await store.tidy();
  return count;
};
