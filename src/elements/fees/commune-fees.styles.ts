import { css } from 'lit';
import { commonListStyles } from '../shared/list.styles.js';

/** Cards first: the table is what becomes of them where there is room. */
export const feesStyles = css`
  ${commonListStyles}
  /* What fits a screen is never left to be drawn later. */
  .section:first-child {
    content-visibility: visible;
  }
  .count {
    margin-inline-start: 0;
  }
  .fees,
  .fees caption,
  .fees tbody,
  .fees tr,
  .fees th,
  .fees td {
    display: block;
    text-align: start;
    font-weight: inherit;
  }
  .fees {
    --_end: end;
    inline-size: 100%;
    border-collapse: collapse;
    overflow-wrap: anywhere;
  }
  .fee-field {
    margin-block: 1.4em 0.6em;
    padding-block-end: 0.3em;
    border-block-end: 2px solid var(--_line);
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.35;
  }
  .fees thead,
  .fees .none {
    display: none;
  }
  .fees tbody {
    margin-block-end: 0.9em;
    padding: 0 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .fees tr {
    display: flow-root;
    padding-block: 0.7em;
    scroll-margin-block: 1em;
  }
  .fees tr + tr {
    border-block-start: 1px solid var(--_line);
  }
  .fees td {
    margin-block-start: 0.2em;
    padding: 0;
  }
  .label,
  .fees .muted {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .label::after {
    content: ':';
  }
  .fee-name {
    font-size: 1.1em;
    font-weight: 600;
    line-height: 1.4;
  }
  /* Left how to submit, right how much; a long amount flows under it. */
  .way {
    float: inline-start;
    margin-inline-end: 0.6em;
  }
  .money > div > * {
    clear: both;
  }
  .money > div > .fee-amount:not([data-state='formula']),
  .money > div > .fee-ask:first-child {
    clear: none;
    font-size: 1.1em;
    text-align: var(--_end);
  }
  .exempt,
  .law {
    clear: both;
  }
  .exempt > div,
  .exempt p,
  .law > div,
  .law > div > p {
    display: inline;
  }
  .law > div,
  .fee-exempt,
  .fee-change,
  .fees summary {
    font-size: 0.95em;
  }
  .law > div > * {
    margin-inline-end: 0.5em;
  }
  .law > div > .fee-status,
  .law details:not([open]) {
    display: inline-block;
  }
  .fee-group,
  .fee-amount,
  .fee-ask {
    font-weight: 600;
  }
  .fee-clause {
    display: block;
  }
  .fee-change svg,
  .fee-status svg {
    margin-inline-end: 0.2em;
    color: var(--_muted);
  }
  .fee-status:not([data-status='inForce']) svg {
    color: var(--_warn);
  }
  .fees li::before {
    content: '– ';
  }
  .fees .call {
    inline-size: auto;
  }
  .fees .call,
  .fees .actions {
    margin-block: 0.3em;
  }
  /* Easy to hit, in lines no farther apart than other lines. */
  .fees a:not(.button) {
    display: inline-block;
    padding-block: 0.6em;
    margin-block: -0.6em;
  }
  .fees summary {
    margin-block: -0.6em;
  }
  @container (min-width: 54em) {
    .fees {
      --_end: start;
      display: table;
      table-layout: fixed;
    }
    .fees caption {
      display: table-caption;
    }
    .fees thead {
      display: table-header-group;
    }
    .fees tbody {
      display: table-row-group;
      border: 0;
    }
    .fees tr {
      display: table-row;
    }
    .fees th,
    .fees td,
    .fees .none {
      display: table-cell;
      float: none;
      padding: 0.5em 1em 0.5em 0;
      vertical-align: top;
    }
    .fees tbody tr:first-child > * {
      border-block-start: 1px solid var(--_line);
    }
    .fees tr + tr {
      border: 0;
    }
    .fees thead th {
      color: var(--_muted);
      font-size: 0.9em;
      padding-block: 0 0.4em;
    }
    .fees thead th:first-child {
      inline-size: 23%;
    }
    .fees thead th:nth-child(2) {
      inline-size: 13%;
    }
    .fees thead th:nth-child(3) {
      inline-size: 27%;
    }
    .fees thead th:nth-child(4) {
      inline-size: 21%;
    }
    .fees .label {
      display: none;
    }
  }
  @media print {
    .fees tr {
      break-inside: avoid;
    }
    .fees summary {
      display: none;
    }
    .fee-field {
      break-after: avoid;
    }
  }
`;
