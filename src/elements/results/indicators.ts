/** The indicators behind the points of Quyết định 766: what is counted over what, with the commune's counts where it has given them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Qd766Board } from '../../model/qd766-board.js';
import { QD766_FORMULAS_SOURCE, QD766_ITEMS, qd766Points, type Qd766Item } from '../../model/qd766-items.js';
import { countText, decimalText, shareText } from './figure-words.js';

/** "97 % (2.541 / 2.618), tính ra 3,9 / 4 điểm"; nothing where there is no number that may be shown. */
const countedText = (board: Qd766Board, item: Qd766Item): string | undefined => {
  const figure = board.items.find(({ id }) => id === item.id)?.figure;
  if (figure?.kind !== 'share' && figure?.kind !== 'few') return undefined;
  const counts = `${countText(figure.count)} / ${countText(figure.of)}`;
  if (figure.kind === 'few') return counts;
  const points = qd766Points(item, figure.count, figure.of);
  const scored =
    points === undefined ? '' : `, tính ra ${decimalText(points)} / ${countText(item.max ?? 0)} điểm`;
  return `${shareText(figure)} (${counts})${scored}`;
};

/** The first letter alone: names inside stay as they are. */
const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const formulaOf = ({ numerator, denominator, formula }: Qd766Item): string | undefined =>
  formula ?? (numerator === undefined ? undefined : `${numerator} / ${small(denominator ?? '')}`);

const itemView = (board: Qd766Board, item: Qd766Item): TemplateResult => {
  const { id, name, max, target, note } = item;
  const counted = countedText(board, item);
  const limits = [
    ...(max === undefined ? [] : [`cao nhất ${countText(max)} điểm`]),
    ...(target === undefined ? [] : [`đủ điểm từ ${countText(target)} %`]),
  ];
  const formula = formulaOf(item);
  return html`<div class="indicator">
    <dt>${id}. ${name}${limits.length > 0 ? ` (${limits.join(', ')})` : nothing}</dt>
    ${counted === undefined ? nothing : html`<dd><strong>${counted}</strong></dd>`}
    ${[formula, note].filter((words) => words !== undefined).map((words) => html`<dd>${words}</dd>`)}
  </div>`;
};

/** All of it is official Vietnamese. */
export const indicatorTable = (board: Qd766Board | undefined): TemplateResult | typeof nothing =>
  board === undefined
    ? nothing
    : html`<div class="indicators" lang="vi">
        <dl>${QD766_ITEMS.map((item) => itemView(board, item))}</dl>
        <p class="remark">${QD766_FORMULAS_SOURCE}</p>
      </div>`;
