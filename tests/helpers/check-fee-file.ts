/** What must hold of any fee file, whatever is in it: no wrong state, nothing shown that is in doubt. Pure, for Node. */
import assert from 'node:assert/strict';
import { feeFor, groupsIn } from '../../src/model/fee-question.js';
import { feesOn, isShown, payableNow } from '../../src/model/fee-day.js';
import { claimsMoney, doubtsOf } from '../../src/model/fee-doubt.js';
import { parseFees } from '../../src/model/fee-row.js';

const DAY = '2026-11-22';

/** What a file may be read as, worked out here in the plainest way from what it says. */
const mayBe = (raw: Record<string, unknown>): readonly string[] => {
  const { state, amount, formula } = raw;
  const open = ['unknown', 'council'];
  if (typeof amount === 'number' && amount > 0 && (state === 'free' || state === 'unknown')) return open;
  if (state === 'free' || state === 'Miễn') return [...open, 'free'];
  if (state === 'amount' && (amount === 0 || amount === 8.5 || amount === '8.0')) return open;
  if (state === 'amount' && typeof formula === 'string' && formula !== '') return open;
  if (state === 'council' || state === 'unknown' || state === 'HĐND quyết định' || state === 'gì đó')
    return open;
  return [...open, 'amount', 'formula', ...(amount === 'Miễn phí' || amount === 'miễn' ? ['free'] : [])];
};

/** Throws when the file is read as something it does not say, or when a row in doubt is shown. */
export const checkFeeFile = (file: unknown): void => {
  const rows = parseFees(file).value?.items ?? [];
  const items = (file as { items?: unknown } | null)?.items;
  const byId = new Map<string, Record<string, unknown>[]>();
  for (const raw of Array.isArray(items) ? (items as Record<string, unknown>[]) : []) {
    const id = String(raw?.id).normalize('NFC').trim();
    byId.set(id, [...(byId.get(id) ?? []), raw]);
  }
  for (const row of rows) {
    const raws = byId.get(row.id) ?? [];
    if (raws.length === 1 && raws[0]?.said === undefined)
      assert.ok(mayBe(raws[0] ?? {}).includes(row.state), `${row.state} from ${JSON.stringify(raws[0])}`);
    if (row.state === 'amount') assert.ok(Number.isSafeInteger(row.amount) && row.amount > 0);
  }
  const doubts = doubtsOf(rows, DAY);
  const { current, announced, ended } = feesOn(rows, DAY);
  for (const line of [...current, ...announced, ...ended]) {
    const own = doubts.get(line.row.id) ?? [];
    assert.deepEqual(line.doubts.slice(0, own.length), own);
    assert.ok(ended.includes(line) || line.doubts.length === own.length);
    const { row } = line;
    if (!isShown(line)) {
      assert.equal(payableNow(line), undefined);
      continue;
    }
    assert.ok(claimsMoney(row) && row.said === undefined && row.legal?.number !== undefined);
    assert.ok(row.validFrom !== undefined && row.channels.length > 0 && row.verification !== 'draft');
    assert.ok(row.state !== 'amount' || row.amount >= 1000);
    assert.ok(row.legal.status !== 'expired' && row.legal.status !== 'replaced');
  }
  for (const { row } of current)
    assert.ok((row.validFrom ?? '') <= DAY && (row.validTo ?? '9') >= DAY, 'an ended row is never current');
  assert.ok(ended.every((line) => !isShown(line)));
  for (const channel of ['direct', 'online', 'postal'] as const)
    for (const group of [undefined, ...groupsIn(rows)]) {
      const answer = feeFor(current, { channel, ...(group !== undefined && { group }) });
      if ('line' in answer) assert.ok(answer.line.channels.includes(channel));
      if (answer.because === 'exempt') assert.ok(isShown(answer.line));
    }
};
