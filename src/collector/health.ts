import { isPossible } from './clock.js';
import type { Log, LogFields } from './log.js';
import { Buckets } from './rate-limit.js';
import { StoreFailure, type Store } from './store.js';

/** After a failure. */
const PAUSE_MS = 5000;
/** What was stored this long ago says nothing about now: the disk may have filled up since. */
const PROVEN_MS = 60_000;

/** A row that comes and goes: proves that the disk takes something, and leaves nothing. */
const PROBE = [
  { sql: 'INSERT INTO conflicts (site, n) VALUES (-1, 0) ON CONFLICT DO NOTHING', values: [] },
  { sql: 'DELETE FROM conflicts WHERE site = -1', values: [] },
];

/** Can answers be stored? Known from the last attempt; tried when asked after a failure, or when nobody has tried for a while. */
export class Health {
  #failed: string | undefined;
  #tried = -Infinity;
  /** A disk that comes and goes many times a second must not be filled by the journal: so many lines, then two a minute. */
  readonly #lines = new Buckets(10, 2);

  constructor(
    private readonly store: Store,
    private readonly log: Log,
    private readonly now: () => number,
    private readonly elapsed: () => number,
  ) {}

  /** @param code the engine's own */
  failed(code: string): void {
    if (this.#failed === undefined) this.#say('store-failed', { code });
    this.#failed = code;
    this.#tried = this.elapsed();
  }

  worked(): void {
    if (this.#failed !== undefined) this.#say('store-recovered');
    this.#failed = undefined;
    this.#tried = this.elapsed();
  }

  #say(event: string, fields?: LogFields): void {
    if (this.#lines.take('', this.elapsed()) === 0) this.log(event, fields);
  }

  /** Undefined when all is well, else the engine's code; CLOCK when the machine's clock is wrong. */
  async trouble(): Promise<string | undefined> {
    if (!isPossible(this.now())) return 'CLOCK';
    const pause = this.#failed === undefined ? PROVEN_MS : PAUSE_MS;
    if (this.elapsed() - this.#tried < pause) return this.#failed;
    this.#tried = this.elapsed();
    try {
      await this.store.write(PROBE);
      this.worked();
    } catch (error) {
      this.failed(error instanceof StoreFailure ? error.code : 'UNKNOWN');
    }
    return this.#failed;
  }
}
