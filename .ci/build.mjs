// npm run build [-- --force] [dist/embed …] : everything under dist/, each step only when what it reads has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, root } from './files.mjs';
import { publishHashes } from './build/publish-hashes.mjs';

const node = (...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
};
const vite = (mode) => node('node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn');

const code = ['src', '.ci', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];

/** In order: later steps use what earlier ones made. `reads` are files or folders. */
const steps = [
  { name: 'dist/esm', reads: code, run: () => vite('esm') },
  {
    name: 'dist/types',
    reads: code,
    run: () => {
      // The compiler leaves what it wrote before: types of a module that is gone would be published.
      rmSync(join(root, 'dist/types'), { recursive: true, force: true });
      node('node_modules/typescript/bin/tsc', '--project', '.ci/tsconfig.types.json');
    },
  },
  {
    name: 'dist/embed',
    reads: code,
    run: () => {
      for (const mode of ['embed', 'loader', 'all']) vite(mode);
      publishHashes(join(root, 'dist/embed'));
    },
  },
  {
    name: 'dist/editor',
    reads: code,
    run: () => {
      for (const mode of ['editor', 'editor-worker']) vite(mode);
    },
  },
  {
    name: 'dist/cli',
    reads: code,
    run: () => {
      vite('cli');
      chmodSync(join(root, 'dist/cli/commune-widgets.js'), 0o755);
    },
  },
  { name: 'dist/schema', reads: code, run: () => node('--import=tsx', '.ci/build/schemas.ts') },
  {
    name: 'dist/custom-elements.json',
    reads: code,
    run: () =>
      node(
        'node_modules/@custom-elements-manifest/analyzer/cem.js',
        'analyze',
        '--config',
        '.ci/build/custom-elements-manifest.config.mjs',
        '--quiet',
      ),
  },
  {
    name: 'dist/everyday-names.json',
    reads: code,
    run: () =>
      copyFileSync(join(root, 'src/import/everyday-names.json'), join(root, 'dist/everyday-names.json')),
  },
  {
    name: 'dist/demo-data',
    reads: [...code, 'demo'],
    run: () => {
      const source = [
        'demo/catalogue/procedures.json',
        '--out',
        'dist/demo-data',
        '--with',
        'demo/data/local.json',
        '--fees',
        'demo/data/fees.json',
      ];
      node('dist/cli/commune-widgets.js', 'import', ...source);
    },
  },
];

const fingerprint = (paths) => {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesUnder))
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
};

const stampFile = join(root, 'dist/.built.json');
const readStamps = () => {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {}; // first build, or a broken stamp: build everything
  }
};

/**
 * Builds what is stale. Throws when a step fails; the steps before it stay built.
 * @param {{ only?: string[], force?: boolean }} options `only`: names of steps, default all
 */
export const build = ({ only = [], force = false } = {}) => {
  const stamps = force ? {} : readStamps();
  for (const { name, reads, run } of steps) {
    if (only.length > 0 && !only.includes(name)) continue;
    const now = fingerprint(reads);
    if (stamps[name] === now && existsSync(join(root, name))) continue;
    const start = Date.now();
    delete stamps[name];
    mkdirSync(join(root, 'dist'), { recursive: true });
    run();
    stamps[name] = now;
    writeFileSync(stampFile, JSON.stringify(stamps));
    console.log(`built ${name} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  }
};

if (process.argv[1] === import.meta.filename)
  try {
    const args = process.argv.slice(2);
    build({ only: args.filter((arg) => arg !== '--force'), force: args.includes('--force') });
  } catch (error) {
    console.error(`build: ${error.message}`);
    process.exitCode = 1;
  }
