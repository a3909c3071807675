import { CHANNELS, REASONS, SCALES, type Channel, type Reason, type Scale } from '../model/rating.js';
import { statsFigure, type Stats } from '../model/stats.js';
import { dayStart, monthAfter } from './clock.js';
import { HELD } from './held.js';
import type { Row, Store } from './store.js';

/** For the auditor: what the published figures leave out. */
export interface AuditStats {
  /** Of the month: set aside, not published. */
  held: number;
  /** Ever: answers that came again with another content. */
  conflicts: number;
}

const MONTHS = `SELECT channel, scale, score, SUM(n) AS n FROM months
  WHERE month IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AND site = ? AND held = 0 GROUP BY channel, scale, score`;
const DAYS = `SELECT (at + 420) / 1440 AS day, channel, scale, score, reasons, COUNT(*) AS n FROM ratings
  WHERE site = ? AND at >= ? AND at < ? AND held = ${HELD.counts} GROUP BY 1, 2, 3, 4, 5 ORDER BY 1`;
const HELD_OF_MONTH = 'SELECT SUM(n) AS n FROM months WHERE month = ? AND site = ? AND held = 1';
const CONFLICTS = 'SELECT n FROM conflicts WHERE site = ?';

const yyyymm = (month: string): number => Number(month.replace('-', ''));

const scaleOf = (row: Row): Scale => (row['scale'] === 5 ? 5 : 3);
const channelOf = (row: Row): Channel => CHANNELS[Number(row['channel'])] ?? 'web';

interface Group {
  channel: Channel;
  scale: Scale;
  levels: number[];
  reasons: Partial<Record<Reason, number[]>>;
}

const none = (scale: Scale): number[] => Array<number>(scale).fill(0);

const count = (levels: number[], score: number, n: number): void => {
  levels[score - 1] = (levels[score - 1] ?? 0) + n;
};

/** Adds rows up per key, in the order in which the keys come. */
const grouped = (rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Group> => {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const key = keyOf(row);
    const scale = scaleOf(row);
    const group = groups.get(key) ?? { channel: channelOf(row), scale, levels: none(scale), reasons: {} };
    groups.set(key, group);
    const [score, n] = [Number(row['score']), Number(row['n'])];
    count(group.levels, score, n);
    REASONS.forEach((reason, i) => {
      if ((Number(row['reasons'] ?? 0) & (1 << i)) === 0) return;
      count((group.reasons[reason] ??= none(scale)), score, n);
    });
  }
  return groups;
};

const byKind = (row: Row): string => `${CHANNELS[Number(row['channel'])] ?? ''} ${String(row['scale'])}`;

/** Web before kiosk before code, three faces before five. */
const inOrder = <T extends { channel: Channel; scale: Scale }>(list: readonly T[]): T[] =>
  CHANNELS.flatMap((channel) =>
    SCALES.flatMap((scale) => list.filter((item) => item.channel === channel && item.scale === scale)),
  );

/**
 * Published figures of one commune: counts, and percentages only where there are enough answers. No comments.
 * @param month `2026-11`
 */
export const statsOf = async (store: Store, site: string, month: string): Promise<Stats> => {
  const months = Array.from({ length: 12 }, (_, i) => monthAfter(month, i - 11));
  const year = await store.read({ sql: MONTHS, values: [...months.map(yyyymm), Number(site)] });
  const days = await store.read({
    sql: DAYS,
    values: [Number(site), dayStart(`${month}-01`), dayStart(`${monthAfter(month, 1)}-01`)],
  });
  const ofDays = [...grouped(days, (row) => `${String(row['day'])} ${byKind(row)}`)].map(([key, group]) => ({
    // The key begins with the number of the day in Việt Nam since 1970.
    day: new Date(Number(key.split(' ')[0]) * 86_400_000).toISOString().slice(0, 10),
    channel: group.channel,
    scale: group.scale,
    levels: group.levels,
  }));
  const ofMonth = [...grouped(days, byKind).values()].map((group) => ({
    ...statsFigure(group),
    reasons: group.reasons,
  }));
  return {
    v: 1,
    site,
    period: { month, yearFrom: months[0] ?? month, yearTo: month },
    month: inOrder(ofMonth),
    year: inOrder([...grouped(year, byKind).values()].map(statsFigure)),
    days: ofDays,
  };
};

export const auditOf = async (store: Store, site: string, month: string): Promise<AuditStats> => {
  const [held] = await store.read({ sql: HELD_OF_MONTH, values: [yyyymm(month), Number(site)] });
  const [conflicts] = await store.read({ sql: CONFLICTS, values: [Number(site)] });
  return { held: Number(held?.['n'] ?? 0), conflicts: Number(conflicts?.['n'] ?? 0) };
};
