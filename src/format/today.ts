const HOURS_AHEAD = 7;

/**
 * Today in Việt Nam as an ISO day, wherever the reader's clock is set. UTC+7 all year; without Intl, whose making takes
 * too long for every line of a list.
 */
export const todayInVietnam = (now: Date = new Date()): string =>
  new Date(now.getTime() + HOURS_AHEAD * 3_600_000).toISOString().slice(0, 10);

/** Whole days from one ISO day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
