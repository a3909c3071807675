/** What a collector counted, as a table to keep: every level of every channel and scale by itself. */
import { CHANNEL_NAMES } from './collector-board.js';
import { harmless, writeCsv } from './csv.js';
import { periodWords } from './period.js';
import { SCORE_WORDS } from './rating-words.js';
import type { Stats, StatsFigure } from './stats.js';

const HEADERS = ['Kỳ', 'Nơi đánh giá', 'Số mức', 'Mức', 'Số lượt', 'Trên tổng số', 'Ngày lấy'];

/**
 * The month asked for and the twelve months up to it → CSV (UTF-8 with BOM once encoded, CRLF, commas). No percentages:
 * whoever works them out sees how few the answers may be. No cell can be a formula.
 *
 * @param day ISO day the collector was asked
 */
export const writeStatsTable = ({ month, year, period }: Stats, day: string): string => {
  const rowsOf = (when: string, figures: readonly StatsFigure[]): string[][] =>
    figures.flatMap(({ channel, scale, levels, n }) =>
      levels.map((count, i) => [
        when,
        CHANNEL_NAMES[channel],
        String(scale),
        SCORE_WORDS[scale][i] ?? '',
        String(count),
        String(n),
        day,
      ]),
    );
  const twelve = `${periodWords(period.yearFrom)} – ${periodWords(period.yearTo)}`;
  const rows = [HEADERS, ...rowsOf(periodWords(period.month), month), ...rowsOf(twelve, year)];
  return writeCsv(rows.map((row) => row.map(harmless)));
};
