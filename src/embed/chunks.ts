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

/**
 * Whether `<link rel="modulepreload">` compares hashes. WebKit knows the link but ignores its hash (seen
 * in 2.50, tests/embed/engines.test.ts); browsers before 2023 do not know it and would never answer.
 */
const linkChecks = (link: HTMLLinkElement): boolean =>
  link.relList.supports('modulepreload') && !navigator.vendor.startsWith('Apple');

/** Brings one file into the browser's cache; the browser compares the hash. */
const check = (file: string, hash: string): Promise<unknown> => {
  const link = document.createElement('link');
  link.crossOrigin = '';
  link.integrity = `sha256-${hash}`;
  link.setAttribute(MARK, version);
  const { integrity } = link;
  const failed = (): never => {
    links.delete(file);
    link.remove();
    throw new Error(`${urlOf(file)} cannot be reached or is not the published file`);
  };
  if (!linkChecks(link)) {
    link.href = urlOf('.'); // without a rel it loads nothing: only the mark
    document.head.append(link);
    return fetch(urlOf(file), { integrity }).then(
      (response) => (response.ok ? response.text() : failed()),
      failed,
    );
  }
  link.rel = 'modulepreload';
  link.href = urlOf(file);
  document.head.append(link);
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
  }).catch(failed);
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
