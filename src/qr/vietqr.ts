/** Payment codes of NAPAS 247 (VietQR), which follow EMVCo's merchant-presented codes: writing them. */
import { crc16 } from './crc16.js';
import { plainPurpose } from './purpose.js';
import { tlv } from './tlv.js';
import {
  ADDITIONAL_LENGTH,
  GUID,
  isAns,
  isVietQr,
  KINDS,
  LONGEST,
  SERVICES,
  TEXT_LENGTH,
  TEXTS,
  type Candidate,
  type VietQr,
  type VietQrReason,
} from './vietqr-rules.js';

/**
 * What to pay to whom. `kind` has no default: a fee whose amount got lost on the way must not turn into a code that
 * lets the payer type any amount.
 */
export interface VietQrRequest extends Omit<VietQr, 'service'> {
  /** Default `account`. */
  service?: VietQr['service'];
}

export type VietQrBuilt =
  /** `qr` is what the code says, the purpose as it stands in it: what is shown beside the code comes from here. */
  { ok: true; payload: string; qr: VietQr } | { ok: false; reasons: VietQrReason[] };

/** The key of a table's value. */
const keyOf = (table: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.keys(table).find((key) => table[key] === value);

/** Objects in the order of their ids, as the specification prints them. */
const written = (objects: readonly (readonly [id: string, value: string | undefined])[]): string =>
  [...objects]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, value]) => tlv(id, value))
    .join('');

const additionalOf = (qr: VietQr): string =>
  written([
    ...Object.entries(TEXTS).map(([id, field]) => [id, qr[field]] as const),
    ...Object.entries(qr.others ?? {})
      .filter(([path]) => path.startsWith('62.'))
      .map(([path, value]) => [path.slice(3), value] as const),
  ]);

const payloadOf = (qr: VietQr, additional: string): string => {
  const payee = tlv('00', qr.bin) + tlv('01', qr.account);
  const body = written([
    ['00', '01'],
    ['01', keyOf(KINDS, qr.kind)],
    ['38', tlv('00', GUID) + tlv('01', payee) + tlv('02', keyOf(SERVICES, qr.service))],
    ['53', '704'],
    // A safe integer: its digits, never a dot or an exponent.
    ['54', qr.amount === undefined ? undefined : String(qr.amount)],
    ['58', 'VN'],
    ['62', additional],
    ...Object.entries(qr.others ?? {}).filter(([path]) => !path.includes('.')),
  ]);
  // Objects 64–99 stand behind 63 by number, but the check sum is always last.
  const checked = `${body}6304`;
  return checked + crc16(checked);
};

/** ASCII that fits is the caller's own wording (a code read and written again says the same); all else is folded and cut. */
const purposeOf = (purpose: unknown): unknown =>
  typeof purpose === 'string' && !(isAns(purpose) && purpose.length <= TEXT_LENGTH)
    ? plainPurpose(purpose)
    : purpose;

const FIELDS = ['kind', 'service', 'bin', 'account', 'amount', ...Object.values(TEXTS), 'others'] as const;

/** Only the fields of a code that hold something: what is read from the code is equal to it. */
const candidateOf = (request: Candidate): Candidate => {
  const said = { ...request, service: request.service ?? 'account', purpose: purposeOf(request.purpose) };
  return Object.fromEntries(
    FIELDS.map((field) => [field, said[field]]).filter(([, value]) => value !== undefined),
  ) as Candidate;
};

/**
 * The text of a payment code, or every reason why there is none. Never throws, whatever a file or a page passes; no
 * field is repaired except the purpose, which is folded to ASCII and cut (`plainPurpose`). Transfers of 500,000,000 đ
 * and more are outside the service; the code may be built, the bank refuses it.
 *
 * @param request amount in whole đồng as a number; text such as "8.000" is refused, never guessed
 */
export const buildVietQr = (request: VietQrRequest): VietQrBuilt => {
  const reasons: VietQrReason[] = [];
  if (typeof request !== 'object' || request === null) {
    reasons.push({ field: 'text', code: 'type', message: 'nothing to build from' });
    return { ok: false, reasons };
  }
  const qr = candidateOf(request);
  // Reading is more generous: the standard allows it. A code for one payment that we make names its amount.
  if (qr.kind === 'dynamic' && qr.amount === undefined)
    reasons.push({ field: 'amount', code: 'missing', message: 'a code for one payment needs its amount' });
  if (!isVietQr(qr, reasons) || reasons.length > 0) return { ok: false, reasons };
  const additional = additionalOf(qr);
  const payload = payloadOf(qr, additional);
  if (additional.length > ADDITIONAL_LENGTH)
    reasons.push({
      field: 'additional',
      code: 'too-long',
      message: `the texts of object 62 have ${additional.length} characters together, ${ADDITIONAL_LENGTH} fit`,
    });
  if (payload.length > LONGEST)
    reasons.push({ field: 'text', code: 'too-long', message: `more than ${LONGEST} characters` });
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, payload, qr };
};
