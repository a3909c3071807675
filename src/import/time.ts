import type { TimeLimit, TimeUnit } from '../model/procedure.js';
import { tidy } from './clean.js';

/** The portal's unit codes and its words. "OTHER" is missing on purpose: it is no unit. */
const UNITS: readonly (readonly [RegExp, TimeUnit])[] = [
  [/^(?:WORKING_DAY|ngày làm việc)$/iu, 'workingDay'],
  [/^(?:DAY|ngày)$/iu, 'day'],
  [/^(?:HOUR|giờ(?: làm việc)?)$/iu, 'hour'],
  [/^(?:MONTH|tháng)$/iu, 'month'],
];
const WORDS: Readonly<Record<TimeUnit, string>> = {
  workingDay: 'ngày làm việc',
  day: 'ngày',
  hour: 'giờ',
  month: 'tháng',
};

const unitOf = (unit: string): TimeUnit | undefined => UNITS.find(([re]) => re.test(unit))?.[1];

/** "05 ngày làm việc", "02 (hai) giờ", "1 tháng". */
const DURATION =
  /(\d{1,4}(?:[.,]\d)?)\s*(?:\([\p{L}\s]{1,30}\)\s*)?(ngày làm việc|ngày|giờ làm việc|giờ|tháng)(?!\s*\d)/giu;

/** Days that are no limit: a date, the age of a paper, opening hours, the life of a document. */
const NOT_A_LIMIT =
  /(?:kể từ|từ|đến|trước|sau|hết)\s+$|(?:Nghị định|Thông tư|Luật|Quyết định)[^.]*$|thứ\s+$|lúc\s+$|cấp không quá\s+$|hiệu lực[^.]{0,20}$/iu;

interface Duration {
  quantity: number;
  unit: TimeUnit;
}

const durationsIn = (text: string): Duration[] => {
  const found = new Map<string, Duration>();
  for (const m of text.matchAll(DURATION)) {
    const [, digits = '', unitWords = ''] = m;
    const before = text.slice(Math.max(0, m.index - 60), m.index);
    const after = text.slice(m.index + m[0].length, m.index + m[0].length + 6);
    const unit = unitOf(unitWords);
    const quantity = Number(digits.replace(',', '.'));
    // "ngày 14/11/2016" has no number before; "01 tháng 7 năm" is a date.
    if (!unit || quantity <= 0 || NOT_A_LIMIT.test(before) || /^\s+năm/u.test(after)) continue;
    found.set(`${quantity} ${unit}`, { quantity, unit });
  }
  return [...found.values()];
};

/** A number and a unit, as the portal gives them. Undefined when they mean nothing (OTHER, zero). */
export const timeFromUnit = (quantity: unknown, unit: unknown): TimeLimit | undefined => {
  const number = Number(tidy(quantity).replace(',', '.'));
  const known = unitOf(tidy(unit));
  if (!known || !(number > 0) || number > 10_000) return undefined;
  if (Number.isInteger(number)) return { kind: 'duration', quantity: number, unit: known };
  return { kind: 'text', text: `${String(number).replace('.', ',')} ${WORDS[known]}` };
};

const LONGEST_TEXT = 300;

/**
 * A time limit said in words. One limit in a short text becomes number and unit with the words as note;
 * several stay as text, because choosing one would promise too much.
 */
export const timeFromText = (source: string): TimeLimit | undefined => {
  const text = tidy(source);
  if (text === '') return undefined;
  const [first, second] = durationsIn(text);
  if (!first || second || !Number.isInteger(first.quantity)) return { kind: 'text', text };
  // "Không quá 15 ngày" says more than its number.
  const bare = tidy(text.replace(DURATION, '')) === '';
  return { kind: 'duration', ...first, ...(!bare && { note: text }) };
};

/** The limit hidden in the description of a way of submitting, or undefined when it names none. */
export const timeFromDescription = (description: string): TimeLimit | undefined => {
  const text = tidy(description);
  const found = durationsIn(text);
  const [first] = found;
  if (!first) return undefined;
  if (found.length === 1 && Number.isInteger(first.quantity)) return { kind: 'duration', ...first };
  const sentences = text.split(/(?<=[.;])\s+|\n/u).filter((s) => durationsIn(s).length > 0);
  const short = sentences.join('\n');
  return short.length <= LONGEST_TEXT ? { kind: 'text', text: short } : undefined;
};
