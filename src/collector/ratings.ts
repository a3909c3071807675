import { CHANNELS, type RatingAnswer } from '../model/rating.js';
import { minutes } from './clock.js';
import { HELD, type Held } from './held.js';
import type { Rating } from './read-rating.js';
import { commentsKeptFrom } from './retention.js';
import type { Row, Statement, Store, Value } from './store.js';

/** An answer with what the collector thinks of it. */
export interface JudgedRating {
  rating: Rating;
  held: Held;
}

const KNOW_SUBJECT = 'INSERT INTO subjects (subject) VALUES (?) ON CONFLICT DO NOTHING';
const STORE_RATING = `INSERT INTO ratings (site, id, at, score, scale, channel, held, reasons, subject, comment)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT subject_id FROM subjects WHERE subject = ?), ?) ON CONFLICT DO NOTHING`;
const READ_RATING = `SELECT at, score, scale, channel, reasons, s.subject AS subject, comment
  FROM ratings JOIN subjects s ON s.subject_id = ratings.subject WHERE site = ? AND id = ?`;
const COUNT_CONFLICT =
  'INSERT INTO conflicts (site, n) VALUES (?, 1) ON CONFLICT (site) DO UPDATE SET n = conflicts.n + 1';

const bytesOf = (uuid: string): Uint8Array => new Uint8Array(Buffer.from(uuid.replaceAll('-', ''), 'hex'));

const keyOf = ({ site, id }: Rating): string => `${site} ${id}`;

/** Is the stored answer another one than this? A comment that has been forgotten meanwhile is no difference. */
const differs = (row: Row, rating: Rating, now: number): boolean =>
  row['score'] !== rating.score ||
  row['scale'] !== rating.scale ||
  row['channel'] !== CHANNELS.indexOf(rating.channel) ||
  row['reasons'] !== rating.reasons ||
  row['subject'] !== rating.subject ||
  (row['comment'] !== (rating.comment ?? null) && Number(row['at']) >= commentsKeptFrom(now));

/** Subjects known to be in the table, so that they are not written again with each answer. */
export class KnownSubjects {
  #known = new Set<string>();

  has(subject: string): boolean {
    return this.#known.has(subject);
  }

  add(subjects: readonly string[]): void {
    if (this.#known.size > 50_000) this.#known.clear();
    for (const subject of subjects) this.#known.add(subject);
  }
}

/**
 * Stores answers. Resolves when they are safe; every id is then named once. The same id again changes nothing: the
 * first answer counts, and one that says something else is counted as a conflict.
 *
 * @param now the server's clock; the answer's own time is that less its age
 */
export const storeRatings = async (
  store: Store,
  judged: readonly JudgedRating[],
  subjects: KnownSubjects,
  now: number,
): Promise<Omit<RatingAnswer, 'rejected'>> => {
  const first = new Map<string, JudgedRating>();
  for (const item of judged) if (!first.has(keyOf(item.rating))) first.set(keyOf(item.rating), item);
  const unique = [...first.values()];
  if (unique.length === 0) return { stored: [], duplicate: [] };

  const fresh = [...new Set(unique.map(({ rating }) => rating.subject))].filter(
    (name) => !subjects.has(name),
  );
  const insert = ({ rating, held }: JudgedRating): Statement => ({
    sql: STORE_RATING,
    values: [
      Number(rating.site),
      bytesOf(rating.id),
      minutes(now - rating.ageMs),
      rating.score,
      rating.scale,
      CHANNELS.indexOf(rating.channel),
      HELD[held],
      rating.reasons,
      rating.subject,
      rating.comment ?? null,
    ],
  });
  const changes = await store.write([
    ...fresh.map((subject) => ({ sql: KNOW_SUBJECT, values: [subject] })),
    ...unique.map(insert),
  ]);
  subjects.add(fresh);
  const wasStored = changes.slice(fresh.length).map((changed) => changed > 0);
  const again = unique.filter((_, i) => wasStored[i] === false).map(({ rating }) => rating);
  await countConflicts(store, again, judged, first, now);
  return {
    stored: unique.filter((_, i) => wasStored[i]).map(({ rating }) => rating.id),
    duplicate: again.map(({ id }) => id),
  };
};

const countConflicts = async (
  store: Store,
  again: readonly Rating[],
  judged: readonly JudgedRating[],
  first: ReadonlyMap<string, JudgedRating>,
  now: number,
): Promise<void> => {
  const values = (rating: Rating): Value[] => [Number(rating.site), bytesOf(rating.id)];
  const conflicts: Rating[] = [];
  for (const rating of again) {
    const [row] = await store.read({ sql: READ_RATING, values: values(rating) });
    if (row && differs(row, rating, now)) conflicts.push(rating);
  }
  for (const { rating } of judged) {
    const earlier = first.get(keyOf(rating))?.rating;
    if (earlier && earlier !== rating && JSON.stringify(earlier) !== JSON.stringify(rating))
      conflicts.push(rating);
  }
  if (conflicts.length > 0)
    await store.write(conflicts.map(({ site }) => ({ sql: COUNT_CONFLICT, values: [Number(site)] })));
};
