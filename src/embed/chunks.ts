/** Loads the files of the script-tag build, each only when it is the published one. */
import { version } from '../version.js';
import { MARK } from './first.js';

/** [file, SHA-256 in base64, indexes of the chunks it imports statically] */
export type Chunk = [file: string, hash: string, imports: number[]];
export interface ChunkTable {
  chunks: Chunk[];
  /** Tag → index of its chunk. */
  tags: Record<string, number>;
  /** Index of the chunk that holds `use` and `onDemand`. */
  onDemand: number;
}

/** Filled in by the build (.ci/build/verified-chunks.ts). */
declare const __CHUNKS__: ChunkTable;
const { chunks, tags, onDemand } = __CHUNKS__;

export const TAGS = Object.keys(tags);

/** The address of a file of this copy; of its folder with '.'. */
export const urlOf = (file: string): string => new URL(file, import.meta.url).href;

/** Files being checked or checked already. */
const links = new Map<string, Promise<unknown>>();

/** Fetches one file into the browser's module map; the browser compares the hash. */
const check = (file: string, hash: string): Promise<unknown> => {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.crossOrigin = '';
  link.integrity = `sha256-${hash}`;
  link.href = urlOf(file);
  link.setAttribute(MARK, version);
  // Browsers before 2023 do not know modulepreload and would never answer.
  if (!link.relList.supports('modulepreload')) {
    document.head.append(link);
    return fetch(link.href, { integrity: link.integrity });
  }
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      links.delete(file);
      link.remove();
      reject(new Error(`${link.href} cannot be reached or is not the published file`));
    };
    document.head.append(link);
  });
};

const checkAll = (index: number, seen = new Set<number>()): Promise<unknown>[] => {
  const chunk = chunks[index];
  if (!chunk || seen.has(index)) return [];
  seen.add(index);
  const [file, hash, imports] = chunk;
  const own = links.get(file) ?? check(file, hash);
  links.set(file, own);
  return [own, ...imports.flatMap((needed) => checkAll(needed, seen))];
};

const load = async (index: number): Promise<unknown> => {
  await Promise.all(checkAll(index));
  return import(/* @vite-ignore */ urlOf(chunks[index]?.[0] ?? ''));
};

let ready: Promise<void> | undefined;

/** Loads and runs the code of one tag. Rejects with a sentence when a file is missing or was changed. */
export const loadTag = async (tag: string): Promise<void> => {
  const code = checkAll(tags[tag] ?? -1); // both at once: they wait for the same network
  ready ??= load(onDemand).then((helper) => {
    (helper as typeof import('./on-demand.js')).use((file) =>
      load(chunks.findIndex(([name]) => name === file)),
    );
  });
  await Promise.all([ready, ...code]);
  await load(tags[tag] ?? -1);
};
