/**
 * Which modules share a file of the script-tag build. Left alone, the bundler makes a file of every set of modules
 * that the same chunks need: many small ones, which compress badly (0.7 kB lost per file) and each cost
 * 45 bytes in the loader's table. So a module that several chunks need goes to one of these:
 *   base         what every tag needs at once
 *   <tags>-part  what some tags need at once; or one, and a chunk of another tag later: staff-part for the sheet's officers
 *   tables       what two readers of tables need; a page whose data is a CSV loads it unasked, so nothing else may lie in it
 *   <tag>-later  what two later chunks need, with what that tag alone needs at once: fees-later for payment; or what
 *                two chunks of that tag need and nobody else: results-later
 *   <reader>-part  what a reader of tables shares with a chunk that reads none
 *   parts        what else two later chunks need
 * `<commune-qr>`, `<commune-pay>` and `<commune-results>` count as later: few pages have them.
 */
import { basename, resolve } from 'node:path';
import type { Rolldown } from 'vite';

/** What every element with a list needs at once. */
const LIST = resolve('src/elements/shared/list.styles.ts');
/** So small that a file of its own would cost more than it spares the lists that do not need it. */
const SMALL =
  /\/(?:elements\/shared\/(?:hash-|data-notice|heading|kept-view|procedure-codes|progressive|restriction)|format\/today|model\/(?:extra|slug))/;
/** Of payment, though nothing in them needs a fee. */
const PAYING = /\/(?:fee|pay|vietqr)-[\w.-]+$/;
/** Chunks that a data file asks for. */
const READER = /\/src\/data\/[\w-]+-file\.ts$/;

const TAG = /\/src\/define\/commune-[\w-]+\.ts$/;

type Group = Extract<Rolldown.OutputOptions['codeSplitting'], { groups?: unknown }>;
type NameOfGroup = Exclude<Group['groups'], undefined>[number]['name'];
type Graph = Parameters<Extract<NameOfGroup, (...args: never[]) => unknown>>[1];

/** Everything these modules import statically, themselves included. */
const closure = (start: string, graph: Graph): Set<string> => {
  const found = new Set<string>();
  const add = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    graph.getModuleInfo(id)?.importedIds.forEach(add);
  };
  add(start);
  return found;
};

interface Chunk {
  modules: Set<string>;
  /** The tags that load it, at once or later. */
  owners: Set<string>;
}

/** The chunks of these entries and all that they import later, by entry. */
const chunksOf = (entries: readonly string[], graph: Graph): Map<string, Chunk> => {
  const chunks = new Map<string, Chunk>();
  const add = (entry: string, owner: string): void => {
    const chunk = chunks.get(entry) ?? { modules: closure(entry, graph), owners: new Set() };
    chunks.set(entry, chunk);
    if (chunk.owners.has(owner)) return;
    chunk.owners.add(owner);
    for (const id of chunk.modules)
      for (const next of graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []) add(next, owner);
  };
  for (const entry of entries) add(entry, entry);
  return chunks;
};

const nameOf = (tag: string): string => basename(tag, '.ts').replace('commune-', '');

/** Of the chunks, the ones that need a module. */
type Needing = (id: string) => [entry: string, chunk: Chunk][];

/** The only tag that needs the module at once. */
const onlyTag = (id: string, tags: ReadonlySet<string>, needing: Needing): string | undefined => {
  const [first, ...others] = needing(id).filter(([entry]) => tags.has(entry));
  return others.length === 0 ? first?.[0] : undefined;
};

/** The file of a module; null leaves it to the bundler. */
const fileOf = (id: string, tags: ReadonlySet<string>, needing: Needing, graph: Graph): string | null => {
  const chunks = needing(id);
  const atOnce = chunks.map(([entry]) => entry).filter((entry) => tags.has(entry));
  const [first, ...more] = atOnce;
  if (first === undefined) {
    const [owner = '', ...owners] = new Set(chunks.flatMap(([, chunk]) => [...chunk.owners]));
    const alone = owners.length === 0;
    // A tag of few pages may hold what its own later parts need too.
    if (alone && chunks.some(([entry]) => entry === owner)) return null;
    if (chunks.length < 2) return null;
    const [reader, other] = chunks.map(([entry]) => entry).filter((entry) => READER.test(entry));
    if (reader !== undefined) return other === undefined ? `${nameOf(reader)}-part` : 'tables';
    if (PAYING.test(id)) return 'fees-later';
    // Of one tag alone, whatever of others it needs besides: two such files must not need each other.
    if (alone) return `${nameOf(owner)}-later`;
    // Not with what nobody needs at once: a tag of few pages does not wait for it.
    const few = chunks.map(([entry]) => entry).filter((entry) => TAG.test(entry));
    if (few.length > 0) return `${few.map(nameOf).sort().join('-')}-part`;
    const tag = [...closure(id, graph)].map((needed) => onlyTag(needed, tags, needing)).find(Boolean);
    return tag === undefined ? 'parts' : `${nameOf(tag)}-later`;
  }
  const lists = needing(LIST).map(([entry]) => entry);
  // What a tag without a list needs as well may not bring the lists' file with it.
  if (SMALL.test(id))
    return atOnce.every((tag) => lists.includes(tag)) ? fileOf(LIST, tags, needing, graph) : 'base';
  if (more.length > 0)
    return atOnce.length === tags.size ? 'base' : `${atOnce.map(nameOf).sort().join('-')}-part`;
  const others = chunks.some(
    ([entry, { owners }]) => entry !== first && [...owners].some((o) => o !== first),
  );
  return others ? `${nameOf(first)}-part` : null;
};

/**
 * @param files entry files by tag
 * @param fewPages tags that count as loaded later
 */
export const chunkGroups = (files: Readonly<Record<string, string>>, fewPages: readonly string[]): Group => {
  const entries = Object.entries(files).map(([tag, file]) => ({ tag, entry: resolve(file) }));
  const tags = new Set(entries.flatMap(({ tag, entry }) => (fewPages.includes(tag) ? [] : [entry])));
  let chunks: Map<string, Chunk> | undefined;
  return {
    groups: [
      {
        debugName: 'what several chunks need',
        // Each module is asked for; what one imports may belong to another file.
        includeDependenciesRecursively: false,
        name: (id, graph) => {
          const all = (chunks ??= chunksOf(
            entries.map(({ entry }) => entry),
            graph,
          ));
          const needing: Needing = (module) => [...all].filter(([, { modules }]) => modules.has(module));
          return fileOf(id, tags, needing, graph);
        },
      },
    ],
  };
};
