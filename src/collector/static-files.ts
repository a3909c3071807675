import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isKnown, OPEN_TO_ALL } from './answer.js';

/** Only these are served: a database, a backup or a script beside the data is not there for anybody. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/x-ndjson; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** Would a file of this name be served to anybody who asks? */
export const isServed = (name: string): boolean => extname(name).toLowerCase() in TYPES;
const COMPRESSIBLE = /^text\/|json|svg/;
/** Larger files are sent as they are, piece by piece. */
const MOST_COMPRESSED = 8 * 1024 * 1024;
/** Compressed files kept in memory, in bytes. */
const MOST_KEPT = 64 * 1024 * 1024;
/** Names that hold the hash of their content: `sheet-HEe3tRzt.js`. */
const HASHED = /\/widgets\/[\w-]+-[\w-]{8}\.js$/;

type Encoding = 'br' | 'gzip';

const shrink: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: body.length > 512 * 1024 ? 5 : 9 },
    }),
  gzip: (body) => promisify(gzip)(body, { level: 8 }),
};

/** URL prefix ending in "/" → folder. The longest prefix wins; a file it does not have is looked for in the next. */
export type Mounts = Readonly<Record<string, string>>;

/** The parts of a path, decoded; undefined when it leads out of the folder or to a hidden file. */
const partsOf = (path: string): string[] | undefined => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  // eslint-disable-next-line no-control-regex -- no file of ours has such a name
  if (/[\\:\u0000-\u001f]/.test(decoded)) return undefined;
  const parts = decoded.split('/').slice(1);
  if (parts.some((part, i) => part.startsWith('.') || (part === '' && i < parts.length - 1)))
    return undefined;
  return parts;
};

const encodingFor = (request: IncomingMessage, type: string, size: number): Encoding | undefined => {
  if (!COMPRESSIBLE.test(type) || size > MOST_COMPRESSED || size < 200) return undefined;
  const accepted = (request.headers['accept-encoding'] ?? '')
    .split(',')
    .filter((part) => !/;\s*q=0(?:\.0+)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
};

/** Serves files of folders: widgets, data and, if wanted, a whole site. Reads only, never outside the folders. */
export class StaticFiles {
  readonly #mounts: [prefix: string, folder: string][];
  /** ETag and encoding of a file → its compressed bytes; longest unused first. */
  #kept = new Map<string, Buffer>();
  #keptBytes = 0;
  /** The same, under way. */
  #shrinking = new Map<string, Promise<Buffer>>();

  constructor(mounts: Mounts) {
    this.#mounts = Object.entries(mounts).sort(([a], [b]) => b.length - a.length);
  }

  /** Answers if there is such a file. @param path of the URL, still encoded; "/" at its end stands for index.html */
  async serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
    const parts = partsOf(path);
    if (!parts) return false;
    const clean = `/${parts.join('/')}`;
    for (const [prefix, folder] of this.#mounts) {
      if (!clean.startsWith(prefix)) continue;
      const inside = clean.slice(prefix.length);
      const name = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
      const type = TYPES[extname(name).toLowerCase()];
      if (type !== undefined && (await this.#send(request, response, folder, name, type, clean))) return true;
    }
    return false;
  }

  async #send(
    request: IncomingMessage,
    response: ServerResponse,
    folder: string,
    name: string,
    type: string,
    path: string,
  ): Promise<boolean> {
    const file = await openInside(folder, name);
    if (!file) return false;
    try {
      const { mtimeNs, size } = await file.stat({ bigint: true });
      const encoding = encodingFor(request, type, Number(size));
      const etag = `"${mtimeNs.toString(36)}-${size.toString(36)}${encoding === undefined ? '' : `-${encoding}`}"`;
      const head: OutgoingHttpHeaders = {
        ...OPEN_TO_ALL,
        'content-type': type,
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        etag,
        ...(COMPRESSIBLE.test(type) && { vary: 'accept-encoding' }),
        ...(encoding !== undefined && { 'content-encoding': encoding }),
      };
      if (isKnown(request, etag)) {
        response.writeHead(304, head).end();
      } else if (encoding !== undefined) {
        const body = await this.#compressed(`${folder}/${name} ${etag}`, file, encoding);
        response.writeHead(200, { ...head, 'content-length': body.length });
        response.end(request.method === 'HEAD' ? undefined : body);
      } else {
        response.writeHead(200, { ...head, 'content-length': Number(size) });
        if (request.method === 'HEAD' || size === 0n) response.end();
        // A file that grows meanwhile is not sent beyond the length we have promised.
        else await pipeline(file.createReadStream({ end: Number(size) - 1, autoClose: false }), response);
      }
      return true;
    } finally {
      await file.close();
    }
  }

  async #compressed(key: string, file: FileHandle, encoding: Encoding): Promise<Buffer> {
    const body = this.#kept.get(key) ?? (await this.#shrunk(key, file, encoding));
    if (!this.#kept.delete(key)) this.#keptBytes += body.length;
    this.#kept.set(key, body);
    for (const [old, bytes] of this.#kept) {
      if (this.#keptBytes <= MOST_KEPT) break;
      this.#kept.delete(old);
      this.#keptBytes -= bytes.length;
    }
    return body;
  }

  /** Many ask for a file that has just changed: it is read and compressed once for all of them. */
  #shrunk(key: string, file: FileHandle, encoding: Encoding): Promise<Buffer> {
    const known = this.#shrinking.get(key);
    if (known) return known;
    const work = file
      .readFile()
      .then((body) => shrink[encoding](body))
      .finally(() => this.#shrinking.delete(key));
    this.#shrinking.set(key, work);
    return work;
  }
}

/** Opens a file that really lies in the folder: a symbolic link must not lead out. */
const openInside = async (folder: string, name: string): Promise<FileHandle | undefined> => {
  try {
    const root = await realpath(folder);
    const real = await realpath(join(root, name));
    const inside = real.startsWith(root.endsWith(sep) ? root : `${root}${sep}`);
    // A link inside may still lead to a hidden file or one of another kind.
    const hidden = real
      .slice(root.length)
      .split(sep)
      .some((part) => part.startsWith('.'));
    if (!inside || hidden || extname(real).toLowerCase() !== extname(name).toLowerCase()) return undefined;
    // Asked before opening: a pipe would keep us waiting.
    if ((await stat(real)).isFile()) return await open(real, 'r');
  } catch {
    // Not there, or not ours to read: the same to the reader.
  }
  return undefined;
};
