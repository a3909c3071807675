/** Tests of accessibility that every element has. Each function writes tests into the `describe` that calls it. */
import { expect } from '@open-wc/testing';
import { DARK, inMedium, onPaper, type Medium } from './media.js';
import { all } from './on-page.js';

/** What a reader can meet, by name; `style` is that of the box around it. */
export type States<T extends Element> = Record<string, (style?: string) => Promise<T>>;

/** axe, in all these states, on a light page and on a dark one. */
export const noViolationIn = (states: States<Element>): void => {
  for (const [state, show] of Object.entries(states))
    for (const [page, style] of [
      ['a light page', undefined],
      ['a dark page', DARK],
    ] as const)
      it(`${state}, on ${page}: no violation`, async () => {
        const el = await show(style);
        await expect(el.parentElement).to.be.accessible();
        el.remove();
      }).timeout(30_000);
};

/** axe, in forced colours and with reduced motion; `look` is what else to look at there. */
export const noViolationInMedia = <T extends Element>(
  what: string,
  show: () => Promise<T>,
  look: (el: T, medium: Medium) => void = () => {},
): void => {
  for (const medium of ['forced colours', 'reduced motion'] as const)
    it(`${what}, ${medium}: no violation`, async function () {
      await inMedium(this, medium, async () => {
        const el = await show();
        await expect(el).to.be.accessible();
        look(el, medium);
      });
    }).timeout(30_000);
};

/**
 * axe on paper. `stays` and `goes` are selectors: each of `stays` is there and has a height, nothing of `goes` has one.
 * `look` is what else to look at there.
 */
export const noViolationOnPaper = <T extends Element>(
  what: string,
  show: () => Promise<T>,
  { stays, goes }: { stays: readonly string[]; goes: readonly string[] },
  look: (el: T) => void = () => {},
): void => {
  it(`on paper: no violation, ${what}`, async function () {
    const el = await show();
    for (const selector of goes) expect(all(el, selector).length, selector).to.be.above(0);
    await onPaper(this, async () => {
      await expect(el).to.be.accessible();
      for (const selector of stays)
        expect(all(el, selector)[0]?.getBoundingClientRect().height, selector).to.be.above(0);
      for (const gone of goes.flatMap((selector) => all(el, selector)))
        expect(gone.getBoundingClientRect().height, gone.outerHTML.slice(0, 80)).to.equal(0);
      look(el);
    });
  }).timeout(30_000);
};

/** Everything to press is at least so many pixels high (44 by targets.md); of each selector there is one. */
export const bigEnough = (el: Element, selectors: readonly string[], pixels = 44): void => {
  for (const selector of selectors) {
    expect(all(el, selector).length, selector).to.be.above(0);
    for (const target of all(el, selector))
      expect(target.getBoundingClientRect().height, target.outerHTML.slice(0, 80)).to.be.at.least(pixels);
  }
};
