import { parseIndex, parseProcedures } from '../src/model/file.js';
import { hostileFiles } from '../tests/helpers/hostile-procedures.js';
import { ENGINES, soakFiles, soakIn } from './support/soak-browser.js';
import type { Table } from './table.js';

const ROUNDS = 20;
const FILES = Math.ceil(soakFiles / ROUNDS);

interface Row {
  where: string;
  files: number;
  failures: string[];
  seconds: number;
}

const timed = (where: string, work: () => string[]): Row => {
  const start = performance.now();
  const failures = work();
  return { where, files: ROUNDS * FILES, failures, seconds: (performance.now() - start) / 1000 };
};

/** Nothing thrown, nothing slower than a second, no prototype touched. */
const parsers = (): string[] => {
  const failures: string[] = [];
  for (let seed = 1; seed <= ROUNDS; seed++)
    hostileFiles(FILES, seed).forEach((file, at) => {
      for (const parse of [parseIndex, parseProcedures]) {
        const start = performance.now();
        try {
          parse(file);
        } catch (error) {
          failures.push(`${parse.name} threw on file ${at} of seed ${seed}: ${String(error)}`);
        }
        if (performance.now() - start > 1000)
          failures.push(`${parse.name} hung on file ${at} of seed ${seed}`);
      }
    });
  if ('steps' in Object.prototype) failures.push('Object.prototype was changed');
  return failures;
};

/** Fault 1 of the targets: generated data files, 10,000 for the parsers and for the element in each engine. */
export const run = (): Promise<Table> => {
  const rows = [
    timed('parsers (Node)', parsers),
    ...ENGINES.map((engine) =>
      timed(`<commune-procedures> in ${engine}`, () =>
        soakIn(engine, 'bench/soak-procedures.browser.ts', ROUNDS),
      ),
    ),
  ];
  return Promise.resolve({
    title: 'Generated and hostile procedure files',
    columns: ['where', 'files', 'seconds', 'failures'],
    rows: rows.map(({ where, files, seconds, failures }) => [
      where,
      files,
      seconds.toFixed(0),
      failures.length,
    ]),
    notes: 'A failure is anything executed, uncaught, longer than a second, or neither shown nor refused.',
    failures: rows.flatMap(({ failures }) => failures),
  });
};
