/** What the staff of a kiosk see of its queue, and do about it. Pages of the web do not load this. */
import { harmless, writeCsv } from '../model/csv.js';
import { ageOf, moment } from './rating-clock.js';
import { learn, lines } from './rating-lines.js';
import { done, flying, note, own, sites, watchers } from './rating-own.js';
import { everything, keyed, type Entry } from './rating-queue.js';
import { isEntry, isLine } from './rating-records.js';
import { wake } from './rating-sender.js';

export interface QueueState {
  /** Answers this collector has not yet received. */
  waiting: number;
  /** Age of the oldest of them, in milliseconds. */
  oldestMs?: number;
  /** Answers that wait for other collectors, such as one the page named earlier; undefined: none. */
  elsewhere?: number;
  /** Age of the oldest of those, in milliseconds. */
  elsewhereMs?: number;
  /** Answers any collector does not take, or that this version cannot read. */
  setAside: number;
  /** False: answers are only in memory, or some of them. */
  storage: boolean;
  /** Milliseconds since the collector last acknowledged one. */
  lastReceivedMs?: number;
  /** What the last try came to nothing of: `network`, `timeout`, `answer`, `http-503` …, `profile`. */
  trouble?: string;
}

/** An answer that was set aside. */
export interface SetAside {
  id: string;
  /** Why: `http-400`, or a name of REJECTIONS, or `unreadable`. */
  code: string;
  /** The answer as JSON, without the token of the device. */
  text: string;
  /** When it was given, milliseconds since 1970 by the clock of the device; undefined when unreadable. */
  at?: number;
}

const stateOf = async (endpoint: string): Promise<QueueState> => {
  const records = await everything().catch(() => undefined);
  const entries = new Map<string, Entry>();
  let setAside = 0;
  for (const record of records ?? []) {
    if (isLine(record)) learn(record);
    else if (!isEntry(record)) setAside++;
    else if (!done.has(record.item.id)) entries.set(record.item.id, record);
  }
  for (const [id, { entry }] of own) entries.set(id, entry);
  const all = [...entries.values()].filter(({ aside }) => aside === undefined);
  const waiting = all.filter((entry) => entry.endpoint === endpoint);
  const elsewhere = all.filter((entry) => entry.endpoint !== endpoint);
  const now = moment();
  const oldest = (list: readonly Entry[]): number =>
    list.reduce((most, entry) => Math.max(most, ageOf(entry, now)), 0);
  const siteless = waiting.find(({ item }) => item.site === undefined);
  const line = lines.get(endpoint);
  const trouble = line?.code ?? lines.get(siteless?.profile ?? '')?.code;
  const onlyHere = [...own].some(([id, { stored }]) => !stored && !flying.has(id));
  return {
    waiting: waiting.length,
    ...(waiting.length > 0 && { oldestMs: oldest(waiting) }),
    ...(elsewhere.length > 0 && { elsewhere: elsewhere.length, elsewhereMs: oldest(elsewhere) }),
    setAside: setAside + entries.size - all.length,
    storage: records !== undefined && !onlyHere,
    ...(line?.receivedAt !== undefined && { lastReceivedMs: Math.max(0, now.wall - line.receivedAt) }),
    ...(trouble !== undefined && { trouble }),
  };
};

/** Ages grow without anything happening. */
const LOOK_MS = 60_000;

/**
 * Tells the state of the queue, in a moment, after every change, and once a minute. Also resumes the delivery.
 * @param endpoint absolute URL of the collector
 * @returns ends it
 */
export const watchQueue = (endpoint: string, told: (state: QueueState) => void): (() => void) => {
  let looking = false;
  let again = false;
  const look = async (): Promise<void> => {
    again = true;
    if (looking) return;
    looking = true;
    while (again) {
      again = false;
      const state = await stateOf(endpoint);
      if (watchers.has(changed)) told(state);
    }
    looking = false;
  };
  const changed = (): void => {
    look().catch((error: unknown) => {
      looking = false;
      console.error(error);
    });
  };
  watchers.add(changed);
  const clock = setInterval(changed, LOOK_MS);
  changed();
  void wake();
  return () => {
    watchers.delete(changed);
    clearInterval(clock);
  };
};

/** Without the token, which is shown nowhere. */
const textOf = (record: unknown): string => {
  try {
    return JSON.stringify(record, (name, value: unknown) => (name === 'device' ? undefined : value)) ?? '';
  } catch {
    return String(record);
  }
};

/** Everything set aside; `entry` where this version can read it. */
const asides = async (): Promise<(SetAside & { entry?: Entry })[]> => {
  const found = new Map<string, SetAside & { entry?: Entry }>();
  const put = (entry: Entry): void => {
    const { item, wall, aside } = entry;
    if (aside !== undefined)
      found.set(item.id, { id: item.id, code: aside, text: JSON.stringify(item), at: wall, entry });
  };
  for (const [key, record] of await keyed().catch(() => [])) {
    if (isLine(record)) continue;
    if (isEntry(record)) put(record);
    else if (typeof key === 'string') found.set(key, { id: key, code: 'unreadable', text: textOf(record) });
  }
  for (const { entry } of own.values()) put(entry);
  return [...found.values()];
};

/** All answers that were set aside, of every collector. */
export const setAsideList = async (): Promise<SetAside[]> =>
  (await asides()).map(({ id, code, text, at }) => ({ id, code, text, ...(at !== undefined && { at }) }));

const HEAD = [
  'Mã phiếu',
  'Vì sao',
  'Lúc (theo giờ của máy)',
  'Về việc',
  'Điểm',
  'Thang điểm',
  'Lý do',
  'Ý kiến',
];

/** Viet Nam time, "2026-11-20 08:05"; '' when it is no time. */
const timeOf = (at = NaN): string => {
  const local = new Date(at + 7 * 3_600_000);
  return Number.isNaN(local.getTime()) ? '' : local.toISOString().slice(0, 16).replace('T', ' ');
};

/** The same as a table: CSV with BOM, formulas neutralised. The last column has all of the answer as JSON. */
export const setAsideCsv = async (): Promise<string> =>
  writeCsv([
    [...HEAD, 'Toàn bộ (JSON)'],
    ...(await asides()).map(({ id, code, text, at, entry }) => {
      const { subject, score, scale, reasons, comment } = entry?.item ?? {};
      const cells = [id, code, timeOf(at), subject, score, scale, reasons?.join(' '), comment, text];
      return cells.map((cell) => harmless(String(cell ?? '')));
    }),
  ]);

/** Removes these from the device, after the staff have saved them. Answers that still wait are not touched. */
export const forgetSetAside = async (ids: readonly string[]): Promise<void> => {
  const gone = (await asides()).map(({ id }) => id).filter((id) => ids.includes(id));
  for (const id of gone) own.delete(id);
  await note([], gone);
};

/**
 * Puts them into the queue again, once the cause was mended; what is unreadable stays where it is.
 * @param endpoint of the collector the token is for; no other gets it
 * @param device the token the kiosk has now; default: the one each answer was given with
 */
export const sendSetAsideAgain = async (endpoint?: string, device?: string): Promise<void> => {
  const entries = (await asides()).flatMap(({ entry }) => (entry ? [entry] : []));
  // What was given while the kiosk had no token stays what it was, an answer of the web: the collector takes no other.
  const back = entries.map(({ aside: _, ...entry }): Entry =>
    device && entry.endpoint === endpoint && entry.item.channel === 'kiosk' ? { ...entry, device } : entry,
  );
  for (const entry of back) {
    const { item, profile } = entry;
    const { id } = item;
    if (item.site === '' && profile !== undefined) {
      // The profile named none then; it may by now.
      const { site: _, ...siteless } = item;
      entry.item = siteless;
      sites.delete(profile);
    }
    done.delete(id);
    const one = own.get(id);
    if (one) one.entry = entry;
  }
  await note(back);
  await wake(true);
};
