import type { DataState } from '../../data/data-controller.js';
import type { BoardLine } from '../../model/fee-lines.js';
import type { Person } from '../../model/person.js';
import type { Links, Profile } from '../../model/profile.js';
import type { LocalField, Procedure } from '../../model/procedure.js';
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { LinePanel } from '../shared/fee-panel.js';
import { icon } from './sheet-icons.js';
import type { BackLink } from './links.js';
import type { SheetSharing } from './sheet-sharing.js';

/** The fee board of the commune, as far as it has come. */
export type BoardState =
  /** `none`: the page names no fee file. */
  | { status: 'none' | 'loading' | 'error' }
  /** `lines` of today; `base`: address of the file; `copyFrom`: ISO day of the stored copy, if it is one. */
  | { status: 'ready'; lines: readonly BoardLine[]; base: string; copyFrom: string | undefined };

/** What the page around a sheet knows. */
export interface SheetPage {
  /** commune.json: its value, what was wrong with it, whether it is a stored copy. */
  commune: DataState<Profile>;
  links: Readonly<Required<Links>>;
  headingLevel: number;
  /** Chosen case of the papers, by its name. */
  chosenCase: string | undefined;
  chooseCase(name: string): void;
  /** Full address of this sheet, as printed and as in the QR code. */
  address: string;
  /** Absent when the sheet stands alone. */
  back: BackLink | undefined;
}

/** What every part of a sheet needs: the record, the commune, and what the reader did. */
export interface SheetContext extends SheetPage {
  procedure: Procedure;
  profile: Profile | undefined;
  /** The staff file, as the public may see it, and its address. */
  staff: { people: readonly Person[]; base: string } | undefined;
  board: BoardState;
  sharing: SheetSharing;
  /** What a button under a fee opens: its sum, its payment. */
  payment: LinePanel;
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
