import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrapped } from '../../src/format/wrap.js';

test('lines are broken between words, inside one only where it must be', () => {
  const width = (text: string) => text.length;
  assert.deepEqual(wrapped('Ngân hàng Nông nghiệp', 10, width), [
    'Ngân hàng',
    'Nông nghiệp'.slice(0, 4),
    'nghiệp',
  ]);
  assert.deepEqual(wrapped('abcdefghij kl', 4, width), ['abcd', 'efgh', 'ij', 'kl']);
  assert.deepEqual(wrapped('', 10, width), ['']);
});
