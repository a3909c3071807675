/** POST /v1/ratings: what is acknowledged is stored once, what is refused is named with its reason. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readRating } from '../../src/collector/read-rating.js';
import { addToken } from '../../src/collector/index.js';
import { REASONS, REJECTIONS } from '../../src/model/rating.js';
import { clockAt, item, post, raw, rows, send, SITE, start } from '../helpers/collector.js';

describe('an answer', () => {
  it('is named when it is stored', async () => {
    const collector = await start();
    const [a, b] = [item(), item({ score: 1, comment: 'Chờ lâu', reasons: ['time'] })];
    const { status, body } = await send(collector, [a, b]);
    assert.equal(status, 200);
    assert.deepEqual(body, { stored: [a.id, b.id], duplicate: [], rejected: [] });
    assert.equal(await rows(collector), 2);
  });

  it('sent twice is one row; both times its id is named', async () => {
    const collector = await start();
    const one = item({ comment: 'Tốt' });
    assert.deepEqual((await send(collector, [one])).body.stored, [one.id]);
    const again = await send(collector, [{ ...one, ageMs: 60_000 }]);
    assert.deepEqual(again.body, { stored: [], duplicate: [one.id], rejected: [] });
    assert.equal(await rows(collector), 1);
    assert.deepEqual(await conflicts(collector), [], 'a later age is no other content');
  });

  it('sent twice in one request is one row, named once', async () => {
    const collector = await start();
    const one = item();
    assert.deepEqual((await send(collector, [one, one])).body, {
      stored: [one.id],
      duplicate: [],
      rejected: [],
    });
    assert.equal(await rows(collector), 1);
  });

  it('that comes again with another content: the first counts, the conflict is counted', async () => {
    const collector = await start();
    const one = item({ score: 3 });
    await send(collector, [one]);
    assert.deepEqual((await send(collector, [{ ...one, score: 1 }])).body.duplicate, [one.id]);
    await send(collector, [
      { ...one, comment: 'khác' },
      { ...one, score: 2 },
    ]);
    const stored = await collector.store.read({ sql: 'SELECT score, comment FROM ratings', values: [] });
    assert.deepEqual(stored, [{ score: 3, comment: null }]);
    assert.deepEqual(await conflicts(collector), [{ site: 3115, n: 3 }]);
  });

  it('with the same id for another commune is another answer', async () => {
    const collector = await start();
    const one = item();
    const other = { ...one, site: '00001' };
    await send(collector, [one]);
    assert.deepEqual((await send(collector, [other])).body.stored, [one.id]);
  });

  it('of many senders at once is still one row', async () => {
    const collector = await start();
    const items = Array.from({ length: 40 }, () => item());
    const sent = await Promise.all([0, 1, 2].flatMap(() => items.map((one) => send(collector, [one]))));
    const named = sent.flatMap(({ body }) => [...body.stored, ...body.duplicate]);
    assert.equal(sent.flatMap(({ body }) => body.stored).length, 40);
    assert.deepEqual(named.sort(), items.flatMap(({ id }) => [id, id, id]).sort());
    assert.equal(await rows(collector), 40);
  });

  it('with half a letter in it is the same when it comes again', async () => {
    const collector = await start();
    const one = item({ comment: 'a \ud83d b', subject: 'unit:Phòng \udc00 A' });
    await send(collector, [one]);
    assert.deepEqual((await send(collector, [one])).body.duplicate, [one.id]);
    assert.deepEqual(await conflicts(collector), []);
    const unit = item({ subject: `unit:${'𝒳'.repeat(100)}` });
    assert.deepEqual(
      (await send(collector, [unit])).body.stored,
      [unit.id],
      'letters count, not their halves',
    );
  });

  it('is not taken while the clock of the machine is that of an empty battery', async () => {
    const clock = clockAt(Date.parse('1970-01-01T00:10:00Z'));
    const collector = await start(clock);
    const one = item();
    const early = await send(collector, [one]);
    assert.deepEqual([early.status, early.body.error], [503, 'clock']);
    assert.ok(Number(early.headers.get('retry-after')) > 0);
    const health = async (): Promise<unknown> => (await fetch(`${collector.url}/healthz`)).json();
    assert.deepEqual(await health(), { ok: false, code: 'CLOCK' });
    clock.move(Date.parse('2026-11-20T05:00:00Z'));
    assert.deepEqual((await send(collector, [one])).body.stored, [one.id]);
    assert.deepEqual(await health(), { ok: true });
  });

  it('happened when it was tapped, by the clock of the server', async () => {
    const collector = await start(clockAt(Date.parse('2026-11-20T05:00:30Z')));
    await send(collector, [item({ ageMs: 3 * 24 * 3600 * 1000 + 0.25 })]);
    const [row] = await collector.store.read({ sql: 'SELECT at FROM ratings', values: [] });
    assert.equal(Number(row?.['at']) * 60_000, Date.parse('2026-11-17T05:00:00Z'));
  });

  it('keeps the reasons it knows and counts without the others', async () => {
    const collector = await start();
    const reasons = [...REASONS, 'a-reason-of-tomorrow'] as unknown as typeof REASONS;
    assert.equal((await send(collector, [item({ reasons })])).body.stored.length, 1);
    const [row] = await collector.store.read({ sql: 'SELECT reasons FROM ratings', values: [] });
    assert.equal(row?.['reasons'], 2 ** REASONS.length - 1);
  });
});

const conflicts = (collector: Awaited<ReturnType<typeof start>>): Promise<unknown[]> =>
  collector.store.read({ sql: 'SELECT site, n FROM conflicts', values: [] });

describe('an item that cannot be stored', () => {
  const CASES: [code: string, what: unknown][] = [
    ['item', 'text'],
    ['item', null],
    ['item', []],
    ['id', { ...item(), id: 'not-a-uuid' }],
    ['id', { ...item(), id: 17 }],
    ['id', { ...item(), id: '00000000-0000-1000-8000-000000000000' }],
    ['id', { ...item(), id: randomUUID().toUpperCase().replace(/^../, 'AB') }],
    ['site', { ...item(), site: '3115' }],
    ['site', { ...item(), site: 3115 }],
    ['subject', { ...item(), subject: 'person:lo-thi-pieng' }],
    ['subject', { ...item(), subject: 'desk:0' }],
    ['subject', { ...item(), subject: 'unit:' }],
    ['subject', { ...item(), subject: `unit:${'x'.repeat(200)}` }],
    ['subject', { ...item(), subject: 'unit:Bà Lan 0912345678' }],
    ['score', { ...item(), score: 0 }],
    ['score', { ...item(), score: 4 }],
    ['score', { ...item(), score: 2.5 }],
    ['score', { ...item(), score: '3' }],
    ['scale', { ...item(), scale: 4 }],
    ['reasons', { ...item(), reasons: 'time' }],
    ['reasons', { ...item(), reasons: [1] }],
    ['comment', { ...item(), comment: 'ê'.repeat(501) }],
    ['comment', { ...item(), comment: {} }],
    ['channel', { ...item(), channel: 'fax' }],
    ['age', { ...item(), ageMs: -1 }],
    ['age', { ...item(), ageMs: 31 * 24 * 3600 * 1000 }],
    ['age', { ...item(), ageMs: '5' }],
    ['open', { ...item(), openMs: 'x' }],
    ['trap', { ...item(), trap: 1 }],
    ['app', { ...item(), app: 'x'.repeat(100) }],
    ['device', { ...item(), channel: 'kiosk' }],
  ];

  it('is named with the reason, and the others are stored', async () => {
    const collector = await start();
    for (const [code, what] of CASES) {
      const good = item();
      const { status, body } = await send(collector, [what, good]);
      const id = (what as { id?: unknown } | null)?.id;
      assert.equal(status, 200);
      assert.deepEqual(body.rejected, [{ id: typeof id === 'string' ? id : '', code }], JSON.stringify(what));
      assert.deepEqual(body.stored, [good.id]);
    }
    assert.equal(await rows(collector), CASES.length);
  });

  it('500 letters of a comment fit, whatever they are made of', async () => {
    const collector = await start();
    const { body } = await send(collector, [
      item({ comment: '𝒳'.repeat(500) }),
      item({ comment: ` ${'ệ'.normalize('NFD').repeat(500)} ` }),
    ]);
    assert.equal(body.stored.length, 2);
  });

  it('whatever is sent is stored or refused with a reason of the list', () => {
    const keys = Object.keys(item());
    const strange = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.integer(),
      fc.constantFrom('one-stop', 'kiosk', 3, 5),
    );
    fc.assert(
      fc.property(fc.subarray(keys), fc.array(strange, { maxLength: 10 }), (replaced, values) => {
        const broken = { ...item(), ...Object.fromEntries(replaced.map((key, i) => [key, values[i]])) };
        const read = readRating(broken);
        if (!read.ok) assert.ok(REJECTIONS.includes(read.rejected.code));
      }),
      { numRuns: 1000 },
    );
    fc.assert(fc.property(fc.anything(), (input) => void readRating(input)));
  });
});

describe('a request that cannot be read', () => {
  it('is refused with a code, stores nothing, and says so to any page', async () => {
    const collector = await start();
    const many = Array.from({ length: 51 }, () => item());
    const CASES: [status: number, code: string, body: unknown][] = [
      [400, 'json', '{"v":1,'],
      [400, 'json', '[]'],
      [400, 'version', { v: 2, items: [item()] }],
      [400, 'items', { v: 1, items: {} }],
      [400, 'items', { v: 1, items: many }],
      [401, 'device', { v: 1, device: 7, items: [item()] }],
      [413, 'size', `{"v":1,"items":[],"x":"${'x'.repeat(70_000)}"}`],
    ];
    for (const [status, code, body] of CASES) {
      const sent = await post(collector.url, body, { origin: 'https://xa.example.gov.vn' });
      assert.equal(sent.status, status, code);
      assert.equal(sent.body.error, code);
      assert.equal(sent.headers.get('access-control-allow-origin'), 'https://xa.example.gov.vn');
    }
    const zipped = await post(collector.url, { v: 1, items: [] }, { 'content-encoding': 'gzip' });
    assert.equal(zipped.body.error, 'encoding');
    const endless = await raw(`${collector.url}/v1/ratings`, { method: 'POST', body: 'x'.repeat(3e6) }).catch(
      () => undefined,
    );
    assert.ok(endless === undefined || endless.status === 413);
    assert.equal(await rows(collector), 0);
    assert.equal((await send(collector, [])).status, 200, 'the collector goes on');
  });

  it('other methods are answered with what is allowed', async () => {
    const { url } = await start();
    const got = await raw(`${url}/v1/ratings`);
    assert.equal(got.status, 405);
    assert.equal(got.headers.allow, 'POST');
    assert.equal((await raw(`${url}/v1/stats/${SITE}`, { method: 'DELETE' })).status, 405);
  });
});

describe('from another origin', () => {
  it('an answer is readable for the page, also for a sandboxed frame and for sendBeacon', async () => {
    const { url } = await start();
    for (const origin of ['null', 'https://xa.example.gov.vn']) {
      const { headers, status } = await send({ url }, [item()], undefined, { origin });
      assert.equal(status, 200);
      assert.equal(headers.get('access-control-allow-origin'), origin);
      assert.equal(headers.get('access-control-allow-credentials'), 'true');
      assert.match(headers.get('vary') ?? '', /origin/);
    }
  });

  it('a preflight is answered, for pages that send JSON or a token', async () => {
    const { url } = await start();
    for (const path of ['/v1/ratings', '/v1/export.csv', `/v1/stats/${SITE}`]) {
      const { status, headers } = await raw(`${url}${path}`, {
        method: 'OPTIONS',
        headers: { origin: 'https://a.example', 'access-control-request-method': 'POST' },
      });
      assert.equal(status, 204);
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.match(String(headers['access-control-allow-headers']), /authorization, content-type/);
      assert.equal(headers['access-control-allow-credentials'], undefined);
    }
  });
});

describe('communes', () => {
  it('answers for others than the ones named are refused', async () => {
    const collector = await start({ sites: [SITE] });
    const { body } = await send(collector, [item(), item({ site: '00001' })]);
    assert.equal(body.stored.length, 1);
    assert.equal(body.rejected[0]?.code, 'site');
    assert.equal((await fetch(`${collector.url}/v1/stats/00001`)).status, 404);
  });
});

describe('a kiosk', () => {
  it('stores with its token, for its commune and as a kiosk only', async () => {
    const collector = await start();
    const device = await addToken(collector.store, { kind: 'kiosk', site: SITE, name: 'Quầy 1' }, Date.now());
    const good = item({ channel: 'kiosk' });
    const elsewhere = item({ channel: 'kiosk', site: '00001' });
    const web = item();
    const { body } = await send(collector, [good, elsewhere, web], device);
    assert.deepEqual(body.stored, [good.id]);
    assert.deepEqual(
      body.rejected.map(({ code }) => code),
      ['site', 'channel'],
    );
  });
});
