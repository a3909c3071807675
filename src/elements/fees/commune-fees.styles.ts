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
    padding-block: 0.9em;
    scroll-margin-block: 1em;
  }
  .fees tr + tr {
    border-block-start: 1px solid var(--_line);
  }
  .fees td {
    margin-block-start: 0.6em;
    padding: 0;
  }
  .label,
  .fees .muted {
    color: var(--_muted);
    font-size: 0.9em;
  }
  @container (min-width: 18em) {
    .fees td:not(.none) {
      display: grid;
      grid-template-columns: 5em minmax(0, 1fr);
      gap: 0.75em;
      align-items: baseline;
    }
  }
  .fee-name {
    font-size: 1.1em;
    font-weight: 600;
    line-height: 1.4;
  }
  .fee-group {
    font-weight: 600;
  }
  .fee-amount,
  .fee-ask {
    font-size: 1.15em;
    font-weight: 600;
  }
  .fee-amount[data-state='formula'] {
    font-size: 1em;
  }
  .fee-clause {
    display: block;
  }
  .fee-change,
  .fee-status {
    display: flex;
    gap: 0.4em;
    margin-block-start: 0.3em;
  }
  .fee-change svg,
  .fee-status svg {
    flex: none;
    margin-block-start: 0.15em;
    color: var(--_muted);
  }
  .fee-status:not([data-status='inForce']) svg {
    color: var(--_warn);
  }
  .fee-exempt li::before {
    content: '– ';
  }
  .fees .call,
  .fees .actions {
    margin-block-start: 0.4em;
  }
  .fees a:not(.button) {
    display: inline-block;
    padding-block: 0.6em;
    margin-block: -0.6em;
  }
  @container (min-width: 54em) {
    .fees {
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
    .fees td:not(.none),
    .fees .none {
      display: table-cell;
      padding: 0.7em 0.9em 0.7em 0;
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
      inline-size: 28%;
    }
    .fees thead th:nth-child(2) {
      inline-size: 13%;
    }
    .fees thead th:nth-child(3) {
      inline-size: 23%;
    }
    .fees thead th:nth-child(4) {
      inline-size: 17%;
    }
    .label {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .fees tbody {
      border-color: CanvasText;
    }
  }
  @media print {
    .fees tr {
      break-inside: avoid;
      padding-block: 2mm;
    }
    .fees tbody {
      margin-block-end: 2mm;
      border-color: #888;
    }
    .fee-field {
      break-after: avoid;
    }
  }
`;
