import { css } from 'lit';

/** How much and how long: a large figure, the fees of the board under it. */
export const sheetMoneyStyles = css`
  .figure {
    font-size: 1.35em;
    font-weight: 600;
    line-height: 1.4;
  }
  .channels {
    color: var(--_muted);
    margin-block-start: 1em;
  }
  .fee + .fee {
    margin-block-start: 0.75em;
  }
  .block-title + .channels {
    margin-block-start: 0;
  }
  .board-fee + .board-fee {
    margin-block-start: 0.75em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .fee-name {
    font-weight: 600;
  }
  .board-fee .fee {
    margin-block-start: 0.5em;
  }
  .fee-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }
  .fee-head > div {
    flex: 1 1 auto;
  }
  .fee-head .channels,
  .board-fee .fee-head .actions {
    margin: 0;
  }
  .fee-head:has(.actions) + * {
    margin-block-start: 0.25em;
  }
  .fee-which,
  .fee-basis + .fee-basis {
    margin-block-start: 0.5em;
  }
  .fee-which {
    font-weight: 600;
  }
  .calculator {
    display: grid;
    gap: 1em;
    margin-block-start: 0.75em;
  }
  .fee-amount {
    font-size: 1.35em;
    font-weight: 600;
    line-height: 1.4;
  }
  .fee-amount[data-state='formula'] {
    font-size: 1.1em;
  }
  .fee-clause {
    display: block;
  }
  .fee-ask {
    font-weight: 600;
  }
  .fee-change,
  .fee-status {
    display: flex;
    gap: 0.4em;
    margin-block-start: 0.3em;
  }
  .fee-change > svg,
  .fee-status > svg {
    flex: none;
    margin-block-start: 0.15em;
    color: var(--_muted);
  }
  .fee-status:not([data-status='inForce']) > svg {
    color: var(--_warn);
  }
  .fee-exempt,
  .fee-exempt li {
    display: inline;
  }
  .fee-exempt li + li::before {
    content: '; ';
  }
  .fee-rest {
    margin-block-start: 1em;
  }
`;
