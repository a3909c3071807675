/** Months, quarters and years of published figures: `2026-10`, `2026-Q3`, `2026`. */

export type PeriodKind = 'month' | 'quarter' | 'year';

/** A period with its first and last day (ISO). */
export interface Period {
  key: string;
  kind: PeriodKind;
  year: number;
  /** Month 1–12, quarter 1–4; 1 for a year. */
  part: number;
  from: string;
  to: string;
}

export const PERIOD_KEY = /^(20\d\d)(?:-(0[1-9]|1[0-2])|-Q([1-4]))?$/;
/** Months of one part. */
const LENGTH: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 };

const two = (n: number): string => String(n).padStart(2, '0');

/** `month` counts on over the end of the year: month 13 of 2026 is January 2027. */
const monthKey = (year: number, month: number): string => {
  const months = year * 12 + month - 1;
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
};

/** Undefined for anything that is no period of this century. */
export const periodOf = (key: string): Period | undefined => {
  const [, digits, month, quarter] = PERIOD_KEY.exec(key) ?? [];
  if (digits === undefined) return undefined;
  const year = Number(digits);
  const kind: PeriodKind = month !== undefined ? 'month' : quarter !== undefined ? 'quarter' : 'year';
  const part = Number(month ?? quarter ?? 1);
  const first = (part - 1) * LENGTH[kind] + 1;
  // Day 0 of the month after it.
  const last = new Date(Date.UTC(year, first - 1 + LENGTH[kind], 0)).toISOString().slice(0, 10);
  return { key, kind, year, part, from: `${year}-${two(first)}-01`, to: last };
};

const keyOf = (kind: PeriodKind, year: number, part: number): string =>
  kind === 'year' ? String(year) : kind === 'quarter' ? `${year}-Q${part}` : `${year}-${two(part)}`;

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** `tháng 10/2026`, `quý III/2026`, `năm 2026`; what is no period stays as it is. */
export const periodWords = (key: string): string => {
  const period = periodOf(key);
  if (!period) return key;
  const { kind, year, part } = period;
  if (kind === 'year') return `năm ${year}`;
  return kind === 'quarter' ? `quý ${ROMAN[part - 1] ?? part}/${year}` : `tháng ${part}/${year}`;
};

/** The period of the same length before it; undefined before the first of the century. */
export const periodBefore = (key: string): string | undefined => {
  const period = periodOf(key);
  if (!period) return undefined;
  const { kind, year, part } = period;
  const parts = 12 / LENGTH[kind];
  const before = part > 1 ? keyOf(kind, year, part - 1) : keyOf(kind, year - 1, parts);
  return periodOf(before)?.key;
};

/** The twelve months that end with the last month of a period, oldest first. */
export const twelveMonths = (key: string): string[] => {
  const period = periodOf(key);
  if (!period) return [];
  const last = Number(period.to.slice(5, 7));
  return Array.from({ length: 12 }, (_, i) => monthKey(period.year, last - 11 + i));
};

const rank = (key: string): string => {
  const period = periodOf(key);
  // Of periods that end on one day the longer one comes first.
  return period ? `${period.to} ${two(12 - LENGTH[period.kind])}` : key;
};

/** Oldest first by the last day; for Array.sort. */
export const comparePeriods = (a: string, b: string): number =>
  rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0;

const ENGLISH = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ROMAN_OF: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
/** Nobody writes a period longer than this; and to look for one in a story would take long. */
const LONGEST = 60;

/** What a spreadsheet program makes of "10/2026": its first day, that day as a number, or "Oct-26". */
const asDay = (words: string): string | undefined => {
  // Days since 30 December 1899; from 2000 to 2036, so that no other number is taken for one.
  if (/^(?:3[7-9]|4\d)\d{3}$/.test(words)) {
    const iso = new Date(Date.UTC(1899, 11, 30 + Number(words))).toISOString();
    return iso.slice(8, 10) === '01' ? iso.slice(0, 7) : undefined;
  }
  const [, year, month] = /^(20\d\d)[-/](\d{1,2})[-/]0?1(?:[T ]0?0:00(?::00)?)?$/.exec(words) ?? [];
  if (year !== undefined) return keyOf('month', Number(year), Number(month));
  const [, m, y] = /^0?1\/(\d{1,2})\/(20\d\d)$/.exec(words) ?? [];
  if (m !== undefined) return keyOf('month', Number(y), Number(m));
  const [, name = '', short] = /^([a-z]{3})[a-z]*[-\s](?:20)?(\d\d)$/.exec(words) ?? [];
  const place = ENGLISH.indexOf(name);
  return place >= 0 ? keyOf('month', 2000 + Number(short), place + 1) : undefined;
};

/**
 * A period as people write it: `10/2026`, `Tháng 10 năm 2026`, `T10/2026`, `Quý III/2026`, `Q3/2026`, `Năm 2026`, and the
 * keys themselves. `mended`: a spreadsheet program had made a day of it (`01/10/2026`, `Oct-26`, 46296).
 *
 * @returns undefined when it says anything else or more ("9 tháng đầu năm 2026")
 */
export const readPeriod = (written: string): { key: string; mended?: true } | undefined => {
  if (written.length > LONGEST) return undefined;
  const words = written.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
  const known = (key: string): { key: string } | undefined => (periodOf(key) ? { key } : undefined);
  if (periodOf(words.toUpperCase())) return { key: words.toUpperCase() };
  const [, year] = /^năm (20\d\d)$/.exec(words) ?? [];
  if (year !== undefined) return known(year);
  const [, month, ofYear] = /^(?:tháng |t)?(\d{1,2})(?: ?[/.-] ?| năm | )(20\d\d)$/.exec(words) ?? [];
  if (month !== undefined) return known(keyOf('month', Number(ofYear), Number(month)));
  const [, y, m] = /^(20\d\d) ?[/.-] ?(\d{1,2})$/.exec(words) ?? [];
  if (y !== undefined) return known(keyOf('month', Number(y), Number(m)));
  const [, quarter = '', inYear] =
    /^(?:quý |q)([1-4]|i{1,3}|iv)(?: ?[/.-] ?| năm | )(20\d\d)$/.exec(words) ?? [];
  if (inYear !== undefined)
    return known(keyOf('quarter', Number(inYear), ROMAN_OF[quarter] ?? Number(quarter)));
  const day = asDay(words);
  return day !== undefined && periodOf(day) ? { key: day, mended: true } : undefined;
};
