import type { Log } from './log.js';
import type { Store } from './store.js';

const PAUSE_MS = 5000;

/** A row that comes and goes: proves that the disk takes something, and leaves nothing. */
const PROBE = [
  { sql: 'INSERT INTO conflicts (site, n) VALUES (-1, 0) ON CONFLICT DO NOTHING', values: [] },
  { sql: 'DELETE FROM conflicts WHERE site = -1', values: [] },
];

/** Can answers be stored? Known from the last attempt; after a failure tried again when asked, so that recovery shows. */
export class Health {
  #failed: string | undefined;
  #tried = -Infinity;

  constructor(
    private readonly store: Store,
    private readonly log: Log,
    private readonly elapsed: () => number,
  ) {}

  /** @param code the engine's own */
  failed(code: string): void {
    if (this.#failed === undefined) this.log('store-failed', { code });
    this.#failed = code;
    this.#tried = this.elapsed();
  }

  worked(): void {
    if (this.#failed !== undefined) this.log('store-recovered');
    this.#failed = undefined;
  }

  /** Undefined when all is well, else the engine's code. */
  async trouble(): Promise<string | undefined> {
    if (this.#failed === undefined || this.elapsed() - this.#tried < PAUSE_MS) return this.#failed;
    this.#tried = this.elapsed();
    try {
      await this.store.write(PROBE);
      this.worked();
    } catch {
      // Still down; the log has said so.
    }
    return this.#failed;
  }
}
