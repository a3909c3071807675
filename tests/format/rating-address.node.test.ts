import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { valueInHash } from '../../src/elements/shared/hash-value.js';
import { isOwnHost, RATING_KEY, ratingAddress } from '../../src/format/rating-address.js';

test('what is rated is read back from the address, whatever its name', () => {
  const unit = fc.string({ unit: 'grapheme', minLength: 1 }).map((name) => `unit:${name}`);
  const desk = fc.integer({ min: 1, max: 999 }).map((n) => `desk:${n}`);
  fc.assert(
    fc.property(
      fc.webUrl({ withQueryParameters: true }),
      fc.oneof(unit, desk, fc.constant('one-stop')),
      (page, subject) => {
        const { hash, href } = new URL(ratingAddress(page, subject));
        assert.equal(valueInHash(hash, RATING_KEY), subject);
        assert.equal(href.slice(0, -hash.length), new URL(page).href);
      },
    ),
  );
});

test('addresses of the computer itself are known, those of others are not taken for it', () => {
  for (const url of [
    'http://localhost:8080/',
    'http://a.localhost/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://[::1]/',
  ])
    assert.ok(isOwnHost(new URL(url).hostname), url);
  for (const url of [
    'https://muongsen.example.gov.vn/',
    'http://192.168.1.5/',
    'https://localhost.vn/',
    'http://127.example.vn/',
  ])
    assert.ok(!isOwnHost(new URL(url).hostname), url);
});
