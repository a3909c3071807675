/** How long and how much a page waits for and accepts. Durations in milliseconds. */
export interface Limits {
  /** One try, body included. */
  tryMs: number;
  /** Tries after the first one. */
  retries: number;
  /** Pause before the first retry; doubles for the next. */
  pauseMs: number;
  /** From asking to an answer for the reader, the look for a stored copy included. */
  totalMs: number;
  /** Time kept back, within `totalMs`, to look for a stored copy. */
  copyMs: number;
  /** How long a loaded file is shared with elements that ask later. */
  freshMs: number;
  maxBytes: number;
  maxDepth: number;
  /** Entries in any one list. */
  maxRecords: number;
  /**
   * Share of unusable records at which the whole file counts as bad. 0.2 itself is bad: 100 of 500
   * is refused.
   */
  badShare: number;
}

/** The promises of the README; tests shorten them. */
export const LIMITS: Readonly<Limits> = {
  tryMs: 8_000,
  retries: 2,
  pauseMs: 400,
  totalMs: 20_000,
  copyMs: 1_500,
  freshMs: 60_000,
  maxBytes: 5_000_000,
  maxDepth: 20,
  maxRecords: 20_000,
  badShare: 0.2,
};
