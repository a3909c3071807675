// npm test [-- part-of-a-path …] : Node tests, then browser tests; the last line is "N passed, N failed".
// BROWSERS=all adds Firefox and WebKit. Builds first what is stale: some tests load the built files.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
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

const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status;

/** What the tests load. */
const built = ['esm', 'types', 'embed', 'editor', 'cli', 'schema', 'everyday-names.json', 'demo-data'].map(
  (name) => `dist/${name}`,
);

const expected = [];
if (run('.ci/build.mjs', ...built) !== 0) expected.push(join(results, 'build.json')); // never written: one failure
if (nodeFiles.length > 0) {
  expected.push(tallies.node);
  run(
    '--import=tsx',
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./tests/runner/node-tally.mjs',
    `--test-reporter-destination=${tallies.node}`,
    ...nodeFiles,
  );
}
if (browserFiles.length > 0) {
  expected.push(tallies.browser);
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  run(runner, '--config', 'tests/web-test-runner.config.mjs', '--files', ...browserFiles);
}
process.exitCode = closingLine(expected);
