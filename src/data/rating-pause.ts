/** How long the sender waits after a failure. */

const FIRST = 5000;
const LONGEST = 15 * 60_000;
/** A server or proxy that asks for more is asked again all the same: an answer must not wait for a slip of somebody's. */
const LONGEST_ASKED = 3_600_000;

/**
 * Milliseconds before the next try: 5 s after the first failure, twice as long after each more, at most 15 minutes; up to
 * half of it is chance, so that a server that comes back is not asked by all at once.
 * @param failures 1 or more
 * @param chance 0…1
 */
export const pauseMs = (failures: number, chance = Math.random()): number =>
  Math.round(Math.min(FIRST * 2 ** (failures - 1), LONGEST / 2) * (1 + chance));

/**
 * Milliseconds a `Retry-After` header asks for, at most an hour; undefined when it says nothing usable.
 * @param value seconds, or a date
 * @param now what the same clock shows as the date was made with, milliseconds since 1970
 */
export const retryAfterMs = (value: string | null, now: number): number | undefined => {
  const asked = /^\d+$/.test(value ?? '') ? Number(value) * 1000 : Date.parse(value ?? '') - now;
  return asked > 0 ? Math.min(asked, LONGEST_ASKED) : undefined;
};

/**
 * What is left of a pause of `ms` that began at `at`. None when it seems to begin later than now: the clock of the device
 * was put back, and nobody may wait for that.
 */
export const leftOf = ({ at, ms }: { at: number; ms: number }, wall: number): number =>
  at > wall ? 0 : Math.max(0, at + ms - wall);
