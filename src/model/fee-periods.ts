/**
 * Which rows speak about the same fee, and how long each of them holds. A row for several procedures and channels is
 * looked at procedure by procedure and channel by channel, because another row may replace it in only one of them.
 */
import { FEE_CHANNELS, type FeeRow } from './fee-row.js';
import type { Channel } from './procedure.js';
import { slug } from './slug.js';

/** One procedure and one channel of a row, with the days it holds there (ISO; '' and '9999-12-31' when open). */
export interface FeeCell {
  row: FeeRow;
  /** '' when the row names no procedure. */
  code: string;
  channel: Channel;
  from: string;
  to: string;
}

export const OPEN_END = '9999-12-31';

export const dayBefore = (iso: string): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

const words = (text: string | undefined): string => (text === undefined ? '' : slug(text) || text);

/** A draft speaks for nobody: it neither ends nor contradicts another row. */
export const isDraft = (row: FeeRow): boolean => row.verification === 'draft';

/** Where a row has no channel, it may mean any: then it contradicts whatever says otherwise. */
const channelsOf = (row: FeeRow): readonly Channel[] =>
  row.channels.length > 0 ? row.channels : FEE_CHANNELS;

/**
 * The cells of all rows, those about the same fee (name, applicants, procedure, channel) together.
 *
 * A row without a last day holds until a row of the same fee begins later: then it ends the day before. A row with
 * a last day holds until then, whatever else the file says: two that overlap contradict each other. One without a
 * first day (none, or "30/02/2026") may be older or newer than the others: it goes on beside them and contradicts them.
 */
export const cellsOf = (rows: readonly FeeRow[]): FeeCell[][] => {
  const same = new Map<string, FeeCell[]>();
  for (const row of rows) {
    const codes = row.procedures.length > 0 ? [...new Set(row.procedures)] : [''];
    for (const code of codes)
      for (const channel of channelsOf(row)) {
        const place = code === '' ? `field ${words(row.field)}` : code;
        const key = JSON.stringify([words(row.name), words(row.group), place, channel]);
        const cell = { row, code, channel, from: row.validFrom ?? '', to: row.validTo ?? OPEN_END };
        const cells = same.get(key);
        if (cells) cells.push(cell);
        else same.set(key, [cell]);
      }
  }
  for (const cells of same.values()) {
    if (cells.length === 1) continue;
    const starts = [
      ...new Set(cells.flatMap(({ row, from }) => (isDraft(row) || from === '' ? [] : [from]))),
    ].sort();
    for (const cell of cells) {
      if (cell.row.validTo !== undefined || isDraft(cell.row) || cell.from === '') continue;
      const next = starts.find((start) => start > cell.from);
      if (next !== undefined) cell.to = dayBefore(next);
    }
  }
  return [...same.values()];
};
