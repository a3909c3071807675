import type { ErrorDetail, LoadDetail } from './data/data-controller.js';
import type { Reason, Scale } from './model/rating.js';

export type { ErrorDetail, LoadDetail } from './data/data-controller.js';

/** What `commune-search` carries: a reader searched. */
export interface SearchDetail {
  query: string;
  /** Entries found. */
  count: number;
}

/** What `commune-select` carries: a reader opened an entry. */
export interface SelectDetail {
  /** Code of the procedure, or id of the person. */
  code: string;
}

/** What `commune-rate` carries: a reader's answer was closed. It is on its way, not yet received. */
export interface RateDetail {
  /** UUID of the answer. */
  id: string;
  /** `one-stop`, `procedure:<code>`, `desk:<n>` or `unit:<name>`. */
  subject: string;
  /** 1 the worst, the scale's own number the best. */
  score: number;
  scale: Scale;
  reasons: readonly Reason[];
}

/**
 * Every event of the library with its detail. They bubble, cross shadow roots, and come only after a
 * reader's act or a finished load.
 */
export interface CommuneEvents {
  'commune-load': LoadDetail;
  'commune-error': ErrorDetail;
  'commune-search': SearchDetail;
  'commune-select': SelectDetail;
  'commune-rate': RateDetail;
}

declare global {
  interface HTMLElementEventMap {
    'commune-load': CustomEvent<LoadDetail>;
    'commune-error': CustomEvent<ErrorDetail>;
    'commune-search': CustomEvent<SearchDetail>;
    'commune-select': CustomEvent<SelectDetail>;
    'commune-rate': CustomEvent<RateDetail>;
  }
}
