/** The worker in which workbooks are read: an entry of the editor's build, started by start-worker.ts. */
import { readWorkbook } from '../import/workbook.js';
import { WorkbookProblem, type WorkbookProblemCode } from '../import/workbook-problem.js';

export type WorkerAnswer = 'ready' | { rows: string[][] } | { code: WorkbookProblemCode };

/** What a worker has of its global scope; the compiler's own types would clash with those of a page. */
interface Scope {
  addEventListener(type: 'message', listener: (event: MessageEvent<Uint8Array>) => void): void;
  postMessage(answer: WorkerAnswer): void;
}

const scope = globalThis as unknown as Scope;

scope.addEventListener('message', ({ data }) => {
  readWorkbook(data).then(
    (rows) => scope.postMessage({ rows }),
    // Anything else than a WorkbookProblem would be our mistake; the clerk can only take another file.
    (problem: unknown) =>
      scope.postMessage({ code: problem instanceof WorkbookProblem ? problem.code : 'damaged' }),
  );
});
scope.postMessage('ready');
