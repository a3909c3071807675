import { css } from 'lit';

/** The steps: numbers on a line, who does what, branches. */
export const sheetStepsStyles = css`
  .steps > li {
    position: relative;
    display: grid;
    grid-template-columns: 2.25em minmax(0, 1fr);
    gap: 0.75em;
    padding-block-end: 1.25em;
  }
  .steps > li:last-child {
    padding-block-end: 0;
  }
  .steps > li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 2.25em 0;
    inset-inline-start: calc(1.125em - 1px);
    border-inline-start: 2px solid var(--_accent);
  }
  .number {
    display: grid;
    place-items: center;
    inline-size: 2.25em;
    block-size: 2.25em;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_accent);
    font-weight: 600;
  }
  .step-body {
    padding-block-start: 0.35em;
  }
  .step-title {
    font-weight: 600;
  }
  .who {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    margin-block-start: 0.35em;
    padding: 0.1em 0.7em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    background: var(--_raised);
  }
  .who[data-actor='applicant'] {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  .branches > li {
    position: relative;
    margin-block-start: 0.5em;
    padding-inline-start: 1.5em;
  }
  .branches > li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.25em;
    inset-block-start: -0.25em;
    inline-size: 0.8em;
    block-size: 1.1em;
    border: solid var(--_control);
    border-width: 0 0 2px 2px;
    border-end-start-radius: 6px;
  }
  /* Paragraphs of a record without numbers: a list, not the branches of a step. */
  .single-step .branches > li::before {
    inset-block-start: 0.55em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: 0;
    border-radius: 50%;
    background: var(--_control);
  }
  .when {
    font-style: italic;
  }
`;
