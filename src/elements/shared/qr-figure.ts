import { html, type TemplateResult } from 'lit';
import type { QrMatrix } from '../../qr/qr-matrix.js';
import { qrPath, qrSide } from '../../qr/qr-svg.js';

/** A QR code as inline SVG, black on white in every colour scheme: phones need the contrast. */
export const qrPicture = (matrix: QrMatrix, label: string): TemplateResult => {
  const side = qrSide(matrix);
  return html`<svg
    class="qr"
    viewBox="0 0 ${side} ${side}"
    role="img"
    aria-label=${label}
    shape-rendering="crispEdges"
  >
    <rect class="qr-light" width=${side} height=${side}></rect>
    <path class="qr-dark" d=${qrPath(matrix)}></path>
  </svg>`;
};
