/** Answers to be delivered, and what the collector of the fault server has seen of them. */
import type { RatingItem } from '../../src/model/rating.js';
import type { ClosedAnswer, Delivery } from '../../src/data/send-ratings.js';

let keys = 0;

export interface Seen {
  rows: Record<string, { item: RatingItem; device?: string; times: number }>;
  requests: {
    how: string;
    ids: string[];
    device?: string;
    bytes: number;
    items: RatingItem[];
    type: string;
  }[];
}

export interface FakeCollector {
  endpoint: string;
  seen: () => Promise<Seen>;
}

/** @param how see rating-faults.mjs */
export const fakeCollector = (how: string): FakeCollector => {
  const base = `${location.origin}/fault/ratings/r${Date.now()}-${Math.floor(Math.random() * 1e9)}-${keys++}`;
  return {
    endpoint: `${base}/${how}`,
    seen: async () => (await (await fetch(`${base}/seen`)).json()) as Seen,
  };
};

export const answerTo = (
  endpoint: string,
  more: Partial<ClosedAnswer['item']> = {},
  rest: Partial<ClosedAnswer> = {},
): ClosedAnswer => ({
  endpoint,
  tappedAt: performance.now(),
  item: {
    id: crypto.randomUUID(),
    site: '03115',
    subject: 'one-stop',
    score: 3,
    scale: 3,
    channel: 'web',
    openMs: 5000,
    ...more,
  },
  ...rest,
});

/** Keeps what was told, in order. */
export const listener = (): {
  states: Delivery[];
  told: (state: Delivery) => void;
  last: () => Delivery | undefined;
} => {
  const states: Delivery[] = [];
  return { states, told: (state) => void states.push(state), last: () => states.at(-1) };
};
