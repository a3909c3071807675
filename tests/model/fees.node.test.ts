/** The fee board: which rows may be shown, what holds on a day, and who pays what. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMoney } from '../../src/model/fee-amount.js';
import { feesOn, isShown, payableNow } from '../../src/model/fee-day.js';
import { feeFor, groupsIn } from '../../src/model/fee-question.js';
import { doubtsOf } from '../../src/model/fee-doubt.js';
import { readFormula, writeFormula } from '../../src/model/fee-formula.js';
import { parseFees, type FeeRow } from '../../src/model/fee-row.js';
import { feeSum } from '../../src/model/fee-sum.js';
import { feesFromRows, readFeesTable, writeFeesTable } from '../../src/model/fees-table.js';
import { goodFee } from '../helpers/fees.js';

const DAY = '2026-11-22';
const doubts = (rows: FeeRow[], day = DAY): Record<string, string[]> =>
  Object.fromEntries([...doubtsOf(rows, day)].map(([id, list]) => [id, list.map(({ code }) => code)]));
const current = (rows: FeeRow[], day = DAY): string[] => feesOn(rows, day).current.map(({ row }) => row.id);

describe('amounts', () => {
  it('are read as people write them', () => {
    const amounts: [string, number, string?][] = [
      ['8000', 8000],
      ['8.000', 8000],
      ['8,000 VNĐ', 8000],
      ['8 000 đồng', 8000],
      ['8.000 đ', 8000],
      ['8.000 đồng/lần', 8000, 'lần'],
      ['8.000đ / hồ sơ', 8000, 'hồ sơ'],
      ['1.234.567,00', 1234567],
      ['80000', 80000],
      ['8000.0', 8000],
      ['8', 8],
    ];
    for (const [words, amount, per] of amounts)
      assert.deepEqual(readMoney(words), { amount, ...(per !== undefined && { per }) }, words);
  });

  it('are not taken from words that go on after the unit', () => {
    for (const words of [
      '8.000 đồng/lần; 9.000 đồng/lần',
      '15.000 đồng/hồ sơ hoặc 20.000 đồng',
      '15.000 đồng/lần trừ hộ nghèo',
      '15.000 đồng/bản, giảm 50% khi nộp trực tuyến',
      '8.500 đ/hồ sơ trực tuyến 4.000',
      '8.000 đ/hồ sơ x 2',
      '8.000 đ/trường hợp dưới 50 triệu đồng',
      '5.000 đ/trang; tối đa 20.000 đ',
    ])
      assert.equal(readMoney(words), undefined, words);
    // Words that only look like it.
    for (const per of ['hợp đồng', 'giấy phép nhà ở riêng lẻ', '01 hồ sơ', 'm2', 'lượt xe 16 chỗ'])
      assert.deepEqual(readMoney(`15.000 đồng/${per}`), { amount: 15000, per });
  });

  it('are never guessed', () => {
    for (const words of [
      '8.0',
      '8,5',
      '80.00',
      '1.5000',
      '8.000 - 10.000',
      'khoảng 8.000',
      '8.000 USD',
      '',
      'đ',
      '-8000',
      '8e3',
      '٨٠٠٠',
    ])
      assert.equal(readMoney(words), undefined, words);
  });
});

describe('formulas', () => {
  const law =
    '2.000 đồng/trang; từ trang thứ 3 trở lên thu 1.000 đồng/trang, tối đa thu không quá 200.000 đồng/bản';
  it('are read as the legal texts say them, and written short', () => {
    const formula = readFormula(law);
    assert.deepEqual(formula, {
      pages: [
        { from: 1, amount: 2000 },
        { from: 3, amount: 1000 },
      ],
      copyMaximum: 200_000,
    });
    assert.equal(
      formula && writeFormula(formula),
      '2.000 đ/trang; từ trang 3: 1.000 đ/trang; tối đa 200.000 đ/bản',
    );
  });

  it('are summed step by step, with the cap as a step', () => {
    const formula = readFormula(law) ?? {};
    assert.deepEqual(feeSum(formula, { pages: 250, copies: 2 }), {
      ok: true,
      total: 400_000,
      steps: [
        { kind: 'pages', from: 1, to: 2, rate: 2000, copies: 2, amount: 8000 },
        { kind: 'pages', from: 3, to: 250, rate: 1000, copies: 2, amount: 496_000 },
        { kind: 'maximum', limit: 200_000, copies: 2, amount: -104_000 },
      ],
    });
  });

  it('refuse counts nobody means, with the reason', () => {
    const formula = readFormula(law) ?? {};
    const reason = (counts: { pages?: number; copies?: number }): string | undefined => {
      const sum = feeSum(formula, counts);
      return sum.ok ? undefined : sum.reason;
    };
    assert.equal(reason({}), 'pages-missing');
    for (const pages of [0, -1, 1.5, NaN, Infinity]) assert.equal(reason({ pages }), 'not-a-count');
    assert.equal(reason({ pages: 10_001 }), 'too-many');
    assert.equal(reason({ pages: 1, copies: 1001 }), 'too-many');
  });

  it('are refused as a whole when any clause is not understood', () => {
    for (const words of [
      '3.000 đ/m2',
      '0,05 % giá trị',
      '2.000 đ/trang; theo biểu',
      'từ trang 3: 1.000 đ/trang',
      '2.000 đ/trang; 3.000 đ/trang',
      'tối đa 200.000 đ/bản',
      '5.000 đ/bản; tối thiểu 9.000 đ; tối đa 8.000 đ',
      '2.000 đ/trang; tối đa 1.500 đ/bản',
      '2.000 đ/trang; 3.000 đ/bản; tối đa 4.000 đ/bản',
      '50.000 đ/hồ sơ; 2.000 đ/trang; tối đa 51.000 đ',
    ])
      assert.equal(readFormula(words), undefined, words);
  });
});

describe('doubt', () => {
  it('a sound row has none', () => {
    assert.deepEqual(doubts([goodFee()]), {});
  });

  const cases: [what: string, change: object, codes: string[]][] = [
    ['typed in thousands', { amount: 8 }, ['thousands']],
    ['typed in thousands, as Excel shows it', { amount: '8.0' }, ['unclear']],
    [
      'a formula typed in thousands',
      { state: 'formula', amount: '', per: '', formula: '2 đ/trang' },
      ['thousands'],
    ],
    ['an amount of 0 that nobody calls free', { amount: 0 }, ['unclear']],
    ['free and an amount', { state: 'free' }, ['unclear']],
    ['free with its source', { state: 'free', amount: '', per: '' }, []],
    ['a date that is none', { validTo: '2027-02-30' }, ['unreadable']],
    [
      'everything missing',
      { legal: {}, validFrom: '', channels: [] },
      ['no-source', 'no-validity', 'no-channel'],
    ],
    ['a document that was replaced', { legal: { number: '1', status: 'replaced' } }, ['law-replaced']],
    ['a document in force in part', { legal: { number: '1', status: 'partly' } }, []],
    ['over since yesterday', { validTo: '2026-11-21' }, ['ended']],
    ['its last day', { validTo: DAY }, []],
    ['left to the council', { state: 'council', amount: '', per: '', legal: {} }, []],
  ];
  for (const [what, change, codes] of cases)
    it(what, () => {
      assert.deepEqual(doubts([goodFee(change)])['khai-tu'] ?? [], codes);
    });

  it('a source that names no document is none', () => {
    const of = (number: string, change: object = {}): string[] =>
      doubts([goodFee({ legal: { number }, ...change })])['khai-tu'] ?? [];
    for (const number of [
      '-',
      '?',
      '…',
      'x',
      'không',
      'Chưa có',
      'Đang cập nhật',
      'Theo quy định',
      'như trên',
    ]) {
      assert.deepEqual(of(number), ['no-source'], number);
      const free = { state: 'free', amount: '', per: '' };
      assert.deepEqual(of(number, free), ['free-without-source'], number);
    }
    for (const number of [
      'Luật Hộ tịch',
      '12/2024/NQ-HĐND',
      'Biên bản họp thôn',
      'Theo quy định số 5',
      'Khoản 1',
    ])
      assert.deepEqual(of(number), [], number);
  });

  it('two rows of one fee and other amounts, only where name, procedure, channel, group and days meet', () => {
    const a = goodFee();
    const other = (change: object): FeeRow => goodFee({ id: 'b', amount: 9000, ...change });
    const both = { 'khai-tu': ['contradiction'], b: ['contradiction'] };
    assert.deepEqual(doubts([a, other({})]), both);
    assert.deepEqual(doubts([a, other({ name: 'ĐĂNG KÝ  lại khai tử' })]), both);
    assert.deepEqual(doubts([a, other({ procedures: ['9.000001', '9.2'] })]), both);
    for (const change of [
      { amount: 8000 },
      { channels: ['online'] },
      { group: 'tổ chức' },
      { name: 'Phí khác' },
      { procedures: ['9.2'] },
      { validFrom: '2027-03-01' },
    ])
      assert.deepEqual(doubts([a, other(change)]), {}, JSON.stringify(change));
    const until = goodFee({ validTo: '2027-12-31' });
    assert.deepEqual(doubts([until, other({ validFrom: '2027-03-01' })]), both, 'both say they hold in 2027');
    assert.deepEqual(doubts([a, other({ verification: 'draft' })]), { b: ['draft'] });
  });

  it('a row whose first day nobody can read may be the newer one: then neither amount is sure', () => {
    const old = goodFee();
    for (const validFrom of ['30/02/2026', '']) {
      const other = goodFee({ id: 'b', amount: 9000, validFrom });
      const board = feesOn([old, other], DAY).current;
      assert.deepEqual(
        board.map((line) => [line.row.id, isShown(line)]),
        [
          ['khai-tu', false],
          ['b', false],
        ],
      );
      // Saying the same money it contradicts nobody.
      assert.deepEqual(doubts([old, goodFee({ id: 'b', validFrom })])['khai-tu'], undefined);
    }
  });

  it('two rows of one id are both kept, so that they can contradict each other', () => {
    const items = [goodFee(), goodFee({ amount: 9000 })];
    const { value, issues } = parseFees({ format: 'commune-fees/1', items });
    assert.deepEqual(
      issues.map(({ code }) => code),
      ['duplicate'],
    );
    assert.deepEqual(Object.keys(doubts(value?.items ?? [])), ['khai-tu', 'khai-tu-2']);
  });
});

describe('a day', () => {
  const old = goodFee({ channels: ['direct', 'online'] });
  const next = goodFee({ id: 'moi', amount: 10_000, channels: ['online'], validFrom: '2027-03-01' });

  it('a row whose successor is over as well has ended: no amount, nothing to pay', () => {
    const old = goodFee({ id: 'cu', validFrom: '2020-01-01' });
    const slip = goodFee({ id: 'moi', validFrom: '2026-01-01', validTo: '1999-12-31' });
    const { current: now, ended } = feesOn([old, slip], DAY);
    assert.deepEqual(now, []);
    assert.ok(ended.length > 0);
    for (const line of ended) {
      assert.ok(line.doubts.some(({ code }) => code === 'ended'));
      assert.deepEqual([isShown(line), payableNow(line)], [false, undefined]);
    }
  });

  it('a change known in advance is announced, then holds; the old row goes on elsewhere', () => {
    const before = feesOn([old, next], '2027-02-28');
    assert.deepEqual(
      before.current.map(({ row, channels }) => [row.id, channels]),
      [['khai-tu', ['direct', 'online']]],
    );
    assert.deepEqual(
      before.announced.map(({ row, from }) => [row.id, from]),
      [['moi', '2027-03-01']],
    );
    const after = feesOn([old, next], '2027-03-01');
    assert.deepEqual(
      after.current.map(({ row, channels }) => [row.id, channels]),
      [
        ['khai-tu', ['direct']],
        ['moi', ['online']],
      ],
    );
    assert.deepEqual(after.announced, []);
  });

  it('an ended row is never current; without a successor the fee is one to ask about', () => {
    const ended = goodFee({ validTo: '2026-11-21' });
    assert.deepEqual(current([ended]), []);
    const [line] = feesOn([ended], DAY).ended;
    assert.ok(line && !isShown(line) && payableNow(line) === undefined);
    assert.deepEqual(feesOn([ended, goodFee({ id: 'b', validFrom: DAY })], DAY).ended, []);
  });

  it('a draft gives way to a confirmed row, and alone is shown without an amount', () => {
    const draft = goodFee({ id: 'nhap', verification: 'draft', amount: 1000 });
    assert.deepEqual(current([draft, goodFee()]), ['khai-tu']);
    assert.ok(feesOn([draft], DAY).current.every((line) => !isShown(line)));
  });

  it('what is paid once may be said with its number; what is paid once for each of something is not', () => {
    const pay = (per: string): number | undefined => {
      const [line] = feesOn([goodFee({ per })], DAY).current;
      return line && payableNow(line);
    };
    for (const per of ['lần', '01 hồ sơ', 'một lần', 'hồ sơ/lần']) assert.equal(pay(per), 8000, per);
    for (const per of ['lần/hộ', 'lần/thửa', 'hồ sơ/người', '02 hồ sơ'])
      assert.equal(pay(per), undefined, per);
  });

  it('only a fixed amount for one visit may be paid as it stands', () => {
    const pay = (change: object): (number | undefined)[] =>
      feesOn([goodFee(change)], DAY).current.map(payableNow);
    assert.deepEqual(pay({}), [8000]);
    for (const change of [
      { per: 'm²' },
      { per: 'trang' },
      { per: 'lần/người' },
      { legal: {} },
      { state: 'free', amount: 0, per: '' },
    ])
      assert.deepEqual(pay(change), [undefined], JSON.stringify(change));
  });
});

describe('what somebody pays', () => {
  const rows = [
    goodFee({ exemptions: ['hộ nghèo', 'giảm 50 % cho người cao tuổi'], channels: ['direct'] }),
    goodFee({ id: 'mang', state: 'free', amount: '', per: '', channels: ['online'], exemptions: [] }),
    goodFee({ id: 'to-chuc', amount: 20_000, group: 'tổ chức', channels: ['direct'], exemptions: [] }),
  ];
  const { current: lines } = feesOn(rows, DAY);
  const ask = (channel: 'direct' | 'online' | 'postal', group?: string): string => {
    const answer = feeFor(lines, { channel, ...(group !== undefined && { group }) });
    return 'line' in answer ? `${answer.because} ${answer.line.row.id}` : answer.because;
  };

  it('the most particular row answers', () => {
    assert.deepEqual(groupsIn(rows), ['hộ nghèo', 'người cao tuổi', 'tổ chức']);
    assert.equal(ask('direct'), 'everybody khai-tu');
    assert.equal(ask('direct', 'Hộ nghèo'), 'exempt khai-tu');
    assert.equal(ask('direct', 'người cao tuổi'), 'reduced khai-tu');
    assert.equal(ask('direct', 'tổ chức'), 'own-group to-chuc');
    assert.equal(ask('online', 'tổ chức'), 'everybody mang');
    assert.equal(ask('postal'), 'no-row');
  });

  it('a row in doubt answers for its group; nobody is exempt by a row in doubt', () => {
    const doubtful = feesOn(
      [goodFee({ legal: {} }), goodFee({ id: 'g', group: 'hộ nghèo', amount: 8 })],
      DAY,
    ).current;
    const own = feeFor(doubtful, { channel: 'direct', group: 'hộ nghèo' });
    assert.ok(own.because === 'own-group' && !isShown(own.line));
    assert.equal(feeFor(doubtful.slice(0, 1), { channel: 'direct', group: 'hộ nghèo' }).because, 'everybody');
    const groups = feesOn([goodFee({ group: 'cá nhân' })], DAY).current;
    assert.deepEqual(feeFor(groups, { channel: 'direct' }), { because: 'which-group', groups: ['cá nhân'] });
  });
});

describe('the table', () => {
  const rowsIn = (text: string): FeeRow[] => parseFees(readFeesTable(text)?.file).value?.items ?? [];

  it('headers in any order, without accents, titles between the rows, a column of units', () => {
    const [row, second] = rowsIn(
      [
        'BẢNG PHÍ CỦA XÃ;;;;;;',
        'STT;MUC THU;ten khoan thu;Don vi tinh;Hinh thuc nop;hieu luc tu;CAN CU PHAP LY',
        ';;I. Hộ tịch;;;;',
        '1;8.000;Khai tử;đồng/lần;Trực tiếp, bưu điện;1/1/2026;1/2026/NQ-HĐND',
        '2;2.000;Bản sao;đồng/trang;mọi kênh;1/1/2026;1/2026/NQ-HĐND',
      ].join('\n'),
    );
    assert.ok(row?.state === 'amount' && second?.state === 'formula');
    assert.deepEqual([row.amount, row.per, row.field, row.validFrom], [8000, 'lần', 'Hộ tịch', '2026-01-01']);
    assert.deepEqual(row.channels, ['direct', 'postal']);
    assert.deepEqual(second.formula, { pages: [{ from: 1, amount: 2000 }] });
    assert.deepEqual(second.channels, ['direct', 'online', 'postal']);
  });

  it('numbers in a column of thousands are no amounts', () => {
    for (const header of ['Mức thu (nghìn đồng)', 'Mức thu (1.000 đồng)']) {
      const table = feesFromRows([
        ['Tên khoản thu', header],
        ['Khai tử', '8.000'],
      ]);
      const [row] = parseFees(table?.file).value?.items ?? [];
      assert.ok(row?.state === 'unknown' && row.unclear === 'amount', header);
    }
    assert.equal(rowsIn('Tên khoản thu,Mức thu,Đơn vị\nKhai tử,8,nghìn đồng')[0]?.state, 'unknown');
  });

  it('a unit in the header of the amounts is the unit of each', () => {
    const money = (header: string, amount: string, unit = ''): unknown => {
      const rows = [
        ['Tên khoản thu', header, 'Đơn vị tính'],
        ['Phí A', amount, unit],
      ];
      const [row] = parseFees(feesFromRows(rows)?.file).value?.items ?? [];
      return row?.state === 'amount'
        ? `${row.amount} ${row.per ?? ''}`
        : row?.state === 'formula'
          ? writeFormula(row.formula)
          : row?.state;
    };
    assert.equal(money('Mức thu (đồng/trang)', '2.000'), '2.000 đ/trang');
    assert.equal(money('Mức thu (đồng/m²)', '2.000'), '2000 m²');
    assert.equal(money('Mức thu (đồng/trang)', '2.000 đ/trang', 'đồng/trang'), '2.000 đ/trang');
    assert.equal(money('Mức thu (đồng/trang)', '2.000', 'bản'), 'unknown', 'two units');
    assert.equal(money('Mức thu (đồng/trang)', '2.000 đ/bản'), 'unknown', 'two units');
    assert.equal(money('Phí/lệ phí (đồng)', '2.000'), '2000 ', 'a name is no unit');
    assert.equal(money('Mức thu (ngđ)', '2.000'), 'unknown');
  });

  it('a table of thousands says so above, beside or between its rows', () => {
    for (const unit of ['ĐVT: 1.000 đồng', '(Đơn vị tính: nghìn đồng)', 'Đơn vị: Triệu đồng', 'ĐVT: 000đ']) {
      const head = ['Tên khoản thu', 'Mức thu', 'Công thức'];
      const fees = [
        ['Phí A', '2.000', ''],
        ['Phí B', '', '2.000/trang'],
      ];
      for (const rows of [
        [['BẢNG PHÍ', '', unit], head, ...fees],
        [head, ['', '', unit], ...fees],
      ]) {
        const found = parseFees(feesFromRows(rows)?.file).value?.items ?? [];
        const states = found.filter(({ name }) => name.startsWith('Phí')).map(({ state }) => state);
        assert.deepEqual(states, ['unknown', 'unknown'], unit);
      }
    }
    const dong = readFeesTable('BẢNG PHÍ,Đơn vị: đồng\nTên khoản thu,Mức thu\nPhí A,2.000\n');
    assert.equal(parseFees(dong?.file).value?.items[0]?.state, 'amount');
  });

  it('is no list of people, and a list of people is no fee table', () => {
    assert.equal(readFeesTable('Họ và tên,Chức vụ\nMai,x'), undefined);
    assert.equal(readFeesTable('Tên,Trạng thái,Ghi chú\nMai,x,y'), undefined);
  });

  it('a blank among the exemptions is nothing, and does not become an exemption on the way through a table', () => {
    const rows = [goodFee({ exemptions: [' ', 'hộ nghèo', 0] })];
    assert.deepEqual(rows[0]?.exemptions, ['hộ nghèo', '0']);
    assert.deepEqual(parseFees(readFeesTable(writeFeesTable(rows))?.file).value?.items, rows);
  });

  it('what cannot be read comes back as it was written; no cell is a formula', () => {
    const row = goodFee({ amount: '8.0', validTo: 'hôm nào', note: '=HYPERLINK("x")' });
    const text = writeFeesTable([row]);
    assert.match(text, /8\.0\/lần/);
    assert.match(text, /hôm nào/);
    assert.doesNotMatch(text, /(?:^|,)"?=/m);
    assert.deepEqual(rowsIn(text), [row]);
  });
});
