import { css } from 'lit';
import { commonListStyles } from '../shared/list.styles.js';

export const communePayStyles = css`
  ${commonListStyles}
  .pay-fee {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    margin-block-end: 1em;
    overflow-wrap: anywhere;
  }
  .pay-title {
    font-size: 1.4em;
    font-weight: 600;
    line-height: 1.35;
  }
  .choices {
    display: grid;
    gap: 0.6em;
    margin-block-end: 1.25em;
  }
  .choices legend {
    padding: 0;
    margin-block-end: 0.4em;
    font-size: 1.2em;
    font-weight: 600;
  }
  .choices label {
    display: flex;
    gap: 0.75em;
    align-items: start;
    min-block-size: 44px;
    padding: 0.6em 0.9em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .choices label:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .choices input {
    inline-size: 1.4em;
    block-size: 1.4em;
    margin-block-start: 0.1em;
    flex: none;
    accent-color: var(--_accent);
  }
  .choices label > span {
    display: grid;
    min-inline-size: 0;
  }
  .fee-clause {
    display: block;
  }
  .fee-exempt li::before {
    content: '– ';
  }
  @media print {
    /* A fold cannot be opened on paper. */
    .pay-fee details:not([open]) {
      display: none;
    }
  }
`;
