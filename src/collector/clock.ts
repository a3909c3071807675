/** Days and months of Việt Nam, 7 hours before UTC all year. Times are minutes since 1970. */
const MINUTE = 60_000;
const AHEAD = 7 * 60;
const DAY = 24 * 60;

/** No clock that is right tells an earlier time: that of a machine whose battery is empty. */
const CLOCK_FROM = Date.parse('2026-01-01T00:00:00Z');
export const isPossible = (now: number): boolean => now >= CLOCK_FROM;

export const minutes = (ms: number): number => Math.floor(ms / MINUTE);

/** `2026-11-23` in Việt Nam. */
export const dayOf = (at: number): string => new Date((at + AHEAD) * MINUTE).toISOString().slice(0, 10);

/** `2026-11-23 09:05` in Việt Nam. */
export const timeOf = (at: number): string =>
  new Date((at + AHEAD) * MINUTE).toISOString().slice(0, 16).replace('T', ' ');

/** First minute of a day. */
export const dayStart = (day: string): number => minutes(Date.parse(`${day}T00:00:00Z`)) - AHEAD;

/** Is it a day of the calendar, written `2026-11-23`? */
export const isDay = (text: string): boolean =>
  /^20\d\d-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** `2026-11`? */
export const isMonth = (text: string): boolean => /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text);

/** Month `by` months later: `2026-11`, −11 → `2025-12`. */
export const monthAfter = (month: string, by: number): string => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
};

/** The day after. */
export const dayAfter = (day: string): string => dayOf(dayStart(day) + DAY);

/** Last day of a month. */
export const lastDay = (month: string): string => dayOf(dayStart(`${monthAfter(month, 1)}-01`) - 1);
