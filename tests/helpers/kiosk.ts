/** A kiosk as it stands at the desk. */
import { clear, createStore } from 'idb-keyval';
import type { CommuneSatisfaction } from '../../src/elements/satisfaction/commune-satisfaction.js';
import { button, one, root, words } from './on-page.js';
import { closeTabs } from './ratings.js';
import { asked, open, tap, type Asked } from './satisfaction.js';
import { waitUntil } from './wait.js';

/** @param how what the collector does, see rating-faults.mjs */
export const standing = async (how = 'ok', props: Partial<CommuneSatisfaction> = {}): Promise<Asked> => {
  const question = await asked(how, { kiosk: true, ...props });
  await waitUntil(() => root(question.el).querySelector('.language'), 'the frame with both languages');
  return question;
};

export const glance = (el: Element): string => words(el, '.glance');
/** Waits until the corner says so. */
export const glances = (el: Element, text: string): Promise<void> =>
  waitUntil(() => glance(el) === text, `“${text}” in the corner; it says “${glance(el)}”`);

/** A finger on the corner; it stays until the next one is lifted. */
export const hold = (el: Element): void => {
  one(el, '.glance').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
};
/** A click as a browser makes one of a short touch. */
export const lift = (el: Element): void => {
  const corner = one(el, '.glance');
  corner.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }));
  corner.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
};
/** Opens the panel as a keyboard does. */
export const openPanel = async (el: CommuneSatisfaction): Promise<HTMLDialogElement> => {
  one(el, '.glance').click();
  await waitUntil(() => root(el).querySelector('dialog[open]'), 'the panel');
  return one(el, 'dialog') as HTMLDialogElement;
};
export const note = (el: Element): string => words(el, '.note');

/** One answer from the face to the button. */
export const give = async (el: CommuneSatisfaction, face: string): Promise<void> => {
  await tap(el, face);
  await open(el);
  one(el, '.send button').click();
  await el.updateComplete;
};

export const inEnglish = async (el: CommuneSatisfaction): Promise<void> => {
  button(el, 'English').click();
  await waitUntil(() => words(el, '.ask').startsWith('Were you'), 'the question in English');
};

const tokens = createStore('commune-kiosk', 'tokens');

/** After each test: no answer queued, no token kept. */
export const leaveNothing = async (): Promise<void> => {
  await closeTabs();
  await clear(tokens);
};
