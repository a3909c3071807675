const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
/** Names of the groups of three digits. */
const GROUPS = [['tỷ'], ['triệu'], ['nghìn'], []];
/** Largest amount with a name of its own for every group. */
const MOST = 999_999_999_999;

/** The last digit behind tens: hai mươi mốt, hai mươi tư, mười lăm. Behind mười stand một and bốn. */
const unitWord = (tens: number, unit: number): string => {
  if (unit === 1 && tens > 1) return 'mốt';
  if (unit === 4 && tens !== 1) return 'tư';
  return unit === 5 && tens > 0 ? 'lăm' : (DIGITS[unit] ?? '');
};

/** "001" to "999"; `full` says the hundreds even when there are none ("không trăm linh năm"), as behind a larger group. */
const groupWords = (group: string, full: boolean): string[] => {
  const [hundreds = 0, tens = 0, unit = 0] = [...group].map(Number);
  const words = hundreds > 0 || full ? [DIGITS[hundreds], 'trăm'] : [];
  // Alone at the front, four is "bốn": bốn nghìn, bốn triệu.
  const alone = words.length === 0 && tens === 0;
  if (tens > 1) words.push(DIGITS[tens], 'mươi');
  else if (tens === 1) words.push('mười');
  else if (unit > 0 && !alone) words.push('linh');
  if (unit > 0) words.push(alone ? DIGITS[unit] : unitWord(tens, unit));
  return words.filter((word) => word !== undefined);
};

/**
 * An amount as receipts write it out: 105000 → "một trăm linh năm nghìn đồng", 21000 → "hai mươi mốt nghìn đồng".
 * Undefined for what is no whole number of đồng from 0 to 999,999,999,999: better no words than wrong ones.
 */
export const moneyInWords = (amount: number): string | undefined => {
  if (!Number.isInteger(amount) || amount < 0 || amount > MOST) return undefined;
  const words: string[] = [];
  // From the digits, not by division: no rounding can come in.
  const groups =
    String(amount)
      .padStart(3 * GROUPS.length, '0')
      .match(/\d{3}/g) ?? [];
  groups.forEach((group, i) => {
    if (group !== '000') words.push(...groupWords(group, words.length > 0), ...(GROUPS[i] ?? []));
  });
  return [...(words.length > 0 ? words : ['không']), 'đồng'].join(' ');
};
