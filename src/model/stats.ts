/** What the collector publishes of a commune (GET /v1/stats/{site}): counts by channel and scale, no comments. */
import { CHANNELS, REASONS, SCALES, type Channel, type Reason, type Scale } from './rating.js';
import { satisfiedOf, shareOf, type Share } from './satisfaction.js';
import { integer, isoDate, list, object, pattern, type Issue, type Parsed, type Shape } from './shape.js';

/** Figures of one period, one channel and one scale: never added up over channels or scales. */
export interface StatsFigure {
  channel: Channel;
  scale: Scale;
  /** Number of answers. */
  n: number;
  /** Answers per score, lowest first. */
  levels: number[];
  /** Answers with one of the two best scores. */
  satisfied: number;
  /** What may be said of it as a percentage; nothing below ten answers. */
  share: Share;
}

/** The month's figures, with how often each reason was named, per score. */
export interface StatsMonth extends StatsFigure {
  reasons: Partial<Record<Reason, number[]>>;
}

export interface StatsDay {
  /** Day in Việt Nam. */
  day: string;
  channel: Channel;
  scale: Scale;
  levels: number[];
}

export interface Stats {
  v: 1;
  site: string;
  /** The month asked for. */
  month: StatsMonth[];
  /** Twelve months, the one asked for the last. */
  year: StatsFigure[];
  /** Days of the month that have answers. */
  days: StatsDay[];
  period: { month: string; yearFrom: string; yearTo: string };
}

interface Counted {
  channel: Channel;
  scale: Scale;
  levels: number[];
}

/** n, satisfied and share of counts: always worked out here, whoever sent the counts. */
export const statsFigure = ({ channel, scale, levels }: Counted): StatsFigure => {
  const { n, satisfied } = satisfiedOf(scale, levels);
  return { channel, scale, n, levels, satisfied, share: shareOf(satisfied, n) };
};

const MONTH = /^20\d\d-(?:0[1-9]|1[0-2])$/;
const month = pattern(MONTH, '2026-11');
const COUNT = integer(0, 1_000_000_000);

/** One of a few values of its own type. */
const oneOf = <T extends string | number>(values: readonly T[]): Shape<T> => ({
  read: (input, path, issues) => {
    const known = values.find((value) => value === input);
    if (known === undefined)
      issues.push({ path, code: 'choice', message: `expected one of ${values.join(', ')}` });
    return known;
  },
  schema: () => ({ enum: values }),
});
const counts = list(COUNT, 5);
const reasons: Shape<Partial<Record<Reason, number[]>>> = object<Partial<Record<Reason, number[]>>>(
  Object.fromEntries(REASONS.map((reason) => [reason, counts])) as Record<Reason, Shape<number[]>>,
);
interface SentFigure extends Counted {
  n?: number;
  reasons?: Partial<Record<Reason, number[]>>;
}
const sent = object<SentFigure>(
  { channel: oneOf(CHANNELS), scale: oneOf(SCALES), levels: counts, n: COUNT, reasons },
  ['channel', 'scale', 'levels'],
);

/** A figure whose counts do not fit its scale, or do not make up its n, is dropped: which of them is right nobody knows. */
const figure: Shape<SentFigure> = {
  read: (input, path, issues) => {
    const before = issues.length;
    const value = sent.read(input, path, issues);
    if (!value || issues.length > before) return undefined;
    const { scale, levels, n } = value;
    const sum = levels.reduce((total, count) => total + count, 0);
    if (levels.length === scale && (n === undefined || n === sum)) return value;
    issues.push({ path, code: 'doubt', message: 'the counts do not fit the scale or the number of answers' });
    return undefined;
  },
  schema: () => sent.schema(),
};

interface SentStats {
  site: string;
  month: SentFigure[];
  year: SentFigure[];
  days?: (SentFigure & { day: string })[];
  period: { month: string; yearFrom: string; yearTo: string };
}
const dayFigure: Shape<SentFigure & { day: string }> = {
  read: (input, path, issues) => {
    const read = figure.read(input, path, issues);
    const day = object<{ day: string }>({ day: isoDate() }, ['day']).read(input, path, issues);
    return read && day && { ...read, ...day };
  },
  schema: () => figure.schema(),
};
const stats = object<SentStats>(
  {
    site: pattern(/^\d{5}$/, '10001'),
    month: list(figure),
    year: list(figure),
    days: list(dayFigure),
    period: object({ month, yearFrom: month, yearTo: month }, ['month', 'yearFrom', 'yearTo']),
  },
  ['site', 'month', 'year', 'period'],
);

const kindKey = ({ channel, scale }: Counted): string => `${channel} ${scale}`;

/** Figures of one channel and scale must not come twice: added up or chosen from, both would be a guess. */
const once = (figures: readonly SentFigure[], path: string, issues: Issue[]): SentFigure[] => {
  const times = new Map<string, number>();
  for (const one of figures) times.set(kindKey(one), (times.get(kindKey(one)) ?? 0) + 1);
  for (const [key, count] of times)
    if (count > 1) issues.push({ path, code: 'duplicate', message: `${key} stands there ${count} times` });
  return figures.filter((one) => times.get(kindKey(one)) === 1);
};

/** The answer of a collector, ours or a province's. Percentages are worked out anew from the counts. */
export const parseStats = (input: unknown): Parsed<Stats> => {
  const issues: Issue[] = [];
  const version = typeof input === 'object' && input !== null && 'v' in input ? input.v : undefined;
  if (version !== 1) {
    issues.push({ path: 'v', code: 'unknown-version', message: 'expected "v": 1' });
    return { value: undefined, issues };
  }
  const read = stats.read(input, '', issues);
  if (!read) return { value: undefined, issues };
  const { site, period } = read;
  return {
    value: {
      v: 1,
      site,
      period,
      month: once(read.month, 'month', issues).map((one) => ({
        ...statsFigure(one),
        reasons: one.reasons ?? {},
      })),
      year: once(read.year, 'year', issues).map(statsFigure),
      days: (read.days ?? []).map(({ day, channel, scale, levels }) => ({
        day,
        channel,
        scale,
        levels,
      })),
    },
    issues,
  };
};
