/** Numbers of persons leave a comment before it is stored; amounts, dates, hours and codes stay. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { redact } from '../../src/collector/redact.js';
import { harmlessComments, leaks, personalComments } from '../helpers/comments.js';

test('2,000 comments with a phone, an identity number or a mail: at least 99 % lose it', () => {
  const left = personalComments(7, 2000)
    .filter((one) => leaks(one, redact(one.comment)))
    .map(({ comment }) => `${comment} → ${redact(comment)}`);
  console.log(`personal numbers left in ${left.length} of 2000 comments`);
  assert.ok(left.length <= 20, left.slice(0, 20).join('\n'));
});

test('of 2,000 comments without any at most 1 % are changed', () => {
  const changed = harmlessComments(7, 2000)
    .filter((comment) => redact(comment) !== comment)
    .map((comment) => `${comment} → ${redact(comment)}`);
  console.log(`harmless comments changed: ${changed.length} of 2000`);
  assert.ok(changed.length <= 20, [...new Set(changed)].slice(0, 20).join('\n'));
});

test('what stands beside a number stays, and words say what was there', () => {
  assert.equal(
    redact('Chị Hoa 0912 345 678, căn cước 001099012345, thư hoa@example.gov.vn nhé'),
    'Chị Hoa [số điện thoại], căn cước [số giấy tờ], thư [thư điện tử] nhé',
  );
  assert.equal(redact('０９１２３４５６７８'), '[số điện thoại]');
  assert.equal(redact('0912345678 0987654321'), '[số điện thoại] [số điện thoại]');
  assert.equal(redact('sđt0912345678nhé'), 'sđt[số điện thoại]nhé');
  assert.equal(redact('Quầy 2.0912345678 ok'), 'Quầy 2.[số điện thoại] ok');
  assert.equal(redact('CCCD 001099 012345, phòng 3'), 'CCCD [số giấy tờ], phòng 3');
  assert.equal(redact('٠٩١٢٣٤٥٦٧٨ hay 𝟎𝟗𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖'), '[số điện thoại] hay [số điện thoại]');
  assert.equal(redact('0912\u200b345\u2011678'), '[số điện thoại]');
});

test('text with fewer than eight digits and no mail sign comes back as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0189 .,-()/Oođê'), maxLength: 500 }), (text) => {
      let seen = 0;
      const few = text.replace(/[\dOo]/g, (sign) => (++seen < 8 ? sign : ''));
      assert.equal(redact(few), few);
      redact(text); // ends, and throws nothing
    }),
    { numRuns: 500 },
  );
});
