/** What finding needs beside the list: loaded when somebody first touches it, not before. */
import type { CatalogueEntry } from '../../model/catalogue.js';
import { elsewhere } from '../../search/elsewhere.js';
import { highlight } from '../../search/highlight.js';
import { SearchIndex } from '../../search/search-index.js';

export { filterPanel } from './filters.js';
export { findingStyles } from './finding.styles.js';
export { nothingFound } from './nothing-found.js';

export class CatalogueSearch {
  private constructor(private readonly index: SearchIndex<CatalogueEntry>) {}

  /** Builds the index in slices, so that the page stays quick meanwhile. */
  static async of(entries: readonly CatalogueEntry[]): Promise<CatalogueSearch> {
    return new CatalogueSearch(await SearchIndex.build(entries));
  }

  find(words: string): CatalogueEntry[] {
    return this.index.search(words).map((hit) => hit.doc);
  }

  /** Up to five entries near words that found nothing. */
  suggest(words: string): CatalogueEntry[] {
    return this.index.suggest(words);
  }

  readonly elsewhere = elsewhere;
  readonly highlight = highlight;
}
