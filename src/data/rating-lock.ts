/** Nobody waits longer than this for another tab; the ids make sending at the same time harmless. */
const LOCK_MS = 30_000;

/** One tab at a time. Where there are no locks, or one never comes, the ids keep it correct. */
export const alone = async (work: () => Promise<void>): Promise<void> => {
  let begun = false;
  const abort = new AbortController();
  const patience = setTimeout(() => abort.abort(), LOCK_MS);
  const begin = async (): Promise<void> => {
    clearTimeout(patience);
    begun = true;
    await work();
  };
  try {
    await navigator.locks.request('commune-ratings', { signal: abort.signal }, begin);
  } catch {
    if (!begun) await begin();
  }
};
