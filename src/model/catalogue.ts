import type { FeeState } from './fee.js';
import {
  hasSheet,
  online,
  STATUSES,
  timeLimit,
  type Method,
  type OnlineLevel,
  type Procedure,
  type TimeLimit,
} from './procedure.js';
import { choice, flag, integer, list, object, text, type Shape } from './shape.js';

/**
 * The price in one line of the list. `min`/`max` in đồng are set only when every channel has a fixed
 * amount or is free with a source; anything doubtful keeps the state alone.
 */
export interface FeeSummary {
  state: FeeState;
  min?: number;
  /** Absent when the amounts of one channel may add up: the price is then "from `min`". */
  max?: number;
  /** What the amount is paid for ("bản"), when it is the same everywhere. */
  per?: string;
}

/** One line of `procedures/index.json`: what the list shows and what the search looks in. */
export interface CatalogueEntry {
  code: string;
  portalId?: string;
  name: string;
  everydayName?: string;
  aliases?: string[];
  /** Lĩnh vực. */
  fields?: string[];
  lifeEvents?: string[];
  subjects?: string[];
  keywords?: string[];
  online?: OnlineLevel;
  fee?: FeeSummary;
  time?: TimeLimit;
  /** Absent = in force. */
  status?: (typeof STATUSES)[number];
  /** Code of the plain procedure this one is a near-identical form of ("dạng khác"). */
  variantOf?: string;
  /** `false` when there is no sheet: the entry links to the national portal. Default true. */
  sheet?: boolean;
  /** Agency, shown for entries without a sheet. */
  agency?: string;
  /** Set by local.json: not offered by this commune. Dropped from the list. */
  hidden?: boolean;
}

export const catalogueEntry: Shape<CatalogueEntry> = object<CatalogueEntry>(
  {
    code: text(60),
    portalId: text(100),
    name: text(),
    everydayName: text(),
    aliases: list(text()),
    fields: list(text()),
    lifeEvents: list(text()),
    subjects: list(text()),
    keywords: list(text()),
    online,
    fee: object<FeeSummary>(
      {
        state: choice(['amount', 'formula', 'council', 'unknown', 'free']),
        min: integer(0),
        max: integer(0),
        per: text(200),
      },
      ['state'],
    ),
    time: timeLimit,
    status: choice(STATUSES),
    variantOf: text(60),
    sheet: flag(),
    agency: text(),
    hidden: flag(),
  },
  ['code', 'name'],
);

/**
 * The price line of a sheet. One doubtful fee makes the whole line doubtful: never a wrong amount.
 * Two amounts in one channel may be alternatives or may add up; then only the smallest is certain.
 */
export const summariseFees = (methods: readonly Method[]): FeeSummary | undefined => {
  const fees = methods.flatMap((m) => m.fees);
  if (fees.length === 0) return undefined;
  for (const state of ['unknown', 'council', 'formula'] as const)
    if (fees.some((fee) => fee.state === state)) return { state };
  const paid = fees.flatMap((fee) => (fee.state === 'amount' ? [fee] : []));
  if (paid.length === 0)
    // One channel free and another one silent: silence is not free.
    return methods.every((m) => m.fees.length > 0) ? { state: 'free', min: 0, max: 0 } : { state: 'unknown' };
  const min = paid.length < fees.length ? 0 : Math.min(...paid.map((fee) => fee.amount));
  const mayAddUp = methods.some((m) => m.fees.filter((fee) => fee.state === 'amount').length > 1);
  const max = Math.max(...paid.map((fee) => fee.amount));
  const pers = new Set(paid.map((fee) => fee.per ?? ''));
  const [per = ''] = pers;
  return {
    state: 'amount',
    min,
    ...(!mayAddUp && { max }),
    ...(pers.size === 1 && per !== '' && { per }),
  };
};

/** The time limit of a visit to the desk, or of the first channel that has one. */
export const summariseTime = (methods: readonly Method[]): TimeLimit | undefined =>
  (methods.find((m) => m.channel === 'direct' && m.time) ?? methods.find((m) => m.time))?.time;

/** The list line of a sheet. */
export const entryOf = (p: Procedure): CatalogueEntry => {
  const entry: CatalogueEntry = { code: p.code, name: p.name };
  for (const key of [
    'portalId',
    'everydayName',
    'aliases',
    'fields',
    'lifeEvents',
    'subjects',
    'keywords',
    'online',
  ] as const) {
    const value = p[key];
    if (value !== undefined && value.length > 0) Object.assign(entry, { [key]: value });
  }
  const fee = summariseFees(p.methods);
  if (fee) entry.fee = fee;
  const time = summariseTime(p.methods);
  if (time) entry.time = time;
  if (p.state && p.state.status !== 'inForce') entry.status = p.state.status;
  const agency = p.agencies?.executing[0] ?? p.agencies?.authority[0];
  if (!hasSheet(p)) {
    entry.sheet = false;
    if (agency !== undefined) entry.agency = agency;
  }
  return entry;
};
