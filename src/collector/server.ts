import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BlockList } from 'node:net';
import { Gone, json, openToSender, OPEN_TO_ALL, problem } from './answer.js';
import { Callers } from './caller.js';
import { Reading } from './get-stats.js';
import { Health } from './health.js';
import { RequestLog, type Log } from './log.js';
import openapi from './openapi.json';
import { PostRatings } from './post-ratings.js';
import { forgetComments } from './retention.js';
import { openSqlite } from './sqlite.js';
import { StaticFiles, type Mounts } from './static-files.js';
import { StoreFailure, type OpenStore } from './store.js';

export interface CollectorOptions {
  /** File of the database, made when it does not exist; or another engine, open: the collector closes it. */
  database: string | OpenStore;
  /** Unit codes whose answers are taken; default: every commune. */
  sites?: readonly string[];
  /** Folders to serve. Default: none. */
  mounts?: Mounts;
  /** Default 127.0.0.1: only this machine, behind a reverse proxy. */
  host?: string;
  /** Default 0: a free one. */
  port?: number;
  /** Reverse proxies whose X-Forwarded-For is believed (`proxyList` of caller.ts). Default: none. */
  proxies?: BlockList;
  log?: Log;
  /** The clock, in milliseconds since 1970. */
  now?: () => number;
  /** Milliseconds that never go back. */
  elapsed?: () => number;
}

export interface Collector {
  /** Without the last slash. */
  url: string;
  port: number;
  store: OpenStore;
  /** Takes nothing new, finishes what is under way (at most 10 s), closes the database. */
  close(): Promise<void>;
}

const RETENTION_MS = 6 * 3600 * 1000;
const JUMP_MS = 24 * 3600 * 1000;
const GRACE_MS = 10_000;
/** Connections that may wait to be taken; with Node's 511 a rush made callers wait for 15 s or lose the connection. */
const BACKLOG = 4096;

const isApi = (path: string): boolean => path === '/healthz' || path.startsWith('/v1/');

/** Name of a route for the log: out of a closed list, never what the reader wrote. */
const routeOf = (path: string): string => {
  if (path === '/v1/ratings' || path === '/v1/export.csv' || path === '/healthz') return path;
  if (path.startsWith('/v1/stats/')) return '/v1/stats';
  return isApi(path) ? '/v1' : 'files';
};

const METHODS: Readonly<Record<string, readonly string[]>> = { '/v1/ratings': ['POST'] };
const READ = ['GET', 'HEAD'] as const;

/**
 * Starts the collector: takes answers, shows figures, serves files.
 * @throws StoreFailure when the database cannot be opened; an error with `code` EADDRINUSE … when the port cannot
 */
export const startCollector = async (options: CollectorOptions): Promise<Collector> => {
  const { sites, mounts = {}, host = '127.0.0.1', port = 0, proxies = new BlockList() } = options;
  const { log = () => undefined, now = Date.now, elapsed = () => performance.now() } = options;
  const { database } = options;
  const store = typeof database === 'string' ? await openSqlite(database) : database;
  const known = sites && new Set(sites);
  const takes = (site: string): boolean => known?.has(site) ?? true;
  const health = new Health(store, log, now, elapsed);
  const files = new StaticFiles(mounts);
  const requests = new RequestLog(log);
  const callers = new Callers(proxies, elapsed(), () => {
    posting.forgetCallers();
    reading.forgetCallers();
  });
  const reading: Reading = new Reading({ store, callers, takes, now, elapsed });
  const posting: PostRatings = new PostRatings({
    store,
    callers,
    takes,
    onStored: (changed) => {
      health.worked();
      reading.changed(changed);
    },
    now,
    elapsed,
  });

  const preflight = (
    request: IncomingMessage,
    response: ServerResponse,
    allowed: readonly string[],
  ): void => {
    response
      .writeHead(204, {
        ...OPEN_TO_ALL,
        'access-control-allow-methods': allowed.join(', '),
        'access-control-allow-headers': 'authorization, content-type',
        'access-control-max-age': '86400',
        vary: 'origin, access-control-request-headers',
      })
      .end();
  };

  const answerApi = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<void> => {
    const allowed = METHODS[path] ?? READ;
    if (request.method === 'OPTIONS') return preflight(request, response, allowed);
    if (!allowed.includes(request.method ?? ''))
      return problem(response, 'method', { ...OPEN_TO_ALL, allow: allowed.join(', ') });
    if (path === '/v1/ratings') return posting.answer(request, response);
    if (path === '/v1/export.csv') return reading.export(request, response);
    if (path === '/v1/openapi.json') return json(response, 200, openapi, OPEN_TO_ALL);
    if (path === '/healthz') {
      const code = await health.trouble();
      return json(
        response,
        code === undefined ? 200 : 503,
        { ok: code === undefined, ...(code && { code }) },
        OPEN_TO_ALL,
      );
    }
    const [, site] = /^\/v1\/stats\/([^/]+)$/.exec(path) ?? [];
    return site === undefined
      ? problem(response, 'missing', OPEN_TO_ALL)
      : reading.stats(request, response, site);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    response.setHeader('x-content-type-options', 'nosniff');
    if (closing) response.setHeader('connection', 'close');
    if (isApi(path)) return answerApi(request, response, path);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return problem(response, 'method', { allow: READ.join(', ') });
    if (!(await files.serve(request, response, path))) problem(response, 'missing');
  };

  /** Whatever happened, the reader gets an answer, and the log a code and nothing of the request. */
  const failed = (error: unknown, request: IncomingMessage, response: ServerResponse): void => {
    if (error instanceof Gone || response.destroyed) return;
    const isStore = error instanceof StoreFailure;
    if (isStore) health.failed(error.code);
    else log('failed', { error: error instanceof Error ? error.name : 'unknown' });
    if (response.headersSent) return void response.destroy();
    const headers = openToSender(request);
    if (isStore) problem(response, 'store', { ...headers, 'retry-after': '5' });
    else problem(response, 'failed', headers);
  };

  let closing = false;
  let warned = false;
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    const start = elapsed();
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (!warned && options.proxies === undefined && request.headers['x-forwarded-for'] !== undefined) {
      warned = true; // all readers would share the limits of one address
      log('proxy-not-named');
    }
    response.once('close', () => {
      requests.count(routeOf(path), response.statusCode, elapsed() - start);
      // A connection that was busy when we began to close would be kept for its next request.
      if (closing) setImmediate(() => server.closeIdleConnections());
    });
    answer(request, response, path).catch((error: unknown) => failed(error, request, response));
  });
  server.keepAliveTimeout = 65_000; // longer than the 60 s of usual reverse proxies

  let ahead = now() - elapsed();
  const tidy = (): void => {
    const before = ahead;
    ahead = now() - elapsed();
    // A clock set wrong must not delete what is not old; one that was set right can wait until the next time.
    if (Math.abs(ahead - before) > JUMP_MS) return log('clock-jumped');
    forgetComments(store, now()).then(
      (count) => {
        if (count > 0) log('comments-forgotten', { count });
      },
      (error: unknown) => {
        if (!closing) health.failed(error instanceof StoreFailure ? error.code : 'UNKNOWN');
      },
    );
  };

  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port, host, backlog: BACKLOG }, resolve);
    });
  } catch (error) {
    requests.close();
    await store.close();
    throw error;
  }
  tidy();
  const timer = setInterval(tidy, RETENTION_MS).unref();
  const { port: bound } = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;

  let closed: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    closing = true;
    clearInterval(timer);
    const finished = new Promise((resolve) => server.close(resolve));
    const patience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    await finished;
    clearTimeout(patience);
    requests.close();
    await store.close();
  };
  return { url: `http://${name}:${bound}`, port: bound, store, close: () => (closed ??= close()) };
};
