/** What can be read again: published figures, the auditor's view, the export. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { exportCsv } from '../../src/collector/export.js';
import {
  addToken,
  dayStart,
  revokeToken,
  type Collector,
  type TokenKind,
} from '../../src/collector/index.js';
import { KnownSubjects, storeRatings } from '../../src/collector/ratings.js';
import { readRating, type Rating } from '../../src/collector/read-rating.js';
import { statsOf } from '../../src/collector/stats.js';
import type { Stats } from '../../src/model/stats.js';
import { readCsv } from '../../src/model/csv.js';
import { clockAt, freshFolder, item, send, SITE, start } from '../helpers/collector.js';

const stats = async (
  { url }: Collector,
  query = '',
  headers: Record<string, string> = {},
): Promise<Stats> => {
  const response = await fetch(`${url}/v1/stats/${SITE}${query}`, { headers });
  assert.equal(response.status, 200);
  return (await response.json()) as Stats;
};

const readOf = (input: unknown): Rating => {
  const read = readRating(input);
  assert.ok(read.ok);
  return read.rating;
};

const DAY = 24 * 3600 * 1000;

describe('the figures of a commune', () => {
  it('count per level, day and channel, in the months of Việt Nam', async () => {
    // 1 December 2026, 00:30 in Việt Nam; still November in UTC.
    const clock = clockAt(Date.parse('2026-11-30T17:30:00Z'));
    const collector = await start(clock);
    await send(collector, [
      item({ score: 3, reasons: ['friendly'] }),
      item({ score: 1, reasons: ['friendly', 'time'] }),
      item({ score: 2, ageMs: 3600 * 1000 }), // 30 November there
      item({ score: 5, scale: 5 }),
      item({ score: 2, channel: 'qr' }),
    ]);
    const { month, year, days, period } = await stats(collector);
    assert.deepEqual(period, { month: '2026-12', yearFrom: '2026-01', yearTo: '2026-12' });
    assert.deepEqual(
      month.map(({ channel, scale, n, levels, satisfied, reasons }) => ({
        channel,
        scale,
        n,
        levels,
        satisfied,
        reasons,
      })),
      [
        {
          channel: 'web',
          scale: 3,
          n: 2,
          levels: [1, 0, 1],
          satisfied: 1,
          reasons: { friendly: [1, 0, 1], time: [1, 0, 0] },
        },
        { channel: 'web', scale: 5, n: 1, levels: [0, 0, 0, 0, 1], satisfied: 1, reasons: {} },
        { channel: 'qr', scale: 3, n: 1, levels: [0, 1, 0], satisfied: 1, reasons: {} },
      ],
    );
    assert.deepEqual(year[0], {
      channel: 'web',
      scale: 3,
      n: 3,
      levels: [1, 1, 1],
      satisfied: 2,
      share: { kind: 'few' },
    });
    assert.deepEqual([...new Set(days.map(({ day }) => day))], ['2026-12-01']);
    const november = await stats(collector, '?month=2026-11');
    assert.deepEqual(november.days, [{ day: '2026-11-30', channel: 'web', scale: 3, levels: [0, 1, 0] }]);
    assert.deepEqual((await stats(collector, '?month=2025-12')).year, []);
  });

  it('are new after each answer', async () => {
    const collector = await start(clockAt());
    for (let n = 1; n <= 12; n++) {
      await send(collector, [item({ score: 3 })]);
      const [web] = (await stats(collector)).month;
      assert.equal(web?.n, n);
      assert.equal(web.share.kind, n < 10 ? 'few' : 'uncertain');
      assert.equal(JSON.stringify(web.share).includes('percent'), n >= 10);
    }
  });

  it('that are slow to count are not counted each time somebody asks', async () => {
    let elapsed = 0;
    const collector = await start({ elapsed: () => (elapsed += 100) });
    const shown = async (): Promise<number> => (await stats(collector)).month[0]?.n ?? 0;
    await send(collector, [item()]);
    assert.equal(await shown(), 1);
    await send(collector, [item()]);
    assert.equal(await shown(), 1, 'counting takes 100 ms here, so the last figures are shown for a while');
    elapsed += 2000;
    assert.equal(await shown(), 2);
  });

  it('are those of the file, also when another process writes to it', async () => {
    const database = join(freshFolder(), 'collector.sqlite');
    const clock = clockAt();
    const [one, other] = [await start({ database, ...clock }), await start({ database, ...clock })];
    const shown = async (): Promise<number> => (await stats(one)).month[0]?.n ?? 0;
    await send(one, [item()]);
    assert.equal(await shown(), 1);
    await send(other, [item()]);
    clock.move(61_000);
    assert.equal(await shown(), 2);
  });

  it('belong to the month in which it was tapped in Việt Nam, whenever it arrives', async () => {
    const collector = await start();
    const near = fc.integer({ min: -3, max: 3 });
    const moment = fc.tuple(
      fc.integer({ min: 2026, max: 2031 }),
      fc.integer({ min: 0, max: 11 }),
      near,
      near,
    );
    await fc.assert(
      fc.asyncProperty(moment, async ([year, month, hours, ms]) => {
        // Midnight of the first of a month there, some hours and milliseconds before or after; up to 30 days on the way.
        const tapped = Date.UTC(year, month, 1, -7 + hours) + ms;
        const ageMs = Math.abs(hours) * 10 * DAY;
        const judged = { rating: { ...readOf(item()), ageMs }, held: 'counts' } as const;
        await storeRatings(collector.store, [judged], new KnownSubjects(), tapped + ageMs);
        const there = new Date(tapped + 7 * 3600 * 1000).toISOString();
        const months = await collector.store.read({ sql: 'SELECT month, n FROM months', values: [] });
        assert.deepEqual(months, [{ month: Number(there.slice(0, 7).replace('-', '')), n: 1 }]);
        const figures = await statsOf(collector.store, SITE, there.slice(0, 7));
        assert.deepEqual(
          figures.days.map(({ day }) => day),
          [there.slice(0, 10)],
        );
        assert.deepEqual([figures.month[0]?.n, figures.year[0]?.n], [1, 1]);
        await collector.store.write([
          { sql: 'DELETE FROM ratings', values: [] },
          { sql: 'DELETE FROM months', values: [] },
        ]);
      }),
      { numRuns: 100 },
    );
  });

  it('hold no comment, no id, and are the same for every page that asks', async () => {
    const collector = await start();
    const one = item({ comment: 'Lời của một người' });
    await send(collector, [one]);
    const response = await fetch(`${collector.url}/v1/stats/${SITE}`);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    const text = await response.text();
    assert.doesNotMatch(text, /Lời|[0-9a-f]{8}-/);
    const again = await fetch(`${collector.url}/v1/stats/${SITE}`, {
      headers: { 'if-none-match': response.headers.get('etag') ?? '' },
    });
    assert.equal(again.status, 304);
    const etag = response.headers.get('etag') ?? '';
    const weak = await fetch(`${collector.url}/v1/stats/${SITE}`, {
      headers: { 'if-none-match': `W/${etag}` },
    });
    assert.equal(weak.status, 304, 'as a proxy writes it that has compressed the answer');
  });

  it('are counted for anybody, but not without end for one address', async () => {
    const clock = clockAt();
    const { url } = await start(clock);
    const ask = async (): Promise<Response> => fetch(`${url}/v1/stats/${SITE}`);
    const answers = await Promise.all(Array.from({ length: 130 }, ask));
    assert.equal(answers.filter(({ status }) => status === 200).length, 120);
    assert.equal(
      answers.filter(({ status, headers }) => status === 429 && headers.has('retry-after')).length,
      10,
    );
    clock.move(60_000);
    assert.equal((await ask()).status, 200);
  });

  it('of a month that is none, or a commune that is none, are refused', async () => {
    const { url } = await start();
    assert.equal((await fetch(`${url}/v1/stats/${SITE}?month=2026-13`)).status, 400);
    assert.equal((await fetch(`${url}/v1/stats/3115`)).status, 404);
    assert.equal((await fetch(`${url}/v1/stats/${SITE}/x`)).status, 404);
  });
});

const bearer = (token: string): { headers: Record<string, string> } => ({
  headers: { authorization: `Bearer ${token}` },
});
const token = (
  collector: Collector,
  kind: TokenKind,
  more: { site?: string; expires?: number } = {},
): Promise<string> => addToken(collector.store, { kind, name: 'Kiểm tra', ...more }, Date.now());

describe('the auditor', () => {
  it('sees what was set aside and what came twice with different content', async () => {
    const collector = await start();
    const one = item();
    await send(collector, [one, item({ trap: 'http://spam.example' })]);
    await send(collector, [{ ...one, score: 1 }]);
    const { headers } = bearer(await token(collector, 'auditor', { site: SITE }));
    const seen = (await stats(collector, '', headers)) as Stats & { audit: unknown };
    assert.deepEqual(seen.audit, { held: 1, conflicts: 1 });
    assert.equal(seen.month[0]?.n, 1, 'the figures leave it out');
    assert.equal('audit' in (await stats(collector)), false);
  });

  it('exports every answer of the days asked for, oldest first, as a table a spreadsheet reads', async () => {
    const clock = clockAt();
    const collector = await start(clock);
    const hostile = [
      '=HYPERLINK("http://x")',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      'Dòng 1\nDòng 2; "trích", hết',
      "'=1",
    ];
    await send(
      collector,
      hostile.map((comment, i) =>
        item({ comment, score: 1 + (i % 3), ageMs: (hostile.length - i) * 60_000 }),
      ),
    );
    await send(collector, [
      item({ ageMs: 20 * DAY, subject: 'unit:=cmd|calc', reasons: ['time', 'online'] }),
    ]);
    const auth = bearer(await token(collector, 'auditor'));
    const response = await fetch(
      `${collector.url}/v1/export.csv?site=${SITE}&from=2026-10-01&to=2026-11-30`,
      auth,
    );
    assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.match(
      response.headers.get('content-disposition') ?? '',
      /attachment; filename="phieu-03115-2026-10-01-2026-11-30.csv"/,
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const table = readCsv(bytes.toString('utf8'), ',').rows;
    const [header = [], first = [], ...others] = table;
    assert.equal(header.length, 11);
    assert.deepEqual(first.slice(0, 9), [
      '2026-10-31 12:00',
      SITE,
      'unit:=cmd|calc',
      'Trang thông tin',
      '3',
      '3',
      'Rất hài lòng',
      'Thời gian giải quyết; Dịch vụ trực tuyến',
      '',
    ]);
    assert.equal(others.length, hostile.length);
    for (const cell of table.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    assert.deepEqual(
      others.map((row) => row[8]?.replace(/^'/, '')),
      hostile.map((comment) => comment.trim()),
    );
    const november = await fetch(`${collector.url}/v1/export.csv?site=${SITE}`, auth);
    assert.equal(
      readCsv(await november.text(), ',').rows.length,
      1 + hostile.length,
      'without days: this month',
    );
  });

  it('exports no formula to a spreadsheet that separates by semicolons and does not know our quotes', async () => {
    const collector = await start();
    const hostile = [
      'tốt;=1+1',
      'tốt; -1',
      'a\n=cmd|calc',
      'a\n"@SUM(1)',
      'x;"=1+1"',
      'x;＝1',
      "x;'=1",
      ';;+1',
    ];
    await send(
      collector,
      hostile.map((comment) => item({ comment })),
    );
    await send(collector, [item({ subject: 'unit:x;=1+1' })]);
    const auth = bearer(await token(collector, 'auditor'));
    const text = await (await fetch(`${collector.url}/v1/export.csv?site=${SITE}`, auth)).text();
    assert.equal(readCsv(text, ',').rows.length, 2 + hostile.length);
    const live = text
      .slice(1)
      .split(/[;\r\n\t]/)
      .filter((cell) => /^["\s]*[=+\-@＝＋－＠]/.test(cell));
    assert.deepEqual(live, []);
    assert.match(text, /tốt; '-1/, 'the words stay');
  });

  it('exports a busy year in pieces, whole and in order', async () => {
    const collector = await start();
    const first = dayStart('2026-01-01');
    const sql = `WITH RECURSIVE c(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c WHERE n < ? - 1)
      INSERT INTO ratings SELECT ?, randomblob(16), ? + n * ? / ?, 3, 3, 0, 0, 0, 1, NULL FROM c`;
    await collector.store.write([
      { sql: "INSERT INTO subjects VALUES (1, 'one-stop')", values: [] },
      { sql, values: [12_000, Number(SITE), first, 365 * 1440, 12_000] },
      { sql, values: [7000, Number(SITE), first + 200 * 1440, 60, 7000] }, // a flood within an hour
      { sql, values: [10, Number(SITE) + 1, first, 60, 10] },
    ]);
    const pieces: string[] = [];
    for await (const piece of exportCsv(collector.store, SITE, '2026-01-01', '2026-12-31'))
      pieces.push(piece);
    const times = readCsv(pieces.join(''), ',')
      .rows.slice(1)
      .map(([time = '']) => time);
    assert.equal(times.length, 19_000);
    assert.deepEqual(times, [...times].sort());
    assert.deepEqual([times[0], times.at(-1)?.slice(0, 10)], ['2026-01-01 00:00', '2026-12-31']);
    const longest = Math.max(...pieces.map((piece) => piece.split('\r\n').length - 1));
    assert.ok(longest <= 7000 + 10, `${longest} rows at once`);
  });

  it('is asked for days that make sense', async () => {
    const collector = await start();
    const auth = bearer(await token(collector, 'auditor'));
    for (const query of [
      'from=x',
      'from=2026-02-30',
      'from=2026-11-02&to=2026-11-01',
      'from=2020-01-01&to=2026-01-01',
    ])
      assert.equal(
        (await fetch(`${collector.url}/v1/export.csv?site=${SITE}&${query}`, auth)).status,
        400,
        query,
      );
    assert.equal((await fetch(`${collector.url}/v1/export.csv`, auth)).status, 404, 'no commune');
  });
});

describe('tokens', () => {
  it('that are missing, forged, expired, revoked or of another kind are refused everywhere', async () => {
    const clock = clockAt();
    const collector = await start(clock);
    const { store, url } = collector;
    const now = clock.now();
    const add = (kind: TokenKind, expires?: number): Promise<string> =>
      addToken(store, { kind, site: SITE, name: 'x', ...(expires !== undefined && { expires }) }, now);
    const [auditor, kiosk] = [await add('auditor'), await add('kiosk')];
    const [lateAuditor, lateKiosk] = [await add('auditor', now / 60_000), await add('kiosk', now / 60_000)];
    const flipped = (secret: string): string => secret.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const badAuditors = [
      '',
      'x',
      kiosk,
      lateAuditor,
      flipped(auditor),
      auditor.slice(0, -1),
      `${auditor}A`,
      "' OR 1=1 --",
      auditor.replace('auditor', 'kiosk'),
    ];
    for (const bad of badAuditors) {
      const { headers } = bearer(bad);
      assert.equal((await fetch(`${url}/v1/export.csv?site=${SITE}`, { headers })).status, 401, bad);
      assert.equal((await fetch(`${url}/v1/stats/${SITE}`, { headers })).status, 401, bad);
    }
    assert.equal((await fetch(`${url}/v1/export.csv?site=${SITE}`)).status, 401);
    assert.equal(
      (await fetch(`${url}/v1/export.csv?site=${SITE}`, { headers: { authorization: `Basic ${auditor}` } }))
        .status,
      401,
    );
    for (const bad of ['x', auditor, lateKiosk, flipped(kiosk), kiosk.replace('kiosk', 'auditor')])
      assert.equal((await send(collector, [item({ channel: 'kiosk' })], bad)).status, 401, bad);
    assert.equal((await fetch(`${url}/v1/export.csv?site=${SITE}`, bearer(auditor))).status, 200);
    assert.equal((await send(collector, [item({ channel: 'kiosk' })], kiosk)).status, 200);
    assert.equal((await fetch(`${url}/v1/stats/00001`, bearer(auditor))).status, 403, 'another commune');
    assert.equal((await fetch(`${url}/v1/export.csv?site=00001`, bearer(auditor))).status, 403);

    for (const row of await store.read({ sql: 'SELECT * FROM tokens', values: [] })) {
      const written = JSON.stringify(row) + Buffer.from(row['hash'] as Uint8Array).toString('latin1');
      for (const secret of [auditor, kiosk])
        assert.ok(!written.includes(secret.slice(-20)), 'only hashes are stored');
    }
    const ids = await store.read({
      sql: 'SELECT substr(lower(hex(hash)), 1, 10) AS id FROM tokens',
      values: [],
    });
    for (const { id } of ids) assert.equal(await revokeToken(store, String(id), now), true);
    assert.equal(await revokeToken(store, 'ffffffffff', now), false);
    assert.equal((await fetch(`${url}/v1/export.csv?site=${SITE}`, bearer(auditor))).status, 401);
    assert.equal((await send(collector, [item({ channel: 'kiosk' })], kiosk)).status, 401);
  });
});
