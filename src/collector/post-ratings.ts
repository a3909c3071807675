import type { IncomingMessage, ServerResponse } from 'node:http';
import { RATING_LIMITS, type RatingAnswer } from '../model/rating.js';
import { bodyOf, json, openToSender, problem, type Problem } from './answer.js';
import type { Callers } from './caller.js';
import { isPossible } from './clock.js';
import { RecentTexts, signOf, type Held } from './held.js';
import { Buckets } from './rate-limit.js';
import { KnownSubjects, storeRatings, type JudgedRating } from './ratings.js';
import { readRating, readRequest, type Rating } from './read-rating.js';
import type { Store } from './store.js';
import { findToken, type Token } from './tokens.js';

/** Beyond this an address is asked to wait: requests of a kiosk, answers of a page. */
const HARD = { burst: 600, perMinute: 600 };
/** Beyond this answers of one address for one commune are stored but set aside. */
const PUBLISHED = { burst: 60, perMinute: 30 };

const publisher = ({ site }: Rating, caller: string): string => `${site} ${caller}`;

export interface PostRatingsContext {
  store: Store;
  callers: Callers;
  /** Communes whose answers are taken. */
  takes: (site: string) => boolean;
  /** After answers of these communes were stored. */
  onStored: (sites: ReadonlySet<string>) => void;
  now: () => number;
  /** Milliseconds that never go back. */
  elapsed: () => number;
}

/** POST /v1/ratings. */
export class PostRatings {
  readonly #hard = new Buckets(HARD.burst, HARD.perMinute);
  readonly #published = new Buckets(PUBLISHED.burst, PUBLISHED.perMinute);
  readonly #texts = new RecentTexts();
  readonly #subjects = new KnownSubjects();

  constructor(private readonly context: PostRatingsContext) {}

  /** The key of the addresses has changed: what was counted by the old one can no longer be found. */
  forgetCallers(): void {
    this.#hard.clear();
    this.#published.clear();
  }

  /** @throws StoreFailure when nothing could be stored */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { store, callers, now, elapsed, onStored } = this.context;
    const headers = openToSender(request);
    const refuse = (code: Problem, more = {}): void => problem(response, code, { ...headers, ...more });
    const caller = callers.keyOf(request, elapsed());
    const wait = this.#hard.take(caller, elapsed());
    if (wait > 0) return refuse('rate', { 'retry-after': Math.ceil(wait / 1000) });
    if (request.headers['content-encoding'] !== undefined) return refuse('encoding');
    const text = await bodyOf(request, RATING_LIMITS.bytes);
    // What is left of the body may not have been read; the connection cannot be used again.
    if (text === undefined) return refuse('size', { connection: 'close' });
    if (!isPossible(now())) return refuse('clock', { 'retry-after': 60 });
    const body = readRequest(text);
    if (typeof body === 'string') return refuse(body);

    let kiosk: Token | undefined;
    if (body.device !== undefined) {
      kiosk = await findToken(store, body.device, 'kiosk', now());
      if (!kiosk) return refuse('device');
    } else {
      const more = this.#hard.take(caller, elapsed(), Math.max(0, body.items.length - 1));
      if (more > 0) return refuse('rate', { 'retry-after': Math.ceil(more / 1000) });
    }

    const judged: JudgedRating[] = [];
    const rejected: RatingAnswer['rejected'] = [];
    for (const item of body.items) {
      const read = readRating(item);
      if (!read.ok) {
        rejected.push(read.rejected);
        continue;
      }
      const code = this.#notTaken(read.rating, kiosk);
      if (code !== undefined) rejected.push({ id: read.rating.id, code });
      else judged.push({ rating: read.rating, held: this.#judge(read.rating, kiosk, caller) });
    }
    const { stored, duplicate } = await this.#stored(judged, kiosk, caller);
    if (stored.length > 0) onStored(new Set(judged.map(({ rating }) => rating.site)));
    json(response, 200, { stored, duplicate, rejected } satisfies RatingAnswer, headers);
  }

  #notTaken({ site, channel }: Rating, kiosk: Token | undefined): 'site' | 'channel' | 'device' | undefined {
    if (!this.context.takes(site)) return 'site';
    if (!kiosk) return channel === 'kiosk' ? 'device' : undefined;
    if (kiosk.site !== site) return 'site';
    return channel === 'kiosk' ? undefined : 'channel';
  }

  #judge(rating: Rating, kiosk: Token | undefined, caller: string): Held {
    const elapsed = this.context.elapsed();
    // A kiosk sends days of answers at once; "Tốt" on Monday and on Tuesday are two people.
    const given = kiosk ? elapsed - rating.ageMs : elapsed;
    const repeated = this.#texts.isRepeated(rating, given, elapsed);
    // A kiosk has its own physical limit, and sends what people left while it was offline.
    if (!kiosk && this.#published.take(publisher(rating, caller), elapsed) > 0) return 'rate';
    return signOf(rating, repeated);
  }

  /** What was not stored now, because it was stored before or could not be, must not use up what the address may publish. */
  async #stored(
    judged: readonly JudgedRating[],
    kiosk: Token | undefined,
    caller: string,
  ): Promise<Omit<RatingAnswer, 'rejected'>> {
    const { store, now } = this.context;
    const fresh = new Set<string>();
    try {
      const answer = await storeRatings(store, judged, this.#subjects, now());
      for (const id of answer.stored) fresh.add(id);
      return answer;
    } finally {
      if (!kiosk)
        for (const { rating, held } of judged)
          if (held !== 'rate' && !fresh.delete(rating.id)) this.#published.give(publisher(rating, caller));
    }
  }
}
