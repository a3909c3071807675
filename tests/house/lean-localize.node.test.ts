/** The script-tag build's messages must read like those of @lit/localize. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
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

test('every translation is of a kind it can show: a text, or a text with places', () => {
  for (const [id, words] of Object.entries(templates))
    assert.ok(typeof words === 'string' || (Array.isArray(words.strings) && !('_$litType$' in words)), id);
});
