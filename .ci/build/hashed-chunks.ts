/**
 * Makes the chunks of the script-tag build verifiable. Every `import("./x.js")` inside a chunk becomes
 * `onDemand("x")`, which loads through commune.js and its table of hashes; then each file is hashed and
 * named after its hash, those it imports first. Leaves the table in chunks.json for the loader's build.
 */
import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';
import type { Chunk, ChunkTable } from '../../src/embed/chunks.js';
import { chunkFile } from './chunk-file.mjs';

const HELPER = 'on-demand.js';
const nameOf = (file: string): string => file.replace(/\.js$/, '');
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Replaces every match, of which there must be one. */
const replaceIn = (code: string, pattern: RegExp, by: string, what: string): string => {
  if (!new RegExp(pattern).test(code)) throw new Error(`no ${what} found`);
  return code.replace(pattern, by);
};

const withOnDemand = ({ code, dynamicImports, fileName }: Rolldown.OutputChunk): string => {
  if (dynamicImports.length === 0) return code;
  const changed = dynamicImports.reduce((text, file) => {
    const call = new RegExp(`\\bimport\\(([\`'"])\\./${escaped(file)}\\1\\)`, 'g');
    return replaceIn(text, call, `__onDemand("${nameOf(file)}")`, `import() of ${file} in ${fileName}`);
  }, code);
  if (/\bimport\(/.test(changed)) throw new Error(`${fileName}: an unchecked import() is left`);
  return `import{onDemand as __onDemand}from"./${HELPER}";${changed}`;
};

interface Hashed {
  name: string;
  code: string;
  hash: string;
  /** Names of what it imports statically. */
  imports: string[];
}

/** Hashes a chunk after those it imports, because their published names stand in its code. */
const hashAll = (chunks: Rolldown.OutputChunk[]): Map<string, Hashed> => {
  const done = new Map<string, Hashed>();
  const hash = (file: string, above: string[]): Hashed => {
    const name = nameOf(file);
    const known = done.get(name);
    if (known) return known;
    if (above.includes(file)) throw new Error(`chunks import each other: ${[...above, file].join(' → ')}`);
    const chunk = chunks.find(({ fileName }) => fileName === file);
    if (!chunk) throw new Error(`${file} is imported but not built`);
    const needed = new Set(chunk.imports);
    if (chunk.dynamicImports.length > 0) needed.add(HELPER);
    const imports = [...needed].map((other) => hash(other, [...above, file]));
    const code = imports.reduce(
      (text, other) =>
        replaceIn(
          text,
          new RegExp(`\\b(from|import)\\s*(["'])\\./${escaped(other.name)}\\.js\\2`, 'g'),
          `$1$2./${chunkFile(other.name, other.hash)}$2`,
          `import of ${other.name} in ${file}`,
        ),
      withOnDemand(chunk),
    );
    const made = {
      name,
      code,
      hash: createHash('sha256').update(code).digest('base64'),
      imports: imports.map((other) => other.name),
    };
    done.set(name, made);
    return made;
  };
  for (const { fileName } of chunks) hash(fileName, []);
  return done;
};

/** @param tags entries of the build besides the helper, in the order of the table */
export const hashedChunks = (tags: readonly string[]): Plugin => ({
  name: 'hashed-chunks',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const hashed = hashAll(Object.values(bundle).filter((file) => file.type === 'chunk'));
    for (const file of Object.keys(bundle)) Reflect.deleteProperty(bundle, file);
    const first = [...tags, nameOf(HELPER)];
    const names = [...first, ...[...hashed.keys()].filter((name) => !first.includes(name)).sort()];
    const chunks = names.map((name): Chunk => {
      const chunk = hashed.get(name);
      if (!chunk) throw new Error(`the build has no chunk for ${name}`);
      this.emitFile({ type: 'asset', fileName: chunkFile(name, chunk.hash), source: chunk.code });
      return [name, chunk.hash, chunk.imports.map((other) => names.indexOf(other))];
    });
    const table: ChunkTable = { tags: tags.length, chunks };
    this.emitFile({ type: 'asset', fileName: 'chunks.json', source: JSON.stringify(table) });
  },
});
