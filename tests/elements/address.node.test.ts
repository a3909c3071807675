import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { KEY, shareAddress } from '../../src/elements/procedures/address.js';
import { hashOf as hashOfKey } from '../../src/elements/shared/hash-address.js';
import { valueInHash } from '../../src/elements/shared/hash-value.js';
import { sheetUrl } from '../../src/elements/procedures/catalogue.js';

const hashOf = (code: string) => hashOfKey(KEY, code);
const codeInHash = (hash: string) => valueInHash(hash, KEY);

const PAGE = 'https://muongsen.example.gov.vn/thu-tuc?utm=1#thu-tuc=1.000001';

test('what is written into an address is read out of it, for any code', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (code) => {
      assert.equal(codeInHash(hashOf(code)), code);
      assert.equal(codeInHash(new URL(shareAddress(code, undefined, PAGE)).hash), code);
    }),
  );
});

test('codes of half characters and other bytes never throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (code) => {
      assert.match(hashOf(code), /^#thu-tuc=[\x21-\x7e]*$/);
      assert.doesNotThrow(() => sheetUrl('https://muongsen.example.gov.vn/procedures/index.json', code));
      codeInHash(code);
    }),
  );
  assert.equal(hashOf('1\ud800'), '#thu-tuc=1');
});

test('other parts of the hash belong to the page', () => {
  assert.equal(codeInHash('#tab=2&thu-tuc=1.001193&x'), '1.001193');
  for (const hash of ['', '#', '#tin-tuc', '#thu-tuc', '#thu-tuc=%E0%A4%A', '#thu-tuc1=1', '#can-bo=5'])
    assert.equal(codeInHash(hash), undefined, hash);
});

test('an address shared without share-base is the page’s own, without query and old hash', () => {
  assert.equal(
    shareAddress('1.001193', undefined, PAGE),
    'https://muongsen.example.gov.vn/thu-tuc#thu-tuc=1.001193',
  );
  assert.equal(shareAddress('1.001193', '', PAGE), shareAddress('1.001193', undefined, PAGE));
});

test('share-base: absolute, relative, with its query; its hash gives way', () => {
  const shared = (base: string) => shareAddress('1', base, PAGE);
  assert.equal(shared('https://x.example.gov.vn/a?id=5#b'), 'https://x.example.gov.vn/a?id=5#thu-tuc=1');
  assert.equal(shared('/trang?id=5'), 'https://muongsen.example.gov.vn/trang?id=5#thu-tuc=1');
});

test('a share-base that is no address of the web is not used', () => {
  const own = shareAddress('1', undefined, PAGE);
  for (const base of ['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.vn', 'http://[', 'blob:x'])
    assert.equal(shareAddress('1', base, PAGE), own, base);
});

test('in a frame without an address of its own, an address is made all the same', () => {
  assert.equal(shareAddress('1', undefined, 'about:srcdoc'), 'about:srcdoc#thu-tuc=1');
  assert.equal(shareAddress('1', '/a', 'about:srcdoc'), 'about:srcdoc#thu-tuc=1');
});

test('the sheet of a code lies beside its index, and no code leads out of the folder', () => {
  const index = 'https://muongsen.example.gov.vn/du-lieu/procedures/index.json?v=3';
  assert.equal(
    sheetUrl(index, '1.012753.H19'),
    'https://muongsen.example.gov.vn/du-lieu/procedures/1.012753.H19.json',
  );
  fc.assert(
    fc.property(
      fc.constantFrom('../', '..', '//evil.vn/', '?', '#', '\\', 'https://evil.vn/'),
      fc.string(),
      (a, b) => {
        const url = sheetUrl(index, a + b) ?? '';
        assert.ok(url.startsWith('https://muongsen.example.gov.vn/du-lieu/procedures/'), url);
        assert.ok(url.endsWith('.json'));
      },
    ),
  );
  assert.equal(sheetUrl('', '1'), undefined);
});
