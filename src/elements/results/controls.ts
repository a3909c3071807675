/** What the reader chooses: a period, and whether it stands alone or twelve months are added up. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { capital, periodText } from './figure-words.js';
import type { Span } from './measure-card.js';

export interface Controls {
  /** Newest first. */
  periods: readonly string[];
  period: string;
  choosePeriod: (period: string) => void;
  span: Span;
  chooseSpan: (span: Span) => void;
}

const spanText = (span: Span): string =>
  span === 'period'
    ? msg('Riêng kỳ này', { id: 'results.alone', desc: 'Choice: figures of the chosen period alone' })
    : msg('Cộng 12 tháng', { id: 'results.twelve', desc: 'Choice: figures of twelve months added up' });

export const controls = ({ periods, period, choosePeriod, span, chooseSpan }: Controls): TemplateResult => {
  const offered = periods.includes(period) ? periods : [period, ...periods];
  return html`<div class="controls no-print">
    ${
      offered.length < 2
        ? nothing
        : html`<label class="pick"
            ><span
              >${msg('Xem kỳ', { id: 'results.period', desc: 'Label of a list of periods: months, quarters, years' })}</span
            ><select
              @change=${({ target }: Event) => {
                choosePeriod(offered[(target as HTMLSelectElement).selectedIndex] ?? period);
              }}
            >
              ${offered.map((key) => html`<option .selected=${key === period}>${capital(periodText(key))}</option>`)}
            </select></label
          >`
    }
    <fieldset class="spans">
      <legend>
        ${msg('Số liệu', { id: 'results.span', desc: 'Above the choice between one period and twelve months' })}
      </legend>
      ${(['period', 'twelve'] as const).map(
        (own) =>
          html`<label
            ><input type="radio" name="span" .checked=${own === span} @change=${() => chooseSpan(own)} /><span
              >${spanText(own)}</span
            ></label
          >`,
      )}
    </fieldset>
  </div>`;
};
