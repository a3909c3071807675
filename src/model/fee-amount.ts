/** Money as people write it in a table → đồng. Nothing is guessed: what is not exactly a number of đồng is refused. */

/** Nobody pays less than this: a smaller number was typed in thousands (domain: "25" beside "25.000.000đ"). */
export const SMALLEST_AMOUNT = 1_000;
/** Bigger sums are no fee. */
export const LARGEST_AMOUNT = 100_000_000_000;

/**
 * `8000`, `8.000`, `8,000`, `8 000`, `1.234.567`, also with the decimals Excel adds to them (`8.000,00`, `8000.0`).
 * Not `8.0` and not `8,5`: such a number was typed in thousands, and nobody knows what it means.
 */
const GROUPED =
  /^(?:\d{1,3}(?:\.\d{3})+(?:,0{1,2})?|\d{1,3}(?:,\d{3})+(?:\.0{1,2})?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)$/;
const PLAIN = /^(?:\d{1,3}|\d{4,15}(?:[.,]0{1,2})?)$/;

/** A written number → integer đồng, or undefined when it is not exactly one. Zero and small numbers are numbers too. */
export const readDong = (written: string): number | undefined => {
  const bare = written.trim();
  if (!GROUPED.test(bare) && !PLAIN.test(bare)) return undefined;
  // One or two digits behind the last separator are decimals, all zero; three are a group.
  const amount = Number(bare.replace(/[.,]\d{1,2}$/, '').replace(/\D/g, ''));
  return amount <= LARGEST_AMOUNT ? amount : undefined;
};

/** 1234567 → `1.234.567 đ`, the way {@link readMoney} takes back. */
export const writeDong = (amount: number): string => `${String(amount).replace(/\B(?=(?:\d{3})+$)/g, '.')} đ`;

export interface WrittenAmount {
  amount: number;
  /** What one payment is for: "lần", "bản". */
  per?: string;
}

const MONEY =
  /^([\d.,\u0020\u00a0\u202f]*\d)\s*(?:đồng|đ|₫|vnđ|vnd|việt nam đồng)?\s*\.?(?:\s*\/\s*(.+))?$/isu;

/**
 * No unit any more: a second amount, a part, a condition, another clause ("lần; 9.000 đồng/lần", "hồ sơ hoặc 20.000").
 * Who sees only the first amount pays a wrong one.
 */
const MORE_THAN_UNIT =
  /[;:=%×*\n]|\d{4}|\d[.,]\d{3}|\d\s*(?:nghìn|ngàn|triệu|đồng|đ(?!\p{L})|₫|vn[đd])|(?<!\p{L})(?:x\s*\d|(?:hoặc|trừ|giảm|miễn|nếu|tối (?:đa|thiểu)|ít nhất|nhiều nhất|không (?:quá|dưới))(?!\p{L}))/iu;

/** `8.000 đồng/lần` → 8000 per "lần". Undefined when it says anything else or more. */
export const readMoney = (written: string): WrittenAmount | undefined => {
  const [, number = '', per = ''] = MONEY.exec(written.normalize('NFC').trim()) ?? [];
  const amount = readDong(number);
  if (amount === undefined || MORE_THAN_UNIT.test(per)) return undefined;
  return per.trim() === '' ? { amount } : { amount, per: per.trim() };
};

export const writeMoney = ({ amount, per }: WrittenAmount): string =>
  `${writeDong(amount)}${per === undefined ? '' : `/${per}`}`;

/**
 * What is paid once however much is asked for: "lần", "hồ sơ", "trường hợp", a paper. Everything else ("m²",
 * "người", "tháng") must be counted first, so the amount beside it is not yet what somebody pays.
 */
const ONCE =
  /^(?:(?:0?1|một)\s+)?(?:lần|lượt|hồ sơ|trường hợp|vụ|việc|sự (?:việc|kiện)|giao dịch|văn bản|di chúc|hợp đồng|giấy|thẻ|quyết định|đơn|yêu cầu|đăng ký|chứng chỉ|chứng thư)(?!\p{L})/iu;

/** Whether an amount `per` this is the whole fee of one visit. Of "lần/hộ" or "hồ sơ/thửa" the rest must be counted. */
export const isOnce = (per: string | undefined): boolean =>
  per === undefined || per.split('/').every((part) => ONCE.test(part.trim()));
