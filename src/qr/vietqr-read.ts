/** Payment codes of NAPAS 247 (VietQR): reading them. */
import { crc16 } from './crc16.js';
import { readTlv } from './tlv.js';
import {
  GUID,
  isAns,
  isVietQr,
  KINDS,
  LONGEST,
  SERVICES,
  TEXTS,
  type Candidate,
  type VietQr,
  type VietQrReason,
} from './vietqr-rules.js';

export type VietQrRead = { ok: true; value: VietQr } | { ok: false; reasons: VietQrReason[] };

type Field = VietQrReason['field'];
type Refuse = (field: Field, code: VietQrReason['code'], message: string) => undefined;

/** The objects in a text; undefined, with the reason told, when it does not come apart. */
const open = (
  text: string | undefined,
  field: Field,
  refuse: Refuse,
): ReadonlyMap<string, string> | undefined => {
  const read = readTlv(text ?? '');
  return read.ok ? read.objects : refuse(field, read.code, read.message);
};

/** The check sum stands over everything before it, its own id and length included. */
const checkSum = (text: string, refuse: Refuse): void => {
  const [, checked = '', found = ''] = /^(.*6304)([0-9A-Fa-f]{4})$/.exec(text) ?? [];
  if (checked === '') return refuse('crc', 'missing', 'the text does not end with a check sum (63)');
  const right = crc16(checked);
  // Small letters occur in codes that every bank reads.
  if (found.toUpperCase() !== right) refuse('crc', 'mismatch', `check sum ${found}, but ${right} is right`);
};

/**
 * Object 38 decides where the money goes: nothing may stand in it that is not understood.
 */
const payee = (account: string, refuse: Refuse): Candidate => {
  const outer = open(account, 'scheme', refuse);
  if (!outer) return {};
  if (outer.get('00') !== GUID) {
    refuse('scheme', 'unsupported', `object 38 belongs to ${outer.get('00') ?? 'nobody'}, not to NAPAS`);
    return {};
  }
  const inner = open(outer.get('01'), 'account', refuse);
  if (!inner) return {};
  for (const [objects, where, most] of [
    [outer, '38', 2],
    [inner, '38.01', 1],
  ] as const)
    for (const id of objects.keys())
      if (Number(id) > most) refuse('scheme', 'nesting', `object ${id} must not stand in ${where}`);
  const service = outer.get('02');
  if (service === undefined) refuse('service', 'missing', 'service (38.02) is missing');
  else if (!Object.hasOwn(SERVICES, service))
    refuse('service', 'unsupported', `service ${service} is no transfer to an account or card`);
  return {
    bin: inner.get('00'),
    account: inner.get('01'),
    service: SERVICES[service as keyof typeof SERVICES],
  };
};

/**
 * Whole đồng. A dot may end the number ("50000."), as the specification says; with digits behind it, "8.000" could be
 * eight đồng or eight thousand. Thirteen digits fit a number exactly.
 */
const amountOf = (written: string, refuse: Refuse): number | undefined =>
  written.length <= 13 && /^[1-9]\d*\.?$/.test(written)
    ? Number(written.replace('.', ''))
    : refuse('amount', 'format', `amount "${written}" is not a whole number of at most 13 digits`);

const textsOf = (objects: ReadonlyMap<string, string>, others: Record<string, string>): Candidate => {
  const texts: Record<string, string> = {};
  for (const [id, value] of objects)
    if (Object.hasOwn(TEXTS, id)) texts[TEXTS[id as keyof typeof TEXTS]] = value;
    else others[`62.${id}`] = value;
  return texts;
};

/** What must stand in every code, and what it must say. */
const FIXED = [
  ['00', '01', 'format'],
  ['53', '704', 'currency'],
  ['58', 'VN', 'country'],
] as const;
/** Objects with a meaning of their own here. */
const KNOWN = new Set(['00', '01', '38', '53', '54', '58', '62', '63']);

const fieldsOf = (root: ReadonlyMap<string, string>, refuse: Refuse): Candidate => {
  const account = root.get('38');
  if (account === undefined) {
    refuse('scheme', 'unsupported', 'no account of NAPAS (38): a code of another payment scheme');
    return {};
  }
  for (const [id, value, field] of FIXED)
    if (root.get(id) === undefined) refuse(field, 'missing', `object ${id} is missing`);
    else if (root.get(id) !== value) refuse(field, 'unsupported', `object ${id} is not ${value}`);
  const kind = root.get('01');
  if (kind === undefined || !Object.hasOwn(KINDS, kind))
    refuse('kind', kind === undefined ? 'missing' : 'format', 'object 01 must be 11 or 12');
  const amount = root.get('54');
  const additional = root.get('62');
  const others = Object.fromEntries([...root].filter(([id]) => !KNOWN.has(id)));
  const texts = additional === undefined ? undefined : open(additional, 'additional', refuse);
  return {
    kind: KINDS[kind as keyof typeof KINDS],
    ...payee(account, refuse),
    ...(amount !== undefined && { amount: amountOf(amount, refuse) }),
    ...(texts && textsOf(texts, others)),
    ...(Object.keys(others).length > 0 && { others }),
  };
};

/**
 * What a payment code says, or every reason why it is not one to pay by: another scheme, a misprint, a wrong check sum,
 * objects that stand twice, in the wrong place or do not come apart. The order of objects is free (63 last), those
 * nobody here interprets are kept in `others`. Never throws.
 *
 * @param text what a reader of QR codes gave, nothing before or after it
 */
export const readVietQr = (text: string): VietQrRead => {
  const reasons: VietQrReason[] = [];
  const refuse: Refuse = (field, code, message) => {
    reasons.push({ field, code, message });
  };
  const refused = (): VietQrRead => ({ ok: false, reasons });
  if (typeof text !== 'string') refuse('text', 'type', 'not a text');
  else if (text.length > LONGEST) refuse('text', 'too-long', `more than ${LONGEST} characters`);
  else if (!isAns(text)) refuse('text', 'charset', 'other signs than printable ASCII, or nothing at all');
  else checkSum(text, refuse);
  // With a wrong check sum any character may be wrong: further reasons would be guesses.
  if (reasons.length > 0) return refused();
  const root = open(text, 'text', refuse);
  if (!root) return refused();
  if ([...root.keys()].at(-1) !== '63' || root.get('63')?.length !== 4) {
    refuse('crc', 'nesting', 'the check sum (63) is not the last object');
    return refused();
  }
  const fields = fieldsOf(root, refuse);
  // What did not come apart is missing for that reason and needs no second one.
  if (reasons.length > 0) return refused();
  return reasons.length === 0 && isVietQr(fields, reasons) ? { ok: true, value: fields } : refused();
};
