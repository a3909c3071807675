import type { LegalBasis, Result } from '../model/procedure.js';
import { isEmpty, NO_INFORMATION, tidy } from './clean.js';

/** One paper as a source gives it. */
export interface RawDocument {
  name: string;
  originals?: number;
  copies?: number;
  forms?: string[];
}
export interface RawGroup {
  name: string;
  items: RawDocument[];
}

const DOCUMENT_HEADER = /Tên giấy tờ\s*Mẫu đơn, tờ khai\s*Số lượng/u;
/**
 * The quantity cell "1 bản chính,2 bản sao" ends a row: what follows begins the next cell without a space.
 * "nộp 01 bản chính giấy …" inside a name is followed by a space or a full stop.
 */
const QUANTITY =
  /(?<!\d)(\d{1,2}) bản chính(?:,\s?(\d{1,2}) bản sao)?(?=$|[^\s.,;:)])|(?<=\D)(\d{1,2}) bản sao(?=$|[^\s.,;:)])/gu;
/** A file name runs from the last change "small letter or bracket → capital or digit" to its extension. */
const FORM = /(?<=[\p{Ll}).;:"”])((?:[\p{Lu}\d][^\n]{0,120}?)\.(?:docx?|pdf|xlsx?|odt|rtf|zip|rar|html?))$/iu;

const toItem = (cell: string, originals: string | undefined, copies: string | undefined): RawDocument => {
  const text = tidy(cell);
  const file = FORM.exec(text)?.[1];
  // Only a clear seam counts: "…ký tên.M01b.pdf"; a doubtful one stays in the name, where it can be read.
  const seam = file !== undefined && !/\s[^\s]*$/u.test(file.slice(0, 1));
  return {
    name: seam ? tidy(text.slice(0, -file.length)) : text,
    ...(seam && { forms: [file] }),
    ...(originals !== undefined && { originals: Number(originals) }),
    ...(copies !== undefined && { copies: Number(copies) }),
  };
};

/** Rows of one table, and the text behind the last row: the name of the next case. */
const splitRows = (table: string): { items: RawDocument[]; rest: string } => {
  const items: RawDocument[] = [];
  let from = 0;
  let waiting = '';
  for (const m of table.matchAll(QUANTITY)) {
    const cell = table.slice(from, m.index);
    const end = m.index + m[0].length;
    // "… 01 bản chính1 bản chính": the first belongs to the name, the second is the cell.
    const next = /^\d{1,2} bản (?:chính|sao)/u.test(table.slice(end));
    if (next) waiting += cell + m[0];
    else {
      items.push(toItem(waiting + cell, m[1], m[2] ?? m[3]));
      waiting = '';
    }
    from = end;
  }
  return { items, rest: tidy(waiting + table.slice(from)) };
};

/**
 * "Thành phần hồ sơ" copied from the page: case, table header and rows run together. Without a table
 * header there is no table and `groups` is empty.
 */
export const splitDocuments = (source: string): { groups: RawGroup[]; rest: string } => {
  const text = tidy(source);
  const [before = '', ...tables] = text.split(DOCUMENT_HEADER);
  if (tables.length === 0) return { groups: [], rest: isEmpty(text) ? '' : text };
  const groups: RawGroup[] = [];
  let name = tidy(before).replace(/^-{2,}$/u, '');
  for (const [i, table] of tables.entries()) {
    const { items, rest } = splitRows(table);
    const last = i === tables.length - 1;
    groups.push({ name, items: last && !isEmpty(rest) ? [...items, { name: rest }] : items });
    name = last ? '' : rest.replace(/^-{2,}$/u, '');
  }
  return { groups, rest: '' };
};

const LEGAL_HEADER = /^Tên văn bản pháp lý\s*Mã văn bản/u;
/** "118/2025/NĐ-CP", "85/2019/TT-BTC", "2222/QĐ-BHXH", "59/2020/QH14". */
const LEGAL_CODE =
  /\d{1,5}(?:\.\d+)?(?:\/\d{4})?\/(?:QH\d{1,2}|[A-ZĐ]{1,6}(?:-[A-ZĐ]{2,8}\d{0,2}(?![a-zà-ỹ]))*(?:-[A-ZĐ]+(?=[A-ZĐ][a-zà-ỹ]))?)/gu;

/** "Căn cứ pháp lý" copied from the page: name and number of each document run together. */
export const splitLegal = (source: string): LegalBasis[] => {
  const text = tidy(source).replace(LEGAL_HEADER, '').trim();
  if (isEmpty(text)) return [];
  const found: LegalBasis[] = [];
  let from = 0;
  for (const m of text.matchAll(LEGAL_CODE)) {
    const end = m.index + m[0].length;
    const glued = m.index > 0 && !/\s/u.test(text[m.index - 1] ?? '');
    const before = text.slice(from, m.index).trim();
    // The number cell touches the name before it and the name behind it; in a sentence it has spaces around.
    const isCell = before !== '' && glued && (end === text.length || /^[\p{Lu}\d]/u.test(text.slice(end)));
    if (!isCell) continue;
    found.push({ name: before, number: m[0] });
    from = end;
  }
  const rest = tidy(text.slice(from));
  if (rest !== '') found.push({ name: rest });
  return found;
};

/** Buttons and selection boxes of the page that were copied with its last field. */
const CHROME = /Chọn cơ quan thực hiện[^]*$|Nộp hồ sơ\s*$/u;
const TAIL = /Từ khóa([^]*?)Mô tả([^]*)$/u;
const RESULT_CODE = /Mã:\s?([A-Z]{1,4}[\w.-]*\d|[\d.]+[\w.-]*\d)/gu;

export interface PageTail {
  text: string;
  keywords: string;
  description: string;
}

/** Cuts page buttons and the two fields "Từ khóa" and "Mô tả" from the end of a field. */
export const cutTail = (source: string): PageTail => {
  const text = tidy(source).replace(CHROME, '');
  const tail = TAIL.exec(text);
  const clean = (part: string | undefined): string => {
    const words = tidy(part);
    return words === NO_INFORMATION ? '' : words;
  };
  return {
    text: clean(tail ? text.slice(0, tail.index) : text),
    keywords: clean(tail?.[1]),
    description: clean(tail?.[2]),
  };
};

/** "Giấy khai sinhMã: KQ.G15.000031Trích lục …Mã: …" → results with their codes. */
export const splitResults = (source: string): Result[] => {
  const text = tidy(source);
  const found: Result[] = [];
  let from = 0;
  for (const m of text.matchAll(RESULT_CODE)) {
    const name = tidy(text.slice(from, m.index));
    if (name !== '') found.push({ name, ...(m[1] !== undefined && { code: m[1] }) });
    from = m.index + m[0].length;
  }
  const rest = tidy(text.slice(from));
  if (!isEmpty(rest)) found.push({ name: rest });
  return found;
};
