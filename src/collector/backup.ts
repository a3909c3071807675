import { open, rename, rm } from 'node:fs/promises';
import { copySqlite } from './sqlite.js';

/**
 * Copies a database while a collector uses it: one moment of it, whole, in one file that needs no other. Written beside and
 * renamed when it is safe on disk, so that a copy that exists is a good one.
 * @param to must not exist
 * @returns number of answers in the copy
 * @throws StoreFailure, or the error of the file system
 */
export const backupSqlite = async (database: string, to: string): Promise<number> => {
  const part = `${to}.${process.pid}.part`;
  try {
    const count = await copySqlite(database, part);
    const file = await open(part, 'r+');
    await file.sync();
    await file.close();
    await rename(part, to);
    return count;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
};
