/** What a button opens under a line: the sum of a formula, step by step, and the payment of that very amount. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { DataState } from '../../data/data-controller.js';
import type { FeeLine } from '../../model/fee-day.js';
import type { FeeFormula } from '../../model/fee-formula.js';
import type { BoardLine } from '../../model/fee-lines.js';
import { feeSum, type FeeCounts } from '../../model/fee-sum.js';
import { payeesFor } from '../../model/payee.js';
import { paymentFor } from '../../model/payment.js';
import type { Profile } from '../../model/profile.js';
import { countFields, countsOf, NOTHING_TYPED, sumSteps, type TypedCounts } from './fee-counter.js';
import { partMissing } from './part-missing.js';
import { noCodeText } from './pay-words.js';

/** Whoever shows fees, as far as the panel looks at it. */
export interface PanelHost {
  requestUpdate(): void;
  readonly commune: DataState<Profile>;
  readonly communeProfile: Profile | undefined;
  readonly source: { copyFrom?: string | undefined };
}

type Payment = typeof import('./pay-panel.js');

/** A row may stand in several lines, each for procedures and channels of its own. */
const keyOf = ({ line }: BoardLine): string => JSON.stringify([line.row.id, line.channels, line.procedures]);

/** One panel at a time: a reader pays one fee after the other. */
export class LinePanel {
  private key: string | undefined;
  private typed: TypedCounts = NOTHING_TYPED;
  /** Whether the payment of the sum is open; of a fixed amount it always is. */
  private paying = false;
  private payment: Payment | 'missing' | undefined;

  constructor(private readonly host: PanelHost) {}

  toggle(entry: BoardLine): void {
    const key = keyOf(entry);
    this.key = key === this.key ? undefined : key;
    this.typed = NOTHING_TYPED;
    this.paying = entry.line.row.state !== 'formula';
    if (this.key !== undefined && this.paying) this.load();
    this.host.requestUpdate();
  }

  close(): void {
    this.key = undefined;
  }

  /** The content of the panel; undefined while it is closed. */
  opened(entry: BoardLine): TemplateResult | undefined {
    if (this.key === undefined || !entry.pays || keyOf(entry) !== this.key) return undefined;
    const { row } = entry.line;
    return row.state === 'formula' ? this.sum(entry.line, row.formula) : this.pay(entry.line);
  }

  private load(): void {
    if (typeof this.payment === 'object') return;
    this.payment = undefined;
    import('./pay-panel.js').then(
      (payment) => {
        this.payment = payment;
        this.host.requestUpdate();
      },
      (cause: unknown) => {
        this.payment = 'missing';
        partMissing(cause);
        this.host.requestUpdate();
      },
    );
  }

  private sum(line: FeeLine, formula: FeeFormula): TemplateResult {
    const counts = countsOf(this.typed);
    const payment = paymentFor(line, counts);
    const sum = payment.ok || payment.reason === 'too-much' ? feeSum(formula, counts) : undefined;
    const { copyFrom } = this.host.source;
    const payable =
      payment.ok && copyFrom === undefined && payeesFor(this.host.communeProfile, line.row.field).length > 0;
    return html`<div class="calculator" part="calculator">
      ${countFields(formula, this.typed, (changed) => {
        this.typed = { ...this.typed, ...changed };
        this.host.requestUpdate();
      })}
      <div role="status">
        ${
          // The open payment shows the same steps above its code.
          sum?.ok && !(payable && this.paying) ? sumSteps(formula, sum.steps, sum.total) : nothing
        }
        ${payment.ok ? nothing : html`<p class="muted">${noCodeText(payment.reason, line.row, copyFrom)}</p>`}
      </div>
      ${
        payable && !this.paying
          ? html`<p class="actions">
              <button
                type="button"
                class="button"
                @click=${() => {
                  this.paying = true;
                  this.load();
                  this.host.requestUpdate();
                }}
              >
                ${msg('Mã QR chuyển khoản', { id: 'fees.pay', desc: 'Button: show the code to pay a fee by bank transfer' })}
              </button>
            </p>`
          : nothing
      }
      ${payable && this.paying ? this.pay(line, counts) : nothing}
    </div>`;
  }

  private pay(line: FeeLine, counts?: FeeCounts): TemplateResult {
    const { payment } = this;
    if (payment === 'missing')
      return html`<div class="notice" part="notice" role="status">
        <p>
          ${msg('Mạng yếu, chưa mở được mã QR.', { id: 'fees.pay-missing', desc: 'The payment panel could not be loaded' })}
        </p>
        <button type="button" class="button" @click=${() => this.load()}>
          ${msg('Thử lại', { id: 'error.retry', desc: 'Button: load again' })}
        </button>
      </div>`;
    const { commune, source } = this.host;
    return html`${payment?.payPanel({ line, commune, copyFrom: source.copyFrom, ...(counts && { counts }) })}`;
  }
}
