import { hostileStrings } from '../tests/helpers/hostile-strings.js';
import { ENGINES, soakIn } from './support/soak-browser.js';
import type { Table } from './table.js';

/** Fault 2 of the targets: public cross-site scripting strings in every text and address field, no policy. */
export const run = (): Promise<Table> => {
  const rows = ENGINES.map((engine) => {
    const start = performance.now();
    const failures = soakIn(engine, 'bench/soak-strings.browser.ts', 1);
    return { engine, failures, seconds: (performance.now() - start) / 1000 };
  });
  return Promise.resolve({
    title: 'Cross-site scripting strings in every field',
    columns: ['engine', 'strings', 'seconds', 'failures'],
    rows: rows.map(({ engine, failures, seconds }) => [
      engine,
      hostileStrings.length,
      seconds.toFixed(0),
      failures.length,
    ]),
    notes:
      'Each string comes by in each field of a sheet, of a line and of the profile, and in the search. That they run where a page writes them as HTML is tested in tests/embed/hostile-strings.test.ts.',
    failures: rows.flatMap(({ failures }) => failures),
  });
};
