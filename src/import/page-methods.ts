import type { Channel } from '../model/procedure.js';
import type { RawFee } from './fees.js';
import { NO_INFORMATION, tidy } from './clean.js';

/**
 * "Cách thức thực hiện" copied from the portal's page: the cells of a table run together without a mark,
 * "Trực tuyến5 Ngày làm việc70,000 VNĐ(70.000 đồng/giấy)Nộp qua …Trực tiếp…". A row is recognised by the
 * name of a channel directly followed by a time cell and a fee cell; the same words inside a description
 * are followed by a space or a colon.
 */
export interface PageMethod {
  channel: Channel;
  /** The time cell: "5 Ngày làm việc", "1", words, or '' when the page says nothing. */
  time: string;
  fees: RawFee[];
  note: string;
}

const HEADER = /^Hình thức nộp\s*Thời (?:gian|hạn)(?: giải quyết)?\s*Phí, lệ phí\s*Mô tả/u;
const CHANNELS: Readonly<Record<string, Channel>> = {
  'Trực tuyến': 'online',
  'Trực tiếp': 'direct',
  'Dịch vụ bưu chính': 'postal',
};
const NAME = 'Trực tuyến|Trực tiếp|Dịch vụ bưu chính';
const MONEY = String.raw`[\d.,]*\d\s(?:VNĐ|VND|Việt Nam Đồng|USD|EUR)`;
const FEE = String.raw`Miễn phí|${NO_INFORMATION}|${MONEY}`;
/** A number with its unit, nothing, or a sentence that begins right behind the channel's name. */
const TIME = String.raw`\d+(?:[.,]\d+)?\s(?:Ngày làm việc|Ngày|Giờ|Tháng)|${NO_INFORMATION}|\d{0,3}?|\p{Lu}(?:(?!${NAME})[^]){1,600}?`;
const ROW = new RegExp(`(${NAME})(${TIME})\\s?(?=${FEE})`, 'gu');
const NEXT_FEE = new RegExp(`^(?:${FEE})`, 'u');

/** Reads "(…)" with brackets inside; a bracket that never closes takes the rest of the row. */
const bracket = (text: string): string => {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') depth += 1;
    else if (text[i] === ')') depth -= 1;
    if (depth === 0) return text.slice(0, i + 1);
  }
  return text;
};

const toFee = (cell: string, text: string): RawFee => {
  const [, digits, currency] = /^([\d.,]+)\s(.+)$/u.exec(cell) ?? [];
  if (digits === undefined || currency === undefined) return { label: cell, text };
  return { label: cell, text, value: Number(digits.replace(/[.,]/g, '')), currency };
};

const readFees = (source: string): [fees: RawFee[], rest: string] => {
  const fees: RawFee[] = [];
  let rest = source;
  for (let m = NEXT_FEE.exec(rest); m; m = NEXT_FEE.exec(rest)) {
    rest = rest.slice(m[0].length);
    const text = rest.startsWith('(') ? bracket(rest) : '';
    rest = rest.slice(text.length);
    if (m[0] !== NO_INFORMATION || text !== '') fees.push(toFee(m[0], text));
  }
  return [fees, rest];
};

/**
 * "120,000 VNĐ" behind a channel is a time without a unit ("1") and an amount ("20,000") run together:
 * where one ends cannot be known, so the whole stays as words of an unknown fee.
 */
const isRunTogether = (time: string, rest: string): boolean => time === '' && /^\d/u.test(rest);

/** Splits the cell text into rows. `rest` is what stands before the first row (or everything). */
export const splitMethods = (source: string): { rows: PageMethod[]; rest: string } => {
  const text = tidy(source).replace(HEADER, '');
  const starts = [...text.matchAll(ROW)];
  const rows = starts.map((m, i): PageMethod => {
    const [whole, name = '', time = ''] = m;
    const body = text.slice(m.index + whole.length, starts[i + 1]?.index);
    const [fees, note] = readFees(body);
    const joined = isRunTogether(time, body);
    return {
      channel: CHANNELS[name] ?? 'direct',
      time: time === NO_INFORMATION ? '' : time.trim(),
      fees: joined
        ? fees.map((fee, j) => (j === 0 ? { label: fee.label ?? '', text: fee.text ?? '' } : fee))
        : fees,
      note: tidy(note),
    };
  });
  return { rows, rest: tidy(text.slice(0, starts[0]?.index)) };
};
