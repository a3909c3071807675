import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { onlineText } from '../shared/facts.js';
import type { Audience } from '../../model/audience.js';
import type { Facets, Filters } from './arrange.js';

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

const sorted = new WeakMap<Facets, Facets['fields']>();
const alphabet = new Intl.Collator('vi');

/** Sorted once: it takes as long as the rest of a key's answer. */
const byAlphabet = (facets: Facets): Facets['fields'] => {
  const known = sorted.get(facets) ?? [...facets.fields].sort((a, b) => alphabet.compare(a[0], b[0]));
  sorted.set(facets, known);
  return known;
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

/** "Lọc thêm": field, audience, online level; a filter with one value is no choice and is left out. */
export const filterPanel = (
  facets: Facets,
  filters: Filters,
  choose: (filters: Filters) => void,
): TemplateResult => html`
  <div class="selects">
    ${select(
      msg('Lĩnh vực', { id: 'filter.field', desc: 'Filter by field (lĩnh vực)' }),
      byAlphabet(facets),
      filters.field,
      (value) => value,
      (field) => choose({ ...filters, field }),
      'vi',
    )}
    ${select(
      msg('Dành cho ai', { id: 'filter.audience', desc: 'Filter by who the procedure is for' }),
      facets.audiences,
      filters.audience,
      audienceText,
      (audience) => choose({ ...filters, audience }),
    )}
    ${select(
      msg('Nộp trực tuyến', { id: 'filter.online', desc: 'Filter by online level' }),
      facets.online,
      filters.online,
      onlineText,
      (online) => choose({ ...filters, online }),
    )}
  </div>
`;
