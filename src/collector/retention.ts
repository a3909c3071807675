import { minutes } from './clock.js';
import type { OpenStore } from './store.js';

/** Comments are kept this long, in days: long enough to answer them. */
const COMMENT_DAYS = 90;

/** Minute from which comments are still kept. */
export const commentsKeptFrom = (now: number): number => minutes(now) - COMMENT_DAYS * 24 * 60;

/** Comments taken away at once; others are not kept waiting longer than that takes. */
const BATCH = 500;
const NEXT = `SELECT at FROM ratings WHERE comment IS NOT NULL AND at < ? ORDER BY at LIMIT 1 OFFSET ${BATCH}`;
const FORGET = 'UPDATE ratings SET comment = NULL WHERE comment IS NOT NULL AND at < ?';

/** Takes comments older than 90 days away, out of the files as well. @returns how many */
export const forgetComments = async (store: OpenStore, now: number): Promise<number> => {
  const end = commentsKeptFrom(now);
  let [count, isLast] = [0, false];
  while (!isLast) {
    const [next] = await store.read({ sql: NEXT, values: [end] });
    isLast = next === undefined;
    // With all of its minute, or a minute with more than that many would never end.
    const before = next ? Math.min(end, Number(next['at']) + 1) : end;
    const [changed = 0] = await store.write([{ sql: FORGET, values: [before] }]);
    count += changed;
  }
  await store.tidy();
  return count;
};
