/**
 * Which modules share a file of the script-tag build. Left alone, the bundler makes a file of every set of modules
 * that the same chunks need: many small ones, which compress badly (0.7 kB lost per file) and each cost
 * 45 bytes in the loader's table. Two groups are enough:
 *   base    what two tags or more need at once; also what is small and needed at once by one, later by another
 *   parts   what two chunks loaded later need, and no tag; `<commune-qr>` and `<commune-pay>` count as later, few pages have them
 */
import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

/** Small, needed at once by the catalogue and later by the directory. */
const SMALL = /\/elements\/shared\/(?:hash-|data-notice)/;

type NameOfGroup = Exclude<
  Extract<Rolldown.OutputOptions['codeSplitting'], { groups?: unknown }>['groups'],
  undefined
>[number]['name'];
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

const times = (sets: readonly Set<string>[], id: string): number => sets.filter((set) => set.has(id)).length;

/** The entry files of tags, and of those that count as loaded later. */
export const chunkGroups = (
  tags: readonly string[],
  laterTags: readonly string[],
): { name: NameOfGroup; debugName: string }[] => {
  let known: { ofTags: Set<string>[]; ofLater: Set<string>[] } | undefined;
  const sets = (graph: Graph) => {
    const ofTags = tags.map((file) => closure(resolve(file), graph));
    const later = new Map(laterTags.map((file) => [resolve(file), closure(resolve(file), graph)]));
    const follow = (id: string): void => {
      for (const next of graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []) {
        if (later.has(next)) continue;
        later.set(next, closure(next, graph));
        later.get(next)?.forEach(follow);
      }
    };
    for (const set of [...ofTags, ...later.values()]) set.forEach(follow);
    return { ofTags, ofLater: [...later.values()] };
  };
  return [
    {
      debugName: 'base or parts',
      name: (id, graph) => {
        known ??= sets(graph);
        const inTags = times(known.ofTags, id);
        if (inTags > 1 || SMALL.test(id)) return 'base';
        return inTags === 0 && times(known.ofLater, id) > 1 ? 'parts' : null;
      },
    },
  ];
};
