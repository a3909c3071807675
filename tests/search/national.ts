import { readFileSync } from 'node:fs';
import { groupFamilies } from '../../src/search/families.js';
import type { SearchDoc } from '../../src/search/search-index.js';
import { sharedText } from '../helpers/shared-data.js';

export interface Asked {
  query: string;
  /** Codes of which one is to be among the first three; none: nothing is to be found. */
  expect: string[];
}

interface ListRecord {
  code: string;
  name: string;
  categories?: string[];
}

const own = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

export const everydayNames = (): SearchDoc[] =>
  (own('src/import/everyday-names.json') as { items: SearchDoc[] }).items;

/** Our own questions. */
export const askedByUs = (): Asked[] => (own('tests/search/queries.json') as { queries: Asked[] }).queries;

/** The questions that came with the project. */
export const askedElsewhere = (): Asked[] => JSON.parse(sharedText('search-queries.json')) as Asked[];

/** The national catalogue with our everyday names, as an import makes it. */
export const nationalDocs = (): SearchDoc[] => {
  const records = sharedText('national-catalogue.jsonl')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as ListRecord)
    .map(({ code, name, categories = [] }) => ({
      code,
      name: name.trim(),
      fields: categories.filter(Boolean),
    }));
  const said = new Map(everydayNames().map((entry) => [entry.code, entry]));
  const families = groupFamilies(records);
  return records.map((record) => {
    const plain = families.get(record.code);
    return { ...record, ...said.get(record.code), ...(plain !== undefined && { variantOf: plain }) };
  });
};
