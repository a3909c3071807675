import { statSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type Libsql from 'libsql';
import { MIGRATIONS } from './migrations.js';
import { StoreFailure, type OpenStore, type Row, type Statement } from './store.js';

/** "cwid" in the head of the file: no other program's database is ever taken for ours. */
const APPLICATION_ID = 0x63776964;

/** A token being added by another process: wait, do not fail. */
const BUSY_MS = 10_000;

/** How long the first of a group waits for others, in milliseconds: one sync of the disk then serves them all. */
const GROUP_MS = 3;

/** What is deleted leaves the log when nobody reads it any more: asked this often, this many times. */
const [TIDY_PAUSE_MS, TIDY_TRIES] = [500, 1200];

type Database = Libsql.Database;

interface Job {
  statements: readonly Statement[];
  resolve: (changes: number[]) => void;
  reject: (reason: StoreFailure) => void;
}

const failure = (error: unknown): StoreFailure =>
  error instanceof StoreFailure
    ? error
    : new StoreFailure(error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN', error);

const number = (db: Database, pragma: string): number => {
  const [row] = db.prepare(`PRAGMA ${pragma}`).all() as Record<string, unknown>[];
  return Number(row?.[pragma] ?? 0);
};

const library = async (): Promise<typeof Libsql> => {
  try {
    return (await import('libsql')).default;
  } catch (error) {
    throw new StoreFailure('NO-LIBRARY', error);
  }
};

const inTransaction = <T>(db: Database, work: () => T): T => {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk has rolled back already.
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
};

/** The library gives bytes as ArrayBuffer. */
const plain = (row: Row): Row =>
  Object.values(row).some((value) => value instanceof ArrayBuffer)
    ? Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          value instanceof ArrayBuffer ? new Uint8Array(value) : value,
        ]),
      )
    : row;

/** Brings the tables to the newest version; each step is whole or not at all. */
const migrate = (db: Database): void => {
  const version = number(db, 'user_version');
  if (version > MIGRATIONS.length) throw new StoreFailure('NEWER-VERSION', undefined);
  if (version === 0) {
    const [foreign] = db.prepare('SELECT 1 FROM sqlite_master').all();
    if (foreign !== undefined) throw new StoreFailure('NOT-OURS', undefined);
  } else if (number(db, 'application_id') !== APPLICATION_ID) throw new StoreFailure('NOT-OURS', undefined);
  for (let next = version; next < MIGRATIONS.length; next++)
    inTransaction(db, () => {
      // Another process may have been faster.
      if (number(db, 'user_version') !== next) return;
      db.exec(MIGRATIONS[next] ?? '');
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
      db.exec(`PRAGMA user_version = ${next + 1}`);
    });
};

/** An empty file that only its owner reads, unless it is there: comments are nobody else's. The log beside it is made alike. */
const makeOwn = async (file: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  await (await open(file, 'a', 0o600)).close();
};

/** Which files these are, to notice when others take their place. */
const identityOf = (file: string): string =>
  [file, `${file}-wal`]
    .map((path) => {
      const found = statSync(path, { bigint: true, throwIfNoEntry: false });
      return found ? `${found.dev} ${found.ino}` : '';
    })
    .join(', ');

const opened = async (file: string): Promise<Database> => {
  const Library = await library();
  let db: Database | undefined;
  try {
    await makeOwn(file);
    db = new Library(file);
    db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = FULL');
    // macOS: an ordinary sync there leaves it to the drive. Elsewhere this is nothing.
    db.exec('PRAGMA fullfsync = ON');
    // 32 MB: ids are random, so answers of a whole country touch pages all over the file.
    db.exec('PRAGMA cache_size = -32000');
    // What is deleted is overwritten, not only forgotten.
    db.exec('PRAGMA secure_delete = ON');
    migrate(db);
    return db;
  } catch (error) {
    db?.close();
    throw failure(error);
  }
};

/**
 * Opens the file, made on first use. Everything handed to `write` within a few milliseconds is one transaction and one
 * sync of the disk (WAL, synchronous FULL): acknowledged means written, also for a machine that loses its power.
 *
 * Not on network drives (NFS, SMB): their locks are not to be trusted.
 *
 * @throws StoreFailure NO-LIBRARY, NOT-OURS (another program's file), NEWER-VERSION, or SQLite's own code
 */
export const openSqlite = async (file: string): Promise<OpenStore> => {
  const db = await opened(file);
  const prepared = new Map<string, Libsql.Statement>();
  const prepare = (sql: string): Libsql.Statement => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = db.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };

  const identity = identityOf(file);
  let waiting: Job[] = [];
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  // Values as one list: a single one that is bytes would be taken for named values.
  const runJob = ({ statements }: Job): number[] =>
    statements.map(({ sql, values }) => prepare(sql).run([...values]).changes);

  /** One caller's bad statement must not take the others' work with it. */
  const guarded = (job: Job): number[] | StoreFailure => {
    db.exec('SAVEPOINT job');
    try {
      const changes = runJob(job);
      db.exec('RELEASE job');
      return changes;
    } catch (error) {
      if (!db.inTransaction) throw error; // disk full, I/O error: the whole transaction is gone
      db.exec('ROLLBACK TO job');
      db.exec('RELEASE job');
      return failure(error);
    }
  };

  const flush = (): void => {
    timer = undefined;
    const jobs = waiting;
    waiting = [];
    let results: (number[] | StoreFailure)[];
    try {
      // Removed, or a copy put in its place: what we write now would be gone with our process.
      if (identityOf(file) !== identity) throw new StoreFailure('MOVED', undefined);
      results = inTransaction(db, () => jobs.map(guarded));
    } catch (error) {
      const failed = failure(error);
      for (const { reject } of jobs) reject(failed);
      return;
    }
    jobs.forEach(({ resolve, reject }, i) => {
      const result = results[i];
      if (Array.isArray(result)) resolve(result);
      else reject(result ?? failure(undefined));
    });
  };

  const refused = (): Promise<never> => Promise.reject(new StoreFailure('CLOSED', undefined));

  return {
    read: ({ sql, values }) => {
      if (closed) return refused();
      try {
        return Promise.resolve((prepare(sql).all([...values]) as Row[]).map(plain));
      } catch (error) {
        return Promise.reject(failure(error));
      }
    },
    write: (statements) =>
      closed
        ? refused()
        : new Promise((resolve, reject) => {
            waiting.push({ statements, resolve, reject });
            timer ??= setTimeout(flush, GROUP_MS);
          }),
    tidy: async () => {
      // Old pages of the log hold what was deleted since. A backup at work keeps them; we do not stand still for it.
      for (let tries = 0; tries < TIDY_TRIES; tries++) {
        if (closed) return refused();
        try {
          db.exec('PRAGMA busy_timeout = 0');
          const [row] = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all() as Row[];
          if (row?.['busy'] === 0) return;
        } catch (error) {
          throw failure(error);
        } finally {
          db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
        }
        await new Promise((resolve) => setTimeout(resolve, TIDY_PAUSE_MS).unref());
      }
      throw new StoreFailure('SQLITE_BUSY', undefined);
    },
    close: () => {
      if (closed) return Promise.resolve();
      closed = true;
      if (timer !== undefined) {
        clearTimeout(timer);
        flush();
      }
      try {
        // The library lets go of the file only when its statements are collected: what is in the log goes into the file now.
        db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
        db.close();
        return Promise.resolve();
      } catch (error) {
        return Promise.reject(failure(error));
      }
    },
  };
};

/**
 * Copies the database into a new file: one moment of it, while others read and write. Reads the copy from end to end.
 * @returns number of answers in the copy
 * @throws StoreFailure; DAMAGED when the copy does not hold together
 */
export const copySqlite = async (file: string, to: string): Promise<number> => {
  const Library = await library();
  // Not as openSqlite does it: a copy made before an upgrade is one of the old tables.
  const source = new Library(file);
  try {
    source.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    if (number(source, 'application_id') !== APPLICATION_ID) throw new StoreFailure('NOT-OURS', undefined);
    await makeOwn(to);
    source.prepare('VACUUM INTO ?').all([to]);
  } catch (error) {
    throw failure(error);
  } finally {
    source.close();
  }
  const copy = new Library(to);
  try {
    const [verdict] = copy.prepare('PRAGMA integrity_check').all() as Row[];
    if (verdict?.['integrity_check'] !== 'ok') throw new StoreFailure('DAMAGED', undefined);
    const [count] = copy.prepare('SELECT COUNT(*) AS n FROM ratings').all() as Row[];
    return Number(count?.['n'] ?? 0);
  } catch (error) {
    throw failure(error);
  } finally {
    copy.close();
  }
};
