import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCollector } from '../src/collector/index.js';
import { partNote, partOf } from './support/part.js';
import { against, type Table } from './table.js';

const SITE = '03115';
const [HONEST_A_HOUR, ABUSE_A_SECOND, ABUSE_SECONDS] = [200, 50, 600];
/** Shares of 100: honest answers that are not published, abuse that is. */
const [HONEST_LOST, ABUSE_PUBLISHED] = [0.5, 5];

/** What people write when they write anything; one in seven does, and half of them one of these. */
const SHORT = ['Tốt', 'Rất tốt', 'Nhanh', 'Cảm ơn', 'Nhiệt tình', 'Cán bộ nhiệt tình', 'Hài lòng', 'Chờ lâu'];
const remark = (): string => {
  if (Math.random() > 1 / 7) return '';
  const short = SHORT[Math.floor(Math.random() * SHORT.length)] ?? '';
  return Math.random() < 0.5
    ? short
    : `${short}, hồ sơ của tôi hôm nay số ${Math.floor(Math.random() * 1e6)}`;
};

/** One answer in a request of its own; resolves when it is answered, whatever the answer. */
const vote = (url: string, agent: Agent, from: string, channel: 'web' | 'qr', comment = ''): Promise<void> =>
  new Promise((resolve, reject) => {
    const score = 1 + Math.floor(Math.random() * 3);
    const item = {
      id: randomUUID(),
      site: SITE,
      subject: 'one-stop',
      score,
      scale: 3,
      channel,
      openMs: 4000,
      comment,
    };
    const call = request(`${url}/v1/ratings`, { method: 'POST', agent, localAddress: from }, (response) => {
      response.resume().on('end', resolve).on('error', reject);
    });
    call.on('error', reject);
    call.end(JSON.stringify({ v: 1, items: [item] }));
  });

interface Scene {
  what: string;
  sent: number;
  published: number;
  aside: number;
}

type Send = (from: string, channel: 'web' | 'qr', comment?: string) => Promise<void>;
type Play = (send: Send, move: (ms: number) => void) => Promise<number>;

/** Plays it with a collector of its own, whose clock the scene moves. Counts answers by channel. */
const scene = async (channels: readonly number[], play: Play): Promise<Omit<Scene, 'what'>> => {
  const folder = mkdtempSync(join(tmpdir(), 'commune-soak-'));
  let passed = 0;
  const [calendar, agent] = [Date.now(), new Agent({ keepAlive: true })];
  const collector = await startCollector({
    database: join(folder, 'collector.sqlite'),
    now: () => calendar + passed,
    elapsed: () => passed,
  });
  try {
    const sent = await play(
      (from, channel, comment) => vote(collector.url, agent, from, channel, comment),
      (ms) => (passed += ms),
    );
    const marks = channels.map(() => '?').join(', ');
    const count = async (condition: string): Promise<number> => {
      const sql = `SELECT COUNT(*) AS n FROM ratings WHERE ${condition} AND channel IN (${marks})`;
      const [row] = await collector.store.read({ sql, values: channels });
      return Number(row?.['n']);
    };
    return { sent, published: await count('held = 0'), aside: await count('held <> 0') };
  } finally {
    agent.destroy();
    await collector.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * Hours of a desk: people come at random, and once an hour forty leave within two minutes.
 * @param write the comment of one of them
 */
const honest =
  (hours: number, write: () => string): Play =>
  async (send, move) => {
    const rush = 40;
    for (let hour = 0; hour < hours; hour++) {
      for (let n = 0; n < HONEST_A_HOUR - rush; n++) {
        move((-Math.log(1 - Math.random()) * 3_480_000) / (HONEST_A_HOUR - rush));
        await send('127.0.0.1', 'qr', write());
      }
      for (let n = 0; n < rush; n++) {
        move(120_000 / rush);
        await send('127.0.0.1', 'qr', write());
      }
    }
    return hours * HONEST_A_HOUR;
  };

/** A program that fills in everything as a person would, from some addresses; once a second `beside` happens too. */
const abuse =
  (seconds: number, addresses: number, beside: (send: Send, second: number) => Promise<unknown>): Play =>
  async (send, move) => {
    for (let second = 0; second < seconds; second++) {
      const flood = Array.from({ length: ABUSE_A_SECOND }, (_, i) =>
        send(`127.0.2.${1 + (i % addresses)}`, 'web'),
      );
      await Promise.all([...flood, beside(send, second)]);
      move(1000);
    }
    return seconds * ABUSE_A_SECOND;
  };

/** Fault 13 of the targets: a whole desk behind one address, and a flood from one. */
export const run = async (): Promise<Table> => {
  const [WEB, QR] = [0, 2];
  const seconds = partOf(ABUSE_SECONDS, 120);
  const nobody = (): Promise<void> => Promise.resolve();
  const neighbour = (send: Send, second: number): Promise<void> =>
    second % 18 === 0 ? send('127.0.0.1', 'qr') : Promise.resolve();
  const desk = await scene(
    [QR],
    honest(partOf(20, 2), () => ''),
  );
  const writing = await scene([QR], honest(partOf(20, 2), remark));
  const flood = await scene([WEB], abuse(seconds, 1, nobody));
  const many = await scene([WEB], abuse(seconds, 10, nobody));
  const beside = await scene([QR], abuse(seconds, 1, neighbour));
  const sentBeside = Math.ceil(seconds / 18);
  const lost = (of: Omit<Scene, 'what'>, sent: number): number => (100 * (sent - of.published)) / sent;
  const shown = ({ sent, published }: Omit<Scene, 'what'>): number => (100 * published) / sent;
  return {
    title: 'Honest answers and floods',
    columns: ['who', 'sent', 'published', 'set aside', 'refused (429)', 'share'],
    rows: [
      [
        'a desk behind one address, 200 an hour',
        desk.sent,
        desk.published,
        desk.aside,
        desk.sent - desk.published - desk.aside,
        against(lost(desk, desk.sent), HONEST_LOST, '% not published'),
      ],
      [
        'the same, one in seven with a comment',
        writing.sent,
        writing.published,
        writing.aside,
        writing.sent - writing.published - writing.aside,
        against(lost(writing, writing.sent), HONEST_LOST, '% not published'),
      ],
      [
        '50 a second from one address',
        flood.sent,
        flood.published,
        flood.aside,
        flood.sent - flood.published - flood.aside,
        against(shown(flood), ABUSE_PUBLISHED, '% published'),
      ],
      [
        'a neighbour on another address meanwhile',
        sentBeside,
        beside.published,
        beside.aside,
        sentBeside - beside.published - beside.aside,
        against(lost(beside, sentBeside), HONEST_LOST, '% not published'),
      ],
      [
        '50 a second from ten addresses',
        many.sent,
        many.published,
        many.aside,
        many.sent - many.published - many.aside,
        `${shown(many).toFixed(1)} % published (no target: limits are per address)`,
      ],
    ],
    notes: [
      `Each answer is a request of its own over loopback; the collector's clock is moved by the run (${partOf(20, 2)} hours of the desk, people at random and once an hour forty within two minutes; ${seconds} s of the flood), so that the limits see the true pace. The program fills in everything as a person would.`,
      ...partNote,
    ],
    failures: [
      ...(lost(desk, desk.sent) > HONEST_LOST ? ['honest answers of a desk are not published'] : []),
      ...(lost(beside, sentBeside) > HONEST_LOST ? ['a flood takes what a neighbour may send'] : []),
      ...(shown(flood) > ABUSE_PUBLISHED ? ['too much of the flood is published'] : []),
    ],
  };
};
