/** A page left open over midnight in Việt Nam (17:00 UTC). */
import assert from 'node:assert/strict';
import { it, mock } from 'node:test';
import { NewDay } from '../../src/elements/shared/new-day.js';

it('draws again at midnight in Việt Nam, once, and not after it has gone', () => {
  const page = new EventTarget();
  Object.assign(globalThis, { document: page });
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.parse('2026-11-22T16:55:30Z') });
  let drawn = 0;
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => (drawn += 1),
    updateComplete: Promise.resolve(true),
  };
  const watch = new NewDay(host);
  watch.hostConnected();
  mock.timers.tick(269_999);
  assert.equal(drawn, 0, 'a moment before midnight');
  mock.timers.tick(1);
  assert.equal(drawn, 1, 'at midnight');
  mock.timers.tick(3_600_000);
  assert.equal(drawn, 1);
  // A computer that slept: the clock jumps, no timer has run, the reader comes back.
  mock.timers.setTime(Date.parse('2026-11-24T01:00:00Z'));
  page.dispatchEvent(new Event('visibilitychange'));
  assert.equal(drawn, 2);
  watch.hostDisconnected();
  mock.timers.tick(2 * 86_400_000);
  page.dispatchEvent(new Event('visibilitychange'));
  assert.equal(drawn, 2, 'gone');
  mock.timers.reset();
});
