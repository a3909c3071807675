import { attribute } from './plain-xml.js';
import { WORKBOOK_LIMITS } from './workbook-limits.js';
import { WorkbookProblem } from './workbook-problem.js';

/** Excel knows no date after 9999-12-31. A larger number in a cell styled as a date is a number: a telephone. */
const LAST_DAY = 2_958_465;

const TAG = /<(\/?)((?:\w+:)?)(row|c)(?=[\s/>])([^<>]*)>/g;
const VALUE = /(?:<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>))?\s*<(?:\w+:)?v>([^<]*)</y;

/** `AB12` → column 28, row 12; undefined for anything else. */
export const cellAddress = (address: string): { row: number; column: number } | undefined => {
  const [, letters, digits] = /^\s*\$?([A-Z]{1,3})\$?(\d{1,7})\s*$/i.exec(address) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
};

const letters = (column: number): string =>
  column > 0 ? letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26)) : '';

/** The cell's attributes with its address, and without its style where that calls a number beyond all dates a date. */
const cellAttributes = (written: string, value: string, address: string): string => {
  const number = Number(value);
  const isNoDate = value !== '' && (number > LAST_DAY || number < 0);
  const attributes = isNoDate ? written.replace(/\ss\s*=\s*(?:"[^"]*"|'[^']*')/, '') : written;
  return attribute(attributes, 'r') === undefined ? ` r="${address}"${attributes}` : attributes;
};

/**
 * A sheet's XML made ready for the workbook reader, which fills every gap with empty cells up to the last
 * address it meets: cells and rows without content go (spreadsheet programs style them down to row 1,048,576),
 * cells without an address get theirs, and what remains must lie within the limits.
 *
 * @throws WorkbookProblem `too-many-rows`, `damaged`
 */
export const tidySheet = (xml: string): string => {
  const start = /<(?:\w+:)?sheetData[\s>]/.exec(xml)?.index;
  if (start === undefined) return xml;
  const end = /<\/(?:\w+:)?sheetData\s*>/.exec(xml)?.index ?? xml.length;
  const parts: string[] = [];
  let at = 0;
  /** Row and column of the last cell, by address or by counting. */
  let row = 0;
  let column = 0;
  let open: { parts: number; row: number; cells: number } | undefined;
  TAG.lastIndex = start;
  for (let match = TAG.exec(xml); match && match.index < end; match = TAG.exec(xml)) {
    const [tag, closing, prefix = '', name, attributes = ''] = match;
    const isEmpty = attributes.endsWith('/');
    const after = match.index + tag.length;
    if (name === 'c' && closing !== '/') {
      const address = attribute(attributes, 'r');
      const known = address === undefined ? { row, column: column + 1 } : cellAddress(address);
      if (!known || !open) throw new WorkbookProblem('damaged');
      ({ column } = known);
      parts.push(xml.slice(at, match.index));
      if (!isEmpty) {
        if (Math.max(known.row, open.row) > WORKBOOK_LIMITS.rows || column > WORKBOOK_LIMITS.columns)
          throw new WorkbookProblem('too-many-rows');
        open.cells++;
        VALUE.lastIndex = after;
        const value = VALUE.exec(xml)?.[1] ?? '';
        parts.push(`<${prefix}c${cellAttributes(attributes, value, letters(column) + String(known.row))}>`);
      }
      at = after;
    } else if (name === 'row' && closing !== '/') {
      if (open) throw new WorkbookProblem('damaged');
      const written = attribute(attributes, 'r');
      row = written === undefined ? row + 1 : Number(written);
      column = 0;
      if (!Number.isSafeInteger(row) || row < 1) throw new WorkbookProblem('damaged');
      parts.push(xml.slice(at, match.index));
      if (!isEmpty) open = { parts: parts.length, row, cells: 0 };
      if (!isEmpty) parts.push(written === undefined ? tag.replace(/row/, `row r="${row}"`) : tag);
      at = after;
    } else if (name === 'row') {
      if (!open) throw new WorkbookProblem('damaged');
      if (open.cells === 0) parts.length = open.parts;
      else parts.push(xml.slice(at, after));
      at = after;
      open = undefined;
    }
  }
  if (open) throw new WorkbookProblem('damaged');
  return [...parts, xml.slice(at)].join('');
};
