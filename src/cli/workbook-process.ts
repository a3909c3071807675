/** The process in which the command reads workbooks: started, and stopped after a time, by workbook-rows.ts. */
import { readWorkbook, type FindHeader } from '../import/workbook.js';
import { WorkbookProblem, type WorkbookProblemCode } from '../import/workbook-problem.js';
import { findFeeHeader } from '../model/fee-columns.js';
import { findResultHeader } from '../model/results-columns.js';
import { findHeader as findStaffHeader } from '../model/staff-columns.js';

export type ReadAnswer = { rows: string[][] } | { code: WorkbookProblemCode } | { mistake: string };

/** The sheet with a fee board, with figures or a staff list is the one that is read. */
const findTable: FindHeader = (rows) =>
  findFeeHeader(rows) ?? findResultHeader(rows) ?? findStaffHeader(rows);

process.once('message', (bytes: Uint8Array) => {
  void readWorkbook(bytes, findTable)
    .then(
      (rows): ReadAnswer => ({ rows }),
      (problem: unknown): ReadAnswer =>
        problem instanceof WorkbookProblem ? { code: problem.code } : { mistake: String(problem) },
    )
    .then((answer) => process.send?.(answer, () => process.disconnect()));
});
