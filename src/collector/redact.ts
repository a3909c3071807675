/**
 * Takes telephone numbers, identity numbers and mail addresses out of a comment before it is stored. People write them
 * although they are asked not to; amounts, dates, codes of procedures and numbers of decrees must stay readable.
 */

const PHONE = '[số điện thoại]';
const IDENTITY = '[số giấy tờ]';
const MAIL = '[thư điện tử]';

/** Digits of other scripts and widths → 0–9, one for one, so that places in the text stay the same. */
const asciiDigits = (text: string): string =>
  text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30));

const MAILS =
  /[\p{L}\d._%+-]{1,64}\s?(?:@|\uff20|[([{]\s?(?:at|a còng)\s?[)\]}]|\sa còng\s)\s?[\p{L}\d-]{1,63}(?:\s?(?:\.|[([{]\s?(?:dot|chấm)\s?[)\]}]|\schấm\s)\s?[\p{L}\d-]{2,63}){1,5}/giu;

/** Digits with what people put between them. Not "/" and ":", which make dates, decrees and hours. */
const RUNS = /(?<![\p{L}\d])(?:\+|\(\+?)?[\dOo](?:[ \u00a0.·•_*,()–-]{0,3}[\dOo]){7,24}(?![\p{L}\d])/gu;

/** `1.000.000`, `12,500,000`: amounts; people do not write telephone numbers so. */
const AMOUNT = /^[1-9]\d{0,2}(?:([., ])\d{3})(?:\1\d{3})*$/;
const MONEY_NEXT = /^\s*(?:đ|đồng|vnđ|vnd|₫|k|nghìn|triệu|tr)(?![\p{L}])/iu;
const DATE = /^(?:0?[1-9]|[12]\d|3[01])\s?[.-]\s?(?:0?[1-9]|1[0-2])\s?[.-]\s?(?:19|20)\d\d/;
const ISO_DATE = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/;
/** Code of a procedure, `1.001193`, or of a dossier's office, `000.00.19.H56`. */
const PROCEDURE_CODE = /^\d\.\d{6}$/;

/** What a run of digits is; undefined: leave it. */
const kindOf = (run: string, after: string): string | undefined => {
  const digits = run.replace(/\D/g, '');
  if (/[Oo]/.test(run) && digits.length < 7) return undefined;
  const written = run.replace(/[Oo]/g, '0');
  const number = written.replace(/\D/g, '');
  if (PROCEDURE_CODE.test(written)) return undefined;
  if (AMOUNT.test(written) && (written.includes('.') || written.includes(',') || MONEY_NEXT.test(after)))
    return undefined;
  if (/^[1-9]\d*$/.test(written) && MONEY_NEXT.test(after)) return undefined;
  if (DATE.test(written) || ISO_DATE.test(written)) return undefined;
  const national = number.replace(/^(?:0084|\+?84)0?(?=[1-9])/, '0');
  // Mobile and landline numbers, and the mobile ones of 11 digits from before 2018.
  if (/^0[35789]\d{8}$/.test(national) || /^02\d{8,9}$/.test(national)) return PHONE;
  if (/^01[2689]\d{8}$/.test(national)) return PHONE;
  if (number.length === 12) return IDENTITY;
  const together = /^\+?\d+$/.test(written);
  if (number.length === 9 && (together || /^\d{3}[ .]\d{3}[ .]\d{3}$/.test(written))) return IDENTITY;
  // Other long numbers name a person as well: an account, an insurance card.
  if (number.length >= 10 && together) return IDENTITY;
  // A number with one more behind it, "0912345678 0987654321", or a date beside it.
  if (number.length > 12) return PHONE;
  return undefined;
};

/** Digits as words: "không chín một hai …", nine or more in a row. */
const WORDS =
  /(?<!\p{L})(?:không|khong|một|mot|hai|ba|bốn|bon|tư|năm|nam|lăm|sáu|sau|bảy|bay|tám|tam|chín|chin)(?:[\s,.-]{1,3}(?:không|khong|một|mot|mốt|hai|ba|bốn|bon|tư|tu|năm|nam|lăm|lam|sáu|sau|bảy|bay|tám|tam|chín|chin)){8,13}(?!\p{L})/giu;

/** @param text NFC, at most some hundred letters */
export const redact = (text: string): string => {
  const plain = asciiDigits(text).replace(MAILS, MAIL).replace(WORDS, PHONE);
  return plain.replace(RUNS, (run: string, at: number, whole: string) => {
    // A run may begin with letters o that belong to a word; the pattern needs 8 signs, so this is rare.
    return kindOf(run, whole.slice(at + run.length, at + run.length + 8)) ?? run;
  });
};
