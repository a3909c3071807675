/**
 * Takes answers over and sends each at once; what that comes to nothing of goes to the sender, a chunk of its own
 * (rating-sender.ts). An answer is forgotten only when the collector has named its id.
 */
import type { RatingItem } from '../model/rating.js';
import { version } from '../version.js';
import { bodyOf, itemText } from './rating-body.js';
import { momentOf } from './rating-clock.js';
import { flying, keep, own, settled, sites, tell, tellKept, type Delivery, type Own } from './rating-own.js';
import { post, ratingsUrl } from './rating-post.js';
import { isWaiting, type Entry } from './rating-queue.js';

export type { Delivery } from './rating-own.js';

/** An answer that is closed: it will not change any more. */
export interface ClosedAnswer {
  /** Absolute URL of the collector, without /v1/ratings. */
  endpoint: string;
  /** Token of a kiosk. */
  device?: string;
  /** Absolute URL of the profile whose unitCode is the site, when the item names none. */
  profile?: string;
  /** performance.now() of the tap. */
  tappedAt: number;
  item: Omit<RatingItem, 'site' | 'ageMs' | 'app'> & { site?: string };
}

/** A reader hears by then that the answer is kept, even though the request is still under way. */
const SLOW_MS = 4000;
/** When the sender did not arrive. */
const AGAIN_MS = 30_000;

const resume = async (): Promise<void> => {
  if (sender || own.size > 0 || (await isWaiting())) await (await load())?.wake();
};

type Sender = typeof import('./rating-sender.js');
let sender: Promise<Sender | undefined> | undefined;

/** The sender; undefined when it does not arrive, which is tried again later. */
const load = (): Promise<Sender | undefined> =>
  (sender ??= import('./rating-sender.js').catch(() => {
    sender = undefined;
    setTimeout(resumeDelivery, AGAIN_MS);
    return undefined;
  }));

/** Whether the site is known, or nobody can tell it: the collector then names the fault. */
const hasSite = ({ item, profile }: Entry): boolean => item.site !== undefined || profile === undefined;

const bodyNow = (entry: Entry): string => bodyOf([itemText(entry)], entry.device);

/** What is neither safe nor acknowledged goes by beacon, which outlives the page. */
const leave = (): void => {
  for (const [id, one] of own) {
    const { entry, stored, left } = one;
    if ((stored && !flying.has(id)) || left || entry.aside || !hasSite(entry)) continue;
    one.left = true;
    const body = bodyNow(entry);
    if (!navigator.sendBeacon?.(ratingsUrl(entry.endpoint), body)) void post(entry.endpoint, body, [], true);
  }
};

const take = (answer: ClosedAnswer, told: Own['told']): Entry => {
  const { endpoint, device, profile, tappedAt, item } = answer;
  const site = item.site ?? sites.get(profile ?? '');
  // A copy that JSON can say: nobody changes it any more, and storage takes it.
  const copy = JSON.parse(JSON.stringify({ ...item, site, app: version })) as Entry['item'];
  const entry: Entry = { v: 1, endpoint, device, profile, item: copy, ...momentOf(tappedAt) };
  const one: Own = { entry, told };
  own.set(copy.id, one);
  addEventListener('pagehide', leave);
  tell(copy.id, 'sending');
  keep(one);
  setTimeout(() => void tellKept(copy.id), SLOW_MS);
  return entry;
};

/** The request is under way when this returns: whoever leaves at once has sent it. */
const sendFirst = async (entry: Entry): Promise<void> => {
  const { id } = entry.item;
  flying.add(id);
  const outcome = await post(entry.endpoint, bodyNow(entry), [id], true);
  if (outcome.received.length > 0) await settled([id]);
  else if (outcome.code !== undefined && !outcome.final) void tellKept(id);
  if (sender || outcome.received.length === 0) await (await load())?.settle([entry], outcome);
  flying.delete(id); // not before all is noted: the sender would send it again
};

/**
 * Takes over an answer and sends it, now or later. Never throws.
 * @param told what has become of it; may be called several times (`sending`, `queued`, `received`)
 */
export const deliver = (answer: ClosedAnswer, told: (state: Delivery) => void): void => {
  try {
    const entry = take(answer, told);
    if (hasSite(entry)) void sendFirst(entry);
    else void resume();
  } catch (error) {
    console.error(error);
    told('refused');
  }
};

/** From `pagehide`: sends by beacon and queues as well; the id makes twice harmless. Never throws. */
export const deliverOnLeave = (answer: ClosedAnswer): void => {
  try {
    take(answer, () => undefined);
    leave();
    setTimeout(resumeDelivery, SLOW_MS); // in case the page stays after all
  } catch (error) {
    console.error(error);
  }
};

/** Goes on with what earlier pages have left, keeping to the pauses. Called by an element that has an endpoint. */
export const resumeDelivery = (): void => void resume();

/** Tries at once, whatever pause is under way, unless the collector itself has asked for it: for a button of the staff. */
export const sendNow = (): void => void load().then((loaded) => loaded?.wake(true));

/**
 * At a reader's first touch: what an answer may need if the connection is lost before it is given.
 * @param profile absolute URL; unitCode is read from it, so that an answer can also leave with a page that is being closed
 */
export const prepareDelivery = (profile?: string): void =>
  void load().then((loaded) => (profile === undefined ? undefined : loaded?.seekSite(profile)));
