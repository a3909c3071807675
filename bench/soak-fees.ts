import assert from 'node:assert/strict';
import { parseFees } from '../src/model/fee-row.js';
import { readFeesTable, writeFeesTable } from '../src/model/fees-table.js';
import { checkFeeFile } from '../tests/helpers/check-fee-file.js';
import { hostileFees } from '../tests/helpers/hostile-fees.js';
import { ENGINES, soakFiles, soakIn } from './support/soak-browser.js';
import type { Table } from './table.js';

const ROUNDS = 20;
const FILES = Math.ceil(soakFiles / ROUNDS);

interface Row {
  where: string;
  failures: string[];
  seconds: number;
}

const timed = (where: string, work: () => string[]): Row => {
  const start = performance.now();
  const failures = work();
  return { where, failures, seconds: (performance.now() - start) / 1000 };
};

/** The rows of a file survive a table; what is in doubt is never shown; nothing takes longer than a second. */
const pure = (): string[] => {
  const failures: string[] = [];
  for (let seed = 1; seed <= ROUNDS; seed++)
    hostileFees(FILES, seed).forEach((file, at) => {
      const fail = (what: string): void => void failures.push(`file ${at} of seed ${seed}: ${what}`);
      const start = performance.now();
      try {
        checkFeeFile(file);
        const rows = parseFees(file).value?.items ?? [];
        const again = parseFees(readFeesTable(writeFeesTable(rows))?.file).value?.items ?? [];
        assert.deepEqual(again, rows);
      } catch (error) {
        fail(String(error));
      }
      if (performance.now() - start > 1000) fail('hung');
    });
  return failures;
};

/** Generated fee files, 10,000 for the rules of the board and for the element in each engine: 0 uncaught, 0 wrong states. */
export const run = (): Promise<Table> => {
  const rows = [
    timed('rules of the board (Node)', pure),
    ...ENGINES.map((engine) =>
      timed(`<commune-fees> in ${engine}`, () => soakIn(engine, 'bench/soak-fees.browser.ts', ROUNDS)),
    ),
  ];
  return Promise.resolve({
    title: 'Generated and hostile fee files',
    columns: ['where', 'files', 'seconds', 'failures'],
    rows: rows.map(({ where, failures, seconds }) => [
      where,
      ROUNDS * FILES,
      seconds.toFixed(0),
      failures.length,
    ]),
    notes:
      'A failure is anything executed, uncaught, longer than a second, neither shown nor refused; a row drawn as what it is not; an amount that the file does not say or that is in doubt.',
    failures: rows.flatMap(({ failures }) => failures),
  });
};
