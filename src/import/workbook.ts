/** An Excel workbook (.xlsx) → rows of text, whatever somebody sends under that name. */
import { strToU8, zipSync } from 'fflate';
import readXlsxFile, { type Sheet } from 'read-excel-file/universal';
import { findHeader as findStaffHeader } from '../model/staff-columns.js';
import { boundedFormats, boundedXml } from './bounded-xml.js';
import { cellText, numberText } from './cell-text.js';
import { downwardMerges, fillMerges } from './merged-cells.js';
import { attribute, plainXml, xmlText } from './plain-xml.js';
import { tidySheet } from './sheet-cells.js';
import { unpack } from './unpack.js';
import { expectZip } from './workbook-kind.js';
import { WORKBOOK_LIMITS } from './workbook-limits.js';
import { WorkbookProblem } from './workbook-problem.js';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** Sheets, texts and styles. Pictures, charts, macros and the like are never unpacked. */
const isNeeded = (path: string): boolean =>
  /^xl\/(?:_rels\/)?[\w .-]+\.(?:xml|rels)$|^xl\/worksheets\/[^/]+\.xml$/i.test(path);

/** What kind of file this zip archive is, when it is no workbook. */
const notAWorkbook = (paths: readonly string[]): WorkbookProblem =>
  new WorkbookProblem(
    paths.includes('xl/workbook.bin') || (paths.includes('content.xml') && paths.includes('mimetype'))
      ? 'other-spreadsheet'
      : 'not-a-workbook',
  );

const safeXml = (xml: string): string => tidySheet(boundedFormats(boundedXml(plainXml(xml))));

/** XML of the parts that the workbook reader gets, safe and tidy, by path. */
const safeParts = (bytes: Uint8Array): Map<string, string> => {
  expectZip(bytes);
  const { paths, files } = unpack(bytes, isNeeded);
  if (!files.has(WORKBOOK)) throw notAWorkbook(paths);
  for (const path of [WORKBOOK, RELATIONS])
    if ((files.get(path)?.length ?? 0) > WORKBOOK_LIMITS.list) throw new WorkbookProblem('too-large');
  const parts = new Map<string, string>();
  for (const [path, file] of files) {
    parts.set(path, safeXml(xmlText(file)));
    files.delete(path); // at most one part is in memory twice
  }
  return parts;
};

const tags = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^<>]*)>`, 'g'))].map(([, tag = '']) => tag);

/** The part of each sheet, in the order of the workbook. */
const sheetPaths = (parts: ReadonlyMap<string, string>): (string | undefined)[] => {
  const targets = new Map(
    tags(parts.get(RELATIONS) ?? '', 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return tags(parts.get(WORKBOOK) ?? '', 'sheet').map((tag) => {
    const target = targets.get(attribute(tag, '(?:\\w+:)?id'));
    return target?.startsWith('/') === true ? target.slice(1) : target && `xl/${target}`;
  });
};

/** A sheet up to the end of its cells: merges, rules and links behind them would only cost the reader time. */
const cellsOnly = (xml: string): string => {
  const end = /<\/((?:\w+:)?)sheetData\s*>/.exec(xml);
  return end ? `${xml.slice(0, end.index + end[0].length)}</${end[1] ?? ''}worksheet>` : xml;
};

const readSheets = async (parts: ReadonlyMap<string, string>): Promise<Sheet<string>[]> => {
  const files = Object.fromEntries([...parts].map(([path, xml]) => [path, strToU8(cellsOnly(xml))]));
  try {
    // Stored, not packed: what the reader unpacks is what we have just seen.
    const { buffer } = zipSync(files, { level: 0 });
    return await readXlsxFile(buffer, { trim: false, parseNumber: numberText });
  } catch (cause) {
    throw new WorkbookProblem('damaged', cause);
  }
};

const textRows = ({ data }: Sheet<string>): string[][] => {
  let room: number = WORKBOOK_LIMITS.characters;
  return (data ?? []).map((row) =>
    row.map((cell) => {
      const text = cellText(cell);
      room -= text.length;
      if (room < 0) throw new WorkbookProblem('too-large');
      return text;
    }),
  );
};

/** Finds the header of the table looked for; `end` is the index of the first row below it. */
export type FindHeader = (rows: readonly (readonly string[])[]) => { end: number } | undefined;

/**
 * The rows of the first sheet with the header looked for, else of the first sheet that holds anything. Row and column numbers are those of the sheet; hidden rows are there.
 *
 * Cells are text as Excel shows it: `912345678` (a telephone that lost its 0), `2026-11-22`, `07:30`, `TRUE`;
 * formulas give the value they last had; a value merged downwards below the header stands in each of its rows.
 * Works within WORKBOOK_LIMITS, in Node and in a worker; stop it from outside after a time.
 *
 * @param findHeader default: of a staff list ("Họ và tên" and another known column)
 * @throws (rejects) WorkbookProblem, and nothing else
 */
export const readWorkbook = async (
  bytes: Uint8Array,
  findHeader: FindHeader = findStaffHeader,
): Promise<string[][]> => {
  const parts = safeParts(bytes);
  const paths = sheetPaths(parts);
  let firstFilled: string[][] | undefined;
  for (const [i, sheet] of (await readSheets(parts)).entries()) {
    const rows = textRows(sheet);
    const header = findHeader(rows);
    if (header) {
      fillMerges(rows, downwardMerges(parts.get(paths[i] ?? '') ?? ''), header.end);
      return rows;
    }
    firstFilled ??= rows.some((row) => row.some((cell) => cell.trim() !== '')) ? rows : undefined;
  }
  if (!firstFilled) throw new WorkbookProblem('no-rows');
  return firstFilled;
};
