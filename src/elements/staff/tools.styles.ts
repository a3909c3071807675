import { css } from 'lit';
import { qrStyles } from '../shared/qr-figure.styles.js';

/** What came with the tools: the code of a contact on the screen, wall list and nameplates on paper. */
export const toolStyles = css`
  ${qrStyles}
  .folded {
    display: grid;
    gap: 0.75em;
    padding-block: 0.25em 0.5em;
  }
  .report {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  .qr-panel .qr {
    inline-size: 13em;
    block-size: 13em;
  }
  @media print {
    .wall .qr {
      inline-size: 40mm;
      block-size: 40mm;
      flex: none;
    }
    .wall-head {
      display: flex;
      justify-content: space-between;
      align-items: start;
      gap: 6mm;
      border-block-end: 2px solid #000;
      padding-block-end: 3mm;
    }
    .wall-title {
      font-size: 20pt;
      font-weight: 700;
      line-height: 1.3;
    }
    .wall-hotline {
      font-size: 14pt;
      margin-block-start: 2mm;
    }
    .wall-address {
      overflow-wrap: anywhere;
      max-inline-size: 60mm;
    }
    .wall-table {
      inline-size: 100%;
      table-layout: fixed;
      border-collapse: collapse;
      font-size: 12pt;
      line-height: 1.4;
    }
    .wall-table caption {
      font-size: 14pt;
      font-weight: 700;
      text-align: start;
      padding-block: 5mm 1mm;
      break-after: avoid;
    }
    .wall-table tr {
      break-inside: avoid;
    }
    .wall-table th,
    .wall-table td {
      padding: 1.5mm 2mm 1.5mm 0;
      border-block-start: 1px solid #888;
      text-align: start;
      vertical-align: top;
      overflow-wrap: anywhere;
    }
    .wall-table th {
      inline-size: 34%;
    }
    .wall-table td:last-child {
      inline-size: 28%;
      font-weight: 600;
    }
    .plate {
      display: flow-root;
      min-block-size: 137mm;
      padding: 10mm 12mm;
      border: 1px dashed #888;
      text-align: center;
      overflow-wrap: anywhere;
      break-inside: avoid;
    }
    .plate:nth-child(2n):not(:last-child) {
      break-after: page;
    }
    .plate-commune {
      font-size: 14pt;
      text-transform: uppercase;
    }
    .plate-name {
      font-weight: 700;
      line-height: 1.3;
      margin-block: 5mm 2mm;
    }
    .plate-name.xl {
      font-size: 40pt;
    }
    .plate-name.l {
      font-size: 30pt;
    }
    .plate-name.m {
      font-size: 19pt;
    }
    .plate-name.s {
      font-size: 13pt;
    }
    .plate-position.xl,
    .plate-position.l {
      font-size: 20pt;
    }
    .plate-position.m {
      font-size: 15pt;
    }
    .plate-position.s {
      font-size: 10pt;
    }
    .plate-unit {
      font-size: 13pt;
    }
    .plate-code {
      margin-block-start: 4mm;
    }
    .plate-code .qr {
      inline-size: 44mm;
      block-size: 44mm;
    }
    .plate-code p {
      font-size: 11pt;
    }
  }
`;
