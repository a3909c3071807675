/**
 * Takes telephone numbers, identity numbers and mail addresses out of a comment before it is stored. People write them
 * although they are asked not to; amounts, dates, hours, codes of procedures and numbers of decrees must stay readable.
 */

const PHONE = '[số điện thoại]';
const IDENTITY = '[số giấy tờ]';
const MAIL = '[thư điện tử]';

/** Digits of other scripts and of ornamental letters → 0–9. Unicode has them in rows of ten, some rows side by side. */
const asciiDigit = (digit: string): string => {
  const known = asciiDigits.get(digit);
  if (known !== undefined) return known;
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  const value = String((code - first) % 10);
  asciiDigits.set(digit, value);
  return value;
};
/** Those met so far; Unicode has some hundred. */
const asciiDigits = new Map<string, string>();

/** What nobody sees between digits: joiners, soft hyphens, the frame of a key. */
const UNSEEN = /(?<=\d)[\u00ad\u200b-\u200f\u2060\ufe0f\u20e3\ufeff]+/gu;

const plainDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, asciiDigit).replace(UNSEEN, '');

const PROVIDER = '(?:gmail|yahoo|hotmail|outlook|icloud|zoho|proton|vnn)';
const MAILS = new RegExp(
  [
    // An address with its domain, whatever stands for the @ and the dots.
    String.raw`[\p{L}\d._%+-]{1,64}\s?(?:@|\uff20|[([{]\s?(?:at|a còng|a)\s?[)\]}]|\sa còng\s)\s?[\p{L}\d-]{1,63}(?:\s?(?:[.,]|[([{]\s?(?:dot|chấm)\s?[)\]}]|\s(?:chấm|dot)\s)\s?[\p{L}\d-]{2,63}){1,5}`,
    // One whose end was left out.
    String.raw`[\p{L}\d._%+-]{2,64}[@\uff20]\p{L}[\p{L}\d-]{2,62}`,
    // One at a well-known provider, the @ forgotten or in words.
    String.raw`(?<![\p{L}\d])[a-z\d._%+-]{4,64}\s(?:(?:at|a\s?cong|a còng)\s)?${PROVIDER}\s?(?:[.,]|chấm|cham|dot)\s?(?:com|vn|net|me)(?:\.vn)?(?!\p{L})`,
  ].join('|'),
  'giu',
);

/** Digits as words, or words and digits; nine or more, and the first is the nought with which numbers begin. */
const WORD =
  '(?:không|khong|một|mot|mốt|hai|ba|bốn|bon|tư|tu|năm|nam|lăm|lam|sáu|sau|bảy|bay|tám|tam|chín|chin)';
const WORDS = new RegExp(
  `(?<![\\p{L}\\d])(?:không|khong|0(?=[\\s,.-]{1,3}${WORD}))(?:[\\s,.-]{1,3}(?:${WORD}|\\d)){8,13}(?![\\p{L}\\d])`,
  'giu',
);

/** A letter O for a nought, not the first letter of a word. */
const DIGIT = String.raw`(?:\d|[Oo](?!(?![Oo])\p{L}))`;
/** What people put between the digits of one number. Not "/" and ":", which make dates, decrees and hours. */
const GAP = String.raw`[\s.·•_*,()\u2010-\u2015\u2212-]{0,3}`;
/** Not within a longer number, an amount or a word. */
const START = String.raw`(?<![\p{L}\d]|\d[.,])`;
const END = String.raw`(?![\p{L}\d]|[.,]\d{3}(?!\d))`;

/** Behind the prefix: mobile numbers, landline numbers of 10 and 11 digits, the mobile ones of 11 from before 2018. */
const KINDS = (gap: string, digit: string): string =>
  `(?:[35789](?:${gap}${digit}){8}|2(?:${gap}${digit}){8,9}|1${gap}[2689](?:${gap}${digit}){8})`;

/** In one piece: also with a word on either side, as in "sđt0912345678nhé". */
const SOLID_PHONES = new RegExp(
  `(?<!\\d)(?:(?:\\+|00)?84|0)${KINDS('', '\\d')}(?!\\d)|(?<!\\d)0[35789]\\d\\d([/:])\\d{3}\\1\\d{3}(?!\\d)`,
  'gu',
);
/** With 0, 84, +84 or 0084. What follows may be another number. */
const PHONES = new RegExp(
  `${START}(?:\\(?(?:\\+|00)?84${GAP}(?:\\(?[0Oo]${GAP})?|\\(?[0Oo]${GAP})${KINDS(GAP, DIGIT)}${END}`,
  'gu',
);

const DATE = /^(?:0?[1-9]|[12]\d|3[01])\s?[.-]\s?(?:0?[1-9]|1[0-2])\s?[.-]\s?(?:19|20)\d\d(?!\d)/;
/** `08.00 - 11.30, 13.30`. */
const HOURS = /^[01]\d\.[0-5]\d\s?(?:[–-]|,|\s)\s?[012]\d/;
/** `03, 05, 07, 09, 11`: days, not a number. */
const LIST = /^\d\d(?:,\s\d\d)+$/;
/** A word of the letter O. */
const NO_NUMBER = /[Oo]{4}/;

const isOther = (run: string): boolean =>
  DATE.test(run) || HOURS.test(run) || LIST.test(run) || NO_NUMBER.test(run);

/**
 * Identity number of twelve digits, in whatever groups: the province (001 to 096), 0 to 3 for sex and century, the year of
 * birth, six more.
 */
const IDENTITIES = new RegExp(
  `${START}0${GAP}\\d${GAP}\\d${GAP}[0-3](?:${GAP}\\d){8}(?!\\d|[.,]\\d{3}(?!\\d))`,
  'gu',
);

/** Mistyped ones too, where the groups are those of an identity number. */
const GROUPED_IDENTITIES = new RegExp(`${START}0\\d{2,3}(?:[ .-]{1,2}\\d{2,6}){2,4}${END}`, 'gu');

/** Numbers of an identity card of before 2021 behind its name, in whatever groups. */
const OLD_CARDS =
  /(?<=(?:cmnd|cmtnd|cmt|chứng minh(?: nhân dân| thư)?|giấy tờ)\P{Nd}{0,6})\d{3}[ .-]?\d{3}[ .-]?\d{3}(?!\d)/giu;

/** Nine digits (the identity card before 2021), twelve, and the long ones of accounts and insurance cards. */
const LONG = new RegExp(
  `${START}(?:${DIGIT}{9,20}|\\d{3} \\d{3} \\d{3})${END}|(?<!\\d)\\d{12,20}(?!\\d)`,
  'gu',
);
const MONEY_NEXT = /^\s*(?:đ|đồng|vnđ|vnd|₫|k|nghìn|ngàn|triệu|tr)(?!\p{L})/iu;
/** Whole thousands are an amount; so many noughts at the front are the number of a receipt. */
const NO_PERSON = /^[1-9][\d ]*000$|^000/;

/** @param text NFC, at most some hundred letters */
export const redact = (text: string): string =>
  plainDigits(text)
    .replace(MAILS, MAIL)
    .replace(WORDS, PHONE)
    .replace(OLD_CARDS, IDENTITY)
    .replace(IDENTITIES, (run: string) => (isOther(run) ? run : IDENTITY))
    .replace(GROUPED_IDENTITIES, (run: string) => (run.replace(/\D/g, '').length === 12 ? IDENTITY : run))
    .replace(SOLID_PHONES, PHONE)
    .replace(PHONES, (run: string) => (isOther(run) ? run : PHONE))
    .replace(LONG, (run: string, at: number, whole: string) => {
      const isAmount = /^[1-9]/.test(run) && MONEY_NEXT.test(whole.slice(at + run.length));
      const isKept = isAmount || NO_NUMBER.test(run) || (run.length < 12 && NO_PERSON.test(run));
      return isKept ? run : IDENTITY;
    });
