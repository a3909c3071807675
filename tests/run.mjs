// npm test [-- part-of-a-path …] : Node tests, then browser tests; the last line is "N passed, N failed".
// BROWSERS=all adds Firefox and WebKit. Builds first what is stale: some tests load the built files.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closingLine } from '../.ci/closing-line.mjs';
import { filesUnder, root } from '../.ci/files.mjs';

const results = join(root, 'test-results');
const tallies = { node: join(results, 'node.json'), browser: join(results, 'browser.json') };
for (const tally of Object.values(tallies)) rmSync(tally, { force: true });
mkdirSync(results, { recursive: true });

const parts = process.argv.slice(2);
const wanted = filesUnder('tests').filter(
  (file) => file.endsWith('.test.ts') && (parts.length === 0 || parts.some((part) => file.includes(part))),
);
const nodeFiles = wanted.filter((file) => file.endsWith('.node.test.ts'));
const browserFiles = wanted.filter((file) => !file.endsWith('.node.test.ts'));

const runWith = (env, ...args) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status;
const run = (...args) => runWith({}, ...args);
const inBrowsers = (files, env = {}) => {
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  runWith(env, runner, '--config', 'tests/web-test-runner.config.mjs', '--files', ...files);
};
/** What a run of the browsers left, for each file in each browser; nothing when it died. */
const browserTallies = () => {
  try {
    return JSON.parse(readFileSync(tallies.browser, 'utf8'));
  } catch {
    return [];
  }
};

/** More failing files than this are no accident of a busy machine. */
const FEW_FILES = 4;

/**
 * Three engines on a small, busy machine lose a key press or a frame now and then. The few files that failed run
 * once more, alone. What passes then counts as passed and is named as unsteady in the closing lines: it is a fault
 * to look for, in the test or in the element. What fails again has failed.
 */
const secondAttempt = () => {
  const first = browserTallies();
  const bad = first.filter(({ failed }) => failed > 0);
  const distinct = (key) => [...new Set(bad.map((one) => one[key]))];
  const files = distinct('file');
  if (files.length === 0 || files.length > FEW_FILES) return;
  const browsers = distinct('browser').join(',').toLowerCase();
  console.log(`Once more, alone: ${files.join(', ')} (${browsers})`);
  rmSync(tallies.browser);
  inBrowsers(files, { BROWSERS: browsers });
  const second = browserTallies();
  const merged = first.map((one) => {
    if (one.failed === 0) return one;
    const again = second.find(({ browser, file }) => browser === one.browser && file === one.file);
    if (!again) return one;
    const known = new Set(again.failures.map(({ test }) => test));
    return { ...again, unsteady: one.failures.filter(({ test }) => !known.has(test)) };
  });
  writeFileSync(tallies.browser, JSON.stringify(merged));
};

/** What the tests load. */
const built = [
  'custom-elements.json',
  'esm',
  'types',
  'embed',
  'editor',
  'cli',
  'schema',
  'everyday-names.json',
  'demo-data',
].map((name) => `dist/${name}`);

const expected = [];
if (run('.ci/build.mjs', ...built) !== 0) expected.push(join(results, 'build.json')); // never written: one failure
if (nodeFiles.length > 0) {
  expected.push(tallies.node);
  run(
    '--import=tsx',
    '--test',
    '--test-concurrency=2', // the default on two processors is one, and many of them wait for a browser or a child
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./tests/runner/node-tally.mjs',
    `--test-reporter-destination=${tallies.node}`,
    ...nodeFiles,
  );
}
if (browserFiles.length > 0) {
  expected.push(tallies.browser);
  inBrowsers(browserFiles);
  secondAttempt();
}
process.exitCode = closingLine(expected);
