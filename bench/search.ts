/**
 * Our search beside MiniSearch, in one run on one machine: building, answering, and how often the right procedure
 * stands first. `node --import tsx bench/search.ts` prints the table alone.
 */
import MiniSearch from 'minisearch';
import { pathToFileURL } from 'node:url';
import { fold } from '../src/search/fold.js';
import { SearchIndex, type SearchDoc } from '../src/search/search-index.js';
import { noSharedData } from '../tests/helpers/shared-data.js';
import { nationalDocs } from '../tests/search/national.js';
import { markdown, percentile, type Table } from './table.js';
import { dice, sameName, slip, telex } from '../tests/search/typing.js';

/** Answers a query with names, best first. */
type Search = (query: string) => string[];

const ROUNDS = 3;
const ASKED = 60;

const SYLLABLES =
  'cấp đăng ký giấy phép chứng nhận hỗ trợ xây dựng đất đai kinh doanh người nước ngoài thay đổi gia hạn công trình';

/** Real names when they are here, else names put together from their syllables; repeated with a number beyond the list. */
const documents = (count: number): SearchDoc[] => {
  const random = dice(3);
  const some = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const syllables = SYLLABLES.split(' ');
  const made = (): string =>
    Array.from({ length: 6 + Math.floor(random() * 20) }, () => some(syllables)).join(' ');
  const real = noSharedData === false ? nationalDocs() : [];
  // A small list is taken from all over the big one, whose neighbours are near-identical.
  const step = Math.max(1, Math.floor(real.length / count));
  return Array.from({ length: count }, (_, i) => {
    const doc = real[i * step];
    if (doc) return doc;
    const name = real.length > 0 ? `${real[i % real.length]!.name} trường hợp ${i}` : made();
    return { code: `9.${String(i).padStart(6, '0')}`, name };
  });
};

const ours = async (docs: SearchDoc[]): Promise<Search> => {
  const index = await SearchIndex.build(docs);
  return (query) => index.search(query).map((hit) => hit.doc.name);
};

/** MiniSearch as its own documentation tunes it, and with our folding, without which it knows no Vietnamese. */
const miniSearch = (docs: SearchDoc[]): Promise<Search> => {
  const index = new MiniSearch<SearchDoc>({
    idField: 'code',
    fields: ['name', 'everydayName', 'aliases', 'fields', 'code'],
    storeFields: ['name'],
    processTerm: (term) => fold(term),
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { name: 2, everydayName: 2 } },
  });
  index.addAll(docs);
  return Promise.resolve((query) => index.search(query).map((hit) => String(hit['name'])));
};

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

const measure = async (
  name: string,
  docs: SearchDoc[],
  make: (docs: SearchDoc[]) => Promise<Search>,
): Promise<string[]> => {
  let build = Infinity;
  let search: Search = () => [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    search = await make(docs);
    build = Math.min(build, performance.now() - started);
  }
  const random = dice(17);
  const every = Math.max(1, Math.floor(docs.length / ASKED));
  const asked = docs.filter((_, i) => i % every === 0).map((doc) => doc.name);
  const times: number[] = [];
  const first = (type: (text: string) => string): string => {
    const right = asked.filter((wanted) => {
      const query = type(wanted);
      const started = performance.now();
      const found = search(query)[0];
      times.push(performance.now() - started);
      return found !== undefined && sameName(found, wanted);
    });
    return `${((100 * right.length) / asked.length).toFixed(0)} %`;
  };
  const rates = [(text: string) => text, fold, (text: string) => slip(text, random), telex].map(first);
  // What people type is short: the speed that counts is that of the first few syllables.
  const short: number[] = [];
  for (const wanted of asked) {
    const query = wanted.split(/\s+/).slice(0, 4).join(' ');
    const started = performance.now();
    search(query);
    short.push(performance.now() - started);
  }
  return [
    String(docs.length),
    name,
    ms(build),
    ms(percentile(short, 0.95)),
    ms(percentile(times, 0.95)),
    ...rates,
  ];
};

export const run = async (): Promise<Table> => {
  const rows: string[][] = [];
  for (const count of [500, 6000]) {
    const docs = documents(count);
    rows.push(await measure('ours', docs, ours));
    rows.push(await measure('MiniSearch 7, folded, tuned', docs, miniSearch));
  }
  return {
    title: 'Search (Node, no slow-down)',
    columns: [
      ...['procedures', 'search', 'build', 'answer p95, 4 syllables', 'answer p95, whole name'],
      ...['first: whole name', 'without accents', 'one slip', 'Telex'],
    ],
    rows,
    notes: [
      noSharedData === false
        ? 'Names of the national catalogue; beyond its 5,670 they are repeated with a number.'
        : 'Names put together from syllables: the real ones are not here.',
      `${ASKED} names asked per line; best of ${ROUNDS} builds. Times on a shared machine: compare within a run.`,
    ],
  };
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(markdown(await run()));
}
