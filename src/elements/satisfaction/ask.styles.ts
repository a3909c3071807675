import { css } from 'lit';

export const askStyles = css`
  .reasons legend,
  .comment label {
    font-weight: 600;
    margin-block-end: 0.5em;
  }
  .reasons .muted {
    display: inline-block;
    font-weight: 400;
  }
  .tags {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.5em;
  }
  .tag {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 48px;
    padding: 0.4em 0.75em;
    line-height: 1.35;
    cursor: pointer;
    scroll-margin-block-end: 6em;
  }
  .tag svg {
    color: var(--_muted);
  }
  @container (min-inline-size: 34em) {
    .tags {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  .comment {
    display: grid;
    gap: 0 1em;
    grid-template-columns: minmax(0, 1fr);
  }
  textarea {
    font: inherit;
    color: inherit;
    inline-size: 100%;
    min-block-size: 4.6em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    resize: vertical;
    field-sizing: content;
    max-block-size: 20em;
    scroll-margin-block-end: 6em;
  }
  .comment p {
    font-size: 0.9em;
    margin-block-start: 0.35em;
  }
  .count:empty {
    display: none;
  }
  .send {
    display: grid;
    padding-block: 0.5em;
    background: var(--_surface);
  }
  .send .button {
    min-block-size: 52px;
    font-size: 1.1em;
  }
  /* Before the reasons are read to their end the button is at hand. */
  @media (min-height: 30em) {
    .send {
      position: sticky;
      inset-block-end: 0;
    }
  }
  .picked {
    color: var(--_muted);
  }
  .said.closed {
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_text);
  }
  .closed [role='status'] {
    font-size: 1.1em;
    font-weight: 600;
    line-height: 1.35;
  }
  .received {
    color: var(--_good);
  }
  .held,
  .refused {
    color: var(--_warn);
  }
  [role='status'] svg {
    margin-inline-end: 0.4em;
  }
  .again {
    justify-self: start;
    font-weight: 400;
  }
  @container (min-inline-size: 30em) {
    .send .button {
      justify-self: start;
      min-inline-size: 12em;
    }
  }
  @media (forced-colors: active) {
    label > input:checked {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
    }
    label > input:checked ~ * {
      forced-color-adjust: none;
      color: HighlightText;
    }
  }
`;
