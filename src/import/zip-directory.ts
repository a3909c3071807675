import { WORKBOOK_LIMITS } from './workbook-limits.js';
import { WorkbookProblem } from './workbook-problem.js';

/** A file inside a zip archive, as the central directory describes it. The sizes may lie. */
export interface ZipEntry {
  path: string;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  packedSize: number;
  unpackedSize: number;
  /** Where its local header begins. */
  offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the last record of the archive begins; a comment of up to 65,535 bytes may follow it. */
const endOf = (view: DataView): number => {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) if (view.getUint32(at, true) === END) return at;
  throw new WorkbookProblem('cut-off'); // the directory is written last
};

/**
 * The files of a zip archive by its central directory. Nothing is unpacked and no memory is taken on its word.
 *
 * @throws WorkbookProblem `cut-off`, `damaged`, `password`, `too-large`
 */
export const zipDirectory = (bytes: Uint8Array): ZipEntry[] => {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > WORKBOOK_LIMITS.entries) throw new WorkbookProblem('too-large');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL)
      throw new WorkbookProblem('damaged');
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new WorkbookProblem('password');
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength);
    entries.push({
      path: new TextDecoder().decode(name).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      unpackedSize: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

/**
 * The packed bytes of an entry, in place.
 *
 * @throws WorkbookProblem `damaged`
 */
export const packedBytes = (bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array => {
  const view = viewOf(bytes);
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL)
    throw new WorkbookProblem('damaged');
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new WorkbookProblem('damaged');
  return bytes.subarray(start, start + packedSize);
};
