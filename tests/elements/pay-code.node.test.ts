/** From fee row and profile to the code: which payee, which words, and that no amount ever differs from the one shown. */
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import fc from 'fast-check';
import type { DataState } from '../../src/data/data-controller.js';
import { linesFor } from '../../src/elements/pay/choose.js';
import { payOrder, type PayOrder, type PayQuestion } from '../../src/elements/shared/pay-code.js';
import { formatMoney } from '../../src/format/money.js';
import { feesOn, type FeeLine } from '../../src/model/fee-day.js';
import type { FeeFormula } from '../../src/model/fee-formula.js';
import { parseFees } from '../../src/model/fee-row.js';
import { countsNeeded } from '../../src/model/fee-sum.js';
import { parseProfile, type Profile } from '../../src/model/profile.js';
import { readVietQr } from '../../src/qr/vietqr-read.js';
import { feeFiles, formulas, goodFee } from '../helpers/fees.js';

const DAY = '2026-11-22';
const PAYEE = { bin: '970405', account: '0000000000', holder: 'UBND XA MAU' };

/** commune.json as the loader leaves it. */
const commune = (payees: unknown, change: object = {}): DataState<Profile> => {
  const { value, issues } = parseProfile({ format: 'commune-profile/1', name: 'Xã Mẫu', payees });
  if (!value) throw new Error('no profile');
  return { status: 'ready', value, url: '', issues, ...change };
};
const lineOf = (change: object = {}): FeeLine => {
  const { current, ended } = feesOn([goodFee(change)], DAY);
  const [line] = [...current, ...ended];
  if (!line) throw new Error('no line');
  return line;
};
const ask = (change: Partial<PayQuestion> = {}) =>
  payOrder({ line: lineOf(), commune: commune([PAYEE]), copyFrom: undefined, reference: '', ...change });
const order = (change: Partial<PayQuestion> = {}): PayOrder => {
  const found = ask(change);
  assert.ok(found.ok, found.ok ? '' : `${found.reason} ${JSON.stringify(found.issues)}`);
  return found;
};
const refused = (change: Partial<PayQuestion>) => {
  const found = ask(change);
  assert.ok(!found.ok);
  return found;
};
const why = (change: Partial<PayQuestion>) => refused(change).reason;

describe('payOrder', () => {
  it('holds what the reader sees and what the code says', () => {
    const found = order();
    assert.equal(found.amount, 8000);
    assert.deepEqual(found.bank, {
      short: 'Agribank',
      name: 'Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam',
    });
    assert.equal(found.sample, true);
    assert.deepEqual(readVietQr(found.payload), {
      ok: true,
      value: {
        ...{ kind: 'dynamic', service: 'account', bin: '970405', account: '0000000000' },
        ...{ amount: 8000, purpose: found.purpose },
      },
    });
  });

  describe('the account', () => {
    it('is the one of the field', () => {
      const own = { ...PAYEE, account: '123', fields: ['Hộ tịch'] };
      assert.equal(order({ commune: commune([PAYEE, own]) }).payee.account, '123');
      assert.equal(
        order({ commune: commune([PAYEE, own]), line: lineOf({ field: 'Đất đai' }) }).payee.account,
        PAYEE.account,
      );
    });

    it('a sample only when it is all zeros', () => {
      assert.equal(order({ commune: commune([{ ...PAYEE, account: '0000000001' }]) }).sample, false);
    });

    it('two for one field: no code, and the webmaster is told', () => {
      const two = refused({ commune: commune([PAYEE, { ...PAYEE, account: '1' }]) });
      assert.equal(two.reason, 'bad-account');
      assert.match(two.issues[0]?.message ?? '', /two accounts/);
    });

    it('a listed bank goes by our name, with the commune’s own wording beside it', () => {
      const bank = (name: string) => order({ commune: commune([{ ...PAYEE, bank: name }]) }).bank;
      assert.equal(bank('Agribank').own, undefined);
      assert.equal(bank('Agribank chi nhánh Mường Sen').own, 'Agribank chi nhánh Mường Sen');
      assert.equal(bank('Agribank chi nhánh Mường Sen').short, 'Agribank');
    });

    it('a configured name of another bank: no code, and the webmaster is told', () => {
      const wrong = refused({ commune: commune([{ ...PAYEE, bank: 'Vietcombank' }]) });
      assert.equal(wrong.reason, 'bad-account');
      assert.match(wrong.issues[0]?.message ?? '', /Agribank.*Vietcombank/);
    });

    it('a BIN that is not listed needs a configured name', () => {
      const treasury = { ...PAYEE, bin: '999999' };
      assert.equal(why({ commune: commune([treasury]) }), 'bad-account');
      assert.deepEqual(order({ commune: commune([{ ...treasury, bank: 'Kho bạc Nhà nước' }]) }).bank, {
        short: 'Kho bạc Nhà nước',
        name: 'Kho bạc Nhà nước',
      });
    });

    const WRONG: [what: string, payee: object][] = [
      ['groups of digits', { account: '0000 000 000' }],
      ['dots', { account: '0000.000.000' }],
      ['what Excel makes of a long number', { account: '1.23457E+12' }],
      ['twenty digits', { account: '1'.repeat(20) }],
      ['a number, whose zeros are lost', { account: 123456 }],
      ['no account', { account: '' }],
      ['no holder', { holder: '' }],
      ['a BIN that lost a digit', { bin: '97040' }],
      ['a field that is no text', { fields: ['Hộ tịch', { x: 1 }] }],
    ];
    for (const [what, change] of WRONG)
      it(`no code for an account with ${what}`, () => {
        assert.equal(why({ commune: commune([{ ...PAYEE, ...change }]) }), 'bad-account');
      });

    it('a broken account is not replaced by the one for everything', () => {
      const own = { ...PAYEE, bin: '97041', account: '123', fields: ['Hộ tịch'] };
      assert.equal(why({ commune: commune([PAYEE, own]) }), 'bad-account');
    });

    it('nothing else in commune.json that is broken stands in the way', () => {
      const { value, issues } = parseProfile({
        format: 'commune-profile/1',
        name: 'Xã Mẫu',
        unitCode: 'x',
        payees: [PAYEE],
      });
      assert.equal(issues.length, 1);
      assert.ok(value && order({ commune: { status: 'ready', value, url: '', issues } }).ok);
    });

    it('none: no code', () => {
      assert.equal(why({ commune: commune(undefined) }), 'no-account');
      assert.equal(why({ commune: commune([]) }), 'no-account');
      assert.equal(why({ commune: { status: 'idle' } }), 'no-account');
      assert.equal(why({ commune: { status: 'loading' } }), 'account-loading');
      assert.equal(
        why({ commune: { status: 'error', code: 'gone', url: '', issues: [] } }),
        'account-failed',
      );
    });

    it('stored copies, of the account or of the fees: no code', () => {
      assert.equal(why({ commune: commune([PAYEE], { copyFrom: '2026-11-20' }) }), 'old-account');
      assert.equal(why({ copyFrom: '2026-11-20' }), 'old-board');
    });
  });

  it('a fee that is not certain: its own reason goes first', () => {
    const state = (change: object) =>
      why({ line: lineOf({ amount: undefined, per: undefined, ...change }), commune: { status: 'idle' } });
    assert.equal(state({ state: 'free' }), 'free');
    assert.equal(state({ state: 'council' }), 'council');
    assert.equal(state({ state: 'unknown' }), 'unknown');
  });

  it('pages are counted only where there is an account to pay into', () => {
    const line = lineOf({ state: 'formula', amount: undefined, per: undefined, formula: '2.000 đ/trang' });
    assert.equal(why({ line }), 'counts');
    assert.equal(why({ line, commune: { status: 'idle' } }), 'no-account');
    assert.equal(order({ line, counts: { pages: 5, copies: 2 } }).amount, 20_000);
  });

  describe('the note', () => {
    const note = (reference: string, name = 'Lệ phí đăng ký lại khai tử') =>
      order({ reference, line: lineOf({ name }) }).purpose;

    it('is the name of the fee as officers write it', () => {
      assert.equal(note(''), 'LP DANG KY LAI KHAI TU');
      assert.equal(note('', 'Phí chứng thực bản sao từ bản chính'), 'PHI CHUNG THUC BAN SAO TU');
      assert.equal(note('', 'Lệ phíx'), 'LE PHIX');
      assert.equal(note('', '★'), 'NOP TIEN');
    });

    it('begins with what the reader typed, which is never cut', () => {
      assert.equal(note(' Lò Thị  Mai '), 'LO THI MAI LP DANG KY LAI');
      assert.equal(note("H'Ly Niê Kđăm"), 'HLY NIE KDAM LP DANG KY');
      assert.equal(note('H19.120-251120-0001'), 'H19.120-251120-0001 LP');
      assert.equal(note('a'.repeat(25)), 'A'.repeat(25));
      assert.equal(note('Đặng'.normalize('NFD')), 'DANG LP DANG KY LAI KHAI');
    });

    it('refuses what does not fit, and what holds nothing a bank takes', () => {
      assert.equal(why({ reference: 'a'.repeat(26) }), 'reference-long');
      assert.equal(why({ reference: 'Nguyễn Thị Phương Thảo và 2 con' }), 'reference-long');
      // Of the last three something would be left: another number than the one typed.
      for (const reference of ['★ ☺', '...', '漢字', '--', 'Н01.12', '١٢٣ A', 'HS-１23'])
        assert.equal(why({ reference }), 'reference-unreadable');
      assert.equal(note('  '), 'LP DANG KY LAI KHAI TU');
      for (const [reference, start] of [
        ['🎉 Mai', 'MAI LP'],
        ['Hʼƀlăng Êban', 'HBLANG EBAN LP'],
        ['Ƣ', ''],
      ] as const)
        assert.ok(start === '' ? why({ reference }) : note(reference).startsWith(start), reference);
    });
  });
});

describe('linesFor', () => {
  const rows = [
    goodFee(),
    goodFee({ id: 'online', channels: ['online'], amount: 4000 }),
    goodFee({ id: 'other', procedures: ['9.000002'], name: 'Phí khác' }),
    goodFee({ id: 'over', procedures: ['9.000003'], name: 'Phí cũ', validTo: '2026-01-31' }),
  ];
  const ids = (asked: { fee?: string; procedure?: string }) =>
    linesFor(rows, DAY, asked).map(({ row }) => row.id);

  it('finds a row by its id, all rows of a procedure, and both together', () => {
    assert.deepEqual(ids({ fee: 'other' }), ['other']);
    assert.deepEqual(ids({ procedure: '9.000001' }), ['khai-tu', 'online']);
    assert.deepEqual(ids({ fee: 'online', procedure: '9.000001' }), ['online']);
    assert.deepEqual(ids({ fee: 'online', procedure: '9.000002' }), []);
  });

  it('finds nothing when nothing is asked, or what is not there', () => {
    assert.deepEqual(ids({}), []);
    assert.deepEqual(ids({ fee: '', procedure: '' }), []);
    assert.deepEqual(ids({ fee: 'x' }), []);
  });

  it('a row that is over is found, to be refused', () => {
    const [over] = linesFor(rows, DAY, { fee: 'over' });
    assert.ok(over && over.doubts.some(({ code }) => code === 'ended'));
  });

  it('a row in two lines is one payment', () => {
    const two = [
      goodFee({ procedures: ['9.000001', '9.000002'], channels: ['direct', 'postal'] }),
      goodFee({
        id: 'new',
        procedures: ['9.000001'],
        channels: ['postal'],
        amount: 9000,
        validFrom: '2026-06-01',
      }),
    ];
    assert.ok(feesOn(two, DAY).current.filter(({ row }) => row.id === 'khai-tu').length > 1);
    const [line, ...more] = linesFor(two, DAY, { fee: 'khai-tu' });
    assert.deepEqual(more, []);
    assert.deepEqual(line?.channels, ['direct', 'postal']);
  });
});

/** What a page shows as money → the digits of its đồng, never a number on the way. */
const digitsOf = (shown: string): string => {
  assert.match(shown, /^\d{1,3}(\.\d{3})*\u00a0đ$/);
  return shown.replace(/\D/g, '');
};
/** The digits of object 54 of a code, read by its two-digit lengths and nothing else. */
const amountInCode = (payload: string): string | undefined => {
  for (let at = 0; at < payload.length;) {
    const length = Number(payload.slice(at + 2, at + 4));
    if (payload.slice(at, at + 2) === '54') return payload.slice(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return undefined;
};

/** The sum of a formula, page by page, in whole numbers of any length. */
const exactSum = (f: FeeFormula, pages: number, copies: number): bigint => {
  const rate = (tiers: { from: number; amount: number }[] = [], n: number) =>
    BigInt(tiers.filter(({ from }) => from <= n).at(-1)?.amount ?? 0);
  const within = (sum: bigint, least = 0, most = Number.MAX_SAFE_INTEGER) =>
    sum < BigInt(least) ? BigInt(least) : sum > BigInt(most) ? BigInt(most) : sum;
  let total = BigInt(f.base ?? 0);
  for (let copy = 1; copy <= copies; copy += 1) {
    let one = rate(f.copies, copy);
    for (let page = 1; f.pages && page <= pages; page += 1) one += rate(f.pages, page);
    total += within(one, f.copyMinimum, f.copyMaximum);
  }
  return within(total, f.minimum, f.maximum);
};

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('', 'Lò Thị Mai', "H'Ly Niê", 'H19.120-251120-0001', '=1+1') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
);
const payees = fc.oneof<fc.MaybeWeightedArbitrary<unknown>[]>(
  { weight: 2, arbitrary: fc.constant([PAYEE]) },
  fc.array(
    fc.record(
      {
        bin: fc.constantFrom<unknown>('970405', '970436', '999999', 970405, '97040', ''),
        bank: fc.constantFrom<unknown>('Agribank', 'Kho bạc Nhà nước', 'Vietcombank', 7, ''),
        account: fc.constantFrom<unknown>('0000000000', '1029384756', '1 2', '1E+5', 12345, '', 'A1b2'),
        holder: fc.constantFrom<unknown>('UBND XA MAU', '', 'Ông Lò', 5),
        fields: fc.constantFrom<unknown>(undefined, [], ['Hộ tịch'], ['Chứng thực'], 'Hộ tịch', [{}]),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 3 },
  ),
);
const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 60 }) },
  fc.constantFrom(undefined, 0, -3, 1.5, NaN, 10_001),
);
const counts = fc.record({ pages: count, copies: count });

/** Rows beyond doubt, of any amount and any formula; they are shown, so they are paid unless something else is wrong. */
const soundRows = fc.oneof(
  fc
    .oneof(fc.integer({ min: 1000, max: 499_999_999 }), fc.constantFrom(1000, 500_000_000, 99_999_999_999))
    .map((amount) => goodFee({ amount })),
  formulas.map((formula) => goodFee({ state: 'formula', formula, amount: undefined, per: undefined })),
);

test('no row, no counts, no profile, no reference ever give a code with another amount than the one shown', () => {
  let codes = 0;
  const rows = fc.oneof(
    { weight: 3, arbitrary: soundRows.map((row) => [row]) },
    { weight: 1, arbitrary: feeFiles.map((file) => parseFees(file).value?.items ?? []) },
  );
  fc.assert(
    fc.property(rows, payees, counts, text, (items, accounts, { pages, copies }, reference) => {
      const state = commune(accounts);
      const { current, announced, ended } = feesOn(items, DAY);
      for (const line of [...current, ...announced, ...ended]) {
        const given = { ...(pages !== undefined && { pages }), ...(copies !== undefined && { copies }) };
        const found = payOrder({ line, counts: given, commune: state, copyFrom: undefined, reference });
        if (!found.ok) continue;
        codes += 1;
        const { row } = line;
        assert.deepEqual(line.doubts, []);
        const paid = amountInCode(found.payload);
        assert.equal(paid, digitsOf(formatMoney(found.amount)), 'what stands beside the code');
        if (row.state === 'amount')
          assert.equal(paid, digitsOf(formatMoney(row.amount)), 'what the row shows');
        else {
          assert.ok(row.state === 'formula');
          const need = countsNeeded(row.formula);
          assert.ok(!need.pages || pages !== undefined);
          assert.ok(!need.copies || copies !== undefined);
          assert.equal(paid, String(exactSum(row.formula, pages ?? 1, copies ?? 1)));
          const steps = found.steps?.map(({ amount }) => BigInt(amount)) ?? [];
          assert.equal(String(steps.reduce((sum, step) => sum + step, 0n)), paid, 'the steps shown');
        }
        const read = readVietQr(found.payload);
        assert.ok(read.ok);
        const written = state.status === 'ready' ? (state.value.payees ?? []) : [];
        assert.ok(
          written.some(({ bin, account }) => bin === read.value.bin && account === read.value.account),
        );
        assert.equal(read.value.purpose, found.purpose);
        assert.match(found.purpose, /^[A-Z0-9./ -]{1,25}$/);
      }
    }),
    { numRuns: 600 },
  );
  assert.ok(codes > 40, `only ${codes} codes: the test proves little`);
});
