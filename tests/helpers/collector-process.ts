/** A collector as a process of its own, to be killed under load. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqlite } from '../../src/collector/index.js';
import type { RatingAnswer } from '../../src/model/rating.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The command from its source. */
export const FROM_SOURCE = [process.execPath, '--import', 'tsx', join(ROOT, 'src/cli/commune-widgets.ts')];
/** The command as it is published. */
export const BUILT = [process.execPath, join(ROOT, 'dist/cli/commune-widgets.js')];

export interface CollectorProcess {
  child: ChildProcess;
  /** Of the collector itself, also where another program has started it. */
  pid: number;
  url: string;
  /** What it has written to standard output so far. */
  log: () => string;
  /** Resolves with exit code or signal. */
  ended: Promise<number | string>;
}

/** Starts `serve`; resolves when it listens, rejects with what it said when it ended before. */
export const serveProcess = (
  folder: string,
  { command = FROM_SOURCE, args = [] }: { command?: readonly string[]; args?: readonly string[] } = {},
): Promise<CollectorProcess> =>
  new Promise((resolve, reject) => {
    const [program = '', ...first] = command;
    const child = spawn(program, [...first, 'serve', '--data', folder, '--port', '0', ...args], {
      cwd: ROOT,
    });
    let [out, errors] = ['', ''];
    const ended = new Promise<number | string>((done) => {
      child.on('close', (code, signal) => {
        done(signal ?? code ?? 0);
        reject(new Error(`serve ended: ${errors}${out}`));
      });
    });
    child.on('error', reject);
    child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
    child.stdout.on('data', (part: Buffer) => {
      out += part.toString();
      const [, url, pid] = /"event":"listening","url":"([^"]+)",.*"pid":(\d+)/.exec(out) ?? [];
      if (url !== undefined) resolve({ child, pid: Number(pid), url, log: () => out, ended });
    });
  });

const ITEM = { site: '03115', subject: 'one-stop', scale: 3, channel: 'web', openMs: 5000, ageMs: 0 };

/** Sends one answer from one address; resolves with what was acknowledged, nothing when it was not. */
const vote = (url: string, agent: Agent, from: string, id: string): Promise<string[]> =>
  new Promise((resolve) => {
    const body = JSON.stringify({ v: 1, items: [{ ...ITEM, id, score: 1 + (id.charCodeAt(0) % 3) }] });
    const call = request(`${url}/v1/ratings`, { method: 'POST', agent, localAddress: from }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('error', () => resolve([]));
      response.on('end', () => {
        try {
          const { stored, duplicate } = JSON.parse(text) as RatingAnswer;
          resolve(response.statusCode === 200 ? [...stored, ...duplicate] : []);
        } catch {
          resolve([]); // the answer was cut off: not acknowledged
        }
      });
    });
    call.on('error', () => resolve([]));
    call.end(body);
  });

/** Senders on addresses of their own, until told to stop; each sends what was not acknowledged again. */
export class Load {
  /** Every id that was acknowledged. */
  readonly acknowledged = new Set<string>();
  /** Every id that was sent at all. */
  readonly sent = new Set<string>();
  readonly #agents: Agent[] = [];
  #url = '';
  #running: Promise<void>[] = [];
  #on = false;
  #unsure: string[] = [];

  /** @param addresses number of loopback addresses */
  constructor(private readonly addresses: number) {}

  start(url: string): void {
    this.#url = url;
    this.#on = true;
    this.#running = Array.from({ length: this.addresses }, (_, i) =>
      this.#sender(`127.0.${1 + Math.floor(i / 250)}.${1 + (i % 250)}`),
    );
  }

  /** Resolves when the last sender has noticed. */
  async stop(): Promise<void> {
    this.#on = false;
    await Promise.all(this.#running);
    for (const agent of this.#agents.splice(0)) agent.destroy();
  }

  async #sender(from: string): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    this.#agents.push(agent);
    while (this.#on) {
      const id = this.#unsure.pop() ?? randomUUID();
      this.sent.add(id);
      const named = await vote(this.#url, agent, from, id);
      for (const one of named) this.acknowledged.add(one);
      if (!named.includes(id)) {
        this.#unsure.push(id);
        // Killed: nothing more to reach.
        if (!this.#on) break;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
  }
}

/** Ids in the database that no collector has open. Fails when one is there twice. */
export const storedIds = async (folder: string): Promise<Set<string>> => {
  const store = await openSqlite(join(folder, 'collector.sqlite'));
  const rows = await store.read({ sql: 'SELECT lower(hex(id)) AS id FROM ratings', values: [] });
  const [months] = await store.read({ sql: 'SELECT SUM(n) AS n FROM months', values: [] });
  await store.close();
  const ids = new Set(rows.map(({ id }) => String(id).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')));
  if (ids.size !== rows.length) throw new Error(`${rows.length - ids.size} answers are stored twice`);
  if (Number(months?.['n'] ?? 0) !== rows.length)
    throw new Error('the counts of the months are not those of the answers');
  return ids;
};

/**
 * Starts the collector, loads it, kills it with SIGKILL after some acknowledgements, and again.
 * @param pause acknowledgements before each kill
 * @returns how many were acknowledged; `lost`: ids acknowledged and not stored
 */
export const killRounds = async (
  folder: string,
  rounds: number,
  pause: (round: number) => number,
  { command = FROM_SOURCE, addresses = 40 }: { command?: readonly string[]; addresses?: number } = {},
): Promise<{ acknowledged: number; sent: number; stored: number; lost: string[] }> => {
  const load = new Load(addresses);
  const lost = new Set<string>();
  let stored = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const running = await serveProcess(folder, { command });
    const enough = load.acknowledged.size + pause(round);
    load.start(running.url);
    while (load.acknowledged.size < enough) await new Promise((resolve) => setTimeout(resolve, 2));
    running.child.kill('SIGKILL');
    const how = await running.ended;
    if (how !== 'SIGKILL') throw new Error(`the collector ended by itself: ${how}`);
    await load.stop();
    stored = await storedIds(folder);
    for (const id of load.acknowledged) if (!stored.has(id)) lost.add(id);
  }
  return { acknowledged: load.acknowledged.size, sent: load.sent.size, stored: stored.size, lost: [...lost] };
};
