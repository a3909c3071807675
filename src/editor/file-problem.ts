import { WorkbookProblem, type WorkbookProblemCode } from '../import/workbook-problem.js';

/** Why the clerk's file could not be opened, beyond what `LoadProblem` has for CSV and JSON. A closed list. */
export type FileProblemCode =
  | WorkbookProblemCode
  /** The device does not give its bytes: a folder, or a file moved or locked since it was chosen. */
  | 'unreadable'
  /** Reading was stopped after the time limit. */
  | 'took-too-long'
  /** No worker could be started, and a workbook is only read in one: no network, or the page's policy allows none. */
  | 'cannot-open-here'
  /** A sound workbook, but no sheet has the header of a staff list. */
  | 'no-header';

export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  constructor(
    readonly code: FileProblemCode,
    cause?: unknown,
  ) {
    super(cause instanceof WorkbookProblem ? cause.message : code, { cause });
  }
}
