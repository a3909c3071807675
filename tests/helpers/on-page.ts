/** What tests of any element do as a reader would: place it, look, type, press. */
import { fixture, html } from '@open-wc/testing';
import { waitUntil } from './wait.js';

/** What the helpers ask of an element under test. */
export interface Tested extends HTMLElement {
  updateComplete: Promise<unknown>;
}

export const root = (el: Element): ShadowRoot => {
  if (!el.shadowRoot) throw new Error(`<${el.localName}> has drawn nothing`);
  return el.shadowRoot;
};
export const all = <T extends HTMLElement = HTMLElement>(el: Element, selector: string): T[] => [
  ...root(el).querySelectorAll<T>(selector),
];
export const one = (el: Element, selector: string): HTMLElement => {
  const found = root(el).querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
};
/** The same for a link. */
export const anchor = (el: Element, selector: string): HTMLAnchorElement =>
  one(el, selector) as HTMLAnchorElement;

/** A text as it is read: with single spaces. */
export const spaced = (text: string | null | undefined): string =>
  (text ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
/** The text a reader sees there; '' when it is not there. */
export const words = (el: Element, selector: string): string =>
  spaced(root(el).querySelector(selector)?.textContent);

/** What an element stands in: `style` of the box around it; `fallback` is the host's paragraph inside it. */
export interface Around {
  style?: string;
  fallback?: string;
}
/** Puts an element into the page; it must be registered already. */
export const placed = async <T extends Tested>(
  tag: string,
  props: Partial<T> = {},
  { style = '', fallback = '' }: Around = {},
): Promise<T> => {
  const el = document.createElement(tag) as Tested as T;
  Object.assign(el, props);
  if (fallback !== '') {
    const p = document.createElement('p');
    p.textContent = fallback;
    el.append(p);
  }
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.cssText = style;
  box.append(el);
  await el.updateComplete;
  return el;
};

/** The lines of a list: procedures, people, fees. */
export const items = (el: Element): HTMLElement[] => all(el, '[part~="item"]');
const idOf = ({ dataset }: HTMLElement): string => dataset['id'] ?? dataset['code'] ?? '';
/** Ids of the lines on the page (codes of procedures), in the order shown. */
export const ids = (el: Element): string[] => items(el).map(idOf);
export const item = (el: Element, id: string): HTMLElement => {
  const found = items(el).find((line) => idOf(line) === id);
  if (!found) throw new Error(`no line "${id}"`);
  return found;
};
/** Waits until so many lines are on the page. */
export const listed = async <T extends Element>(el: T, count: number): Promise<T> => {
  await waitUntil(() => items(el).length === count, `${count} lines`);
  return el;
};

/** What is announced beside the search field: "24 thủ tục", "3 kết quả". */
export const announced = (el: Element): string => words(el, '.finder [role="status"]');
export const field = (el: Element): HTMLInputElement => one(el, 'input[type="search"]') as HTMLInputElement;
/** Puts a value into a field, as typing does. */
export const type = (
  input: HTMLInputElement | HTMLTextAreaElement | null | undefined,
  text: string,
): void => {
  if (!input) throw new Error('no field');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
/** Types into the search field. */
export const typed = async (el: Tested, text: string): Promise<void> => {
  type(field(el), text);
  await el.updateComplete;
};
/** Types into the search field and waits until the search has answered. */
export const searched = async (el: Tested, text: string): Promise<string[]> => {
  await typed(el, text);
  await waitUntil(() => announced(el).endsWith('kết quả'), `an answer for "${text}"`);
  return ids(el);
};

/** Buttons by what they are called: the label for screen readers, else the words. */
export const buttons = (el: Element, name: string, within = ''): HTMLButtonElement[] =>
  all<HTMLButtonElement>(el, `${within} button`).filter((b) =>
    (b.getAttribute('aria-label') ?? spaced(b.textContent)).includes(name),
  );
/** The first of them. */
export const button = (el: Element, name: string, within = ''): HTMLButtonElement => {
  const [found] = buttons(el, name, within);
  if (!found) throw new Error(`no button "${name}"`);
  return found;
};
/** Names by which call buttons are read out. */
export const calls = (el: Element, within: string): string[] =>
  all(el, `${within} a.call`).map((a) => a.getAttribute('aria-label') ?? '');

export const notices = (el: Element): string[] =>
  all(el, '[part="notice"]').map((notice) => spaced(notice.textContent));
/** Waits for a notice. */
export const told = (el: Element): Promise<void> => waitUntil(() => notices(el).length > 0, 'a notice');
/** Waits for the card that stands in place of data that cannot be used. */
export const failed = (el: Element): Promise<void> =>
  waitUntil(() => root(el).querySelector('.failure'), 'the failure card');
/** Whether the host's own paragraph is to be seen. */
export const fallbackSeen = (el: Element): boolean =>
  (el.querySelector('p')?.getBoundingClientRect().height ?? 0) > 0;

/** What the element reports from now on, by event name. */
export const heard = (el: HTMLElement) => {
  const events: { type: string; detail: unknown }[] = [];
  for (const name of ['commune-load', 'commune-error', 'commune-search', 'commune-select'] as const)
    el.addEventListener(name, ({ detail }: CustomEvent) => events.push({ type: name, detail }));
  return events;
};
