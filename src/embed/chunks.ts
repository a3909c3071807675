/** Loads the files of the script-tag build, each only when it is the published one. */
import { version } from '../version.js';
import { LATER, type Chunk, type LoaderTable } from './chunk-table.js';
import { MARK } from './first.js';
import type { use } from './on-demand.js';
import { isWebKit } from './preload.js';

/** Filled in by the build (.ci/build/hashed-chunks.ts). */
declare const __CHUNKS__: LoaderTable;
const { tags, chunks } = __CHUNKS__;

export { tags as TAGS };

/** The address of a file of this copy; of its folder with '.'. */
export const urlOf = (file: string): string => new URL(file, import.meta.url).href;

/** As .ci/build/chunk-file.mjs names the files. */
const chunkUrl = ([name, hash]: Chunk): string => urlOf(`${name}-${hash.slice(0, 8).replace(/\W/g, '-')}.js`);

const chunkOf = (name: string): Chunk | undefined => chunks.find(([own]) => own === name);

/** A chunk with all that it imports statically. */
const withImports = (chunk: Chunk, found = new Set<Chunk>()): Set<Chunk> => {
  if (!found.has(chunk)) {
    found.add(chunk);
    for (const index of chunk[2]) withImports(chunks[index] as Chunk, found);
  }
  return found;
};

/** Chunks that are being checked or have been. */
const checks = new Map<Chunk, Promise<unknown>>();

/** Brings one chunk into the browser's cache; the browser compares the hash. */
const check = (chunk: Chunk): Promise<unknown> => {
  const known = checks.get(chunk);
  if (known) return known;
  // Firefox never asks again for a module it once failed to preload: without a connection it is not asked at all.
  if (!navigator.onLine) return Promise.reject(new Error('no connection'));
  const link = document.createElement('link');
  link.crossOrigin = '';
  link.integrity = `sha256-${chunk[1]}`;
  link.href = chunkUrl(chunk);
  link.setAttribute(MARK, version);
  // WebKit knows modulepreload but ignores its hash (seen in 2.50, tests/embed/engines.test.ts); browsers
  // before 2023 do not know it and would never answer. There fetch() compares, and the link is only a mark.
  const byLink = link.relList.supports('modulepreload') && !isWebKit;
  const answer = byLink
    ? new Promise((resolve, reject) => {
        link.onload = resolve;
        link.onerror = reject;
        link.rel = 'modulepreload';
      })
    : fetch(link.href, { integrity: link.integrity });
  document.head.append(link);
  const checked = answer.catch(() => {
    checks.delete(chunk);
    link.remove();
    throw new Error(`${link.href} is missing or was changed`);
  });
  checks.set(chunk, checked);
  return checked;
};

const checkAll = (chunk: Chunk): Promise<unknown> => Promise.all([...withImports(chunk)].map(check));

const run = async (chunk: Chunk): Promise<unknown> => {
  await checkAll(chunk);
  return import(/* @vite-ignore */ chunkUrl(chunk));
};

let rest: Promise<void> | undefined;

/** Adds the chunks that are needed after a touch or on few pages: their hashes weigh as much as all the code here. */
const knowRest = (): Promise<void> =>
  (rest ??= run(chunkOf(LATER) as Chunk).then(
    (table) => {
      chunks.push(...(table as { default: Chunk[] }).default);
    },
    (cause: unknown) => {
      rest = undefined; // no connection just now: the next touch asks again
      throw cause;
    },
  ));

/** The build knows every name that is asked for. */
const find = async (name: string): Promise<Chunk> => {
  if (!chunkOf(name)) await knowRest();
  return chunkOf(name) as Chunk;
};

const load = async (name: string): Promise<unknown> => run(await find(name));

let ready: Promise<void> | undefined;

/** Loads and runs the code of one tag. Rejects with a sentence when a file is missing or was changed. */
export const loadTag = async (tag: string): Promise<void> => {
  ready ??= load('base').then((base) => {
    (base as { __use: typeof use }).__use(load);
  });
  const chunk = find(tag);
  // A link to one entry opens a part at once: what that needs first is asked for with the rest.
  if (location.hash.includes('=')) knowRest().catch(() => undefined);
  await Promise.all([ready, chunk.then(checkAll)]); // all at once: they wait for the same network
  await run(await chunk);
};
