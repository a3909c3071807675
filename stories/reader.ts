/** What a story's play function does and sees in the place of a reader. */
import { expect, userEvent, waitFor, within } from 'storybook/test';

/** The one element of ours in a story. */
export const elementIn = (canvas: HTMLElement): HTMLElement => {
  const element = canvas.querySelector<HTMLElement>(
    'commune-fees, commune-pay, commune-procedures, commune-qr, commune-results, commune-satisfaction, commune-staff, commune-staff-editor',
  );
  if (!element) throw new Error('this story has no element of ours');
  return element;
};

/** Queries by role and text find nothing behind a shadow root unless they start there. */
const shadowOf = (canvas: HTMLElement) => {
  const { shadowRoot } = elementIn(canvas);
  if (!shadowRoot) throw new Error('the element has drawn nothing');
  // The library's types ask for an HTMLElement; a shadow root has every method it uses.
  return shadowRoot as unknown as HTMLElement;
};

export const reader = (canvas: HTMLElement) => within(shadowOf(canvas));

/** Elements named by `::part`, as a host page names them. */
export const parts = (canvas: HTMLElement, name: string): HTMLElement[] => [
  ...shadowOf(canvas).querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];

export const part = (canvas: HTMLElement, name: string): Promise<HTMLElement> =>
  waitFor(() => {
    const [first] = parts(canvas, name);
    if (!first) throw new Error(`no part "${name}" yet`);
    return first;
  });

/** Codes of the list in the order shown. */
export const codes = (canvas: HTMLElement): (string | undefined)[] =>
  parts(canvas, 'item').map((item) => item.dataset['code']);

/** People or fees of the list in the order shown, by id. */
export const ids = (canvas: HTMLElement): (string | undefined)[] =>
  parts(canvas, 'item').map((item) => item.dataset['id']);

export const search = async (canvas: HTMLElement, words: string): Promise<void> =>
  userEvent.type(await reader(canvas).findByRole('searchbox'), words);

/** The fallback between the tags is on the page, or is not. */
export const expectFallback = (canvas: HTMLElement, shown: boolean): void => {
  const fallback = elementIn(canvas).querySelector('[data-fallback]');
  expect(fallback?.getClientRects().length ?? 0).toBe(shown ? 1 : 0);
};

/** Rows that scroll sideways by design. */
const SCROLLS = '[part~="life-events"]';

/** At 400 % every letter is four times what it was; 13 px is the smallest we print on a screen. */
export const expectAllGrown = (canvas: HTMLElement): void => {
  const hasWords = (element: Element) =>
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
  const small = [...shadowOf(canvas).querySelectorAll('*')].filter(
    // Letters in a picture grow with the picture.
    (element) =>
      element instanceof HTMLElement &&
      hasWords(element) &&
      parseFloat(getComputedStyle(element).fontSize) < 4 * 13,
  );
  expect(small.map((element) => element.outerHTML.slice(0, 120))).toEqual([]);
};

/** Nothing sticks out to the side and no words are cut off. */
export const expectNothingCut = (canvas: HTMLElement): void => {
  const { left, right } = elementIn(canvas).getBoundingClientRect();
  const cut = [...shadowOf(canvas).querySelectorAll<HTMLElement>('*')].filter((element) => {
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || element.parentElement?.closest(SCROLLS)) return false;
    const hides =
      element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'hidden';
    return hides || box.left < left - 1 || box.right > right + 1;
  });
  expect(cut.map((element) => element.outerHTML.slice(0, 120))).toEqual([]);
};
