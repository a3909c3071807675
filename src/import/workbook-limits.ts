/** What a staff list in Excel never needs more of. Beyond these a file is refused, not cut. */
export const WORKBOOK_LIMITS = {
  /** Files inside the workbook, which is a zip archive. */
  entries: 200,
  /** Of all files inside together, in bytes. */
  unpacked: 20_000_000,
  /** Unpacked bytes for each packed byte. */
  ratio: 100,
  rows: 20_000,
  columns: 500,
  /** Characters of all cells together: one long text may stand in many cells and weigh nothing in the file. */
  characters: 20_000_000,
  /** Of the list of sheets, in bytes. */
  list: 1_000_000,
  /** Characters of one tag of XML, of the text between two, and tags inside tags. Excel's texts end at 32,767. */
  tag: 20_000,
  text: 250_000,
  depth: 100,
  /** Number formats made by people; Excel allows some 250. */
  formats: 1000,
  /** Cells merged downwards, as far as they are looked at. */
  merges: 2000,
} as const;
