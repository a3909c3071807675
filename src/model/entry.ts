/** From a sheet to its line in the list. */
import { AUDIENCES, audienceOf } from './audience.js';
import type { CatalogueEntry, FeeSummary } from './catalogue.js';
import { hasSheet, type Method, type Procedure } from './procedure.js';
import type { TimeLimit } from './terms.js';

/**
 * The price line of a sheet. One doubtful fee, or a way of submitting the record says no price for, makes
 * the whole line doubtful: never a wrong amount. Two amounts in one channel may be alternatives or may add
 * up, and amounts per page and per copy cannot be compared; then only the smallest is certain.
 */
export const summariseFees = (methods: readonly Method[]): FeeSummary | undefined => {
  const fees = methods.flatMap((m) => m.fees);
  if (fees.length === 0) return undefined;
  for (const state of ['unknown', 'council', 'formula'] as const)
    if (fees.some((fee) => fee.state === state)) return { state };
  // Silence is neither free nor what another channel costs.
  if (methods.some((m) => m.fees.length === 0)) return { state: 'unknown' };
  const paid = fees.flatMap((fee) => (fee.state === 'amount' ? [fee] : []));
  if (paid.length === 0) return { state: 'free', min: 0, max: 0 };
  const min = paid.length < fees.length ? 0 : Math.min(...paid.map((fee) => fee.amount));
  const mayAddUp = methods.some((m) => m.fees.filter((fee) => fee.state === 'amount').length > 1);
  const max = Math.max(...paid.map((fee) => fee.amount));
  const pers = new Set(paid.map((fee) => fee.per ?? ''));
  const [per = ''] = pers;
  return {
    state: 'amount',
    min,
    ...(!mayAddUp && pers.size === 1 && { max }),
    ...(pers.size === 1 && per !== '' && { per }),
  };
};

/** The time limit of a visit to the desk, or of the first channel that has one. */
export const summariseTime = (methods: readonly Method[]): TimeLimit | undefined =>
  (methods.find((m) => m.channel === 'direct' && m.time) ?? methods.find((m) => m.time))?.time;

/** What fits into one line; the sheet has the rest. A text that begins with its bracket stays whole. */
const firstClause = (time: TimeLimit): TimeLimit => {
  if (time.kind === 'duration') return { kind: 'duration', quantity: time.quantity, unit: time.unit };
  const [clause = ''] = time.text.split(/[;.(\n]/, 1);
  return { kind: 'text', text: clause.trim() || time.text };
};

/** The list line of a sheet. */
export const entryOf = (p: Procedure): CatalogueEntry => {
  const entry: CatalogueEntry = { code: p.code, name: p.name };
  for (const key of ['everydayName', 'aliases', 'fields', 'lifeEvents', 'keywords', 'online'] as const) {
    const value = p[key];
    if (value !== undefined && value.length > 0) Object.assign(entry, { [key]: value });
  }
  const subjects = new Set(p.subjects?.map(audienceOf));
  if (subjects.size > 0) entry.audiences = AUDIENCES.filter((audience) => subjects.has(audience));
  const fee = summariseFees(p.methods);
  if (fee) entry.fee = fee;
  const time = summariseTime(p.methods);
  if (time) entry.time = firstClause(time);
  if (p.state && p.state.status !== 'inForce') entry.status = p.state.status;
  const agency = p.agencies?.executing[0] ?? p.agencies?.authority[0];
  if (!hasSheet(p)) {
    entry.sheet = false;
    if (p.portalId !== undefined) entry.portalId = p.portalId;
    if (agency !== undefined) entry.agency = agency;
  }
  return entry;
};
