import { html, nothing, svg, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { iconOf } from '../shared/icons.js';
import { searchField } from '../shared/search-field.js';
import type { Facets, Filters } from './arrange.js';

/** What the search field and the filters need to know of the element around them. */
export interface FinderContext {
  query: string;
  filters: Filters;
  facets: Facets;
  /** Lines shown, announced to screen readers. */
  shown: number;
  /** They are the whole list: nothing was asked, or the search is still on its way. */
  whole: boolean;
  /** The selects of "Lọc thêm", once their part is loaded. */
  panel: TemplateResult | undefined;
  search: (query: string) => void;
  choose(filters: Filters): void;
}

const lifeEvents = (context: FinderContext): TemplateResult | typeof nothing =>
  context.facets.lifeEvents.length < 2
    ? nothing
    : html`<div
        class="chips"
        part="life-events"
        role="group"
        aria-label=${msg('Chọn theo việc của bạn', { id: 'filter.life-event', desc: 'Label of the row of life events (birth, marriage …)' })}
      >
        ${context.facets.lifeEvents.map(([event]) => {
          const pressed = context.filters.lifeEvent === event;
          return html`<button
            type="button"
            class="chip"
            lang="vi"
            aria-pressed=${pressed}
            @click=${() => context.choose({ ...context.filters, lifeEvent: pressed ? undefined : event })}
          >
            ${event}
          </button>`;
        })}
      </div>`;

const moreFilters = (context: FinderContext): TemplateResult | typeof nothing => {
  const { facets, filters } = context;
  if (facets.fields.length < 2 && facets.audiences.length < 2 && facets.online.length < 2) return nothing;
  const chosen = [filters.field, filters.audience, filters.online].filter((f) => f !== undefined).length;
  return html`<details class="filters">
    <summary>
      ${iconOf(svg`<path d="M3.5 6h17M6.5 12h11M10 18h4"/>`)}${
        chosen === 0
          ? msg('Lọc thêm', { id: 'filter.more', desc: 'Opens further filters' })
          : msg(str`Đang lọc (${chosen})`, {
              id: 'filter.active',
              desc: 'Opens further filters; how many are set',
            })
      }
    </summary>
    ${context.panel ?? nothing}
  </details>`;
};

/** The question, the search field, the life events, the filters and the number of lines shown. */
export const finder = (context: FinderContext): TemplateResult =>
  searchField({
    label: msg('Bạn cần làm việc gì?', {
      id: 'finder.question',
      desc: 'Label of the search field, the first words a citizen reads',
    }),
    placeholder: msg('Ví dụ: khai sinh, sổ đỏ, tạm trú', {
      id: 'finder.placeholder',
      desc: 'Examples inside the search field',
    }),
    query: context.query,
    below: lifeEvents(context),
    beside: moreFilters(context),
    whole: msg(str`${context.shown} thủ tục`, {
      id: 'finder.count-all',
      desc: 'How many procedures the list has',
    }),
    found: context.whole ? undefined : context.shown,
    search: context.search,
  });
