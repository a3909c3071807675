import { feedDamagedTables } from '../tests/helpers/feed-damaged-tables.js';
import { ENGINES, soakFiles, soakIn } from './support/soak-browser.js';
import type { Table } from './table.js';

const ROUNDS = 20;
const TABLES = 5000;

const timed = (what: string, files: number, work: () => string[]) => {
  const start = performance.now();
  const failures = work();
  return { what, files, failures, seconds: (performance.now() - start) / 1000 };
};

/** Faults 1 and 16 of the targets for the staff directory: generated files in each engine, damaged CSV tables. */
export const run = (): Promise<Table> => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
  const rows = [
    timed('damaged CSV tables (Node)', TABLES, () => feedDamagedTables(TABLES, seed).failures),
    ...ENGINES.map((engine) =>
      timed(`<commune-staff> in ${engine}`, soakFiles, () =>
        soakIn(engine, 'bench/soak-staff.browser.ts', ROUNDS),
      ),
    ),
  ];
  return Promise.resolve({
    title: 'Generated, hostile and damaged staff files',
    columns: ['where', 'files', 'seconds', 'failures'],
    rows: rows.map(({ what, files, seconds, failures }) => [
      what,
      files,
      seconds.toFixed(0),
      failures.length,
    ]),
    notes: `A failure is anything executed, uncaught, longer than a second, neither shown nor refused, or a name that is not in the file. Tables: seed ${seed}.`,
    failures: rows.flatMap(({ failures }) => failures),
  });
};
