/**
 * National records → our model. Pure: no file system, no DOM; the command line and other programs feed
 * it parsed files and get procedures, the catalogue index and a report back.
 */
import type { CatalogueEntry } from '../model/catalogue.js';
import { entryOf } from '../model/entry.js';
import { mergeLocal, type LocalEntry } from '../model/local.js';
import { hasSheet, type Procedure } from '../model/procedure.js';
import { groupFamilies } from '../search/families.js';
import { byCode, withEverydayName } from './everyday.js';
import { inListOrder } from './order.js';
import { readRecord, type ReadRecord } from './read-record.js';
import type { Form, Recognised } from './recognise.js';
import { reportItem, type DuplicateItem, type ImportReport, type SkippedItem } from './report.js';

export { draftFeeRows } from './fee-rows.js';
export { readSource, parseText, type Unusable } from './source.js';
export { recognise, formOf, FORMS, type Form, type Recognised } from './recognise.js';
export { isCode } from './read-record.js';
export type { ImportReport, ReportItem, DuplicateItem, SkippedItem } from './report.js';
export type { Remark } from './notes.js';

/** One file to import, already parsed by `readSource`. */
export interface ImportInput {
  /** Name of the file, for the report. */
  file: string;
  records: Recognised['records'];
  /** ISO day the file was fetched; goes into `source.retrieved`. */
  retrieved?: string;
}

export interface ImportOptions {
  /** The project's own everyday names and aliases; merged first, never marked as the commune's words. */
  everydayNames?: readonly LocalEntry[];
  /** local.json of the commune; its words win and are marked. */
  local?: readonly LocalEntry[];
  /** What was wrong in local.json, for the report. */
  localIssues?: readonly string[];
  /** ISO day for files without their own. */
  retrieved?: string;
}

export interface ImportResult {
  /** Every procedure with a sheet, without those the commune hides. */
  procedures: Procedure[];
  /** Procedures known from a list only: they have no sheet and link to the portal. */
  listed: Procedure[];
  /** The list: also entries without a sheet, without hidden ones; families marked by `variantOf`. */
  index: CatalogueEntry[];
  report: ImportReport;
}

interface Candidate extends ReadRecord {
  file: string;
}

const RANK: Readonly<Record<Form, number>> = {
  own: 3,
  'portal-api': 2,
  'one-shape': 2,
  'page-text': 2,
  'portal-list': 1,
};

const size = (p: Procedure): number =>
  JSON.stringify([p.steps, p.documents, p.methods, p.legal, p.requirements, p.results]).length;

/** Whether `b` is the better of two records of the same code, and why. */
const better = (a: Candidate, b: Candidate): { second: boolean; reason: string } => {
  const rank = RANK[b.form] - RANK[a.form];
  if (rank !== 0) return { second: rank > 0, reason: 'bản ghi được giữ đầy đủ hơn' };
  const [first = '', second = ''] = [a.procedure.updated, b.procedure.updated];
  if (first !== '' && second !== '' && first !== second)
    return { second: second > first, reason: 'bản ghi được giữ mới hơn' };
  return { second: size(b.procedure) > size(a.procedure), reason: 'bản ghi được giữ đầy đủ hơn' };
};

const counts = (records: Recognised['records']): Partial<Record<Form, number>> => {
  const found: Partial<Record<Form, number>> = {};
  for (const { form } of records) if (form) found[form] = (found[form] ?? 0) + 1;
  return found;
};

/** Reads every record once, keeps the best of each code, reports the rest. */
const collect = (
  inputs: readonly ImportInput[],
  retrieved: string | undefined,
): { kept: Candidate[]; duplicates: DuplicateItem[]; skipped: SkippedItem[] } => {
  const kept = new Map<string, Candidate>();
  const duplicates: DuplicateItem[] = [];
  const skipped: SkippedItem[] = [];
  for (const { file, records, retrieved: own = retrieved } of inputs)
    records.forEach(({ form, raw }, i) => {
      const read = form
        ? readRecord(raw, form, own === undefined ? {} : { retrieved: own })
        : { reason: 'không nhận ra dạng bản ghi' };
      if ('reason' in read) {
        skipped.push({ file, record: i + 1, reason: read.reason });
        return;
      }
      const candidate = { ...read, file };
      const { code } = candidate.procedure;
      const before = kept.get(code);
      if (!before) {
        kept.set(code, candidate);
        return;
      }
      const { second, reason } = better(before, candidate);
      const [winner, loser] = second ? [candidate, before] : [before, candidate];
      kept.set(code, winner);
      duplicates.push({ code, file: loser.file, form: loser.form, kept: winner.file, reason });
    });
  return { kept: [...kept.values()], duplicates, skipped };
};

/**
 * Imports files into procedures, index and report. Never throws for what the files contain: records it
 * cannot read are listed in `report.skipped`.
 */
export const importRecords = (inputs: readonly ImportInput[], options: ImportOptions = {}): ImportResult => {
  const { kept, duplicates, skipped } = collect(inputs, options.retrieved);
  const everyday = byCode(options.everydayNames ?? []);
  const local = new Map((options.local ?? []).map((entry) => [entry.code, entry]));
  const hidden = (code: string): boolean => local.get(code)?.hidden === true;

  const all = kept.map((candidate) => {
    const named = withEverydayName(candidate.procedure, everyday(candidate.procedure.code));
    const own = local.get(named.code);
    return {
      ...candidate,
      procedure: own ? mergeLocal(named, own) : named,
      sheet: hasSheet(candidate.procedure),
    };
  });
  const items = all.map((c) => reportItem(c.procedure, c.file, c.form, c.notes, c.sheet));
  const shown = all.map(({ procedure }) => procedure).filter((p) => !hidden(p.code));
  const entries = shown.map(entryOf);
  const variants = groupFamilies(entries);
  for (const entry of entries) {
    const plain = variants.get(entry.code);
    if (plain !== undefined && plain !== entry.code) entry.variantOf = plain;
  }
  const authored = new Set(all.filter(({ form }) => form === 'own').map(({ procedure }) => procedure.code));
  const index = inListOrder(entries, authored);
  const procedures = shown.filter(hasSheet);
  const codes = new Set(all.map(({ procedure }) => procedure.code));
  return {
    procedures,
    listed: shown.filter((p) => !hasSheet(p)),
    index,
    report: {
      files: inputs.map(({ file, records }) => ({ file, records: records.length, forms: counts(records) })),
      totals: {
        records: inputs.reduce((sum, input) => sum + input.records.length, 0),
        procedures: index.length,
        sheets: procedures.length,
        withDiagram: procedures.filter((p) => p.steps.length >= 2).length,
        keptAsText: items.filter((item) => item.keptAsText).length,
        doubtful: items.filter((item) => item.doubtful).length,
        duplicates: duplicates.length,
        skipped: skipped.length,
        hidden: all.length - shown.length,
      },
      items,
      duplicates,
      skipped,
      local: {
        unknownCodes: [...local.keys()].filter((code) => !codes.has(code)),
        hidden: [...local.keys()].filter((code) => hidden(code) && codes.has(code)),
        issues: [...(options.localIssues ?? [])],
      },
    },
  };
};
