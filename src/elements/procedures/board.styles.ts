import { css } from 'lit';
import { qrStyles } from '../shared/qr-figure.styles.js';

/** The wall board exists only on paper. */
export const boardStyles = css`
  ${qrStyles}
  @media print {
    .board .qr {
      inline-size: 30mm;
      block-size: 30mm;
    }
    .board-title {
      font-size: 26pt;
      font-weight: 700;
      text-align: center;
    }
    .board-how {
      font-size: 15pt;
      text-align: center;
      margin-block-end: 6mm;
    }
    .board-field {
      font-size: 16pt;
      font-weight: 700;
      border-block-end: 2px solid #000;
      margin-block: 5mm 3mm;
      break-after: avoid;
    }
    .board-list {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 4mm;
    }
    .board-item {
      display: grid;
      grid-template-columns: 30mm minmax(0, 1fr);
      gap: 3mm;
      align-items: center;
      break-inside: avoid;
      font-size: 12pt;
      line-height: 1.4;
    }
    .board-name {
      font-weight: 700;
    }
  }
`;
