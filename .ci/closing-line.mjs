// node .ci/closing-line.mjs FILE… : adds the tallies up and prints "N passed, N failed" as the last line.
// A run that left no tally died: it counts as one failure, never as nothing. What failed is named just before, and
// what passed only at a second attempt (tests/run.mjs): nobody should have to search a log of thousands of lines.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const tell = (what, failures = []) => {
  for (const { browser, file, test, why } of failures)
    console.log(`${what}: ${browser} ${file}: ${test}: ${why}`);
};

/**
 * @param {string[]} files JSON tallies { passed, failed, skipped, failures?, unsteady? }, or lists of them, that must be there
 * @returns {number} exit code: 1 when anything failed or nothing ran
 */
export const closingLine = (files) => {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const file of files)
    try {
      const parts = [JSON.parse(readFileSync(file, 'utf8'))].flat();
      if (parts.length === 0) throw new Error('nothing ran');
      for (const tally of parts) {
        for (const key of Object.keys(sum)) sum[key] += tally[key];
        tell('failed', tally.failures);
        tell('unsteady, passed at the second attempt', tally.unsteady);
      }
    } catch {
      sum.failed++;
      console.log(`${basename(file, '.json')}: no result, the run died`);
    }
  if (sum.passed + sum.failed === 0) sum.failed++;
  if (sum.skipped > 0) console.log(`${sum.skipped} skipped`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed > 0 ? 1 : 0;
};

if (process.argv[1] === import.meta.filename) process.exitCode = closingLine(process.argv.slice(2));
