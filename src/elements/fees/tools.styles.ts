import { css } from 'lit';

/** What came with the tools: the form, the panel under a line, the foot. */
export const toolStyles = css`
  .free-form {
    display: grid;
    gap: 1em;
    padding: 1em;
    margin-block-end: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  legend,
  .pick > span {
    padding: 0;
    font-weight: 600;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 44px;
  }
  .choice input {
    inline-size: 1.4em;
    block-size: 1.4em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .pick {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.3em;
  }
  .pick > select,
  .pick > input {
    inline-size: 100%;
    max-inline-size: 30em;
    min-block-size: 44px;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  .pick > [aria-invalid] {
    border: 2px solid var(--_bad);
  }
  .fees .opened td:not(.none) {
    display: block;
    margin: 0;
    padding: 0 0 1em;
  }
  .opened .sum {
    background: var(--_surface);
  }
  .calculator {
    display: grid;
    gap: 1em;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.6em;
    padding-block: 1em;
  }
  @container (min-width: 40em) {
    .free-form fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1.5em;
    }
    .foot .pick > select {
      inline-size: auto;
    }
  }
  @container (min-width: 54em) {
    .fees .opened td:not(.none) {
      display: table-cell;
      padding: 1em;
      background: var(--_raised);
      border-radius: var(--_radius);
    }
  }
`;
