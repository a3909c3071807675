/** What the storage gives back may be of another version, or anything. */
import type { Entry, Line } from './rating-queue.js';

const isRecord = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && (input as Entry).v === 1;

export const isLine = (input: unknown): input is Line => isRecord(input) && typeof input['line'] === 'string';

/** Storage keeps more than JSON can say. */
const isJson = (input: unknown): boolean => {
  try {
    return JSON.stringify(input) !== undefined;
  } catch {
    return false;
  }
};

/** Whether this version can send it. Anything else is left as it is, for the version that wrote it and for the staff. */
export const isEntry = (input: unknown): input is Entry =>
  isRecord(input) &&
  typeof input['endpoint'] === 'string' &&
  typeof input['wall'] === 'number' &&
  typeof (input as unknown as Entry).item?.id === 'string' &&
  isJson(input);
