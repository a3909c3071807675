/** Cells that every table has: days and procedure codes, and what had to be mended on the way. */

export type CellCode =
  /** Excel dropped zeros at the end of a procedure code, or its dot. */
  | 'procedure-code'
  /** A day as Excel counts them (46266). */
  | 'serial-date'
  /** The file writes month/day/year. */
  | 'month-first'
  /** No date could be read; the cell counts as empty. */
  | 'not-a-date';

/** A value and its repair, when there was one. */
export interface TableCell<T, Code = CellCode> {
  value: T;
  repair?: { code: Code; to: string };
}

/** A procedure code: `1.00103` was `1.001030`, `1001030` was too. */
export const codeCell = (written: string): TableCell<string> => {
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

/** More than this is a story, no day; and to look for one between a thousand blanks would take long. */
const LONGEST_DAY = 200;

/** `words` may stand before the day: "x 01/09/2026", "ngày 1 tháng 9 năm 2026". */
const partsOf = (written: string, words: RegExp): [number, number, number] | undefined => {
  if (written.length > LONGEST_DAY) return undefined;
  const found = DAY_MONTH_YEAR.exec(written.replace(/\s*(?:tháng|năm|[./-])\s*/giu, '/'));
  if (!found) return undefined;
  const [, before = '', first, second, year = '', after = ''] = found;
  if (!words.test(before) || !TIME.test(after.trimEnd())) return undefined;
  return [Number(first), Number(second), yearOf(year)];
};

const DAY_WORDS = /^(?:ngày)?[\s:]*$/iu;
/** A mark of consent before the day. */
export const CONSENT_WORDS = /^(?:(?:x|v|có|đã|✓|✔|đồng ý)[\s,:;–-]*)*(?:ngày)?[\s:]*$/iu;

/** Whether a date can only be month/day/year, or only day/month/year; undefined when it can be both or neither. */
export const isMonthFirst = (written: string): boolean | undefined => {
  const [first = 0, second = 0] = partsOf(written, CONSENT_WORDS) ?? [];
  return second > 12 && first <= 12 ? true : first > 12 && second <= 12 ? false : undefined;
};

/** Days since 30 December 1899, as Excel stores dates; only from 1954 to 2119. */
const SERIAL = /^[2-7]\d{4}(?:[.,]\d+)?$/;

export const readDay = (
  written: string,
  monthFirst: boolean,
  words: RegExp,
): TableCell<string | undefined> => {
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
export const dayCell = (written: string, monthFirst: boolean): TableCell<string | undefined> => {
  const day = readDay(written, monthFirst, DAY_WORDS);
  return day.value === undefined ? { value: undefined, repair: { code: 'not-a-date', to: '' } } : day;
};
