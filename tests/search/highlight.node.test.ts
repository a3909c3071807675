import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { highlight } from '../../src/search/highlight.js';

/** `Đăng ký [khai sinh]` */
const marked = (text: string, query: string): string =>
  highlight(text, query)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

describe('highlighting', () => {
  it('marks on the accented text what was typed without accents', () => {
    assert.equal(
      marked('Thủ tục đăng ký khai sinh lưu động', 'dang ki khai sinh'),
      'Thủ tục [đăng ký khai sinh] lưu động',
    );
  });

  it('marks the word that is still being typed', () => {
    assert.equal(marked('Đăng ký kết hôn', 'ket h'), 'Đăng ký [kết hôn]');
  });

  it('marks what keys of a switched off keyboard meant, and what an abbreviation stands for', () => {
    assert.equal(marked('Đăng ký kết hôn', 'keets hoon'), 'Đăng ký [kết hôn]');
    assert.equal(marked('Xin lại giấy khai sinh', 'GKS'), 'Xin lại [giấy khai sinh]');
  });

  it('marks a word that says little only beside one that says something', () => {
    assert.equal(
      marked('Bản sao giấy khai sinh, giấy chứng tử', 'giấy khai sinh'),
      'Bản sao [giấy khai sinh], giấy chứng tử',
    );
  });

  it('marks codes', () => {
    assert.equal(marked('Mã 1.001193', '1.001193'), 'Mã [1.001193]');
  });

  it('marks nothing when nothing was typed', () => {
    assert.deepEqual(highlight('Tách thửa', ' ?'), [{ text: 'Tách thửa', hit: false }]);
    assert.deepEqual(highlight('', 'x'), []);
  });

  it('gives the text back, whatever text and query', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
    const typed = fc.oneof(text, fc.constantFrom('khai sinh', 'a', 'giấy', '1', 'GKS', 'đ'));
    fc.assert(
      fc.property(text, typed, (a, b) => {
        const joined = highlight(a, b)
          .map((piece) => piece.text)
          .join('');
        return joined === a.normalize('NFC');
      }),
      { numRuns: 1000 },
    );
  });
});
