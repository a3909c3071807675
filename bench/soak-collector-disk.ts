import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT, Load, serveProcess, storedIds } from '../tests/helpers/collector-process.js';
import type { Table } from './table.js';

const STRACE = '/usr/bin/strace';

/** What the system answers in place of the disk, from the first of these calls to the last. */
const FAULTS = [
  ['fsync says EIO', 'fsync:error=EIO:when=40..140'],
  ['every third fsync says EIO', 'fsync:error=EIO:when=40+3'],
  ['writing says ENOSPC', 'pwrite64:error=ENOSPC:when=400..1400'],
  ['writing says EIO now and then', 'pwrite64:error=EIO:when=400+50'],
] as const;

/** Kills the collector, not strace, and waits until it is gone. */
const killed = async (pid: number): Promise<void> => {
  try {
    for (;;) {
      process.kill(pid, 'SIGKILL');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } catch {
    // There is no such process any more.
  }
};

const faulty = async (
  what: string,
  inject: string,
): Promise<{ row: (string | number)[]; failures: string[] }> => {
  const folder = mkdtempSync(join(tmpdir(), 'commune-soak-'));
  const [call = ''] = inject.split(':');
  const command = [
    STRACE,
    '-f',
    '-qq',
    '-o',
    '/dev/null',
    '-e',
    `trace=${call}`,
    '-e',
    `inject=${inject}`,
    ...BUILT,
  ];
  const running = await serveProcess(folder, { command });
  try {
    const load = new Load(50);
    load.start(running.url);
    let unhealthy = 0;
    for (let i = 0; i < 40; i++) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      if ((await fetch(`${running.url}/healthz`)).status === 503) unhealthy++;
    }
    await load.stop();
    // As by a power switch: what was acknowledged must not depend on a clean end.
    await killed(running.pid);
    const stored = await storedIds(folder);
    const lost = [...load.acknowledged].filter((id) => !stored.has(id));
    const failed = running.log().split('"store-failed"').length - 1;
    return {
      row: [what, load.sent.size, load.acknowledged.size, lost.length, failed, unhealthy],
      failures: [
        ...(lost.length > 0 ? [`${what}: ${lost.length} acknowledged answers are not stored`] : []),
        ...(failed === 0 ? [`${what}: the fault was never met`] : []),
        ...(load.acknowledged.size === 0 ? [`${what}: nothing was acknowledged`] : []),
      ],
    };
  } finally {
    await killed(running.pid);
    running.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Fault 10 of the targets: a disk that fails, by injection into the system's calls. */
export const run = async (): Promise<Table> => {
  if (!existsSync(STRACE)) throw new Error('needs strace');
  const results = [];
  for (const [what, inject] of FAULTS) results.push(await faulty(what, inject));
  return {
    title: 'Collector on a disk that fails',
    columns: [
      'fault',
      'sent',
      'acknowledged',
      'acknowledged and lost',
      'times it failed',
      'healthz said 503, of 40',
    ],
    rows: results.map(({ row }) => row),
    notes: 'Faults are injected by strace. Ten seconds each, then SIGKILL; the database is read afterwards.',
    failures: results.flatMap(({ failures }) => failures),
  };
};
