/** What people answered on this page, at the desk's device and by the desk's code: each way by itself. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatDay } from '../../format/date.js';
import type { CollectorBoard, SurveyView } from '../../model/collector-board.js';
import { FEW, percentOf } from '../../model/satisfaction.js';
import { heading } from '../shared/heading.js';
import { bars } from './bars.js';
import { countText, periodText, shareText, withUnit } from './figure-words.js';
import { figureView, type Span } from './measure-card.js';
import { channelName, scoreName } from './measure-words.js';
import { remarksOf } from './remarks.js';

const levelText = (count: number, n: number): string => {
  const answers = withUnit(count, 'lượt');
  if (n < FEW) return answers;
  const percent = percentOf(count, n);
  return `${answers} · ${shareText({ percent, trace: percent === 0 && count > 0 })}`;
};

const reasonsView = ({ reasons }: SurveyView): TemplateResult | typeof nothing =>
  reasons.length === 0
    ? nothing
    : html`<details>
        <summary>
          ${msg('Điều người dân nhắc đến', { id: 'results.reasons', desc: 'Opens what people named when they answered' })}
        </summary>
        <table class="months">
          <thead>
            <tr>
              <th scope="col">
                ${msg('Điều được nhắc', { id: 'results.reason', desc: 'Column: what was named' })}
              </th>
              <th scope="col">
                ${msg('Người hài lòng', { id: 'results.named-satisfied', desc: 'Column: named by so many who were satisfied' })}
              </th>
              <th scope="col">
                ${msg('Người chưa hài lòng', { id: 'results.named-others', desc: 'Column: named by so many who were not satisfied' })}
              </th>
            </tr>
          </thead>
          <tbody>
            ${reasons.map(
              ({ words, satisfied, others }) =>
                html`<tr>
                  <th scope="row" lang="vi">${words}</th>
                  <td>${countText(satisfied)}</td>
                  <td>${countText(others)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </details>`;

const surveyView = (view: SurveyView, headingLevel: number): TemplateResult => {
  const { channel, scale, n, levels, satisfied } = view;
  const name = channelName(channel);
  return html`<div class="measure survey" part="item" data-channel=${channel} data-scale=${scale}>
    ${heading(
      headingLevel,
      'measure-name',
      msg(str`${name}, ${scale} mức`, {
        id: 'results.channel',
        desc: 'Heading: where people answered, and of how many levels the question was',
      }),
    )}
    ${figureView(satisfied, 'lượt')}
    ${
      satisfied.kind === 'share'
        ? html`<p class="remark">
            ${msg('Hài lòng hoặc rất hài lòng.', { id: 'results.top-two', desc: 'What the share above counts: the two best levels' })}
          </p>`
        : nothing
    }
    ${remarksOf(satisfied).map((words) => html`<p class="remark">${words}</p>`)}
    ${bars(
      levels.map(({ score, count }) => ({
        name: scoreName(scale, score),
        value: count,
        most: n,
        text: levelText(count, n),
      })),
      name,
    )}
    ${reasonsView(view)}
  </div>`;
};

export const collectorName = (): string =>
  msg('Đánh giá gửi qua mạng', { id: 'results.collector', desc: 'Heading: answers collected by this site' });

/** Which months the counts are of and where they come from, and that they are added to nothing. */
export const collectorSource = (
  { month, year }: CollectorBoard,
  span: Span,
  askedOn: string,
): TemplateResult => {
  const period = span === 'period' ? periodText(month) : `${periodText(year.from)} – ${periodText(year.to)}`;
  const asked = formatDay(askedOn);
  return html`${msg(str`Số lượt ${period}, máy nhận đánh giá đếm đến ngày ${asked}.`, {
    id: 'results.collector-source',
    desc: 'Source of the answers: the collector counted them up to this day; first which month or months',
  })}
  ${msg('Mỗi cách gửi tính riêng, không cộng với số liệu khác.', {
    id: 'results.not-mixed',
    desc: 'Answers of each channel are figures of their own, added to nothing',
  })}`;
};

/**
 * @param day ISO day the collector was asked, or of the stored copy
 * @param state what must be said beside the figures: that they are old, or could not be had
 */
export const collectorView = (
  board: CollectorBoard | undefined,
  options: { span: Span; headingLevel: number; day: string; state: unknown },
): TemplateResult => {
  const { span, headingLevel, day, state } = options;
  const surveys = span === 'period' ? board?.ofMonth : board?.ofYear;
  return html`<section class="group" data-group="collector">
    ${heading(headingLevel, 'group-name', collectorName())}
    ${board === undefined ? nothing : html`<p class="group-source">${collectorSource(board, span, day)}</p>`}
    ${state}
    ${
      surveys?.length === 0
        ? html`<p class="no-figure">
            ${msg('Chưa có lượt đánh giá nào', { id: 'results.no-answers', desc: 'Nobody has answered in this time' })}
          </p>`
        : html`<div class="measures">${surveys?.map((view) => surveyView(view, headingLevel + 1))}</div>`
    }
  </section>`;
};
