/** Digits of a decimal number without exponent: `9.12E+8` → `912000000`. */
const withoutExponent = (written: string): string => {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(written) ?? [];
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const padded = digits.padStart(digits.length + Math.max(0, -point), '0');
  const place = Math.max(0, point);
  const left =
    padded
      .slice(0, place)
      .padEnd(place, '0')
      .replace(/^0+(?=\d)/, '') || '0';
  const right = padded.slice(place).replace(/0+$/, '');
  const text = right === '' ? left : `${left}.${right}`;
  return sign === '-' && /[1-9]/.test(text) ? `-${text}` : text;
};

/** Of any number, written out: 1.8E308. The expression below takes its time with longer nonsense. */
const LONGEST = 400;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;

/**
 * A number as Excel keeps it → as Excel shows it in a wide enough cell: no exponent, no trailing `.0`, fractions to
 * 15 digits (Excel writes 1.1 as 1.1000000000000001). Whole numbers keep all the digits the file has.
 * What is no number stays as it is.
 */
export const numberText = (written: string): string => {
  const text = written.trim();
  if (text.length > LONGEST) return text;
  if (/^-?\d+$/.test(text) || !NUMBER.test(text) || !Number.isFinite(Number(text))) return text;
  const exact = withoutExponent(text);
  if (!exact.includes('.') || exact.replace(/^-?0*\.?0*|\./g, '').length <= 15) return exact;
  return withoutExponent(Number(text).toPrecision(15));
};

/** Day 0 of the two calendars of Excel: where a time without a date lies. */
const NO_DAY = ['1899-12-30', '1904-01-01'];

/** A date of the workbook (UTC holds what Excel shows) → `2026-11-22`, `2026-11-22 07:30` or `07:30`. */
export const dateText = (date: Date): string => {
  if (Number.isNaN(date.getTime())) return '';
  // Excel keeps times as fractions of a day: 07:30 comes as 07:29:59.999.
  const [day = '', time = ''] = new Date(Math.round(date.getTime() / 1000) * 1000)
    .toISOString()
    .split(/[T.]/);
  const clock = time.replace(/:00$/, '');
  if (clock === '00:00') return day;
  return NO_DAY.includes(day) ? clock : `${day} ${clock}`;
};

/** A cell of the workbook reader → text. Errors (#N/A) are empty cells to it. */
export const cellText = (cell: unknown): string => {
  if (typeof cell === 'string') return cell;
  if (cell instanceof Date) return dateText(cell);
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : '';
};
