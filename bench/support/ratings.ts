/** A collector with a bad network before it, and pages that ask. */
import { readFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { root } from '../../.ci/files.mjs';
import { startCollector } from '../../src/collector/index.js';

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });

export interface BadNetwork {
  /** Where answers are sent. */
  endpoint: string;
  /** Requests taken, and acknowledgements that were lost on the way back. */
  counts: { requests: number; lost: number };
  /** Ids that are stored, each once. */
  stored: () => Promise<string[]>;
  up: () => Promise<void>;
  /** Nobody listens. */
  down: () => Promise<void>;
  close: () => Promise<void>;
}

/** @param lostShare of the acknowledgements that never arrive, 0…1 */
export const badNetwork = async (lostShare: number): Promise<BadNetwork> => {
  const folder = mkdtempSync(join(tmpdir(), 'commune-soak-'));
  const collector = await startCollector({ database: join(folder, 'collector.sqlite') });
  const counts = { requests: 0, lost: 0 };
  const { hostname, port } = new URL(collector.url);
  const pass = (from: IncomingMessage, to: ServerResponse): void => {
    counts.requests++;
    const { method, headers, url: path } = from;
    const call = request({ hostname, port, method, headers, path }, (answer) => {
      const lost = Math.random() < lostShare;
      if (lost) counts.lost++;
      // Read to the end either way: the answer is stored, and only the sender does not hear of it.
      if (lost) answer.resume().on('end', () => from.socket.destroy());
      else {
        to.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(to);
      }
    });
    call.on('error', () => to.destroy());
    from.pipe(call);
  };
  let server = createServer(pass);
  const own = await listen(server, 0, '127.0.0.1');
  return {
    endpoint: `http://127.0.0.1:${own}`,
    counts,
    stored: async () => {
      const rows = await collector.store.read({
        sql: 'SELECT lower(hex(id)) AS id FROM ratings',
        values: [],
      });
      return rows.map(({ id }) => String(id).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
    },
    up: async () => {
      server = createServer(pass);
      await listen(server, own, '127.0.0.1');
    },
    down: () => stop(server),
    close: async () => {
      await stop(server);
      await collector.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/**
 * Serves `pages` and the built files under /widgets/ on every loopback address: http://127.0.3.7:port and
 * http://127.0.3.8:port are two origins, with a storage each.
 * @returns the port
 */
export const servePages = async (
  pages: (path: string) => string | undefined,
): Promise<{ port: number; close: () => Promise<void> }> => {
  const answer = async (from: IncomingMessage, to: ServerResponse): Promise<void> => {
    const { pathname } = new URL(from.url ?? '/', 'http://localhost');
    const page = pages(pathname);
    const body = page ?? (await readFile(join(root, 'dist/embed', pathname.replace('/widgets/', ''))));
    const type = page === undefined ? TYPES[extname(pathname)] : undefined;
    to.writeHead(200, { 'content-type': type ?? 'text/html; charset=utf-8' }).end(body);
  };
  const server = createServer((from, to) => {
    answer(from, to).catch(() => to.writeHead(404).end());
  });
  const port = await listen(server, 0, '0.0.0.0');
  return { port, close: () => stop(server) };
};

/** A page of somebody else with the question on it. */
export const questionPage = (endpoint: string, script = ''): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Đánh giá</title><link rel="icon" href="data:,">
<script type="module" src="/widgets/commune.js"></script></head><body>
<commune-satisfaction endpoint="${endpoint}" site="03115">Xin gọi 0269 0123 456.</commune-satisfaction>
<script>${script}</script></body></html>`;
