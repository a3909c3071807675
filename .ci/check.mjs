// npm run check [-- name …] : manifest, types, lint, formatting, translations, sizes. Leaves a tally for .ci/run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { filesUnder, root } from './files.mjs';
import { manifestProblems } from './manifest.mjs';
import { checkSizes } from './sizes.mjs';

/** Runs a program quietly. @returns {string} what it printed. @throws Error with that, when it failed */
const program = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}`.trim());
  return stdout + stderr;
};

/** Written by lit-localize; prettier and people leave them alone. */
const GENERATED = ['src/i18n/generated', 'locales'];

const translations = () => {
  const read = () =>
    JSON.stringify(
      GENERATED.flatMap(filesUnder).map((file) => [file, readFileSync(join(root, file), 'utf8')]),
    );
  const before = read();
  const localize = (...args) =>
    program(
      'node_modules/@lit/localize-tools/bin/lit-localize.js',
      ...args,
      '--config',
      'locales/lit-localize.json',
    );
  localize('extract');
  // src/i18n/lean-localize.ts counts on it.
  const derived = /id="[hs][0-9a-f]{16}">\s*<source>.*/.exec(
    readFileSync(join(root, 'locales/en.xlf'), 'utf8'),
  );
  if (derived) throw new Error(`a msg() without an id of its own: ${derived[0]}`);
  // A missing translation is only a warning to lit-localize; a reader would see two languages mixed.
  const missing = localize('build')
    .split('\n')
    .filter((line) => line.includes('is missing, using canonical'));
  if (missing.length > 0) throw new Error(missing.join('\n'));
  if (read() !== before)
    throw new Error(
      'locales/ or src/i18n/generated/ was not up to date; it is now: look at it and commit it',
    );
};

const manifest = () => {
  build({ only: ['dist/custom-elements.json'] });
  const problems = manifestProblems();
  if (problems.length > 0) throw new Error(problems.join('\n'));
};

const sizes = () => {
  build({ only: ['dist/embed', 'dist/cli', 'dist/everyday-names.json', 'dist/demo-data'] });
  if (!checkSizes()) throw new Error('a page is over its budget');
};

const checks = {
  manifest, // first: the stories import it
  types: () => program('node_modules/typescript/bin/tsc', '--noEmit'),
  lint: () => program('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  formatting: () =>
    program('node_modules/prettier/bin/prettier.cjs', '--check', '.', '!src/i18n/generated/**'),
  translations,
  sizes,
};

const wanted = process.argv.slice(2);
const tally = { passed: 0, failed: 0, skipped: 0 };
for (const [name, run] of Object.entries(checks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const start = Date.now();
  let problem;
  try {
    run();
  } catch (error) {
    problem = error.message;
  }
  tally[problem === undefined ? 'passed' : 'failed']++;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${problem === undefined ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (problem !== undefined) console.log(`${problem}\n`);
}
mkdirSync(join(root, 'test-results'), { recursive: true });
writeFileSync(join(root, 'test-results/check.json'), JSON.stringify(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;
