import { readFile, stat } from 'node:fs/promises';
import { decode } from '../data/decode.js';
import { Failure, reasonOf } from './failure.js';
import { workbookRows } from './workbook-rows.js';

/** Bigger files are not read: two thousand people with all columns are under 1 MB. */
const LARGEST = 20 * 1024 * 1024;

const readBytes = async (path: string): Promise<Uint8Array | undefined> => {
  try {
    // Asked before opening: a pipe without a writer would keep us waiting for ever.
    const info = await stat(path);
    if (!info.isFile()) throw new Failure(`${path}: không phải tệp thường`);
    if (info.size === 0) throw new Failure(`${path}: tệp rỗng`);
    return info.size > LARGEST ? undefined : await readFile(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path}: ${reasonOf(error)}`);
  }
};

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What a file holds that may be a table: rows of a workbook, text that may be CSV, or JSON. */
export type TableFile =
  | { kind: 'rows'; rows: string[][] }
  | { kind: 'text'; text: string }
  /** `input` is undefined when the JSON is damaged. */
  | { kind: 'json'; input: unknown };

/**
 * Reads a file that may hold a table: Excel, CSV in any encoding, or JSON; the content decides.
 *
 * @returns undefined when it is far too large for a table, or no text
 * @throws Failure when it cannot be read at all, or is a workbook that cannot be opened
 */
export const readTableFile = async (path: string): Promise<TableFile | undefined> => {
  const bytes = await readBytes(path);
  if (!bytes) return undefined;
  if (isWorkbook(bytes)) {
    return { kind: 'rows', rows: await workbookRows(path, bytes) };
  }
  const text = await decode(bytes).catch(() => undefined);
  if (text === undefined) return undefined;
  return /^\s*[{[]/.test(text) ? { kind: 'json', input: jsonOf(text) } : { kind: 'text', text };
};
