import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { initialOf } from '../../src/format/initial.js';
import { noSharedData, sharedText } from '../helpers/shared-data.js';

describe('the letter in place of a picture', () => {
  for (const [name, letter] of [
    ['Nguyễn Văn Ánh', 'Á'],
    ['Lò Thị Mai', 'M'],
    ['Giàng A Páo', 'P'],
    ["H'Ly Niê Kđăm", 'H'],
    ['Y Thuăl Êban', 'T'],
    ['Rơ Châm Y Ngọc', 'N'],
    ["Điểu K'Rứ", 'K'],
    ['Kpă H’Nhi', 'H'],
    ['Đặng Thị Ngọc Ánh Nguyệt Phương Thảo', 'T'],
    ['Ún', 'Ú'],
    ['Nguyễn Thị Ý', 'Ý'],
    ['Trần Văn Y', 'Y'],
    ['đào (quyền Trưởng phòng)', 'Đ'],
    ['Nguyễn Văn A\u0301n', 'Á'],
    ['0269 0123', ''],
    ['', ''],
  ])
    it(`${name} → ${letter}`, () => {
      assert.equal(initialOf(name ?? ''), letter);
    });

  it('the real patterns of names: one capital letter of a word of the name', { skip: noSharedData }, () => {
    const { edgeNames } = JSON.parse(sharedText('staff-directory-shape.json')) as { edgeNames: string[] };
    assert.ok(edgeNames.length > 5);
    for (const name of edgeNames) {
      const letter = initialOf(name);
      assert.equal([...letter].length, 1, name);
      assert.ok(
        name.split(' ').some((word) => word.toLocaleUpperCase('vi').startsWith(letter)),
        `${name}: ${letter}`,
      );
    }
  });
});
