import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT, Load, serveProcess, storedIds } from '../tests/helpers/collector-process.js';
import type { Table } from './table.js';

const STRACE = '/usr/bin/strace';

/** What the system answers in place of the disk, from the first of these calls to the last or again and again. */
const FAULTS = [
  { what: 'fsync says EIO', inject: 'fsync:error=EIO:when=40..140', ends: true },
  { what: 'every third fsync says EIO', inject: 'fsync:error=EIO:when=40+3', ends: false },
  { what: 'writing says ENOSPC', inject: 'pwrite64:error=ENOSPC:when=400..600', ends: true },
  { what: 'writing says EIO now and then', inject: 'pwrite64:error=EIO:when=400+50', ends: false },
];

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

const faulty = async ({
  what,
  inject,
  ends,
}: (typeof FAULTS)[number]): Promise<{ row: (string | number)[]; failures: string[] }> => {
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
    const before = load.acknowledged.size;
    const patience = Date.now() + 15_000;
    while (ends && load.acknowledged.size < before + 100 && Date.now() < patience)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const isWell =
      load.acknowledged.size >= before + 100 && (await fetch(`${running.url}/healthz`)).status === 200;
    await load.stop();
    // As by a power switch: what was acknowledged must not depend on a clean end.
    await killed(running.pid);
    const stored = await storedIds(folder);
    const lost = [...load.acknowledged].filter((id) => !stored.has(id));
    const failed = running.log().split('"store-failed"').length - 1;
    return {
      row: [
        what,
        load.sent.size,
        load.acknowledged.size,
        lost.length,
        failed,
        unhealthy,
        ends ? (isWell ? 'yes' : '🔴 no') : 'it does not end',
      ],
      failures: [
        ...(lost.length > 0 ? [`${what}: ${lost.length} acknowledged answers are not stored`] : []),
        ...(ends && !isWell ? [`${what}: it does not go on after the fault`] : []),
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
  for (const fault of FAULTS) results.push(await faulty(fault));
  return {
    title: 'Collector on a disk that fails',
    columns: [
      'fault',
      'sent',
      'acknowledged',
      'acknowledged and lost',
      'lines of the journal about it',
      'healthz said 503, of 40',
      'goes on when the fault ends',
    ],
    rows: results.map(({ row }) => row),
    notes: 'Faults are injected by strace. Ten seconds each, then SIGKILL; the database is read afterwards.',
    failures: results.flatMap(({ failures }) => failures),
  };
};
