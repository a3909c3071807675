/** Nothing of a person stays: no address, no browser, no number in a comment; comments themselves for 90 days. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { addToken, backupSqlite, jsonLog, proxyList } from '../../src/collector/index.js';
import { forgetComments } from '../../src/collector/retention.js';
import { clockAt, freshFolder, item, raw, rows, send, SITE, start } from '../helpers/collector.js';

/** Every byte of a folder: database, write-ahead log, shared memory, backups. */
const bytesIn = (folder: string): Buffer =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));

describe('a canary', () => {
  it('address, browser, referrer, phone, mail and token are in no file, no log and no backup', async () => {
    const folder = freshFolder();
    let written = '';
    const log = jsonLog((line) => (written += line));
    const collector = await start({
      database: join(folder, 'collector.sqlite'),
      log,
      proxies: proxyList(['127.0.0.77'])!,
    });
    const device = await addToken(collector.store, { kind: 'kiosk', site: SITE, name: 'Quầy 1' }, Date.now());
    const one = item({
      comment: 'CANARY-LETTERS gọi 0912345678, thư canary@example.gov.vn',
      subject: 'unit:Phòng Văn hóa',
    });
    const headers = {
      'user-agent': 'CanaryBrowser/1.0',
      referer: 'https://canary-referrer.example/',
      origin: 'https://canary-origin.example',
      cookie: 'canary=cookie',
      'x-forwarded-for': '203.0.113.177',
    };
    const call = (body: string, path = '/v1/ratings', method = 'POST'): ReturnType<typeof raw> =>
      raw(`${collector.url}${path}`, { method, body, from: '127.0.0.77', headers });
    assert.equal((await call(JSON.stringify({ v: 1, items: [one] }))).status, 200);
    await call(JSON.stringify({ v: 1, device, items: [item({ channel: 'kiosk' })] }));
    await call(JSON.stringify({ v: 1, device: 'canary-device', items: [item()] }));
    await call('{"v":1, CANARY-BROKEN 0912345678');
    await call(JSON.stringify({ v: 1, items: [{ ...item(), score: 'CANARY-SCORE' }] }));
    await call('', '/data/canary-path.json?canary=query', 'GET');
    await call('', '/v1/stats/03115?month=canary', 'GET');
    for (let n = 0; n < 3; n++)
      await call(
        JSON.stringify({ v: 1, items: Array.from({ length: 50 }, () => item({ trap: 'canary-trap' })) }),
      );
    await backupSqlite(join(folder, 'collector.sqlite'), join(folder, 'backup.sqlite'));

    const check = (bytes: string, where: string, secrets: readonly string[]): void => {
      for (const secret of secrets) assert.ok(!bytes.includes(secret), `${secret} in ${where}`);
    };
    const SECRETS = [
      '127.0.0.77',
      '203.0.113.177',
      '\x7f\x00\x00\x4d',
      '\xcb\x00\x71\xb1',
      'CanaryBrowser',
      'canary',
      'CANARY-BROKEN',
    ];
    const secrets = [...SECRETS, 'CANARY-SCORE', '0912345678', '912345678', device.slice(-20)];
    assert.ok(
      bytesIn(folder).toString('latin1').includes('CANARY-LETTERS'),
      'the search finds what is there',
    );
    check(bytesIn(folder).toString('latin1'), 'the files while it runs', secrets);
    await collector.close();
    check(bytesIn(folder).toString('latin1'), 'the files', secrets);
    check(written, 'the log', [...secrets, 'CANARY', one.id, 'Phòng', '203.0']);
    assert.match(written, /"\/v1\/ratings 200":6/);
  });
});

describe('comments', () => {
  it('are gone after 90 days, out of the files too; the answer stays', async () => {
    const clock = clockAt();
    const folder = freshFolder();
    const collector = await start({ database: join(folder, 'collector.sqlite'), ...clock });
    await send(collector, [item({ comment: 'LỜI CŨ CẦN QUÊN' }), item()]);
    clock.move(45 * 24 * 3600 * 1000);
    await send(collector, [item({ comment: 'Lời mới' })]);
    const has = (text: string): boolean => bytesIn(folder).includes(Buffer.from(text));
    assert.equal(await forgetComments(collector.store, clock.now()), 0);
    assert.ok(has('LỜI CŨ CẦN QUÊN'));
    clock.move(46 * 24 * 3600 * 1000);
    assert.equal(await forgetComments(collector.store, clock.now()), 1);
    assert.ok(!has('LỜI CŨ CẦN QUÊN'), 'also from the log of the database');
    assert.ok(has('Lời mới'));
    assert.equal(await rows(collector), 3);
  });

  it('of a whole town are gone too, some at a time', async () => {
    const collector = await start(clockAt());
    await collector.store.write([
      { sql: "INSERT INTO subjects VALUES (1, 'one-stop')", values: [] },
      {
        sql: `WITH RECURSIVE c(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c WHERE n < 1199)
          INSERT INTO ratings SELECT 3115, randomblob(16), max(n, 600), 3, 3, 0, 0, 0, 1, 'Lời ' || n FROM c`,
        values: [],
      },
    ]);
    await send(collector, [item({ comment: 'Lời mới' })]);
    assert.equal(await forgetComments(collector.store, clockAt().now()), 1200);
    const left = await collector.store.read({
      sql: 'SELECT comment FROM ratings WHERE comment IS NOT NULL',
      values: [],
    });
    assert.deepEqual(left, [{ comment: 'Lời mới' }]);
  });

  it(
    'and tokens are in files that only their owner reads',
    { skip: process.platform === 'win32' },
    async () => {
      const folder = freshFolder();
      const collector = await start({ database: join(folder, 'collector.sqlite') });
      await send(collector, [item()]);
      await backupSqlite(join(folder, 'collector.sqlite'), join(folder, 'copy.sqlite'));
      for (const name of readdirSync(folder))
        assert.equal((statSync(join(folder, name)).mode & 0o777).toString(8), '600', name);
    },
  );

  it('are not deleted because somebody set the clock wrong for an hour', async (test) => {
    test.mock.timers.enable({ apis: ['setInterval'] });
    const events: string[] = [];
    let wrong = 0;
    const now = (): number => clockAt().now() + wrong;
    const collector = await start({ now, elapsed: () => 1e6, log: (event) => void events.push(event) });
    const one = item({ comment: 'Lời mới' });
    await send(collector, [one]);
    const round = async (): Promise<unknown[]> => {
      test.mock.timers.tick(6 * 3600 * 1000);
      // Answered after what the round has begun.
      await send(collector, [one]);
      return collector.store.read({ sql: 'SELECT comment FROM ratings', values: [] });
    };
    assert.deepEqual(await round(), [{ comment: 'Lời mới' }]);
    wrong = 10 * 365 * 24 * 3600 * 1000;
    assert.deepEqual(await round(), [{ comment: 'Lời mới' }]);
    assert.ok(events.includes('clock-jumped'));
    assert.deepEqual(await round(), [{ comment: null }], 'six hours later it is the time');
  });

  it('are looked after when the collector starts', async () => {
    const database = join(freshFolder(), 'collector.sqlite');
    const first = await start({ database, ...clockAt() });
    const one = item({ comment: 'Lời cũ' });
    await send(first, [one]);
    await first.close();
    const clock = clockAt(clockAt().now() + 91 * 24 * 3600 * 1000);
    const again = await start({ database, ...clock });
    // Answered after what was begun at the start.
    assert.deepEqual((await send(again, [one])).body.duplicate, [one.id]);
    const [row] = await again.store.read({ sql: 'SELECT comment FROM ratings', values: [] });
    assert.equal(row?.['comment'], null);
    assert.deepEqual(await again.store.read({ sql: 'SELECT * FROM conflicts', values: [] }), []);
  });
});

describe('a backup', () => {
  it('is one moment of a collector at work, whole, and opens as a database', async () => {
    const folder = freshFolder();
    const collector = await start({ database: join(folder, 'collector.sqlite') });
    await send(collector, [item(), item()]);
    const sending = Promise.all(Array.from({ length: 20 }, () => send(collector, [item()])));
    const count = await backupSqlite(join(folder, 'collector.sqlite'), join(folder, 'copy.sqlite'));
    await sending;
    assert.ok(count >= 2 && count <= 22);
    const copy = await start({ database: join(folder, 'copy.sqlite') });
    assert.equal(await rows(copy), count);
    assert.deepEqual((await send(copy, [item()])).status, 200);
    assert.equal(readdirSync(folder).filter((name) => name.includes('.part')).length, 0);
  });
});
