import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite, type Store } from '../src/collector/index.js';
import { statsOf } from '../src/collector/stats.js';
import { partNote, partOf } from './support/part.js';
import { against, type Table } from './table.js';

const COMMUNES = 3321;
/** A ward with twenty times as many answers as the others. */
const [BUSY, BUSY_ONE_IN] = [1, Math.round(COMMUNES / 20)];
const CHUNK = 250_000;
/** Minutes of the year 2026 in Việt Nam. */
const [YEAR_START, YEAR] = [Math.floor(Date.parse('2025-12-31T17:00:00Z') / 60_000), 365 * 1440];

/**
 * Answers of a year in the order they come, over all communes; one in five with reasons, half about one of 500 procedures, and
 * of the last quarter (older comments are forgotten) one in twenty with a comment.
 */
const fill = async (store: Store, rows: number): Promise<void> => {
  await store.write(
    Array.from({ length: 500 }, (_, i) => ({
      sql: 'INSERT INTO subjects (subject) VALUES (?)',
      values: [i === 0 ? 'one-stop' : `procedure:1.${String(i).padStart(6, '0')}`],
    })),
  );
  const sql = `WITH RECURSIVE c(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c WHERE n < ? - 1)
    INSERT INTO ratings (site, id, at, score, scale, channel, held, reasons, subject, comment)
    SELECT CASE WHEN abs(random()) % ${BUSY_ONE_IN} = 0 THEN ${BUSY} ELSE 2 + abs(random()) % ${COMMUNES - 1} END, randomblob(16), CAST(? + n * ? AS INTEGER),
      CASE abs(random()) % 10 WHEN 0 THEN 1 WHEN 1 THEN 2 WHEN 2 THEN 2 ELSE 3 END, 3, abs(random()) % 3,
      CASE WHEN abs(random()) % 50 = 0 THEN 1 ELSE 0 END,
      CASE WHEN abs(random()) % 5 = 0 THEN abs(random()) % 512 ELSE 0 END,
      1 + CASE WHEN abs(random()) % 2 = 0 THEN abs(random()) % 500 ELSE 0 END,
      CASE WHEN ? AND abs(random()) % 20 = 0 THEN 'Cán bộ hướng dẫn rõ ràng, chờ hơi lâu vào buổi sáng thứ hai ' || n END
    FROM c`;
  for (let at = 0; at < rows; at += CHUNK) {
    const share = at / rows;
    const values = [CHUNK, YEAR_START + share * YEAR, YEAR / rows, share >= 0.75 ? 1 : 0];
    await store.write([{ sql, values }]);
  }
};

/** Milliseconds of the middle one of five runs. */
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[2] ?? 0;
};

const COUNTRY = `SELECT channel, scale, score, SUM(n) AS n FROM months WHERE month = ? AND held = 0 GROUP BY 1, 2, 3`;

/** Ten million answers in one file: how long the figures take, how much room it needs. */
const soakRows = async (rows: number): Promise<Table> => {
  const folder = mkdtempSync(join(tmpdir(), 'commune-soak-'));
  const file = join(folder, 'collector.sqlite');
  const store = await openSqlite(file);
  try {
    const cache = (kilobytes: number): Promise<unknown> =>
      store.read({ sql: `PRAGMA cache_size = -${kilobytes}`, values: [] });
    const start = performance.now();
    await cache(800_000); // a year in some minutes; the figures are then read with the collector's own setting
    await fill(store, rows);
    await cache(32_000);
    const seconds = (performance.now() - start) / 1000;
    await store.tidy();
    const megabytes = statSync(file).size / 1e6;
    let site = 1;
    const commune = await timed(() => statsOf(store, String((site += 617)).padStart(5, '0'), '2026-06'));
    const busy = await timed(() => statsOf(store, String(BUSY).padStart(5, '0'), '2026-06'));
    const country = await timed(() => store.read({ sql: COUNTRY, values: [202_606] }));
    const [counted] = await store.read({ sql: 'SELECT SUM(n) AS n FROM months', values: [] });
    return {
      title: `${rows / 1e6} million answers in one SQLite file`,
      columns: [
        'rows',
        'filled in',
        "a commune's month and year",
        'those of a ward with 20 × as many',
        "the country's month",
        'file',
      ],
      rows: [
        [
          rows,
          `${Math.round(seconds)} s`,
          against(commune, 10, 'ms'),
          `${busy.toFixed(1)} ms`,
          against(country, 2000, 'ms'),
          against(megabytes, 500, 'MB'),
        ],
      ],
      notes: [
        `Over ${COMMUNES} communes and a year, random ids, in the order in which they come. The times are the middle ones of five; each of the five reads another commune.`,
        ...partNote,
      ],
      failures: [
        ...(commune > 10 ? ["a commune's month takes too long"] : []),
        ...(country > 2000 ? ["the country's month takes too long"] : []),
        ...(megabytes > 500 ? ['the file is too big'] : []),
        ...(Number(counted?.['n']) === rows ? [] : ['the counts of the months are not those of the answers']),
      ],
    };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

export const run = (): Promise<Table> => soakRows(partOf(40) * CHUNK);
