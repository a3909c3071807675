import { readFile, stat } from 'node:fs/promises';
import { decode } from '../data/decode.js';
import { parseText } from '../import/index.js';
import { Failure, reasonOf } from './failure.js';
import { binaryKind } from './text-file.js';
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

/** What a file holds that may be a table: rows of a workbook, text that may be CSV, or JSON. */
export type TableFile =
  | { kind: 'rows'; rows: string[][] }
  | { kind: 'text'; text: string }
  | { kind: 'json'; input: unknown }
  /** No table, and why: far too large for one, no text, a web page, damaged JSON. */
  | { kind: 'none'; problem: string };

/**
 * Reads a file that may hold a table: Excel, CSV in any encoding, or JSON; the content decides.
 *
 * @throws Failure when it cannot be read at all, or is a workbook that cannot be opened
 */
export const readTableFile = async (path: string): Promise<TableFile> => {
  const bytes = await readBytes(path);
  if (!bytes)
    return { kind: 'none', problem: 'tệp lớn hơn 20 MB, không thể là danh bạ, bảng phí hay bảng kết quả' };
  if (isWorkbook(bytes)) {
    return { kind: 'rows', rows: await workbookRows(path, bytes) };
  }
  const kind = binaryKind(bytes);
  if (kind !== undefined) return { kind: 'none', problem: `là ${kind}, không có bảng nào để đọc` };
  const text = await decode(bytes).catch(() => undefined);
  if (text === undefined) return { kind: 'none', problem: 'không phải tệp chữ, không có bảng nào để đọc' };
  if (!/^\s*([{[<]|$)/.test(text)) return { kind: 'text', text };
  const parsed = parseText(text);
  return 'error' in parsed ? { kind: 'none', problem: parsed.error } : { kind: 'json', input: parsed.value };
};
