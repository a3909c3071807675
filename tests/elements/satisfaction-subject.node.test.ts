/** What is rated and where answers go, from what the page's author wrote. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readRating } from '../../src/collector/read-rating.js';
import {
  asSubject,
  collectorAddress,
  fileAddress,
  wantedSubject,
} from '../../src/elements/satisfaction/subject.js';

test('the narrowest attribute does not win, the plainest does: subject, then procedure, desk, unit', () => {
  const all = { subject: 'one-stop', procedure: '1.001193', desk: '2', unit: 'Văn phòng' };
  assert.equal(wantedSubject(all), 'one-stop');
  assert.equal(wantedSubject({ ...all, subject: '' }), 'procedure:1.001193');
  assert.equal(wantedSubject({ desk: '2', unit: 'Văn phòng' }), 'desk:2');
  assert.equal(wantedSubject({ unit: 'Văn phòng' }), 'unit:Văn phòng');
  assert.equal(wantedSubject({ subject: null, desk: null }), undefined);
});

test('subjects the collector takes, as it takes them', () => {
  for (const [written, taken] of [
    ['one-stop', 'one-stop'],
    [' desk:2 ', 'desk:2'],
    ['procedure:1.012753.H19', 'procedure:1.012753.H19'],
    ['procedure:1.001193.000.00.00.H19', 'procedure:1.001193.000.00.00.H19'],
    ['unit:Phòng  Văn hóa\n- Xã hội', 'unit:Phòng Văn hóa - Xã hội'],
    ['unit:Tổ 12'.normalize('NFD'), 'unit:Tổ 12'],
  ] as const)
    assert.equal(asSubject(written), taken);
});

test('persons, numbers of persons and other words are no subjects', () => {
  for (const written of [
    '',
    'desk:',
    'desk:0',
    'desk:1000',
    'desk:2a',
    'officer:Lò Thị Mai',
    'procedure:a b',
    'procedure:0912345678',
    'unit:\u202etên',
    'unit:',
    'unit: ',
    'unit:Chị Mai 0912 345 678',
    'unit:mai@example.gov.vn',
    `unit:${'a'.repeat(120)}`,
    'https://example.org',
  ])
    assert.equal(asSubject(written), undefined, written);
});

test('what is taken for a subject the collector takes as well', () => {
  const texts = fc.tuple(
    fc.constantFrom('', 'unit:', 'desk:', 'procedure:', 'one-stop'),
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.nat().map(String),
      fc.string({ unit: fc.constantFrom(...'0123 .-') }),
    ),
  );
  fc.assert(
    fc.property(texts, ([kind, rest]) => {
      const subject = asSubject(kind + rest);
      if (subject === undefined) return;
      const item = {
        id: '11111111-1111-4111-8111-111111111111',
        site: '03115',
        subject,
        score: 3,
        scale: 3,
        channel: 'qr',
      };
      const read = readRating(item);
      assert.ok(read.ok, JSON.stringify({ subject, read }));
    }),
    { numRuns: 400 },
  );
});

test('the collector is on the web; a slash at the end, a query and a hash are none of its address', () => {
  const page = 'https://xa.example.gov.vn/trang/danh-gia.html?a=1#b';
  for (const [written, address] of [
    ['https://thu.example.gov.vn', 'https://thu.example.gov.vn'],
    ['https://thu.example.gov.vn/a/b//?q=1#c', 'https://thu.example.gov.vn/a/b'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
    ['/thu', 'https://xa.example.gov.vn/thu'],
    ['thu', 'https://xa.example.gov.vn/trang/thu'],
    ['.', 'https://xa.example.gov.vn/trang'],
  ] as const)
    assert.equal(collectorAddress(written, page), address);
  for (const written of [
    '',
    '  ',
    null,
    undefined,
    'javascript:alert(1)',
    'data:text/plain,x',
    'mailto:a@b.vn',
    'ftp://thu.example.gov.vn',
    'https://ten:mat-khau@thu.example.gov.vn',
    'https://',
    'http://[',
  ])
    assert.equal(collectorAddress(written, page), undefined, String(written));
});

test('a profile may stand beside the page', () => {
  assert.equal(
    fileAddress('du-lieu/commune.json', 'https://a.vn/b/c.html'),
    'https://a.vn/b/du-lieu/commune.json',
  );
  assert.equal(fileAddress('javascript:1', 'https://a.vn/'), undefined);
});
