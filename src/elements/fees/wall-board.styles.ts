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
      font-size: 9.5pt;
      line-height: 1.4;
    }
    .wall.a3 {
      font-size: 13pt;
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
      inline-size: 5%;
    }
    .wall-fees thead th:nth-child(2) {
      inline-size: 25%;
    }
    .wall-fees thead th:nth-child(3) {
      inline-size: 7%;
    }
    .wall-fees thead th:nth-child(4) {
      inline-size: 11%;
    }
    .wall-fees thead th:nth-child(5) {
      inline-size: 17%;
    }
    .wall-fees thead th:nth-child(6) {
      inline-size: 16%;
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
