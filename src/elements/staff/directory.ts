/** The drawn part of the directory: groups with their people, the search field above. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { msg, str } from '@lit/localize';
import { icon } from '../shared/icons.js';
import type { PeopleGroup } from './arrange.js';
import { personCard, type CardContext } from './person-card.js';

export interface DirectoryContext extends CardContext {
  sections: readonly PeopleGroup[][];
  drawn: number;
  query: string;
  /** A section is drawn again when one of these changes. */
  drawnFor: readonly unknown[];
}

const groupHeading = (group: PeopleGroup, { headingLevel }: CardContext): TemplateResult | typeof nothing =>
  group.heading === undefined
    ? nothing
    : html`<div role="heading" aria-level=${headingLevel} class="unit" lang="vi">${group.heading}</div>`;

export const directory = (context: DirectoryContext): TemplateResult =>
  html`<div class="directory ${context.layout}" part="list">
    ${context.sections.slice(0, context.drawn).map((groups, i) => {
      const opened = groups.some(({ rows }) => rows.some(({ id }) => context.opened(id)));
      // What an opened fold holds changes with every press in it; closed ones are left alone.
      const fresh = opened ? [{}] : [];
      return guard([groups, context.query, context.headingLevel, ...context.drawnFor, ...fresh], () => {
        const last = i === context.sections.length - 1;
        return html`<div class=${last ? 'section last' : 'section'}>
          ${groups.map(
            (group) =>
              html`${groupHeading(group, context)}
                <ul class="people">
                  ${group.rows.map((person) => personCard(person, context))}
                </ul>`,
          )}
        </div>`;
      });
    })}
  </div>`;

/** The search field with the number of people shown beside it, announced. */
export const searchField = (
  query: string,
  shown: number,
  whole: boolean,
  search: (query: string) => void,
): TemplateResult =>
  html`<div class="finder no-print" part="finder">
    <label for="search" class="ask"
      >${msg('Bạn cần gặp ai?', { id: 'staff.question', desc: 'Label of the search field of the staff directory' })}</label
    >
    <div class="field-box">
      ${icon('search')}
      <input
        id="search"
        type="search"
        part="search"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        enterkeyhint="search"
        placeholder=${msg('Tên, việc, thôn, số máy', { id: 'staff.placeholder', desc: 'Inside the search field of the staff directory: what can be searched for' })}
        .value=${query}
        @input=${(event: Event) => search((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          // In a page-wide form Enter would send the page's form.
          if (event.key === 'Enter') event.preventDefault();
          if (event.key === 'Escape' && query !== '') {
            event.preventDefault();
            search('');
          }
        }}
      />
      ${
        query === ''
          ? nothing
          : html`<button
              type="button"
              class="clear"
              aria-label=${msg('Xóa chữ đã gõ', { id: 'finder.clear', desc: 'Empties the search field' })}
              @click=${(event: Event) => {
                search('');
                (event.currentTarget as HTMLElement).parentElement?.querySelector('input')?.focus();
              }}
            >
              ${icon('clear')}
            </button>`
      }
    </div>
    <p class="count" role="status">
      ${
        whole
          ? msg(str`${shown} người`, { id: 'staff.count', desc: 'How many people the directory has' })
          : msg(str`${shown} kết quả`, {
              id: 'finder.count-found',
              desc: 'How many procedures were found; announced',
            })
      }
    </p>
  </div>`;
