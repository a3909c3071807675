import { css } from 'lit';
import { qrStyles } from '../shared/qr-figure.styles.js';

/**
 * The wall board exists only on paper. Sizes are in points for A4, a third larger for A3, which is read from farther
 * away; columns are shares of the page, so that both hold upright and across.
 */
export const wallStyles = css`
  ${qrStyles}
  @media print {
    .wall {
      font-size: 9pt;
      line-height: 1.17;
    }
    .wall.a3 {
      font-size: 12pt;
    }
    .wall-head {
      display: flex;
      justify-content: space-between;
      align-items: start;
      gap: 8mm;
      padding-block-end: 2mm;
    }
    .wall-commune {
      font-size: 1.2em;
      text-transform: uppercase;
    }
    .wall-title {
      font-size: 1.6em;
      font-weight: 700;
      line-height: 1.3;
      text-transform: uppercase;
    }
    .wall-code {
      display: flex;
      flex-direction: row-reverse;
      align-items: center;
      gap: 2mm;
      max-inline-size: 40%;
      text-align: end;
      font-size: 0.8em;
      overflow-wrap: anywhere;
    }
    .wall-code p {
      max-inline-size: 9em;
    }
    .wall-code .qr {
      flex: none;
      inline-size: 24mm;
      block-size: 24mm;
    }
    .wall-fees {
      inline-size: 100%;
      table-layout: fixed;
      border-collapse: collapse;
      overflow-wrap: anywhere;
    }
    .wall-fees tbody {
      break-inside: avoid;
    }
    .wall-fees .wall-field {
      break-after: avoid;
    }
    .wall-fees th,
    .wall-fees td {
      padding: 0.3mm 1mm;
      border: 1px solid #000;
      text-align: start;
      vertical-align: top;
      font-weight: 400;
    }
    .wall-fees thead th,
    .wall-fees .wall-field th,
    .wall-fees .fee-amount {
      font-weight: 700;
    }
    .wall-fees .wall-field th {
      background: #eee;
    }
    .wall-fees thead th:first-child {
      inline-size: 3%;
    }
    .wall-fees thead th:nth-child(2) {
      inline-size: 23%;
    }
    .wall-fees thead th:nth-child(3) {
      inline-size: 4.5%;
    }
    .wall-fees thead th:nth-child(4) {
      inline-size: 17%;
    }
    .wall-fees thead th:nth-child(5) {
      inline-size: 25%;
    }
    .wall-fees thead th:nth-child(6) {
      inline-size: 5%;
    }
    /* Paper is dear: what stands line by line on the screen runs on. */
    .wall-fees td p,
    .wall-fees .fee-clause {
      display: inline;
      font-size: 1em;
    }
    .wall-fees td p + p::before {
      content: ' ';
    }
    .wall-fees .fee-clause:not(:last-child)::after {
      content: ';';
    }
    .wall-fees td svg {
      display: none;
    }
    .wall-fees .fee-status::before {
      content: ' – ' !important;
    }
    .wall-legend {
      margin-block-start: 2mm;
    }
    .wall-legend li {
      display: inline;
    }
    .wall-legend li::before {
      content: '• ';
    }
  }
`;
