/** Numbers, units and periods as the reader's language writes them. */
import { msg, str } from '@lit/localize';
import { getLocale } from '../../i18n/localization.js';
import type { MeasureInfo } from '../../model/measure.js';
import { periodOf } from '../../model/period.js';
import type { Figure } from '../../model/result-figure.js';
import { writeCount, writeDecimal } from '../../model/result-number.js';

const isEnglish = (): boolean => getLocale() === 'en';

/** 2618 → "2.618", in English "2,618". */
export const countText = (count: number): string =>
  isEnglish() ? writeCount(count).replaceAll('.', ',') : writeCount(count);

/** 19.4 → "19,4", in English "19.4". */
export const decimalText = (value: number): string => (isEnglish() ? String(value) : writeDecimal(value));

/** 97.1 → "97,1 %" with a no-break space, in English "97.1%". */
export const percentText = (percent: number): string =>
  isEnglish() ? `${percent}%` : `${writeDecimal(percent)}\u00a0%`;

/** A share of a figure: more than nothing is never told as 0. */
export const shareText = ({
  percent,
  trace,
}: Pick<Extract<Figure, { kind: 'share' }>, 'percent' | 'trace'>): string => {
  const least = percentText(0.1);
  return trace
    ? msg(str`dưới ${least}`, { id: 'results.trace', desc: 'A share that is not nothing, but under 0.1 %' })
    : percentText(percent);
};

export const unitText = (unit: MeasureInfo['unit']): string => {
  switch (unit) {
    case 'lượt':
      return msg('lượt', {
        id: 'results.answers',
        desc: 'After a number: answers to the question of satisfaction',
      });
    case 'điểm':
      return msg('điểm', {
        id: 'results.points',
        desc: 'After a number: points of a score, or percentage points',
      });
    default:
      return msg('hồ sơ', { id: 'results.dossiers', desc: 'After a number: dossiers' });
  }
};

/** "412 hồ sơ", kept on one line. */
export const withUnit = (count: number, unit: MeasureInfo['unit']): string =>
  `${countText(count)}\u00a0${unitText(unit)}`;

/** "400 trên 412 hồ sơ". */
export const countOfText = (count: number, of: number, unit: MeasureInfo['unit']): string => {
  const part = countText(count);
  const whole = withUnit(of, unit);
  return msg(str`${part} trên ${whole}`, {
    id: 'results.of',
    desc: 'A number and the whole it is part of, "400 of 412 dossiers"',
  });
};

/** "Chưa đủ dữ liệu (7 lượt)": stands where the percentage would. */
export const fewText = (of: number, unit: MeasureInfo['unit']): string => {
  const whole = withUnit(of, unit);
  return msg(str`Chưa đủ dữ liệu (${whole})`, {
    id: 'results.few',
    desc: 'In place of a percentage: too few answers or dossiers, and how many',
  });
};

export const missingText = (): string =>
  msg('Chưa có số liệu', { id: 'results.missing', desc: 'In place of a figure: nobody has given one' });

export const withheldText = (): string =>
  msg('Đang kiểm tra lại', {
    id: 'results.withheld',
    desc: 'In place of a figure: the file has one that cannot be right',
  });

const ROMAN = ['I', 'II', 'III', 'IV'];

/** `2026-10` → "tháng 10/2026", `2026-Q3` → "quý III/2026", `2026` → "năm 2026". */
export const periodText = (key: string): string => {
  const period = periodOf(key);
  if (!period) return key;
  const { kind, year, part } = period;
  switch (kind) {
    case 'month':
      return msg(str`tháng ${part}/${year}`, {
        id: 'results.month',
        desc: 'A month in a sentence, as in "tháng 10/2026": its number and year',
      });
    case 'quarter': {
      const number = ROMAN[part - 1] ?? String(part);
      return msg(str`quý ${number}/${year}`, {
        id: 'results.quarter',
        desc: 'A quarter in a sentence, as in "quý III/2026": its Roman number and year',
      });
    }
    case 'year':
      return msg(str`năm ${year}`, { id: 'results.year', desc: 'A year in a sentence, as in "năm 2026"' });
  }
};

/** The same at the start of a line. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
