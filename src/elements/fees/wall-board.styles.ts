import { css } from 'lit';
import { qrStyles } from '../shared/qr-figure.styles.js';

/**
 * The wall board exists only on paper. Sizes are in points for A4, half as large again for A3, which is read from
 * farther away; columns are shares of the page, so that both hold upright and across.
 */
export const wallStyles = css`
  ${qrStyles}
  @media print {
    .wall {
      font-size: 9pt;
      line-height: 1.35;
    }
    .wall.a3 {
      font-size: 12pt;
    }
    .wall-head {
      display: flex;
      justify-content: space-between;
      align-items: start;
      gap: 8mm;
      padding-block-end: 3mm;
    }
    .wall-commune {
      font-size: 1.2em;
      text-transform: uppercase;
    }
    .wall-title {
      font-size: 2em;
      font-weight: 700;
      line-height: 1.3;
      text-transform: uppercase;
    }
    .wall-code {
      flex: none;
      max-inline-size: 32mm;
      text-align: center;
      font-size: 0.8em;
      overflow-wrap: anywhere;
    }
    .wall-code .qr {
      inline-size: 28mm;
      block-size: 28mm;
    }
    .wall-fees {
      inline-size: 100%;
      table-layout: fixed;
      border-collapse: collapse;
      overflow-wrap: anywhere;
    }
    .wall-fees caption {
      padding-block: 4mm 1.5mm;
      font-size: 1.25em;
      font-weight: 700;
      text-align: start;
      break-after: avoid;
    }
    .wall-fees tr {
      break-inside: avoid;
    }
    .wall-fees th,
    .wall-fees td {
      padding: 1.2mm 1.5mm;
      border: 1px solid #000;
      text-align: start;
      vertical-align: top;
      font-weight: 400;
    }
    .wall-fees thead th {
      font-weight: 700;
      text-align: center;
    }
    .wall-fees tbody th > p:first-child,
    .wall-fees .fee-amount {
      font-weight: 700;
    }
    .wall-fees thead th:first-child {
      inline-size: 4%;
    }
    .wall-fees thead th:nth-child(2) {
      inline-size: 22%;
    }
    .wall-fees thead th:nth-child(3) {
      inline-size: 6%;
    }
    .wall-fees thead th:nth-child(4) {
      inline-size: 10%;
    }
    .wall-fees thead th:nth-child(5) {
      inline-size: 17%;
    }
    .wall-fees thead th:nth-child(6) {
      inline-size: 17%;
    }
    /* Paper is dear: what stands line by line on the screen runs on. */
    .wall-fees td:last-child p.muted,
    .wall-fees .fee-exempt li,
    .wall-fees .fee-status {
      display: inline;
      font-size: 0.95em;
    }
    .wall-fees td:last-child .muted + .muted::before,
    .wall-fees .muted + .fee-status::before,
    .wall-fees .fee-status + .muted::before {
      content: '· ';
    }
    .wall-fees .fee-exempt li::before {
      content: none;
    }
    .wall-fees .fee-exempt li:not(:last-child)::after {
      content: '; ';
    }
    .wall-fees .fee-status svg {
      display: none;
    }
    .wall-fees .fee-amount,
    .wall-fees .fee-ask {
      font-size: 1em;
    }
    .wall-legend {
      margin-block-start: 4mm;
      break-inside: avoid;
      font-size: 0.9em;
    }
    .wall-legend li::before {
      content: '• ';
    }
  }
`;
