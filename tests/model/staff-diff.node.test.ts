/** What changed between two versions of the directory, as the editor and `diff` show it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Person } from '../../src/model/person.js';
import { diffStaff, fieldLabel, isSame } from '../../src/model/staff-diff.js';
import { people } from '../helpers/people.js';

const person = (id: string, name: string, extra: Partial<Person> = {}): Person => ({
  id,
  name,
  unit: [],
  officePhones: [],
  fields: [],
  procedures: [],
  ...extra,
});

test('fields that changed, by the header of the file; lists, flags and absence as text', () => {
  const old = person('a', 'Ún', {
    unit: ['VP'],
    zalo: true,
    absence: { from: '2026-11-01' },
    extra: { 'Ghi chú': 'x' },
  });
  const now = person('a', 'Ún', { unit: ['VP', 'Một cửa'], zalo: false, order: 0, extra: { Phòng: 'y' } });
  const { changed, ...rest } = diffStaff([old], [now]);
  assert.deepEqual(rest, { added: [], removed: [], reordered: false });
  assert.deepEqual(
    changed.flatMap(({ fields }) => fields.map(({ field, from, to }) => [fieldLabel(field), from, to])),
    [
      ['Đơn vị', 'VP', 'VP; Một cửa'],
      ['Zalo', 'có', 'không'],
      ['Vắng từ', '2026-11-01', ''],
      ['Thứ tự', '', '0'],
      ['Ghi chú', 'x', ''],
      ['Phòng', '', 'y'],
    ],
  );
});

test('a person whose id changed with the unit is the same when the name stands once; namesakes are not guessed', () => {
  const moved = diffStaff(
    [person('un-vp', 'Ún', { unit: ['VP'] })],
    [person('un-du', 'Ún', { unit: ['Đảng ủy'] })],
  );
  assert.deepEqual(
    moved.changed.map(({ id, fields }) => [id, fields.map(({ field }) => field)]),
    [['un-du', ['id', 'unit']]],
  );
  const two = diffStaff([person('1', 'Ún'), person('2', 'Ún')], [person('3', 'Ún')]);
  assert.deepEqual([two.added.length, two.removed.length, two.changed.length], [1, 2, 0]);
});

test('another order of the same people is a difference; one more or less in between is not', () => {
  const [a, b, c] = [person('a', 'A'), person('b', 'B'), person('c', 'C')];
  assert.equal(diffStaff([a, b], [b, a]).reordered, true);
  assert.equal(diffStaff([a, b, c], [a, c]).reordered, false);
  assert.equal(diffStaff([a, c], [a, b, c]).reordered, false);
  assert.equal(isSame(diffStaff([a, b], [b, a])), false);
});

test('no difference exactly when nothing differs; nobody is lost between added, removed and kept', () => {
  fc.assert(
    fc.property(people, people, (old, now) => {
      assert.ok(isSame(diffStaff(old, structuredClone(old))));
      const { added, removed } = diffStaff(old, now);
      assert.equal(old.length - removed.length, now.length - added.length);
      const back = diffStaff(now, old);
      assert.deepEqual(new Set(back.added.map(({ id }) => id)), new Set(removed.map(({ id }) => id)));
    }),
  );
});
