import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bearerOf, isKnown, json, OPEN_TO_ALL, problem } from './answer.js';
import type { Callers } from './caller.js';
import { dayOf, isDay, isMonth, lastDay, minutes } from './clock.js';
import { exportCsv } from './export.js';
import { Buckets } from './rate-limit.js';
import type { Stats } from '../model/stats.js';
import { auditOf, statsOf } from './stats.js';
import type { Store } from './store.js';
import { findToken } from './tokens.js';

/** Questions of one address: a page asks once, a whole office shares an address. */
const ASKED = { burst: 120, perMinute: 240 };

export interface ReadContext {
  store: Store;
  callers: Callers;
  takes: (site: string) => boolean;
  now: () => number;
  elapsed: () => number;
}

interface Kept {
  stats: Promise<Stats>;
  /** Number of times answers of the commune had been stored. */
  version: number;
  at: number;
  /** How long it took, in milliseconds. */
  took: number;
}

const MOST_KEPT = 2000;
/** Counting takes at most one part in this many of the time, however often somebody asks. */
const SHARE_OF_TIME = 20;
/** Counting that is faster than this, in milliseconds, is done as often as asked. */
const QUICK_MS = 25;
/** Figures are counted anew after this time in any case: another process may have written to the same file. */
const KEPT_MS = 60_000;

const longestRange = 366 * 86_400_000;

const queryOf = (request: IncomingMessage): URLSearchParams =>
  new URL(request.url ?? '/', 'http://localhost').searchParams;

const thisMonth = (now: number): string => dayOf(minutes(now)).slice(0, 7);

/** GET /v1/stats/{site} and /v1/export.csv. */
export class Reading {
  #kept = new Map<string, Kept>();
  #versions = new Map<string, number>();
  readonly #asked = new Buckets(ASKED.burst, ASKED.perMinute);

  constructor(private readonly context: ReadContext) {}

  /** Answers of these communes were stored: what was counted before is old. */
  changed(sites: ReadonlySet<string>): void {
    for (const site of sites) this.#versions.set(site, (this.#versions.get(site) ?? 0) + 1);
  }

  /** The key of the addresses has changed. */
  forgetCallers(): void {
    this.#asked.clear();
  }

  async stats(request: IncomingMessage, response: ServerResponse, site: string): Promise<void> {
    const { store, takes, now, callers, elapsed } = this.context;
    const wait = this.#asked.take(callers.keyOf(request, elapsed()), elapsed());
    if (wait > 0)
      return problem(response, 'rate', { ...OPEN_TO_ALL, 'retry-after': String(Math.ceil(wait / 1000)) });
    const refuse = (code: 'site' | 'month' | 'token' | 'forbidden'): void =>
      problem(response, code, { ...OPEN_TO_ALL, ...(code === 'token' && { 'www-authenticate': 'Bearer' }) });
    if (!/^\d{5}$/.test(site) || !takes(site)) return refuse('site');
    const month = queryOf(request).get('month') ?? thisMonth(now());
    if (!isMonth(month)) return refuse('month');
    const secret = bearerOf(request);
    if (secret !== undefined) {
      const auditor = await findToken(store, secret, 'auditor', now());
      if (!auditor) return refuse('token');
      if (auditor.site !== undefined && auditor.site !== site) return refuse('forbidden');
      const audit = await auditOf(store, site, month);
      return json(response, 200, { ...(await this.#counted(site, month)), audit }, OPEN_TO_ALL);
    }
    const stats = await this.#counted(site, month);
    const etag = `"${createHash('sha256').update(JSON.stringify(stats)).digest('base64url').slice(0, 22)}"`;
    const headers = { ...OPEN_TO_ALL, etag, 'cache-control': 'no-cache', vary: 'authorization' };
    if (isKnown(request, etag)) response.writeHead(304, headers).end();
    else json(response, 200, stats, headers);
  }

  #counted(site: string, month: string): Promise<Stats> {
    const key = `${site} ${month}`;
    const { store, elapsed } = this.context;
    const version = this.#versions.get(site) ?? 0;
    const start = elapsed();
    const known = this.#kept.get(key);
    if (known) {
      const pause = known.took < QUICK_MS ? 0 : known.took * SHARE_OF_TIME;
      const isNew = known.version === version && start - known.at < KEPT_MS;
      if (isNew || start - known.at < pause) return known.stats;
    }
    const kept: Kept = { stats: statsOf(store, site, month), version, at: start, took: 0 };
    kept.stats.then(
      () => (kept.took = elapsed() - start),
      () => this.#kept.delete(key),
    );
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return kept.stats;
  }

  async export(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { store, takes, now } = this.context;
    const auditor = await findToken(store, bearerOf(request) ?? '', 'auditor', now());
    if (!auditor) return problem(response, 'token', { ...OPEN_TO_ALL, 'www-authenticate': 'Bearer' });
    const query = queryOf(request);
    const site = query.get('site') ?? auditor.site ?? '';
    if (auditor.site !== undefined && auditor.site !== site)
      return problem(response, 'forbidden', OPEN_TO_ALL);
    if (!/^\d{5}$/.test(site) || !takes(site)) return problem(response, 'site', OPEN_TO_ALL);
    const from = query.get('from') ?? `${thisMonth(now())}-01`;
    const to = query.get('to') ?? (isDay(from) ? lastDay(from.slice(0, 7)) : '');
    if (!isDay(from) || !isDay(to) || from > to || Date.parse(to) - Date.parse(from) >= longestRange)
      return problem(response, 'range', OPEN_TO_ALL);
    response.writeHead(200, {
      ...OPEN_TO_ALL,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="phieu-${site}-${from}-${to}.csv"`,
      'cache-control': 'no-store',
    });
    if (request.method === 'HEAD') return void response.end();
    for await (const piece of exportCsv(store, site, from, to)) {
      if (response.destroyed) return;
      if (!response.write(piece)) await drained(response);
    }
    response.end();
  }
}

/** Until the reader can take more, or has gone. */
const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
