import { sizeRows } from '../.ci/sizes.mjs';
import type { Table } from './table.js';

/** Bytes a page loads, as `npm run check` measures them. */
export const run = (): Promise<Table> =>
  Promise.resolve({
    title: 'JavaScript loaded before anyone touches the page (brotli 11)',
    columns: ['what', 'kB', 'budget', ''],
    rows: sizeRows().map(({ what, bytes, budget }) => [
      what,
      (bytes / 1000).toFixed(2),
      budget ?? '',
      budget === undefined ? '' : bytes > budget * 1000 ? '🔴' : '🟢',
    ]),
    notes:
      'Same compressor, other projects: sl-rating 15.9, wa-rating 26.6, Grid.js 17.1, DataTables 40.7, Algolia autocomplete 23.4, Pagefind UI 32.2, govuk-frontend 23.3, USWDS 60.1, DSFR 87.9, Lit hello 5.4.',
  });
