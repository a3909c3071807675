/**
 * Comma-separated text as RFC 4180 and Excel write it. Written here because the readers at hand drop characters
 * after a closing quote or move the cells behind it one column on, and none says that a file ends inside a quote.
 */

export type Separator = ',' | ';' | '\t';

export interface CsvRows {
  rows: string[][];
  /** The text ends inside a quoted cell: what follows the quote is that cell, and the file was probably cut off. */
  open: boolean;
}

const LINE_END = { ',': /[,\r\n]/g, ';': /[;\r\n]/g, '\t': /[\t\r\n]/g } as const;

/**
 * Every row, empty ones too, so that rows count as in the spreadsheet. Lines end with CR, LF or both; a quote
 * counts only at the start of a cell, and what stands behind the closing one is kept. Never throws.
 *
 * @param most stop after this many rows
 */
export const readCsv = (text: string, separator: Separator, most = Infinity): CsvRows => {
  const stop = LINE_END[separator];
  const rows: string[][] = [];
  let row: string[] = [];
  let open = false;
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (rows.length < most && (at < text.length || row.length > 0)) {
    let cell = '';
    while (text[at] === '"') {
      // At the start of a cell, or at the second of two quotes inside one.
      const end = text.indexOf('"', at + 1);
      open = end === -1;
      cell += text.slice(at + 1, open ? undefined : end);
      at = open ? text.length : end + 1;
      if (text[at] === '"') cell += '"';
    }
    stop.lastIndex = at;
    const end = stop.exec(text)?.index ?? text.length;
    row.push(cell + text.slice(at, end));
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (text[end] === separator) continue;
    rows.push(row);
    row = [];
  }
  return { rows, open };
};

/** What a spreadsheet program may take for a formula. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/;

/** Puts an apostrophe before what Excel would run as a formula; {@link unguard} takes it away again. */
export const guard = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

export const unguard = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

/**
 * Where Excel separates by semicolons, as in Việt Nam, it ends a cell of a file with commas at each semicolon and at each
 * new line, quoted or not: what follows begins a cell of its own there.
 */
const BEHIND = /([;\t\r\n][\s"']*)(?=[=+\-@＝＋－＠])/g;
const GUARDED_BEHIND = /([;\t\r\n][\s"']*)'(?=[=+\-@＝＋－＠])/g;

/** {@link guard} for words of strangers, or of anybody: no part of the cell is a formula, however the file is divided. */
export const harmless = (cell: string): string => guard(cell.replace(BEHIND, "$1'"));

/** The opposite of {@link harmless}; takes what is only guarded as well. */
export const unharmed = (cell: string): string => unguard(cell).replace(GUARDED_BEHIND, '$1');

const quoted = (cell: string): string =>
  /^\s|\s$|[",;\t\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;

/** UTF-8 text with BOM (Excel needs it to see UTF-8), commas and CRLF. {@link readCsv} gives the same rows back. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
