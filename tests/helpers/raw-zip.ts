import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/import/crc32.js';

/** A zip archive written field by field, so that its headers may say anything. */
export interface RawEntry {
  path: string;
  /** As it lies in the archive. */
  packed: Uint8Array;
  method?: number;
  flags?: number;
  crc?: number;
  /** What the headers claim. */
  unpackedSize: number;
}

const header = (
  length: number,
  fields: readonly (readonly [at: number, bytes: 2 | 4, value: number])[],
): Buffer => {
  const buffer = Buffer.alloc(length);
  for (const [at, bytes, value] of fields)
    if (bytes === 2) buffer.writeUInt16LE(value, at);
    else buffer.writeUInt32LE(value, at);
  return buffer;
};

export const rawZip = (entries: readonly RawEntry[]): Uint8Array => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, packed, method = 8, flags = 0, crc = 0, unpackedSize } of entries) {
    const name = Buffer.from(path);
    const common = (shift: number) =>
      [
        [4 + shift, 2, 20],
        [6 + shift, 2, flags],
        [8 + shift, 2, method],
        [14 + shift, 4, crc],
        [18 + shift, 4, packed.length],
        [22 + shift, 4, unpackedSize],
        [26 + shift, 2, name.length],
      ] as const;
    const local = header(30, [[0, 4, 0x04034b50], ...common(0)]);
    directory.push(header(46, [[0, 4, 0x02014b50], ...common(2), [42, 4, offset]]), name);
    parts.push(local, name, Buffer.from(packed));
    offset += local.length + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = header(22, [
    [0, 4, 0x06054b50],
    [8, 2, entries.length],
    [10, 2, entries.length],
    [12, 4, central.length],
    [16, 4, offset],
  ]);
  return Buffer.concat([...parts, central, end]);
};

/** An honest entry. */
export const deflated = (path: string, text: string): RawEntry => {
  const bytes = Buffer.from(text);
  return { path, packed: deflateRawSync(bytes), crc: crc32(bytes), unpackedSize: bytes.length };
};
