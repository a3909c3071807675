/** The buttons under an amount: work it out, pay it. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { isShown, payableNow } from '../../model/fee-day.js';
import type { BoardLine } from '../../model/fee-lines.js';
import { payeesFor } from '../../model/payee.js';
import type { Profile } from '../../model/profile.js';

/**
 * Buttons of a line that holds today. A code only where the amount is certain and the commune has an account for it;
 * what is told against it then, the panel says.
 *
 * @param profile undefined where nothing can be paid, because the board is a stored copy
 */
export const lineActions = (
  entry: BoardLine,
  profile: Profile | undefined,
  isOpen: boolean,
  press: (entry: BoardLine) => void,
): TemplateResult | typeof nothing => {
  const { line, pays } = entry;
  const { row } = line;
  const sums = row.state === 'formula' && isShown(line);
  if (!pays || (!sums && (payableNow(line) === undefined || payeesFor(profile, row.field).length === 0)))
    return nothing;
  const words = sums
    ? msg('Tính số tiền', { id: 'fees.work-out', desc: 'Button: work out a fee from pages and copies' })
    : msg('Mã QR chuyển khoản', {
        id: 'fees.pay',
        desc: 'Button: show the code to pay a fee by bank transfer',
      });
  return html`<p class="actions no-print">
    <button
      type="button"
      class="button"
      aria-expanded=${isOpen}
      aria-label="${words}, ${row.name}"
      @click=${() => press(entry)}
    >
      ${words}
    </button>
  </p>`;
};
