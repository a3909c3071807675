/** Catalogues to measure with: real names when ../shared/data is here, else names of our own in many forms. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../.ci/files.mjs';
import { importRecords, parseText, recognise, type ImportResult } from '../../src/import/index.js';
import { FORMATS } from '../../src/model/file.js';
import type { CatalogueEntry } from '../../src/model/catalogue.js';
import { parseLocal } from '../../src/model/local.js';

const DATA = join(root, '../shared/data');

/** One sentence for the notes of a table. */
export const dataUsed = existsSync(DATA)
  ? 'Names and sheets are real ones (../shared/data).'
  : '../shared/data is not here: names are generated, real sheets are not measured.';

const valueOf = (path: string): unknown => {
  const parsed = parseText(readFileSync(path, 'utf8'));
  if ('error' in parsed) throw new Error(`${path}: ${parsed.error}`);
  return parsed.value;
};

const everydayNames = () =>
  parseLocal(valueOf(join(root, 'src/import/everyday-names.json'))).value?.items ?? [];

const imported = (value: unknown): ImportResult =>
  importRecords([{ file: 'records', records: recognise(value).records, retrieved: '2026-07-18' }], {
    everydayNames: everydayNames(),
  });

/** What an import makes of the first `count` records of a file of real data; undefined when it is not here. */
export const importOf = (file: string, count: number): ImportResult | undefined => {
  const path = join(DATA, file);
  if (!existsSync(path)) return undefined;
  const value = valueOf(path);
  return imported(Array.isArray(value) ? value.slice(0, count) : value);
};

/** Lines with the facts a commune's list has, so that a long list is as heavy to draw as a short one. */
const withFacts = (entry: CatalogueEntry, i: number): CatalogueEntry => ({
  ...entry,
  sheet: true,
  online: i % 3 === 0 ? 'full' : 'partial',
  fee: i % 4 === 0 ? { state: 'council' } : { state: 'amount', min: 5000 * (i % 9), max: 5000 * (i % 9) },
  time: { kind: 'duration', quantity: 1 + (i % 30), unit: 'workingDay' },
});

const generated = (count: number): CatalogueEntry[] => {
  const said = everydayNames();
  return Array.from({ length: count }, (_, i) => {
    const { everydayName = 'Thủ tục', aliases = [] } = said[i % said.length] ?? {};
    const other = said[(i * 7 + 3) % said.length]?.everydayName ?? '';
    return {
      code: `9.${String(i).padStart(6, '0')}`,
      name: i < said.length ? everydayName : `${everydayName} theo việc ${other.toLowerCase()}`,
      ...(i < said.length && { everydayName, aliases }),
      fields: [`Lĩnh vực ${i % 40}`],
    };
  });
};

/** `count` lines of a catalogue; past the end of the national one names come again under other codes. */
export const entriesOf = (count: number): CatalogueEntry[] => {
  const index = importOf('national-catalogue.jsonl', Infinity)?.index ?? generated(count);
  const more = Array.from({ length: Math.max(0, count - index.length) }, (_, i) => ({
    ...(index[i] as CatalogueEntry),
    code: `9.${String(i).padStart(6, '0')}`,
  }));
  // Every n-th, so that a short catalogue is a fair sample of the long one.
  const step = Math.max(1, index.length / count);
  const sample = Array.from(
    { length: Math.min(count, index.length) },
    (_, i) => index[Math.floor(i * step)] as CatalogueEntry,
  );
  return [...sample, ...more].map(withFacts);
};

/** The list of a commune with 400 sheets. */
export const communeEntries = (): CatalogueEntry[] =>
  importOf('procedures-commune.json', 400)?.index ?? generated(400).map(withFacts);

export const indexFile = (items: readonly CatalogueEntry[]): string =>
  JSON.stringify({ format: FORMATS.index, updated: '2026-11-22', items });
