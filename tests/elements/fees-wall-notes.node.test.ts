import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { wallNotes } from '../../src/elements/fees/wall-notes.js';

describe('notes under the printed fee board', () => {
  const people = 'trẻ em; hộ nghèo; người cao tuổi';
  const note = 'Luật mới có hiệu lực từ ngày này. Xã báo mức sau.';

  it('long lists of people stand once, short ones in their lines', () => {
    const notes = wallNotes([people, '', 'hộ nghèo', people], []);
    assert.deepEqual(notes.texts, [people]);
    assert.equal(notes.numberOf(people), 1);
    assert.equal(notes.numberOf('hộ nghèo'), undefined);
    assert.equal(notes.numberOf(''), undefined);
  });

  it('a note that one fee has stays there, unless it is long', () => {
    assert.deepEqual(wallNotes([], [note]).texts, []);
    assert.deepEqual(wallNotes([], [note, note, 'Hỏi xã.', 'Hỏi xã.']).texts, [note]);
    assert.deepEqual(wallNotes([], [note.repeat(2)]).texts, [note.repeat(2)]);
  });

  it('every number is that of its text, counted from 1 without a gap', () => {
    const texts = fc.array(fc.oneof(fc.string({ maxLength: 120 }), fc.constantFrom(people, note)));
    fc.assert(
      fc.property(texts, texts, (exempt, said) => {
        const notes = wallNotes(exempt, said);
        assert.equal(new Set(notes.texts).size, notes.texts.length);
        notes.texts.forEach((text, i) => assert.equal(notes.numberOf(text), i + 1));
        for (const text of [...exempt, ...said]) {
          const number = notes.numberOf(text);
          if (number === undefined) assert.ok(text.length <= 80);
          else assert.equal(notes.texts[number - 1], text);
        }
      }),
    );
  });
});
