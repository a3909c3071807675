import { readFile, stat } from 'node:fs/promises';
import { Failure, reasonOf } from './failure.js';

/** Bigger files are not read at all: no commune's data comes near. */
const LARGEST = 200 * 1024 * 1024;

const BINARY: readonly (readonly [number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'tệp nén hoặc tệp Word/Excel'],
  [[0x1f, 0x8b], 'tệp nén gzip'],
  [[0x25, 0x50, 0x44, 0x46], 'tệp PDF'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'tệp Word/Excel đời cũ'],
  [[0x89, 0x50, 0x4e, 0x47], 'tệp ảnh'],
  [[0xff, 0xd8, 0xff], 'tệp ảnh'],
];

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

/** UTF-16 is recognised by its mark, or by every second byte of the first characters being zero. */
const encodingOf = (bytes: Uint8Array): string => {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  if (bytes.length >= 4 && bytes[1] === 0 && bytes[3] === 0 && bytes[0] !== 0) return 'utf-16le';
  if (bytes.length >= 4 && bytes[0] === 0 && bytes[2] === 0 && bytes[1] !== 0) return 'utf-16be';
  return 'utf-8';
};

/** What a file is that is no text, told by its first bytes: "tệp PDF". */
export const binaryKind = (bytes: Uint8Array): string | undefined =>
  BINARY.find(([head]) => startsWith(bytes, head))?.[1];

/** Bytes → text, or a Failure that says what the file is instead. */
export const decode = (bytes: Uint8Array, name: string): string => {
  const kind = binaryKind(bytes);
  if (kind !== undefined) throw new Failure(`${name}: là ${kind}, không phải dữ liệu JSON`);
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.subarray(0, 4096).includes(0))
    throw new Failure(`${name}: là tệp nhị phân, không phải dữ liệu JSON`);
  try {
    // As a stream: a file cut in the middle of a letter is cut off, not badly encoded.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    throw new Failure(
      `${name}: chữ trong tệp không phải UTF-8 hay UTF-16; hãy lưu lại tệp với bảng mã UTF-8`,
    );
  }
};

export interface TextFile {
  text: string;
  /** ISO day of the last change. */
  modified: string;
}

/** Reads a text file as people save it (UTF-8 or UTF-16, with or without mark). Throws a Failure in one sentence. */
export const readTextFile = async (path: string): Promise<TextFile> => {
  try {
    // Asked before opening: a pipe without a writer would keep us waiting for ever.
    const info = await stat(path);
    if (info.isDirectory()) throw new Failure(`${path}: là thư mục, không phải tệp`);
    if (!info.isFile()) throw new Failure(`${path}: không phải tệp thường`);
    if (info.size > LARGEST)
      throw new Failure(`${path}: tệp lớn hơn 200 MB (${Math.round(info.size / 1024 / 1024)} MB), không đọc`);
    if (info.size === 0) throw new Failure(`${path}: tệp rỗng`);
    return { text: decode(await readFile(path), path), modified: info.mtime.toISOString().slice(0, 10) };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path}: ${reasonOf(error)}`);
  }
};
