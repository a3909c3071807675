import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCollector } from '../src/collector/index.js';
import { exportCsv } from '../src/collector/export.js';
import { statsOf } from '../src/collector/stats.js';
import { shareOf } from '../src/model/satisfaction.js';
import { percentile, type Table } from './table.js';

const [COMMUNES, ROWS] = [100, 300_000];
const START = Math.floor(Date.parse('2025-12-31T17:00:00Z') / 60_000);
const FILL = `WITH RECURSIVE c(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c WHERE n < ? - 1)
  INSERT INTO ratings SELECT 1 + n % ?, randomblob(16), ? + n * 525600 / ?, 1 + abs(random()) % 3, 3, abs(random()) % 3,
    0, abs(random()) % 512, 1, CASE WHEN n % 20 = 0 THEN 'Chờ hơi lâu vào buổi sáng' END FROM c`;

const site = (n: number): string => String(1 + (n % COMMUNES)).padStart(5, '0');

const itemFor = (n: number): Record<string, unknown> => ({
  id: randomUUID(),
  site: site(n),
  subject: 'one-stop',
  score: 3,
  scale: 3,
  channel: 'qr',
  openMs: 5000,
  reasons: ['time', 'friendly'],
  comment: `Chị ở quầy ${n} hướng dẫn rất rõ, gọi lại 0912 345 678 giúp tôi`,
});

/** Milliseconds of each run. */
const timed = async (runs: number, work: (n: number) => Promise<unknown>): Promise<number[]> => {
  const times: number[] = [];
  for (let n = 0; n < runs; n++) {
    const start = performance.now();
    await work(n);
    times.push(performance.now() - start);
  }
  return times;
};

/** What the collector takes for one call of each kind, one after the other, in a file of 300,000 answers. */
export const run = async (): Promise<Table> => {
  const folder = mkdtempSync(join(tmpdir(), 'commune-bench-'));
  const database = join(folder, 'collector.sqlite');
  const collector = await startCollector({ database });
  try {
    const { store, url } = collector;
    await store.write([
      { sql: "INSERT INTO subjects VALUES (1, 'one-stop')", values: [] },
      { sql: FILL, values: [ROWS, COMMUNES, START, ROWS] },
    ]);
    await store.tidy();
    const bytes = statSync(database).size;
    const post = async (items: number, n: number): Promise<void> => {
      const body = JSON.stringify({ v: 1, items: Array.from({ length: items }, () => itemFor(n)) });
      const response = await fetch(`${url}/v1/ratings`, { method: 'POST', body });
      if (response.status !== 200) throw new Error(`status ${response.status}`);
      await response.arrayBuffer();
    };
    const get = async (path: string): Promise<void> => {
      const response = await fetch(`${url}${path}`);
      if (response.status !== 200) throw new Error(`status ${response.status}`);
      await response.arrayBuffer();
    };
    const year = async (n: number): Promise<void> => {
      for await (const piece of exportCsv(store, site(n), '2026-01-01', '2026-12-31'))
        if (piece === '') break;
    };
    const shares = (): Promise<void> => {
      for (let of = 0; of <= 1000; of++) shareOf(of >> 1, of);
      return Promise.resolve();
    };
    const row = (what: string, times: readonly number[]): (string | number)[] => [
      what,
      times.length,
      `${percentile(times, 0.5).toFixed(2)} ms`,
      `${percentile(times, 0.95).toFixed(2)} ms`,
    ];
    return {
      title: 'Collector',
      columns: ['call', 'times', 'p50', 'p95'],
      rows: [
        row('POST one answer, synced to disk', await timed(200, (n) => post(1, n))),
        row('POST fifty answers with comments', await timed(7, (n) => post(50, n))),
        row(
          "figures of a commune's month and year, from the file",
          await timed(100, (n) => statsOf(store, site(n), '2026-06')),
        ),
        row('GET them, already counted', await timed(100, () => get('/v1/stats/00001?month=2026-06'))),
        row("export of a commune's year, 3,000 answers", await timed(20, year)),
        row('1,000 shares with their Wilson interval', await timed(50, shares)),
      ],
      notes: `One call after the other over loopback, collector and caller in one process. ${ROWS} answers of ${COMMUNES} communes in one file of ${(bytes / 1e6).toFixed(1)} MB, ${Math.round(bytes / ROWS)} bytes each with their comments. A write waits up to 3 ms for others that share its sync. Ten million answers: SOAK.md.`,
    };
  } finally {
    await collector.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
