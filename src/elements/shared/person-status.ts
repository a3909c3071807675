/** Where a person is today, as far as the file says. Pure. */
import { daysBetween } from '../../format/today.js';
import { fold } from '../../search/fold.js';
import type { Person } from '../../model/person.js';

export type Presence =
  /** `until`: last day away, undefined when the file has no end. */
  | { kind: 'away'; until?: string | undefined }
  /** Here today, away soon. */
  | { kind: 'leaving'; from: string; until?: string | undefined }
  | { kind: 'here' };

/** An absence is told this many days before it begins. */
const SOON = 14;
/** From so many days on, what was confirmed is called old. */
export const OLD_AFTER_DAYS = 180;

/** Saturday and Sunday: offices are closed, or their own hours say so. */
const isWeekend = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0;

/**
 * What may be said of a person on the ISO day `today` (in Việt Nam); undefined when nothing may.
 *
 * "Away" needs an absence that covers the day. That no absence is written down does not prove that somebody is in
 * the office: files grow old. "Here" is said only on a working day on which somebody confirmed the entry, its
 * absence included; on all other days the hours speak for themselves.
 */
export const presenceOf = ({ absence, confirmedOn }: Person, today: string): Presence | undefined => {
  const { from, to } = absence ?? {};
  // Without a day there is no absence, only a substitute for whenever there is one.
  const dated = from !== undefined || to !== undefined;
  const over = !dated || (to !== undefined && to < today);
  if (!over && (from === undefined || from <= today)) return { kind: 'away', until: to };
  if (!over && from !== undefined && daysBetween(today, from) <= SOON)
    return { kind: 'leaving', from, until: to };
  return confirmedOn === today && !isWeekend(today) ? { kind: 'here' } : undefined;
};

/** Has nobody confirmed the entry for half a year? */
export const isOld = (confirmedOn: string, today: string): boolean =>
  daysBetween(confirmedOn, today) > OLD_AFTER_DAYS;

/** A person of the file by id, or by name when only one has it. */
export const personNamed = (words: string, people: readonly Person[]): Person | undefined => {
  const byId = people.find(({ id }) => id === words);
  if (byId) return byId;
  const name = fold(words).trim();
  const same = people.filter((person) => fold(person.name) === name);
  return same.length === 1 ? same[0] : undefined;
};
