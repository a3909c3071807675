/** Token buckets: what an address may do at once and per minute. A whole one-stop desk shares one address, so they are wide. */

interface Bucket {
  tokens: number;
  /** Milliseconds; when `tokens` was right. */
  at: number;
}

/** Addresses remembered at once; beyond, the ones longest unseen are forgotten. */
const MOST = 100_000;

export class Buckets {
  readonly #burst: number;
  readonly #perMs: number;
  /** Longest unseen first. */
  #buckets = new Map<string, Bucket>();

  constructor(burst: number, perMinute: number) {
    this.#burst = burst;
    this.#perMs = perMinute / 60_000;
  }

  /**
   * Takes `cost` tokens if there are as many; takes none otherwise.
   * @param now milliseconds of a clock that never goes back
   * @returns milliseconds until it would work; 0 when taken
   */
  take(key: string, now: number, cost = 1): number {
    const known = this.#buckets.get(key);
    const tokens = known ? Math.min(this.#burst, known.tokens + (now - known.at) * this.#perMs) : this.#burst;
    const short = cost - tokens;
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: short > 0 ? tokens : tokens - cost, at: now });
    this.#forget(now);
    return short > 0 ? Math.ceil(short / this.#perMs) : 0;
  }

  /** Gives back what was taken for nothing. */
  give(key: string, cost = 1): void {
    const known = this.#buckets.get(key);
    if (known) known.tokens = Math.min(this.#burst, known.tokens + cost);
  }

  /** Forgets everybody. */
  clear(): void {
    this.#buckets.clear();
  }

  #forget(now: number): void {
    const full = this.#burst / this.#perMs;
    for (const [key, { at }] of this.#buckets) {
      if (this.#buckets.size <= MOST && now - at < full) break;
      this.#buckets.delete(key);
    }
  }
}
