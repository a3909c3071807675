// Counts every test in every browser into a JSON tally. What could not run (import error, timeout,
// crash, a file without tests) counts as a failure, never as nothing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** @returns {{ passed: number, failed: number, skipped: number }} */
export const tally = (sessions) => {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const walk = (suite) => {
    for (const test of suite.tests) sum[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
    suite.suites.forEach(walk);
  };
  for (const session of sessions) {
    const before = { ...sum };
    if (session.testResults) walk(session.testResults);
    const broken =
      session.status !== 'FINISHED' || session.passed === false || (session.errors?.length ?? 0) > 0;
    const empty = sum.passed + sum.failed + sum.skipped === before.passed + before.failed + before.skipped;
    // The runner only logs a rejection or an exception that no test was waiting for; the test page marks them.
    const stray = (session.logs ?? []).some((line) =>
      line.some((part) => String(part?.message ?? part).startsWith('[stray]')),
    );
    if (empty || ((broken || stray) && sum.failed === before.failed)) sum.failed++;
  }
  if (sum.passed + sum.failed + sum.skipped === 0) sum.failed++;
  return sum;
};

/** A reporter for the test runner that leaves the tally in `file` and makes the exit code agree. */
export const tallyReporter = (file) => {
  let result = { passed: 0, failed: 1, skipped: 0 }; // until stop() says otherwise, the run failed
  process.on('exit', () => {
    if (result.failed > 0) process.exitCode ||= 1;
  });
  return {
    stop({ sessions }) {
      result = tally([...sessions]);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(result));
    },
  };
};
