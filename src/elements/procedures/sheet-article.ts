import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { msg, str } from '@lit/localize';
import { entryOf } from '../../model/entry.js';
import { callButton } from '../shared/call-button.js';
import { feeSummary, langOfTime, shortTimeText } from '../shared/facts.js';
import { foldedText } from '../shared/folded-text.js';
import { leadOf, paragraphs } from '../shared/plain-text.js';
import { heading } from '../shared/heading.js';
import { icon } from './sheet-icons.js';
import { qrPicture } from '../shared/qr-figure.js';
import { backLink, deskName } from './links.js';
import { priceOn } from './sheet-fees.js';
import { contact, late, submit } from './sheet-contact.js';
import { ownWords, type SheetContext } from './sheet-context.js';
import { documents } from './sheet-documents.js';
import { duration, money } from './sheet-money-time.js';
import { legal, origin, particulars, requirements, result, warnings } from './sheet-more.js';
import { steps } from './sheet-steps.js';

/** Price, time and the number to call: three of the four questions answered before any scrolling. */
const atAGlance = (context: SheetContext): TemplateResult => {
  const { time } = entryOf(context.procedure);
  const hotline = context.profile?.hotline;
  return html`<div class="glance">
    <ul>
      <li>${icon('money')}<span>${feeSummary(priceOn(context))}</span></li>
      ${time === undefined ? nothing : html`<li>${icon('clock')}<span lang=${langOfTime(time)}>${shortTimeText(time)}</span></li>`}
    </ul>
    ${hotline === undefined ? nothing : callButton(hotline, deskName(), false)}
  </div>`;
};

/** The address as a QR code with its text: a code alone is no use to somebody who cannot scan it. */
const qrPanel = ({ sharing: { qr }, address, procedure }: SheetContext): TemplateResult | typeof nothing =>
  qr === undefined
    ? nothing
    : html`<div class="qr-panel" part="qr">
        ${
          qr.ok
            ? qrPicture(
                qr,
                msg(str`Mã QR của ${procedure.everydayName ?? procedure.name}`, {
                  id: 'share.qr-label',
                  desc: 'Accessible name of the QR code of a sheet',
                }),
              )
            : html`<p>
                ${msg('Chưa vẽ được mã QR. Bạn dùng địa chỉ này:', { id: 'share.qr-failed', desc: 'The QR code could not be drawn; the address follows' })}
              </p>`
        }
        <p class="address">${address}</p>
      </div>`;

const share = (context: SheetContext): TemplateResult => {
  const { sharing } = context;
  const copied = msg('Đã sao chép', { id: 'share.copied', desc: 'Button after the address was copied' });
  return html`<div class="share">
    <p class="actions no-print">
      <button
        type="button"
        class="button"
        aria-expanded=${sharing.qr !== undefined}
        @click=${() => void sharing.toggleQr()}
      >
        ${icon('qr')}${msg('Mã QR', { id: 'share.qr', desc: 'Button: show the QR code of this sheet' })}
      </button>
      <button type="button" class="button" @click=${() => void sharing.print()}>
        ${icon('print')}${msg('In tờ này', { id: 'share.print', desc: 'Button: print this sheet on A4' })}
      </button>
      <button type="button" class="button" @click=${() => void sharing.copy()}>
        ${icon('link')}${sharing.copied ? copied : msg('Sao chép liên kết', { id: 'share.copy', desc: 'Button: copy the address of this sheet' })}
      </button>
      <span role="status" class="visually-hidden">${sharing.copied ? copied : nothing}</span>
    </p>
    ${qrPanel(context)}
    ${sharing.qr === undefined ? html`<p class="address print-only">${context.address}</p>` : nothing}
  </div>`;
};

/** One procedure, in the order a citizen needs it. Every sheet is drawn afresh: ticks and folds are its own. */
export const sheet = (context: SheetContext): TemplateResult =>
  html`${keyed(context.procedure.code, article(context))}`;

/** A longer official name folds: on a phone it would push price and papers off the first screen. */
const OFFICIAL_NAME = 110;

const article = (context: SheetContext): TemplateResult => {
  const p = context.procedure;
  const title = p.everydayName ?? leadOf(p.name, 300);
  return html`<article class="sheet" part="sheet" data-code=${p.code}>
    ${backLink(context.back)}
    <header>
      ${heading(
        context.headingLevel,
        'sheet-title',
        html`<span lang="vi">${title}</span>${ownWords(context, 'everydayName')}`,
      )}
      <div class="sheet-official">
        ${title === p.name ? nothing : html`<div>${foldedText(p.name, OFFICIAL_NAME)}</div>`}
        <p class="code">${p.code}</p>
      </div>
      ${warnings(context)}
      ${p.plainSummary === undefined ? nothing : html`<div class="summary">${paragraphs(p.plainSummary)}${ownWords(context, 'plainSummary')}</div>`}
      ${atAGlance(context)}
      ${p.note === undefined ? nothing : html`<div class="own-note">${ownWords(context, 'note')}${paragraphs(p.note)}</div>`}
    </header>
    <div class="columns">
      ${documents(context)}
      <div class="side">
        <div class="facts-row">${money(context)}${duration(context)}</div>
        ${contact(context)}${submit(context)}
      </div>
      ${steps(context)}
    </div>
    <div class="rest">
      ${result(context)}${requirements(context)}${legal(context)}${late(context)}${particulars(context)}
    </div>
    <footer>${origin(context)}${share(context)}</footer>
  </article>`;
};
