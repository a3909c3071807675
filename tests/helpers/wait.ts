import { waitUntil as wait } from '@open-wc/testing';

/**
 * Waits for a condition; longer than the stock helper's second, because a busy machine has needed five for what
 * takes a third of one. A test that holds never waits that long.
 *
 * @param what completes "Timeout: …"
 * @param options milliseconds: another `timeout` (default 12,000), another `interval` between looks (default 50)
 */
export const waitUntil = (
  condition: () => unknown,
  what?: string,
  options: { timeout?: number; interval?: number } = {},
): Promise<void> => wait(condition, what, { timeout: 12_000, ...options });
