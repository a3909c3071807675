/** Staff lists as they lie about in offices: signatures, sums, pages, headers in two rows, consents in words. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hasConsent, parseStaff, withConsent, type Person } from '../../src/model/person.js';
import { diffStaff, isSame } from '../../src/model/staff-diff.js';
import {
  readStaffTable,
  staffFromRows,
  writeStaffTable,
  type StaffTable,
} from '../../src/model/staff-table.js';
import { NAMES, people } from '../helpers/people.js';

const TODAY = '2026-11-22';

const read = (rows: string[][]): { table: StaffTable; people: Person[] } => {
  const table = staffFromRows(rows);
  assert.ok(table, 'no staff header found');
  const { value, issues } = parseStaff(table.file);
  assert.deepEqual(issues, []);
  return { table, people: value?.items ?? [] };
};
const again = (list: Person[]): Person[] =>
  parseStaff(readStaffTable(writeStaffTable(list))?.file).value?.items ?? [];
const names = (list: Person[]): string[] => list.map(({ name }) => name);
/** Rows told as no person, with their number. */
const nobodies = ({ repairs }: StaffTable): [number, string][] =>
  repairs.filter(({ code }) => code === 'no-person').map(({ row, from }) => [row, from]);

describe('words where the day of the consent belongs', () => {
  const cases: [cell: string, code: string][] = [
    ['Không', 'consent-refused'],
    ['không', 'consent-refused'],
    ['chưa', 'consent-refused'],
    ['Chưa đồng ý', 'consent-refused'],
    ['Không đồng ý công khai', 'consent-refused'],
    ['từ chối', 'consent-refused'],
    ['x', 'consent-without-date'],
    ['Có', 'consent-without-date'],
    ['Đã đồng ý', 'consent-without-date'],
    ['đã ký', 'consent-without-date'],
    ['hỏi lại sau', 'not-a-date'],
    ['-', 'not-a-date'],
    ['không 1/9/2026', 'not-a-date'],
  ];
  for (const [cell, code] of cases)
    it(`“${cell}” is no consent, told as ${code}, and stands in the file after saving`, () => {
      const header = ['Họ và tên', 'Chức vụ', 'Di động', 'Ảnh', 'Đồng ý'];
      const first = read([header, ['Ún', 'Công chức', '0900 000 001', 'a.jpg', cell]]);
      const [person] = first.people;
      assert.ok(person);
      assert.equal(hasConsent(person, TODAY), false);
      const { mobile, photo } = withConsent(person, TODAY);
      assert.deepEqual([mobile, photo], [undefined, undefined]);
      assert.deepEqual(
        first.table.repairs.map(({ from, code: told }) => [from, told]),
        [[cell, code]],
      );
      const saved = writeStaffTable(first.people);
      assert.equal(saved.split('\r\n')[0]?.includes('"'), false, 'no second column of the same name');
      assert.ok(saved.includes(`,${cell},`) || saved.includes(`,'${cell},`));
      const second = readStaffTable(saved);
      assert.deepEqual(again(first.people), first.people);
      assert.deepEqual(
        second?.repairs.map(({ column, code: told }) => [column, told]),
        [['Đồng ý công khai', code]],
      );
    });

  it('words beside another column of the same name: both stay', () => {
    const { people: list } = read([
      ['Họ tên', 'Chức vụ', 'Đồng ý', 'Đồng ý công khai'],
      ['Ún', 'CC', 'không', 'hỏi lại'],
    ]);
    assert.deepEqual(list[0]?.extra, { 'Đồng ý công khai': 'không; hỏi lại' });
    assert.deepEqual(again(list), list);
  });

  it('a day that only another row made unreadable is not read as a day after saving', () => {
    const { people: list } = read([
      ['Họ tên', 'Chức vụ', 'Xác nhận ngày'],
      ['Ún', 'CC', '9/25/2026'],
      ['Páo', 'CC', '25/9/2026'],
    ]);
    assert.deepEqual(list[0]?.extra, { 'Xác nhận ngày': '9/25/2026' });
    assert.deepEqual(again(list), list);
  });

  it('whatever words stand in such a cell, reading, writing and reading gives the same people', () => {
    const columns = ['Zalo', 'Vắng từ', 'Vắng đến', 'Đồng ý công khai', 'Ngày rút đồng ý', 'Xác nhận ngày'];
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        'không',
        'x',
        'có',
        '1/9',
        '9/25/2026',
        '25/9/2026',
        '46266',
        '2026-09-01',
        'đã rút',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    const row = fc.tuple(...columns.map(() => cell));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        const { people: list } = read([
          ['Mã', 'Họ và tên', 'Di động', ...columns],
          ...rows.map((cells, i) => [`m${i}`, `Ún ${i}`, '0900 000 001', ...cells]),
        ]);
        assert.deepEqual(again(list), list);
        rows.forEach((cells, i) => {
          const person = list[i];
          const kept = JSON.stringify(person).normalize('NFC');
          for (const [k, text] of cells.entries()) {
            const word = text
              .normalize('NFC')
              .trim()
              .replace(/^'+(?=[=+\-@＝＋－＠])/u, '');
            // A day or a yes or no is read; of all else every letter is there.
            const isRead = !/\p{L}{3}/u.test(word) || k === 0 || /có|đúng|true|yes|sai|false/iu.test(word);
            if (!isRead) assert.ok(kept.includes(JSON.stringify(word).slice(1, -1)), `“${word}” is lost`);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('people with words kept beside anything else are read back as they are', () => {
    const kept = fc.dictionary(
      fc.constantFrom('Đồng ý công khai', 'Zalo', 'Vắng từ', 'Xác nhận ngày', 'Ghi chú'),
      fc.constantFrom('không', 'x', '1/9', '9/25/2026', '2026-09-01', 'hỏi lại', '"a"', '=1+1'),
    );
    fc.assert(
      fc.property(people, fc.array(kept, { minLength: 1 }), (list, words) => {
        const all = list.map((p, i) => {
          const extra = { ...p.extra, ...words[i % words.length] };
          return Object.keys(extra).length > 0 ? { ...p, extra } : p;
        });
        assert.deepEqual(again(all), all);
      }),
      { numRuns: 200 },
    );
  });

  it('a difference names the words in their own column', () => {
    const [was] = read([
      ['Mã', 'Họ tên', 'Đồng ý'],
      ['un', 'Ún', 'x'],
    ]).people;
    assert.ok(was);
    const { extra: _words, ...rest } = was;
    const { changed } = diffStaff([was], [{ ...rest, consentOn: TODAY }]);
    assert.deepEqual(changed[0]?.fields, [{ field: 'consentOn', from: 'x', to: TODAY }]);
    assert.ok(isSame(diffStaff([was], [was])));
  });
});

describe('a consent taken back', () => {
  const person = (withdrawn: string, consent = '2026-03-01'): { person: Person; codes: string[] } => {
    const { people: list, table } = read([
      ['Họ và tên', 'Chức vụ', 'Di động', 'Ảnh', 'Đồng ý công khai', 'Ngày rút đồng ý'],
      ['Ún', 'Công chức', '0900 000 001', 'a.jpg', consent, withdrawn],
    ]);
    assert.ok(list[0]);
    assert.deepEqual(again(list), list);
    return { person: list[0], codes: table.repairs.map(({ code }) => code) };
  };

  for (const [withdrawn, stands] of [
    ['2026-11-22', false],
    ['22/11/2026', false],
    ['rút ngày 1/9/2026', false],
    ['đã rút', false],
    ['2027-02-31', false],
    ['31/02/2027', false],
    ['2027', false],
    ['2028-02-29', true],
    ['x', false],
    ['2026-11-23', true],
    ['không', true],
    ['chưa', true],
    ['', true],
  ] as const)
    it(`“${withdrawn}”: the consent ${stands ? 'stands' : 'is none'}`, () => {
      const { person: p } = person(withdrawn);
      assert.equal(hasConsent(p, TODAY), stands);
      assert.equal(withConsent(p, TODAY).mobile, stands ? '0900 000 001' : undefined);
      assert.equal(withConsent(p, TODAY).photo, stands ? 'a.jpg' : undefined);
    });

  it('counts whatever the day of the consent is, and words without a day are told', () => {
    assert.equal(hasConsent(person('2026-09-01', '2026-10-01').person, TODAY), false);
    assert.deepEqual(person('đã rút').codes, ['withdrawn-without-date']);
    assert.equal(person('đã rút').person.withdrawnOn, 'đã rút');
    assert.deepEqual(person('22/11/2026').codes, []);
  });
});

describe('rows that are no person', () => {
  const header = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Điện thoại', 'Ghi chú'];
  const mai = ['1', 'Lò Thị Mai', 'Công chức', 'Văn phòng', '0269 0123 456', ''];

  it('sums, signatures and what stands below them are told by their row, and are nobody', () => {
    const { table, people: list } = read([
      header,
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      mai,
      ['', 'Tổng cộng: 45 người', '', '', '', ''],
      ['', '', '', '', 'Mường Sen, ngày 22 tháng 11 năm 2026', ''],
      ['', 'NGƯỜI LẬP BIỂU', '', '', 'TM. ỦY BAN NHÂN DÂN', ''],
      ['', '(Ký, ghi rõ họ tên)', '', '', 'CHỦ TỊCH', ''],
      ['', '', '', '', '', ''],
      ['', 'Giàng A Páo', '', '', 'Quàng Văn Ún', ''],
      ['Nơi nhận:', '', '', '', '', ''],
      ['- Như trên;', '', '', '', '', ''],
      ['- Lưu: VT.', '', '', '', '', ''],
    ]);
    assert.deepEqual(names(list), ['Lò Thị Mai']);
    assert.deepEqual(
      nobodies(table).map(([row]) => row),
      [2, 4, 5, 6, 7, 9, 10, 11, 12],
    );
    assert.deepEqual(nobodies(table)[1], [4, 'Tổng cộng: 45 người']);
    assert.ok(table.repairs.every(({ code }) => code !== 'title-row'));
  });

  it('a name with a position, a number or a Mã is a person, whatever stands around it', () => {
    const { people: list } = read([
      [...header, 'Mã'],
      ['', 'Cộng', 'Trưởng thôn', '', '', '', ''],
      ['', 'Người lập biểu', '', '', '0900 000 001', '', ''],
      ['', 'TM. ỦY BAN NHÂN DÂN', '', '', '', '', ''],
      ['', 'Tổng Văn Ký', 'Phó Chủ tịch', '', '', '', ''],
      ['', 'KT. CHỦ TỊCH', '', '', '', '', ''],
      ['', 'Lưu Thị Ngày', '', '', '0269 0123 456', '', ''],
      ['', 'TM. ĐẢNG ỦY', '', '', '', '', ''],
      ['', 'Thủ trưởng', '', '', '', '', 'tt'],
      ['', 'Ghi chú: số mới', '', '', '', '', ''],
      ['7', 'Vi A', '', '', '', '', ''],
      ['', 'Ký', '', '', '', '', ''],
    ]);
    assert.deepEqual(names(list), [
      'Cộng',
      'Người lập biểu',
      'Tổng Văn Ký',
      'Lưu Thị Ngày',
      'Thủ trưởng',
      'Vi A',
      'Ký',
    ]);
  });

  it('a header repeated on each page is told; a list below a signature begins again with its title', () => {
    const { table, people: list } = read([
      header,
      mai,
      header,
      ['2', 'Vi A', 'Công chức', '', '', ''],
      ['', '', 'Người lập', '', '', ''],
      ['II', 'CÔNG AN XÃ', '', '', '', ''],
      ['', 'Páo', '', '', '', ''],
    ]);
    assert.deepEqual(
      list.map(({ name, unit }) => [name, unit]),
      [
        ['Lò Thị Mai', ['Văn phòng']],
        ['Vi A', []],
        ['Páo', ['CÔNG AN XÃ']],
      ],
    );
    assert.deepEqual(
      nobodies(table).map(([row]) => row),
      [3, 5],
    );
  });

  it('no name of the model is taken for a footer, with or without anything beside it', () => {
    for (const name of NAMES)
      assert.deepEqual(
        names(
          read([
            ['STT', 'Họ và tên', 'Chức vụ'],
            ['', name, ''],
          ]).people,
        ),
        [name],
      );
  });
});

describe('headers in two rows', () => {
  const of = (...rows: string[][]): Person[] => {
    const { people: list, table } = read(rows);
    assert.equal(table.rows.length, list.length, 'no row without a person');
    return list;
  };
  const consents = (list: Person[]) => list.map(({ name, consentOn }) => [name, consentOn]);

  it('"Đồng ý" above "Ngày"', () => {
    const list = of(
      ['TT', 'Họ và tên', 'Chức vụ', 'Đồng ý'],
      ['', '', '', 'Ngày'],
      ['1', 'Ún', 'CC', '1/9/2026'],
    );
    assert.deepEqual(consents(list), [['Ún', '2026-09-01']]);
  });

  it('"Đồng ý" above "Có/Không" and "Ngày": the day is the consent, the mark is kept', () => {
    const list = of(
      ['TT', 'Họ và tên', 'Đồng ý', '', 'Đơn vị'],
      ['', '', 'Có/Không', 'Ngày', ''],
      ['1', 'Ún', 'x', '1/9/2026', 'VP'],
      ['2', 'Páo', 'x', '', 'VP'],
    );
    assert.deepEqual(consents(list), [
      ['Ún', '2026-09-01'],
      ['Páo', undefined],
    ]);
    assert.deepEqual(list[1]?.extra, { 'Đồng ý Có/Không': 'x' });
  });

  it('"Điện thoại" above "Cơ quan" and "Di động"', () => {
    for (const head of [
      [
        ['TT', 'Họ và tên', 'Điện thoại', '', 'Ghi chú'],
        ['', '', 'Cơ quan', 'Di động', ''],
      ],
      [
        ['TT', 'Họ và tên', 'Liên hệ', '', 'Ghi chú'],
        ['', '', 'Điện thoại cơ quan', 'Di động', ''],
      ],
    ]) {
      const [person] = of(...head, ['1', 'Ún', '0269 0123 456', '0900 000 001', 'x']);
      assert.deepEqual(person?.officePhones, ['0269 0123 456']);
      assert.equal(person.mobile, '0900 000 001');
      assert.deepEqual([person.order, person.extra], [1, { 'Ghi chú': 'x' }]);
    }
  });

  it('"Họ và tên" above "Họ đệm" and "Tên"', () => {
    const list = of(
      ['TT', 'Họ và tên', '', 'Chức vụ'],
      ['', 'Họ đệm', 'Tên', ''],
      ['1', 'Rơ Châm Y', 'Ngọc', 'CC'],
    );
    assert.deepEqual(names(list), ['Rơ Châm Y Ngọc']);
  });

  it('a first row without a name is no header', () => {
    const table = staffFromRows([
      ['Họ và tên', 'Chức vụ', 'Đơn vị'],
      ['', 'Công chức', 'Văn phòng'],
      ['Ún', 'CC', 'VP'],
    ]);
    assert.deepEqual(table?.rows, [2, 3]);
  });
});
