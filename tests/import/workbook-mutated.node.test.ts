/** 300 spoilt workbooks, others in each run: read or refused, never an error of another kind, never slow. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedWorkbooks } from '../helpers/feed-workbooks.js';

/** SEED=… repeats a run. */
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);

test(`mutated workbooks from seed ${seed}`, async () => {
  const { read, refused, slowestMs, failures } = await feedWorkbooks(seed, 300);
  console.log(`read ${read}, refused ${JSON.stringify(refused)}, slowest ${slowestMs.toFixed(0)} ms`);
  assert.deepEqual(failures, []);
  // The mutations are neither all harmless nor all fatal at the door.
  assert.ok(read >= 15, `${read} read`);
  assert.ok(Object.keys(refused).length >= 2, JSON.stringify(refused));
});
