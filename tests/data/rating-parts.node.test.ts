/** The parts of the delivery that compute: ages, pauses, requests, answers of the collector. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readRating, readRequest } from '../../src/collector/read-rating.js';
import { batchOf, grouped } from '../../src/data/rating-batch.js';
import { ageOf, corrected, jumpOf, momentOf, type Moment } from '../../src/data/rating-clock.js';
import { failed, learn, lines, restOf, worked } from '../../src/data/rating-lines.js';
import { leftOf, pauseMs, retryAfterMs } from '../../src/data/rating-pause.js';
import { ratingsUrl, readAnswer } from '../../src/data/rating-post.js';
import { keyOf, type Entry } from '../../src/data/rating-queue.js';
import { isEntry, isLine } from '../../src/data/rating-records.js';
import { RATING_LIMITS } from '../../src/model/rating.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
const NOW = Date.parse('2026-11-20T05:00:00Z');

const at = (steady: number, wall: number, page = 1): Moment => ({ page, steady, wall });
const anyMs = fc.integer({ min: 0, max: 40 * DAY });
/** Clocks put right by more than a weekend of sleep, or put back. */
const anyJump = fc.oneof(
  fc.integer({ min: 4 * DAY, max: 12 * YEAR }),
  fc.integer({ min: -12 * YEAR, max: -2 * 60_000 }),
);

describe('age', () => {
  it('is whole and one the collector takes, whatever the clocks say', () => {
    const any = fc.double({ min: -1e14, max: 1e14, noNaN: true });
    fc.assert(
      fc.property(any, any, any, any, fc.boolean(), (a, b, c, d, same) => {
        const age = ageOf(at(a, b), at(c, d, same ? 1 : 2));
        assert.ok(Number.isInteger(age) && age >= 0 && age <= RATING_LIMITS.ageMs);
      }),
    );
  });

  it('within a page is that of the steady clock, wherever the other one was put', () => {
    fc.assert(
      fc.property(anyMs, anyJump, (passed, jump) => {
        const age = ageOf(at(500, NOW), at(500 + passed, NOW + passed + jump));
        assert.equal(age, Math.min(passed, RATING_LIMITS.ageMs));
      }),
    );
  });

  it('within a page counts the hours asleep, when only the wall clock goes on', () => {
    fc.assert(
      fc.property(
        fc.integer({ max: 20 * DAY, min: 0 }),
        fc.integer({ min: 0, max: 3 * DAY }),
        (passed, asleep) => {
          assert.equal(ageOf(at(500, NOW), at(500 + passed, NOW + passed + asleep)), passed + asleep);
        },
      ),
    );
  });

  it('after a reload is that of the wall clock, corrected when it was put right while the answer waited', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 * DAY }),
        fc.integer({ min: 40 * DAY, max: 12 * YEAR }),
        (passed, jump) => {
          const tap = at(500, NOW - jump, 1);
          const before = at(100, NOW - jump + passed, 2);
          const now = at(200, NOW + passed + 100, 2);
          assert.equal(jumpOf(before, now), jump);
          const right = corrected(tap, now, jumpOf(before, now));
          assert.equal(ageOf(right, now), passed + 100);
          // Two tabs see the same jump: the second correction changes nothing.
          assert.equal(corrected(right, now, jump), right);
        },
      ),
    );
  });

  it('a moment knows when the tap was by the wall clock', () => {
    assert.deepEqual(momentOf(400, at(1000, NOW)), at(400, NOW - 600));
  });
});

describe('pauses', () => {
  it('last 5 s to 15 minutes, and at least as long as the one before could', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, chance) => {
          const ms = pauseMs(failures, chance);
          assert.ok(ms >= 5000 && ms <= 900_000, String(ms));
          assert.ok(pauseMs(failures + 1, 0) >= pauseMs(failures, 0));
        },
      ),
    );
    assert.deepEqual(
      [1, 2, 3, 8, 99].map((n) => pauseMs(n, 0)),
      [5000, 10_000, 20_000, 450_000, 450_000],
    );
  });

  it('Retry-After: seconds and dates, nothing else, never more than an hour', () => {
    const cases: [string | null, number | undefined][] = [
      ['7', 7000],
      ['0', undefined],
      ['86400', HOUR],
      ['99999999999999999999', HOUR],
      [new Date(NOW + 30_000).toUTCString(), 30_000],
      [new Date(NOW - 30_000).toUTCString(), undefined],
      [new Date(NOW + 10 * YEAR).toUTCString(), HOUR],
      [null, undefined],
      ['', undefined],
      ['-5', undefined],
      ['soon', undefined],
      ['NaN', undefined],
    ];
    for (const [value, ms] of cases) assert.equal(retryAfterMs(value, NOW), ms, String(value));
    fc.assert(
      fc.property(fc.string(), (text) => {
        const ms = retryAfterMs(text, NOW);
        assert.ok(ms === undefined || (ms > 0 && ms <= HOUR));
      }),
    );
  });

  it('nobody waits longer than the pause, wherever the clock was put', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5000, max: HOUR }),
        fc.integer({ min: -12 * YEAR, max: 12 * YEAR }),
        (ms, moved) => {
          const left = leftOf({ at: NOW, ms }, NOW + moved);
          assert.ok(left >= 0 && left <= ms);
          if (moved >= ms || moved < 0) assert.equal(left, 0);
        },
      ),
    );
  });

  it('of an address grow with its failures, end with a success, and only those asked for bind the button', () => {
    lines.clear();
    assert.equal(restOf('a', NOW), 0);
    const first = failed('a', NOW, 'network');
    assert.ok(first.ms >= 5000 && first.ms <= 10_000);
    assert.equal(restOf('a', NOW + 1000), first.ms - 1000);
    assert.equal(restOf('a', NOW + 1000, true), 0);
    assert.equal(restOf('b', NOW), 0);
    for (let vote = 0; vote < 100; vote++) failed('a', NOW + 2000, 'timeout'); // new answers, tried during the pause
    assert.equal(restOf('a', NOW + 2000), first.ms - 2000);
    assert.equal(lines.get('a')?.code, 'timeout');
    const asked = failed('a', NOW + 20_000, 'http-503', 120_000);
    assert.equal(asked.failures, 2);
    assert.equal(restOf('a', NOW + 20_000, true), 120_000);
    learn(first); // an old note of a queue that could not be written
    assert.equal(lines.get('a'), asked);
    worked('a', NOW + 30_000, NOW + 30_000);
    assert.equal(restOf('a', NOW + 30_000), 0);
    assert.equal(failed('a', NOW + 40_000, 'timeout').receivedAt, NOW + 30_000);
  });
});

const entryOf = (id: string, comment: string, more: Partial<Entry> = {}): Entry => ({
  ...{ v: 1, endpoint: 'https://a.example', page: 1, steady: 0, wall: NOW },
  item: { id, site: '03115', subject: 'one-stop', score: 1, scale: 3, channel: 'web', comment, app: '0.1.0' },
  ...more,
});
const anyEntry = fc
  .record({ id: fc.uuid({ version: 4 }), comment: fc.string({ unit: 'grapheme', maxLength: 400 }) })
  .map(({ id, comment }) => entryOf(id, comment));

describe('requests', () => {
  it('hold as many answers as fit, in order, and the collector reads every one', () => {
    fc.assert(
      fc.property(
        fc.array(anyEntry, { minLength: 1, maxLength: 130 }),
        fc.integer({ min: 1, max: 60 }),
        (all, most) => {
          let rest = all;
          const sent: unknown[] = [];
          while (rest.length > 0) {
            const { entries, body } = batchOf(rest, most);
            assert.ok(entries.length > 0 && entries.length <= Math.min(most, RATING_LIMITS.items));
            assert.ok(Buffer.byteLength(body) <= RATING_LIMITS.bytes);
            const request = readRequest(body);
            assert.ok(typeof request !== 'string');
            assert.ok(request.items.every((item) => readRating(item).ok));
            sent.push(...request.items.map((item) => (item as { id: string }).id));
            rest = rest.slice(entries.length);
          }
          assert.deepEqual(
            sent,
            all.map(({ item }) => item.id),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it('an answer that is too large alone goes alone', () => {
    const { entries } = batchOf([entryOf('a', 'ế'.repeat(50_000)), entryOf('b', '')], 50);
    assert.deepEqual(
      entries.map(({ item }) => item.id),
      ['a'],
    );
  });

  it('carry the token, also an odd one, and have one collector and one token each', () => {
    const list = ['k"1', undefined, 'k"1'].map((device, i) => entryOf(String(i), '', { device }));
    const groups = grouped([...list, entryOf('3', '', { endpoint: 'https://b.example' })]);
    assert.deepEqual(
      groups.map((group) => group.map(({ item }) => item.id)),
      [['0', '2'], ['1'], ['3']],
    );
    assert.deepEqual(
      groups.map((group) => (readRequest(batchOf(group, 50).body) as { device?: string }).device),
      ['k"1', undefined, undefined],
    );
  });

  it('an address with or without a slash at its end is one', () => {
    for (const end of ['', '/', '//'])
      assert.equal(ratingsUrl(`https://a.example/x${end}`), 'https://a.example/x/v1/ratings');
  });
});

describe('the answer of the collector', () => {
  const ids = ['a', 'b', 'c'];
  it('acknowledges what it names, and nothing else', () => {
    const text = JSON.stringify({
      stored: ['a', 'x', 7],
      duplicate: ['b'],
      rejected: [{ id: 'c', code: 'score' }],
    });
    assert.deepEqual(readAnswer(text, ids), { received: ['a', 'b'], refused: new Map([['c', 'score']]) });
    assert.deepEqual(readAnswer(text, [...ids, 'd']).code, 'answer');
  });

  it('anything: never throws, never names an id twice, never one that was not sent', () => {
    const anyText = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .record({
          stored: fc.anything(),
          duplicate: fc.array(fc.oneof(fc.constantFrom('a', 'b', 'z'), fc.anything())),
          rejected: fc.array(
            fc.oneof(fc.record({ id: fc.constantFrom('a', 'c'), code: fc.anything() }), fc.anything()),
          ),
        })
        .map((value) => {
          try {
            return JSON.stringify(value) ?? '';
          } catch {
            return '{}';
          }
        }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const { received, refused, code } = readAnswer(text, ids);
        const named = [...received, ...refused.keys()];
        assert.equal(new Set(named).size, named.length);
        assert.ok(named.every((id) => ids.includes(id)));
        assert.equal(code === undefined, named.length === ids.length);
      }),
      { numRuns: 500 },
    );
  });

  it('a rejection without a code still says something', () => {
    assert.equal(readAnswer('{"rejected":[{"id":"a"}]}', ['a']).refused.get('a'), 'rejected');
  });
});

describe('records of the queue', () => {
  it('only what can be sent counts as an answer', () => {
    const good = entryOf('a', '');
    assert.ok(isEntry(good) && !isLine(good));
    assert.equal(keyOf(good), 'a');
    const line = worked('https://a.example', NOW);
    assert.ok(isLine(line) && !isEntry(line));
    assert.equal(keyOf(line), 'line https://a.example');
    const loop: Record<string, unknown> = { ...good };
    loop['self'] = loop;
    for (const odd of [
      null,
      7,
      'x',
      [],
      { ...good, v: 2 },
      { ...good, item: null },
      { ...good, wall: '1' },
      loop,
    ])
      assert.equal(isEntry(odd), false);
    fc.assert(fc.property(fc.anything(), (value) => !isEntry(value) && !isLine(value)));
  });
});
