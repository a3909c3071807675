/** What tests of <commune-procedures> do as a reader would: place it, type, press, look. */
import { fixture, html } from '@open-wc/testing';
import '../../src/define/commune-procedures.js';
import type { CommuneProcedures } from '../../src/elements/procedures/commune-procedures.js';
import { waitUntil } from './wait.js';

export const root = (el: CommuneProcedures): ShadowRoot => el.renderRoot as ShadowRoot;
export const one = (el: CommuneProcedures, selector: string): HTMLElement => {
  const found = root(el).querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
};
/** The same for a link. */
export const anchor = (el: CommuneProcedures, selector: string): HTMLAnchorElement =>
  one(el, selector) as HTMLAnchorElement;
export const all = <T extends HTMLElement = HTMLElement>(el: CommuneProcedures, selector: string): T[] => [
  ...root(el).querySelectorAll<T>(selector),
];
/** The text a reader sees there, with single spaces; '' when it is not there. */
export const words = (el: CommuneProcedures, selector: string): string =>
  spaced(root(el).querySelector(selector)?.textContent);
export const spaced = (text: string | null | undefined): string =>
  (text ?? '').replace(/[\s\u00a0]+/g, ' ').trim();

/** Puts an element into the page; `around` is what it stands in. */
export const place = async (
  props: Partial<CommuneProcedures> = {},
  { style = '', fallback = '' } = {},
): Promise<CommuneProcedures> => {
  const el = document.createElement('commune-procedures');
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

export const items = (el: CommuneProcedures): HTMLElement[] => all(el, '[part~="item"]');
/** Codes of the lines on the page, in the order shown. */
export const codes = (el: CommuneProcedures): string[] => items(el).map((item) => item.dataset['code'] ?? '');
export const item = (el: CommuneProcedures, code: string): HTMLElement =>
  one(el, `[part~="item"][data-code="${code}"]`);

/** Waits until so many lines are on the page. */
export const listed = async (el: CommuneProcedures, count: number): Promise<CommuneProcedures> => {
  await waitUntil(() => items(el).length === count, `${count} lines`);
  return el;
};

/** What is announced beside the search field: "24 thủ tục", "3 kết quả". */
export const announced = (el: CommuneProcedures): string => words(el, '.finder [role="status"]');

export const field = (el: CommuneProcedures): HTMLInputElement =>
  one(el, 'input[type="search"]') as HTMLInputElement;

/** Puts words into the search field, as typing does. */
export const typed = async (el: CommuneProcedures, text: string): Promise<void> => {
  field(el).value = text;
  field(el).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await el.updateComplete;
};
/** Types and waits until the search has answered. */
export const searched = async (el: CommuneProcedures, text: string): Promise<string[]> => {
  await typed(el, text);
  await waitUntil(() => announced(el).endsWith('kết quả'), `an answer for "${text}"`);
  return codes(el);
};

export const button = (el: CommuneProcedures, text: string): HTMLButtonElement => {
  const found = all<HTMLButtonElement>(el, 'button').find((b) => spaced(b.textContent).includes(text));
  if (!found) throw new Error(`no button "${text}"`);
  return found;
};

/** The notices on the page. */
export const notices = (el: CommuneProcedures): string[] =>
  all(el, '[part="notice"]').map((notice) => spaced(notice.textContent));

export const sheetShown = async (el: CommuneProcedures, code: string): Promise<HTMLElement> => {
  const selector = `[part="sheet"][data-code="${code}"]`;
  await waitUntil(() => root(el).querySelector(selector), `sheet ${code}`);
  await el.updateComplete;
  return one(el, selector);
};
/** Presses a line and waits for its sheet. */
export const opened = (el: CommuneProcedures, code: string): Promise<HTMLElement> => {
  item(el, code).querySelector('a')?.click();
  return sheetShown(el, code);
};

/** What the element reported, by event name. */
export const heard = (el: CommuneProcedures) => {
  const events: { type: string; detail: unknown }[] = [];
  for (const type of ['commune-load', 'commune-error', 'commune-search', 'commune-select'] as const)
    el.addEventListener(type, ({ detail }: CustomEvent) => events.push({ type, detail }));
  return events;
};

let folders = 0;
/**
 * Serves files to the page as if a server had them, in a folder of their own: `{ 'index.json': {…} }`.
 * A value that is a Response function is called for every request. Anything else there is 404.
 */
export const serve = (files: Record<string, unknown>): { url: (name: string) => string; asked: string[] } => {
  const folder = `/given/${Date.now()}-${folders++}/`;
  const real = window.fetch.bind(window);
  const asked: string[] = [];
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), document.baseURI);
    if (!url.pathname.startsWith(folder)) return real(input, init);
    const name = decodeURIComponent(url.pathname.slice(folder.length));
    asked.push(name);
    const content = Object.hasOwn(files, name) ? files[name] : undefined;
    if (typeof content === 'function') return (content as () => Response | Promise<Response>)();
    if (content === undefined) return new Response('<p>Không có</p>', { status: 404 });
    return new Response(typeof content === 'string' ? content : JSON.stringify(content));
  };
  return { url: (name) => new URL(folder + name, location.href).href, asked };
};
