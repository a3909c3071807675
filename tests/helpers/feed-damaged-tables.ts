/** Staff tables with characters lost, put in and swapped: what comes of an editor that crashed or a bad upload. */
import fc from 'fast-check';
import { readCsv, type Separator } from '../../src/model/csv.js';
import { parseStaff } from '../../src/model/person.js';
import { readStaffTable, writeStaffTable } from '../../src/model/staff-table.js';
import { people } from './people.js';

const MARKS = ['"', '""', ',', ';', '\t', '\r', '\n', '\r\n', '\0', '\ufeff', '\ufffd', '', "'", '='];
const separators: Separator[] = [',', ';', '\t'];
const damage = fc.array(
  fc.tuple(
    fc.nat(),
    fc.oneof(fc.constantFrom(...MARKS), fc.string({ unit: 'binary', maxLength: 5 })),
    fc.nat({ max: 40 }),
  ),
  { minLength: 1, maxLength: 12 },
);

export interface Fed {
  /** One sentence for everything that must not happen. */
  failures: string[];
  /** Of processor time: what else the machine does is not ours. */
  slowestMs: number;
  /** How many people were still read, in all. */
  people: number;
}

/** Only letters count: quotes and blanks are what the damage moves. */
const letters = (text: string): string => text.normalize('NFC').replace(/[\s"']/g, '');

/** Reads `count` damaged tables: an answer each time, and no name that was not in the file. */
export const feedDamagedTables = (count: number, seed: number): Fed => {
  const fed: Fed = { failures: [], slowestMs: 0, people: 0 };
  const whole = fc.sample(people, { numRuns: 60, seed: 3 }).filter((list) => list.length > 2);
  const cases = fc.sample(fc.tuple(fc.constantFrom(...whole), fc.constantFrom(...separators), damage), {
    numRuns: count,
    seed,
  });
  for (const [i, [list, separator, changes]] of cases.entries()) {
    const rows = readCsv(writeStaffTable(list), ',').rows;
    let text = rows
      .map((row) => row.map((c) => (/[\s",;]/.test(c) ? JSON.stringify(c) : c)).join(separator))
      .join('\n');
    for (const [at, put, drop] of changes) {
      const start = at % (text.length + 1);
      text = text.slice(0, start) + put + text.slice(start + drop);
    }
    const start = process.cpuUsage();
    try {
      const found = parseStaff(readStaffTable(text)?.file).value?.items ?? [];
      fed.people += found.length;
      const words = letters(text);
      for (const { name } of found)
        // A family name column puts two cells together; nothing else may.
        if (!name.split(' ').every((part) => words.includes(letters(part))))
          fed.failures.push(`table ${i} of seed ${seed}: nobody is called ${name}`);
    } catch (error) {
      fed.failures.push(`table ${i} of seed ${seed}: ${String(error)}`);
    }
    const { user, system } = process.cpuUsage(start);
    fed.slowestMs = Math.max(fed.slowestMs, (user + system) / 1000);
  }
  if (fed.slowestMs > 1000) fed.failures.push(`a table took ${fed.slowestMs.toFixed(0)} ms`);
  return fed;
};
