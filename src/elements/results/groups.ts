/** The measures of the commune's own file, group by group. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Figure } from '../../model/result-figure.js';
import type { BoardGroup, MeasureView } from '../../model/results-board.js';
import { heading } from '../shared/heading.js';
import { measureCard, shownFigure, sourceText, type Span } from './measure-card.js';
import { groupName } from './measure-words.js';
import { gapsOf } from './remarks.js';

/** Source and day, when all these figures share them: told once. */
export const commonSource = (
  figures: readonly Figure[],
): { source: string; retrieved: string } | undefined => {
  const told = figures.flatMap((figure) => ('source' in figure ? figure : []));
  const [first] = told;
  const isCommon = told.every(
    ({ source, retrieved }) => source === first?.source && retrieved === first.retrieved,
  );
  return first && isCommon ? { source: first.source, retrieved: first.retrieved } : undefined;
};

/** Months that all these measures lack: told once. */
export const commonGaps = (views: readonly MeasureView[]): string[] => {
  const [first = [], ...others] = views.map(({ line }) => gapsOf(line));
  return others.length === 0 ? [] : first.filter((words) => others.every((gaps) => gaps.includes(words)));
};

export const groupView = (
  { id, measures }: BoardGroup,
  options: { span: Span; headingLevel: number },
): TemplateResult => {
  const { span, headingLevel } = options;
  const common = commonSource(measures.map((view) => shownFigure(view, span)));
  const gapsTold = commonGaps(measures);
  return html`<section class="group" data-group=${id}>
    ${heading(headingLevel, 'group-name', groupName(id))}
    <p class="group-source">
      ${common ? sourceText(common.source, common.retrieved) : nothing} ${gapsTold.join(' ')}
    </p>
    <div class="measures">
      ${measures.map((view) =>
        measureCard(view, {
          span,
          headingLevel: headingLevel + 1,
          sourceTold: common !== undefined,
          gapsTold,
        }),
      )}
    </div>
  </section>`;
};
