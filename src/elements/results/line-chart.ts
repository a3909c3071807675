/**
 * A line over months, the last of them the one that is read. Drawn with attributes only, for pages that allow no inline
 * styles; the words beside it are HTML, so that they grow with the reader's letters while the picture takes the room
 * there is.
 */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { chartWidth, dotsPath, linePath, xOf, yOf } from './chart-geometry.js';

export interface ChartMonth {
  /** `2026-10`. */
  month: string;
  /** Undefined: nothing may be drawn, so the line has a gap here. */
  value: number | undefined;
  /** The value in words, '' for a gap. */
  text: string;
}

export interface LineChart {
  months: readonly ChartMonth[];
  /** End of the scale, which starts at 0, and the same in words. */
  most: number;
  mostText: string;
  /** "Tháng": before the numbers of the months. */
  monthWord: string;
  /** What the picture says, for those who do not see it. */
  label: string;
}

/** The first month says its year only where the one of January does not stand close by. */
const CLOSE = 4;

/** The number of a month; the year under January, and under the first one. */
const monthLabels = (months: readonly ChartMonth[]): TemplateResult[] => {
  const january = months.findIndex(({ month }) => month.endsWith('-01'));
  return months.map(({ month }, i) => {
    const [year, number] = month.split('-');
    const isTold = i === january || (i === 0 && (january < 0 || january >= CLOSE));
    return html`<span
      >${Number(number)}${isTold ? html`<span class="chart-year">${year}</span>` : nothing}</span
    >`;
  });
};

/** Twelve values of more letters than "97,1" do not stand beside each other. */
const SHORT = 4;

export const lineChart = ({ months, most, mostText, monthWord, label }: LineChart): TemplateResult => {
  const values = months.map(({ value }) => value);
  const width = chartWidth(months.length);
  const last = months.length - 1;
  const value = values[last];
  const isWide = months.some(({ text }) => text.length > SHORT);
  return html`<div class="chart">
    <div class="chart-values ${isWide ? 'wide' : ''}" aria-hidden="true">
      ${months.map(({ text }) => html`<span>${text}</span>`)}
    </div>
    <div class="chart-scale" aria-hidden="true"><span>${mostText}</span><span>0</span></div>
    <svg
      class="line-picture"
      viewBox="0 0 ${width} 100"
      preserveAspectRatio="none"
      role="img"
      aria-label=${label}
      focusable="false"
    >
      <path class="grid" d="M0 0H${width}M0 50H${width}M0 100H${width}"></path>
      ${values.map((own, i) =>
        own === undefined ? svg`<path class="gap" d="M${xOf(i)} 0V100"></path>` : nothing,
      )}
      <path class="line" d=${linePath(values, most)}></path>
      <path class="dots" d=${dotsPath(values, most)}></path>
      ${
        value === undefined
          ? nothing
          : ['last-ring', 'last-heart'].map(
              (name) => svg`<path class=${name} d="M${xOf(last)} ${yOf(value, most)}h.01"></path>`,
            )
      }
    </svg>
    <div class="chart-month-word" aria-hidden="true">${monthWord}</div>
    <div class="chart-months" aria-hidden="true">${monthLabels(months)}</div>
  </div>`;
};
