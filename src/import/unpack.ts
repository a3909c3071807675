import { Inflate } from 'fflate';
import { crc32 } from './crc32.js';
import { WORKBOOK_LIMITS } from './workbook-limits.js';
import { WorkbookProblem } from './workbook-problem.js';
import { packedBytes, zipDirectory, type ZipEntry } from './zip-directory.js';

/**
 * Packed bytes handed over at a time. Deflate gives at most 1,032 bytes for one, so a bomb is met after 2 MB
 * and not after all of it.
 */
const STEP = 2048;

const joined = (pieces: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/** Unpacks one entry, at most `room` bytes. Counts what comes out, whatever the header says. */
const inflate = (packed: Uint8Array, room: number): Uint8Array => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    length += piece.length;
    if (length > room) throw new WorkbookProblem('too-large');
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (problem) {
    throw problem instanceof WorkbookProblem ? problem : new WorkbookProblem('damaged', problem);
  }
  return joined(pieces, length);
};

const unpackEntry = (bytes: Uint8Array, entry: ZipEntry, room: number): Uint8Array => {
  const packed = packedBytes(bytes, entry);
  if (entry.method !== 0 && entry.method !== 8) throw new WorkbookProblem('damaged');
  if (packed.length === 0 && entry.unpackedSize > 0) throw new WorkbookProblem('damaged');
  const unpacked = entry.method === 0 ? packed : packed.length === 0 ? packed : inflate(packed, room);
  if (unpacked.length > room) throw new WorkbookProblem('too-large');
  if (unpacked.length !== entry.unpackedSize || crc32(unpacked) !== entry.crc)
    throw new WorkbookProblem('damaged');
  return unpacked;
};

/**
 * The wanted files of a zip archive, within WORKBOOK_LIMITS: first by what the directory claims, of all files,
 * then by what really comes out. Archives inside the archive stay closed.
 *
 * @throws WorkbookProblem
 */
export const unpack = (
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): { paths: string[]; files: Map<string, Uint8Array> } => {
  const entries = zipDirectory(bytes);
  const limit = Math.min(WORKBOOK_LIMITS.unpacked, bytes.length * WORKBOOK_LIMITS.ratio);
  const claimed = entries.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0);
  if (claimed > limit) throw new WorkbookProblem('too-large');
  const files = new Map<string, Uint8Array>();
  let room = limit;
  for (const entry of entries.filter(({ path }) => wanted(path))) {
    // Excel refuses a workbook with two parts of one name; which of them we would show is anybody's guess.
    if (files.has(entry.path)) throw new WorkbookProblem('damaged');
    const file = unpackEntry(bytes, entry, room);
    room -= file.length;
    files.set(entry.path, file);
  }
  return { paths: entries.map(({ path }) => path), files };
};
