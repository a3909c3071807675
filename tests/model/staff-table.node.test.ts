/** The staff directory as a table: what communes keep in Excel comes in whole, and goes out so that it comes in again. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readCsv, writeCsv } from '../../src/model/csv.js';
import { parseStaff, type Person } from '../../src/model/person.js';
import {
  readStaffTable,
  staffFromRows,
  writeStaffTable,
  type StaffTable,
} from '../../src/model/staff-table.js';
import { feedDamagedTables } from '../helpers/feed-damaged-tables.js';
import { NAMES, people } from '../helpers/people.js';

const table = (text: string): StaffTable => {
  const read = readStaffTable(text);
  assert.ok(read, 'no staff header found');
  return read;
};
const peopleOf = (read: StaffTable): Person[] => {
  const { value, issues } = parseStaff(read.file);
  assert.deepEqual(issues, []);
  return value?.items ?? [];
};
/** One person from a header and a row. */
const one = (headers: string[], cells: string[]): { person: Person; read: StaffTable } => {
  const read = table(writeCsv([headers, cells]));
  const [person, ...more] = peopleOf(read);
  assert.ok(person && more.length === 0);
  return { person, read };
};
const codes = ({ repairs }: StaffTable): string[] => repairs.map(({ code }) => code);

describe('CSV', () => {
  it('lines end with CR, LF or both; quoted cells hold breaks, separators and quotes', () => {
    assert.deepEqual(readCsv('a,"b\r\n""c"",d"\r1,\n"",2', ',').rows, [
      ['a', 'b\r\n"c",d'],
      ['1', ''],
      ['', '2'],
    ]);
    assert.deepEqual(readCsv('\ufeff"a"\tb;c', '\t').rows, [['a', 'b;c']]);
    assert.deepEqual(readCsv('', ',').rows, []);
    assert.deepEqual(readCsv('a\n\nb\n', ',').rows, [['a'], [''], ['b']]);
  });

  it('what stands behind a closing quote is kept, and moves no column', () => {
    assert.deepEqual(readCsv('"abc"def,x\n"abc" ,x\na "b" c,x', ',').rows, [
      ['abcdef', 'x'],
      ['abc ', 'x'],
      ['a "b" c', 'x'],
    ]);
  });

  it('says when the text ends inside a quoted cell', () => {
    assert.deepEqual(readCsv('a,"b\nc,d', ','), { rows: [['a', 'b\nc,d']], open: true });
    assert.equal(readCsv('a,"b""', ',').open, true);
    assert.equal(readCsv('a,"b"', ',').open, false);
  });

  it('reads any rows as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab,;"\t\r\n \ufeff\'đ') });
    const row = fc.array(cell, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        assert.deepEqual(readCsv(writeCsv(rows), ','), { rows, open: false });
      }),
      { numRuns: 300 },
    );
  });
});

describe('headers', () => {
  it('are known without accents, case, punctuation and remarks, in any order, by the key of the JSON too', () => {
    const { person, read } = one(
      ['EMAIL:', 'ho ten *', 'Chuc-Vu', 'DON VI (phòng/ban)', 'consentOn', 'Lĩnh vực', 'absence.from'],
      ['a@example.gov.vn', 'Ún', 'Công chức', 'Văn phòng', '2026-09-01', 'Đất đai', '2026-11-01'],
    );
    assert.deepEqual(person, {
      id: 'un-van-phong',
      name: 'Ún',
      position: 'Công chức',
      unit: ['Văn phòng'],
      officePhones: [],
      email: 'a@example.gov.vn',
      fields: ['Đất đai'],
      procedures: [],
      absence: { from: '2026-11-01' },
      consentOn: '2026-09-01',
    });
    assert.deepEqual(read.unknownColumns, []);
    assert.deepEqual(read.repairs, []);
  });

  it('columns nobody knows are kept and named, also two of one name or without any', () => {
    const { person, read } = one(
      ['Họ tên', 'Chức vụ', 'Ghi chú', 'Ghi chú', '', 'Chức vụ', ''],
      ['Ún', 'CT', 'một', 'hai', 'ba', 'bốn', ''],
    );
    assert.deepEqual(person.extra, {
      'Ghi chú': 'một',
      'Ghi chú (2)': 'hai',
      'Cột 5': 'ba',
      'Chức vụ': 'bốn',
    });
    assert.deepEqual(read.unknownColumns, ['Ghi chú', 'Ghi chú (2)', 'Cột 5', 'Chức vụ']);
    assert.deepEqual(peopleOf(table(writeStaffTable([person]))), [person]);
  });

  it('titles above, an empty row and a header in two rows are passed over; rows count as in the spreadsheet', () => {
    const read = table(
      [
        'ỦY BAN NHÂN DÂN XÃ THỬ NGHIỆM;;;;',
        'DANH SÁCH CÁN BỘ, CÔNG CHỨC (họ và tên, chức vụ);;;;',
        '',
        'TT;Họ và tên;Điện thoại;;Ghi chú',
        ';;Cơ quan;Di động;',
        '1;Ún;269 3824 123;912345678;',
        ';;;;',
        "2;Kpă H'Nhi;;0900 000 001;x",
      ].join('\n'),
    );
    assert.deepEqual(
      peopleOf(read).map((p) => [p.order, p.name, p.officePhones, p.mobile, p.extra]),
      [
        [1, 'Ún', ['269 3824 123'], '0912345678', undefined],
        [2, "Kpă H'Nhi", [], '0900 000 001', { 'Ghi chú': 'x' }],
      ],
    );
    assert.deepEqual(read.rows, [6, 8]);
    assert.deepEqual(read.repairs, [
      { row: 6, column: 'Điện thoại Di động', from: '912345678', to: '0912345678', code: 'leading-zero' },
    ]);
  });

  it('a family name of its own goes before the given name', () => {
    assert.equal(
      one(['Họ và tên đệm', 'Tên', 'Chức vụ'], ['Rơ Châm Y', 'Ngọc', 'x']).person.name,
      'Rơ Châm Y Ngọc',
    );
  });

  it('a table without names is no staff table', () => {
    for (const text of ['', 'abc', 'Mã,Mức thu\n1,2', '{"items":[]}', 'Không tìm thấy trang', '\n\n'])
      assert.equal(readStaffTable(text), undefined, text);
  });
});

describe('cells', () => {
  const repaired: [header: string, cell: string, key: keyof Person, value: unknown, code?: string][] = [
    ['Điện thoại cơ quan', '02693824123', 'officePhones', ['02693824123']],
    ['Điện thoại cơ quan', '2693824123', 'officePhones', ['02693824123'], 'leading-zero'],
    ['Điện thoại cơ quan', '2438251234', 'officePhones', ['02438251234'], 'leading-zero'],
    ['Điện thoại cơ quan', '1022', 'officePhones', ['1022']],
    [
      'Điện thoại cơ quan',
      '0269 3824 123; 0269 3824 124',
      'officePhones',
      ['0269 3824 123', '0269 3824 124'],
    ],
    ['Điện thoại cơ quan', '0269 3824 123\n113', 'officePhones', ['0269 3824 123', '113']],
    ['Điện thoại cơ quan', 'đang cập nhật', 'officePhones', ['đang cập nhật']],
    ['Di động', '912345678', 'mobile', '0912345678', 'leading-zero'],
    ['Di động', '912345678.0', 'mobile', '0912345678', 'leading-zero'],
    ['Di động', '84912345678', 'mobile', '+84912345678', 'country-code'],
    ['Di động', '+84 912 345 678', 'mobile', '+84 912 345 678'],
    ['Di động', "'+84 912 345 678", 'mobile', '+84 912 345 678'],
    ['Di động', '01689123456', 'mobile', '01689123456', 'old-number'],
    ['Di động', '1689123456', 'mobile', '01689123456', 'leading-zero'],
    ['Số điện thoại', '0912 345 678', 'mobile', '0912 345 678', 'to-mobile'],
    ['Số điện thoại', '0269 3824 123', 'officePhones', ['0269 3824 123']],
    ['Zalo', 'x', 'zalo', true],
    ['Zalo', 'Có', 'zalo', true],
    ['Zalo', '✓', 'zalo', true],
    ['Zalo', 'TRUE', 'zalo', true],
    ['Zalo', 'không', 'zalo', false],
    ['Zalo', 'đang làm', 'zalo', undefined, 'not-yes-or-no'],
    ['Đồng ý công khai', '2026-09-01', 'consentOn', '2026-09-01'],
    ['Đồng ý công khai', '01/09/2026', 'consentOn', '2026-09-01'],
    ['Đồng ý công khai', '1-9-26', 'consentOn', '2026-09-01'],
    ['Đồng ý công khai', '1.9.2026', 'consentOn', '2026-09-01'],
    ['Đồng ý công khai', '2026-09-01 00:00:00', 'consentOn', '2026-09-01'],
    ['Đồng ý công khai', '01/09/2026 0:00', 'consentOn', '2026-09-01'],
    ['Đồng ý công khai', 'ngày 1 tháng 9 năm 2026', 'consentOn', '2026-09-01'],
    ['Đồng ý công khai', 'x 1/9/2026', 'consentOn', '2026-09-01'],
    ['Đồng ý công khai', 'Có, ngày 01/09/2026', 'consentOn', '2026-09-01'],
    ['Đồng ý công khai', '46266', 'consentOn', '2026-09-01', 'serial-date'],
    ['Đồng ý công khai', '9/25/2026', 'consentOn', '2026-09-25', 'month-first'],
    ['Đồng ý công khai', 'x', 'consentOn', undefined, 'consent-without-date'],
    ['Đồng ý công khai', 'Có', 'consentOn', undefined, 'consent-without-date'],
    ['Đồng ý công khai', '✓', 'consentOn', undefined, 'consent-without-date'],
    ['Đồng ý công khai', 'không', 'consentOn', undefined, 'consent-refused'],
    ['Đồng ý công khai', 'không 1/9/2026', 'consentOn', undefined, 'not-a-date'],
    ['Đồng ý công khai', 'rút 1/9/2026', 'consentOn', undefined, 'not-a-date'],
    ['Đồng ý công khai', '31/02/2026', 'consentOn', undefined, 'not-a-date'],
    ['Đồng ý công khai', '2026-02-31', 'consentOn', undefined, 'not-a-date'],
    ['Ngày rút đồng ý', '2027-02-31', 'withdrawnOn', '2027-02-31', 'withdrawn-without-date'],
    ['Đồng ý công khai', '1/9', 'consentOn', undefined, 'not-a-date'],
    ['Xác nhận ngày', '22/11/2026', 'confirmedOn', '2026-11-22'],
    ['Xác nhận ngày', 'x', 'confirmedOn', undefined, 'not-a-date'],
    ['Thủ tục phụ trách', '1.001193, 1.004227; 2.000815', 'procedures', ['1.001193', '1.004227', '2.000815']],
    ['Thủ tục phụ trách', '1.00103', 'procedures', ['1.001030'], 'procedure-code'],
    ['Thủ tục phụ trách', '1001193', 'procedures', ['1.001193'], 'procedure-code'],
    ['Lĩnh vực phụ trách', 'Hộ tịch, chứng thực; Đất đai', 'fields', ['Hộ tịch, chứng thực', 'Đất đai']],
    ['Đơn vị', 'Văn phòng\nBộ phận một cửa', 'unit', ['Văn phòng', 'Bộ phận một cửa']],
    ['Thứ tự', '2.', 'order', 2],
  ];
  for (const [header, cell, key, value, code] of repaired)
    it(`${header}: “${cell.replace('\n', '⏎')}” is ${JSON.stringify(value)}${code === undefined ? '' : `, told as ${code}`}`, () => {
      const { person, read } = one(['Họ và tên', 'Chức vụ', header], ['Ún', 'Công chức', cell]);
      assert.deepEqual(person[key], value);
      assert.deepEqual(codes(read), code === undefined ? [] : [code]);
      for (const repair of read.repairs) {
        assert.equal(repair.row, 2);
        assert.equal(repair.column, header);
        assert.ok(cell.includes(repair.from) || repair.code === 'to-mobile');
      }
    });

  it('one day that can only be month/day turns the whole file, unless another contradicts it', () => {
    const dates = (...days: string[]) =>
      peopleOf(table(`Họ tên,Xác nhận ngày\n${days.map((day, i) => `A${i},${day}`).join('\n')}`)).map(
        ({ confirmedOn }) => confirmedOn,
      );
    assert.deepEqual(dates('9/25/2026', '3/4/2026'), ['2026-09-25', '2026-03-04']);
    assert.deepEqual(dates('25/9/2026', '3/4/2026'), ['2026-09-25', '2026-04-03']);
    assert.deepEqual(dates('9/25/2026', '25/9/2026', '3/4/2026'), [undefined, '2026-09-25', '2026-04-03']);
  });

  it('a number in the Zalo column is a yes when it is the mobile number', () => {
    const zalo = (mobile: string, cell: string) =>
      one(['Họ tên', 'Zalo', 'Di động'], ['Ún', cell, mobile]).person.zalo;
    assert.equal(zalo('0912 345 678', '912345678'), true);
    assert.equal(zalo('0912 345 678', '0912 345 679'), undefined);
    assert.equal(zalo('', '0912 345 679'), undefined);
  });

  it('of several numbers in a column that does not say which, the mobile ones need consent', () => {
    const { person } = one(['Họ tên', 'SĐT'], ['Ún', '02693824123; 0912345678; 01689123456; 113']);
    assert.deepEqual(person.officePhones, ['02693824123', '113']);
    assert.equal(person.mobile, '0912345678 / 01689123456');
  });

  it('a title between the rows is the unit of those below who have none, and is told', () => {
    const read = table(
      'STT,Họ và tên,Chức vụ,Đơn vị\nI,ĐẢNG ỦY,,\n1,Ún,Bí thư,\nII. VĂN PHÒNG,,,\n1,Giàng A Páo,CVP,\n2,Ún,CV,Khác\n',
    );
    assert.deepEqual(
      peopleOf(read).map(({ name, unit }) => [name, unit]),
      [
        ['Ún', ['ĐẢNG ỦY']],
        ['Giàng A Páo', ['VĂN PHÒNG']],
        ['Ún', ['Khác']],
      ],
    );
    assert.deepEqual(
      read.repairs.map(({ row, code, to }) => [row, code, to]),
      [
        [2, 'title-row', 'ĐẢNG ỦY'],
        [4, 'title-row', 'VĂN PHÒNG'],
      ],
    );
  });
});

describe('ids', () => {
  it('come from name and unit, the same each time; namesakes and repeated ones are told apart and lost by nobody', () => {
    const text =
      'Mã,Họ tên,Đơn vị\n,Ún,Đảng ủy\nvp1,Giàng A Páo,VP\n,Ún,Đảng ủy\nvp1,Ún,VP\n,Ún,"Khối Đảng; VP"\n';
    const read = table(text);
    assert.deepEqual(
      peopleOf(read).map(({ id }) => id),
      ['un-dang-uy', 'vp1', 'un-dang-uy-2', 'un-vp', 'un-khoi-dang'],
    );
    assert.deepEqual(read.repairs, [
      { row: 5, column: 'Mã', from: 'vp1', to: 'un-vp', code: 'duplicate-id' },
    ]);
    assert.deepEqual(table(text), read);
  });

  it('a row without a name is reported, not silently dropped', () => {
    const read = table('Họ tên,Chức vụ,Đơn vị\n,Công chức,VP\nÚn,x,y\n');
    const { value, issues } = parseStaff(read.file);
    assert.equal(value?.items.length, 1);
    assert.deepEqual(
      issues.map(({ path, code }) => [path, code]),
      [['items[0].id', 'missing']],
    );
    assert.deepEqual(read.rows, [2, 3]);
  });
});

describe('what is written', () => {
  it('is read back as exactly the same people, and written again as the same bytes', () => {
    fc.assert(
      fc.property(people, (list) => {
        const text = writeStaffTable(list);
        const read = table(text);
        assert.deepEqual(peopleOf(read), list);
        assert.deepEqual(
          read.repairs.filter(({ code }) => code !== 'old-number'),
          [],
        );
        assert.equal(writeStaffTable(peopleOf(read)), text);
      }),
      { numRuns: 200 },
    );
  });

  it('starts with a BOM, ends lines with CRLF and has no cell that is a formula', () => {
    fc.assert(
      fc.property(people, (list) => {
        const text = writeStaffTable(list);
        assert.ok(text.startsWith('\ufeffMã,Họ và tên,Chức vụ,Đơn vị,Điện thoại cơ quan,Di động,Zalo,'));
        assert.ok(text.endsWith('\r\n'));
        for (const cell of readCsv(text, ',').rows.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });

  it('a number with +84 stays readable in Excel', () => {
    const { person } = one(
      ['Họ tên', 'Di động', 'Điện thoại cơ quan'],
      ['Ún', '+84 912 345 678', '+842693824123; 113'],
    );
    const [, row] = readCsv(writeStaffTable([person]), ',').rows;
    assert.equal(row?.[5], '(+84) 912 345 678');
    assert.equal(row?.[4], '(+84)2693824123; 113');
  });

  it('survives Excel, which drops zeros, turns days round and forgets the BOM', () => {
    const before = one(
      ['Họ tên', 'Chức vụ', 'Di động', 'Thủ tục phụ trách', 'Đồng ý công khai'],
      ['Ún', 'CC', '0912345678', '1.001030', '2026-09-01'],
    ).person;
    const saved = writeStaffTable([before])
      .slice(1)
      .replace(/,/g, ';')
      .replace(';0912345678;', ';912345678;')
      .replace(';1.001030;', ';1.00103;')
      .replace('2026-09-01', '01/09/2026');
    const read = table(saved);
    assert.deepEqual(peopleOf(read), [before]);
    assert.deepEqual(codes(read), ['leading-zero', 'procedure-code']);
  });
});

describe('any input', () => {
  it('any text and any rows: an answer, never an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        readStaffTable(text);
        readStaffTable(`Họ và tên,Chức vụ\n${text}`);
        readStaffTable(`${text}\nHọ và tên;Di động;Zalo;Đồng ý công khai\n${text}`);
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('Họ và tên', 'Mã', 'x', '', 'I', '"', '1/1/26', ...NAMES))),
        (rows) => {
          const read = staffFromRows(rows);
          if (read) parseStaff(read.file);
        },
      ),
    );
  });

  it('300 damaged files: an answer within a second, and no name that was not in the file', () => {
    const { failures, slowestMs, people } = feedDamagedTables(300, 20261122);
    assert.deepEqual(failures, []);
    assert.ok(slowestMs < 1000, `${slowestMs} ms`);
    assert.ok(people > 300, `${people} people were still read`);
  });

  it('texts made to be slow: the time grows with the length and not with its square', () => {
    const head = 'Họ và tên,Chức vụ,Đơn vị,Đồng ý công khai,Vắng từ,Ngày rút đồng ý,Số điện thoại,Di động\n';
    const slow = [
      ['"', ''],
      ['""",', ''],
      ['"a"b', ''],
      ['"a;', ''],
      [' ', ''],
      ['1/', ''],
      ["'", ''],
      [',\n', ''],
      ['năm', ''],
      ['0', ''],
      ['"";', '"'],
      [' \n', 'x"'],
      ['(', ''],
      ['a(', ''],
      ['ngày 1 ', ''],
      ['0912345678 ', ''],
      ['tháng ', ''],
      ['-', 'x'],
    ] as const;
    const texts = slow.flatMap(([part, end]) => {
      const cell = (n: number): string =>
        `${end.includes('"') ? '"' : ''}${part.repeat(Math.ceil(n / part.length))}${end}`;
      return [
        (n: number) => head + cell(n),
        (n: number) => `${head}Ún,x${`,${cell(n)}`.repeat(6)}`,
        (n: number) => `${head}Ún,x${`,0912345678${cell(n)}x`.repeat(6)}`,
        (n: number) => cell(n) + head,
      ].map((text, i) => ({ what: `“${part.trim() || 'blank'}” ${i}`, text }));
    });
    /** Milliseconds of processor time, the best of two: what else the machine does is not ours. */
    const cost = (text: string): number =>
      Math.min(
        ...Array.from({ length: 2 }, () => {
          const before = process.cpuUsage();
          readStaffTable(text);
          const { user, system } = process.cpuUsage(before);
          return (user + system) / 1000;
        }),
      );
    const n = 5000;
    for (const { what, text } of texts) {
      const [short, long] = [cost(text(n)), cost(text(n * 8))];
      // About 8 times as much when every letter is looked at once, 64 when each is compared with every other.
      assert.ok(
        long < 24 * Math.max(short, 2),
        `${what}: ${short.toFixed(1)} ms, then ${long.toFixed(1)} ms`,
      );
    }
  });
});

it('of several numbers in a cell that does not say whose, no mobile one becomes public without consent', () => {
  const read = (cell: string) => {
    const table = readStaffTable(`Họ và tên;Số điện thoại\nLò Thị Mai;"${cell}"`);
    const [only] = parseStaff(table?.file).value?.items ?? [];
    return [only?.officePhones, only?.mobile];
  };
  for (const [cell, office, mobile] of [
    ['0269 3824 123 / 0912 345 678', ['0269 3824 123'], '0912 345 678'],
    ['0269.3824.123, 0912345678', ['0269.3824.123'], '0912345678'],
    ['CQ: 02693824123 - DĐ: 0912345678', ['CQ: 02693824123'], 'DĐ: 0912345678'],
    ['+84 912 345 678 hoặc +84 269 3824 123', ['+84 269 3824 123'], '+84 912 345 678'],
    ['0912345678/0987654321', [], '0912345678 / 0987654321'],
    ['0912345678 máy lẻ 2', [], '0912345678 máy lẻ 2'],
    ['0269 3824 123 0912 345 678', [], '0269 3824 123 0912 345 678'],
    ['0269/3824 123', ['0269/3824 123'], undefined],
    ['0269 3824 123 - 124, 113', ['0269 3824 123 - 124, 113'], undefined],
  ] as const)
    assert.deepEqual(read(cell), [office, mobile], cell);
});

it('"Họ" and "Tên" in columns of their own are one name', () => {
  const table = readStaffTable('STT,Họ,Tên,Chức vụ\n1,Lò Thị,Mai,Chuyên viên');
  assert.equal(parseStaff(table?.file).value?.items[0]?.name, 'Lò Thị Mai');
  assert.deepEqual(table?.unknownColumns, []);
});
