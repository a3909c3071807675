/** Generated fee files as a careless or hostile hand would write them, for the element. Pure. */
import fc from 'fast-check';
import { feeFiles } from './fees.js';

/** The same seed gives the same files. */
export const hostileFees = (count: number, seed: number): unknown[] =>
  fc.sample(feeFiles, { numRuns: count, seed });
