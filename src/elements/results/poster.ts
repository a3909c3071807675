/** The board on one A3 sheet, for the wall of the one-stop desk. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatDay } from '../../format/date.js';
import { todayInVietnam } from '../../format/today.js';
import { qrMatrix } from '../../qr/qr-matrix.js';
import { dataNotice } from '../shared/data-notice.js';
import { pageAddress } from '../shared/hash-address.js';
import { printAlone } from '../shared/print-alone.js';
import { qrPicture } from '../shared/qr-figure.js';
import { boardTitle } from './board-title.js';
import { collectorName, collectorSource } from './collector-view.js';
import { commonGaps } from './groups.js';
import { shownFigure, sourceText } from './measure-card.js';
import { measureBox, originsOf, surveyBox } from './poster-boxes.js';
import { posterStyles } from './poster.styles.js';
import { pointsView } from './qd766-view.js';
import type { ResultsPage } from './tools.js';

/** More surveys than these do not fit below the points: they get a column of their own. */
const SURVEYS_BELOW = 3;

const head = async (page: ResultsPage, title: string, gaps: readonly string[]): Promise<TemplateResult> => {
  const { communeProfile: profile, headingLevel, copyFrom, shareBase } = page;
  const address = pageAddress(shareBase, location.href);
  const matrix = await qrMatrix(address);
  const printed = formatDay(todayInVietnam());
  return html`<div class="poster-head">
    <div>
      ${
        profile === undefined
          ? nothing
          : html`<p class="poster-commune" lang="vi">
              ${[profile.name, profile.province].filter(Boolean).join(', ')}
            </p>`
      }
      <div role="heading" aria-level=${headingLevel} class="poster-title">${title}</div>
      <p>
        ${gaps.join(' ')}
        ${msg(str`In ngày ${printed}.`, { id: 'results.printed', desc: 'On the printed board: the day it was printed' })}
        ${
          profile?.hotline === undefined
            ? nothing
            : html`${msg('Hỏi:', { id: 'board.ask', desc: 'Before the phone number on the wall board' })}
                <strong>${profile.hotline}</strong>`
        }
      </p>
      ${dataNotice(undefined, copyFrom && formatDay(copyFrom))}
    </div>
    <div class="poster-code">
      ${
        matrix.ok
          ? html`${qrPicture(matrix, title)}
              <p>
                ${msg('Quét mã để xem số mới nhất', { id: 'results.code', desc: 'Under the QR code of the printed board' })}
              </p>`
          : html`<p>${address}</p>`
      }
    </div>
  </div>`;
};

const poster = async (page: ResultsPage): Promise<TemplateResult> => {
  const { board, headingLevel, askedOn, span, shownPeriod } = page;
  const { groups, qd766, collector } = board;
  const title = boardTitle(shownPeriod, span);
  const views = groups.flatMap(({ measures }) => measures);
  const origins = originsOf(views.map((view) => shownFigure(view, span)));
  const gapsTold = commonGaps(views);
  const surveys = (span === 'period' ? collector?.ofMonth : collector?.ofYear) ?? [];
  const level = headingLevel + 1;
  const points = qd766 ? html`<div class="measure">${pointsView(qd766, level)}</div>` : nothing;
  const answers =
    collector === undefined || surveys.length === 0
      ? nothing
      : html`<div role="heading" aria-level=${level} class="measure-name">${collectorName()}</div>
          ${surveys.map((view) => surveyBox(view, level + 1))}
          <p class="remark">${collectorSource(collector, span, askedOn)}</p>`;
  const column = (content: unknown): TemplateResult => html`<div class="poster-side">${content}</div>`;
  const isMany = surveys.length > SURVEYS_BELOW && points !== nothing;
  const sides = isMany
    ? [column(points), column(answers)]
    : points === nothing && answers === nothing
      ? []
      : [column([points, answers])];
  return html`<div class="poster print-only ${isMany ? 'many' : ''}" part="poster">
    ${await head(page, title, gapsTold)}
    <div class="poster-body">
      ${
        views.length === 0
          ? nothing
          : html`<div class="poster-measures">
              ${views.map((view) => measureBox(view, { span, headingLevel: level, origins, gapsTold }))}
            </div>`
      }
      ${sides}
    </div>
    <ul class="poster-sources remark">
      ${origins.map(({ source, retrieved }, i) => html`<li>(${i + 1}) ${sourceText(source, retrieved)}</li>`)}
    </ul>
  </div>`;
};

/** Draws the poster, prints it alone, and takes it away again. */
export const printPoster = async (
  page: ResultsPage,
  show: (poster: TemplateResult | undefined) => void,
): Promise<void> => {
  page.adopt(posterStyles);
  show(await poster(page));
  await page.updateComplete;
  window.addEventListener('afterprint', () => show(undefined), { once: true });
  printAlone(page, 'A3 landscape');
};
