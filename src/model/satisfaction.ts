import { SATISFIED_FROM, type Scale } from './rating.js';

/** 97.5 % point of the normal distribution: 95 % lie between −Z and Z. */
const Z = 1.959963984540054;

/** Below this number of answers no percentage is shown at all. */
export const FEW = 10;
/** From this number on the percentage stands without a warning. */
export const ENOUGH = 30;

/**
 * Wilson's 95 % interval for `count` of `of`, as shares from 0 to 1. Unlike the plain one it stays inside 0…1 and is
 * honest for small numbers. `of` 0 tells nothing: [0, 1].
 */
export const wilson = (count: number, of: number): [low: number, high: number] => {
  if (of <= 0) return [0, 1];
  const share = count / of;
  const square = (Z * Z) / of;
  const middle = share + square / 2;
  const half = Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  // At the ends the formula gives 0 and 1 but for the last bit.
  const low = count === 0 ? 0 : (middle - half) / (1 + square);
  const high = count === of ? 1 : (middle + half) / (1 + square);
  return [low, high];
};

/**
 * What may be said about a number of answers. Percentages in tenths: the share and the low end are rounded down, the high
 * end up, so that nothing looks better or surer than it is.
 */
export type Share =
  /** Fewer than ten: counts only, "chưa đủ dữ liệu". */
  | { kind: 'few' }
  /** `uncertain`: 10 to 29, to be shown with a warning; `share`: 30 and more. Always with the interval. */
  | { kind: 'uncertain' | 'share'; percent: number; low: number; high: number };

/** Percentage in tenths, rounded down; exact where the division is: 29 of 100 is 29 and not 28.9. */
export const percentOf = (count: number, of: number): number => Math.floor((count * 1000) / of) / 10;

/**
 * @param count of these; whole, 0…of
 * @param of answers in all
 */
export const shareOf = (count: number, of: number): Share => {
  if (of < FEW) return { kind: 'few' };
  const [low, high] = wilson(count, of);
  return {
    kind: of < ENOUGH ? 'uncertain' : 'share',
    percent: percentOf(count, of),
    low: Math.floor(low * 1000) / 10,
    high: Math.ceil(high * 1000) / 10,
  };
};

/** Answers per score, lowest first → how many there are and how many of them are satisfied. */
export const satisfiedOf = (scale: Scale, levels: readonly number[]): { n: number; satisfied: number } => ({
  n: levels.reduce((sum, count) => sum + count, 0),
  satisfied: levels.slice(SATISFIED_FROM[scale] - 1).reduce((sum, count) => sum + count, 0),
});
