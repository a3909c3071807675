/** Shows hostile files in an element, one after the other, and notes what must not happen. */
import { unsafe } from './unsafe.js';

const HANG_MS = 1000;

export interface Fed extends HTMLElement {
  data?: unknown;
  updateComplete: Promise<unknown>;
}

export interface Outcome {
  shown: number;
  refused: number;
  /** One sentence for everything that must not happen, with the number of the file. */
  failures: string[];
  slowestMs: number;
}

const answer = (element: Fed): Promise<'load' | 'error' | 'hang'> =>
  new Promise((resolve) => {
    element.addEventListener('commune-load', () => resolve('load'));
    element.addEventListener('commune-error', () => resolve('error'));
    setTimeout(() => resolve('hang'), 4 * HANG_MS);
  });

/**
 * Feeds the files. The element must be registered already.
 * @param told names the files in what it reports
 */
export const feed = async <E extends Fed>(
  tag: string,
  files: readonly unknown[],
  told: string,
  steps: {
    /** Before the element is placed. */
    prepare?: (element: E, file: unknown, at: number) => void;
    /** After its answer. */
    look?: (element: E, result: 'load' | 'error' | 'hang') => Promise<void>;
  } = {},
): Promise<Outcome> => {
  const outcome: Outcome = { shown: 0, refused: 0, failures: [], slowestMs: 0 };
  let at = -1;
  const fail = (what: string): void => void outcome.failures.push(`file ${at} of ${told}: ${what}`);
  const page = window as unknown as { hit?: () => void };
  page.hit = () => fail('something in the data was executed');
  const onError = (event: ErrorEvent): void => fail(`uncaught: ${event.message}`);
  const onReject = (event: PromiseRejectionEvent): void => fail(`uncaught: ${String(event.reason)}`);
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onReject);
  const { warn } = console;
  console.warn = () => undefined; // hundreds of reports on bad records, as they should be
  const untouched = Object.getOwnPropertyNames(Object.prototype).length;

  for (const file of files) {
    at++;
    const element = document.createElement(tag) as unknown as E;
    const answered = answer(element);
    steps.prepare?.(element, file, at);
    // A null property means "no data given"; the file `null` is the text.
    element.data = at % 2 === 0 || file === null ? JSON.stringify(file) : file;
    const start = performance.now();
    document.body.append(element);
    const result = await answered;
    await element.updateComplete;
    await steps.look?.(element, result);
    const took = performance.now() - start;
    if (result === 'hang') fail('neither shown nor refused');
    else if (took > HANG_MS) fail(`took ${Math.round(took)} ms`);
    outcome[result === 'load' ? 'shown' : 'refused']++;
    outcome.slowestMs = Math.max(outcome.slowestMs, took);
    for (const found of unsafe(element)) fail(found);
    element.remove();
  }
  await new Promise((resolve) => setTimeout(resolve, 100)); // what would still be executed
  if (Object.getOwnPropertyNames(Object.prototype).length !== untouched) fail('Object.prototype was changed');
  removeEventListener('error', onError);
  removeEventListener('unhandledrejection', onReject);
  console.warn = warn;
  delete page.hit;
  return outcome;
};
