/** Tabs that deliver answers, and what the collector of the fault server has seen of them. */
import { clear, createStore } from 'idb-keyval';
import type * as watch from '../../src/data/rating-watch.js';
import type * as ratings from '../../src/data/send-ratings.js';
import type { ClosedAnswer, Delivery } from '../../src/data/send-ratings.js';
import type { RatingItem } from '../../src/model/rating.js';
import { waitUntil } from './wait.js';

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
  const base = `${location.origin}/fault/ratings/r${Date.now()}-${keys++}`;
  return {
    endpoint: `${base}/${how}`,
    seen: async () => (await (await fetch(`${base}/seen`)).json()) as Seen,
  };
};

/** A page with modules of its own, as another tab or the same one after a reload. */
export interface Tab {
  page: Window & typeof globalThis;
  ratings: typeof ratings;
  watch: typeof watch;
  /** Gives an answer; @returns what was told, in order */
  give: (endpoint: string, more?: Partial<ClosedAnswer['item']>, rest?: Partial<ClosedAnswer>) => Given;
  close: () => void;
}

export interface Given {
  id: string;
  states: Delivery[];
  /** Resolves when this is the last that was told. */
  is: (state: Delivery) => Promise<void>;
}

export const answerTo = (
  endpoint: string,
  tappedAt: number,
  more: Partial<ClosedAnswer['item']> = {},
): ClosedAnswer => ({
  endpoint,
  tappedAt,
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
});

const SOURCE = `
  import * as ratings from '/src/data/send-ratings.ts';
  import * as watch from '/src/data/rating-watch.ts';
  Object.assign(window, { ratings, watch });`;

const open = new Set<Tab>();

/** @param prepare changes the page before our modules run */
export const openTab = async (prepare: (page: Tab['page']) => void = () => undefined): Promise<Tab> => {
  const frame = document.createElement('iframe');
  frame.srcdoc = '<!doctype html>';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as Tab['page'] & Pick<Tab, 'ratings' | 'watch'>;
  prepare(page);
  const script = page.document.createElement('script');
  script.type = 'module';
  script.textContent = SOURCE;
  page.document.head.append(script);
  await waitUntil(() => page.watch, 'the modules of the tab');
  const tab: Tab = {
    page,
    ratings: page.ratings,
    watch: page.watch,
    give: (endpoint, more, rest) => {
      const answer = { ...answerTo(endpoint, page.performance.now(), more), ...rest };
      const states: Delivery[] = [];
      page.ratings.deliver(answer, (state) => void states.push(state));
      const is = (state: Delivery): Promise<void> =>
        waitUntil(() => states.at(-1) === state, `${state}; told was ${states.join(', ')}`);
      return { id: answer.item.id, states, is };
    },
    close: () => {
      open.delete(tab);
      frame.remove();
    },
  };
  open.add(tab);
  return tab;
};

/** Short waits in this page: only those of `ms`, or all with a hundredth of their length. */
export const hurry = (page: Tab['page'], only?: number): void => {
  const real = page.setTimeout.bind(page);
  const shorter = (ms: number): number => (only === undefined || ms === only ? ms / 100 : ms);
  Object.assign(page, { setTimeout: (run: () => void, ms = 0) => real(run, shorter(ms)) });
};

/** The queue as the tabs see it. */
export const queue = createStore('commune-ratings', 'queue');

/** After each test: no tab, nothing queued. */
export const closeTabs = async (): Promise<void> => {
  for (const tab of open) tab.close();
  await clear(queue);
};
