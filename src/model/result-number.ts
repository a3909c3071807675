/** Counts and points as people write them. Nothing is guessed: what is not exactly one number is refused. */

/** More dossiers than the whole country has. */
const LARGEST = 1_000_000_000;
/** No percentage, no cell of a table is longer. */
const LONGEST = 40;

const UNIT = /\s*(?:hồ sơ|lượt|phiếu|điểm|thủ tục)\s*$/iu;
/** `2618`, `2.618`, `2,618`, `2 618`; zeros that Excel adds behind it (`2618.0`, `2.618,00`). No zero in front. */
const COUNT =
  /^(?:0|[1-9]\d{0,9}|[1-9]\d{0,2}(?:\.\d{3})+(?:,0{1,2})?|[1-9]\d{0,2}(?:,\d{3})+(?:\.0{1,2})?|[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+|[1-9]\d{3,9}[.,]0{1,2})$/;

/** A whole number ≥ 0; the unit may stand behind it. Undefined for `97 %`, `0,97`, `97,02`, `khoảng 100`. */
export const readCount = (written: string): number | undefined => {
  if (written.length > LONGEST) return undefined;
  const bare = written.normalize('NFC').trim().replace(UNIT, '');
  if (!COUNT.test(bare)) return undefined;
  const count = Number(bare.replace(/[.,]\d{1,2}$/, '').replace(/\D/g, ''));
  return count <= LARGEST ? count : undefined;
};

/** Points with at most two decimals: `19,41`, `19.41`, `18 điểm`; what a spreadsheet keeps as 19.410000000000004 too. */
export const readScore = (written: string): number | undefined => {
  if (written.length > LONGEST) return undefined;
  const bare = written.normalize('NFC').trim().replace(UNIT, '').replace(',', '.');
  if (!/^\d{1,6}(?:\.\d{1,15})?$/.test(bare)) return undefined;
  const score = Math.round(Number(bare) * 100) / 100;
  return Math.abs(score - Number(bare)) < 1e-9 ? score : undefined;
};

/** Whether what could not be read as a count was meant as a percentage: `97 %`, `97,02`, `0.9702`. */
export const looksLikePercent = (written: string): boolean =>
  /%|phần trăm/iu.test(written) || /^\s*\d{1,3}[.,]\d+(?:\s*\(số lẻ\))?\s*$/.test(written);

/** 2618 → `2.618`. */
export const writeCount = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, '.');

/** 19.4 → `19,4`. */
export const writeDecimal = (value: number): string => String(value).replace('.', ',');
