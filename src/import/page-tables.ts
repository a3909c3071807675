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
 * "nộp 01 bản chính giấy …" inside a name is followed by a space or a full stop. A name that ends with a
 * number ("mẫu số 01" + "1 bản chính") leaves its digits in front: only the last one is the quantity.
 */
const COUNT = String.raw`((?<!\d)\d{1,2}|(?<=\s[1-9]|\d\d)\d)`;
const QUANTITY = new RegExp(
  `${COUNT} bản chính(?:,\\s?(\\d{1,2}) bản sao)?(?=$|[^\\s.,;:)])|${COUNT} bản sao(?=$|[^\\s.,;:)])`,
  'gu',
);

const FILE_END = /\.(?:docx?|pdf|xlsx?|odt|rtf|zip|rar|html?)$/iu;
/** Two file names that touch: "Mau01.docxMau02.docx". */
const BETWEEN_FILES = /(?<=\.(?:docx|doc(?!x)|pdf|xlsx|xls(?!x)))(?=\S)/iu;
const LONGEST_FILE = 120;

/**
 * Where the name of a form begins behind the name of the paper: "… ký tên.M01b.pdf", "… NĐ-CPMau13.docx".
 * A closing mark before a capital is a clear seam; a change of letters is one when it is the only one.
 * Otherwise nobody can tell, and the whole stays in the paper's name, where it can be read.
 */
const formSeam = (text: string): number => {
  if (!FILE_END.test(text)) return -1;
  const from = Math.max(1, text.length - LONGEST_FILE);
  const body = text.replace(FILE_END, '');
  const seams = (re: RegExp): number[] =>
    [...body.matchAll(re)].map((m) => m.index).filter((at) => at >= from && /\p{L}/u.test(body.slice(at)));
  const marks = seams(/(?<=[).;:”"])(?=\p{Lu})|(?<=[)”"])(?=\d)/gu);
  const letters = seams(
    /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu}{2}|\d{2})(?=\p{Lu}\p{Ll})|(?<=\p{Lu}{2})(?=\d{2})/gu,
  );
  const numbers = seams(/(?<=[).;:”"])(?=\d)/gu);
  return marks.at(-1) ?? (letters.length === 1 ? letters[0] : numbers.at(-1)) ?? -1;
};

const toItem = (cell: string, originals: string | undefined, copies: string | undefined): RawDocument => {
  const text = tidy(cell);
  const seam = formSeam(text);
  return {
    name: seam > 0 ? tidy(text.slice(0, seam)) : text,
    ...(seam > 0 && { forms: text.slice(seam).split(BETWEEN_FILES) }),
    ...(originals !== undefined && { originals: Number(originals) }),
    ...(copies !== undefined && { copies: Number(copies) }),
  };
};

/** Rows of one table, and the text behind the last row: the name of the next case. */
const splitRows = (table: string): { items: RawDocument[]; rest: string } => {
  const items: RawDocument[] = [];
  const cells = [...table.matchAll(QUANTITY)];
  let from = 0;
  for (const [i, m] of cells.entries()) {
    const end = m.index + m[0].length;
    // "… 01 bản chính1 bản chính": the first belongs to the name, the second is the cell.
    if (cells[i + 1]?.index === end) continue;
    items.push(toItem(table.slice(from, m.index), m[1], m[2] ?? m[3]));
    from = end;
  }
  return { items, rest: tidy(table.slice(from)) };
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
/** Who issued a document, as its number ends; the list comes first because a number may touch the next name. */
const ISSUERS =
  'CP|TTg|BTC|BCA|BTP|BNNMT|BTNMT|BNNPTNT|BLĐTBXH|BGTVT|BXD|BYT|BGDĐT|BKHCN|BCT|BVHTTDL|BTTTT|BNV|BQP|BKHĐT|UBND|HĐND|UBTVQH|BHXH|VPCP|NHNN|VPC|BTNVMT';
/** "118/2025/NĐ-CP", "85/2019/TT-BTC", "2222/QĐ-BHXH", "59/2020/QH14", "24/2024"; perhaps with its kind in front. */
const LEGAL_CODE = new RegExp(
  `(?:(?<=[\\p{Ll})])(?:Luật|Nghị định|Thông tư|Nghị quyết|Quyết định)(?: số)? )?` +
    `(\\d{1,9})(?:\\.\\d+)?(?:/\\d{4})?/(?:QH\\d{2}|\\p{Lu}{2,6}(?:-(?:${ISSUERS}|\\p{Lu}{2,8}(?!\\p{Ll})))+|\\d{4}(?![/\\d]))`,
  'gu',
);

/** "năm 202076/2025/QH15": a year that touches the number belongs to the name. */
const yearBefore = (digits: string): number => (digits.length >= 5 && /^(?:19|20)\d\d/u.test(digits) ? 4 : 0);

/** "Căn cứ pháp lý" copied from the page: name and number of each document run together. */
export const splitLegal = (source: string): LegalBasis[] => {
  const text = tidy(source).replace(LEGAL_HEADER, '').trim();
  if (isEmpty(text)) return [];
  const found: LegalBasis[] = [];
  let from = 0;
  for (const m of text.matchAll(LEGAL_CODE)) {
    const start = m.index + (/^\d/u.test(m[0]) ? yearBefore(m[1] ?? '') : 0);
    const end = m.index + m[0].length;
    const name = text.slice(from, start).trim();
    // The number cell touches the name before it and the one behind it; in a sentence it has spaces around.
    const touches = start > 0 && !/[\s/]/u.test(text[start - 1] ?? '');
    if (name === '' || !touches || !(end === text.length || /^[\p{L}\d]/u.test(text.slice(end)))) continue;
    found.push({ name, number: text.slice(start, end) });
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
