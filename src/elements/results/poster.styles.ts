import { css } from 'lit';
import { qrStyles } from '../shared/qr-figure.styles.js';

/** The poster exists only on paper: one A3 sheet across, read from some steps away. */
export const posterStyles = css`
  ${qrStyles}
  @media print {
    .poster {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr) auto;
      gap: 3mm;
      block-size: 276mm;
      break-inside: avoid;
      overflow: hidden;
      font-size: 10pt;
      line-height: 1.3;
    }
    .poster-head {
      display: flex;
      justify-content: space-between;
      align-items: start;
      gap: 8mm;
    }
    .poster-commune {
      font-size: 1.3em;
      text-transform: uppercase;
    }
    .poster-title {
      font-size: 2.6em;
      font-weight: 700;
      line-height: 1.25;
    }
    .poster-code {
      display: flex;
      flex-direction: row-reverse;
      align-items: center;
      gap: 3mm;
      text-align: end;
      overflow-wrap: anywhere;
    }
    .poster-code p {
      max-inline-size: 9em;
    }
    .poster-code .qr {
      inline-size: 26mm;
      block-size: 26mm;
    }
    .poster-body {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      grid-template-columns: minmax(0, 3fr);
      grid-template-rows: minmax(0, 1fr);
      gap: 4mm;
    }
    .poster-measures {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      grid-template-rows: repeat(3, auto);
      gap: 4mm;
    }
    .poster-side {
      display: grid;
      align-content: start;
      gap: 4mm;
    }
    .poster .measure {
      gap: 0.8mm;
      padding: 3mm 4mm;
      border: 1px solid #888;
      overflow: hidden;
      break-inside: auto;
    }
    /* Five columns in place of four. */
    .poster.many {
      font-size: 9pt;
    }
    .poster.many .chart-values span:nth-child(odd) {
      visibility: hidden;
    }
    .poster-figure {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      gap: 5mm;
    }
    .poster-sources {
      display: flex;
      flex-wrap: wrap;
      gap: 0 5mm;
    }
    .poster .measure-name {
      font-size: 1.25em;
    }
    .poster .figure {
      font-size: 3em;
      line-height: 1.1;
    }
    .poster .figure-of {
      font-size: 1.1em;
    }
    .poster .remark {
      font-size: 0.85em;
    }
    .poster .chart {
      margin-block: 1mm;
      font-size: 8pt;
    }
    .poster .line-picture {
      block-size: 15mm;
    }
    .poster .chart-values span {
      visibility: visible;
      inline-size: auto;
      justify-content: center;
    }
    .poster .chart-values.wide span:nth-child(odd) {
      visibility: hidden;
    }
    .poster .bar-room {
      fill: #ddd;
    }
    .poster .bars {
      gap: 1.5mm;
      font-size: 0.95em;
    }
    .poster .bar-picture {
      block-size: 2.5mm;
    }
    .poster-side .figure {
      font-size: 2em;
    }
    .poster-side > .measure-name {
      margin-block-end: -2mm;
    }
    .poster-side .no-figure {
      min-block-size: 0;
    }
    .poster .definition {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      overflow: hidden;
    }
  }
`;
