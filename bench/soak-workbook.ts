import { feedWorkbooks } from '../tests/helpers/feed-workbooks.js';
import type { Table } from './table.js';

const COUNT = 5000;

/** Fault 16 of the targets: mutated workbooks are read or refused, each within a second. */
export const run = async (): Promise<Table> => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
  const { read, refused, slowestMs, failures } = await feedWorkbooks(seed, COUNT);
  const codes = Object.entries(refused).sort(([, a], [, b]) => b - a);
  return {
    title: 'Mutated workbooks',
    columns: ['workbooks', 'read', 'refused', 'slowest, ms', 'failures'],
    rows: [[COUNT, read, COUNT - read - failures.length, slowestMs.toFixed(0), failures.length]],
    notes: `Seeds ${seed} to ${seed + COUNT - 1}. Refused as ${codes.map(([code, n]) => `${code} ${n}`).join(', ')}.`,
    failures,
  };
};
