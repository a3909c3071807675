import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { optionalCall } from '../shared/call-button.js';
import { icon } from '../shared/icons.js';
import { deskName } from './links.js';

/** In place of a sheet: the procedure is described, and handled, elsewhere. */
export const onPortal = (href: string | undefined, hotline: string | undefined): TemplateResult =>
  html`<div class="card" part="notice">
    <p>
      ${msg('Thủ tục này nộp ở cơ quan khác. Xem trên Cổng Dịch vụ công quốc gia.', { id: 'sheet.elsewhere', desc: 'There is no sheet: the procedure is described on the national portal' })}
    </p>
    <p class="actions">
      ${
        href === undefined
          ? nothing
          : html`<a class="button primary" href=${href} rel="noopener"
              >${icon('out')}${msg('Xem trên Cổng', { id: 'sheet.portal', desc: 'Link to the procedure on the national portal' })}</a
            >`
      }
      ${optionalCall(hotline, deskName(), false)}
    </p>
  </div>`;
