import { harmless, writeCsv } from '../model/csv.js';
import { CHANNELS, REASONS, type Scale } from '../model/rating.js';
import { REASON_WORDS, SCORE_WORDS } from '../model/rating-words.js';
import { dayAfter, dayStart, timeOf } from './clock.js';
import { HELD, HELD_WORDS, type Held } from './held.js';
import type { Row, Store } from './store.js';
import { siteText } from './tokens.js';

const COLUMNS = [
  'Thời điểm',
  'Mã đơn vị',
  'Về việc',
  'Kênh',
  'Thang',
  'Mức',
  'Mức bằng chữ',
  'Lý do',
  'Ý kiến',
  'Trạng thái',
  'Mã phiếu',
];

const CHANNEL_WORDS = { web: 'Trang thông tin', kiosk: 'Máy tại quầy', qr: 'Điện thoại, mã QR tại quầy' };

const HOURS = `SELECT at / 60 AS hour, COUNT(*) AS n FROM ratings
  WHERE site = ? AND at >= ? AND at < ? GROUP BY 1 ORDER BY 1`;
const SOME = `SELECT ratings.*, s.subject AS about FROM ratings JOIN subjects s ON s.subject_id = ratings.subject
  WHERE site = ? AND at >= ? AND at < ? ORDER BY at, id`;

/** Rows read at once, unless more came within an hour. */
const PIECE = 5000;

const uuid = (bytes: unknown): string =>
  bytes instanceof Uint8Array
    ? Buffer.from(bytes)
        .toString('hex')
        .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
    : '';

const heldOf = (value: unknown): Held =>
  (Object.keys(HELD) as Held[]).find((held) => HELD[held] === value) ?? 'counts';

const cells = (row: Row): string[] => {
  const scale: Scale = row['scale'] === 5 ? 5 : 3;
  const score = Number(row['score']);
  const reasons = REASONS.filter((_, i) => (Number(row['reasons']) & (1 << i)) !== 0);
  return [
    timeOf(Number(row['at'])),
    siteText(row['site']),
    String(row['about']),
    CHANNEL_WORDS[CHANNELS[Number(row['channel'])] ?? 'web'],
    String(scale),
    String(score),
    SCORE_WORDS[scale][score - 1] ?? '',
    reasons.map((reason) => REASON_WORDS[reason]).join('; '),
    typeof row['comment'] === 'string' ? row['comment'] : '',
    HELD_WORDS[heldOf(row['held'])],
    uuid(row['id']),
    // Comments come from strangers: nothing a spreadsheet would run.
  ].map(harmless);
};

/** Minutes at which the pieces begin, and the one after the last. */
const piecesOf = (hours: readonly Row[], end: number): number[] => {
  const starts: number[] = [];
  let rows = PIECE;
  for (const { hour, n } of hours) {
    rows += Number(n);
    if (rows <= PIECE) continue;
    starts.push(Number(hour) * 60);
    rows = Number(n);
  }
  return [...starts, end];
};

/**
 * Every answer of some days as CSV for Excel, oldest first, comments and what was set aside included; in pieces, so that a
 * whole year of a busy commune does not fill the memory, and a quiet one is not gone through day by day.
 * @param from first day, `2026-11-01`
 * @param to last day
 */
export async function* exportCsv(
  store: Store,
  site: string,
  from: string,
  to: string,
): AsyncGenerator<string> {
  yield writeCsv([COLUMNS]);
  const [start, end] = [dayStart(from), dayStart(dayAfter(to))];
  const hours = await store.read({ sql: HOURS, values: [Number(site), start, end] });
  const bounds = piecesOf(hours, end);
  for (const [i, next] of bounds.slice(1).entries()) {
    const rows = await store.read({ sql: SOME, values: [Number(site), bounds[i] ?? start, next] });
    yield writeCsv(rows.map(cells)).replace('\ufeff', '');
  }
}
