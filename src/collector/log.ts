/**
 * One line of JSON per event, for the journal of the machine: what happened and how often, never who. No address, no
 * browser, no path with a query, no comment, no id of an answer, no token.
 */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;
export type Log = (event: string, fields?: LogFields) => void;

export const jsonLog =
  (write: (line: string) => void, now: () => number = Date.now): Log =>
  (event, fields = {}) =>
    write(`${JSON.stringify({ time: new Date(now()).toISOString(), event, ...fields })}\n`);

const MINUTE_MS = 60_000;

/** Counts answers of the server and writes one line per minute: a line per request would tell who came when. */
export class RequestLog {
  #counts = new Map<string, number>();
  #slowest = 0;
  #timer: NodeJS.Timeout;

  constructor(private readonly log: Log) {
    this.#timer = setInterval(() => this.flush(), MINUTE_MS).unref();
  }

  /** @param route a name out of a closed list, not the path */
  count(route: string, status: number, ms: number): void {
    const key = `${route} ${status}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    this.#slowest = Math.max(this.#slowest, ms);
  }

  flush(): void {
    if (this.#counts.size === 0) return;
    this.log('requests', { ...Object.fromEntries(this.#counts), slowestMs: Math.round(this.#slowest) });
    this.#counts.clear();
    this.#slowest = 0;
  }

  close(): void {
    clearInterval(this.#timer);
    this.flush();
  }
}
