/** What the list shows for the words typed and the filters chosen. No lit, no DOM. */
import type { CatalogueEntry } from '../../model/catalogue.js';
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
import type { CatalogueSearch } from './finding.js';

export interface Found {
  sections: Group[][];
  /** Entries found, folded ones included. */
  count: number;
  /** What to offer when nothing was found. */
  suggestions: CatalogueEntry[];
  /** Whether the suggestions are near the words typed; else they are what most people come for. */
  near?: boolean;
  /** The body that decides what was asked for, when it is no matter of a commune. */
  elsewhere?: string;
}

export class CatalogueView {
  /** The catalogue less what the attributes `codes` and `field` leave out. */
  readonly entries: CatalogueEntry[];
  readonly facets: Facets;
  /** The whole list. */
  readonly all: Found;
  private search?: CatalogueSearch;

  constructor(items: readonly CatalogueEntry[], codes?: string, field?: string) {
    this.entries = restrict(items, codes, field);
    this.facets = facetsOf(this.entries);
    const groups = browse(this.entries, !!codes);
    this.all = { sections: sections(groups), count: this.entries.length, suggestions: [] };
  }

  /** Builds the search index. Until then words find nothing and the whole list stays. */
  async prepareSearch(search: typeof CatalogueSearch): Promise<void> {
    if (this.entries.length > 0) this.search ??= await search.of(this.entries);
  }

  entry(code: string): CatalogueEntry | undefined {
    return this.entries.find((entry) => entry.code === code);
  }

  find(query: string, filters: Filters): Found {
    const words = query.trim();
    const search = words === '' ? undefined : this.search;
    if (!search && !hasFilter(filters)) return this.all;
    const hits = search ? search.find(words) : this.entries;
    const kept = hits.filter((entry) => passes(entry, filters));
    if (kept.length > 0)
      return { sections: sections([{ rows: results(kept) }]), count: kept.length, suggestions: [] };
    const body = search?.elsewhere(words);
    const near = search?.suggest(words) ?? [];
    return {
      sections: [],
      count: 0,
      suggestions: near.length > 0 ? near : this.common(),
      near: near.length > 0,
      ...(body !== undefined && { elsewhere: body }),
    };
  }

  /** What people ask for most has an everyday name; the file begins with it. */
  private common(): CatalogueEntry[] {
    return this.entries.filter((entry) => entry.everydayName !== undefined).slice(0, 5);
  }

  /** The text in pieces, those that answer the words typed marked as hits. */
  highlight(text: string, query: string): { text: string; hit: boolean }[] {
    const words = query.trim();
    return words === '' || !this.search ? [{ text, hit: false }] : this.search.highlight(text, words);
  }
}
