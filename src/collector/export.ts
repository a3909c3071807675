import { guard, writeCsv } from '../model/csv.js';
import { CHANNELS, REASONS, REASON_WORDS, SCORE_WORDS, type Scale } from '../model/rating.js';
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

const ONE_DAY = `SELECT ratings.*, s.subject AS about FROM ratings JOIN subjects s ON s.subject_id = ratings.subject
  WHERE site = ? AND at >= ? AND at < ? ORDER BY at, id`;

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
  ].map(guard);
};

/**
 * Every answer of some days as CSV for Excel, oldest first, comments and what was set aside included; piece by piece, one
 * day each, so that a whole year needs the memory of a day.
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
  for (let day = from; day <= to; day = dayAfter(day)) {
    const rows = await store.read({
      sql: ONE_DAY,
      values: [Number(site), dayStart(day), dayStart(dayAfter(day))],
    });
    if (rows.length > 0) yield writeCsv(rows.map(cells)).replace('\ufeff', '');
  }
}
