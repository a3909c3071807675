import { minutes } from './clock.js';
import type { OpenStore } from './store.js';

/** Comments are kept this long, in days: long enough to answer them. */
const COMMENT_DAYS = 90;

/** Minute from which comments are still kept. */
export const commentsKeptFrom = (now: number): number => minutes(now) - COMMENT_DAYS * 24 * 60;

/** Takes comments older than 90 days away, out of the files as well. @returns how many */
export const forgetComments = async (store: OpenStore, now: number): Promise<number> => {
  const [changed = 0] = await store.write([
    {
      sql: 'UPDATE ratings SET comment = NULL WHERE comment IS NOT NULL AND at < ?',
      values: [commentsKeptFrom(now)],
    },
  ]);
  await store.tidy();
  return changed;
};
