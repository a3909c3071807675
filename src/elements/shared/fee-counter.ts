/** Working a formula out with the reader: how many pages and copies, and the sum step by step. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatMoney } from '../../format/money.js';
import type { FeeFormula } from '../../model/fee-formula.js';
import { countsNeeded, MOST_COPIES, MOST_PAGES, type FeeCounts, type FeeStep } from '../../model/fee-sum.js';

/** What stands in the two fields. */
export interface TypedCounts {
  pages: string;
  copies: string;
}

export const NOTHING_TYPED: TypedCounts = { pages: '', copies: '' };

/** '' is not yet a number; whatever else is no plain number ("1e3", "2,5") becomes one that `feeSum` refuses. */
const countOf = (typed: string): number | undefined => {
  const bare = typed.trim();
  // A number of any length is one: too large, but nothing else is wrong with it.
  return bare === '' ? undefined : /^\d+$/.test(bare) ? Math.min(Number(bare), 1e9) : NaN;
};

/** What was typed → what `feeSum` and `paymentFor` take. */
export const countsOf = ({ pages, copies }: TypedCounts): FeeCounts => {
  const [p, c] = [countOf(pages), countOf(copies)];
  return { ...(p !== undefined && { pages: p }), ...(c !== undefined && { copies: c }) };
};

const numberField = (
  label: string,
  value: string,
  most: number,
  wrong: boolean,
  type: (value: string) => void,
): TemplateResult =>
  html`<label class="count-field"
    ><span>${label}</span
    ><input
      type="number"
      inputmode="numeric"
      min="1"
      max=${most}
      step="1"
      autocomplete="off"
      aria-invalid=${wrong ? 'true' : nothing}
      .value=${value}
      @input=${(event: Event) => {
        const field = event.target as HTMLInputElement;
        // A browser hides what is no number behind an empty value; it must not count as "not yet".
        type(field.value === '' && field.validity.badInput ? '?' : field.value);
      }}
  /></label>`;

/** The fields for the numbers a formula needs; nothing for a formula that needs none. */
export const countFields = (
  formula: FeeFormula,
  typed: TypedCounts,
  change: (changed: Partial<TypedCounts>) => void,
): TemplateResult | typeof nothing => {
  const { pages, copies } = countsNeeded(formula);
  const { pageWord = 'trang', copyWord = 'bản' } = formula;
  const wrong = (text: string, most: number): boolean => {
    const count = countOf(text);
    return count !== undefined && !(count >= 1 && count <= most);
  };
  return pages || copies
    ? html`<div class="count-fields no-print">
        ${
          pages
            ? numberField(
                msg(str`Mỗi bản bao nhiêu ${pageWord}?`, {
                  id: 'fees.pages',
                  desc: 'Label of a number field: pages of one copy; the word for page comes from the file',
                }),
                typed.pages,
                MOST_PAGES,
                wrong(typed.pages, MOST_PAGES),
                (value) => change({ pages: value }),
              )
            : nothing
        }
        ${
          copies
            ? numberField(
                msg(str`Bao nhiêu ${copyWord}?`, {
                  id: 'fees.copies',
                  desc: 'Label of a number field: copies; the word for copy comes from the file',
                }),
                typed.copies,
                MOST_COPIES,
                wrong(typed.copies, MOST_COPIES),
                (value) => change({ copies: value }),
              )
            : nothing
        }
      </div>`
    : nothing;
};

const range = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);

/** What one step of the sum is. */
const stepText = (step: FeeStep, formula: FeeFormula): string => {
  const { baseWord = 'hồ sơ', pageWord = 'trang', copyWord = 'bản' } = formula;
  switch (step.kind) {
    case 'base':
      return msg(str`Mỗi ${baseWord}`, {
        id: 'fees.step-base',
        desc: 'A line of a sum: what is paid once; the word ("hồ sơ") comes from the file, the amount follows',
      });
    case 'pages': {
      const pages = `${pageWord} ${range(step.from, step.to)}`;
      const [count, rate] = [step.to - step.from + 1, formatMoney(step.rate)];
      const copies = `${step.copies} ${copyWord}`;
      return msg(str`${pages}: ${count} × ${rate} × ${copies}`, {
        id: 'fees.step-pages',
        desc: 'A line of a sum: pages from–to, how many, the rate of each, copies; the amount follows',
      });
    }
    case 'copies': {
      const copies = `${copyWord} ${range(step.from, step.to)}`;
      const [count, rate] = [step.to - step.from + 1, formatMoney(step.rate)];
      return msg(str`${copies}: ${count} × ${rate}`, {
        id: 'fees.step-copies',
        desc: 'A line of a sum: copies from–to, how many, the rate of each; the amount follows',
      });
    }
    case 'maximum': {
      const limit = formatMoney(step.limit);
      if (step.copies === undefined)
        return msg(str`Tối đa ${limit}`, {
          id: 'fees.step-maximum',
          desc: 'A line of a sum: the whole costs no more than this; what it saves follows',
        });
      const copies = `${step.copies} ${copyWord}`;
      return msg(str`Tối đa ${limit}/${copyWord}, ${copies}`, {
        id: 'fees.step-copy-maximum',
        desc: 'A line of a sum: a copy costs no more than this, for so many copies; what it saves follows',
      });
    }
    case 'minimum': {
      const limit = formatMoney(step.limit);
      if (step.copies === undefined)
        return msg(str`Tối thiểu ${limit}`, {
          id: 'fees.step-minimum',
          desc: 'A line of a sum: the whole costs no less than this; what it adds follows',
        });
      const copies = `${step.copies} ${copyWord}`;
      return msg(str`Tối thiểu ${limit}/${copyWord}, ${copies}`, {
        id: 'fees.step-copy-minimum',
        desc: 'A line of a sum: a copy costs no less than this, for so many copies; what it adds follows',
      });
    }
  }
};

/** The sum, a line for each step; what a limit saves stands with a minus. The steps add up to the total. */
export const sumSteps = (formula: FeeFormula, steps: readonly FeeStep[], total: number): TemplateResult =>
  html`<div class="sum">
    <ol>
      ${steps.map(
        (step) =>
          html`<li>
            <span>${stepText(step, formula)}</span>
            <span class="sum-amount" translate="no"
              >${step.amount < 0 ? `−\u00a0${formatMoney(-step.amount)}` : formatMoney(step.amount)}</span
            >
          </li>`,
      )}
    </ol>
    <p>
      <span
        >${msg('Tổng cộng', { id: 'fees.sum', desc: 'Under the lines of a sum; the total follows' })}</span
      >
      <strong class="sum-amount" translate="no">${formatMoney(total)}</strong>
    </p>
  </div>`;
