import { decode } from '../data/decode.js';
import { LIMITS } from '../data/limits.js';
import { LoadProblem } from '../data/problem.js';
import { readJson } from '../data/read-json.js';
import { WorkbookProblem } from '../import/workbook-problem.js';
import { expectZip } from '../import/workbook-kind.js';
import { WORKBOOK_LIMITS } from '../import/workbook-limits.js';
import { readStaffTable, staffFromRows } from '../model/staff-table.js';
import { FileProblem } from './file-problem.js';
import { isStaffFile, type ReadStaff } from './staff-file.js';
import { startWorker } from './start-worker.js';
import type { WorkerAnswer } from './workbook-worker.js';

export interface ReadOptions {
  /** How long a workbook may take to read, in ms. Default 10 s. */
  limitMs?: number;
  /** Where the worker's script lies; default beside the editor's own. */
  workerUrl?: string;
}

export interface ReadFile extends ReadStaff {
  kind: 'csv' | 'json' | 'xlsx';
}

const isWorkbook = ([a, b]: Uint8Array): boolean => (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf);

const answerOf = (worker: Worker, bytes: Uint8Array<ArrayBuffer>, limitMs: number): Promise<WorkerAnswer> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new FileProblem('took-too-long')), limitMs);
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => resolve(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault(); // out of memory, for one: the file's fault, not the page's
      reject(new FileProblem('too-large'));
    });
    worker.addEventListener('message', () => clearTimeout(timer));
    worker.postMessage(bytes, [bytes.buffer]);
  });

/** Rows of a workbook, read where a hostile file can be stopped. Takes the bytes away from the caller. */
const workbookRows = async (
  bytes: Uint8Array<ArrayBuffer>,
  { limitMs = 10_000, workerUrl }: ReadOptions,
): Promise<string[][]> => {
  expectZip(bytes); // what is no workbook is told without starting anything
  const worker = await startWorker(workerUrl);
  if (!worker) throw new FileProblem('cannot-open-here');
  try {
    const answer = await answerOf(worker, bytes, limitMs);
    if (answer === 'ready') throw new FileProblem('damaged');
    if ('code' in answer) throw new FileProblem(answer.code);
    return answer.rows;
  } finally {
    worker.terminate();
  }
};

const fromText = (text: string): ReadFile => {
  if (/^\s*\{/.test(text)) {
    const file = readJson(text);
    if (!isStaffFile(file)) throw new LoadProblem('bad-format');
    return { file, repairs: [], unknownColumns: [], kind: 'json' };
  }
  const table = readStaffTable(text);
  if (!table) throw new LoadProblem('bad-format');
  // Everybody below the open quote stands in one cell.
  if (table.cutOff) throw new LoadProblem('cut-off');
  return { ...table, kind: 'csv' };
};

const fromWorkbook = async (bytes: Uint8Array<ArrayBuffer>, options: ReadOptions): Promise<ReadFile> => {
  const table = staffFromRows(await workbookRows(bytes, options));
  if (!table) throw new FileProblem('no-header');
  return { ...table, kind: 'xlsx' };
};

/** A web page under any name, told before it is taken for a table of one cell. */
const refuseMarkup = (bytes: Uint8Array): void => {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  if (start.startsWith('<') || /^mime-version:/i.test(start)) expectZip(bytes);
};

const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> => {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new FileProblem('unreadable', cause);
  }
};

/**
 * A file from the clerk's disk → staff file. Its content decides what it is, not its name: a CSV called .xlsx is
 * read as CSV.
 *
 * @throws (rejects) FileProblem (words: FILE_WORDS), LoadProblem for CSV and JSON; nothing else
 */
export const readStaffFile = async (file: Blob, options: ReadOptions = {}): Promise<ReadFile> => {
  try {
    if (file.size > WORKBOOK_LIMITS.unpacked) throw new FileProblem('too-large');
    const bytes = await bytesOf(file);
    if (bytes.length === 0) throw new FileProblem('empty');
    if (isWorkbook(bytes)) return await fromWorkbook(bytes, options);
    refuseMarkup(bytes);
    if (bytes.length > LIMITS.maxBytes) throw new LoadProblem('too-large');
    return fromText(await decode(bytes));
  } catch (problem) {
    if (problem instanceof LoadProblem || problem instanceof FileProblem) throw problem;
    if (problem instanceof WorkbookProblem) throw new FileProblem(problem.code, problem);
    throw new FileProblem('damaged', problem);
  }
};
