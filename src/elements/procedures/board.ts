import { html, nothing, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { CatalogueEntry } from '../../model/catalogue.js';
import type { Profile } from '../../model/profile.js';
import { qrMatrix } from '../../qr/qr-matrix.js';
import { feeSummary, langOfTime, shortTimeText } from '../shared/facts.js';
import { leadOf } from '../shared/plain-text.js';
import { printAlone } from '../shared/print-alone.js';
import { qrPicture } from '../shared/qr-figure.js';
import { boardStyles } from './board.styles.js';

export interface BoardContext {
  /** What hangs on the wall, in the order of the list. */
  entries: readonly CatalogueEntry[];
  addressOf(entry: CatalogueEntry): string;
  profile: Profile | undefined;
  headingLevel: number;
}

const lineOf = async (entry: CatalogueEntry, address: string): Promise<TemplateResult> => {
  const matrix = await qrMatrix(address);
  const title = entry.everydayName ?? entry.name;
  return html`<li class="board-item">
    ${matrix.ok ? qrPicture(matrix, title) : nothing}
    <div>
      <p class="board-name" lang="vi">${leadOf(title, 160)}</p>
      <p>
        ${feeSummary(entry.fee)}${entry.time === undefined ? nothing : html` · <span lang=${langOfTime(entry.time)}>${shortTimeText(entry.time)}</span>`}
      </p>
      <p class="muted">${entry.code}</p>
    </div>
  </li>`;
};

/** By field, a QR code beside every procedure. Codes are computed one after another, in slices. */
const wallBoard = async (context: BoardContext): Promise<TemplateResult> => {
  const { entries, profile } = context;
  const groups = new Map<string, TemplateResult[]>();
  for (const entry of entries) {
    const field = entry.fields?.[0] ?? '';
    const lines = groups.get(field) ?? [];
    groups.set(field, lines);
    lines.push(await lineOf(entry, context.addressOf(entry)));
    if (lines.length % 20 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return html`<div class="board print-only" part="board">
    <div role="heading" aria-level=${context.headingLevel} class="board-title">
      ${msg('Thủ tục hành chính', { id: 'board.title', desc: 'Title of the printed wall board' })}${
        profile === undefined
          ? nothing
          : html` –
              <span lang="vi"
                >${profile.name}${profile.province === undefined ? nothing : `, ${profile.province}`}</span
              >`
      }
    </div>
    <p class="board-how">
      ${msg('Quét mã bằng điện thoại để xem giấy tờ, lệ phí, thời hạn.', { id: 'board.how', desc: 'How to use the wall board' })}${
        profile?.hotline === undefined
          ? nothing
          : html` ${msg('Hỏi:', { id: 'board.ask', desc: 'Before the phone number on the wall board' })}
            ${profile.hotline}`
      }
    </p>
    ${[...groups].map(
      ([field, lines]) =>
        html`${
            field === ''
              ? nothing
              : html`<div role="heading" aria-level=${context.headingLevel + 1} class="board-field" lang="vi">
                  ${field}
                </div>`
          }
          <ul class="board-list">
            ${lines}
          </ul>`,
    )}
  </div>`;
};

/** Draws the list as an A3 wall board, prints it alone, and takes it away again. */
export const printBoard = async (
  host: LitElement,
  context: BoardContext,
  page: { adopt(styles: CSSResult): void; show(board: TemplateResult | undefined): void },
): Promise<void> => {
  page.adopt(boardStyles);
  page.show(await wallBoard(context));
  await host.updateComplete;
  window.addEventListener('afterprint', () => page.show(undefined), { once: true });
  printAlone(host, 'A3');
};
