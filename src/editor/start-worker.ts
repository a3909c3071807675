import type { WorkerAnswer } from './workbook-worker.js';

/** Beside this file in the editor's build. A name and not a literal in `new URL`: the build must not inline it. */
const BUILT = './workbook-worker.js';

interface Policy {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

/** On a page that asks for Trusted Types a plain address starts no worker. Allow `trusted-types commune-editor`. */
const trusted = (url: string): string => {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return url;
  policy ??= types.createPolicy('commune-editor', { createScriptURL: (own) => own });
  return policy.createScriptURL(url);
};

/** A worker that has said it is ready; rejects when the page's rules or the network keep it from starting. */
const started = (url: string, waitMs: number): Promise<Worker> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(trusted(url), { type: 'module' });
    const give = (end: () => void): void => {
      clearTimeout(timer);
      worker.removeEventListener('message', ready);
      worker.removeEventListener('error', failed);
      end();
    };
    const ready = ({ data }: MessageEvent<WorkerAnswer>): void => {
      if (data === 'ready') give(() => resolve(worker));
    };
    const failed = (event: Event): void => {
      event.preventDefault(); // nothing for the page's own error log: there is another way, or a sentence
      give(() => {
        worker.terminate();
        reject(new Error('the worker did not start'));
      });
    };
    const timer = setTimeout(() => failed(new Event('timeout')), waitMs);
    worker.addEventListener('message', ready);
    worker.addEventListener('error', failed);
  });

/**
 * Starts the worker from its own address; where the script comes from another origin than the page, from a blob
 * that imports it.
 *
 * @param url for tests; default is the file beside this one
 * @returns undefined when the page's Content-Security-Policy allows neither
 */
export const startWorker = async (
  url = new URL(BUILT, import.meta.url).href,
  waitMs = 8000,
): Promise<Worker | undefined> => {
  const own = await started(url, waitMs).catch(() => undefined);
  if (own) return own;
  const blob = URL.createObjectURL(new Blob([`import ${JSON.stringify(url)};`], { type: 'text/javascript' }));
  try {
    return await started(blob, waitMs).catch(() => undefined);
  } finally {
    URL.revokeObjectURL(blob);
  }
};
