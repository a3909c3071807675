import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupSqlite, openSqlite } from '../src/collector/index.js';
import { BUILT, serveProcess } from '../tests/helpers/collector-process.js';
import { harmlessComments, leaks, personalComments } from '../tests/helpers/comments.js';
import { partNote, partOf } from './support/part.js';
import { against, type Table } from './table.js';

const ADDRESSES = 200;
const ITEMS = 20;
const MOST = 1;
const PROXY = '127.0.0.1';

/** Everything a request carries of a person, beside the answer itself. */
const canaries = (i: number): Record<string, string> => ({
  'user-agent': `CanaryAgent/${7000 + i}`,
  referer: `https://canary-referrer-${i}.example/trang`,
  origin: `https://canary-origin-${i}.example`,
  cookie: `canary-cookie=${i}`,
  'accept-language': `vi-CANARY${i}`,
  'x-forwarded-for': `203.0.113.${i % 250}`,
});

const post = (url: string, from: string, headers: Record<string, string>, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const call = request(
      `${url}/v1/ratings`,
      { method: 'POST', localAddress: from, headers, agent: false },
      (response) => {
        response
          .resume()
          .on('end', () => resolve(response.statusCode ?? 0))
          .on('error', reject);
      },
    );
    call.on('error', reject);
    call.end(body);
  });

const itemOf = (comment: string): Record<string, unknown> => ({
  id: randomUUID(),
  site: '03115',
  subject: 'one-stop',
  score: 2,
  scale: 3,
  channel: 'web',
  openMs: 9000,
  comment,
});

/** Every byte the collector has left behind, and what it said. */
const remains = (folder: string, log: string): Buffer =>
  Buffer.concat([Buffer.from(log), ...readdirSync(folder).map((name) => readFileSync(join(folder, name)))]);

/** Faults 14 and 15 of the targets: what is left of a person in files and log, and in the comments. */
export const run = async (): Promise<Table> => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
  const count = partOf(2000, 200);
  const personal = personalComments(seed, count);
  const harmless = harmlessComments(seed, count);
  const comments = [...personal.map(({ comment }) => comment), ...harmless, 'CANARY-CONTROL'];
  const folder = mkdtempSync(join(tmpdir(), 'commune-soak-'));
  const running = await serveProcess(folder, { command: BUILT, args: ['--proxy', PROXY] });
  const found: string[] = [];
  try {
    const items = comments.map(itemOf);
    let refused = 0;
    const addresses = new Set<string>();
    for (let i = 0, at = 0; at < items.length; i++, at += ITEMS) {
      const body = JSON.stringify({ v: 1, items: items.slice(at, at + ITEMS) });
      // Every other one through the proxy.
      const from = i % 2 === 0 ? PROXY : `127.77.33.${1 + (i % ADDRESSES)}`;
      addresses.add(from);
      if ((await post(running.url, from, canaries(i), body)) !== 200) refused++;
      await post(running.url, from, canaries(i), `{"canary-broken": ${i}`);
    }
    await fetch(`${running.url}/data/canary-path.json?canary=query`, {
      headers: { 'user-agent': 'CanaryAgent/0' },
    });
    const database = join(folder, 'collector.sqlite');
    await backupSqlite(database, join(folder, 'backup.sqlite'));
    const whileRunning = remains(folder, '');
    running.child.kill('SIGTERM'); // the log of the last minute comes with it
    await running.ended;
    const all = Buffer.concat([whileRunning, remains(folder, running.log())]);
    const secrets = [
      ...[
        'CanaryAgent',
        'canary-referrer',
        'canary-origin',
        'canary-cookie',
        'vi-CANARY',
        'canary-broken',
        'canary-path',
        'canary=query',
      ],
      ...Array.from({ length: 250 }, (_, i) => [`203.0.113.${i}`, `127.77.33.${i}`]).flat(),
    ];
    const packed = [Buffer.from([127, 77, 33, 2]), Buffer.from([203, 0, 113, 4])];
    const forms = secrets.flatMap((secret) => [Buffer.from(secret), Buffer.from(secret, 'utf16le')]);
    for (const form of [...forms, ...packed]) if (all.includes(form)) found.push(form.toString('latin1'));
    const control = whileRunning.includes('CANARY-CONTROL');

    const store = await openSqlite(database);
    const rows = await store.read({ sql: 'SELECT lower(hex(id)) AS id, comment FROM ratings', values: [] });
    await store.close();
    const stored = new Map(rows.map(({ id, comment }) => [String(id), String(comment)]));
    const textOf = (at: number): string => stored.get(String(items[at]?.['id']).replaceAll('-', '')) ?? '';
    const left = personal.filter((one, i) => leaks(one, textOf(i)));
    const changed = harmless.filter((comment, i) => textOf(count + i) !== comment.trim());
    const share = (list: readonly unknown[]): string => against((100 * list.length) / count, MOST, '%');
    return {
      title: 'What the collector keeps of a person',
      columns: ['looked for', 'in', 'found'],
      rows: [
        [
          'address, browser, referrer, origin, cookie, language, path',
          'database, its log, backup, journal',
          against(found.length, 0, 'hits'),
        ],
        ['telephone and identity numbers, mail addresses', `${count} comments with one`, share(left)],
        ['words taken for such a number', `${count} comments without any`, share(changed)],
      ],
      notes: [
        `${comments.length} answers from ${addresses.size} loopback addresses, one of them a proxy, each request with headers of its own; the files are searched while the collector runs and after it has stopped, as UTF-8, UTF-16 and packed bytes. Comments of seed ${seed}; what is stored is read back from the database.`,
        ...partNote,
      ],
      failures: [
        ...found.map((secret) => `found: ${secret}`),
        ...(refused > 0 ? [`${refused} requests were not taken`] : []),
        ...(rows.length === comments.length
          ? []
          : [`${comments.length} answers sent, ${rows.length} stored`]),
        ...(control ? [] : ['the search does not find what is there']),
        ...(left.length > count / 100 ? left.slice(0, 10).map(({ comment }) => `left in: ${comment}`) : []),
        ...(changed.length > count / 100 ? changed.slice(0, 10).map((comment) => `changed: ${comment}`) : []),
      ],
    };
  } finally {
    running.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
};
