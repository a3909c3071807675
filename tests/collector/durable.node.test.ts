/** Acknowledged is stored: also for a collector that is killed, a disk that is full, a file of another version. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Database from 'libsql';
import { openSqlite, StoreFailure, type OpenStore, type Store } from '../../src/collector/index.js';
import { MIGRATIONS } from '../../src/collector/migrations.js';
import { freshFolder, item, rows, send, start } from '../helpers/collector.js';
import { FROM_SOURCE, killRounds, serveProcess, storedIds } from '../helpers/collector-process.js';

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
