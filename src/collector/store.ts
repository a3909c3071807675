/**
 * What the collector asks of a database: two methods and plain SQL with `?` for values. SQLite is the one that comes
 * with it; another engine is one more file that answers these two.
 */

export type Value = string | number | Uint8Array | null;
export type Row = Readonly<Record<string, unknown>>;

export interface Statement {
  sql: string;
  values: readonly Value[];
}

export interface Store {
  /** Rows of one SELECT. Sees everything that was acknowledged before. */
  read(statement: Statement): Promise<Row[]>;
  /**
   * Runs the statements in order, all of them or none. Resolves with the number of rows each has changed, and only when
   * they would survive the machine being switched off. Rejects with {@link StoreFailure}.
   */
  write(statements: readonly Statement[]): Promise<number[]>;
}

/** A store that is open, with what only its owner does. */
export interface OpenStore extends Store {
  /** Drops what deleted rows have left behind in the files. */
  tidy(): Promise<void>;
  /** Finishes what is under way. Afterwards every call rejects. */
  close(): Promise<void>;
}

/** The database could not do it; nothing of it is stored. `code` is the engine's own, for the log. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
  constructor(
    readonly code: string,
    cause: unknown,
  ) {
    super(`the store failed: ${code}`, { cause });
  }
}
