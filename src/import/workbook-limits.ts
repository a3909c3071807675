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
} as const;
