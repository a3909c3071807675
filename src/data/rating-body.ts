/** What goes into one request. */
import type { RatingItem } from '../model/rating.js';
import { ageOf, moment } from './rating-clock.js';
import type { Entry } from './rating-queue.js';

/** An answer as it is sent now. Without a site where nobody can tell it: the collector then names the fault. */
export const itemText = ({ item, ...tap }: Entry): string =>
  JSON.stringify({ site: '', ...item, ageMs: ageOf(tap, moment()) } satisfies RatingItem);

/** @param texts of the items @param device token of the kiosk */
export const bodyOf = (texts: readonly string[], device?: string): string =>
  `{"v":1,${device ? `"device":${JSON.stringify(device)},` : ''}"items":[${texts.join()}]}`;
