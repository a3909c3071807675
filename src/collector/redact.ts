/**
 * Takes telephone numbers, identity numbers and mail addresses out of a comment before it is stored. People write them
 * although they are asked not to; amounts, dates, hours, codes of procedures and numbers of decrees must stay readable.
 */

const PHONE = '[số điện thoại]';
const IDENTITY = '[số giấy tờ]';
const MAIL = '[thư điện tử]';

/** Wide digits → 0–9, one for one. */
const asciiDigits = (text: string): string =>
  text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30));

const MAILS =
  /[\p{L}\d._%+-]{1,64}\s?(?:@|\uff20|[([{]\s?(?:at|a còng)\s?[)\]}]|\sa còng\s)\s?[\p{L}\d-]{1,63}(?:\s?(?:\.|[([{]\s?(?:dot|chấm)\s?[)\]}]|\schấm\s)\s?[\p{L}\d-]{2,63}){1,5}/giu;

/** Digits as words, nine or more in a row: "không chín một hai …". */
const WORD =
  '(?:không|khong|một|mot|mốt|hai|ba|bốn|bon|tư|tu|năm|nam|lăm|lam|sáu|sau|bảy|bay|tám|tam|chín|chin)';
const WORDS = new RegExp(`(?<!\\p{L})${WORD}(?:[\\s,.-]{1,3}${WORD}){8,13}(?!\\p{L})`, 'giu');

/** What people put between the digits of one number. Not "/" and ":", which make dates, decrees and hours. */
const GAP = String.raw`[ \u00a0.·•_*,()–-]{0,3}`;
/** Not within a longer number, an amount or a word. */
const START = String.raw`(?<![\p{L}\d]|\d[.,])`;
const END = String.raw`(?![\p{L}\d]|[.,]\d{3}(?!\d))`;
/** A zero, or the letter some write for it. */
const ZERO = '[0Oo]';

/**
 * Mobile numbers, landline numbers of 10 and 11 digits, and the mobile ones of 11 from before 2018; with 0, 84, +84 or 0084. What
 * follows may be another number.
 */
const PHONES = new RegExp(
  `${START}(?:\\(?(?:\\+|00)?84${GAP}(?:${ZERO}${GAP})?|\\(?${ZERO}${GAP})` +
    `(?:[35789](?:${GAP}[\\dOo]){8}|2(?:${GAP}[\\dOo]){8,9}|1${GAP}[2689](?:${GAP}[\\dOo]){8})${END}`,
  'gu',
);

const DATE = /^(?:0?[1-9]|[12]\d|3[01])\s?[.-]\s?(?:0?[1-9]|1[0-2])\s?[.-]\s?(?:19|20)\d\d(?!\d)/;
/** `08.00 - 11.30, 13.30`. */
const HOURS = /^[01]\d\.[0-5]\d\s?(?:[–-]|,)\s?[012]\d/;

/** Identity number in groups; it begins with the number of a province, 001 to 096. */
const GROUPED_IDENTITY = new RegExp(`${START}0\\d{2,3}(?:[ .\\-]{1,2}\\d{2,6}){2,4}${END}`, 'gu');

/** Nine digits (the identity card before 2021), twelve, and the long ones of accounts and insurance cards. */
const LONG = new RegExp(`${START}(?:[\\dOo]{9,20}|\\d{3} \\d{3} \\d{3})${END}`, 'gu');
const MONEY_NEXT = /^\s*(?:đ|đồng|vnđ|vnd|₫|k|nghìn|ngàn|triệu|tr)(?!\p{L})/iu;

const digitsIn = (text: string): string => text.replace(/[Oo]/g, '0').replace(/\D/g, '');

/** @param text NFC, at most some hundred letters */
export const redact = (text: string): string =>
  asciiDigits(text)
    .replace(MAILS, MAIL)
    .replace(WORDS, PHONE)
    .replace(GROUPED_IDENTITY, (run: string) => (digitsIn(run).length === 12 ? IDENTITY : run))
    .replace(PHONES, (run: string) =>
      DATE.test(run) || HOURS.test(run) || /[Oo]{4}/.test(run) ? run : PHONE,
    )
    .replace(LONG, (run: string, at: number, whole: string) => {
      const isAmount = /^[1-9]/.test(run) && MONEY_NEXT.test(whole.slice(at + run.length));
      return isAmount || /[Oo]{4}/.test(run) ? run : IDENTITY;
    });
