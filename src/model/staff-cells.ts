/** One cell of a staff table → its value, and what had to be mended on the way. */
import { CONSENT_WORDS, readDay, type CellCode, type TableCell } from './table-cells.js';

/** What was mended, or could not be. Closed list, so that the editor and `check` can say it in their words. */
export type RepairCode =
  | CellCode
  /** Excel dropped the 0 in front of a telephone number; it is back. */
  | 'leading-zero'
  /** Excel dropped the + of +84; it is back. */
  | 'country-code'
  /** An 11-digit mobile number from before 2018. The data keep it; phoneNumbers shows and dials what it has become. */
  | 'old-number'
  /** A mobile number in a column that does not say which kind; it counts as mobile, which needs consent to be shown. */
  | 'to-mobile'
  /** "có" or "x" where the day of the consent belongs: no consent. The words stay. */
  | 'consent-without-date'
  /** "không" or "chưa đồng ý" there: no consent. The words stay. */
  | 'consent-refused'
  /** "đã rút" where the day belongs on which a consent was taken back: it counts as taken back. The words stay. */
  | 'withdrawn-without-date'
  /** Neither yes nor no; the cell counts as empty, its words stay. */
  | 'not-yes-or-no'
  /** A second person with this Mã; `to` is the id the person has now. */
  | 'duplicate-id'
  /** A title between the rows; it is the unit of the people below it who have none. */
  | 'title-row'
  /** A sum, a signature, a repeated header: the row is no person and is left out. */
  | 'no-person';

/** Told to whoever looks after the file: nothing is changed in silence. */
export interface Repair {
  /** As the spreadsheet counts, the first row is 1. */
  row: number;
  /** The header of the file; '' for a whole row. */
  column: string;
  from: string;
  /** '' when nothing could be read. */
  to: string;
  code: RepairCode;
}

/** A value and its repair, when there was one. */
export type Cell<T> = TableCell<T, RepairCode>;

const DIGITS = /^\d+(?:\.0)?$/;

const nationalDigits = (written: string): string =>
  written.replace(/\D/g, '').replace(/^84(?=\d{9,10}$)/, '0');

const OLD_MOBILE = /^01(?:2[0-9]|6[2-9]|86|88|99)\d{7}$/;

/** Whether a number as written can only be a mobile one, of today or from before 2018. */
export const isMobile = (written: string): boolean =>
  /^0[35789]\d{8}$/.test(nationalDigits(written)) || OLD_MOBILE.test(nationalDigits(written));

/** A mobile number somewhere in a text, between other numbers and words. */
const MOBILE =
  /(?<!\d)(?:(?:(?:\+|00)?84|0)[\s.()–-]*[35789](?:[\s.()–-]*\d){8}|[35789]\d{8}|01(?:[\s.()–-]*\d){9})(?!\d)/;

/** Whether a mobile number may be among the numbers of a text; in doubt it is. */
export const hasMobile = (written: string): boolean => isMobile(written) || MOBILE.test(written);

/** A telephone number as written. Only what Excel took away is put back; (+84) is how staff-write.ts spells +84. */
export const phoneCell = (cell: string): Cell<string> => {
  const written = cell.replace(/^\((\+\d{1,3})\)/, '$1');
  const digits = DIGITS.test(written) ? written.replace(/\.0$/, '') : '';
  const zero = `0${digits}`;
  if (/^0(?:[35789]\d{8}|2\d{9})$/.test(zero) || OLD_MOBILE.test(zero))
    return { value: zero, repair: { code: 'leading-zero', to: zero } };
  if (/^84(?:[35789]\d{8}|2\d{9})$/.test(digits)) {
    const value = `+${digits}`;
    return { value, repair: { code: 'country-code', to: value } };
  }
  return OLD_MOBILE.test(nationalDigits(written))
    ? { value: written, repair: { code: 'old-number', to: written } }
    : { value: written };
};

const YES = /^(?:x|v|1|có|co|ok|yes|y|true|đúng|✓|✔|☑|rồi|((có|đã) )?(đồng ý|ký)( công khai)?)[.!]?$/iu;
const NO = /^(?:0|khong|no|n|false|sai|✗|✘|☐|từ chối|(không|chưa)( (đồng ý|ký|có)( công khai)?)?)[.!]?$/iu;

/** What words mean where a consent is written; undefined when they say neither. */
export const consentWord = (written: string): boolean | undefined =>
  YES.test(written) ? true : NO.test(written) ? false : undefined;

/** The day of the consent. A yes without a day is no proof of consent. */
export const consentCell = (written: string, monthFirst: boolean): Cell<string | undefined> => {
  const day = readDay(written, monthFirst, CONSENT_WORDS);
  if (day.value !== undefined) return day;
  const said = consentWord(written);
  const code = said === undefined ? 'not-a-date' : said ? 'consent-without-date' : 'consent-refused';
  return { value: undefined, repair: { code, to: '' } };
};

/** Whatever stands before the day of a withdrawal. */
const ANY_WORDS = /^\D*$/;

/** The day of the withdrawal, else the words: in doubt the consent is taken back. Only a plain no leaves it standing. */
export const withdrawnCell = (written: string, monthFirst: boolean): Cell<string | undefined> => {
  // What is a day in one order only is that day: as words it would count at once.
  const [day] = [monthFirst, !monthFirst]
    .map((order) => readDay(written, order, ANY_WORDS))
    .filter(({ value }) => value !== undefined);
  if (day) return day;
  return NO.test(written)
    ? { value: undefined }
    : { value: written, repair: { code: 'withdrawn-without-date', to: written } };
};

/** Whether the mobile number has Zalo; people also write the number itself. */
export const yesNoCell = (written: string, mobile: string | undefined): Cell<boolean | undefined> => {
  if (YES.test(written)) return { value: true };
  if (NO.test(written)) return { value: false };
  const number = nationalDigits(phoneCell(written).value);
  if (mobile !== undefined && number !== '' && number === nationalDigits(mobile)) return { value: true };
  return { value: undefined, repair: { code: 'not-yes-or-no', to: '' } };
};
