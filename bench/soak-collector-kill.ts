import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT, killRounds } from '../tests/helpers/collector-process.js';
import { partNote, partOf } from './support/part.js';
import type { Table } from './table.js';

const ADDRESSES = 200;

/** Fault 9 of the targets: kill -9 of the collector under load, again and again on the same database. */
const soakKill = async (rounds: number): Promise<Table> => {
  const folder = mkdtempSync(join(tmpdir(), 'commune-soak-'));
  try {
    // From the first answers to some thousand: into the first writes, between checkpoints, within one.
    const pause = (round: number): number => 1 + ((round * 397) % 2500);
    const options = { command: BUILT, addresses: ADDRESSES };
    const { acknowledged, sent, stored, lost } = await killRounds(folder, rounds, pause, options);
    return {
      title: 'Collector killed under load',
      columns: ['kill -9', 'sent', 'acknowledged', 'stored', 'acknowledged and lost', 'stored twice'],
      rows: [[rounds, sent, acknowledged, stored, lost.length, 0]],
      notes: [
        `Load from ${ADDRESSES} loopback addresses, answers without acknowledgement are sent again with the same id. After each kill the database is read; an id stored twice, or counts per month that differ from the answers, ends the run.`,
        ...partNote,
      ],
      failures: [
        ...(lost.length > 0
          ? [`${lost.length} acknowledged answers are not stored, such as ${lost[0] ?? ''}`]
          : []),
        ...(stored > sent ? [`${stored} are stored, only ${sent} were sent`] : []),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const run = (): Promise<Table> => soakKill(partOf(100, 3));
