/**
 * Makes the chunks of the script-tag build verifiable. Every `import("./x.js")` inside a chunk becomes
 * `onDemand("x")`, which loads through commune.js and its table of hashes; then each file is hashed and
 * named after its hash, those it imports first. Leaves the table in chunks.json for the loader's build, and the
 * part of it that few pages need before a touch in a chunk of its own: 40 bytes a chunk, which no compressor shortens.
 */
import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';
import { LATER, type Chunk, type ChunkTable, type LoaderTable } from '../../src/embed/chunk-table.js';
import { chunkFile } from './chunk-file.mjs';

/** The entry that every chunk calls; it is put into the file that every page loads: one file less. */
const HELPER = 'on-demand.js';
const BASE = 'base.js';
const nameOf = (file: string): string => file.replace(/\.js$/, '');
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Replaces every match, of which there must be one. */
const replaceIn = (code: string, pattern: RegExp, by: string, what: string): string => {
  if (!new RegExp(pattern).test(code)) throw new Error(`no ${what} found`);
  return code.replace(pattern, by);
};

/** The helper's code in front of the base's, its names `__onDemand` and `__use` for everybody. */
const withHelper = (base: string, helper: string): string => {
  const [exported, names = ''] = /export\{([^{}]*)\};?\s*$/.exec(helper) ?? [];
  if (exported === undefined) throw new Error(`${HELPER} exports nothing`);
  const body = helper.slice(0, -exported.length);
  const returned = names.replace(/(\w+) as (\w+)/g, '$2:$1');
  return `const{onDemand:__onDemand,use:__use}=(()=>{${body}return{${returned}}})();export{__onDemand,__use};${base}`;
};

const withOnDemand = ({ code, dynamicImports, fileName }: Rolldown.OutputChunk): string => {
  if (dynamicImports.length === 0) return code;
  const changed = dynamicImports.reduce((text, file) => {
    const call = new RegExp(`\\bimport\\(([\`'"])\\./${escaped(file)}\\1\\)`, 'g');
    return replaceIn(text, call, `__onDemand("${nameOf(file)}")`, `import() of ${file} in ${fileName}`);
  }, code);
  if (/\bimport\(/.test(changed)) throw new Error(`${fileName}: an unchecked import() is left`);
  return fileName === BASE ? changed : `import{__onDemand}from"./${BASE}";${changed}`;
};

const hashOf = (code: string): string => createHash('sha256').update(code).digest('base64');

interface Hashed {
  name: string;
  code: string;
  hash: string;
  /** Names of what it imports statically. */
  imports: string[];
}

/** Hashes a chunk after those it imports, because their published names stand in its code. */
const hashAll = (all: Rolldown.OutputChunk[]): Map<string, Hashed> => {
  const helper = all.find(({ fileName }) => fileName === HELPER);
  const chunks = all.filter((chunk) => chunk !== helper);
  const done = new Map<string, Hashed>();
  const hash = (file: string, above: string[]): Hashed => {
    const name = nameOf(file);
    const known = done.get(name);
    if (known) return known;
    if (above.includes(file)) throw new Error(`chunks import each other: ${[...above, file].join(' → ')}`);
    const chunk = chunks.find(({ fileName }) => fileName === file);
    if (!chunk) throw new Error(`${file} is imported but not built`);
    const needed = new Set(chunk.imports);
    if (chunk.dynamicImports.length > 0 && file !== BASE) needed.add(BASE);
    const imports = [...needed].map((other) => hash(other, [...above, file]));
    const own = imports.reduce(
      (text, other) =>
        replaceIn(
          text,
          new RegExp(`\\b(from|import)\\s*(["'])\\./${escaped(other.name)}\\.js\\2`, 'g'),
          `$1$2./${chunkFile(other.name, other.hash)}$2`,
          `import of ${other.name} in ${file}`,
        ),
      withOnDemand(chunk),
    );
    const code = file === BASE ? withHelper(own, helper?.code ?? '') : own;
    const made = {
      name,
      code,
      hash: hashOf(code),
      imports: imports.map((other) => other.name),
    };
    done.set(name, made);
    return made;
  };
  for (const { fileName } of chunks) hash(fileName, []);
  return done;
};

/**
 * @param tags entries of the build besides the helper
 * @param fewPages those of them that few pages have: these wait for the rest of the table
 * @param unasked what else a page may load before a touch: its language, a reader of its data file, the stored copy of one
 */
export const hashedChunks = (
  tags: readonly string[],
  fewPages: readonly string[],
  unasked: RegExp,
): Plugin => ({
  name: 'hashed-chunks',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const hashed = hashAll(Object.values(bundle).filter((file) => file.type === 'chunk'));
    for (const file of Object.keys(bundle)) Reflect.deleteProperty(bundle, file);
    const chunkOf = (name: string): Hashed => {
      const chunk = hashed.get(name);
      if (!chunk) throw new Error(`the build has no chunk for ${name}`);
      return chunk;
    };
    const first = new Set([...tags.filter((tag) => !fewPages.includes(tag)), nameOf(BASE)]);
    const addImports = (name: string): void => {
      first.add(name);
      chunkOf(name).imports.forEach(addImports);
    };
    const others = [...hashed.keys()].sort();
    for (const name of [...first, ...others.filter((other) => unasked.test(other))]) addImports(name);
    const later = others.filter((name) => !first.has(name));
    const names = [...first, LATER, ...later];
    const rowOf = (name: string): Chunk => {
      const { hash, imports, code } = chunkOf(name);
      this.emitFile({ type: 'asset', fileName: chunkFile(name, hash), source: code });
      return [name, hash, imports.map((other) => names.indexOf(other))];
    };
    const rest = later.map(rowOf);
    const code = `export default ${JSON.stringify(rest)}`;
    hashed.set(LATER, { name: LATER, code, hash: hashOf(code), imports: [] });
    const chunks = [...[...first, LATER].map(rowOf), ...rest];
    const table: ChunkTable = { tags: [...tags], first: first.size + 1, chunks };
    this.emitFile({ type: 'asset', fileName: 'chunks.json', source: JSON.stringify(table) });
  },
});

/** What the loader holds of the table in chunks.json, as JSON. */
export const loaderTable = (json: string): string => {
  const { tags, first, chunks } = JSON.parse(json) as ChunkTable;
  return JSON.stringify({ tags, chunks: chunks.slice(0, first) } satisfies LoaderTable);
};
