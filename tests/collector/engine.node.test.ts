/** The driver is narrow: another engine that answers the same few statements takes the place of SQLite. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { addToken, listTokens, openSqlite, revokeToken, type OpenStore } from '../../src/collector/index.js';
import type { Statement } from '../../src/collector/store.js';
import { forgetComments } from '../../src/collector/retention.js';
import { clockAt, freshFolder, item, send, SITE, start } from '../helpers/collector.js';

/** What PostgreSQL does not understand. */
const ONLY_SQLITE =
  /\b(?:strftime|datetime|pragma|randomblob|rowid|ifnull|glob|insert or|replace into|without)\b|"/i;

/** As PostgreSQL gives them: sums and counts as text, bytes as Buffer. */
const asElsewhere = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      value instanceof Uint8Array ? Buffer.from(value) : key === 'n' ? String(value) : value,
    ]),
  );

/** SQLite behind the manners of another engine. */
const otherEngine = async (seen: Set<string>): Promise<OpenStore> => {
  const inner = await openSqlite(join(freshFolder(), 'x.sqlite'));
  const look = ({ sql, values }: Statement): void => {
    seen.add(sql);
    assert.doesNotMatch(sql, ONLY_SQLITE);
    assert.equal(sql.split('?').length - 1, values.length, sql);
  };
  return {
    read: async (statement) => {
      look(statement);
      return (await inner.read(statement)).map(asElsewhere);
    },
    write: (statements) => {
      statements.forEach(look);
      return inner.write(statements);
    },
    tidy: () => Promise.resolve(),
    close: () => inner.close(),
  };
};

test('everything the collector does works with an engine that only knows plain SQL', async () => {
  const seen = new Set<string>();
  const clock = clockAt();
  const ours = await start(clock);
  const theirs = await start({ ...clock, database: await otherEngine(seen) });
  const kinds = [
    item({ comment: 'Chờ lâu', reasons: ['time', 'friendly'], score: 1 }),
    item({ subject: 'desk:2', channel: 'qr', ageMs: 20 * 24 * 3600 * 1000 }),
    item({ trap: 'x' }),
  ];
  const answers: unknown[][] = [[], []];
  for (const [i, collector] of [ours, theirs].entries()) {
    const { store, url } = collector;
    const site = { site: SITE };
    const kiosk = await addToken(store, { kind: 'kiosk', name: 'Quầy 1', ...site }, clock.now());
    const auditor = await addToken(store, { kind: 'auditor', name: 'Xem' }, clock.now());
    const look = async (path: string): Promise<string> =>
      (await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${auditor}` } })).text();
    answers[i]?.push(
      (await send(collector, kinds)).body,
      (await send(collector, kinds)).body,
      (await send(collector, [{ ...kinds[0], score: 2 }])).body,
      (
        await send(
          collector,
          [{ ...item({ channel: 'kiosk' }), id: kinds[1]?.id.replace(/^../, 'ab') }],
          kiosk,
        )
      ).body,
      await look(`/v1/stats/${SITE}`),
      await look(`/v1/export.csv?site=${SITE}&from=2026-10-01&to=2026-11-30`),
      await look('/healthz'),
      await forgetComments(store, clock.now() + 100 * 24 * 3600 * 1000),
      (await listTokens(store)).map(({ kind, name }) => `${kind} ${name}`).sort(),
      await revokeToken(store, (await listTokens(store))[0]?.id ?? '', clock.now()),
    );
  }
  assert.deepEqual(answers[1], answers[0]);
  assert.match(String(answers[1]?.[4]), /"audit":\{"held":1,"conflicts":1\}/);
  assert.ok(seen.size >= 12, `${seen.size} different statements`);
});
