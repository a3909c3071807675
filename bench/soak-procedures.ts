import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../.ci/files.mjs';
import { parseIndex, parseProcedures } from '../src/model/file.js';
import { hostileFiles } from '../tests/helpers/hostile-procedures.js';
import type { Table } from './table.js';

const ROUNDS = 20;
const FILES = 500;
const ENGINES = ['chromium', 'firefox', 'webkit'];

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

const element = (engine: string): string[] => {
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  const file = 'bench/soak-procedures.browser.ts';
  const { status, stdout } = spawnSync(
    process.execPath,
    [runner, '--config', 'bench/soak.config.mjs', '--files', file],
    { cwd: root, env: { ...process.env, BROWSERS: engine }, encoding: 'utf8', maxBuffer: 1e8 },
  );
  const tally = JSON.parse(readFileSync(join(root, 'test-results/browser.json'), 'utf8')) as {
    passed: number;
  };
  return status === 0 && tally.passed === ROUNDS ? [] : [`${engine}: ${stdout.slice(-3000)}`];
};

/** Fault 1 of the targets: generated data files, 10,000 for the parsers and for the element in each engine. */
export const run = (): Promise<Table> => {
  const rows = [
    timed('parsers (Node)', parsers),
    ...ENGINES.map((engine) => timed(`<commune-procedures> in ${engine}`, () => element(engine))),
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
