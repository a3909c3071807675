import type { CatalogueEntry } from '../model/catalogue.js';
import type { LocalEntry } from '../model/local.js';
import type { Procedure } from '../model/procedure.js';
import { unique } from './clean.js';

/** "1.012753.H19" → "1.012753": a province's own form of a national procedure. */
export const plainCode = (code: string): string => code.replace(/\.H\d{1,3}$/iu, '');

/** Entries by code; a local form of a procedure is found by its national code too. */
export const byCode = (entries: readonly LocalEntry[]): ((code: string) => LocalEntry | undefined) => {
  const known = new Map(entries.map((entry) => [entry.code, entry]));
  return (code) => known.get(code) ?? known.get(plainCode(code));
};

/**
 * The project's everyday name, aliases and life events under a record. Unlike `mergeLocal` this is not
 * the commune speaking: `local` stays untouched and what the record says itself wins.
 */
export const withEverydayName = <T extends Procedure | CatalogueEntry>(
  record: T,
  entry: LocalEntry | undefined,
): T => {
  if (!entry) return record;
  const aliases = unique([...(record.aliases ?? []), ...(entry.aliases ?? [])]);
  const lifeEvents = unique([...(record.lifeEvents ?? []), ...(entry.lifeEvents ?? [])]);
  const everydayName = record.everydayName ?? entry.everydayName;
  return {
    ...record,
    ...(everydayName !== undefined && { everydayName }),
    ...(aliases.length > 0 && { aliases }),
    ...(lifeEvents.length > 0 && { lifeEvents }),
    ...('steps' in record &&
      record.plainSummary === undefined &&
      entry.plainSummary !== undefined && { plainSummary: entry.plainSummary }),
  };
};
