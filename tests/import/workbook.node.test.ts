/** What is no workbook, or too much of one, is refused with its own code, at once and without memory. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createDeflateRaw, deflateRawSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { readWorkbook } from '../../src/import/workbook.js';
import { WorkbookProblem, type WorkbookProblemCode } from '../../src/import/workbook-problem.js';
import { deflated, rawZip } from '../helpers/raw-zip.js';
import { bookParts, makeBook, staffBook, STAFF_ROWS, textRows, zipParts } from '../helpers/xlsx.js';

const refused = async (bytes: Uint8Array, code: WorkbookProblemCode): Promise<void> => {
  await assert.rejects(readWorkbook(bytes), (problem: unknown) => {
    assert.ok(problem instanceof WorkbookProblem, String(problem));
    assert.equal(problem.code, code);
    assert.match(problem.message, /^[a-z].{10,}/);
    return true;
  });
};

const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Reads in a process of its own. */
const measured = (bytes: Uint8Array): { code: string; ms: number; megabytes: number } => {
  const file = join(folder, 'book.xlsx');
  writeFileSync(file, bytes);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import=tsx', 'tests/helpers/measure-workbook.ts', file],
    {
      encoding: 'utf8',
    },
  );
  assert.notEqual(stdout, '', stderr);
  return JSON.parse(stdout) as { code: string; ms: number; megabytes: number };
};

/** 500 MB of zeros and some noise, packed to about 1.3 MB. */
const bomb = async (): Promise<Uint8Array> => {
  const stream = createDeflateRaw({ level: 6 });
  const pieces: Buffer[] = [];
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  const done = new Promise((resolve) => stream.on('end', resolve));
  const zeros = Buffer.alloc(5_000_000);
  for (let i = 0; i < 8000; i++) zeros[i] = ((i * 7919) % 251) ^ (i >> 3);
  for (let i = 0; i < 100; i++) stream.write(zeros);
  stream.end();
  await done;
  return Buffer.concat(pieces);
};

test('a workbook that unpacks to 500 MB is refused within a second and 150 MB, whatever its headers say', async () => {
  const packed = await bomb();
  const size = 500_000_000;
  const book = (unpackedSize: number) =>
    rawZip([
      ...Object.entries(bookParts({ sheets: { S: '' } }))
        .filter(([path]) => !path.includes('sheet1'))
        .map(([path, xml]) => deflated(path, xml)),
      { path: 'xl/worksheets/sheet1.xml', packed, unpackedSize },
    ]);
  for (const bytes of [book(size), book(1000)]) {
    assert.ok(bytes.length > 400_000 && bytes.length < 2_000_000, `${bytes.length}`);
    const { code, ms, megabytes } = measured(bytes);
    console.log(`bomb of ${bytes.length} bytes: ${code}, ${ms.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`);
    assert.equal(code, 'too-large');
    assert.ok(ms <= 1000, `${ms} ms`);
    assert.ok(megabytes <= 150, `${megabytes} MB`);
  }
});

test('20 MB and 100 to 1 are the limits of what comes out, not of what is claimed', async () => {
  const parts = bookParts({ sheets: { S: textRows(STAFF_ROWS) } });
  const zeros = (length: number) => ({
    path: 'xl/theme.xml',
    packed: deflateRawSync(Buffer.alloc(length, 32)),
  });
  const entries = Object.entries(parts).map(([path, xml]) => deflated(path, xml));
  await refused(rawZip([{ ...zeros(21_000_000), unpackedSize: 5 }, ...entries]), 'too-large');
  await refused(rawZip([{ ...zeros(1_000_000), unpackedSize: 5 }, ...entries]), 'too-large'); // 1 MB from 4 kB
  await refused(
    rawZip([{ path: 'x', packed: new Uint8Array(0), unpackedSize: 0xffffffff }, ...entries]),
    'too-large',
  );
});

test('more than 200 files inside are refused; 200 are read', async () => {
  const parts = bookParts({ sheets: { S: textRows(STAFF_ROWS) } });
  const more = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count - Object.keys(parts).length }, (_, i) => [`xl/media/${i}.png`, 'x']),
    );
  assert.deepEqual(await readWorkbook(zipParts({ ...parts, ...more(200) })), STAFF_ROWS);
  await refused(zipParts({ ...parts, ...more(201) }), 'too-large');
});

test('gaps that would be filled with millions of cells are refused', async () => {
  const cell = (row: number, column: string) => `<row r="${row}"><c r="${column}${row}"><v>1</v></c></row>`;
  await refused(makeBook({ sheets: { S: cell(1_048_576, 'A') } }), 'too-many-rows');
  await refused(makeBook({ sheets: { S: cell(1, 'XFD') } }), 'too-many-rows');
  await refused(
    makeBook({ sheets: { S: '<row r="999999999"><c r="A1"><v>1</v></c></row>' } }),
    'too-many-rows',
  );
  const long = `<si><t>${'x'.repeat(30_000)}</t></si>`;
  const row = (r: number) => `<row r="${r}">${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`;
  const rows = Array.from({ length: 10 }, (_, i) => row(i + 1)).join('');
  await refused(makeBook({ sheets: { S: rows }, shared: [long] }), 'too-large');
});

test('entities and document types are refused before anything is parsed', async () => {
  const laughs = Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join(
    '',
  );
  const parts = bookParts({ sheets: { S: textRows(STAFF_ROWS) } });
  for (const part of [
    'xl/sharedStrings.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/styles.xml',
  ]) {
    const evil = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">${laughs}]>${(parts[part] ?? '').replace(/^.*\n/, '')}`;
    const start = performance.now();
    await refused(zipParts({ ...parts, [part]: evil }), 'unsafe');
    await refused(
      zipParts({ ...parts, [part]: new Uint8Array(Buffer.from(`\uFEFF${evil}`, 'utf16le')) }),
      'unsafe',
    );
    assert.ok(performance.now() - start < 1000);
  }
});

const ole = (name: string): Uint8Array => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(name, 'utf16le'), 1024);
  return bytes;
};

test('each file that is no workbook is told by what it is', async () => {
  await refused(new Uint8Array(0), 'empty');
  await refused(ole('Workbook'), 'xls');
  await refused(ole('EncryptedPackage'), 'password');
  await refused(strToU8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1'), 'html');
  await refused(strToU8('\r\n<!DOCTYPE HTML><HTML>'), 'html');
  await refused(strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'html');
  await refused(strToU8('\uFEFFHọ và tên,Chức vụ\r\nMai,\r\n'), 'text');
  await refused(new Uint8Array(Buffer.from('\uFEFFHọ và tên\tChức vụ', 'utf16le')), 'text');
  await refused(
    strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    'other-spreadsheet',
  );
  await refused(
    zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    'other-spreadsheet',
  );
  await refused(zipParts({ 'xl/workbook.bin': 'x' }), 'other-spreadsheet');
  await refused(zipParts({ 'word/document.xml': '<x/>' }), 'not-a-workbook');
  await refused(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2]), 'not-a-workbook');
  await refused(makeBook({ sheets: { S: '' } }), 'no-rows');
});

test('a workbook locked inside the archive asks for a password', async () => {
  await refused(
    rawZip([{ path: 'xl/workbook.xml', packed: strToU8('x'), flags: 1, unpackedSize: 1 }]),
    'password',
  );
});

test('cut anywhere, a workbook is refused as cut off', async () => {
  const whole = staffBook();
  for (let length = 1; length < whole.length; length += 97)
    await refused(whole.subarray(0, length), 'cut-off');
});

test('one wrong bit is found: it could be a digit of a telephone', async () => {
  const entries = Object.entries(bookParts({ sheets: { S: textRows(STAFF_ROWS) } })).map(([path, xml]) => ({
    ...deflated(path, xml),
    packed: strToU8(xml),
    method: 0,
  }));
  const whole = rawZip(entries);
  assert.deepEqual(await readWorkbook(whole), STAFF_ROWS);
  const at = Buffer.from(whole).indexOf('0900 000 001');
  whole[at + 11] = 0x33;
  await refused(whole, 'damaged');
});

test('two parts of one name are refused', async () => {
  const xml = strToU8('<x/>');
  const crc = 0xed20b5d9;
  const entry = { path: 'xl/workbook.xml', packed: xml, method: 0, unpackedSize: xml.length, crc };
  await refused(rawZip([entry, entry]), 'damaged');
});

/** 4 MB of XML each: short in the file or not, what is read must be read or refused at once. */
const SIZE = 4_000_000;
const cell = (value: string): string => `<row r="1"><c r="A1"><v>${value}</v></c></row>`;
const inSheet = (data: string, rest = ''): Record<string, string> =>
  bookParts({ sheets: { S: { data, after: rest } } });
const withPart = (path: string, xml: string): Record<string, string> => ({
  ...inSheet(cell('1')),
  [path]: xml,
});
const withFormat = (code: string): Record<string, string> =>
  bookParts({ sheets: { S: '<row r="1"><c r="A1" s="2"><v>5</v></c></row>' }, formats: [code] });

const ENDLESS: Record<string, () => Record<string, string>> = {
  'a value of blanks without end': () =>
    withPart('xl/worksheets/sheet1.xml', `<worksheet><sheetData><row r="1"><c r="A1"><v>${' '.repeat(SIZE)}`),
  'a number of digits': () => inSheet(cell(`${'9'.repeat(SIZE)}x`)),
  'a number just short enough': () => inSheet(cell(`${'9'.repeat(200_000)}x`)),
  'a text': () => inSheet(cell('x'.repeat(SIZE))),
  'a tag': () => inSheet(`<row r="1" ${'a'.repeat(SIZE)}></row>`),
  'a tag of many attributes': () =>
    inSheet(`<row r="1" ${Array.from({ length: SIZE / 12 }, (_, i) => `a${i}="1"`).join(' ')}></row>`),
  'an attribute of tags': () => inSheet(`<x a="${'><'.repeat(SIZE / 2)}"/>${cell('1')}`),
  'an instruction': () => inSheet(`<?x ${'<'.repeat(SIZE)}`),
  'tags inside tags': () => inSheet('<a>'.repeat(SIZE / 3)),
  'openings only': () => inSheet('<'.repeat(SIZE)),
  'cells only': () => inSheet(`<row r="1">${'<c>'.repeat(SIZE / 3)}`),
  'comments without end': () => inSheet('<!--'.repeat(SIZE / 4)),
  'merges over each other': () =>
    inSheet(textRows([...STAFF_ROWS, ...STAFF_ROWS]), '<mergeCell ref="A2:A20000"/>'.repeat(SIZE / 28)),
  'escapes half written': () =>
    inSheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'_x'.repeat(100_000)}</t></is></c></row>`),
  'a number format of brackets': () => withFormat('['.repeat(SIZE)),
  'a number format of quotes': () => withFormat('"'.repeat(SIZE / 6)),
  'a list of sheets': () =>
    withPart(
      'xl/workbook.xml',
      `<workbook><sheets>${'<sheet name="S" r:id="rId1"/>'.repeat(SIZE / 30)}</sheets></workbook>`,
    ),
};
for (const [what, parts] of Object.entries(ENDLESS))
  test(`endless on purpose: ${what}`, { timeout: 20_000 }, async () => {
    const bytes = rawZip(
      Object.entries(parts()).map(([path, xml]) => ({
        ...deflated(path, xml),
        packed: strToU8(xml),
        method: 0,
      })),
    );
    const start = performance.now();
    await readWorkbook(bytes).catch((problem: unknown) =>
      assert.ok(problem instanceof WorkbookProblem, String(problem)),
    );
    assert.ok(performance.now() - start < 1000, `${performance.now() - start} ms`);
  });
