import { readWorkbook } from '../../src/import/workbook.js';
import { WorkbookProblem } from '../../src/import/workbook-problem.js';
import { mutatedWorkbook, randomFrom } from './mutate-workbook.js';

export interface Fed {
  /** Read in spite of the damage. */
  read: number;
  /** How many were refused, by code. */
  refused: Record<string, number>;
  slowestMs: number;
  /** What must not have happened, with the seed that shows it again. */
  failures: string[];
}

/** Reads mutated workbooks, one per seed. A failure is any other error than a WorkbookProblem, or over a second. */
export const feedWorkbooks = async (firstSeed: number, count: number): Promise<Fed> => {
  const fed: Fed = { read: 0, refused: {}, slowestMs: 0, failures: [] };
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const bytes = mutatedWorkbook(randomFrom(seed));
    const start = performance.now();
    try {
      const rows = await readWorkbook(bytes);
      fed.read++;
      if (!rows.every((row) => row.every((cell) => typeof cell === 'string')))
        fed.failures.push(`seed ${seed}: a cell is no text`);
    } catch (problem) {
      if (problem instanceof WorkbookProblem)
        fed.refused[problem.code] = (fed.refused[problem.code] ?? 0) + 1;
      else fed.failures.push(`seed ${seed}: ${String(problem)}`);
    }
    const ms = performance.now() - start;
    fed.slowestMs = Math.max(fed.slowestMs, ms);
    if (ms > 1000) fed.failures.push(`seed ${seed}: ${ms.toFixed(0)} ms`);
  }
  return fed;
};
