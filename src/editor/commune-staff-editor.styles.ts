import { css } from 'lit';
import { formStyles } from './form.styles.js';
import { listStyles } from './list.styles.js';
import { reviewStyles } from './review.styles.js';

/** The frame of every view: one column on a phone, more room from 42em on. */
const frame = css`
  .root {
    display: grid;
    gap: 1em;
    padding-block-end: 0.5em;
  }
  .root > *,
  .view > * {
    min-inline-size: 0;
  }
  .view {
    display: grid;
    gap: 1em;
  }
  .title {
    font-size: 1.4em;
    font-weight: 600;
    line-height: 1.35;
  }
  /* The focus comes here to be read out; there is nothing to press. */
  .title:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .button.big {
    min-block-size: 52px;
    padding-inline: 1.4em;
    font-size: 1.05em;
  }
  .button.small {
    padding-block: 0.3em;
    font-weight: 500;
  }
  .button.icon-only {
    inline-size: 48px;
    min-block-size: 48px;
    padding: 0;
    flex: none;
  }
  .button[disabled],
  .button[aria-disabled='true'] {
    border-color: var(--_line);
    color: var(--_muted);
    cursor: default;
  }
  .button.primary[disabled] {
    background: var(--_raised);
  }
  .button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_raised);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .button.danger {
    border-color: var(--_bad);
    color: var(--_bad);
  }
  .notice > div {
    display: grid;
    gap: 0.6em;
    min-inline-size: 0;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    justify-self: start;
    min-block-size: 44px;
    padding: 0 0.6em 0 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  /* start */
  .drop {
    display: grid;
    justify-items: center;
    gap: 0.6em;
    padding: 2em 1em;
    border: 2px dashed var(--_control);
    border-radius: var(--_radius);
    background: var(--_raised);
    text-align: center;
  }
  .picker {
    position: relative;
    cursor: pointer;
  }
  .picker:focus-within {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  /* what was done */
  .said:empty,
  .busy:empty {
    position: absolute; /* there for screen readers, without a gap of its own */
  }
  .said p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em;
  }
  .said span {
    color: var(--_good);
    font-weight: 600;
  }

  /* always in reach */
  .bar {
    display: grid;
    gap: 0.3em;
    padding-block: 0.6em;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }
  .bar-buttons {
    display: flex;
    gap: 0.6em;
  }
  .bar-buttons .primary {
    flex: 1;
  }
  .standing {
    font-size: 0.92em;
  }
  /* What gets the focus by keyboard is not hidden behind the bar. */
  .view :is(button, input, textarea, summary) {
    scroll-margin-block: 1em 8em;
  }
  /* At 400 % zoom a bar that stays would cover half of what is left. */
  @media (min-height: 26em) {
    .bar {
      position: sticky;
      inset-block-end: 0;
      z-index: 2;
    }
  }
  @container (min-width: 42em) {
    .view.person,
    .view.review {
      max-inline-size: 44em;
    }
    .bar {
      grid-template-columns: 1fr auto;
      align-items: center;
    }
  }
`;

export const editorStyles = [frame, formStyles, listStyles, reviewStyles];
