// node .ci/sizes.mjs : bytes a page loads before anyone touches it (brotli 11), against targets.md §1.
// Reads dist/embed and dist/demo-data; exit code 1 when a page is over its budget.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chunkFile } from './build/chunk-file.mjs';
import { root } from './files.mjs';

const embed = join(root, 'dist/embed');

/**
 * kB of 1,000 bytes. A page counts as soon as all its tags are built. `budget` is the target; where it is missed,
 * `limit` is what may not be passed: Lit, localization, the loader with its hashes, the host styles and loading that
 * always answers within 20 seconds weigh 15 kB before an element has drawn a word.
 */
const PAGES = [
  { tags: ['commune-satisfaction'], budget: 16 },
  { tags: ['commune-fees'], budget: 20, limit: 31.3 },
  { tags: ['commune-staff'], budget: 20, limit: 25.4 },
  { tags: ['commune-staff'], also: ['staff-file'], what: ', its file a CSV', budget: 20, limit: 31.8 },
  { tags: ['commune-procedures'], budget: 26 },
  // A page to pay on shows its code without being asked: 28.5 kB for the first picture, then the banks, the panel and
  // the encoder of codes.
  { tags: ['commune-pay'], budget: 20, limit: 53.2 },
  // No target: all figures of a year with their charts, on a page few people open.
  { tags: ['commune-results'], budget: 37 },
  {
    tags: ['commune-satisfaction', 'commune-fees', 'commune-staff', 'commune-procedures'],
    budget: 45,
    limit: 53,
  },
];
/** 1.4 kB of code and about 45 bytes for every chunk that most pages may need before a touch; counted in every page too. */
const LOADER_BUDGET = 2.2;
/** All elements in one file, so that a page asks once; the kiosk's and the board's words made it pass the target. */
const LOCALE = { budget: 5, limit: 5.3 };

const brotli = (path) =>
  brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const compressed = (file) => brotli(join(embed, file));

const fileOf = ([name, hash]) => chunkFile(name, hash);

/** The demo commune's data (brotli 11); real records are measured by `npm run bench`. */
const DATA = { folder: join(root, 'dist/demo-data/procedures'), median: 2, p90: 3.5 };

const dataRows = () => {
  const names = readdirSync(DATA.folder).filter((name) => name !== 'index.json');
  const sizes = names.map((name) => brotli(join(DATA.folder, name))).sort((a, b) => a - b);
  const at = (share) => sizes[Math.ceil(sizes.length * share) - 1];
  return [
    { what: `data: sheet, median of ${sizes.length}`, bytes: at(0.5), budget: DATA.median },
    { what: 'data: sheet, 90 %', bytes: at(0.9), budget: DATA.p90 },
  ];
};

/** Chunks a tag asks for by itself, without a touch; tests/embed/untouched.node.test.ts keeps this true. */
const BY_ITSELF = {
  'commune-qr': ['qrcode'],
  'commune-pay': ['pay-panel', 'qrcode'],
};

/**
 * Files a page with these tags fetches before anyone touches it: chunks with all they import statically.
 * @param {import('../src/embed/chunk-table.js').ChunkTable} table
 * @param {string[]} tags
 * @param {string[]} also chunks that their data asks for
 * @returns {string[]}
 */
export const filesFor = ({ chunks, first }, tags, also = []) => {
  const files = new Set();
  const add = (chunk) => {
    if (files.has(fileOf(chunk))) return;
    files.add(fileOf(chunk));
    // One that the loader does not know takes the rest of the table.
    if (chunks.indexOf(chunk) >= first) add(chunks[first - 1]);
    for (const index of chunk[2]) add(chunks[index]);
  };
  for (const name of ['base', ...tags, ...tags.flatMap((tag) => BY_ITSELF[tag] ?? []), ...also])
    add(chunks.find(([own]) => own === name));
  return [...files];
};

const rowsOf = (table) => {
  const sum = (files) => files.reduce((bytes, file) => bytes + compressed(file), 0);
  const pages = PAGES.filter(({ tags }) => tags.every((tag) => table.tags.includes(tag))).map(
    ({ tags, also, what = '', ...limits }) => ({
      what: `page with ${tags.map((tag) => `<${tag}>`).join(' ')}${what}`,
      bytes: sum(['commune.js', ...filesFor(table, tags, also)]),
      ...limits,
    }),
  );
  const atLoad = filesFor(table, table.tags);
  const { targetLocales } = JSON.parse(readFileSync(join(root, 'locales/lit-localize.json'), 'utf8'));
  const later = table.chunks
    .filter((chunk) => !atLoad.includes(fileOf(chunk)))
    .map((chunk) => ({
      what: `on demand: ${chunk[0]}`,
      bytes: compressed(fileOf(chunk)),
      ...(targetLocales.includes(chunk[0]) && LOCALE),
    }));
  return [
    { what: 'commune.js', bytes: compressed('commune.js'), budget: LOADER_BUDGET },
    ...pages,
    ...later,
    { what: 'commune-all.js', bytes: compressed('commune-all.js'), budget: undefined },
  ];
};

/**
 * Sizes of the built dist/embed. `budget` in kB.
 * @returns {{ what: string, bytes: number, budget: number | undefined, limit?: number }[]}
 */
export const sizeRows = () => {
  if (!existsSync(join(embed, 'chunks.json'))) throw new Error('build first: dist/embed is not there');
  return rowsOf(JSON.parse(readFileSync(join(embed, 'chunks.json'), 'utf8')));
};

/** @returns {boolean} true when every budget is kept, or the limit of a page that misses its target */
export const checkSizes = () => {
  const rows = [...sizeRows(), ...dataRows()];
  const width = Math.max(...rows.map(({ what }) => what.length));
  const over = (row) => row.bytes > (row.limit ?? row.budget ?? Infinity) * 1000;
  for (const row of rows) {
    const { what, bytes, budget } = row;
    const of = budget === undefined ? '' : ` of ${budget.toFixed(1).padStart(4)} kB`;
    const missed = bytes > (budget ?? Infinity) * 1000 ? `  over its target, limit ${row.limit} kB` : '';
    const verdict = over(row) ? '  OVER BUDGET' : missed;
    console.log(`${what.padEnd(width)} ${(bytes / 1000).toFixed(2).padStart(7)} kB${of}${verdict}`);
  }
  return !rows.some(over);
};

if (process.argv[1] === import.meta.filename) process.exitCode = checkSizes() ? 0 : 1;
