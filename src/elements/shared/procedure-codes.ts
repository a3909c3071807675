import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { encoded } from '../../format/safe-url.js';

/**
 * How many procedures these are; folded under it the way to each, where the page has a catalogue.
 *
 * @param page address of the catalogue
 */
export const procedureCodes = (codes: readonly string[], page: string | undefined): TemplateResult => {
  const count = msg(str`${codes.length} thủ tục`, {
    id: 'finder.count-all',
    desc: 'How many procedures the list has',
  });
  if (page === undefined) return html`${count}`;
  return html`<details>
    <summary>${count}</summary>
    <ul class="codes">
      ${codes.map((code) => html`<li><a href="${page}#thu-tuc=${encoded(code)}">${code}</a></li>`)}
    </ul>
  </details>`;
};
