import { NAMES_COUNCIL, RESOLUTION } from '../model/council.js';
import type { FeeKind } from '../model/fee-kind.js';
import type { Fee } from '../model/fee.js';
import type { Method } from '../model/procedure.js';
import { isEmpty, tidy, unique } from './clean.js';

/** One fee as a source gives it. Everything is optional; nothing is trusted. */
export interface RawFee {
  /** Amount as typed in the record. Zero means nothing by itself. */
  value?: number;
  /** "Việt Nam Đồng", "VNĐ", "USD" … */
  currency?: string;
  /** FEE, SERVICE_FEE, PRICE_LEVEL. */
  kind?: string;
  /** What the cell shows: "Miễn phí", "150,000 VNĐ". */
  label?: string;
  /** The words beside the amount. */
  text?: string;
}

const KINDS: ReadonlyMap<string, FeeKind> = new Map([
  ['FEE', 'phí'],
  ['SERVICE_FEE', 'lệ phí'],
  ['PRICE_LEVEL', 'giá'],
]);

/** HĐND in a sentence that gives it the decision; the number of a resolution alone decides nothing. */
const COUNCIL_DECIDES =
  /(?:quyết định|quy định|ban hành|thẩm quyền)[^.;]{0,80}(?:Hội đồng nhân dân|HĐND)|(?:Hội đồng nhân dân|HĐND)[^.;]{0,120}(?:quyết định|quy định|ban hành)/iu;

/** Words that say outright that nothing is paid … */
const FREE =
  /(?:miễn(?: thu)? (?:phí|lệ phí)|miễn (?:toàn bộ|100\s?%)|không (?:thu|mất|phải nộp|phải trả) (?:phí|lệ phí|tiền)|không (?:thu|mất phí)\b)/iu;
/** … and words that make it depend on who asks or on what is asked for. */
const CONDITIONAL =
  /(?:miễn|không)[^.;]{0,40}\s(?:cho|đối với|với|khi|nếu|trong trường hợp|theo diện)\s|thuộc diện|được miễn|trường hợp|trừ |riêng /iu;

const FOREIGN = /\b(?:USD|EUR|JPY|CNY|GBP)\b|đô la|euro/iu;
const DONG = /^(?:|VND|VNĐ|đ|đồng|việt nam đồng)$/iu;
/** Nobody pays less than this: smaller numbers are typed in thousands. */
const SMALLEST_AMOUNT = 1_000;
/** … and bigger ones than this are no fee. */
const LARGEST_AMOUNT = 10_000_000_000;

/** Amounts written in words beside the number: "25.000.000đ", "8.000 đồng", "5000 đồng". */
const AMOUNT = /(?<!\d[.,]?)(\d{1,3}(?:[.,]\d{3})+|\d{3,15})\s*(?:đồng|đ(?!\p{L})|vnđ|vnd|việt nam đồng)/giu;
const amountsIn = (text: string): number[] => [
  ...new Set([...text.matchAll(AMOUNT)].map((m) => Number((m[1] ?? '').replace(/[.,]/g, '')))),
];

/** Paid per page or per copy, capped, in parts or percent: the amount must be worked out. */
const WORKED_OUT =
  /\/\s*(?:trang|bản(?!\s*(?:án|đồ))|tờ(?!\s*khai)|bộ|m2|m²|km|ha|tháng|năm|ngày|người|chuyến)|mỗi (?:trang|bản|tờ)|(?:từ )?trang thứ|tối đa|không quá|\d\s?%|lũy tiến/iu;
/** "8.000 đồng/lần": what one payment is for. */
const PER =
  /(?:đồng|đ|vnđ|vnd)?\s*\/\s*(\p{L}[\p{L}\s]{0,40}?)(?=\s*(?:[.,;:()\n]|$)|\s+(?:đối|theo|áp|trong|khi|cho|nếu|về)\s)/iu;

const IN_BRACKETS = /^\(((?:[^()]|\([^()]*\))*)\)$/u;

/** What the fee says about itself beyond a bare zero, without the brackets the page sets it in. */
const wordsOf = (raw: RawFee): string => {
  let text = tidy(raw.text);
  for (let i = 0; i < 3; i += 1) text = (IN_BRACKETS.exec(text)?.[1] ?? text).trim();
  return isEmpty(text) ? '' : text;
};

const dong = (value: number): string => `${String(value).replace(/\B(?=(?:\d{3})+$)/gu, '.')} đồng`;

export interface ReadFee {
  fee: Fee;
  /** Why a person should look at it, in plain Vietnamese. */
  doubt?: string;
}

/**
 * Reads one fee into one of five states. A zero is never free by itself, an amount that its own words
 * contradict is never shown as an amount; the words always stay in the note (or in formula or legal).
 */
export const readFee = (raw: RawFee): ReadFee => {
  const text = wordsOf(raw);
  const label = isEmpty(tidy(raw.label)) ? '' : tidy(raw.label);
  const value = raw.value !== undefined && Number.isFinite(raw.value) ? raw.value : 0;
  const shown = /^(?:miễn phí|0 (?:vnđ|đồng|việt nam đồng))$/iu.test(label) ? '' : label;
  const all = unique([shown, text]).join('\n');
  const kind = KINDS.get(tidy(raw.kind));
  const base = { ...(kind && { kind }), ...(all !== '' && { note: all }) };
  const unknown = (doubt?: string): ReadFee => ({
    fee: { state: 'unknown', ...base },
    ...(doubt && { doubt }),
  });
  const both = `${label}\n${text}`;
  const mentioned = amountsIn(text);

  if (FOREIGN.test(both) || !DONG.test(tidy(raw.currency))) {
    const note = unique([shown === '' && value > 0 ? `${value} ${tidy(raw.currency)}` : shown, text]).join(
      '\n',
    );
    return {
      fee: { state: 'unknown', ...(kind && { kind }), ...(note !== '' && { note }) },
      doubt: 'Số tiền ghi bằng ngoại tệ.',
    };
  }
  const saidFree = FREE.test(text) && !CONDITIONAL.test(text) && mentioned.length === 0;
  const decided = RESOLUTION.test(text) && (value > 0 || saidFree);
  if (!decided && (COUNCIL_DECIDES.test(text) || (value === 0 && NAMES_COUNCIL.test(text)))) {
    const note = unique([value > 0 && shown === '' ? dong(value) : shown, text]).join('\n');
    const fee: Fee = { state: 'council', ...(kind && { kind }), ...(note !== '' && { note }) };
    const said = FREE.test(label) || value > 0;
    return said
      ? { fee, doubt: 'Ô phí vừa ghi mức thu (hoặc miễn phí) vừa ghi do HĐND quyết định.' }
      : { fee };
  }
  if (value === 0) {
    if (saidFree) return { fee: { state: 'free', legal: text, ...(kind && { kind }) } };
    // "Miễn phí" alone is how the portal prints any zero (1.001193, where late registration is paid for):
    // the words are shown, the fee is not called free.
    if (FREE.test(label) && (text === '' || /^không(?: có| thu)?\.?$/iu.test(text)))
      return {
        fee: {
          state: 'unknown',
          ...(kind && { kind }),
          note: `Trang nguồn ghi “${label}”${text === '' ? '' : ` (${text})`}, không nêu căn cứ.`,
        },
        doubt: 'Ghi miễn phí nhưng không nêu căn cứ.',
      };
    if (mentioned.length > 1 || (mentioned.length === 1 && WORKED_OUT.test(text)))
      return {
        fee: { state: 'formula', formula: text, ...(kind && { kind }), ...(shown !== '' && { note: shown }) },
      };
    if (mentioned.length === 1) return unknown('Số tiền ghi 0 nhưng lời ghi chú nêu một mức khác.');
    if (text === '') return unknown('Số tiền ghi 0 hoặc bỏ trống, không có lời nào nói là miễn.');
    return unknown(FREE.test(label) ? 'Ghi miễn phí nhưng lời bên cạnh không xác nhận.' : undefined);
  }
  const own = shown === '' && !mentioned.includes(value) ? dong(value) : shown;
  const inWords = unique([own, text]).join('\n');
  const doubtful = (doubt: string): ReadFee => ({
    fee: { state: 'unknown', ...(kind && { kind }), note: inWords },
    doubt,
  });
  if (!Number.isInteger(value) || value < SMALLEST_AMOUNT)
    return doubtful('Số tiền nhỏ bất thường, có lẽ gõ theo đơn vị nghìn đồng.');
  if (value > LARGEST_AMOUNT) return doubtful('Số tiền lớn bất thường.');
  if (mentioned.length > 0 && !mentioned.includes(value))
    return doubtful('Số tiền và lời ghi chú mâu thuẫn.');
  if (mentioned.length > 1 || WORKED_OUT.test(text))
    return { fee: { state: 'formula', formula: inWords, ...(kind && { kind }) } };
  const per = PER.exec(text)?.[1]?.trim();
  return {
    fee: {
      state: 'amount',
      amount: value,
      ...(per !== undefined && { per }),
      ...(kind && { kind }),
      ...(text !== '' && { note: text }),
    },
  };
};

const councilIn = (method: Method): boolean =>
  method.fees.some((fee) => fee.state === 'council') || COUNCIL_DECIDES.test(method.note ?? '');

/**
 * When any cell of a record leaves the amount to the council, no other cell may call it free:
 * "Miễn phí" is also what the portal prints for a zero nobody filled in. Returns how many were changed.
 */
export const settleCouncil = (methods: Method[]): number => {
  if (!methods.some(councilIn)) return 0;
  let changed = 0;
  for (const method of methods)
    method.fees = method.fees.map((fee) => {
      if (fee.state !== 'free') return fee;
      changed += 1;
      return { state: 'council', ...(fee.kind && { kind: fee.kind }), note: fee.legal };
    });
  return changed;
};
