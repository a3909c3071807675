/**
 * Which modules share a file of the script-tag build. Left alone, the bundler makes a file of every set of modules
 * that the same chunks need: many small ones, which compress badly (0.7 kB lost per file) and each cost
 * 45 bytes in the loader's table. Five groups are enough:
 *   base    what two tags or more need at once; also what is small and needed at once by one, later by another
 *   with-x  what `<commune-x>` needs at once, and others later: they must not run its entry file. Left to the bundler, it
 *           would go with what is only loaded later, and be loaded at once with all of that
 *   parts   what two chunks loaded later need, and no tag; `<commune-qr>` and `<commune-pay>` count as later, few pages
 *           have them
 *   tables, lit   of these, what reads tables, and Lit's
 */
import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

/** Small, needed at once by one tag and later by others. */
const SMALL = /\/elements\/shared\/(?:hash-|data-notice)|\/model\/slug/;
/** The pieces of Lit that only some need. */
const LIT = /\/node_modules\/lit/;
/** Readers of tables, which pages with JSON files never need. */
const TABLES = /\/model\/(?:csv|table-)/;

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

/** Everything that can be loaded from these modules later, by the file it begins with. */
const loadedLater = (
  start: Set<string>,
  graph: Graph,
  found = new Map<string, Set<string>>(),
): Map<string, Set<string>> => {
  for (const id of start)
    for (const next of graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []) {
      if (found.has(next)) continue;
      const needs = closure(next, graph);
      found.set(next, needs);
      loadedLater(needs, graph, found);
    }
  return found;
};

/** What a tag needs at once, and what it may load later. */
interface Page {
  name: string;
  atOnce: Set<string>;
  later: Map<string, Set<string>>;
}

/**
 * @param tags entry files by tag
 * @param fewPages tags that count as loaded later
 */
export const chunkGroups = (
  tags: Readonly<Record<string, string>>,
  fewPages: readonly string[],
): { name: NameOfGroup; priority: number }[] => {
  let known: Page[] | undefined;
  const pagesOf = (graph: Graph): Page[] =>
    Object.entries(tags).map(([name, file]) => {
      const atOnce = closure(resolve(file), graph);
      const later = loadedLater(atOnce, graph);
      // As if the page had loaded its tag later.
      return fewPages.includes(name)
        ? { name, atOnce: new Set(), later: new Map([...later, [name, atOnce]]) }
        : { name, atOnce, later };
    });
  const nameOf = (id: string, graph: Graph): string | null => {
    known ??= pagesOf(graph);
    const [page, ...others] = known.filter(({ atOnce }) => atOnce.has(id));
    if (others.length > 0 || SMALL.test(id)) return 'base';
    const later = known.filter((other) => other !== page).flatMap((other) => [...other.later]);
    const files = new Set(later.flatMap(([file, needs]) => (needs.has(id) ? [file] : [])));
    if (files.size < (page ? 1 : 2)) return null;
    if (LIT.test(id)) return 'lit';
    if (page) return page.name.replace('commune-', 'with-');
    return TABLES.test(id) ? 'tables' : 'parts';
  };
  // A group takes along whatever its modules import, as far as an earlier one has not got it already.
  return [/^base$/, /^lit$/, /^with-/, /^tables$/, /^parts$/].map((names, i) => ({
    priority: 5 - i,
    name: (id, graph) => {
      const name = nameOf(id, graph);
      return name !== null && names.test(name) ? name : null;
    },
  }));
};
