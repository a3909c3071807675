/** What has changed since the period before: only told where both figures may be compared. */
import type { Figure } from './result-figure.js';
import { wilson } from './satisfaction.js';

/** Why nothing is said about a change. */
export type NoChange =
  /** One of the two has no number. */
  | 'missing'
  /** One of the two is in doubt, or has no percentage. */
  | 'doubt'
  /** One of the two rests on fewer than ten. */
  | 'few'
  /** One of the two periods was not over when its figure was taken. */
  | 'not-over'
  | 'other-source'
  | 'other-definition';

export type Change =
  | {
      kind: 'up' | 'down' | 'same';
      /** How much, without sign: percentage points in tenths as shown, a number, or points of a score. */
      by: number;
      unit: 'percent' | 'count' | 'score';
      /** The period before. */
      from: string;
      /** `false`: of a survey, and so small that chance alone may have made it. */
      certain: boolean;
    }
  | { kind: 'none'; why: NoChange; from: string };

interface Part {
  count: number;
  of: number;
}

/**
 * 95 % interval of the difference of two shares, each from answers of other people: Newcombe 1998, method 10, made of the
 * two Wilson intervals.
 */
export const differenceInterval = (a: Part, b: Part): [low: number, high: number] => {
  const [p, q] = [a.count / a.of, b.count / b.of];
  const [[lowP, highP], [lowQ, highQ]] = [wilson(a.count, a.of), wilson(b.count, b.of)];
  return [p - q - Math.hypot(p - lowP, highQ - q), p - q + Math.hypot(highP - p, q - lowQ)];
};

/** Whether two shares differ by more than chance makes: the interval of the difference does not hold 0. */
const differs = (a: Part, b: Part): boolean => {
  const [low, high] = differenceInterval(a, b);
  return low > 0 || high < 0;
};

const isUnfinished = (figure: Figure): boolean =>
  'doubts' in figure && figure.doubts.some(({ code }) => code === 'running' || code === 'partial');

/** Why one figure cannot be compared with anything. */
const obstacle = (figure: Figure): NoChange | undefined => {
  if (figure.kind === 'missing') return 'missing';
  if (figure.kind === 'few') return 'few';
  if (
    figure.kind === 'withheld' ||
    (figure.kind === 'count' && figure.doubts.some(({ code }) => code === 'no-of' || code === 'sum'))
  )
    return 'doubt';
  return isUnfinished(figure) ? 'not-over' : undefined;
};

/** A decimal difference without the last bit of the machine: 94.3 − 92.3 is 2. */
const difference = (a: number, b: number): number => Math.round((a - b) * 100) / 100;

/** What a reader would get by subtracting the two numbers shown. */
export const changeOf = (
  now: Figure,
  before: Figure,
  from: string,
  isOther?: 'source' | 'definition',
): Change => {
  const why = obstacle(now) ?? obstacle(before) ?? (isOther && (`other-${isOther}` as const));
  if (why !== undefined) return { kind: 'none', why, from };
  const told = (by: number, unit: 'percent' | 'count' | 'score', certain = true): Change => ({
    kind: by > 0 ? 'up' : by < 0 ? 'down' : 'same',
    by: Math.abs(by),
    unit,
    from,
    certain,
  });
  // "Dưới 0,1 %" beside "0 %": not the same, and no number tells by how much.
  if (now.kind === 'share' && before.kind === 'share' && now.trace !== before.trace)
    return { kind: 'none', why: 'doubt', from };
  if (now.kind === 'share' && before.kind === 'share')
    return told(difference(now.percent, before.percent), 'percent', !now.interval || differs(now, before));
  if (now.kind === 'score' && before.kind === 'score')
    return told(difference(now.score, before.score), 'score');
  if (now.kind === 'count' && before.kind === 'count') return told(now.count - before.count, 'count');
  return { kind: 'none', why: 'doubt', from };
};
