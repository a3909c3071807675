// Serves the real national records, imported as a commune would import them, under /real/.
// They lie beside the repository and are never part of it; without them /real/ answers 404.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { root } from '../../.ci/files.mjs';

const FOLDER = join(root, '../shared/data');
const FILES = { api: 'portal-api-details.json', page: 'portal-page-text.jsonl' };

/** A data folder in memory: file name → content. */
const imported = async (file) => {
  const { draftFeeRows, importRecords, readSource } = await tsImport(
    '../../src/import/index.ts',
    import.meta.url,
  );
  const { records } = readSource(readFileSync(join(FOLDER, file), 'utf8'));
  const { index, procedures } = importRecords([{ file, records, retrieved: '2026-07-18' }]);
  // A board drafted from the records, and what somebody makes of it who confirms every row that leaves the amount to
  // the council as free, without a look at any document.
  const drafts = draftFeeRows(procedures);
  const careless = drafts
    .filter(({ note = '' }) => /HĐND|hội đồng nhân dân/iu.test(note) && !/NQ-\s?HĐND/u.test(note))
    .map(({ id, procedures: codes, name, channels, note, legal }) => ({
      ...{ id, procedures: codes, name, channels, note },
      ...{ legal: legal ?? { number: 'Theo quy định của HĐND tỉnh' }, state: 'free' },
      ...{ validFrom: '2026-01-01', verification: 'primary' },
    }));
  return new Map([
    ['fees.json', { format: 'commune-fees/1', items: drafts }],
    ['careless.json', { format: 'commune-fees/1', items: careless }],
    ['index.json', { format: 'commune-procedure-index/1', items: index }],
    ...procedures.map((sheet) => [`${sheet.code}.json`, { format: 'commune-procedure/1', ...sheet }]),
  ]);
};

/** Koa middleware for the runner's configuration: `/real/api/index.json`, `/real/page/<code>.json`, `/real/api/fees.json`. */
export const realData = () => {
  const folders = new Map();
  return async (context, next) => {
    const [, set, name] = /^\/real\/(\w+)\/(.+)$/.exec(decodeURIComponent(context.path)) ?? [];
    if (set === undefined) return next();
    const file = FILES[set];
    if (file === undefined || !existsSync(join(FOLDER, file))) return;
    if (!folders.has(set)) folders.set(set, imported(file));
    context.body = (await folders.get(set)).get(name);
  };
};
