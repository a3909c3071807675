/** When an answer was given, on a device whose clock may be years off and may be put right at any time. */
import { RATING_LIMITS } from '../model/rating.js';

/** One moment by both clocks of the device. */
export interface Moment {
  /** Different for each load of a page: `steady` compares only within one. */
  page: number;
  /** Milliseconds that never go back, performance.now(). */
  steady: number;
  /** Milliseconds since 1970 by the clock of the device. */
  wall: number;
}

const PAGE = Math.random();

export const moment = (): Moment => ({ page: PAGE, steady: performance.now(), wall: Date.now() });

/** The moment of a tap. @param steady its performance.now() */
export const momentOf = (steady: number, now = moment()): Moment => ({
  ...now,
  steady,
  wall: now.wall - (now.steady - steady),
});

/**
 * performance.now() stands still while a device sleeps (Chromium and Firefox on Linux and Android), so the wall clock may
 * run ahead of it without having been put right. Nobody leaves a kiosk asleep for longer than a weekend.
 */
const SLEEP = 3 * 86_400_000;
/** Clocks are nudged by less than this all the time. */
const NUDGE = 60_000;

/** By how far the wall clock was moved against the steady one; 0 for sleep and nudges. */
export const jumpOf = (before: Moment, now: Moment): number => {
  const by = now.wall - before.wall - (now.steady - before.steady);
  return by > SLEEP || by < -NUDGE ? by : 0;
};

const possible = (age: number): boolean => age >= 0 && age <= RATING_LIMITS.ageMs;

/**
 * Milliseconds since the tap, whole, 0 to 30 days. Within a page the steady clock counts, and sleep is added to it;
 * between two loads there is only the wall clock.
 */
export const ageOf = (tap: Moment, now: Moment): number => {
  const passed = now.wall - tap.wall - (tap.page === now.page ? jumpOf(tap, now) : 0);
  return Math.round(Math.min(Math.max(passed, 0), RATING_LIMITS.ageMs));
};

/** A tap noted before the wall clock jumped, as the clock now counts; the same object when it needs no correction. */
export const corrected = <T extends Moment>(tap: T, now: Moment, jump: number): T =>
  jump === 0 || possible(now.wall - tap.wall) ? tap : { ...tap, wall: tap.wall + jump };
