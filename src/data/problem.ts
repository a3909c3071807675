import type { Issue } from '../model/shape.js';

/** Why a data file could not be used. A closed list: elements have one sentence for each. */
export type LoadErrorCode =
  /** No connection, refused, blocked by CORS, or the address is not one. */
  | 'network'
  /** No complete answer in time, a trickle included. */
  | 'timeout'
  /** A status that is neither success nor "gone". */
  | 'http'
  /** 404 or 410: the file was withdrawn. */
  | 'gone'
  | 'too-large'
  | 'empty'
  /** A page (often the site's own "not found" page with status 200) in place of data. */
  | 'html'
  | 'not-json'
  /** The file ends in the middle. */
  | 'cut-off'
  /** The bytes are in an encoding that cannot be told with certainty. */
  | 'charset'
  | 'too-deep'
  | 'too-many'
  /** JSON, but not the kind or version of file asked for. */
  | 'bad-format'
  /** One record in five, or more, is unusable. */
  | 'bad-records';

/** Thrown and caught inside `src/data` only; callers of `loadJson` get a result, never an exception. */
export class LoadProblem extends Error {
  constructor(
    readonly code: LoadErrorCode,
    cause?: unknown,
    readonly issues: Issue[] = [],
    /** `true` when the same request may succeed a moment later. */
    readonly again = false,
  ) {
    super(code, { cause });
  }
}
