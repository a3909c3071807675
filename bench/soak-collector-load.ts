import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT, serveProcess, storedIds } from '../tests/helpers/collector-process.js';
import { partNote, partOf } from './support/part.js';
import { against, percentile, type Table } from './table.js';

const ADDRESSES = 250;
/** Of one address at once, as a browser has them; what waits for one counts as waiting. */
const CONNECTIONS = 6;
const PER_SECOND = 1000;
const TICK_MS = 5;
const TARGET_P99_MS = 250;
const TARGET_MB = 250;

/** Megabytes a process holds now. */
const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** Sends one answer; resolves with the milliseconds it took, rejects with what went wrong. */
const vote = (url: string, agent: Agent, from: string, id: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const item = {
      id,
      site: '03115',
      subject: 'one-stop',
      score: 3,
      scale: 3,
      channel: 'web',
      openMs: 5000,
      ageMs: 0,
    };
    const call = request(`${url}/v1/ratings`, { method: 'POST', agent, localAddress: from }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200 && text.includes(`"stored":["${id}"]`))
          resolve(performance.now() - start);
        else reject(new Error(`status ${response.statusCode ?? 0}`));
      });
    });
    call.on('error', reject);
    call.end(JSON.stringify({ v: 1, items: [item] }));
  });

/** Fault 11 of the targets: a thousand answers a second, sent on time whether or not the earlier ones are answered. */
const soakLoad = async (seconds: number): Promise<Table> => {
  const folder = mkdtempSync(join(tmpdir(), 'commune-soak-'));
  const running = await serveProcess(folder, { command: BUILT });
  const agents = Array.from(
    { length: ADDRESSES },
    () => new Agent({ keepAlive: true, maxSockets: CONNECTIONS }),
  );
  try {
    const times: number[] = [];
    const errors = new Map<string, number>();
    const pending = new Set<Promise<void>>();
    let [sent, highest] = [0, 0];
    const begin = performance.now();
    while (performance.now() - begin < seconds * 1000) {
      const due = Math.floor(((performance.now() - begin) * PER_SECOND) / 1000);
      for (; sent < due; sent++) {
        const n = sent % ADDRESSES;
        const done = vote(running.url, agents[n]!, `127.0.1.${n + 1}`, randomUUID())
          .then(
            (ms) => void times.push(ms),
            (error: unknown) => {
              const what = error instanceof Error ? error.message : String(error);
              errors.set(what, (errors.get(what) ?? 0) + 1);
            },
          )
          .finally(() => pending.delete(done));
        pending.add(done);
      }
      if (sent % PER_SECOND < 10) highest = Math.max(highest, memoryOf(running.child.pid ?? 0));
      await new Promise((resolve) => setTimeout(resolve, TICK_MS));
    }
    await Promise.all(pending);
    highest = Math.max(highest, memoryOf(running.child.pid ?? 0));
    const took = (performance.now() - begin) / 1000;
    running.child.kill('SIGTERM');
    await running.ended;
    const stored = (await storedIds(folder)).size;
    const megabytes = statSync(join(folder, 'collector.sqlite')).size / 1e6;
    const failed = [...errors].map(([what, n]) => `${n} × ${what}`);
    return {
      title: 'Collector under a thousand answers a second',
      columns: ['sent', 'a second', 'p50', 'p99', 'slowest', 'memory', 'stored', 'database'],
      rows: [
        [
          sent,
          Math.round(sent / took),
          `${percentile(times, 0.5).toFixed(1)} ms`,
          against(percentile(times, 0.99), TARGET_P99_MS, 'ms'),
          `${Math.round(times.reduce((most, ms) => Math.max(most, ms), 0))} ms`,
          against(highest, TARGET_MB, 'MB'),
          stored,
          `${megabytes.toFixed(1)} MB`,
        ],
      ],
      notes: [
        `${seconds} s from ${ADDRESSES} loopback addresses, at most ${CONNECTIONS} connections each, sender and collector on the same machine; time counts from the moment an answer is due. Each answer is written and synced to disk before it is acknowledged. Most are set aside by the limits of one address, which costs the same.`,
        ...partNote,
      ],
      failures: [
        ...failed,
        ...(stored === sent ? [] : [`${sent} sent, ${stored} stored`]),
        ...(percentile(times, 0.99) > TARGET_P99_MS ? [`p99 over ${TARGET_P99_MS} ms`] : []),
        ...(highest > TARGET_MB ? [`more than ${TARGET_MB} MB`] : []),
      ],
    };
  } finally {
    for (const agent of agents) agent.destroy();
    running.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
};

export const run = (): Promise<Table> => soakLoad(partOf(600, 10));
