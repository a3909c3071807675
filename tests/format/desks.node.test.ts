import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { deskNumbers } from '../../src/format/desks.js';

test('numbers of desks as people write them', () => {
  for (const [text, desks] of [
    ['', []],
    ['  ', []],
    ['2', [2]],
    ['1-4', [1, 2, 3, 4]],
    ['1 – 3', [1, 2, 3]],
    ['5, 1-2; 7 2', [5, 1, 2, 7]],
    ['999', [999]],
    ['1-100', Array.from({ length: 100 }, (_, i) => i + 1)],
  ] as const)
    assert.deepEqual(deskNumbers(text), desks, text);
});

test('what is no number of a desk is not guessed at', () => {
  for (const text of ['0', '02', '1000', '4-1', '1-', '-3', '1-2-3', 'hai', '2a', '1.5', '٣'])
    assert.equal(deskNumbers(text), 'unreadable', text);
  assert.equal(deskNumbers('1-101'), 'too-many');
  assert.equal(deskNumbers('1-60, 61-120'), 'too-many');
});

test('any list of numbers is read back, each once and in its order', () => {
  const desk = fc.integer({ min: 1, max: 999 });
  fc.assert(
    fc.property(
      fc.array(desk, { maxLength: 100 }),
      fc.constantFrom(' ', ',', '; ', ' , '),
      (desks, between) => {
        assert.deepEqual(deskNumbers(desks.join(between)), [...new Set(desks)]);
      },
    ),
  );
});
