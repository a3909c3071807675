import { html, nothing, svg, type TemplateResult } from 'lit';
import { placeOf, SHEET, SHEET_FONT, type DeskSheet } from '../../format/desk-sheet.js';

/** All of it in attributes: nothing a strict policy of the page forbids. */
export const drawnSheet = ({ lines, bars, faces, code }: DeskSheet): TemplateResult =>
  html`<div class="sheet">
    <svg viewBox="0 0 ${SHEET.width} ${SHEET.height}" font-family=${SHEET_FONT} text-anchor="middle">
      ${bars.map(
        ({ x, y, width, height, round }) =>
          svg`<rect x=${x} y=${y} width=${width} height=${height} rx=${round}></rect>`,
      )}
      ${lines.map(
        ({ words, x, y, size, bold, light }) =>
          svg`<text class=${light ? 'light' : ''} x=${x} y=${y} font-size=${size} font-weight=${bold ? 600 : 400}>${words}</text>`,
      )}
      ${faces.map((face) => svg`<path class="line" transform=${placeOf(face)} d=${face.path}></path>`)}
      ${code ? svg`<path class="code" transform=${placeOf(code)} d=${code.path} shape-rendering="crispEdges"></path>` : nothing}
    </svg>
  </div>`;
