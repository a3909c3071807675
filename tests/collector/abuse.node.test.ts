/** Many answers from one place: honest ones are published, a flood is set aside, and nobody can hide behind a header. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addToken, proxyList, StoreFailure, type Collector } from '../../src/collector/index.js';
import type { RatingAnswer } from '../../src/model/rating.js';
import { clockAt, item, raw, send, SITE, start, type Clock } from '../helpers/collector.js';

const WORDS = 'Cán bộ quầy 1 hướng dẫn rất rõ';

/** Number of answers per reason to set them aside; 0 is published. */
const held = async ({ store }: Collector): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await store.read({ sql: 'SELECT held, COUNT(*) AS n FROM ratings GROUP BY held', values: [] })).map(
      (row) => [String(row['held']), Number(row['n'])],
    ),
  );

/** Five answers in one request, from an address of this machine. */
const five = async (url: string, address: string, headers: Record<string, string> = {}): Promise<void> => {
  const body = JSON.stringify({ v: 1, items: Array.from({ length: 5 }, () => item()) });
  const { status } = await raw(`${url}/v1/ratings`, { method: 'POST', body, from: address, headers });
  assert.equal(status, 200);
};

describe('one address', () => {
  it('200 honest answers in an hour are all published', async () => {
    const clock = clockAt();
    const collector = await start(clock);
    // In bursts, as people leave the desk.
    for (let n = 0; n < 10; n++) {
      await send(
        collector,
        Array.from({ length: 20 }, () => item()),
      );
      clock.move(360_000);
    }
    assert.deepEqual(await held(collector), { 0: 200 });
  });

  it('50 a second for three minutes: at most 5 % published, the rest set aside or asked to wait, none lost in silence', async () => {
    const clock = clockAt();
    const collector = await start(clock);
    let [named, waits] = [0, 0];
    // As requests of 50, one a second: the same flood with less work for the test.
    for (let second = 0; second < 180; second++) {
      const items = Array.from({ length: 50 }, () => item());
      const { status, body, headers } = await send(collector, items);
      if (status === 200) named += (body as RatingAnswer).stored.length;
      else {
        assert.equal(status, 429);
        assert.ok(Number(headers.get('retry-after')) >= 1);
        waits += 50;
      }
      clock.move(1000);
    }
    const { 0: published = 0, 1: aside = 0 } = await held(collector);
    console.log(`of 9000: ${published} published, ${aside} set aside, ${waits} asked to wait`);
    assert.equal(published + aside, named);
    assert.equal(named + waits, 9000);
    assert.ok(published <= 0.05 * 9000 && published >= 60);
    clock.move(3_600_000);
    await send(collector, [item()]);
    assert.equal((await held(collector))['0'], published + 1, 'an hour later it is like any other');
  });

  it('does not use up what others may send, nor what it may send to another commune', async () => {
    const collector = await start(clockAt());
    for (let n = 0; n < 14; n++) await five(collector.url, '127.0.0.2');
    assert.deepEqual(await held(collector), { 0: 60, 1: 10 });
    await five(collector.url, '127.0.0.3');
    await raw(`${collector.url}/v1/ratings`, {
      method: 'POST',
      body: JSON.stringify({ v: 1, items: [item({ site: '00001' })] }),
      from: '127.0.0.2',
    });
    assert.deepEqual(await held(collector), { 0: 66, 1: 10 });
  });

  it('a kiosk sends what was left at it offline, all of it published', async () => {
    const clock: Clock = clockAt();
    const collector = await start(clock);
    const device = await addToken(
      collector.store,
      { kind: 'kiosk', site: SITE, name: 'Quầy 1' },
      clock.now(),
    );
    for (let n = 0; n < 20; n++) {
      const items = Array.from({ length: 50 }, (_, i) =>
        item({ channel: 'kiosk', openMs: 100, ageMs: (n * 50 + i) * 1000 }),
      );
      assert.equal((await send(collector, items, device)).body.stored.length, 50);
    }
    assert.deepEqual(await held(collector), { 0: 1000 });
    // What people wrote in three days without network comes in one minute.
    const words = [2, 1, 0].map((day) =>
      item({ channel: 'kiosk', comment: WORDS, ageMs: day * 24 * 3600 * 1000 }),
    );
    const again = [10, 20].map((s) =>
      item({ channel: 'kiosk', comment: WORDS.toUpperCase(), ageMs: s * 1000 }),
    );
    await send(collector, [...words, ...again], device);
    assert.deepEqual(await held(collector), { 0: 1003, 4: 2 });
  });

  it('uses up nothing by sending again what was stored, or by what could not be stored', async () => {
    const collector = await start(clockAt());
    const many = Array.from({ length: 50 }, () => item());
    for (let n = 0; n < 5; n++) await send(collector, many);
    assert.deepEqual(await held(collector), { 0: 50 });
    const write = collector.store.write.bind(collector.store);
    collector.store.write = () => Promise.reject(new StoreFailure('SQLITE_FULL', undefined));
    const waiting = Array.from({ length: 8 }, () => item({ comment: WORDS }));
    for (let n = 0; n < 3; n++) assert.equal((await send(collector, waiting)).status, 503);
    collector.store.write = write;
    assert.equal((await send(collector, waiting.reverse())).body.stored.length, 8);
    assert.deepEqual(
      await held(collector),
      { 0: 51, 4: 7 },
      'the same words eight times: one of them counts',
    );
    await send(collector, [item(), item()]);
    assert.equal((await held(collector))['1'], undefined);
  });

  it('is another one the day after: the key has changed, and with it what was counted', async () => {
    const clock = clockAt();
    const collector = await start(clock);
    for (const n of [40, 25])
      await send(
        collector,
        Array.from({ length: n }, () => item()),
      );
    assert.deepEqual(await held(collector), { 0: 60, 1: 5 });
    clock.move(24 * 3600 * 1000);
    await send(collector, [item()]);
    assert.deepEqual(await held(collector), { 0: 61, 1: 5 });
  });
});

describe('signs of a program', () => {
  it('are not the few words that many people write', async () => {
    const collector = await start(clockAt());
    const words = ['Tốt', 'tốt', 'Cán bộ nhiệt tình', 'Cán bộ nhiệt tình', 'Cảm ơn', 'Cảm ơn'];
    await send(
      collector,
      words.map((comment) => item({ comment })),
    );
    assert.deepEqual(await held(collector), { 0: 6 });
  });

  it('a filled-in trap, an answer within two seconds, the same words again: set aside, not refused', async () => {
    const clock = clockAt();
    const collector = await start(clock);
    const words = { comment: 'Mua hàng tại đây, giảm giá nửa' };
    const answers = [
      item({ trap: 'x' }),
      item({ openMs: 1999 }),
      item(words),
      item(words),
      item({ openMs: 2000 }),
    ];
    assert.equal((await send(collector, answers)).body.stored.length, 5);
    assert.deepEqual(await held(collector), { 0: 2, 2: 1, 3: 1, 4: 1 });
    clock.move(301_000);
    await send(collector, [item(words)]);
    assert.equal((await held(collector))['0'], 3, 'five minutes later the same words are no sign');
  });

  it('the same answer sent again is not the same words again', async () => {
    const collector = await start();
    const one = item({ comment: WORDS });
    await send(collector, [one]);
    await send(collector, [one]);
    await send(collector, [item({ comment: `${WORDS.toLowerCase()} ` })]);
    assert.deepEqual(await held(collector), { 0: 1, 4: 1 });
  });
});

describe('X-Forwarded-For', () => {
  const flood = async (
    collector: Collector,
    header: (n: number) => string,
    address = '127.0.0.9',
  ): Promise<void> => {
    for (let n = 0; n < 14; n++) await five(collector.url, address, { 'x-forwarded-for': header(n) });
  };

  it('is not believed without a named proxy', async () => {
    const collector = await start(clockAt());
    await flood(collector, (n) => `203.0.113.${n}`);
    assert.deepEqual(await held(collector), { 0: 60, 1: 10 });
  });

  it('is not believed from anybody but the proxy', async () => {
    const collector = await start({ ...clockAt(), proxies: proxyList(['127.0.0.8'])! });
    await flood(collector, (n) => `203.0.113.${n}`);
    assert.deepEqual(await held(collector), { 0: 60, 1: 10 });
  });

  it('behind the proxy only what the proxy has added counts, not what a stranger wrote before it', async () => {
    const collector = await start({ ...clockAt(), proxies: proxyList(['127.0.0.0/8', '::1'])! });
    await flood(collector, (n) => `198.51.100.${n}, 203.0.113.7`);
    assert.deepEqual(await held(collector), { 0: 60, 1: 10 });
    await flood(collector, (n) => `203.0.113.${n + 8}`);
    assert.deepEqual(await held(collector), { 0: 130, 1: 10 }, 'real readers are told apart');
    await flood(collector, (n) => `2001:db8:1:2:${n}::1, 127.0.0.4`);
    assert.deepEqual(await held(collector), { 0: 190, 1: 20 }, 'one line has many IPv6 addresses');
    await flood(collector, (n) => `not an address ${n}`);
    assert.deepEqual(await held(collector), { 0: 250, 1: 30 });
    await flood(collector, (n) => `203.0.113.${n + 100}:${5000 + n}`);
    assert.deepEqual(await held(collector), { 0: 320, 1: 30 }, 'some proxies write the port too');
  });

  it('proxies are addresses or networks', () => {
    for (const bad of ['localhost', '10.0.0.0/33', '10.0.0.0/x', '', '10.0.0/8'])
      assert.equal(proxyList([bad]), undefined, bad);
    assert.ok(proxyList(['10.0.0.0/8', '::1', 'fd00::/8']));
  });
});
