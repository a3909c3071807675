import { encoded } from './safe-url.js';

/** Key in the page's hash: `danh-gia.html#danh-gia=desk:2`. */
export const RATING_KEY = 'danh-gia';

/**
 * Address of the page with the satisfaction question for somebody who comes by a printed code. What is asked about stands
 * in the hash, which no server sees; the page says where the answer goes, never the address.
 *
 * @param page absolute address without hash
 * @param subject `desk:2`, `one-stop` …, as in an answer
 */
export const ratingAddress = (page: string, subject: string): string =>
  // The colon may stand in a hash as it is, and keeps the printed code smaller.
  `${page}#${RATING_KEY}=${encoded(subject).replace('%3A', ':')}`;

/** Whether a host is the computer itself: a citizen's phone never gets there. */
export const isOwnHost = (hostname: string): boolean =>
  /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname);
