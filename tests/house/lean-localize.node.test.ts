/** The script-tag build's messages must read like those of @lit/localize. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import * as lean from '../../src/i18n/lean-localize.js';
import { templates } from '../../src/i18n/generated/locales/en.js';

test('a message is its source until a locale is set, then its translation; without one it stays', async () => {
  const { getLocale, setLocale } = lean.configureLocalization({
    sourceLocale: 'vi',
    loadLocale: () =>
      Promise.resolve({
        templates: { plain: 'Bye', turned: { strings: ['', ' of ', ''], values: [1, 0] } },
      }),
  });
  const said = () => [
    lean.msg('Chào', { id: 'plain' }),
    lean.msg(lean.str`${'A'} trên ${7}`, { id: 'turned' }),
    lean.msg('Chưa dịch', { id: 'unknown' }),
    lean.msg(lean.str`Chưa dịch ${1}`, { id: 'unknown' }),
    lean.msg(lean.str`Chào ${1}`, { id: 'plain' }),
  ];
  assert.equal(getLocale(), 'vi');
  assert.deepEqual(said(), ['Chào', 'A trên 7', 'Chưa dịch', 'Chưa dịch 1', 'Chào 1']);
  await setLocale('en');
  assert.equal(getLocale(), 'en');
  assert.deepEqual(said(), ['Bye', '7 of A', 'Chưa dịch', 'Chưa dịch 1', 'Bye']);
});

test('a locale that does not come leaves everything as it was', async () => {
  const { getLocale, setLocale } = lean.configureLocalization({
    sourceLocale: 'vi',
    loadLocale: () => Promise.reject(new Error('no connection')),
  });
  await assert.rejects(setLocale('en'));
  assert.equal(getLocale(), 'vi');
});

/** A locale whose words come when they are told to. */
const slowLocale = () => {
  const waiting: ((words: { templates: Record<string, string> }) => void)[] = [];
  return {
    arrive: () => waiting.shift()?.({ templates: { plain: 'Bye' } }),
    ...lean.configureLocalization({
      sourceLocale: 'vi',
      loadLocale: () => new Promise((resolve) => waiting.push(resolve)),
    }),
  };
};

/** What an element is to a controller. */
const fakeHost = () => {
  let drawn = 0;
  const controllers: ReactiveController[] = [];
  const host: ReactiveControllerHost = {
    addController: (controller) => controllers.push(controller),
    removeController: () => undefined,
    requestUpdate: () => drawn++,
    updateComplete: Promise.resolve(true),
  };
  return {
    host,
    drawn: () => drawn,
    connect: () => controllers.forEach((controller) => controller.hostConnected?.()),
    disconnect: () => controllers.forEach((controller) => controller.hostDisconnected?.()),
  };
};

test('a language can be changed and changed back while the page is open; what is on it is drawn anew', async () => {
  const { arrive, getLocale, setLocale } = slowLocale();
  const [on, off] = [fakeHost(), fakeHost()];
  for (const { host, connect } of [on, off]) {
    lean.updateWhenLocaleChanges(host);
    connect();
  }
  off.disconnect();
  const changed = setLocale('en');
  assert.equal(on.drawn(), 0, 'nothing is drawn before the words are there');
  arrive();
  await changed;
  assert.deepEqual([getLocale(), lean.msg('Chào', { id: 'plain' }), on.drawn()], ['en', 'Bye', 1]);
  await setLocale('vi');
  assert.deepEqual([getLocale(), lean.msg('Chào', { id: 'plain' }), on.drawn()], ['vi', 'Chào', 2]);
  assert.equal(off.drawn(), 0, 'what has left the page is left alone');
  off.connect();
  const again = setLocale('en');
  arrive();
  await again;
  assert.deepEqual([on.drawn(), off.drawn()], [3, 1]);
});

test('of two languages asked for one after the other the last one stays, whichever comes first', async () => {
  const { arrive, getLocale, setLocale } = slowLocale();
  const english = setLocale('en');
  await setLocale('vi');
  arrive();
  await english;
  assert.deepEqual([getLocale(), lean.msg('Chào', { id: 'plain' })], ['vi', 'Chào']);
});

test('every translation is of a kind it can show: a text, or a text with places', () => {
  for (const [id, words] of Object.entries(templates))
    assert.ok(typeof words === 'string' || (Array.isArray(words.strings) && !('_$litType$' in words)), id);
});
