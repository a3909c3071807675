/** Cells of a workbook arrive as the text that Excel shows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { numberText } from '../../src/import/cell-text.js';
import { readWorkbook } from '../../src/import/workbook.js';
import {
  bookParts,
  DATE_STYLE,
  formatStyle,
  makeBook,
  STAFF_ROWS,
  textRows,
  zipParts,
  type Book,
} from '../helpers/xlsx.js';

/** The cells of one row under a header, read back. */
const cells = async (row: string, book: Omit<Book, 'sheets'> = {}): Promise<string[]> => {
  const rows = await readWorkbook(makeBook({ sheets: { S: `<row r="1">${row}</row>` }, ...book }));
  return rows[0] ?? [];
};

const number = (written: string, style?: number): string =>
  `<c${style === undefined ? '' : ` s="${style}"`}><v>${written}</v></c>`;

test('text of any writing comes back letter by letter, with its spaces and line breaks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) =>
          // XML knows no control characters, and a spreadsheet keeps line breaks as \n.
          [...text]
            .filter((c) => c >= ' ' && !/[\uD800-\uDFFF\uFFFE\uFFFF]/.test(c))
            .join('')
            .replace(/_x/g, 'x'),
        ),
        { minLength: 1, maxLength: 6 },
      ),
      async (texts) => {
        const row = ['Lò', ...texts.map((text) => `${text}\n${text}`), 'hết'];
        assert.deepEqual(await readWorkbook(makeBook({ sheets: { S: textRows([row]) } })), [row]);
      },
    ),
    { numRuns: 60 },
  );
});

test('numbers have no exponent and no trailing .0; long ones keep every digit', async () => {
  const written = [
    '912345678',
    '912345678.0',
    '9.12345678E8',
    '12345678901234567890',
    '1.1000000000000001',
    '-3',
    '0.5',
  ];
  assert.deepEqual(await cells(written.map((n) => number(n)).join('')), [
    '912345678',
    '912345678',
    '912345678',
    '12345678901234567890',
    '1.1',
    '-3',
    '0.5',
  ]);
});

test('a number as text is the number, for every number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
      fc.pre(n === 0 || Math.abs(n) > 1e-300); // smaller ones have fewer digits themselves
      const text = numberText(String(n));
      assert.match(text, /^-?\d+(\.\d*[1-9])?$/);
      assert.ok(Math.abs(Number(text) - n) <= Math.abs(n) * 1e-14, `${n} → ${text}`);
    }),
    { numRuns: 500 },
  );
  for (const odd of ['1E999', '1E-999', 'abc', '', '0x10', '1e9999999999'])
    assert.ok(numberText(odd).length <= 1100);
});

test('dates and times go by the style of the cell, in both calendars', async () => {
  const formats = [
    'h:mm',
    'dd/mm/yyyy',
    '"ngày" d "tháng" m "năm" yyyy',
    '0000000000',
    '@',
    '[$-42A]dd/mm/yyyy hh:mm',
  ];
  const row =
    number('46348', DATE_STYLE) +
    number('0.3125', formatStyle(0)) +
    number('46348', formatStyle(1)) +
    number('46348', formatStyle(2)) +
    number('912345678', formatStyle(3)) +
    number('912345678', formatStyle(4)) +
    number('46348.333333333336', formatStyle(5));
  const shown = [
    '2026-11-22',
    '07:30',
    '2026-11-22',
    '2026-11-22',
    '912345678',
    '912345678',
    '2026-11-22 08:00',
  ];
  assert.deepEqual(await cells(row, { formats }), shown);
  assert.deepEqual(await cells(number('44886', DATE_STYLE), { date1904: true }), ['2026-11-22']);
});

test('a telephone in a column styled as dates stays a telephone', async () => {
  assert.deepEqual(await cells(number('912345678', DATE_STYLE) + number('2693824123', DATE_STYLE)), [
    '912345678',
    '2693824123',
  ]);
});

test('yes and no, cached values of formulas, errors', async () => {
  const row =
    '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="str"><f>A1&amp;"x"</f><v>xin chào</v></c>' +
    '<c><f>1+1</f><v>2</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="str"><v>hết</v></c>';
  assert.deepEqual(await cells(row), ['TRUE', 'FALSE', 'xin chào', '2', '', 'hết']);
});

test('shared, rich and inline text, readings left out, CDATA and comments', async () => {
  const shared = [
    '<si><t>Lò Thị Mai</t></si>',
    '<si><r><rPr><b/></rPr><t xml:space="preserve">Đỗ </t></r><r><t>Hà</t></r><rPh sb="0" eb="1"><t>doha</t></rPh></si>',
    '<si><t><![CDATA[A & <B>]]></t></si>',
    '<si><t>trước<!-- lời bàn -->sau</t></si>',
  ];
  const row =
    [0, 1, 2, 3].map((i) => `<c t="s"><v>${i}</v></c>`).join('') +
    '<c t="inlineStr"><is><r><t xml:space="preserve">H </t></r><r><t>Bia &amp; Êban</t></r></is></c>';
  assert.deepEqual(await cells(row, { shared }), [
    'Lò Thị Mai',
    'Đỗ Hà',
    'A & <B>',
    'trướcsau',
    'H Bia & Êban',
  ]);
});

test('rows and columns stay where they are; hidden ones are read; addresses may be missing', async () => {
  const data =
    '<row r="2" hidden="1"><c r="B2"><v>22</v></c></row>' +
    '<row><c><v>31</v></c><c><v>32</v></c></row>' +
    '<row r="5"><c r="C5"><v>53</v></c></row>';
  assert.deepEqual(await readWorkbook(makeBook({ sheets: { S: data } })), [
    ['', '', ''],
    ['', '22', ''],
    ['31', '32', ''],
    ['', '', ''],
    ['', '', '53'],
  ]);
});

test('styles down to the last row of Excel and out to its last column cost nothing', async () => {
  const data =
    `${textRows(STAFF_ROWS)}<row r="4"><c r="A4" s="1"/><c r="XFD4" s="1"/></row>` +
    '<row r="1048576" ht="15"><c r="A1048576" s="1"/></row>';
  assert.deepEqual(await readWorkbook(makeBook({ sheets: { S: data } })), STAFF_ROWS);
});

test('a unit merged over its people stands beside each of them; titles and headers are not repeated', async () => {
  const rows = [
    ['Danh bạ xã', '', ''],
    ['Họ và tên', 'Đơn vị', 'Di động'],
    ['Mai', 'Văn phòng', '1'],
    ['Sơn', '', '2'],
    ['Hà', 'Công an', '3'],
  ];
  const after =
    '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B3:B4"/><mergeCell ref="B1:B2"/></mergeCells>';
  const read = await readWorkbook(makeBook({ sheets: { S: { data: textRows(rows), after } } }));
  assert.deepEqual(
    read.map((row) => row[1]),
    ['', 'Đơn vị', 'Văn phòng', 'Văn phòng', 'Công an'],
  );
});

test('the first sheet with the header of a staff list is read, else the first that holds anything', async () => {
  const sheets = {
    Bìa: textRows([['Xã Mẫu']]),
    'Cán bộ': textRows([
      ['STT', 'HỌ VÀ TÊN', 'Chức vụ'],
      ['1', 'Mai', ''],
    ]),
  };
  assert.equal((await readWorkbook(makeBook({ sheets })))[1]?.[1], 'Mai');
  const plain = { Trống: '', Khác: textRows([['a', 'b']]) };
  assert.deepEqual(await readWorkbook(makeBook({ sheets: plain })), [['a', 'b']]);
});

test('parts in UTF-16 and with a namespace before each name are read as well', async () => {
  const parts: Record<string, string | Uint8Array> = bookParts({ sheets: { S: textRows(STAFF_ROWS) } });
  const sheet = 'xl/worksheets/sheet1.xml';
  const prefixed = String(parts[sheet])
    .replace(/<(\/?)(worksheet|sheetData|row|c|is|t)(?=[\s>])/g, '<$1x:$2')
    .replace('xmlns=', 'xmlns:x=');
  parts[sheet] = new Uint8Array(Buffer.from(`\uFEFF${prefixed}`, 'utf16le'));
  assert.deepEqual(await readWorkbook(zipParts(parts)), STAFF_ROWS);
});

test('words of the format itself are ordinary words', async () => {
  const row = ['formatCode', 'sheetData', '<row r="9">', 'a <!-- b', ']]>', '"', "'", '>'];
  assert.deepEqual(await readWorkbook(makeBook({ sheets: { S: textRows([row]) } })), [row]);
});
