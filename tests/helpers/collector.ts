/** A collector of the tests' own, in a folder of its own, and the answers sent to it. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { startCollector, type Collector, type CollectorOptions } from '../../src/collector/index.js';
import type { RatingAnswer, RatingItem } from '../../src/model/rating.js';

/** A folder of its own, removed after the tests of the file. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'commune-collector-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Clocks the test moves. */
export interface Clock {
  now: () => number;
  elapsed: () => number;
  move: (ms: number) => void;
}

/** @param start of the calendar; default noon of 20 November 2026 in Việt Nam */
export const clockAt = (start = Date.parse('2026-11-20T05:00:00Z')): Clock => {
  let passed = 0;
  return { now: () => start + passed, elapsed: () => 1e6 + passed, move: (ms) => void (passed += ms) };
};

export const start = async (options: Partial<CollectorOptions> = {}): Promise<Collector> => {
  const collector = await startCollector({ database: join(freshFolder(), 'collector.sqlite'), ...options });
  after(() => collector.close());
  return collector;
};

export const SITE = '03115';

export const item = (more: Partial<RatingItem> = {}): RatingItem => ({
  id: randomUUID(),
  site: SITE,
  subject: 'one-stop',
  score: 3,
  scale: 3,
  channel: 'web',
  ageMs: 0,
  openMs: 5000,
  trap: '',
  app: '0.1.0',
  ...more,
});

export interface Sent {
  status: number;
  headers: Headers;
  body: RatingAnswer & { error?: string };
}

export const post = async (
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Sent> => {
  const response = await fetch(`${url}/v1/ratings`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain;charset=UTF-8', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Sent['body'],
  };
};

export const send = (
  { url }: { url: string },
  items: readonly unknown[],
  device?: string,
  headers: Record<string, string> = {},
): Promise<Sent> => post(url, { v: 1, ...(device !== undefined && { device }), items }, headers);

/** A request as it is written, from a chosen address of this machine. */
export const raw = (
  url: string,
  options: {
    method?: string;
    headers?: Record<string, string>;
    body?: string;
    from?: string;
    path?: string;
  } = {},
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> =>
  new Promise((resolve, reject) => {
    const { hostname, port, pathname, search } = new URL(url);
    const { method = 'GET', headers = {}, body = '', from } = options;
    const request = httpRequest(
      {
        hostname,
        port,
        path: options.path ?? `${pathname}${search}`,
        method,
        headers: { ...headers, ...(body !== '' && { 'content-length': String(Buffer.byteLength(body)) }) },
        agent: false,
        ...(from !== undefined && { localAddress: from }),
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(body);
  });

/** Number of stored answers. */
export const rows = async ({ store }: Collector): Promise<number> => {
  const [row] = await store.read({ sql: 'SELECT COUNT(*) AS n FROM ratings', values: [] });
  return Number(row?.['n']);
};
