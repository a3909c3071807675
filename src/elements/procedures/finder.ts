import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { onlineText } from '../shared/facts.js';
import { icon } from '../shared/icons.js';
import { hasFilter, type Audience, type Facets, type Filters } from './arrange.js';

/** What the search field and the filters need to know of the element around them. */
export interface FinderContext {
  query: string;
  filters: Filters;
  facets: Facets;
  /** Lines shown, announced to screen readers. */
  shown: number;
  search(query: string): void;
  choose(filters: Filters): void;
}

const audienceText = (audience: Audience): string => {
  switch (audience) {
    case 'citizen':
      return msg('Người dân', { id: 'audience.citizen', desc: 'Filter: for citizens' });
    case 'business':
      return msg('Doanh nghiệp, hộ kinh doanh', { id: 'audience.business', desc: 'Filter: for businesses' });
    case 'organisation':
      return msg('Tổ chức, cơ quan', { id: 'audience.organisation', desc: 'Filter: for organisations' });
    case 'abroad':
      return msg('Người nước ngoài, kiều bào', {
        id: 'audience.abroad',
        desc: 'Filter: for foreigners and Vietnamese abroad',
      });
    case 'official':
      return msg('Cán bộ, công chức', { id: 'audience.official', desc: 'Filter: for officials' });
  }
};

const select = <T extends string>(
  label: string,
  values: readonly [T, number][],
  chosen: T | undefined,
  word: (value: T) => string,
  choose: (value: T | undefined) => void,
  lang?: string,
): TemplateResult | typeof nothing => {
  if (values.length < 2) return nothing;
  return html`<label class="select"
    ><span>${label}</span>
    <select
      .value=${chosen ?? ''}
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        choose(values.find(([v]) => v === value)?.[0]);
      }}
    >
      <option value="" ?selected=${chosen === undefined}>
        ${msg('Tất cả', { id: 'filter.all', desc: 'Filter: no restriction' })}
      </option>
      ${values.map(
        ([value, n]) =>
          html`<option value=${value} ?selected=${value === chosen} lang=${lang ?? nothing}>
            ${word(value)} (${n})
          </option>`,
      )}
    </select></label
  >`;
};

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
      ${icon('filter')}${
        chosen === 0
          ? msg('Lọc thêm', { id: 'filter.more', desc: 'Opens further filters' })
          : msg(str`Đang lọc (${chosen})`, {
              id: 'filter.active',
              desc: 'Opens further filters; how many are set',
            })
      }
    </summary>
    <div class="selects">
      ${select(
        msg('Lĩnh vực', { id: 'filter.field', desc: 'Filter by field (lĩnh vực)' }),
        [...facets.fields].sort((a, b) => a[0].localeCompare(b[0], 'vi')),
        filters.field,
        (value) => value,
        (field) => context.choose({ ...filters, field }),
        'vi',
      )}
      ${select(
        msg('Dành cho ai', { id: 'filter.audience', desc: 'Filter by who the procedure is for' }),
        facets.audiences,
        filters.audience,
        audienceText,
        (audience) => context.choose({ ...filters, audience }),
      )}
      ${select(
        msg('Nộp trực tuyến', { id: 'filter.online', desc: 'Filter by online level' }),
        facets.online,
        filters.online,
        onlineText,
        (online) => context.choose({ ...filters, online }),
      )}
    </div>
  </details>`;
};

/** The question, the search field, the life events, the filters and the number of lines shown. */
export const finder = (context: FinderContext): TemplateResult =>
  html`<div class="finder no-print" part="finder">
    <label for="search" class="ask"
      >${msg('Bạn cần làm việc gì?', { id: 'finder.question', desc: 'Label of the search field, the first words a citizen reads' })}</label
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
        placeholder=${msg('Ví dụ: khai sinh, sổ đỏ, tạm trú', { id: 'finder.placeholder', desc: 'Examples inside the search field' })}
        .value=${context.query}
        @input=${(event: Event) => context.search((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          // In a page-wide form Enter would send the page's form.
          if (event.key === 'Enter') event.preventDefault();
          if (event.key === 'Escape' && context.query !== '') {
            event.preventDefault();
            context.search('');
          }
        }}
      />
      ${
        context.query === ''
          ? nothing
          : html`<button
              type="button"
              class="clear"
              aria-label=${msg('Xóa chữ đã gõ', { id: 'finder.clear', desc: 'Empties the search field' })}
              @click=${(event: Event) => {
                context.search('');
                (event.currentTarget as HTMLElement).parentElement?.querySelector('input')?.focus();
              }}
            >
              ${icon('clear')}
            </button>`
      }
    </div>
    ${lifeEvents(context)}
    <div class="tools">
      ${moreFilters(context)}
      <p class="count" role="status">
        ${
          context.query === '' && !hasFilter(context.filters)
            ? msg(str`${context.shown} thủ tục`, {
                id: 'finder.count-all',
                desc: 'How many procedures the list has',
              })
            : msg(str`${context.shown} kết quả`, {
                id: 'finder.count-found',
                desc: 'How many procedures were found; announced',
              })
        }
      </p>
    </div>
  </div>`;
