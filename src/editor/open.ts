import { fetchBytes } from '../data/fetch-bytes.js';
import { LIMITS } from '../data/limits.js';
import { LoadProblem } from '../data/problem.js';
import { FileProblem } from './file-problem.js';
import type { Opened } from './opened.js';
import { readStaffFile } from './read-file.js';
import { envelopeOf, type ReadStaff } from './staff-file.js';

export interface OpenedStaff {
  opened: Opened;
  read: ReadStaff;
}

const open = async (content: Blob, name: string, id: string): Promise<OpenedStaff> => {
  const read = await readStaffFile(content);
  return { opened: { id, name, kind: read.kind, envelope: envelopeOf(read.file) }, read };
};

/** @throws (rejects) FileProblem, LoadProblem */
export const openFile = (file: File): Promise<OpenedStaff> => open(file, file.name, `file:${file.name}`);

const nameIn = (url: string): string => {
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name) || 'staff.csv';
  } catch {
    return name; // a % that encodes nothing
  }
};

/** From a server a page is no workbook of an old portal, it is the site's own "not found" or sign-in page. */
const asServed = (cause: unknown): never => {
  throw cause instanceof FileProblem && cause.code === 'html' ? new LoadProblem('html', cause) : cause;
};

/**
 * Opens the file as it is on the server now: never a stored copy, which would be saved over newer data.
 * @param url absolute
 * @throws (rejects) FileProblem, LoadProblem
 */
export const openUrl = async (url: string, signal: AbortSignal): Promise<OpenedStaff> => {
  const bytes = await fetchBytes(url, LIMITS, signal, { cache: 'no-cache' });
  const { opened, read } = await open(new Blob([bytes.slice()]), nameIn(url), url).catch(asServed);
  return { opened: { ...opened, url }, read };
};
