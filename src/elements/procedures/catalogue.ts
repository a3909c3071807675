/**
 * One catalogue whatever file it came from: an index with its sheets beside it, all sheets in one file, or one
 * sheet alone. No lit, no DOM.
 */
import { entryOf, type CatalogueEntry } from '../../model/catalogue.js';
import { FORMATS, formatOf, parseIndex, parseProcedure, parseProcedures } from '../../model/file.js';
import type { Procedure } from '../../model/procedure.js';
import type { Issue, Parsed } from '../../model/shape.js';

export interface Catalogue {
  items: CatalogueEntry[];
  /** Sheets that came with the file, by code; undefined when they lie beside it as `<code>.json`. */
  sheets?: Map<string, Procedure>;
}

const whole = (procedures: readonly Procedure[]): Catalogue => ({
  items: procedures.map(entryOf),
  sheets: new Map(procedures.map((p) => [p.code, p])),
});

const kindOf = (format: string | undefined): string | undefined => format?.split('/')[0];

export const parseCatalogue = (input: unknown): Parsed<Catalogue> => {
  switch (kindOf(formatOf(input))) {
    case kindOf(FORMATS.procedures): {
      const { value, issues } = parseProcedures(input);
      return { value: value && whole(value.items), issues };
    }
    case kindOf(FORMATS.procedure): {
      const { value, issues } = parseProcedure(input);
      return { value: value && whole([value]), issues };
    }
    default: {
      const { value, issues } = parseIndex(input);
      return { value: value && { items: value.items }, issues };
    }
  }
};

/** Records that could not be shown at all; one that merely stands in the file twice is not lost. */
export const lostRecords = (issues: readonly Issue[]): number =>
  new Set(
    issues
      .filter((issue) => issue.code !== 'duplicate')
      .flatMap(
        (issue) =>
          (issue.code === 'missing' ? /^items\[\d+\](?=\.\w+$)/ : /^items\[\d+\]$/).exec(issue.path)?.[0] ??
          [],
      ),
  ).size;

/** Where the sheet of a code lies, beside its index. Undefined for an index that has no address. */
export const sheetUrl = (indexUrl: string, code: string): string | undefined =>
  indexUrl === '' ? undefined : new URL(`${encodeURIComponent(code)}.json`, indexUrl).href;
