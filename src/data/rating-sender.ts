/** The one sender of a page: takes what waits, in the page and in the queue, to its collectors. A chunk of its own. */
import { RATING_LIMITS } from '../model/rating.js';
import { batchOf, grouped, MOST_BYTES, type Batch } from './rating-batch.js';
import { corrected, jumpOf, moment } from './rating-clock.js';
import { failed, learn, lines, restOf, worked } from './rating-lines.js';
import {
  changed,
  done,
  flying,
  keep,
  note,
  own,
  settled,
  sites,
  tell,
  tellKept,
  watchers,
} from './rating-own.js';
import { alone } from './rating-lock.js';
import { post, type Outcome } from './rating-post.js';
import { change, everything, type Entry } from './rating-queue.js';
import { isEntry, isLine } from './rating-records.js';

/** Refusals of these kinds are about the address or the token, not about one of the answers. */
const ABOUT_ALL = ['http-401', 'http-404', 'http-405', 'http-410'];

/** Bytes in requests with keepalive. */
let flyingBytes = 0;
/** How often a request with this id came to nothing: the more often, the later it goes, so that a bad answer stops nobody. */
const failures = new Map<string, number>();
const failuresOf = ({ item }: Entry): number => failures.get(item.id) ?? 0;
/** Halved by a failure, doubled by a success: what breaks a request is soon alone in it. */
let batchSize: number = RATING_LIMITS.items;
let before = moment();

let timer: ReturnType<typeof setTimeout> | undefined;
let due = Infinity;

/** Looks again after `ms`, or sooner. */
const plan = (ms: number): void => {
  const at = performance.now() + ms;
  if (at >= due) return;
  due = at;
  clearTimeout(timer);
  timer = setTimeout(() => {
    due = Infinity;
    void wake();
  }, ms);
};

/** Other tabs hear which ids were received. Undefined in a frame without an origin, which has no other tabs either. */
let others: BroadcastChannel | undefined;

/** Kept apart, with the reason, until the staff have seen them. */
const setAside = async (entries: readonly Entry[]): Promise<void> => {
  if (entries.length === 0) return;
  for (const entry of entries) {
    const { id } = entry.item;
    tell(id, 'refused');
    const one = own.get(id);
    if (one) one.entry = entry;
  }
  try {
    await change(entries);
    for (const { item } of entries) own.delete(item.id);
  } catch {
    for (const { item } of entries) done.add(item.id);
  }
};

/**
 * Draws the conclusions from one request.
 * @param entries of the request, one or more
 * @returns whether its collector may be asked for more
 */
export const settle = async (entries: readonly Entry[], outcome: Outcome): Promise<boolean> => {
  const address = entries[0]?.endpoint ?? '';
  const { received, refused, code, final = false, waitMs } = outcome;
  const good = code === undefined || final;
  const at = Date.now();
  const line = good
    ? worked(address, at, received.length > 0 ? at : lines.get(address)?.receivedAt, code)
    : failed(address, at, code, waitMs);
  const aside: Entry[] = [];
  for (const entry of entries) {
    const { id } = entry.item;
    const why = refused.get(id) ?? (final ? code : undefined);
    if (why !== undefined) aside.push({ ...entry, aside: why });
    else if (!received.includes(id)) {
      failures.set(id, failuresOf(entry) + 1);
      void tellKept(id);
      continue;
    }
    failures.delete(id);
  }
  batchSize = good ? Math.min(batchSize * 2, RATING_LIMITS.items) : Math.ceil(batchSize / 2);
  await setAside(aside);
  await settled(received, [line]);
  listen();
  others?.postMessage(received);
  plan(good ? 0 : restOf(address, at));
  return good;
};

/** @param keepalive the request outlives the page; browsers limit the bytes of all such requests together */
const transmit = async (batch: Batch, keepalive: boolean): Promise<boolean> => {
  const { entries, body, bytes } = batch;
  const ids = entries.map(({ item }) => item.id);
  for (const id of ids) flying.add(id);
  flyingBytes += bytes;
  const outcome = await post(entries[0]?.endpoint ?? '', body, ids, keepalive && flyingBytes <= MOST_BYTES);
  flyingBytes -= bytes;
  const apart = outcome.final && ids.length > 1 && !ABOUT_ALL.includes(outcome.code ?? '');
  const good = apart ? await eachAlone(entries, keepalive) : await settle(entries, outcome);
  for (const id of ids) flying.delete(id);
  return good;
};

/** One bad answer must not set the good ones aside. */
const eachAlone = async (entries: readonly Entry[], keepalive: boolean): Promise<boolean> => {
  for (const entry of entries) if (!(await transmit(batchOf([entry], 1), keepalive))) return false;
  return true;
};

const sendAll = async (entries: Entry[]): Promise<void> => {
  let rest = entries.sort((a, b) => failuresOf(a) - failuresOf(b));
  while (rest.length > 0) {
    const next = batchOf(rest, batchSize);
    // After a failure without keepalive: its limit may have been the cause.
    if (!(await transmit(next, !lines.get(rest[0]?.endpoint ?? '')?.failures))) return;
    rest = rest.slice(next.entries.length);
  }
};

/** Everything that waits, here and in the queue. */
const collect = async (): Promise<Map<string, Entry>> => {
  const now = moment();
  const jump = jumpOf(before, now);
  before = now;
  const waiting = new Map<string, Entry>();
  const moved: Entry[] = [];
  const records = await everything().catch(() => undefined);
  for (const record of records ?? []) {
    if (isLine(record)) learn(record);
    if (!isEntry(record) || done.has(record.item.id)) continue;
    const { id } = record.item;
    if (record.aside === undefined) {
      const entry = corrected(record, now, jump);
      if (entry !== record) moved.push(entry);
      waiting.set(id, entry);
    } else {
      tell(id, 'refused');
      own.delete(id);
    }
  }
  if (moved.length > 0) void note(moved);
  for (const [id, one] of own) {
    if (one.entry.aside !== undefined) continue;
    one.entry = corrected(one.entry, now, jump);
    // No longer in the queue: another tab has delivered it, or somebody cleared the storage. Its id will tell.
    if (!waiting.has(id)) waiting.set(id, one.entry);
    if (records && !one.stored) keep(one);
  }
  for (const id of flying) waiting.delete(id);
  return waiting;
};

/** Reads the site from the profile, once. */
const findSite = async (profile: string): Promise<void> => {
  if (sites.has(profile)) return;
  let site: string | undefined;
  try {
    const { siteOf } = await import('./rating-site.js');
    site = await siteOf(profile);
  } catch {
    // the chunk did not arrive
  }
  if (site === undefined) plan(failed(profile, Date.now(), 'profile').ms);
  else sites.set(profile, site);
  changed();
  for (const { entry } of own.values()) fillSite(entry);
};

/** The same, keeping to the pauses: called with every movement of a finger. */
export const seekSite = async (profile: string): Promise<void> => {
  if (seeking || restOf(profile, Date.now()) > 0) return;
  seeking = true;
  await findSite(profile);
  seeking = false;
};
let seeking = false;

const fillSite = ({ item, profile = '' }: Entry): void => {
  const site = item.site ?? sites.get(profile);
  if (site !== undefined) item.site = site;
};

const pass = async (forced: boolean): Promise<void> => {
  const waiting = [...(await collect()).values()];
  const siteless = waiting.filter(({ item, profile }) => item.site === undefined && profile !== undefined);
  const profiles = new Set(siteless.map(({ profile = '' }) => profile));
  for (const profile of profiles) if (restOf(profile, Date.now(), forced) === 0) await findSite(profile);
  siteless.forEach(fillSite);
  const ready = waiting.filter((entry) => entry.item.site !== undefined || entry.profile === undefined);
  await Promise.all(
    grouped(ready).map(async (group) => {
      if (restOf(group[0]?.endpoint ?? '', Date.now(), forced) === 0) await sendAll(group);
    }),
  );
  for (const address of [...profiles, ...waiting.map(({ endpoint }) => endpoint)]) {
    const left = restOf(address, Date.now());
    if (left > 0) plan(left);
  }
  for (const id of own.keys()) if (!flying.has(id)) void tellKept(id);
  if (waiting.length + own.size + watchers.size === 0) rest();
};

let running = false;
let again = false;
let force = false;

/** Sends what waits, keeping to the pauses. @param forced only pauses a server has asked for count */
export const wake = async (forced = false): Promise<void> => {
  listen();
  again = true;
  force ||= forced;
  if (running) return;
  running = true;
  while (again) {
    const now = force;
    again = force = false;
    await alone(() => pass(now).catch(console.error));
  }
  running = false;
};

const hear = ({ type }: Event): void => {
  if (type === 'online' || !document.hidden) void wake(type === 'online');
};
const EVENTS = ['online', 'pageshow', 'visibilitychange'];

/** As long as something waits, or somebody watches. */
const listen = (): void => {
  for (const event of EVENTS) addEventListener(event, hear);
  try {
    others ??= new BroadcastChannel('commune-ratings');
    others.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (Array.isArray(data)) void settled(data.map(String));
    };
  } catch {
    // no other tabs
  }
};

const rest = (): void => {
  for (const event of EVENTS) removeEventListener(event, hear);
  others?.close();
  others = undefined;
};
