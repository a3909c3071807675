import { html, nothing, svg, type TemplateResult } from 'lit';
import type { QrMatrix } from '../../qr/qr-matrix.js';
import { qrPath, qrSide } from '../../qr/qr-svg.js';

/** On every picture that asks to pay into nobody's account. In Vietnamese in every language: banks are here. */
export const SAMPLE_STAMP = 'MẪU – KHÔNG CHUYỂN TIỀN';

/** A payment code as inline SVG; a sample stands between two bands that say so, as part of the same picture. */
export const payFigure = (matrix: QrMatrix, label: string, sample: boolean): TemplateResult => {
  const side = qrSide(matrix);
  // An eighth above and below: the room kept for the picture is 4 : 5 then.
  const band = sample ? side / 8 : 0;
  const stamp = (y: number) =>
    svg`<rect class="qr-dark" y=${y} width=${side} height=${band}></rect><text
        class="stamp qr-light"
        x=${side / 2}
        y=${y + band * 0.7}
        font-size=${band * 0.58}
        textLength=${side * 0.92}
        lengthAdjust="spacingAndGlyphs"
        text-anchor="middle"
      >${SAMPLE_STAMP}</text>`;
  return html`<svg
    class="qr"
    viewBox="0 ${-band} ${side} ${side + 2 * band}"
    role="img"
    aria-label=${sample ? `${label}. ${SAMPLE_STAMP}` : label}
    shape-rendering="crispEdges"
  >
    <rect class="qr-light" width=${side} height=${side}></rect>
    <path class="qr-dark" d=${qrPath(matrix)}></path>
    ${sample ? [stamp(-band), stamp(side)] : nothing}
  </svg>`;
};
