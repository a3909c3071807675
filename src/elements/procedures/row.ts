import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { CatalogueEntry } from '../../model/catalogue.js';
import { feeSummary, langOfTime, onlineText, shortTimeText } from '../shared/facts.js';
import { icon } from '../shared/icons.js';
import type { Group, Row } from './arrange.js';

/** What a line needs to know of the element around it. */
export interface RowContext {
  query: string;
  /** A text in pieces, those that answer the query marked as hits. */
  highlight(text: string): { text: string; hit: boolean }[];
  headingLevel: number;
  /** Address of the entry: its sheet on this page, or its page on the national portal. */
  hrefOf(entry: CatalogueEntry): string;
  open(entry: CatalogueEntry, event: MouseEvent): void;
}

const marked = (text: string, context: RowContext): unknown =>
  context.query === ''
    ? text
    : context.highlight(text).map((piece) => (piece.hit ? html`<mark>${piece.text}</mark>` : piece.text));

const facts = (entry: CatalogueEntry): TemplateResult => {
  if (entry.sheet === false)
    return html`<p class="facts">
      ${icon('out')}<span>${msg('Xem trên Cổng Dịch vụ công quốc gia', { id: 'row.portal', desc: 'A procedure without a sheet here: its link leads to the national portal' })}</span>${entry.agency === undefined ? nothing : html`<span class="dot" lang="vi">${entry.agency}</span>`}
    </p>`;
  return html`<p class="facts">
    <span>${feeSummary(entry.fee)}</span>${
      entry.time === undefined
        ? nothing
        : html`<span class="dot" lang=${langOfTime(entry.time)}>${shortTimeText(entry.time)}</span>`
    }${
      entry.online === undefined || entry.online === 'none'
        ? nothing
        : html`<span class="dot">${onlineText(entry.online)}</span>`
    }
  </p>`;
};

const status = (entry: CatalogueEntry): TemplateResult | typeof nothing => {
  if (entry.status === undefined || entry.status === 'inForce') return nothing;
  return html`<span class="badge"
    >${icon('warn')}${
      entry.status === 'expired'
        ? msg('Đã hết hiệu lực', { id: 'row.expired', desc: 'Badge: the procedure is no longer in force' })
        : msg('Đã được thay thế', {
            id: 'row.replaced',
            desc: 'Badge: another procedure has replaced this one',
          })
    }</span
  >`;
};

const item = (entry: CatalogueEntry, context: RowContext, below: unknown): TemplateResult =>
  html`<li part="item" data-code=${entry.code}>
    <a
      class="row"
      href=${context.hrefOf(entry)}
      rel="noopener"
      @click=${(event: MouseEvent) => context.open(entry, event)}
    >
      <span class="name" lang="vi">${marked(entry.everydayName ?? entry.name, context)}</span
      >${status(entry)}${
        entry.everydayName === undefined
          ? nothing
          : html`<span class="official-name" lang="vi">${marked(entry.name, context)}</span>`
      }
      ${facts(entry)}
    </a>
    ${below}
  </li>`;

const row = ({ entry, variants }: Row, context: RowContext): TemplateResult =>
  item(
    entry,
    context,
    variants.length === 0
      ? nothing
      : html`<details class="variants">
          <summary>
            ${msg(str`Dạng khác (${variants.length})`, { id: 'row.variants', desc: 'Opens near-identical procedures folded under the plain one' })}
          </summary>
          <ul>
            ${variants.map((variant) => item(variant, context, nothing))}
          </ul>
        </details>`,
  );

/** One section of the list: a few headings, each with its lines. */
export const section = (groups: readonly Group[], context: RowContext, last: boolean): TemplateResult =>
  html`<div class=${last ? 'section last' : 'section'}>
    ${groups.map(
      (group) =>
        html`${
            group.heading === undefined
              ? nothing
              : html`<div role="heading" aria-level=${context.headingLevel + 1} class="field" lang="vi">
                  ${group.heading}
                </div>`
          }
          <ul class="rows">
            ${group.rows.map((r) => row(r, context))}
          </ul>`,
    )}
  </div>`;
