import { css, type CSSResult } from 'lit';

/** The faces side by side, each above its words. */
const row = (faces: CSSResult): CSSResult => css`
  ${faces} {
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
  }
  ${faces} .choice {
    flex-direction: column;
    gap: 0.6em;
    padding: 1em 0.4em;
    text-align: center;
  }
  ${faces} .face {
    inline-size: 3.75em;
    block-size: 3.75em;
  }
`;

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
    ${row(css`.of-3`)}
  }
  @container (min-inline-size: 38em) {
    ${row(css`.of-5`)}
  }
  .more > *,
  .picked,
  .again,
  .actions,
  .contact > * + * {
    margin-block-start: 1em;
  }
  .said {
    display: flex;
    align-items: center;
    gap: 1em;
  }
`;
