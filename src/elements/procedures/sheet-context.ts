import type { Person } from '../../model/person.js';
import type { Links, Profile } from '../../model/profile.js';
import type { LocalField, Procedure } from '../../model/procedure.js';
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { icon } from './sheet-icons.js';
import type { BackLink } from './links.js';
import type { SheetSharing } from './sheet-sharing.js';

/** What every part of a sheet needs: the record, the commune, and what the reader did. */
export interface SheetContext {
  procedure: Procedure;
  profile: Profile | undefined;
  /** The staff file, as the public may see it, and its address. */
  staff: { people: readonly Person[]; base: string } | undefined;
  links: Readonly<Required<Links>>;
  headingLevel: number;
  /** Chosen case of the papers, by its name. */
  chosenCase: string | undefined;
  chooseCase(name: string): void;
  /** Full address of this sheet, as printed and as in the QR code. */
  address: string;
  sharing: SheetSharing;
  /** Absent when the sheet stands alone. */
  back: BackLink | undefined;
}

/** Marks words that are the commune's own, not the national record's. */
export const ownWords = (context: SheetContext, field: LocalField): TemplateResult | typeof nothing =>
  context.procedure.local?.includes(field)
    ? html`<span class="own"
        >${icon('pencil')}${msg('Xã hướng dẫn', { id: 'sheet.own-words', desc: "Badge: these are the commune's own words, not the national record's" })}</span
      >`
    : nothing;

/** One block of the sheet with its heading. */
export const block = (
  context: SheetContext,
  part: string,
  title: unknown,
  content: unknown,
  className = '',
): TemplateResult =>
  html`<section class="block ${className}" part=${part}>
    <div role="heading" aria-level=${context.headingLevel + 1} class="block-title">${title}</div>
    ${content}
  </section>`;
