/** Shows hostile files in `<commune-procedures>`, one after the other, and notes what must not happen. */
import { hostileFiles } from './hostile-procedures.js';

const HANG_MS = 1000;
const SAFE = /^(https?:|mailto:|tel:|#|$)/;

interface Catalogue extends HTMLElement {
  data?: unknown;
  code?: string;
  updateComplete: Promise<unknown>;
}

export interface Outcome {
  shown: number;
  refused: number;
  /** Files of which a sheet was open. */
  sheets: number;
  /** One sentence for everything that must not happen, with the number of the file. */
  failures: string[];
  slowestMs: number;
}

const firstCode = (file: unknown): string | undefined => {
  const items = (file as { items?: unknown } | null)?.items;
  const code = Array.isArray(items) ? (items[0] as { code?: unknown } | null)?.code : undefined;
  return typeof code === 'string' ? code : undefined;
};

const answer = (element: Catalogue): Promise<'load' | 'error' | 'hang'> =>
  new Promise((resolve) => {
    element.addEventListener('commune-load', () => resolve('load'));
    element.addEventListener('commune-error', () => resolve('error'));
    setTimeout(() => resolve('hang'), 4 * HANG_MS);
  });

/** Attributes in the element's tree that would run or load something when touched. */
const unsafe = (element: Catalogue): string[] =>
  [...(element.shadowRoot?.querySelectorAll('[href], [src], [srcdoc], [onload], [onerror]') ?? [])].flatMap(
    (node) =>
      [...node.attributes]
        .filter(({ name, value }) =>
          name === 'href'
            ? !SAFE.test(new URL(value, 'https://host.example/').protocol)
            : /^(srcdoc|on)/.test(name),
        )
        .map(({ name, value }) => `${node.localName} ${name}="${value.slice(0, 60)}"`),
  );

/** The sheet comes a moment after the list; for a code that was dropped as unusable it never does. */
const sheetOf = async (element: Catalogue): Promise<boolean> => {
  for (let tries = 0; tries < 20; tries++) {
    if (element.shadowRoot?.querySelector('[part~="sheet"]')) return true;
    if (element.shadowRoot?.querySelector('[part~="notice"]')) return false;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
};

/**
 * Feeds `count` files. The element must be registered already.
 * @param seed the same seed gives the same files
 */
export const feedProcedures = async (count: number, seed: number): Promise<Outcome> => {
  const outcome: Outcome = { shown: 0, refused: 0, sheets: 0, failures: [], slowestMs: 0 };
  let at = -1;
  const fail = (what: string): void => void outcome.failures.push(`file ${at} of seed ${seed}: ${what}`);
  const page = window as unknown as { hit?: () => void };
  page.hit = () => fail('something in the data was executed');
  const onError = (event: ErrorEvent): void => fail(`uncaught: ${event.message}`);
  const onReject = (event: PromiseRejectionEvent): void => fail(`uncaught: ${String(event.reason)}`);
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onReject);
  const { warn } = console;
  console.warn = () => undefined; // hundreds of reports on bad records, as they should be

  for (const file of hostileFiles(count, seed)) {
    at++;
    const element = document.createElement('commune-procedures') as Catalogue;
    const answered = answer(element);
    const code = at % 3 === 0 ? firstCode(file) : undefined;
    if (code !== undefined) element.code = code;
    // A null property means "no data given"; the file `null` is the text.
    element.data = at % 2 === 0 || file === null ? JSON.stringify(file) : file;
    const start = performance.now();
    document.body.append(element);
    const result = await answered;
    await element.updateComplete;
    if (result === 'load' && code !== undefined && (await sheetOf(element))) outcome.sheets++;
    const took = performance.now() - start;
    if (result === 'hang') fail('neither shown nor refused');
    else if (took > HANG_MS) fail(`took ${Math.round(took)} ms`);
    outcome[result === 'load' ? 'shown' : 'refused']++;
    outcome.slowestMs = Math.max(outcome.slowestMs, took);
    for (const found of unsafe(element)) fail(found);
    element.remove();
  }
  await new Promise((resolve) => setTimeout(resolve, 100)); // what would still be executed
  if (Object.prototype.hasOwnProperty.call(Object.prototype, 'steps')) fail('Object.prototype was changed');
  removeEventListener('error', onError);
  removeEventListener('unhandledrejection', onReject);
  console.warn = warn;
  delete page.hit;
  return outcome;
};
