/** Points of Quyết định 766: six groups out of their most points, as the national system counts them. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { QD766_LEGAL, QD766_TOTAL } from '../../model/qd766.js';
import type { Qd766Board, Qd766GroupView } from '../../model/qd766-board.js';
import { heading } from '../shared/heading.js';
import { bars, type Bar } from './bars.js';
import { decimalText, missingText, periodText, withheldText } from './figure-words.js';
import { commonSource } from './groups.js';
import { sourceText } from './measure-card.js';
import { remarksOf } from './remarks.js';

/** "14,5 trên 18 điểm". */
const pointsText = (score: number, most: number): string => {
  const [points, all] = [decimalText(score), decimalText(most)];
  return msg(str`${points} trên ${all} điểm`, {
    id: 'results.score',
    desc: 'Points, out of the most there are',
  });
};

const barOf = (
  { name, max, figure, caution, definition }: Qd766GroupView,
  common: readonly string[],
): Bar => {
  const remarks = remarksOf(figure).filter((words) => !common.includes(words));
  const notes = [caution, definition].filter((words) => words !== undefined);
  return {
    name,
    lang: 'vi',
    value: figure.kind === 'score' ? figure.score : 0,
    most: max,
    text:
      figure.kind === 'score'
        ? pointsText(figure.score, max)
        : figure.kind === 'missing'
          ? missingText()
          : withheldText(),
    ...(notes.length + remarks.length > 0 && {
      note: html`${notes.map((words) => html`<p lang="vi">${words}</p>`)}${remarks.map((words) => html`<p>${words}</p>`)}`,
    }),
  };
};

const title = (): string =>
  msg('Điểm theo Quyết định 766', {
    id: 'results.qd766',
    desc: 'Heading: points of the commune by the national scheme of Decision 766',
  });

/** "Điểm năm 2026. Nguồn: …" */
const pointsOf = (board: Qd766Board): TemplateResult => {
  const { period, groups } = board;
  const common = commonSource(groups.map(({ figure }) => figure));
  const of = periodText(period);
  return html`${msg(str`Điểm ${of}.`, { id: 'results.points-of', desc: 'Which period the points are of' })}
  ${common ? sourceText(common.source, common.retrieved) : nothing} ${commonRemarks(board).join(' ')}`;
};

/** What must be said of every group is said once, below the source. */
const commonRemarks = ({ groups }: Qd766Board): string[] => {
  const [first = [], ...others] = groups.map(({ figure }) => remarksOf(figure));
  return first.filter((words) => others.every((remarks) => remarks.includes(words)));
};

const groupBars = (board: Qd766Board): TemplateResult => {
  const common = commonRemarks(board);
  return bars(
    board.groups.map((group) => barOf(group, common)),
    title(),
  );
};

const totalView = ({ total }: Qd766Board): TemplateResult | typeof nothing => {
  if (total === undefined) return nothing;
  const most = decimalText(QD766_TOTAL);
  return html`<div>
    <p class="figure">${decimalText(total.score)}</p>
    <p class="figure-of">
      ${msg(str`trên ${most} điểm`, { id: 'results.score-of', desc: 'Under a large number of points: out of so many' })}
    </p>
  </div>`;
};

/** On paper: the same in one box. */
export const pointsView = (board: Qd766Board, headingLevel: number): TemplateResult =>
  html`<div role="heading" aria-level=${headingLevel} class="measure-name">${title()}</div>
    ${totalView(board)} ${groupBars(board)}
    <p class="remark">${pointsOf(board)}</p>`;

/**
 * @param indicators what stands behind the points, once it is loaded
 * @param toggled the reader opens or closes it
 */
export const qd766View = (
  board: Qd766Board,
  headingLevel: number,
  indicators: unknown,
  toggled: () => void,
): TemplateResult =>
  html`<section class="group" data-group="qd766">
    ${heading(headingLevel, 'group-name', title())}
    <p class="group-source">${pointsOf(board)}</p>
    <div class="qd766" part="item" data-measure="qd766">
      ${totalView(board)} ${groupBars(board)}
      <details @toggle=${toggled}>
        <summary>
          ${msg('Cách tính điểm', { id: 'results.how-points', desc: 'Opens how points are worked out' })}
        </summary>
        <p lang="vi">${QD766_LEGAL}</p>
        ${indicators}
      </details>
    </div>
  </section>`;
