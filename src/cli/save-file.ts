import { rename, rm, writeFile } from 'node:fs/promises';
import { Failure, reasonOf } from './failure.js';

/** Whole or not at all: a reader never sees half a file. */
export const saveFile = async (path: string, text: string): Promise<void> => {
  const part = `${path}.${process.pid}.part`;
  try {
    await writeFile(part, text);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw new Failure(`không ghi được ${path}: ${reasonOf(error)}`);
  }
};
