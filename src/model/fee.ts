import { FEE_KINDS, type FeeKind } from './fee-kind.js';
import { choice, integer, object, text, union, type Shape } from './shape.js';

interface FeeBase {
  kind?: FeeKind;
  /** What the record says beside the amount: for whom, per what, exemptions. Shown verbatim. */
  note?: string;
}

/**
 * One fee of one way of submitting. Five states, never just a number (domain.md §4):
 * a zero in a national record means nothing by itself and is read as `unknown` or `council`.
 */
export type Fee =
  /** A fixed amount in đồng, an integer > 0; `per` is the unit it is paid for ("lần", "bản", "trang"). */
  | (FeeBase & { state: 'amount'; amount: number; per?: string })
  /** An amount that must be worked out: per page, capped, in tiers. `formula` is the rule in words. */
  | (FeeBase & { state: 'formula'; formula: string })
  /** Decided by the provincial people's council (HĐND tỉnh); the record knows no number. */
  | (FeeBase & { state: 'council' })
  | (FeeBase & { state: 'unknown' })
  /** Free, with the words or the legal document that say so. Without them a fee is never `free`. */
  | (FeeBase & { state: 'free'; legal: string });

export type FeeState = Fee['state'];

const kind = choice(FEE_KINDS, { FEE: 'phí', SERVICE_FEE: 'lệ phí', PRICE_LEVEL: 'giá' });
const note = text();

type Of<S extends FeeState> = Extract<Fee, { state: S }>;
const state = <S extends FeeState>(value: S): Shape<S> => choice([value]);

export const fee: Shape<Fee> = union<Fee>('state', {
  amount: object<Of<'amount'>>(
    { state: state('amount'), amount: integer(1, 100_000_000_000), per: text(200), kind, note },
    ['state', 'amount'],
  ),
  formula: object<Of<'formula'>>({ state: state('formula'), formula: text(), kind, note }, [
    'state',
    'formula',
  ]),
  council: object<Of<'council'>>({ state: state('council'), kind, note }, ['state']),
  unknown: object<Of<'unknown'>>({ state: state('unknown'), kind, note }, ['state']),
  free: object<Of<'free'>>({ state: state('free'), legal: text(), kind, note }, ['state', 'legal']),
});
