/** From a fee line and the commune's profile to the payment code, or the one reason why there is none. Pure. */
import type { DataState } from '../../data/data-controller.js';
import { payeeBank } from '../../model/banks.js';
import type { FeeLine } from '../../model/fee-day.js';
import type { FeeCounts, FeeStep } from '../../model/fee-sum.js';
import { isSample, payeesFor } from '../../model/payee.js';
import { paymentFor, type NoPayment } from '../../model/payment.js';
import type { Payee, Profile } from '../../model/profile.js';
import type { Issue } from '../../model/shape.js';
import { plainPurpose, plainWords } from '../../qr/purpose.js';
import { buildVietQr } from '../../qr/vietqr.js';
import { TEXT_LENGTH } from '../../qr/vietqr-rules.js';

/** Why there is no code. Closed list; the sentences are in pay-words.ts. */
export type NoCode =
  | NoPayment
  /** The rows are a stored copy: the amount may have changed since. */
  | 'old-board'
  /** commune.json is on the way, could not be loaded, or is a stored copy: the account may have changed since. */
  | 'account-loading'
  | 'account-failed'
  | 'old-account'
  /** The commune has not said where this is paid to. */
  | 'no-account'
  /** What it says cannot be right: two accounts for one field, a name of another bank, an account no bank has. */
  | 'bad-account'
  /** What the reader typed has no letter or digit that a bank takes, or one it does not take, as of another script. */
  | 'reference-unreadable'
  /** It is longer than a bank takes. Half of it would be another dossier's. */
  | 'reference-long';

/** A payment that is certain in every part. */
export interface PayOrder {
  ok: true;
  /** đồng, as in the code. */
  amount: number;
  /** How a formula came to it. */
  steps?: FeeStep[];
  payee: Payee;
  /** `own`: the commune's own wording, where it says more than ours. */
  bank: { short: string; name: string; own?: string };
  /** As it stands in the code. */
  purpose: string;
  /** Text of the code. */
  payload: string;
  /** Nobody's account: the picture must say so. */
  sample: boolean;
}

export interface NoOrder {
  ok: false;
  reason: NoCode;
  /** For whoever looks after commune.json; paths are within it. */
  issues: Issue[];
}

export interface PayQuestion {
  /** Of today (`feesOn(rows, todayInVietnam())`). */
  line: FeeLine;
  /** Pages and copies, for a formula. */
  counts?: FeeCounts | undefined;
  /** State of commune.json: the account comes from nowhere else. */
  commune: DataState<Profile>;
  /** Day of the stored copy the rows come from; undefined when they come from the file itself or the page. */
  copyFrom: string | undefined;
  /** Mã hồ sơ or the payer's name, as typed; '' for none. */
  reference: string;
}

/** What other counts may put right. */
const COUNTED: readonly NoPayment[] = ['counts', 'not-a-count', 'too-many', 'too-much'];

const no = (reason: NoCode, issues: Issue[] = []): NoOrder => ({ ok: false, reason, issues });
const bad = (path: string, message: string): NoOrder =>
  no('bad-account', [{ path, code: 'format', message }]);

/** One broken account may have been the right one for this field: then none of the others is used for it. */
const ofPayees = ({ path }: Issue): boolean => path.startsWith('payees');

const payeeOf = (commune: DataState<Profile>, field: string | undefined): Payee | NoOrder => {
  if (commune.status === 'loading') return no('account-loading');
  if (commune.status === 'error') return no('account-failed');
  if (commune.status === 'idle') return no('no-account');
  if (commune.copyFrom !== undefined) return no('old-account');
  // The loader has told the webmaster already.
  if (commune.issues.some(ofPayees)) return no('bad-account');
  const [payee, other] = payeesFor(commune.value, field);
  if (!payee) return no('no-account');
  return other ? bad('payees', `two accounts for the same field: ${field ?? 'every field'}`) : payee;
};

/** The name of the fee, which is cut; before it what identifies the payment, which never is. Capitals make a coarser code. */
const purposeOf = (name: string, reference: string): string => {
  // As officers write it: more of the name fits.
  const short = name.replace(/^lệ phí(?!\p{L})/iu, 'LP');
  return plainPurpose(`${plainWords(reference)} ${plainWords(short) || 'Nop tien'}`).toUpperCase();
};

const bankWords = (payee: Payee): PayOrder['bank'] | NoOrder => {
  const found = payeeBank(payee);
  if (!found.ok) return bad('payees[].bank', found.message);
  // The name by the BIN is where the money goes; what the commune calls it stands beside it.
  const { short, name, bank } = found;
  if (!bank || name === bank.name || name === short) return { short, name: bank?.name ?? name };
  return { short, name: bank.name, own: name };
};

/** A letter or digit that would be missing in the transfer: without it a dossier number is another dossier's. */
const losesSome = (reference: string): boolean =>
  (reference.normalize('NFC').match(/[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/gu) ?? []).some(
    (letter) => plainWords(letter) === '',
  );

/** Everything a payment panel shows, or the first thing that is not certain. Never throws. */
export const payOrder = ({ line, counts, commune, copyFrom, reference }: PayQuestion): PayOrder | NoOrder => {
  const payment = paymentFor(line, counts);
  // Nobody counts pages for a payment that will not be possible anyway.
  const asked = !payment.ok && COUNTED.includes(payment.reason);
  if (!payment.ok && !asked) return no(payment.reason);
  if (copyFrom !== undefined) return no('old-board');
  const payee = payeeOf(commune, line.row.field);
  if ('ok' in payee) return payee;
  const bank = bankWords(payee);
  if ('ok' in bank) return bank;
  if (!payment.ok) return no(payment.reason);
  const typed = plainWords(reference);
  if (reference.trim() !== '' && (!/[A-Za-z0-9]/.test(typed) || losesSome(reference)))
    return no('reference-unreadable');
  if (typed.length > TEXT_LENGTH) return no('reference-long');
  const built = buildVietQr({
    kind: 'dynamic',
    bin: payee.bin,
    account: payee.account,
    amount: payment.amount,
    purpose: purposeOf(line.row.name, reference),
  });
  if (!built.ok)
    return no(
      'bad-account',
      built.reasons.map(({ field, message }) => ({ path: `payees[].${field}`, code: 'format', message })),
    );
  const { amount, purpose = '' } = built.qr;
  // What is shown is what the code says; should the two ever part, nobody pays.
  if (amount !== payment.amount) return no('doubt');
  return { ...payment, amount, payee, bank, purpose, payload: built.payload, sample: isSample(payee) };
};
