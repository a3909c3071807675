/** Acknowledged is stored: also for a collector that is killed, a disk that is full, a file of another version. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Database from 'libsql';
import {
  backupSqlite,
  openSqlite,
  StoreFailure,
  type OpenStore,
  type Store,
} from '../../src/collector/index.js';
import { MIGRATIONS } from '../../src/collector/migrations.js';
import { clockAt, freshFolder, item, rows, send, start } from '../helpers/collector.js';
import { FROM_SOURCE, killRounds, Load, serveProcess, storedIds } from '../helpers/collector-process.js';

const insert = (n: number): { sql: string; values: [number] } => ({
  sql: 'INSERT INTO conflicts VALUES (?, 0)',
  values: [n],
});
const sites = async (store: Store): Promise<unknown[]> =>
  (await store.read({ sql: 'SELECT site FROM conflicts ORDER BY site', values: [] })).map(({ site }) => site);

const inFolder = async (): Promise<OpenStore> => openSqlite(join(freshFolder(), 'x.sqlite'));

const code = (expected: string) => (error: unknown) => {
  assert.ok(error instanceof StoreFailure);
  assert.equal(error.code, expected);
  return true;
};

describe('the store', () => {
  it('writes all statements of a call or none, and one bad call spoils no other', async () => {
    const store = await inFolder();
    const results = await Promise.allSettled([
      store.write([insert(1), insert(2)]),
      store.write([insert(3), { sql: 'INSERT INTO nowhere VALUES (1)', values: [] }]),
      store.write([insert(2)]),
      store.write([insert(4), { sql: 'DELETE FROM conflicts WHERE site < ?', values: [2] }]),
    ]);
    assert.deepEqual(
      results.map(({ status }) => status),
      ['fulfilled', 'rejected', 'rejected', 'fulfilled'],
    );
    assert.deepEqual(await sites(store), [2, 4]);
    await store.close();
    await assert.rejects(store.write([insert(9)]), code('CLOSED'));
    await assert.rejects(store.read({ sql: 'SELECT 1', values: [] }), code('CLOSED'));
  });

  it('what was handed over before closing is written', async () => {
    const file = join(freshFolder(), 'x.sqlite');
    const store = await openSqlite(file);
    const written = store.write([insert(7)]);
    await store.close();
    assert.deepEqual(await written, [1]);
    const again = await openSqlite(file);
    assert.deepEqual(await sites(again), [7]);
    await again.close();
  });

  it('asks the disk to sync every transaction', async () => {
    const store = await inFolder();
    const pragma = async (name: string): Promise<unknown> =>
      Object.values((await store.read({ sql: `PRAGMA ${name}`, values: [] }))[0] ?? {})[0];
    assert.equal(await pragma('journal_mode'), 'wal');
    assert.equal(await pragma('synchronous'), 2, 'FULL');
    assert.equal(await pragma('secure_delete'), 1);
    await store.close();
  });

  it('refuses files that are not ours, of a newer version or no database, and leaves them as they are', async () => {
    const folder = freshFolder();
    const [foreign, newer, text, empty] = ['foreign', 'newer', 'text', 'empty'].map((name) =>
      join(folder, name),
    ) as [string, string, string, string];
    const db = new Database(foreign);
    db.exec('CREATE TABLE theirs (x)');
    db.close();
    await assert.rejects(openSqlite(foreign), code('NOT-OURS'));
    await (await openSqlite(newer)).close();
    const later = new Database(newer);
    later.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    later.close();
    await assert.rejects(openSqlite(newer), code('NEWER-VERSION'));
    writeFileSync(text, 'Không phải cơ sở dữ liệu. '.repeat(100));
    await assert.rejects(openSqlite(text), code('SQLITE_NOTADB'));
    assert.match(readFileSync(text, 'utf8'), /^Không phải/);
    writeFileSync(empty, '');
    await (await openSqlite(empty)).close();
    assert.ok(statSync(empty).size > 0, 'an empty file is filled');
  });

  it('two that open a new file at once end with the same tables', async () => {
    const file = join(freshFolder(), 'x.sqlite');
    const [a, b] = await Promise.all([openSqlite(file), openSqlite(file)]);
    await a.write([insert(1)]);
    await b.write([insert(2)]);
    assert.deepEqual(await sites(a), [1, 2]);
    await a.close();
    await b.close();
  });
});

describe('a file of before', () => {
  const STEP = 'ALTER TABLE conflicts ADD COLUMN later INTEGER NOT NULL DEFAULT 7';
  /** As a later version would have them. */
  const withSteps = async (steps: readonly string[], work: () => Promise<void>): Promise<void> => {
    const published = MIGRATIONS as string[];
    const count = published.length;
    published.push(...steps);
    try {
      await work();
    } finally {
      published.length = count;
    }
  };

  it('gets what is new and keeps what is in it; a copy made before is one of the old tables', async () => {
    const folder = freshFolder();
    const file = join(folder, 'x.sqlite');
    const before = await openSqlite(file);
    await before.write([insert(5)]);
    await before.close();
    await withSteps([STEP], async () => {
      await backupSqlite(file, join(folder, 'copy.sqlite'));
      const store = await openSqlite(file);
      assert.deepEqual(await store.read({ sql: 'SELECT * FROM conflicts', values: [] }), [
        { site: 5, n: 0, later: 7 },
      ]);
      await store.close();
    });
    await assert.rejects(openSqlite(file), code('NEWER-VERSION'));
    const copy = await openSqlite(join(folder, 'copy.sqlite'));
    assert.deepEqual(await copy.read({ sql: 'SELECT * FROM conflicts', values: [] }), [{ site: 5, n: 0 }]);
    await copy.close();
  });

  it('is as it was when a step of the way fails', async () => {
    const file = join(freshFolder(), 'x.sqlite');
    await (await openSqlite(file)).close();
    await withSteps([`${STEP}; ALTER TABLE nowhere ADD COLUMN x`], () =>
      assert.rejects(openSqlite(file), StoreFailure),
    );
    const store = await openSqlite(file);
    await store.write([insert(1)]);
    assert.deepEqual(await sites(store), [1]);
    await store.close();
  });
});

describe('files that change under a collector at work', { skip: process.platform === 'win32' }, () => {
  const CASES: [what: string, change: (file: string) => void][] = [
    ['removed', (file) => rmSync(file)],
    ['its log removed', (file) => rmSync(`${file}-wal`)],
    ['a copy put in its place', (file) => renameSync(`${file}.copy`, file)],
  ];
  for (const [what, change] of CASES)
    it(`${what}: nothing more is acknowledged`, async () => {
      const database = join(freshFolder(), 'collector.sqlite');
      const collector = await start({ database });
      await send(collector, [item()]);
      await backupSqlite(database, `${database}.copy`);
      change(database);
      const { status, body } = await send(collector, [item()]);
      assert.deepEqual([status, body.error], [503, 'store']);
      assert.deepEqual(await (await fetch(`${collector.url}/healthz`)).json(), { ok: false, code: 'MOVED' });
    });
});

describe('a disk that fails while nobody votes', () => {
  it('shows in healthz within a minute, and so does its recovery', async () => {
    const clock = clockAt();
    const events: string[] = [];
    const collector = await start({ ...clock, log: (event) => void events.push(event) });
    const health = async (): Promise<unknown> => (await fetch(`${collector.url}/healthz`)).json();
    assert.deepEqual(await health(), { ok: true });
    const write = collector.store.write.bind(collector.store);
    collector.store.write = () => Promise.reject(new StoreFailure('SQLITE_FULL', undefined));
    clock.move(61_000);
    assert.deepEqual(await health(), { ok: false, code: 'SQLITE_FULL' });
    collector.store.write = write;
    clock.move(6000);
    assert.deepEqual(await health(), { ok: true });
    assert.deepEqual(events, ['store-failed', 'store-recovered']);
    for (let n = 0; n < 50; n++) {
      collector.store.write = () => Promise.reject(new StoreFailure('SQLITE_FULL', undefined));
      assert.equal((await send(collector, [item()])).status, 503);
      collector.store.write = write;
      assert.equal((await send(collector, [item()])).status, 200);
    }
    assert.equal(events.length, 10, 'a disk that comes and goes does not fill the journal');
  });
});

describe('two at one file', () => {
  it(
    'two collectors under load, and a backup: every acknowledged answer is there once',
    { timeout: 120_000 },
    async () => {
      const folder = freshFolder();
      const both = [await serveProcess(folder), await serveProcess(folder)];
      const loads = both.map(({ url }) => {
        const load = new Load(10);
        load.start(url);
        return load;
      });
      const enough = (n: number) => (): boolean => loads.every(({ acknowledged }) => acknowledged.size >= n);
      await until(enough(50));
      const copied = await backupSqlite(join(folder, 'collector.sqlite'), join(folder, 'copy.sqlite'));
      await until(enough(150));
      for (const load of loads) await load.stop();
      for (const { child, ended } of both) {
        child.kill('SIGTERM');
        assert.equal(await ended, 0);
      }
      const stored = await storedIds(folder);
      for (const { acknowledged } of loads) for (const id of acknowledged) assert.ok(stored.has(id));
      assert.ok(copied >= 100 && copied <= stored.size, `${copied} copied`);
    },
  );

  it('old comments leave the log when a reader lets go of it; nobody is kept waiting meanwhile', async () => {
    const database = join(freshFolder(), 'collector.sqlite');
    const collector = await start({ database });
    await send(collector, [item()]);
    const reader = new Database(database);
    reader.exec('BEGIN');
    reader.prepare('SELECT COUNT(*) FROM ratings').all();
    await send(collector, [item()]);
    let done = false;
    const tidied = collector.store.tidy().then(() => (done = true));
    assert.equal((await send(collector, [item()])).body.stored.length, 1);
    assert.equal(done, false);
    reader.exec('COMMIT');
    reader.close();
    await tidied;
    assert.equal(statSync(`${database}-wal`).size, 0);
  });
});

/** Until it is so; the runner's own limit ends a wait in vain. */
const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('kill -9 under load', () => {
  it('no acknowledged answer is lost, none is there twice', { timeout: 120_000 }, async () => {
    const folder = freshFolder();
    const { acknowledged, stored, sent, lost } = await killRounds(folder, 3, (round) => 100 + 150 * round);
    console.log(`acknowledged ${acknowledged}, stored ${stored}, sent ${sent}`);
    assert.deepEqual(lost, []);
    assert.ok(acknowledged >= 750 && stored >= acknowledged && stored <= sent);
  });
});

const noLimits = existsSync('/usr/bin/prlimit') ? false : 'no prlimit';

describe('a disk that is full (file-size limit)', { skip: noLimits }, () => {
  it(
    'nothing is acknowledged, the sender is asked to wait, and when there is room again all goes on',
    { timeout: 120_000 },
    async () => {
      const folder = freshFolder();
      // The limit makes each longer write fail as on a full disk; Node ignores the signal that comes with it.
      const limited = ['bash', '-c', `trap '' XFSZ; ulimit -S -f 160; exec "$@"`, 'bash', ...FROM_SOURCE];
      const running = await serveProcess(folder, { command: limited });
      const acknowledged: string[] = [];
      let refused = 0;
      for (let n = 0; n < 400 && refused < 3; n++) {
        const items = Array.from({ length: 40 }, () =>
          item({ comment: `Lời dài ${randomUUID()} `.repeat(8) }),
        );
        const { status, body, headers } = await send(running, items);
        if (status === 200) acknowledged.push(...body.stored);
        else {
          assert.equal(status, 503);
          assert.equal(body.error, 'store');
          assert.ok(Number(headers.get('retry-after')) > 0);
          refused++;
        }
      }
      assert.equal(refused, 3, 'the limit was reached');
      assert.ok(acknowledged.length > 0);
      assert.equal((await fetch(`${running.url}/healthz`)).status, 503);
      const raised = spawnSync('prlimit', ['--pid', String(running.child.pid), '--fsize=unlimited']);
      assert.equal(raised.status, 0, raised.stderr.toString());
      const after = item();
      assert.deepEqual((await send(running, [after])).body.stored, [after.id]);
      assert.equal((await fetch(`${running.url}/healthz`)).status, 200);
      running.child.kill('SIGTERM');
      assert.equal(await running.ended, 0);
      const stored = await storedIds(folder);
      for (const id of [...acknowledged, after.id]) assert.ok(stored.has(id));
      assert.match(running.log(), /"event":"store-failed","code":"SQLITE_/);
      assert.match(running.log(), /"event":"store-recovered"/);
    },
  );
});

describe('stopping', () => {
  it(
    'SIGTERM while answers come in: every acknowledged one is stored, exit code 0',
    { timeout: 60_000 },
    async () => {
      const folder = freshFolder();
      const running = await serveProcess(folder);
      const sent = Array.from({ length: 30 }, async () => {
        const one = item();
        return send(running, [one]).then(
          ({ body }) => body.stored,
          () => [], // came too late: refused by the closed port
        );
      });
      await Promise.race(sent);
      running.child.kill('SIGTERM');
      const named = (await Promise.all(sent)).flat();
      assert.equal(await running.ended, 0);
      const wal = join(folder, 'collector.sqlite-wal');
      assert.ok(!existsSync(wal) || statSync(wal).size === 0, 'everything is in the one file');
      const stored = await storedIds(folder);
      assert.ok(named.length > 0);
      for (const id of named) assert.ok(stored.has(id));
    },
  );

  it('closing twice is closing once', async () => {
    const collector = await start();
    await send(collector, [item()]);
    assert.equal(await rows(collector), 1);
    await Promise.all([collector.close(), collector.close()]);
  });
});
