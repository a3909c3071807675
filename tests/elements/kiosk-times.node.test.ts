/** What a tablet at the desk does by itself and when: without a browser, on a clock the test moves. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { KIOSK_TIMES, KioskTimes, SHIFTS, type Due } from '../../src/elements/satisfaction/kiosk-times.js';

const { lock, lockAtMost, read, idle, panel, shift, shiftAfterTouch } = KIOSK_TIMES;

test('after an answer nothing can be chosen for three seconds, then the question is asked anew', () => {
  const times = new KioskTimes(0);
  times.opened(1000);
  assert.equal(times.locked, false);
  times.closed(5000);
  times.settled(5001);
  assert.equal(times.locked, true);
  assert.equal(times.next(), 5000 + lock);
  assert.deepEqual(times.due(5000 + lock - 1), []);
  assert.equal(times.locked, true);
  assert.deepEqual(times.due(5000 + lock), ['again']);
  assert.equal(times.locked, false);
  assert.deepEqual(times.due(5000 + lock), [], 'once only');
});

test('touches during the pause do not lengthen it', () => {
  const times = new KioskTimes(0);
  times.closed(1000);
  times.settled(1001);
  for (let at = 1000; at < 1000 + lock; at += 100) times.touched(at);
  assert.deepEqual(times.due(1000 + lock), ['again']);
  assert.equal(times.next(), shift, 'nobody is there: nothing but the shift is left to do');
});

test('while it is not known what became of the answer the pause is longer, but it ends', () => {
  const times = new KioskTimes(0);
  times.closed(0);
  assert.deepEqual(times.due(lock), []);
  times.settled(lock);
  assert.deepEqual(times.due(lock + read), ['again']);
  times.closed(10_000);
  assert.deepEqual(times.due(10_000 + lockAtMost - 1), []);
  assert.deepEqual(times.due(10_000 + lockAtMost), ['again']);
});

test('what became of the answer can be read for a second and a half, and the pause still ends', () => {
  for (const at of [1600, 4000, lockAtMost - 1]) {
    const times = new KioskTimes(0);
    times.closed(0);
    times.settled(at);
    times.settled(at + 1000); // drawn anew: known for as long as before
    assert.deepEqual(times.due(at + 1499), []);
    assert.deepEqual(times.due(at + 1500), ['again']);
  }
  assert.ok(lockAtMost + read <= 8000);
});

test('a screen somebody left goes back to its start after 20 s; one that nobody touched stays as it is', () => {
  const times = new KioskTimes(0);
  assert.deepEqual(times.due(idle + 5000), []);
  times.touched(30_000);
  assert.deepEqual(times.due(30_000 + idle - 1), []);
  assert.deepEqual(times.due(30_000 + idle), ['home']);
  assert.deepEqual(times.due(30_000 + idle + 1), []);
});

test('an open answer closes by itself: until then nothing else happens', () => {
  const times = new KioskTimes(0);
  times.opened(1000);
  assert.equal(times.next(), undefined);
  assert.deepEqual(times.due(1e9), []);
});

test('the panel of the staff closes after a minute without a touch, then the screen is at its start', () => {
  const times = new KioskTimes(0);
  times.panel(true, 1000);
  times.touched(30_000);
  assert.ok(!times.due(30_000 + panel - 1).includes('panel'));
  assert.ok(times.due(30_000 + panel).includes('panel'));
  assert.deepEqual(times.due(30_000 + panel), ['home']);
});

test('the picture moves every minute through all its places, and not under a finger', () => {
  const times = new KioskTimes(0);
  const seen = new Set([times.shift]);
  for (let at = shift; seen.size < SHIFTS; at += shift) {
    assert.deepEqual(times.due(at - 1), []);
    assert.deepEqual(times.due(at), ['shift']);
    seen.add(times.shift);
  }
  assert.deepEqual([...seen].sort(), [...Array(SHIFTS).keys()]);
  const now = shift * (SHIFTS - 1);
  times.touched(now + shift - 1000);
  assert.deepEqual(times.due(now + shift), []);
  assert.deepEqual(times.due(now + shift - 1000 + shiftAfterTouch), ['shift']);
});

/** Whatever people do and however rarely the clock is looked at. */
const acts = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 90_000 }),
    act: fc.constantFrom('touched', 'opened', 'closed', 'settled', 'open panel', 'look'),
  }),
  { maxLength: 60 },
);

test('it is never stuck: a closed answer is always followed by the question, a panel always closes', () => {
  fc.assert(
    fc.property(acts, (steps) => {
      const times = new KioskTimes(0);
      let now = 0;
      let open = false;
      for (const { after, act } of steps) {
        now += after;
        if (act === 'touched') times.touched(now);
        else if (act === 'opened' && !times.locked) {
          times.opened(now);
          open = true;
        } else if (act === 'closed' && open) {
          times.closed(now);
          open = false;
        } else if (act === 'settled') times.settled(now);
        else if (act === 'open panel') times.panel(true, now);
        else for (const what of times.due(now)) assert.ok(!open, `${what} while an answer is open`);
      }
      if (open) times.closed(now);
      const locked = times.locked;
      const happened: Due[] = [];
      for (let i = 0; i < 8; i++) {
        const next = times.next();
        assert.ok(next !== undefined);
        now = Math.max(now, next);
        const due = times.due(now);
        assert.ok(due.length > 0, 'something is due when it said so');
        happened.push(...due);
      }
      assert.equal(happened.includes('again'), locked);
      assert.equal(times.locked, false);
      assert.ok(happened.filter((what) => what === 'home').length <= 1);
      assert.ok(happened.filter((what) => what === 'panel').length <= 1);
      assert.ok(times.shift >= 0 && times.shift < SHIFTS);
    }),
  );
});
