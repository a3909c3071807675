import { render, type LitElement } from 'lit';

/** A list up to this many sections is kept while something else is shown; to put a longer one back takes longer than to draw it. */
export const KEPT_SECTIONS = 20;

/**
 * A part of an element that leaves the page while something else is shown in its place, and comes back as it was: lines,
 * open folds, focus order. Lit's `cache` does the same for templates of any kind, with 0.3 kB more on every page.
 */
export class KeptView {
  private readonly box = document.createElement('div');

  constructor(private readonly host: LitElement) {}

  /** The part, drawn: to be put where it belongs. */
  draw(content: unknown): HTMLElement {
    render(content, this.box, { host: this.host });
    return this.box;
  }
}
