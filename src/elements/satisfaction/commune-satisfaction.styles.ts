import { css } from 'lit';

export const satisfactionStyles = css`
  .root {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 44em;
    background: var(--_surface);
  }
  legend {
    display: block;
    inline-size: 100%;
    padding: 0;
    margin-block-end: 0.75em;
  }
  .ask {
    display: block;
    font-size: 1.4em;
    font-weight: 600;
    line-height: 1.35;
  }
  .about {
    color: var(--_muted);
  }
  .faces {
    display: grid;
    gap: 0.6em;
  }
  .choice {
    position: relative;
    display: flex;
    align-items: center;
    gap: 1em;
    padding: 0.6em 1em;
    font-weight: 600;
    line-height: 1.3;
    cursor: pointer;
    touch-action: manipulation;
  }
  /* The native button is the box itself: its states and its ring need no help. */
  label > input {
    appearance: none;
    position: absolute;
    inset: 0;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: inherit;
  }
  label > input:hover {
    background: var(--_raised);
  }
  label > input:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  label > input ~ * {
    position: relative;
    pointer-events: none;
  }
  label > input:checked ~ * {
    color: var(--_on-accent);
  }
  .face {
    inline-size: 3em;
    block-size: 3em;
    stroke-width: 2.4;
  }
  @container (min-inline-size: 18em) {
    .of-3 {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .of-3 .choice {
      flex-direction: column;
      gap: 0.6em;
      padding: 1em 0.4em;
      text-align: center;
    }
    .of-3 .face {
      inline-size: 3.75em;
      block-size: 3.75em;
    }
  }
  @container (min-inline-size: 38em) {
    .of-5 {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }
    .of-5 .choice {
      flex-direction: column;
      gap: 0.6em;
      padding: 1em 0.4em;
      text-align: center;
    }
    .of-5 .face {
      inline-size: 3.75em;
      block-size: 3.75em;
    }
  }
  .more > *,
  .picked,
  .again,
  .actions,
  .contact > * {
    margin-block-start: 1em;
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
  .said {
    display: flex;
    gap: 1em;
    color: var(--_muted);
  }
  .said.closed {
    align-items: center;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_text);
  }
  .closed [role='status'] {
    font-size: 1.25em;
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
  @media print {
    .root {
      display: none;
    }
  }
`;
