/** Which fee rows a payment may be for. Pure. */
import { feesOn, type FeeLine } from '../../model/fee-day.js';
import type { FeeRow } from '../../model/fee-row.js';

/** What the page asks for; empty text is nothing asked. */
export interface Asked {
  /** Id of a row. */
  fee?: string | undefined;
  /** Mã thủ tục. */
  procedure?: string | undefined;
}

/**
 * The lines of a day that the page asks for, one for each row: whatever channel it is for, a row is one payment. Rows
 * that are over count only where nothing that holds is left, so that the reader is told so. Nothing asked, nothing found.
 */
export const linesFor = (rows: readonly FeeRow[], day: string, { fee, procedure }: Asked): FeeLine[] => {
  if (!fee && !procedure) return [];
  const asked = ({ row, procedures }: FeeLine): boolean =>
    (!fee || row.id === fee) && (!procedure || procedures.includes(procedure));
  const { current, ended } = feesOn(rows, day);
  const now = current.filter(asked);
  const lines = now.length > 0 ? now : ended.filter(asked);
  const byRow = new Map<string, FeeLine>();
  for (const line of lines) {
    const before = byRow.get(line.row.id);
    // A row that another one has taken over in part stands in several lines: its channels are named together.
    byRow.set(
      line.row.id,
      before ? { ...before, channels: [...new Set([...before.channels, ...line.channels])] } : line,
    );
  }
  return [...byRow.values()];
};
