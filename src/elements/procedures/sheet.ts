/** What comes at the first touch of a list, or with the first sheet: a chunk of its own. */
export { parseSheets } from './catalogue-with-sheets.js';
export { onPortal } from './on-portal.js';
export { SheetFiles } from './sheet-files.js';
export { sheetStyles } from './sheet.styles.js';
