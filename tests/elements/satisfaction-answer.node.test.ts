/** One answer from the question to its end: without a browser, on a clock the test moves. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import fc from 'fast-check';
import { readRating } from '../../src/collector/read-rating.js';
import { Answer, IDLE_MS, SOON_MS, type Closing, type Said } from '../../src/elements/satisfaction/answer.js';
import { REASONS, SCALES, type Scale } from '../../src/model/rating.js';

let now = 1000;

/** An answer whose every end is noted. */
const begun = (scale: Scale = 3) => {
  const ends: (Said & { how: Closing })[] = [];
  const answer = new Answer(
    scale,
    () => undefined,
    (said, how) => void ends.push({ ...said, how }),
  );
  return { answer, ends };
};

/** What is to happen, soonest first. The stock fake timers start a timer that a timer sets at the end of the step. */
let due: { at: number; run: () => void }[] = [];
const pass = (ms: number): void => {
  const end = now + ms;
  for (;;) {
    const next = due.reduce<(typeof due)[number] | undefined>(
      (a, b) => (a && a.at <= b.at ? a : b),
      undefined,
    );
    if (!next || next.at > end) break;
    due = due.filter((one) => one !== next);
    now = next.at;
    next.run();
  }
  now = end;
};

beforeEach(() => {
  due = [];
  mock.method(performance, 'now', () => now);
  mock.method(globalThis, 'setTimeout', (run: () => void, ms: number) => {
    const one = { at: now + ms, run };
    due.push(one);
    return one;
  });
  mock.method(globalThis, 'clearTimeout', (one: unknown) => {
    due = due.filter((other) => other !== one);
  });
});
afterEach(() => mock.restoreAll());

test('Send ends it once; what comes afterwards changes nothing', () => {
  const { answer, ends } = begun();
  pass(3200);
  answer.pick(1);
  answer.toggle('time');
  answer.toggle('friendly');
  answer.toggle('time');
  answer.write('  Chờ hai giờ.  ');
  pass(5000);
  answer.close('sent');
  assert.equal(answer.phase, 'closed');
  answer.pick(3);
  answer.toggle('visits');
  answer.write('khác');
  answer.close('sent');
  answer.close('left');
  pass(IDLE_MS * 2);
  assert.equal(ends.length, 1);
  const [{ id, ...end } = { id: '' }] = ends;
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.deepEqual(end, {
    score: 1,
    scale: 3,
    reasons: ['friendly'],
    comment: 'Chờ hai giờ.',
    openMs: 3200,
    tappedAt: now - 5000 - IDLE_MS * 2,
    how: 'sent',
  });
});

test('20 seconds without a touch end it, and the reader is told ten seconds before', () => {
  const { answer, ends } = begun();
  answer.pick(2);
  pass(IDLE_MS - SOON_MS - 1);
  assert.equal(answer.soon, false);
  pass(1);
  assert.equal(answer.soon, true);
  pass(SOON_MS - 1);
  assert.equal(ends.length, 0);
  pass(1);
  assert.deepEqual(
    ends.map(({ how, score }) => [how, score]),
    [['idle', 2]],
  );
});

test('every touch gives 20 more seconds, whatever it is, and takes the warning back', () => {
  const { answer, ends } = begun();
  const touches = [
    () => answer.touch(),
    () => answer.pick(2),
    () => answer.toggle('desk'),
    () => answer.write('a'),
  ];
  answer.pick(2);
  for (const touch of touches) {
    pass(IDLE_MS - 1);
    assert.equal(answer.soon, true);
    touch();
    assert.equal(answer.soon, false);
  }
  pass(IDLE_MS - 1);
  assert.equal(ends.length, 0);
  pass(1);
  assert.equal(ends.length, 1);
});

test('without a face there is no answer: neither Send, nor leaving, nor time makes one', () => {
  const { answer, ends } = begun();
  answer.touch();
  answer.toggle('time');
  answer.write('Tốt');
  answer.close('sent');
  answer.close('left');
  pass(IDLE_MS * 3);
  assert.equal(ends.length, 0);
  assert.equal(answer.phase, 'open');
  assert.deepEqual([answer.comment, answer.reasons.size], ['', 0]);
});

test('another face before the end is the same answer: one id, the last face, the first tap', () => {
  const { answer, ends } = begun(5);
  pass(2500);
  const tap = now;
  answer.pick(5);
  pass(3000);
  answer.pick(4);
  answer.toggle('friendly');
  answer.close('left');
  assert.deepEqual(
    ends.map(({ score, reasons, openMs, tappedAt }) => ({ score, reasons, openMs, tappedAt })),
    [{ score: 4, reasons: ['friendly'], openMs: 2500, tappedAt: tap }],
  );
});

test('reasons to be satisfied are none to be dissatisfied: they go when the face changes sides, and stay when it does not', () => {
  for (const [scale, from, to, kept] of [
    [3, 3, 2, true],
    [3, 2, 1, false],
    [3, 1, 3, false],
    [5, 1, 3, true],
    [5, 3, 4, false],
    [5, 4, 5, true],
  ] as const) {
    const { answer } = begun(scale);
    answer.pick(from);
    answer.toggle('time');
    answer.write('Lời này vẫn còn');
    answer.pick(to);
    assert.equal(answer.reasons.size === 1, kept, `${scale}: ${from} → ${to}`);
    assert.equal(answer.comment, 'Lời này vẫn còn');
  }
});

test('a comment is cut at 500 letters as the collector counts them, never in the middle of one', () => {
  for (const [text, length] of [
    ['ậ'.repeat(600), 500],
    ['ậ'.normalize('NFD').repeat(600), 500],
    ['🙂'.repeat(501), 500],
    [' '.repeat(700) + 'a', 1],
    [' \n ', 0],
    // One that NFC makes longer.
    ['\ufb2c'.repeat(400), 500],
  ] as const) {
    const { answer, ends } = begun();
    answer.pick(1);
    answer.write(text);
    answer.close('sent');
    assert.equal([...(ends[0]?.comment ?? '')].length, length, text.slice(0, 4));
  }
});

test('each answer has an id of its own', () => {
  const ids = Array.from({ length: 200 }, () => {
    const { answer, ends } = begun();
    answer.pick(1);
    answer.close('sent');
    return ends[0]?.id;
  });
  assert.equal(new Set(ids).size, 200);
});

const acts = fc.oneof(
  fc.record({ act: fc.constant('pick' as const), score: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ act: fc.constant('toggle' as const), reason: fc.constantFrom(...REASONS) }),
  fc.record({
    act: fc.constant('write' as const),
    text: fc.string({ unit: 'binary', maxLength: 560 }),
  }),
  fc.record({ act: fc.constantFrom('touch' as const, 'sent' as const, 'left' as const) }),
  fc.record({ act: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 30_000 }) }),
);

test('whatever a reader does: at most one answer, always one when a face was tapped, and the collector takes it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SCALES), fc.array(acts, { maxLength: 25 }), (scale, steps) => {
      const { answer, ends } = begun(scale);
      let last: number | undefined;
      for (const step of steps) {
        if (step.act === 'pick') {
          const score = Math.min(step.score, scale);
          if (answer.phase !== 'closed') last = score;
          answer.pick(score);
        } else if (step.act === 'toggle') answer.toggle(step.reason);
        else if (step.act === 'write') answer.write(step.text);
        else if (step.act === 'touch') answer.touch();
        else if (step.act === 'pass') pass(step.ms);
        else answer.close(step.act);
      }
      pass(IDLE_MS);
      assert.equal(ends.length, last === undefined ? 0 : 1);
      for (const { how: _, tappedAt, ...said } of ends) {
        assert.equal(said.score, last);
        assert.ok(tappedAt <= now);
        const item = { ...said, site: '03115', subject: 'one-stop', channel: 'web' };
        const read = readRating(JSON.parse(JSON.stringify(item)));
        assert.ok(read.ok, JSON.stringify(read));
      }
    }),
  );
});
