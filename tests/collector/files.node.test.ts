/** The files the collector serves: those of the folders, of known kinds, and nothing else on the machine. */
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { freshFolder, item, raw, send, start } from '../helpers/collector.js';

const NAMES = JSON.stringify({ items: Array.from({ length: 200 }, (_, i) => `Thủ tục số ${i}`) });

const folder = freshFolder();
const data = join(folder, 'data');
mkdirSync(join(data, 'photos'), { recursive: true });
mkdirSync(join(data, '.git'));
mkdirSync(join(folder, 'widgets'));
mkdirSync(join(folder, 'more'));
const save = (name: string, text: string): void => writeFileSync(join(folder, name), text);
save('data/names.json', NAMES);
save('data/tiny.json', '{}');
save('data/danh bạ.csv', 'Họ và tên\r\n');
save('data/photos/a.jpg', 'x'.repeat(1000));
save('data/.env.json', 'secret');
save('data/.git/config.json', 'secret');
save('data/backup.sqlite', 'secret');
save('data/notes', 'secret');
save('outside.json', 'secret');
save('widgets/commune.js', 'export {};');
save('widgets/sheet-HEe3tRzt.js', 'export {};');
save('more/only-here.json', '{"here":1}');
symlinkSync(join(folder, 'outside.json'), join(data, 'link.json'));
symlinkSync(join(data, 'backup.sqlite'), join(data, 'database.json'));
symlinkSync(folder, join(data, 'up'));
const collector = await start({
  database: join(data, 'collector.sqlite'),
  mounts: {
    '/data/': data,
    '/data/more/': join(folder, 'more'),
    '/widgets/': join(folder, 'widgets'),
  },
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  raw(collector.url, { path, headers, method });

describe('a file', () => {
  it('comes with its type, readable for every page, to be asked for again', async () => {
    const { status, headers, body } = await get('/data/names.json');
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'application/json; charset=utf-8');
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['cache-control'], 'no-cache');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(body.toString(), NAMES);
    assert.equal(
      (await get('/data/danh%20b%E1%BA%A1.csv')).headers['content-type'],
      'text/csv; charset=utf-8',
    );
    assert.equal((await get('/data/photos/a.jpg')).body.length, 1000);
    assert.equal((await get('/data/more/only-here.json')).status, 200);
  });

  it('is compressed as the reader can take it, pictures are not', async () => {
    const br = await get('/data/names.json', { 'accept-encoding': 'gzip, deflate, br' });
    assert.equal(br.headers['content-encoding'], 'br');
    assert.equal(br.headers.vary, 'accept-encoding');
    assert.equal(brotliDecompressSync(br.body).toString(), NAMES);
    const gz = await get('/data/names.json', { 'accept-encoding': 'gzip, br;q=0' });
    assert.equal(gz.headers['content-encoding'], 'gzip');
    assert.equal(gunzipSync(gz.body).toString(), NAMES);
    assert.notEqual(br.headers.etag, gz.headers.etag);
    for (const path of ['/data/photos/a.jpg', '/data/tiny.json'])
      assert.equal((await get(path, { 'accept-encoding': 'br' })).headers['content-encoding'], undefined);
  });

  it('unchanged is not sent again; changed it is', async () => {
    for (const encoding of ['br', 'identity']) {
      const headers = { 'accept-encoding': encoding };
      const { etag } = (await get('/data/names.json', headers)).headers;
      const again = await get('/data/names.json', { ...headers, 'if-none-match': `"x", W/${etag ?? ''}` });
      assert.equal(again.status, 304);
      assert.equal(again.body.length, 0);
      assert.equal(again.headers.etag, etag);
      utimesSync(
        join(data, 'names.json'),
        new Date(),
        new Date(Date.now() + (encoding === 'br' ? 5000 : 9000)),
      );
      assert.equal((await get('/data/names.json', { ...headers, 'if-none-match': etag ?? '' })).status, 200);
    }
  });

  it('named by its hash is kept for ever, the others are not', async () => {
    assert.match((await get('/widgets/sheet-HEe3tRzt.js')).headers['cache-control'] ?? '', /immutable/);
    assert.equal((await get('/widgets/commune.js')).headers['cache-control'], 'no-cache');
  });

  it('asked for with HEAD has a length and no body', async () => {
    const { status, headers, body } = await get('/data/photos/a.jpg', {}, 'HEAD');
    assert.equal(status, 200);
    assert.equal(headers['content-length'], '1000');
    assert.equal(body.length, 0);
  });

  it('asked for by many at once comes whole to all', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => get('/data/names.json', { 'accept-encoding': 'br' })),
    );
    for (const { body } of all) assert.equal(brotliDecompressSync(body).toString(), NAMES);
  });
});

describe('not there for anybody', () => {
  const PATHS = [
    '/data/collector.sqlite',
    '/data/collector.sqlite-wal',
    '/data/COLLECTOR.SQLITE',
    '/data/collector.sqlite%00.json',
    '/data/backup.sqlite',
    '/data/database.json',
    '/data/notes',
    '/data/.env.json',
    '/data/.git/config.json',
    '/data/link.json',
    '/data/up/outside.json',
    '/data/../outside.json',
    '/data/%2e%2e/outside.json',
    '/data/..%2foutside.json',
    '/data/..%5coutside.json',
    '/data/%252e%252e/outside.json',
    '/data/photos/../../outside.json',
    '/data//names.json',
    '/data/./names.json',
    '//data/names.json',
    '/data',
    '/data/',
    '/data/photos',
    '/data/names.json/',
    '/data/%E0%A4%A',
    '/data/names.json%0d%0aset-cookie:x',
    '/etc/passwd',
    '/%2fetc/hosts.json',
    '/data/C:/x.json',
    '/widgets/../data/names.json',
    '/',
  ];
  for (const path of PATHS)
    it(path, async () => {
      await send(collector, [item()]); // the database is open and has a log
      const { status, body } = await get(path);
      assert.equal(status, 404);
      assert.doesNotMatch(body.toString('latin1'), /secret|SQLite|root:/);
    });

  it('a request for another machine is answered like any other', async () => {
    const { status } = await get('http://elsewhere.example/data/names.json');
    assert.equal(status, 404);
  });

  it('nothing can be written', async () => {
    for (const method of ['PUT', 'POST', 'DELETE', 'PATCH'])
      assert.equal((await get('/data/new.json', {}, method)).status, 405);
  });
});
