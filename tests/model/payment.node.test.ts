import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feesOn, type FeeLine } from '../../src/model/fee-day.js';
import type { FeeRow } from '../../src/model/fee-row.js';
import type { FeeCounts } from '../../src/model/fee-sum.js';
import { isSample, payeeFor, payeesFor } from '../../src/model/payee.js';
import { paymentFor, TRANSFER_LIMIT } from '../../src/model/payment.js';
import { parseProfile, type Payee, type Profile } from '../../src/model/profile.js';
import { goodFee } from '../helpers/fees.js';

const DAY = '2026-11-22';
const commune = (...payees: Partial<Payee>[]): Profile => ({
  name: 'Xã Mẫu',
  payees: payees.map((payee) => ({ bin: '970405', account: '0000000000', holder: 'UBND XA MAU', ...payee })),
});
const accounts = (profile: Profile | undefined, field?: string) =>
  payeesFor(profile, field).map(({ account }) => account);

describe('payeesFor', () => {
  const both = commune({ account: '1' }, { account: '2', fields: ['Hộ tịch', 'Chứng thực'] });

  it('the payee that names the field goes before the one for everything', () => {
    assert.deepEqual(accounts(both, 'Hộ tịch'), ['2']);
    assert.deepEqual(accounts(both, ' hộ  TỊCH'.normalize('NFD')), ['2']);
    assert.deepEqual(accounts(both, 'Đất đai'), ['1']);
    assert.deepEqual(accounts(both), ['1'], 'a fee without a field');
  });

  it('a payee for another field is nobody', () => {
    const only = commune({ fields: ['Hộ tịch'] });
    assert.deepEqual(accounts(only, 'Đất đai'), []);
    assert.deepEqual(accounts(only), []);
    assert.equal(payeeFor(only, 'Đất đai'), undefined);
    assert.deepEqual(accounts(only, '★'), [], 'a field without letters');
    assert.deepEqual(accounts(commune({ fields: ['★'] }), '☺'), []);
  });

  it('two for the same field contradict each other; the same one twice does not', () => {
    const two = commune({ account: '1', fields: ['Hộ tịch'] }, { account: '2', fields: ['hộ tịch'] });
    assert.deepEqual(accounts(two, 'Hộ tịch'), ['1', '2']);
    assert.equal(payeeFor(two, 'Hộ tịch'), undefined);
    assert.deepEqual(accounts(commune({}, {}), 'x'), ['0000000000']);
    assert.equal(
      accounts(commune({}, { holder: 'ONG KHAC' }), 'x').length,
      2,
      'another holder is another payee',
    );
    assert.equal(accounts(commune({}, { bin: '970436' }), 'x').length, 2);
  });

  it('an empty list of fields is not everything', () => {
    assert.deepEqual(accounts(commune({ fields: [] }), 'Hộ tịch'), []);
    assert.deepEqual(accounts(commune({ fields: [] }, { account: '1' }), 'Hộ tịch'), ['1']);
  });

  it('no profile, no payee', () => {
    assert.deepEqual(accounts(undefined, 'Hộ tịch'), []);
    assert.deepEqual(accounts({ name: 'Xã Mẫu' }, 'Hộ tịch'), []);
  });

  it('an account of nothing but zeros is a sample', () => {
    const sample = (account: string) => isSample({ bin: '970405', account, holder: 'X' });
    assert.ok(sample('0000000000') && sample('0'));
    assert.ok(!sample('0000000001') && !sample('') && !sample('0000 000'));
  });

  it('an account that is a number in the file is refused: its zeros are lost', () => {
    for (const account of [123456, 12345678901234567890]) {
      const { value, issues } = parseProfile({
        format: 'commune-profile/1',
        name: 'Xã Mẫu',
        payees: [{ bin: '970405', account, holder: 'UBND' }],
      });
      assert.deepEqual(value?.payees, []);
      assert.equal(issues[0]?.path, 'payees[0].account');
      assert.equal(issues[0]?.code, 'type');
    }
  });
});

const line = (change: object, day = DAY): FeeLine => {
  const { current, ended } = feesOn([goodFee(change)], day);
  const [found] = [...current, ...ended];
  if (!found) throw new Error('no line');
  return found;
};
const none = { amount: undefined, per: undefined };
const formula = (words: string) => line({ ...none, state: 'formula', formula: words });
const paid = (l: FeeLine, counts?: FeeCounts) => {
  const payment = paymentFor(l, counts);
  return payment.ok ? payment.amount : payment.reason;
};

describe('paymentFor', () => {
  it('a fixed amount beyond doubt', () => {
    assert.equal(paid(line({})), 8000);
    assert.equal(paid(line({ per: undefined })), 8000);
    assert.equal(paid(line({ amount: TRANSFER_LIMIT - 1 })), TRANSFER_LIMIT - 1);
  });

  const REFUSED: [what: string, change: object, reason: string][] = [
    ['free', { ...none, state: 'free' }, 'free'],
    ['decided by the council', { ...none, state: 'council' }, 'council'],
    ['unknown', { ...none, state: 'unknown' }, 'unknown'],
    ['zero', { amount: 0 }, 'doubt'],
    ['typed in thousands', { amount: 25 }, 'doubt'],
    ['half a đồng', { amount: 8000.5 }, 'doubt'],
    ['free and an amount', { state: 'free' }, 'doubt'],
    ['without a legal source', { legal: undefined }, 'doubt'],
    ['not yet confirmed', { verification: 'draft' }, 'doubt'],
    ['on a replaced law', { legal: { number: '1/2020/NQ-HĐND', status: 'replaced' } }, 'doubt'],
    ['over', { validTo: '2026-11-21' }, 'ended'],
    ['per square metre', { per: 'm²' }, 'per-unit'],
    ['above what banks transfer', { amount: TRANSFER_LIMIT }, 'too-much'],
    ['unreadable elsewhere', { validTo: 'hết năm' }, 'doubt'],
  ];
  for (const [what, change, reason] of REFUSED)
    it(`nothing for a fee that is ${what}`, () => {
      assert.equal(paid(line(change)), reason);
    });

  it('a row that another one contradicts', () => {
    const rows: FeeRow[] = [goodFee(), goodFee({ id: 'b', amount: 9000 })];
    for (const l of feesOn(rows, DAY).current) assert.equal(paid(l), 'doubt');
  });

  it('a formula only with every count it needs', () => {
    const perPage = formula('2.000 đ/trang; từ trang 3: 1.000 đ/trang; tối đa 200.000 đ/bản');
    assert.equal(paid(perPage), 'counts');
    assert.equal(paid(perPage, { pages: 5 }), 'counts', 'how many copies is not taken for granted');
    assert.equal(paid(perPage, { copies: 3 }), 'counts');
    assert.equal(paid(perPage, { pages: 5, copies: 3 }), 21_000);
    assert.equal(paid(perPage, { pages: 9999, copies: 1 }), 200_000);
    assert.equal(paid(formula('5.000 đ/bản'), { copies: 2 }), 10_000);
    assert.equal(paid(formula('5.000 đ/bản'), { pages: 2 }), 'counts');
    assert.equal(paid(formula('50.000 đ/hồ sơ')), 50_000, 'nothing to count');
  });

  it('a formula with counts that are none', () => {
    const perCopy = formula('5.000 đ/bản');
    for (const copies of [0, -1, 1.5, NaN, Infinity]) assert.equal(paid(perCopy, { copies }), 'not-a-count');
    assert.equal(paid(perCopy, { copies: 1001 }), 'too-many');
    assert.equal(paid(formula('100.000 đ/trang'), { pages: 5000, copies: 1 }), 'too-much');
  });

  it('counts change nothing for a fixed amount', () => {
    assert.equal(paid(line({}), { pages: 7, copies: 7 }), 8000);
  });

  it('the steps add up to the amount', () => {
    const payment = paymentFor(formula('2.000 đ/trang; tối đa 9.000 đ/bản'), { pages: 10, copies: 4 });
    assert.ok(payment.ok);
    assert.equal(payment.amount, 36_000);
    assert.equal(
      payment.steps?.reduce((sum, { amount }) => sum + amount, 0),
      36_000,
    );
  });
});
