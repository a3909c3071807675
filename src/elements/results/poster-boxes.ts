/** The boxes of the poster: a measure, answers of one channel. Shorter than on the screen, with nothing to press. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { SurveyView } from '../../model/collector-board.js';
import type { Figure } from '../../model/result-figure.js';
import type { MeasureView } from '../../model/results-board.js';
import { countText } from './figure-words.js';
import { channelName, measureName, scoreName } from './measure-words.js';
import { changeView, chartView, figureView, shownFigure, type Span } from './measure-card.js';
import { gapsOf, remarksOf, twelveText, withEarlyText } from './remarks.js';

/** Where figures come from, and when they were taken. */
export type Origin = Pick<Extract<Figure, { source: string }>, 'source' | 'retrieved'>;
const isSame = (a: Origin, b: Origin): boolean => a.source === b.source && a.retrieved === b.retrieved;

/** Each source with its day once: told under the board, its number in the boxes. */
export const originsOf = (figures: readonly Figure[]): Origin[] => {
  const origins: Origin[] = [];
  for (const figure of figures)
    if ('source' in figure && !origins.some((known) => isSame(known, figure))) origins.push(figure);
  return origins;
};

const lines = (words: readonly string[]): unknown => words.map((line) => html`<p class="remark">${line}</p>`);

export interface BoxOptions {
  span: Span;
  headingLevel: number;
  origins: readonly Origin[];
  /** Sentences about missing months that the poster has said. */
  gapsTold: readonly string[];
}

export const measureBox = (view: MeasureView, options: BoxOptions): TemplateResult => {
  const { measure, unit, change, line, twelve, definition } = view;
  const { span, headingLevel, origins, gapsTold } = options;
  const figure = shownFigure(view, span);
  const untold = (words: string): boolean => !gapsTold.includes(words);
  const origin = 'source' in figure ? origins.findIndex((known) => isSame(known, figure)) : -1;
  return html`<div class="measure">
    <div role="heading" aria-level=${headingLevel} class="measure-name">${measureName(measure)}</div>
    <div class="poster-figure">
      <div>${figureView(figure, unit)}</div>
      <div>
        ${span === 'period' ? changeView(change, figure, unit) : nothing}
        ${lines([...withEarlyText(view, span), ...remarksOf(figure), ...(span === 'twelve' ? twelveText(twelve).filter(untold) : [])])}
      </div>
    </div>
    ${chartView(view)} ${lines(gapsOf(line).filter(untold))}
    <p class="remark definition">
      <span lang="vi">${definition}</span>${origin < 0 ? nothing : ` (${origin + 1})`}
    </p>
  </div>`;
};

export const surveyBox = (view: SurveyView, headingLevel: number): TemplateResult => {
  const { channel, scale, levels, satisfied } = view;
  const name = channelName(channel);
  return html`<div class="measure">
    <div role="heading" aria-level=${headingLevel} class="measure-name">
      ${msg(str`${name}, ${scale} mức`, {
        id: 'results.channel',
        desc: 'Heading: where people answered, and of how many levels the question was',
      })}
    </div>
    <div class="poster-figure">
      <div>${figureView(satisfied, 'lượt')}</div>
      <div>${lines(remarksOf(satisfied))}</div>
    </div>
    <p class="remark">
      ${levels.map(({ score, count }) => `${scoreName(scale, score)}: ${countText(count)}`).join(' · ')}
    </p>
  </div>`;
};
