/**
 * npm run bench [-- name …]  measures with every bench/*.ts and writes bench/RESULTS.md
 * npm run soak  [-- name …]  the long runs, bench/soak-*.ts; writes bench/SOAK.md, exit code 1 when one fails
 * With names, only those run, and their tables take the place of the old ones.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { build } from '../.ci/build.mjs';
import { filesUnder, root } from '../.ci/files.mjs';
import { markdown, type Measurement } from './table.js';

const soak = process.argv.includes('--soak');
const names = process.argv.slice(2).filter((name) => name !== '--soak');

const isMeasurement = (file: string): boolean =>
  /^bench\/[\w-]+\.ts$/.test(file) &&
  !['bench/run.ts', 'bench/table.ts'].includes(file) &&
  file.startsWith('bench/soak-') === soak &&
  !file.endsWith('.test.ts');

const files = filesUnder('bench').filter(
  (file) => isMeasurement(file) && (names.length === 0 || names.some((name) => file.includes(name))),
);

const head = (): string => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const [processor] = cpus();
  const machine = [
    `${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
  ];
  return [
    soak ? '# Long runs (`npm run soak`)' : '# Measurements (`npm run bench`)',
    `commune-widgets ${version} · ${machine.join(' · ')}`,
    'Machines are noisy: compare numbers of one table, which come from one run. 🔴 is over its target.',
  ].join('\n\n');
};

const today = new Date().toISOString().slice(0, 10);
const titleOf = (part: string): string => part.split('\n', 1)[0] ?? '';

/** Tables of an earlier run, without its head. */
const earlier = (path: string): string[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split(/^(?=## )/m)
        .slice(1)
        .map((part) => part.trim())
    : [];

if (files.length === 0) {
  console.error(`nothing to run in bench/${names.length > 0 ? ` called ${names.join(', ')}` : ''}`);
  process.exit(1);
}
build({ only: ['dist/esm', 'dist/embed', 'dist/cli', 'dist/everyday-names.json', 'dist/demo-data'] });

const parts: string[] = [];
let failed = 0;
for (const file of files) {
  console.log(`${file} …`);
  const start = Date.now();
  try {
    const { run } = (await import(join(root, file))) as Measurement;
    const table = await run();
    if ((table.failures?.length ?? 0) > 0) failed++;
    parts.push(`${markdown(table)}\n\nRun on ${today}.`);
  } catch (error) {
    failed++;
    parts.push(`## ${file}\n\n🔴 ${error instanceof Error ? error.message : String(error)}`);
    console.error(error);
  }
  console.log(`${parts.at(-1) ?? ''}\n(${((Date.now() - start) / 1000).toFixed(1)} s)\n`);
}
const path = join(root, soak ? 'bench/SOAK.md' : 'bench/RESULTS.md');
const options = await resolveConfig(path);
const pretty = (text: string): Promise<string> => format(text, { ...options, filepath: path });
const titles = new Set(parts.map(titleOf));
const kept = names.length === 0 ? [] : earlier(path).filter((part) => !titles.has(titleOf(part)));
writeFileSync(path, await pretty([head(), ...kept, ...parts].join('\n\n')));
console.log(`${files.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0); // a browser left open by a failed run must not hold the terminal
