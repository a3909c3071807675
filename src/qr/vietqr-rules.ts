/** What may stand in a VietQR, in one place for writing and reading (NAPAS, VietQR format v1.0, 09/2021). */

export interface VietQr {
  /** `static`: one code for many payments. `dynamic`: one code for one payment. Object 01. */
  kind: 'static' | 'dynamic';
  /** Whether `account` is an account (QRIBFTTA) or a card (QRIBFTTC). Object 38.02. */
  service: 'account' | 'card';
  /** Six digits: the bank, e-money wallet or Treasury of the payee. */
  bin: string;
  /** Letters and digits without spaces, at most 19; a card has digits only. */
  account: string;
  /** Whole đồng, > 0, at most 13 digits. Absent: the payer types it. */
  amount?: number;
  /** Số hóa đơn, biên lai; ASCII, at most 25, like the texts below. Object 62.01. */
  billNumber?: string;
  /** Object 62.03. */
  storeLabel?: string;
  /** Object 62.05. */
  reference?: string;
  /** Object 62.07. */
  terminal?: string;
  /** Nội dung chuyển khoản. Object 62.08. */
  purpose?: string;
  /** Objects nobody here interprets, kept as they are, by their path: `59`, `62.04`. */
  others?: Readonly<Record<string, string>>;
}

export interface VietQrReason {
  /** The field in question, or the part of the code that no field stands for. */
  field: keyof VietQr | 'text' | 'crc' | 'format' | 'scheme' | 'currency' | 'country' | 'additional';
  /** Closed list, so that callers can translate it. */
  code:
    | 'missing'
    | 'empty'
    | 'type'
    | 'format'
    | 'charset'
    | 'range'
    | 'too-long'
    | 'broken'
    | 'duplicate'
    | 'nesting'
    | 'unsupported'
    | 'mismatch';
  /** One English sentence for the webmaster. */
  message: string;
}

export const KINDS = { '11': 'static', '12': 'dynamic' } as const;
export const SERVICES = { QRIBFTTA: 'account', QRIBFTTC: 'card' } as const;
/** NAPAS in object 38. */
export const GUID = 'A000000727';
/** Texts inside object 62, by their id. */
export const TEXTS = {
  '01': 'billNumber',
  '03': 'storeLabel',
  '05': 'reference',
  '07': 'terminal',
  '08': 'purpose',
} as const;

/** Longest code EMVCo allows. */
export const LONGEST = 512;
/** Characters of object 62 in all: its length has two digits. */
export const ADDITIONAL_LENGTH = 99;
/** Characters of each text inside it. */
export const TEXT_LENGTH = 25;
const MOST = 9_999_999_999_999;

/** Printable ASCII, "ANS" in the specification. */
export const isAns = (text: string): boolean => /^[ -~]+$/.test(text);

/**
 * Kept objects: merchant category, name, city, postal code, local name, objects of other parties, and inside 62
 * whatever has no name here. Not among them: another account (02–51), which would be another payee, and tips and
 * surcharges (55–57), which would make the payer pay another amount than the one shown.
 */
const KEPT = /^(?:52|59|6[01]|6[4-9]|[789]\d|62\.(?!0[13578])\d\d)$/;
/** Longest values of the kept objects; others are bounded by their two digits of length. */
const KEPT_LENGTH: Readonly<Record<string, number>> = {
  ...{ '52': 4, '59': 25, '60': 15, '61': 10 },
  ...{ '62.02': TEXT_LENGTH, '62.04': TEXT_LENGTH, '62.06': TEXT_LENGTH },
};

const textProblem = (
  field: VietQrReason['field'],
  what: string,
  value: unknown,
  most: number,
): VietQrReason[] => {
  if (typeof value !== 'string') return [{ field, code: 'type', message: `${what} is not text` }];
  if (value === '') return [{ field, code: 'empty', message: `${what} is empty` }];
  if (!isAns(value)) return [{ field, code: 'charset', message: `${what} has other signs than ASCII` }];
  if (value.length > most)
    return [{ field, code: 'too-long', message: `${what} has more than ${most} characters` }];
  return [];
};

const payeeProblems = ({ bin, account, service }: Candidate): VietQrReason[] => {
  const reasons: VietQrReason[] = [];
  if (bin === undefined) reasons.push({ field: 'bin', code: 'missing', message: 'bin is missing' });
  else if (typeof bin !== 'string' || !/^\d{6}$/.test(bin))
    reasons.push({ field: 'bin', code: 'format', message: 'bin must be six digits in a text' });
  if (account === undefined)
    return [...reasons, { field: 'account', code: 'missing', message: 'account is missing' }];
  const found = textProblem('account', 'account', account, 19);
  if (found.length > 0 || typeof account !== 'string') return [...reasons, ...found];
  if (!(service === 'card' ? /^\d+$/ : /^[0-9A-Za-z]+$/).test(account))
    reasons.push({
      field: 'account',
      code: 'charset',
      message:
        service === 'card'
          ? 'a card number has digits only'
          : 'account has letters and digits only, no spaces',
    });
  return reasons;
};

const amountProblems = (amount: unknown): VietQrReason[] => {
  if (amount === undefined) return [];
  if (typeof amount !== 'number' || !Number.isInteger(amount))
    return [{ field: 'amount', code: 'type', message: 'amount must be a whole number of đồng, not text' }];
  return amount >= 1 && amount <= MOST
    ? []
    : [{ field: 'amount', code: 'range', message: `amount must be 1 to ${MOST} đồng` }];
};

const otherProblems = (others: unknown): VietQrReason[] => {
  if (others === undefined) return [];
  if (typeof others !== 'object' || others === null || Array.isArray(others))
    return [{ field: 'others', code: 'type', message: 'others must be an object of texts by path' }];
  return Object.entries(others).flatMap(([path, value]: [string, unknown]): VietQrReason[] => {
    if (!KEPT.test(path))
      return [
        { field: 'others', code: 'unsupported', message: `object ${path} must not stand in this code` },
      ];
    const reasons = textProblem('others', `object ${path}`, value, KEPT_LENGTH[path] ?? ADDITIONAL_LENGTH);
    return path === '52' && reasons.length === 0 && !/^\d{4}$/.test(String(value))
      ? [{ field: 'others', code: 'format', message: 'object 52 must be four digits' }]
      : reasons;
  });
};

/** Fields as they come: from a caller, from a file, from a code just taken apart. */
export type Candidate = { readonly [K in keyof VietQr]?: unknown };

/** Whether the fields are a `VietQr`; tells everything that is wrong with them. */
export const isVietQr = (qr: Candidate, reasons: VietQrReason[]): qr is VietQr => {
  const before = reasons.length;
  if (qr.kind !== 'static' && qr.kind !== 'dynamic')
    reasons.push({ field: 'kind', code: 'format', message: 'kind must be static or dynamic' });
  if (qr.service !== 'account' && qr.service !== 'card')
    reasons.push({ field: 'service', code: 'format', message: 'service must be account or card' });
  reasons.push(...payeeProblems(qr), ...amountProblems(qr.amount));
  for (const field of Object.values(TEXTS))
    if (qr[field] !== undefined) reasons.push(...textProblem(field, field, qr[field], TEXT_LENGTH));
  reasons.push(...otherProblems(qr.others));
  return reasons.length === before;
};
