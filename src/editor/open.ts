import { decode } from '../data/decode.js';
import { fetchBytes } from '../data/fetch-bytes.js';
import { LIMITS } from '../data/limits.js';
import { LoadProblem } from '../data/problem.js';
import { readJson } from '../data/read-json.js';
import { readStaffTable } from '../model/staff-table.js';
import type { Opened } from './opened.js';
import { envelopeOf, isStaffFile, type ReadStaff } from './staff-file.js';

export interface OpenedStaff {
  opened: Opened;
  read: ReadStaff;
}

const tableOrJson = async (bytes: Uint8Array): Promise<{ read: ReadStaff; kind: 'csv' | 'json' }> => {
  const text = await decode(bytes);
  if (/^\s*\{/.test(text)) {
    const file = readJson(text);
    if (!isStaffFile(file)) throw new LoadProblem('bad-format');
    return { read: { file, repairs: [], unknownColumns: [] }, kind: 'json' };
  }
  const read = readStaffTable(text);
  if (!read) throw new LoadProblem('bad-format');
  return { read, kind: 'csv' };
};

const openBytes = async (bytes: Uint8Array, name: string, id: string): Promise<OpenedStaff> => {
  const { read, kind } = await tableOrJson(bytes);
  return { opened: { id, name, kind, envelope: envelopeOf(read.file) }, read };
};

/** @throws (rejects) LoadProblem */
export const openFile = async (file: File): Promise<OpenedStaff> => {
  if (file.size > LIMITS.maxBytes) throw new LoadProblem('too-large');
  return openBytes(new Uint8Array(await file.arrayBuffer()), file.name, `file:${file.name}`);
};

/**
 * Opens the file as it is on the server now: never a stored copy, which would be saved over newer data.
 * @throws (rejects) LoadProblem
 */
export const openUrl = async (src: string, signal: AbortSignal): Promise<OpenedStaff> => {
  const url = new URL(src, document.baseURI).href;
  const bytes = await fetchBytes(url, LIMITS, signal, { cache: 'no-cache' });
  const name = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
  const { opened, read } = await openBytes(bytes, name || 'staff.csv', url);
  return { opened: { ...opened, url }, read };
};
