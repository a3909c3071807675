/** What tests of the satisfaction question do as a reader would. */
import '../../src/define/commune-satisfaction.js';
import type { CommuneSatisfaction } from '../../src/elements/satisfaction/commune-satisfaction.js';
import type { RateDetail } from '../../src/events.js';
import type { RatingItem } from '../../src/model/rating.js';
import { all, button, one, placed, root, spaced, words, type Around } from './on-page.js';
import { fakeCollector, type FakeCollector } from './ratings.js';
import { swapped } from './swap.js';
import { waitUntil } from './wait.js';

export interface Asked {
  el: CommuneSatisfaction;
  collector: FakeCollector;
  /** Details of `commune-rate`, in order. */
  rated: RateDetail[];
}

export const place = (props: Partial<CommuneSatisfaction> = {}, around: Around = {}) =>
  placed('commune-satisfaction', props, around);

/** @param how what the collector does, see rating-faults.mjs */
export const asked = async (
  how = 'ok',
  props: Partial<CommuneSatisfaction> = {},
  around: Around = {},
): Promise<Asked> => {
  const collector = fakeCollector(how);
  const el = await place({ endpoint: collector.endpoint, site: '03115', ...props }, around);
  await waitUntil(() => radios(el).length > 0, 'the faces');
  const rated: RateDetail[] = [];
  el.addEventListener('commune-rate', ({ detail }) => rated.push(detail));
  return { el, collector, rated };
};

export const radios = (el: Element): HTMLInputElement[] => all(el, 'input[type="radio"]');
export const boxes = (el: Element): HTMLInputElement[] => all(el, 'input[type="checkbox"]');
export const label = (input: Element): string => spaced(input.closest('label')?.textContent);

/** Taps the face with these words. */
export const tap = async (el: CommuneSatisfaction, face: string): Promise<void> => {
  const radio = radios(el).find((input) => label(input) === face);
  if (!radio) throw new Error(`no face "${face}" among ${radios(el).map(label).join(', ')}`);
  radio.click();
  await el.updateComplete;
};
/** Waits until more can be said. */
export const open = (el: Element): Promise<void> => waitUntil(() => boxes(el).length > 0, 'the reasons');
export const comment = (el: Element): HTMLTextAreaElement => one(el, 'textarea') as HTMLTextAreaElement;
export const send = async (el: CommuneSatisfaction): Promise<void> => {
  await waitUntil(() => root(el).querySelector('.send button'), 'the button to send');
  button(el, 'Gửi').click();
  await el.updateComplete;
};

/** What a reader is told of the answer. */
export const status = (el: Element): string => words(el, '.said [role="status"]');
export const says = (el: Element, text: string): Promise<void> =>
  waitUntil(() => status(el) === text, `“${text}”; it says “${status(el)}”`);

export const SENDING = 'Đang gửi…';
export const RECEIVED = 'Đã nhận. Cảm ơn bạn.';
export const QUEUED = 'Đã lưu trên máy, sẽ gửi khi có mạng.';

/** The answers the collector has, oldest first. */
export const stored = async ({ collector }: Pick<Asked, 'collector'>): Promise<RatingItem[]> =>
  Object.values((await collector.seen()).rows).map(({ item }) => item);
/** Waits until it has so many. */
export const storedAre = async (question: Pick<Asked, 'collector'>, count: number): Promise<RatingItem[]> => {
  let items: RatingItem[] = [];
  await waitUntil(async () => (items = await stored(question)).length >= count, `${count} answers stored`);
  return items;
};

/** While it runs, whoever asks for 10 seconds gets a tenth of one: two of them close an answer nobody touches. */
export const inAHurry = (run: () => Promise<void>): Promise<void> => {
  const real = window.setTimeout.bind(window);
  const soon = (handler: TimerHandler, ms = 0, ...rest: unknown[]): number =>
    real(handler, ms === 10_000 ? 100 : ms, ...rest);
  return swapped(window, 'setTimeout', soon, run);
};
