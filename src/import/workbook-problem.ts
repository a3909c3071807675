/** Why a file could not be read as an Excel workbook. A closed list: the editor has one sentence for each. */
export type WorkbookProblemCode =
  | 'empty'
  /** The binary format of Excel before 2007, whatever the file's name. */
  | 'xls'
  | 'password'
  /** A web page saved under the name of a workbook, as old portals export their tables. */
  | 'html'
  /** Plain text, most likely CSV, under the name of a workbook. */
  | 'text'
  /** A spreadsheet of another kind: .ods, .xlsb, the XML of Excel 2003. */
  | 'other-spreadsheet'
  /** A picture, a Word file, an archive … */
  | 'not-a-workbook'
  /** The file ends too early: a copy or download that was not finished. */
  | 'cut-off'
  | 'damaged'
  /** More parts, more bytes once unpacked, or a higher compression than any staff list has. */
  | 'too-large'
  | 'too-many-rows'
  /** Declares a document type or entities, which no spreadsheet program writes. */
  | 'unsafe'
  | 'no-rows';

const ENGLISH: Readonly<Record<WorkbookProblemCode, string>> = {
  empty: 'the file is empty',
  xls: 'this is an old .xls workbook; open it in Excel and save it as .xlsx',
  password: 'the workbook is protected by a password; save it without one',
  html: 'this is a web page, not a workbook; open it in Excel and save it as .xlsx',
  text: 'this is a text file, not a workbook; give it the ending .csv',
  'other-spreadsheet': 'this is another kind of spreadsheet; save it as .xlsx',
  'not-a-workbook': 'this is not an Excel workbook',
  'cut-off': 'the end of the file is missing; copy or download it again',
  damaged: 'the workbook is damaged; open it in Excel and save it again',
  'too-large': 'the workbook is too large; keep only the sheet with the staff list, without pictures',
  'too-many-rows': 'the sheet has too many rows or columns; keep only the staff list',
  unsafe: 'the workbook holds declarations that no spreadsheet program writes; it was not opened',
  'no-rows': 'the workbook has no cells with text',
};

/** Thrown by `readWorkbook`; the message is one English line that says what to do. */
export class WorkbookProblem extends Error {
  override readonly name = 'WorkbookProblem';
  constructor(
    readonly code: WorkbookProblemCode,
    cause?: unknown,
  ) {
    super(ENGLISH[code], { cause });
  }
}
