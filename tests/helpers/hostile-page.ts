/** Watches that nothing in hostile data runs. Each function belongs into the `describe` that calls it. */
import { expect } from '@open-wc/testing';
import { all, type Tested } from './on-page.js';
import { waitUntil } from './wait.js';

declare global {
  interface Window {
    hit?: () => void;
  }
}

/** A text that calls `hit` when it is taken for HTML. */
export const HTML = '<img src=x onerror=hit()>';

/**
 * Listens before every test of the block, and writes the control: a test that the trap does snap.
 * @returns to call at the end of a test: waits a moment, then nothing has been run and nothing thrown
 */
export const trap = (): { quiet: () => Promise<void> } => {
  let hits = 0;
  const stray: string[] = [];
  const onError = (event: ErrorEvent) => void stray.push(event.message);
  const onReject = (event: PromiseRejectionEvent) => void stray.push(String(event.reason));
  beforeEach(() => {
    hits = 0;
    stray.length = 0;
    window.hit = () => {
      hits++;
    };
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onReject);
  });
  afterEach(() => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onReject);
    delete window.hit;
  });
  it('the control: the same text does run when a page puts it in as HTML', async () => {
    const box = document.createElement('div');
    box.innerHTML = HTML;
    document.body.append(box);
    await waitUntil(() => hits > 0, 'hit');
    box.remove();
  });
  return {
    quiet: async () => {
      await new Promise((resolve) => setTimeout(resolve, 100)); // what would still be executed
      expect(hits).to.equal(0);
      expect(stray).to.deep.equal([]);
    },
  };
};

/** Presses every link as a reader could, without leaving the page. */
export const pressLinks = (el: Element, selector = 'a'): void => {
  const stop = (event: Event) => event.preventDefault();
  el.addEventListener('click', stop);
  for (const link of all<HTMLAnchorElement>(el, selector)) link.click();
  el.removeEventListener('click', stop);
};

/**
 * @param file of one good line
 * @param show places an element with this data and waits for the line
 */
export const changesNoPrototype = (
  file: { format: string; items: readonly object[] },
  show: (data: unknown) => Promise<Tested>,
): void => {
  it('__proto__ and constructor as keys of the file and of a line change nothing, given as text or as an object, twice', async () => {
    const keys = '{"__proto__":{"hit":1},"constructor":{"prototype":{"hit":1}},"extra":{"__proto__":"x"},';
    const items = file.items.map((line) => JSON.stringify(line).replace('{', keys));
    const text = `${keys}"format":"${file.format}","items":[${items.join()}]}`;
    const untouched = Object.getOwnPropertyNames(Object.prototype);
    for (const data of [text, JSON.parse(text) as unknown, JSON.parse(text) as unknown]) {
      (await show(data)).remove();
      expect(({} as Record<string, unknown>)['hit']).to.equal(undefined);
      expect(Object.getOwnPropertyNames(Object.prototype)).to.deep.equal(untouched);
    }
  });
};
