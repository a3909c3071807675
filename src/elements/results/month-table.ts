/** The numbers behind a line, month by month. */
import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Figure } from '../../model/result-figure.js';
import type { MeasureView } from '../../model/results-board.js';
import { countText, missingText, shareText, withheldText } from './figure-words.js';
import { measureName } from './measure-words.js';
import { tooFewText } from './remarks.js';

/** The words where the share would stand. */
const share = (figure: Figure): string => {
  switch (figure.kind) {
    case 'share':
      return shareText(figure);
    case 'few':
      return tooFewText();
    default:
      return '–';
  }
};

const counts = (figure: Figure): [count: string, of: string] => {
  switch (figure.kind) {
    case 'share':
    case 'few':
      return [countText(figure.count), countText(figure.of)];
    case 'count':
      return [countText(figure.count), figure.of === undefined ? '–' : countText(figure.of)];
    default:
      return ['–', '–'];
  }
};

/** `2026-10` → "10/2026"; the column says that it is a month. */
const monthOf = (period: string): string => {
  const [year = '', month = ''] = period.split('-');
  return `${Number(month)}/${year}`;
};

export const monthTable = ({ measure, kind, line }: MeasureView): TemplateResult => {
  const isShare = kind !== 'count';
  const row = ({ period, figure }: MeasureView['line'][number]): TemplateResult => {
    const [count, of] = counts(figure);
    const without =
      figure.kind === 'missing' ? missingText() : figure.kind === 'withheld' ? withheldText() : undefined;
    return html`<tr>
      <th scope="row">${monthOf(period)}</th>
      ${
        without !== undefined
          ? html`<td class="muted" colspan=${isShare ? 3 : 1}>${without}</td>`
          : isShare
            ? html`<td>${share(figure)}</td>
                <td>${count}</td>
                <td>${of}</td>`
            : html`<td>${count}</td>`
      }
    </tr>`;
  };
  return html`<table class="months">
    <caption class="visually-hidden">
      ${measureName(measure)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${msg('Tháng', { id: 'results.month-word', desc: 'Column and axis: months' })}</th>
        ${
          isShare
            ? html`<th scope="col">
                ${msg('Tỷ lệ', { id: 'results.share', desc: 'Column: a share in percent' })}
              </th>`
            : ''
        }
        <th scope="col">${msg('Số lượng', { id: 'results.count', desc: 'Column: a count' })}</th>
        ${
          isShare
            ? html`<th scope="col">
                ${msg('Trên tổng số', { id: 'results.whole', desc: 'Column: the whole that the count is part of' })}
              </th>`
            : ''
        }
      </tr>
    </thead>
    <tbody>
      ${line.map(row)}
    </tbody>
  </table>`;
};
