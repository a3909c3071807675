/** What the list shows for the words typed and the filters chosen. No lit, no DOM. */
import type { CatalogueEntry } from '../../model/catalogue.js';
import { elsewhere } from '../../search/elsewhere.js';
import { SearchIndex } from '../../search/search-index.js';
import {
  browse,
  facetsOf,
  hasFilter,
  passes,
  restrict,
  results,
  sections,
  type Facets,
  type Filters,
  type Group,
} from './arrange.js';

export interface Found {
  sections: Group[][];
  /** Entries found, folded ones included. */
  count: number;
  /** The nearest, when nothing was found. */
  suggestions: CatalogueEntry[];
  /** The body that decides what was asked for, when it is no matter of a commune. */
  elsewhere?: string;
}

export class CatalogueView {
  /** The catalogue less what the attributes `codes` and `field` leave out. */
  readonly entries: CatalogueEntry[];
  readonly facets: Facets;
  /** The whole list. */
  readonly all: Found;
  private index?: SearchIndex<CatalogueEntry>;

  constructor(items: readonly CatalogueEntry[], codes?: string, field?: string) {
    this.entries = restrict(items, codes, field);
    this.facets = facetsOf(this.entries);
    const groups = browse(this.entries, codes !== undefined);
    this.all = { sections: sections(groups), count: this.entries.length, suggestions: [] };
  }

  /** Builds the search index in slices, once the list is drawn. */
  async prepareSearch(): Promise<void> {
    this.index ??= await SearchIndex.build(this.entries);
  }

  entry(code: string): CatalogueEntry | undefined {
    return this.entries.find((entry) => entry.code === code);
  }

  /** Until the index is ready, words find nothing yet: the whole list stays. Filters work at once. */
  find(query: string, filters: Filters): Found {
    const words = query.trim();
    const searched = words !== '' && this.index !== undefined;
    if (!searched && !hasFilter(filters)) return this.all;
    const hits = searched ? (this.index?.search(words).map((hit) => hit.doc) ?? []) : this.entries;
    const kept = hits.filter((entry) => passes(entry, filters));
    if (kept.length > 0)
      return { sections: sections([{ rows: results(kept) }]), count: kept.length, suggestions: [] };
    const body = elsewhere(words);
    return {
      sections: [],
      count: 0,
      suggestions: searched ? (this.index?.suggest(words) ?? []) : [],
      ...(body !== undefined && { elsewhere: body }),
    };
  }
}
