/** One cell of a staff table → its value, and what had to be mended on the way. */

/** What was mended, or could not be. Closed list, so that the editor and `check` can say it in their words. */
export type RepairCode =
  /** Excel dropped the 0 in front of a telephone number; it is back. */
  | 'leading-zero'
  /** Excel dropped the + of +84; it is back. */
  | 'country-code'
  /** An 11-digit mobile number from before 2018. The data keep it; phoneNumbers shows and dials what it has become. */
  | 'old-number'
  /** A mobile number in a column that does not say which kind; it counts as mobile, which needs consent to be shown. */
  | 'to-mobile'
  /** Excel dropped zeros at the end of a procedure code, or its dot. */
  | 'procedure-code'
  /** A day as Excel counts them (46266). */
  | 'serial-date'
  /** The file writes month/day/year. */
  | 'month-first'
  /** No date could be read; the cell counts as empty. */
  | 'not-a-date'
  /** "có" or "x" where the day of the consent belongs: no consent. */
  | 'consent-without-date'
  /** Neither yes nor no; the cell counts as empty. */
  | 'not-yes-or-no'
  /** A second person with this Mã; `to` is the id the person has now. */
  | 'duplicate-id'
  /** A title between the rows; it is the unit of the people below it who have none. */
  | 'title-row';

/** Told to whoever looks after the file: nothing is changed in silence. */
export interface Repair {
  /** As the spreadsheet counts, the first row is 1. */
  row: number;
  /** The header of the file; '' for a title row. */
  column: string;
  from: string;
  /** '' when nothing could be kept. */
  to: string;
  code: RepairCode;
}

/** A value and its repair, when there was one. */
export interface Cell<T> {
  value: T;
  repair?: { code: RepairCode; to: string };
}

const DIGITS = /^\d+(?:\.0)?$/;

const nationalDigits = (written: string): string =>
  written.replace(/\D/g, '').replace(/^84(?=\d{9,10}$)/, '0');

const OLD_MOBILE = /^01(?:2[0-9]|6[2-9]|86|88|99)\d{7}$/;

/** Whether a number as written can only be a mobile one, of today or from before 2018. */
export const isMobile = (written: string): boolean =>
  /^0[35789]\d{8}$/.test(nationalDigits(written)) || OLD_MOBILE.test(nationalDigits(written));

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

/** A procedure code: `1.00103` was `1.001030`, `1001030` was too. */
export const codeCell = (written: string): Cell<string> => {
  const value = /^[1-3]\.\d{3,5}$/.test(written)
    ? written.padEnd(8, '0')
    : /^[1-3]\d{6}$/.test(written)
      ? `${written.slice(0, 1)}.${written.slice(1)}`
      : written;
  return value === written ? { value } : { value, repair: { code: 'procedure-code', to: value } };
};

const DAY_MONTH_YEAR = /^(.*?)(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d\d)(?![\d/.-])(.*)$/s;
const TIME = /^(?:[T\s,]*\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:\s*[AP]M|Z)?)?$/i;

const iso = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
  return same ? date.toISOString().slice(0, 10) : undefined;
};

const yearOf = (digits: string): number => {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 70 ? 2000 : 1900);
};

/** `words` may stand before the day: "x 01/09/2026", "ngày 1 tháng 9 năm 2026". */
const partsOf = (written: string, words: RegExp): [number, number, number] | undefined => {
  const found = DAY_MONTH_YEAR.exec(written.replace(/\s*(?:tháng|năm|[./-])\s*/giu, '/'));
  if (!found) return undefined;
  const [, before = '', first, second, year = '', after = ''] = found;
  if (!words.test(before) || !TIME.test(after.trimEnd())) return undefined;
  return [Number(first), Number(second), yearOf(year)];
};

const DAY_WORDS = /^(?:ngày)?[\s:]*$/iu;
const CONSENT_WORDS = /^(?:(?:x|v|có|đã|✓|✔|đồng ý)[\s,:;–-]*)*(?:ngày)?[\s:]*$/iu;

/** Whether a date can only be month/day/year, or only day/month/year; undefined when it can be both or neither. */
export const isMonthFirst = (written: string): boolean | undefined => {
  const [first = 0, second = 0] = partsOf(written, CONSENT_WORDS) ?? [];
  return second > 12 && first <= 12 ? true : first > 12 && second <= 12 ? false : undefined;
};

/** Days since 30 December 1899, as Excel stores dates; only from 1954 to 2119. */
const SERIAL = /^[2-7]\d{4}(?:[.,]\d+)?$/;

const readDay = (written: string, monthFirst: boolean, words: RegExp): Cell<string | undefined> => {
  const day = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(.*)$/s.exec(written);
  if (day && TIME.test(day[4] ?? '')) return { value: iso(Number(day[1]), Number(day[2]), Number(day[3])) };
  if (SERIAL.test(written)) {
    const value = new Date(Date.UTC(1899, 11, 30 + Number.parseInt(written, 10))).toISOString().slice(0, 10);
    return { value, repair: { code: 'serial-date', to: value } };
  }
  const [first, second, year] = partsOf(written, words) ?? [];
  if (first === undefined || second === undefined || year === undefined) return { value: undefined };
  const value = monthFirst ? iso(year, first, second) : iso(year, second, first);
  return { value, ...(monthFirst && value !== undefined && { repair: { code: 'month-first', to: value } }) };
};

/** A day → ISO. `monthFirst`: the file writes 9/25/2026, see {@link isMonthFirst}. */
export const dayCell = (written: string, monthFirst: boolean): Cell<string | undefined> => {
  const day = readDay(written, monthFirst, DAY_WORDS);
  return day.value === undefined ? { value: undefined, repair: { code: 'not-a-date', to: '' } } : day;
};

const YES = /^(?:x|v|1|có|co|ok|yes|y|true|đúng|✓|✔|☑|rồi|đồng ý|đã đồng ý)[.!]?$/iu;
const NO = /^(?:0|không|khong|no|n|false|sai|✗|✘|☐|chưa)[.!]?$/iu;

/** The day of the consent. A yes without a day is no proof of consent. */
export const consentCell = (written: string, monthFirst: boolean): Cell<string | undefined> => {
  const day = readDay(written, monthFirst, CONSENT_WORDS);
  if (day.value !== undefined || NO.test(written)) return day;
  return {
    value: undefined,
    repair: { code: YES.test(written) ? 'consent-without-date' : 'not-a-date', to: '' },
  };
};

/** Whether the mobile number has Zalo; people also write the number itself. */
export const yesNoCell = (written: string, mobile: string | undefined): Cell<boolean | undefined> => {
  if (YES.test(written)) return { value: true };
  if (NO.test(written)) return { value: false };
  const number = nationalDigits(phoneCell(written).value);
  if (mobile !== undefined && number !== '' && number === nationalDigits(mobile)) return { value: true };
  return { value: undefined, repair: { code: 'not-yes-or-no', to: '' } };
};
