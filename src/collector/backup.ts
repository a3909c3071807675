import { open, rename, rm } from 'node:fs/promises';
import { openSqlite } from './sqlite.js';

/**
 * Copies a database while a collector uses it: one moment of it, whole, in one file that needs no other. Written beside and
 * renamed when it is safe on disk, so that a copy that exists is a good one. Puts no load on the collector but the disk's.
 * @param to must not exist
 * @returns number of answers in the copy
 * @throws StoreFailure, or the error of the file system
 */
export const backupSqlite = async (database: string, to: string): Promise<number> => {
  const part = `${to}.${process.pid}.part`;
  const store = await openSqlite(database);
  try {
    await store.read({ sql: 'VACUUM INTO ?', values: [part] });
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await store.close();
  }
  try {
    const count = await checked(part);
    const file = await open(part, 'r+');
    await file.sync();
    await file.close();
    await rename(part, to);
    return count;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    // Reading it has made these beside it.
    for (const end of ['-wal', '-shm']) await rm(`${part}${end}`, { force: true });
  }
};

/** Reads the copy from end to end. */
const checked = async (file: string): Promise<number> => {
  const copy = await openSqlite(file);
  try {
    const [verdict] = await copy.read({ sql: 'PRAGMA integrity_check', values: [] });
    if (verdict?.['integrity_check'] !== 'ok') throw new Error('the copy is damaged');
    const [row] = await copy.read({ sql: 'SELECT COUNT(*) AS n FROM ratings', values: [] });
    return Number(row?.['n'] ?? 0);
  } finally {
    await copy.close();
  }
};
