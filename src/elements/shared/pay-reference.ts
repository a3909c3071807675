import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';

/** Far more than fits, so that a pasted dossier number is told to be too long and not silently cut. */
const MOST_TYPED = 200;

/**
 * The field for a dossier number or the payer's name.
 *
 * @param id of its hint in this shadow root
 * @param problem why what was typed cannot go into the transfer
 */
export const referenceField = (
  id: string,
  typed: string,
  problem: string | undefined,
  type: (text: string) => void,
): TemplateResult =>
  html`<div class="pay-reference no-print">
    <label
      ><span
        >${msg('Mã hồ sơ hoặc họ tên người nộp (nếu muốn)', { id: 'pay.reference', desc: 'Label of an optional field: dossier number or name of the payer' })}</span
      ><input
        type="text"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        maxlength=${MOST_TYPED}
        aria-describedby=${id}
        aria-invalid=${problem === undefined ? nothing : 'true'}
        .value=${typed}
        @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
    /></label>
    <p id=${id} class=${problem === undefined ? 'muted' : 'pay-problem'} role="status">
      ${
        problem === undefined
          ? msg('Ghi vào nội dung chuyển khoản, để cán bộ biết ai nộp.', {
              id: 'pay.reference-hint',
              desc: 'Under that field: it goes into the transfer note so that the officer knows who paid',
            })
          : problem
      }
    </p>
  </div>`;
