/**
 * `SOAK_PART=0.02 npm run soak -- soak-collector` runs a fiftieth of what the targets ask for, to try the long runs; their
 * tables say so. Without it: all of it.
 */
export const part = Number(process.env['SOAK_PART'] ?? 1);
if (!(part > 0 && part <= 1)) throw new Error('SOAK_PART: a number above 0, at most 1');

/** A number of seconds, rows or rounds in the length asked for. */
export const partOf = (whole: number, least = 1): number => Math.max(least, Math.round(whole * part));

/** For the notes of a table. */
export const partNote = part === 1 ? [] : [`🔴 A short form, ${part} of the whole run: not the measurement.`];
