// Counts every test in every browser into a JSON tally. What could not run (import error, timeout,
// crash, a file without tests) counts as a failure, never as nothing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { root } from '../../.ci/files.mjs';

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

const firstLine = (error) =>
  String(error?.message ?? error ?? '')
    .split('\n')[0]
    .slice(0, 300);

/**
 * The tally of each file in each browser, its failures named: the end of a long log is then enough to look for a cause.
 * @returns {{ browser: string, file: string, passed: number, failed: number, skipped: number, failures: object[] }[]}
 *   file: path from the root; failures: { browser, file, test, why }
 */
export const tallies = (sessions) =>
  sessions.map((session) => {
    const place = { browser: session.browser?.name ?? '', file: relative(root, session.testFile ?? '') };
    const failures = [];
    const walk = (suite, path) => {
      for (const { name, passed, skipped, error } of suite.tests)
        if (!passed && !skipped)
          failures.push({ ...place, test: [...path, name].join(' › '), why: firstLine(error) });
      for (const inner of suite.suites) walk(inner, [...path, inner.name]);
    };
    if (session.testResults) walk(session.testResults, []);
    const sum = tally([session]);
    if (sum.failed > failures.length)
      failures.push({
        ...place,
        test: 'the whole file',
        why: firstLine(session.errors?.[0] ?? 'no test, or a stray error'),
      });
    return { ...place, ...sum, failures };
  });

/** A reporter for the test runner that leaves the tally in `file` and makes the exit code agree. */
export const tallyReporter = (file) => {
  let failed = true; // until stop() says otherwise
  process.on('exit', () => {
    if (failed) process.exitCode ||= 1;
  });
  return {
    stop({ sessions }) {
      const all = tallies([...sessions]);
      failed = all.length === 0 || all.some((one) => one.failed > 0);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(all));
    },
  };
};
