/** What the collector counted, channel by channel and scale by scale: figures of their own, added to nothing. */
import { periodOf } from './period.js';
import { REASONS, SATISFIED_FROM, type Channel, type Reason, type Scale } from './rating.js';
import { REASON_WORDS, SCORE_WORDS } from './rating-words.js';
import type { ResultDoubt } from './result-doubt.js';
import { tell, type Figure } from './result-figure.js';
import type { Stats, StatsFigure, StatsMonth } from './stats.js';

/** How often a criterion was named by those who were satisfied, and by those who were not. No percentage: few name any. */
export interface ReasonView {
  reason: Reason;
  words: string;
  satisfied: number;
  others: number;
}

export interface SurveyView {
  channel: Channel;
  /** `Máy tại quầy`. */
  channelWords: string;
  scale: Scale;
  n: number;
  /** Best first, as the faces stand. */
  levels: { score: number; words: string; count: number }[];
  /** A survey: always with the interval, nothing below ten. */
  satisfied: Figure;
  /** Those named at least once, most often named first; of the month only. */
  reasons: ReasonView[];
}

export interface CollectorBoard {
  site: string;
  month: string;
  /** First and last month of the twelve. */
  year: { from: string; to: string };
  ofMonth: SurveyView[];
  ofYear: SurveyView[];
}

export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  web: 'Trên trang web',
  kiosk: 'Máy tại quầy',
  qr: 'Quét mã tại quầy',
};

const reasonsOf = (scale: Scale, reasons: StatsMonth['reasons']): ReasonView[] => {
  const from = SATISFIED_FROM[scale] - 1;
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  return REASONS.map((reason) => {
    const levels = reasons[reason] ?? [];
    return {
      reason,
      words: REASON_WORDS[reason],
      satisfied: sum(levels.slice(from)),
      others: sum(levels.slice(0, from)),
    };
  })
    .filter(({ satisfied, others }) => satisfied + others > 0)
    .sort((a, b) => b.satisfied + b.others - (a.satisfied + a.others));
};

const viewOf = (
  one: StatsFigure,
  reasons: StatsMonth['reasons'],
  day: string,
  isRunning: boolean,
): SurveyView => {
  const { channel, scale, n, levels, satisfied } = one;
  const doubts: ResultDoubt[] = isRunning ? [{ code: 'running', columns: ['period'] }] : [];
  return {
    channel,
    channelWords: CHANNEL_NAMES[channel],
    scale,
    n,
    levels: levels
      .map((count, i) => ({ score: i + 1, words: SCORE_WORDS[scale][i] ?? String(i + 1), count }))
      .reverse(),
    satisfied:
      n === 0
        ? { kind: 'missing' }
        : tell('satisfied', satisfied, n, { source: CHANNEL_NAMES[channel], retrieved: day, doubts }),
    reasons: reasonsOf(scale, reasons),
  };
};

/** @param day the day the collector was asked, ISO */
export const collectorBoard = ({ site, month, year, period }: Stats, day: string): CollectorBoard => {
  const isRunning = (periodOf(period.month)?.to ?? '') >= day;
  return {
    site,
    month: period.month,
    year: { from: period.yearFrom, to: period.yearTo },
    ofMonth: month.map((one) => viewOf(one, one.reasons, day, isRunning)),
    ofYear: year.map((one) => viewOf(one, {}, day, isRunning)),
  };
};
