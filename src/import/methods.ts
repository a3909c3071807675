import type { Channel, Method, SubCase, TimeLimit } from '../model/procedure.js';
import { readFee, settleCouncil, type RawFee } from './fees.js';
import type { Notes } from './notes.js';
import { timeFromDescription, timeFromText, timeFromUnit } from './time.js';
import { textOf, tidy } from './clean.js';

/** One way of submitting as a source gives it. */
export interface RawMethod {
  channel: Channel;
  quantity?: unknown;
  unit?: unknown;
  /** The time in words when the source has no number. */
  timeText?: string;
  fees: readonly RawFee[];
  note?: string;
}

/** The one time limit that all sub-cases share, if they do. */
const sharedTime = (cases: readonly SubCase[]): TimeLimit | undefined => {
  const times = cases.map((c) => JSON.stringify(c.time));
  return new Set(times).size === 1 ? cases[0]?.time : undefined;
};

/**
 * The limit of one way: number and unit; else the words of the cell; else the sub-cases; else the
 * description. "OTHER" with a number means nothing and is reported.
 */
const timeOf = (
  raw: RawMethod,
  cases: readonly SubCase[],
  at: string,
  notes: Notes,
): TimeLimit | undefined => {
  const plain = timeFromUnit(raw.quantity, raw.unit);
  if (plain) return plain;
  const words = tidy(raw.timeText);
  const says = words !== '' && !/^\d+$/u.test(words) && !/^theo mô tả$/iu.test(words);
  const found = says ? timeFromText(words) : (sharedTime(cases) ?? timeFromDescription(raw.note ?? ''));
  if (says && found?.kind === 'text')
    notes.text(`${at}.time`, `Thời hạn giữ nguyên lời văn: “${found.text.slice(0, 80)}”.`);
  const number = tidy(raw.quantity) || words;
  if (!says && number !== '')
    notes.doubt(
      `${at}.time`,
      `Thời hạn ghi “${number}” không có đơn vị; ${found ? 'đã lấy từ phần khác của hồ sơ' : 'không tìm thấy thời hạn ở phần nào khác'}.`,
    );
  return found;
};

/** Builds the methods of a record: times, fees in five states, and the rule that a council never stands beside "free". */
export const toMethods = (raws: readonly RawMethod[], cases: readonly SubCase[], notes: Notes): Method[] => {
  const methods = raws.map((raw, i): Method => {
    const at = `methods[${i}]`;
    const time = timeOf(raw, cases, at, notes);
    const note = textOf(raw.note);
    return {
      channel: raw.channel,
      ...(time && { time }),
      fees: raw.fees.map((fee, j) => {
        const read = readFee(fee);
        if (read.doubt !== undefined) notes.doubt(`${at}.fees[${j}]`, read.doubt);
        return read.fee;
      }),
      ...(note !== undefined && { note }),
    };
  });
  if (settleCouncil(methods) > 0)
    notes.doubt(
      'methods',
      'Một ô ghi miễn phí, ô khác của cùng thủ tục ghi do HĐND quyết định: coi như do HĐND quyết định.',
    );
  return methods;
};
