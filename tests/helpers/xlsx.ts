/** Workbooks for tests, made part by part so that a test can spoil any of them. */
import { strToU8, zipSync, type Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export interface Book {
  /** What stands in `<sheetData>` of each sheet, by the sheet's name; after it, what follows the data. */
  sheets: Record<string, string | { data: string; after: string }>;
  /** `<si>` elements. */
  shared?: string[];
  /** Number formats by id ≥ 164; style 1 is format 14 (a date), style 2 the first of these, and so on. */
  formats?: string[];
  date1904?: boolean;
}

export const DATE_STYLE = 1;
/** The style of the given own format. */
export const formatStyle = (index: number): number => index + 2;

/** The parts of a workbook by path, as text. */
export const bookParts = ({
  sheets,
  shared = [],
  formats = [],
  date1904 = false,
}: Book): Record<string, string> => {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${names
      .map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${names
      .map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
      .join(
        '',
      )}${relation('rIdT', 'sharedStrings', 'sharedStrings.xml')}${relation('rIdS', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${shared.join('')}</sst>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map(
        (code, i) =>
          `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(code).replaceAll('"', '&quot;')}"/>`,
      )
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/>${formats
      .map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`)
      .join('')}</cellXfs></styleSheet>`,
  };
  names.forEach((name, i) => {
    const sheet = sheets[name] ?? '';
    const { data, after } = typeof sheet === 'string' ? { data: sheet, after: '' } : sheet;
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${after}</worksheet>`;
  });
  return parts;
};

export const zipParts = (parts: Record<string, string | Uint8Array>): Uint8Array => {
  const files: Zippable = {};
  for (const [path, part] of Object.entries(parts))
    files[path] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files, { level: 6 });
};

export const makeBook = (book: Book): Uint8Array => zipParts(bookParts(book));

const column = (index: number): string =>
  (index >= 26 ? column(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** `<row>` elements with the texts as inline strings; the first row is `from`. */
export const textRows = (rows: readonly (readonly string[])[], from = 1): string =>
  rows
    .map((cells, r) => {
      const row = from + r;
      const written = cells.map((text, c) =>
        text === ''
          ? ''
          : `<c r="${column(c)}${row}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`,
      );
      return `<row r="${row}">${written.join('')}</row>`;
    })
    .join('');

/** A small staff list, as most of them look. */
export const STAFF_ROWS: readonly (readonly string[])[] = [
  ['Họ và tên', 'Chức vụ', 'Đơn vị', 'Di động'],
  ['Lò Thị Mai', 'Công chức', 'Văn phòng', '0900 000 001'],
  ['Nguyễn Văn Sơn', 'Chủ tịch', 'Lãnh đạo', '0900 000 002'],
];

export const staffBook = (): Uint8Array => makeBook({ sheets: { 'Cán bộ': textRows(STAFF_ROWS) } });
