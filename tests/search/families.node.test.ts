import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { groupFamilies } from '../../src/search/families.js';
import { noSharedData } from '../helpers/shared-data.js';
import { nationalDocs } from './national.js';

const entry = (code: string, name: string, field = 'Hộ tịch') => ({ code, name, fields: [field] });

describe('families of near-identical procedures', () => {
  it('puts the forms of a procedure behind the plain one', () => {
    const families = groupFamilies([
      entry('2', 'Thủ tục đăng ký khai sinh có yếu tố nước ngoài'),
      entry('1', 'Thủ tục đăng ký khai sinh'),
      entry('3', 'Đăng ký khai sinh lưu động'),
    ]);
    assert.deepEqual(Object.fromEntries(families), { 2: '1', 3: '1' });
  });

  it('holds "đăng ký lại" and "cấp lại" for forms of the plain procedure', () => {
    const families = groupFamilies([
      entry('1', 'Thủ tục đăng ký khai tử'),
      entry('2', 'Đăng ký lại khai tử'),
      entry('3', 'Thủ tục đăng ký lại khai tử có yếu tố nước ngoài'),
    ]);
    assert.deepEqual(Object.fromEntries(families), { 2: '1', 3: '1' });
  });

  it('never makes the second issue of a paper the head: without the plain procedure each stands alone', () => {
    const families = groupFamilies([
      entry('1', 'Cấp lại thẻ căn cước'),
      entry('2', 'Cấp thẻ căn cước cho người dưới 14 tuổi'),
    ]);
    assert.equal(families.size, 0);
  });

  it('takes the shorter of two equal names for the plain one, whichever comes first', () => {
    const families = groupFamilies([
      entry('1', 'Thủ tục công nhận người có uy tín'),
      entry('2', 'Công nhận người có uy tín'),
    ]);
    assert.deepEqual(Object.fromEntries(families), { 1: '2' });
  });

  it('keeps fields apart', () => {
    const families = groupFamilies([
      entry('1', 'Cấp giấy chứng nhận đủ điều kiện', 'Y tế'),
      entry('2', 'Cấp giấy chứng nhận đủ điều kiện kinh doanh', 'Giáo dục'),
    ]);
    assert.equal(families.size, 0);
  });

  it('does not let two syllables collect everything that begins with them', () => {
    assert.equal(groupFamilies([entry('1', 'Cấp phép'), entry('2', 'Cấp phép xây dựng nhà ở')]).size, 0);
  });

  it('reads names without fields, empty names and many fields', () => {
    const families = groupFamilies([
      { code: '1', name: 'Tách thửa đất' },
      { code: '2', name: 'Tách thửa đất, hợp thửa đất', fields: [] },
      { code: '3', name: '' },
    ]);
    assert.deepEqual(Object.fromEntries(families), { 2: '1' });
  });

  it('never points at a variant, nor at itself, whatever the names', () => {
    const word = fc.constantFrom('đăng', 'ký', 'lại', 'cấp', 'thủ', 'tục', 'giấy', 'phép', 'mới');
    const name = fc.array(word, { maxLength: 7 }).map((list) => list.join(' '));
    const fields = fc.array(fc.constantFrom('A', 'B', 'C'), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.record({ name, fields }), { maxLength: 30 }), (list) => {
        const families = groupFamilies(list.map((item, i) => ({ code: String(i), ...item })));
        return [...families].every(([variant, head]) => variant !== head && !families.has(head));
      }),
      { numRuns: 500 },
    );
  });

  it(
    'finds the families of the national catalogue and none that swallows a field',
    { skip: noSharedData },
    () => {
      const docs = nationalDocs();
      const families = groupFamilies(docs);
      assert.equal(families.get('2.000528'), '1.001193');
      assert.equal(families.get('1.004884'), '1.001193');
      assert.equal(families.get('1.005461'), '1.000656');
      assert.equal(families.get('1.001193'), undefined);
      const sizes = new Map<string, number>();
      for (const head of families.values()) sizes.set(head, (sizes.get(head) ?? 0) + 1);
      assert.ok(Math.max(...sizes.values()) < 40, `largest family ${Math.max(...sizes.values())}`);
      assert.ok(families.size > 500 && families.size < docs.length / 4, `${families.size} variants`);
    },
  );
});
