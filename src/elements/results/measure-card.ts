/** One measure: its figure, what it rests on, what has changed, twelve months, and how it is worked out. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatDay } from '../../format/date.js';
import type { MeasureInfo } from '../../model/measure.js';
import type { Change } from '../../model/result-change.js';
import { chartValue, type Figure } from '../../model/result-figure.js';
import type { MeasureView } from '../../model/results-board.js';
import { heading } from '../shared/heading.js';
import { iconOf } from '../shared/icons.js';
import { roundAbove } from './chart-geometry.js';
import {
  countOfText,
  countText,
  decimalText,
  fewText,
  missingText,
  percentText,
  periodText,
  shareText,
  unitText,
  withheldText,
} from './figure-words.js';
import { lineChart } from './line-chart.js';
import { measureName } from './measure-words.js';
import { monthTable } from './month-table.js';
import { byChanceText, changeText, gapsOf, remarksOf, twelveText, withEarlyText } from './remarks.js';

/** What the large figures tell: the chosen period, or the twelve months up to it. */
export type Span = 'period' | 'twelve';

/** The figure, or the words in its place, and what it is counted of. */
export const figureView = (figure: Figure, unit: MeasureInfo['unit']): TemplateResult => {
  const view = (large: string, of: string): TemplateResult =>
    html`<p class="figure">${large}</p>
      <p class="figure-of">${of}</p>`;
  switch (figure.kind) {
    case 'missing':
      return html`<p class="no-figure">${missingText()}</p>`;
    case 'withheld':
      return html`<p class="no-figure">${withheldText()}</p>`;
    case 'few':
      return html`<p class="no-figure">${fewText(figure.of, unit)}</p>
        <p class="figure-of">${countOfText(figure.count, figure.of, unit)}</p>`;
    case 'share':
      return view(shareText(figure), countOfText(figure.count, figure.of, unit));
    case 'count':
      return view(
        countText(figure.count),
        figure.of === undefined ? unitText(unit) : countOfText(figure.count, figure.of, unit),
      );
    case 'score':
      return view(countText(figure.score), unitText('điểm'));
  }
};

/** "Nguồn: Hệ thống một cửa, lấy ngày 05/11/2026." */
export const sourceText = (source: string, retrieved: string): TemplateResult => {
  const day = formatDay(retrieved);
  return html`${msg('Nguồn:', { id: 'results.source', desc: 'Before the source of figures' })}
    <span lang="vi">${source}</span>,
    ${msg(str`lấy ngày ${day}`, { id: 'results.taken', desc: 'After the source of figures: the day they were taken' })}.`;
};

const SIGNS: Readonly<Record<'up' | 'down' | 'same', SVGTemplateResult>> = {
  up: svg`<path d="M12 20V5M6 11l6-6 6 6"/>`,
  down: svg`<path d="M12 4v15M6 13l6 6 6-6"/>`,
  same: svg`<path d="M5 9h14M5 15h14"/>`,
};

export const changeView = (
  change: Change,
  figure: Figure,
  unit: MeasureInfo['unit'],
): TemplateResult | typeof nothing => {
  const words = changeText(change, figure, unit);
  if (words === undefined) return nothing;
  return html`<p class="change">
    ${change.kind === 'none' ? nothing : iconOf(SIGNS[change.kind])}<span
      >${words}${change.kind !== 'none' && !change.certain ? html`. ${byChanceText()}` : nothing}</span
    >
  </p>`;
};

/** Beside its mark; the scale has the unit. More than nothing is not 0 here either. */
const markText = (figure: Figure): string =>
  figure.kind !== 'share'
    ? valueText(figure)
    : figure.trace
      ? `<${decimalText(0.1)}`
      : decimalText(figure.percent);

const valueText = (figure: Figure): string =>
  figure.kind === 'share' ? shareText(figure) : figure.kind === 'count' ? countText(figure.count) : '';

/** What the line says: where it begins and ends, its lowest and its highest month. */
const chartLabel = ({ line }: MeasureView): string => {
  const drawn = line.filter(({ figure }) => chartValue(figure) !== undefined);
  const at = ({ period, figure }: MeasureView['line'][number]): string =>
    `${valueText(figure)} (${periodText(period)})`;
  const valueOf = ({ figure }: MeasureView['line'][number]): number => chartValue(figure) ?? 0;
  const [first] = drawn;
  if (!first) return '';
  const low = at(drawn.reduce((a, b) => (valueOf(b) < valueOf(a) ? b : a), first));
  const high = at(drawn.reduce((a, b) => (valueOf(b) > valueOf(a) ? b : a), first));
  return msg(str`Biểu đồ 12 tháng: thấp nhất ${low}, cao nhất ${high}.`, {
    id: 'results.chart',
    desc: 'What the picture of twelve months shows, read out: lowest and highest month',
  });
};

/** From this many months on there is a line to look at. */
const LINE = 2;

export const chartView = (view: MeasureView): TemplateResult | typeof nothing => {
  const months = view.line.map(({ period, figure }) => {
    const value = chartValue(figure);
    return { month: period, value, text: value === undefined ? '' : markText(figure) };
  });
  const values = months.flatMap(({ value }) => value ?? []);
  if (values.length < LINE) return nothing;
  const most = view.kind === 'count' ? roundAbove(Math.max(...values)) : 100;
  return lineChart({
    months,
    most,
    mostText: view.kind === 'count' ? countText(most) : percentText(most),
    monthWord: msg('Tháng', { id: 'results.month-word', desc: 'Column and axis: months' }),
    label: chartLabel(view),
  });
};

export interface CardOptions {
  span: Span;
  headingLevel: number;
  /** The group has said the source for all its measures. */
  sourceTold: boolean;
  /** Sentences about missing months that the group has said. */
  gapsTold: readonly string[];
}

/** The figure the card shows. */
export const shownFigure = (view: MeasureView, span: Span): Figure =>
  span === 'period' ? view.figure : view.twelve.figure;

export const measureCard = (view: MeasureView, options: CardOptions): TemplateResult => {
  const { measure, unit, change, twelve, line, definition, isUsual } = view;
  const { span, headingLevel, sourceTold, gapsTold } = options;
  const figure = shownFigure(view, span);
  const untold = (words: string): boolean => !gapsTold.includes(words);
  const remarks = [
    ...withEarlyText(view, span),
    ...remarksOf(figure),
    ...(span === 'twelve' ? twelveText(twelve).filter(untold) : []),
  ];
  const chart = chartView(view);
  return html`<div class="measure" part="item" data-measure=${measure}>
    ${heading(headingLevel, 'measure-name', measureName(measure))} ${figureView(figure, unit)}
    ${span === 'period' ? changeView(change, figure, unit) : nothing}
    ${remarks.map((words) => html`<p class="remark">${words}</p>`)}
    ${
      chart === nothing
        ? nothing
        : html`${chart}${gapsOf(line)
            .filter(untold)
            .map((words) => html`<p class="remark">${words}</p>`)}`
    }
    <details>
      <summary>
        ${msg('Cách tính, bảng số', { id: 'results.how', desc: 'Opens how a figure is worked out, and the table behind its chart' })}<span
          class="visually-hidden"
          >: ${measureName(measure)}</span
        >
      </summary>
      <p>
        ${
          isUsual
            ? html`${msg('Cách tính thông thường:', { id: 'results.usual', desc: 'Before the usual definition of a figure; the commune has given none' })} `
            : nothing
        }<span lang="vi">${definition}</span>
      </p>
      ${monthTable(view)}
    </details>
    ${
      sourceTold || !('source' in figure)
        ? nothing
        : html`<p class="remark">${sourceText(figure.source, figure.retrieved)}</p>`
    }
  </div>`;
};
