/** Bytes of a commune's data as a server sends them, against targets.md §1. */
import { brotliCompressSync, constants } from 'node:zlib';
import { FORMATS } from '../src/model/file.js';
import { dataUsed, importOf, indexFile } from './support/entries.js';
import { against, percentile, type Table } from './table.js';

const SHEETS = 400;

const compressed = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length / 1000;

/** Every text once: what no arrangement of the same words can go far below. */
const words = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(words)
      : [];

const SETS = [
  ['400 records of one shape', 'procedures-commune.json'],
  ['161 API records', 'portal-api-details.json'],
  ['400 page-text records', 'portal-page-text.jsonl'],
] as const;

const rowOf = (what: string, file: string): (string | number)[] | undefined => {
  const imported = importOf(file, SHEETS);
  if (imported === undefined) return undefined;
  const { index, procedures } = imported;
  const sheets = procedures.map((sheet) =>
    compressed(JSON.stringify({ format: FORMATS.procedure, ...sheet })),
  );
  const whole = compressed(JSON.stringify({ format: FORMATS.procedures, items: procedures }));
  const list = compressed(indexFile(index));
  // The targets are for a commune of 400; a smaller set only shows what its records are like.
  const told = (kB: number, target: number) =>
    index.length < SHEETS ? `${kB.toFixed(1)} kB` : against(kB, target, 'kB');
  return [
    what,
    told(list, 16),
    compressed(JSON.stringify(index.map(({ name }) => name))).toFixed(1),
    against(percentile(sheets, 0.5), 2, 'kB'),
    against(percentile(sheets, 0.9), 3.5, 'kB'),
    told(list + whole, 150),
    compressed([...new Set(words(procedures))].join('\n')).toFixed(0),
  ];
};

export const run = (): Promise<Table> =>
  Promise.resolve({
    title: 'Data of a commune (brotli 11)',
    columns: [
      'imported',
      'index',
      'of which names, kB',
      'sheet, median',
      'sheet, 90 %',
      'everything offline',
      'its texts alone, kB',
    ],
    rows: SETS.flatMap(([what, file]) => {
      const row = rowOf(what, file);
      return row ? [row] : [];
    }),
    notes: [
      `Everything offline: the index and all sheets in one file. ${dataUsed}`,
      'Its texts alone: every text of the sheets once, one after the other. The target of 150 kB came from a trial of 89 kB for one file, which is what 161 API records weigh; 400 different sheets say more than that, and nothing of the source is dropped.',
    ],
  });
