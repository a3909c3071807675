import type { Procedure } from '../model/procedure.js';
import type { Notes, Remark } from './notes.js';
import type { Form } from './recognise.js';

/** What was understood of one record, in numbers. */
export interface Understood {
  steps: number;
  methods: number;
  fees: number;
  documents: number;
  sheet: boolean;
}

/** One record of the report. Lists that would be empty are left out. */
export interface ReportItem {
  code: string;
  name: string;
  file: string;
  form: Form;
  understood: Understood;
  keptAsText?: Remark[];
  doubtful?: Remark[];
}

/** A record that was left out because another one of the same code was kept. */
export interface DuplicateItem {
  code: string;
  file: string;
  form: Form;
  /** File of the record that was kept, and why. */
  kept: string;
  reason: string;
}

/** A record that could not be read at all. */
export interface SkippedItem {
  file: string;
  /** Position in the file, from 1. */
  record: number;
  reason: string;
}

/** import-report.json: everything the import has to say, per record, in plain Vietnamese. */
export interface ImportReport {
  files: { file: string; records: number; forms: Partial<Record<Form, number>> }[];
  totals: {
    records: number;
    procedures: number;
    sheets: number;
    /** Sheets with a diagram of two or more steps. */
    withDiagram: number;
    keptAsText: number;
    doubtful: number;
    duplicates: number;
    skipped: number;
    hidden: number;
  };
  items: ReportItem[];
  duplicates: DuplicateItem[];
  skipped: SkippedItem[];
  /** local.json against the import. */
  local: { unknownCodes: string[]; hidden: string[]; issues: string[] };
}

const understood = (p: Procedure, sheet: boolean): Understood => ({
  steps: p.steps.length,
  methods: p.methods.length,
  fees: p.methods.reduce((sum, m) => sum + m.fees.length, 0),
  documents: p.documents.reduce((sum, group) => sum + group.items.length, 0),
  sheet,
});

/** The report line of a record that was kept, with what its sheet itself shows to be open. */
export const reportItem = (
  p: Procedure,
  file: string,
  form: Form,
  notes: Notes,
  sheet: boolean,
): ReportItem => {
  if (sheet && p.steps.length === 1)
    notes.text('steps', 'Trình tự không đánh số bước: giữ thành một bước có các nhánh.');
  if (sheet && p.steps.length === 0) notes.doubt('steps', 'Hồ sơ nguồn không có trình tự thực hiện.');
  if (sheet && p.documents.length === 0) notes.doubt('documents', 'Hồ sơ nguồn không có thành phần hồ sơ.');
  if (sheet && p.methods.length === 0) notes.doubt('methods', 'Hồ sơ nguồn không có cách thức thực hiện.');
  return {
    code: p.code,
    name: p.name,
    file,
    form,
    understood: understood(p, sheet),
    ...(notes.keptAsText.length > 0 && { keptAsText: notes.keptAsText }),
    ...(notes.doubtful.length > 0 && { doubtful: notes.doubtful }),
  };
};
