import { existsSync, readFileSync } from 'node:fs';
import { groupFamilies } from '../../src/search/families.js';
import type { SearchDoc } from '../../src/search/search-index.js';

/** Real inputs lie beside the repository and are never part of it; tests that need them are skipped without. */
export const DATA = '../shared/data';

export interface Asked {
  query: string;
  expect: string[];
}

interface ListRecord {
  code: string;
  name: string;
  categories?: string[];
}

export const everydayNames = (): SearchDoc[] => {
  const file = JSON.parse(readFileSync('src/import/everyday-names.json', 'utf8')) as { items: SearchDoc[] };
  return file.items;
};

/** The national catalogue with our everyday names, as an import makes it; undefined when it is not here. */
export const nationalDocs = (): SearchDoc[] | undefined => {
  const path = `${DATA}/national-catalogue.jsonl`;
  if (!existsSync(path)) {
    console.log('skipped: ../shared/data not here');
    return undefined;
  }
  const records = readFileSync(path, 'utf8')
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

export const askedOfficially = (): Asked[] =>
  JSON.parse(readFileSync(`${DATA}/search-queries.json`, 'utf8')) as Asked[];

export const askedByUs = (): Asked[] =>
  (JSON.parse(readFileSync('tests/search/queries.json', 'utf8')) as { queries: Asked[] }).queries;
