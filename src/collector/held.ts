import { RATING_LIMITS } from '../model/rating.js';
import type { Rating } from './read-rating.js';

/** Why an answer is set aside: stored, visible to the auditor, not in any published figure. Stored as a number. */
export const HELD = { counts: 0, rate: 1, trap: 2, fast: 3, 'same-text': 4 } as const;
export type Held = keyof typeof HELD;

/** In words, for the auditor. */
export const HELD_WORDS: Readonly<Record<Held, string>> = {
  counts: 'Tính vào kết quả',
  rate: 'Giữ lại: quá nhiều phiếu từ một nơi',
  trap: 'Giữ lại: máy tự điền',
  fast: 'Giữ lại: trả lời quá nhanh',
  'same-text': 'Giữ lại: trùng lời góp ý',
};

const SAME_TEXT_MS = 300_000;
/** Letters from which the same words are a sign: "Tốt" and "Cán bộ nhiệt tình" are what many people write, and what nobody floods with. */
const TELLING = 20;
/** Texts remembered; far more than anybody writes in five minutes. */
const MOST_TEXTS = 20_000;

/** Remembers comments for five minutes, per commune, to notice one that comes again. */
export class RecentTexts {
  /** site and text → which answer said it first, when the last was given and when it came. In memory only. Oldest first. */
  #seen = new Map<string, { id: string; given: number; at: number }>();

  /**
   * Has another answer said the same within five minutes? The same answer sent again has not.
   * @param given when it was given; now, where the sender's word for it is not to be trusted
   */
  isRepeated({ site, id, comment }: Rating, given: number, now: number): boolean {
    if (comment === undefined || [...comment].length < TELLING) return false;
    const key = `${site} ${comment.toLowerCase().replace(/\s+/g, ' ')}`;
    const known = this.#seen.get(key);
    if (known?.id === id) return false;
    const near = known !== undefined && Math.abs(given - known.given) < SAME_TEXT_MS;
    this.#seen.delete(key);
    // Whose words they were first stays known: when nothing could be stored, that answer comes again and counts.
    this.#seen.set(key, { id: near ? known.id : id, given, at: now });
    this.#forget(now);
    return near;
  }

  #forget(now: number): void {
    for (const [key, { at }] of this.#seen) {
      if (this.#seen.size <= MOST_TEXTS && now - at < SAME_TEXT_MS) break;
      this.#seen.delete(key);
    }
  }
}

/** Signs of a program, apart from how often it comes. A kiosk is touched by one person after the other: no minimum time there. */
export const signOf = ({ trapped, openMs, channel }: Rating, repeated: boolean): Exclude<Held, 'rate'> => {
  if (trapped) return 'trap';
  if (channel !== 'kiosk' && (openMs ?? 0) < RATING_LIMITS.openMs) return 'fast';
  return repeated ? 'same-text' : 'counts';
};
