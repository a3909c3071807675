// A small static file server for the demo site, the stories and the tests of built files.
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^text\/|json|svg/;

const compress = promisify(brotliCompress);
/** path → { changed, body }: a file is compressed once, well, and again only when it changed. */
const compressed = new Map();

const brotli = async (file, changed, body) => {
  const known = compressed.get(file);
  if (known?.changed === changed) return known.body;
  const smaller = await compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  compressed.set(file, { changed, body: smaller });
  return smaller;
};

/** The file a request path stands for under the longest matching mount, or undefined. */
const locate = (mounts, path) => {
  const clean = normalize(path).replaceAll('\\', '/');
  if (clean.includes('..') || clean.includes('\0')) return undefined;
  const prefix = Object.keys(mounts)
    .filter((mount) => clean.startsWith(mount))
    .sort((a, b) => b.length - a.length)[0];
  if (prefix === undefined) return undefined;
  const inside = clean.slice(prefix.length);
  return join(mounts[prefix], inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside);
};

/**
 * @param {Record<string, string>} mounts URL prefix ending in "/" → folder; the longest prefix wins
 * @param {{
 *   port?: number,
 *   headers?: (path: string) => Record<string, string>,
 *   pages?: (path: string) => string | undefined,
 * }} options port: 0 picks a free one; headers: more response headers for a path; pages: bodies that go
 *   before the files, with the content type of the path (HTML without an extension)
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} url without the last slash
 */
export const serve = async (mounts, { port = 0, headers = () => ({}), pages = () => undefined } = {}) => {
  const answer = async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname);
    const page = pages(path);
    if (page !== undefined)
      return response
        .writeHead(200, { 'content-type': TYPES[extname(path)] ?? TYPES['.html'], ...headers(path) })
        .end(page);
    const file = locate(mounts, path);
    const { mtimeMs, size } = await stat(file);
    const tag = `"${mtimeMs.toString(36)}-${size.toString(36)}"`;
    const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
    const head = { 'content-type': type, etag: tag, 'cache-control': 'no-cache', ...headers(path) };
    if (request.headers['if-none-match'] === tag) return response.writeHead(304, head).end();
    let body = await readFile(file);
    if (COMPRESSIBLE.test(type) && /\bbr\b/.test(String(request.headers['accept-encoding']))) {
      body = await brotli(file, mtimeMs, body);
      Object.assign(head, { 'content-encoding': 'br', vary: 'accept-encoding' });
    }
    return response.writeHead(200, { ...head, 'content-length': body.length }).end(body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Không có trang này.\n');
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
};
