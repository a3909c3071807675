/** The field to search a list with, and what it says of how much there is. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { icon } from './icons.js';

export interface SearchField {
  /** What is asked above the field. */
  label: string;
  placeholder: string;
  query: string;
  /** Between the field and the number of lines; and on its line, before it. */
  below?: unknown;
  beside?: unknown;
  /** Beside the field while nothing is searched for: how much there is. */
  whole: string;
  /** How much was found; undefined while nothing is searched for. Announced. */
  found: number | undefined;
  search: (query: string) => void;
}

export const searchField = ({
  label,
  placeholder,
  query,
  below,
  beside,
  whole,
  found,
  search,
}: SearchField): TemplateResult =>
  html`<div class="finder no-print" part="finder">
    <label for="search" class="ask">${label}</label>
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
        placeholder=${placeholder}
        .value=${query}
        @input=${(event: Event) => search((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
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
    ${below}
    <div class="tools">
      ${beside}
      <p class="count" role="status">
        ${
          found === undefined
            ? whole
            : msg(str`${found} kết quả`, {
                id: 'finder.count-found',
                desc: 'How many procedures were found; announced',
              })
        }
      </p>
    </div>
  </div>`;
