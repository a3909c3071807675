/** Addresses and names that the list and the sheet both use. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { fillTemplate, safeUrl } from '../../format/safe-url.js';
import type { Procedure } from '../../model/procedure.js';
import type { Links } from '../../model/profile.js';
import { backIcon } from '../shared/back-icon.js';

export { deskName } from '../shared/desk-name.js';

export interface BackLink {
  href: string;
  go(event: MouseEvent): void;
}

/** The way back to the list; none when the sheet stands alone. */
export const backLink = (back: BackLink | undefined): TemplateResult | typeof nothing =>
  back === undefined
    ? nothing
    : html`<a
        class="back no-print"
        part="back"
        href=${back.href}
        @click=${(event: MouseEvent) => back.go(event)}
        >${backIcon()}${msg('Tất cả thủ tục', { id: 'sheet.back', desc: 'Link back to the list' })}</a
      >`;

/** The sheet's page on the national portal: by id where known, else by searching for the code. */
export const portalLink = (
  p: Pick<Procedure, 'code' | 'portalId'>,
  links: Readonly<Required<Links>>,
): string | undefined =>
  safeUrl(
    fillTemplate(p.portalId === undefined ? links.search : links.sheet, {
      code: p.code,
      id: p.portalId ?? '',
    }),
  );
