/**
 * One catalogue whatever file it came from: an index with its sheets beside it, all sheets in one file, or one
 * sheet alone. No lit, no DOM.
 */
import { encoded } from '../../format/safe-url.js';
import { parseIndex, type CatalogueEntry } from '../../model/catalogue.js';
import { FORMATS, formatOf } from '../../model/envelope.js';
import type { Procedure } from '../../model/procedure.js';
import type { Parsed } from '../../model/shape.js';

export { lostRecords } from '../shared/lost-records.js';

export interface Catalogue {
  items: CatalogueEntry[];
  /** Sheets that came with the file, by code; undefined when they lie beside it as `<code>.json`. */
  sheets?: Map<string, Procedure>;
}

const holdsSheets = (input: unknown): boolean => {
  const kind = formatOf(input)?.split('/')[0];
  return kind === FORMATS.procedures.split('/')[0] || kind === FORMATS.procedure.split('/')[0];
};

let withSheets: typeof import('./sheet.js') | undefined;

/** The parser of sheets is as large as that of everything else: most pages load it with the first sheet. */
export const prepareCatalogue = async (input: unknown): Promise<void> => {
  if (holdsSheets(input)) withSheets ??= await import('./sheet.js');
};

/** Call {@link prepareCatalogue} before. */
export const parseCatalogue = (input: unknown): Parsed<Catalogue> => {
  if (withSheets && holdsSheets(input)) return withSheets.parseSheets(input);
  const { value, issues } = parseIndex(input);
  return { value: value && { items: value.items }, issues };
};

/** Where the sheet of a code lies, beside its index. Undefined for an index that has no address. */
export const sheetUrl = (indexUrl: string, code: string): string | undefined =>
  indexUrl === '' ? undefined : new URL(`${encoded(code)}.json`, indexUrl).href;
