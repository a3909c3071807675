import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fold } from '../../src/search/fold.js';
import { keyOf, soundOf, syllables, words } from '../../src/search/syllables.js';

describe('folding Vietnamese', () => {
  it('takes accents, đ and capitals away', () => {
    assert.equal(fold('Đăng KÝ Khai Sinh, quyền sử dụng đất'), 'dang ky khai sinh, quyen su dung dat');
  });

  it('gives the same for composed and taken apart accents', () => {
    assert.equal(fold('Đường'.normalize('NFD')), fold('Đường'.normalize('NFC')));
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('splits into syllables at spaces and signs, and keeps a code in one piece', () => {
    assert.deepEqual(words('Cấp lại (mẫu CT07): 1.001193 – “giấy”; H’Ly/Y'), [
      ...['cấp', 'lại', 'mẫu', 'ct07', '1001193', 'giấy', 'h', 'ly', 'y'],
    ]);
  });

  it('holds i and y for the same where both are written, and only there', () => {
    assert.deepEqual(syllables('đăng kí lí do mĩ thuật quĩ'), syllables('đăng ký lý do mỹ thuật quỹ'));
    assert.notEqual(keyOf('tay'), keyOf('tai'));
    assert.notEqual(keyOf('thúy'), keyOf('thúi'));
  });

  it('hears the same syllable wherever the tone mark stands', () => {
    for (const [old, now] of [
      ['hoà', 'hòa'],
      ['thuỷ', 'thủy'],
      ['uỷ', 'ủy'],
      ['kí', 'ký'],
    ] as const)
      assert.equal(soundOf(old), soundOf(now));
  });

  it('hears ma, má, mà and mạ apart', () => {
    assert.equal(new Set(['ma', 'má', 'mà', 'mạ', 'mã', 'mả'].map(soundOf)).size, 6);
  });
});
