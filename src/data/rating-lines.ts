/** What is known of each address: whether it answers, and how long to leave it alone. Shared by the tabs through the queue. */
import { leftOf, pauseMs } from './rating-pause.js';
import type { Line } from './rating-queue.js';

export const lines = new Map<string, Line>();

const put = (line: Line): Line => {
  lines.set(line.line, line);
  return line;
};

/** One read from the queue; the newer one counts, since a full storage keeps an old one. */
export const learn = (line: Line): void => {
  if ((lines.get(line.line)?.at ?? -Infinity) < line.at) put(line);
};

/** The address answers. @param code why it took nothing all the same */
export const worked = (address: string, at: number, receivedAt?: number, code?: string): Line =>
  put({ v: 1, line: address, at, failures: 0, ms: 0, code, receivedAt });

/** Milliseconds to leave the address alone. @param forced only where the server itself has asked for it */
export const restOf = (address: string, wall: number, forced = false): number => {
  const line = lines.get(address);
  return !line?.failures || (forced && !line.asked) ? 0 : leftOf(line, wall);
};

/**
 * A failure. Those of new answers during a pause do not make it longer: a desk without network would soon be at 15 minutes.
 * @param asked milliseconds the server wants to be left alone
 */
export const failed = (address: string, at: number, code: string, asked = 0): Line => {
  const line = lines.get(address);
  const { failures = 0, receivedAt } = line ?? {};
  if (line && restOf(address, at) > asked) return put({ ...line, code });
  const ms = Math.max(pauseMs(failures + 1), asked);
  return put({ v: 1, line: address, at, failures: failures + 1, ms, asked: asked > 0, code, receivedAt });
};
