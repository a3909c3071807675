/** What a sheet says of the commune's own fee board: the same lines, words and buttons as the board itself. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { formatDay } from '../../format/date.js';
import type { FeeSummary } from '../../model/catalogue.js';
import { isComing, textKey, type BoardLine } from '../../model/fee-lines.js';
import { feesOfProcedure, priceOf, type ProcedureFees } from '../../model/fee-sheet.js';
import { dataNotice } from '../shared/data-notice.js';
import { lineActions } from '../shared/fee-actions.js';
import { feeLegal } from '../shared/fee-legal.js';
import { feeAmount, feeChange, feeChannels, feeExemptions, feeNote } from '../shared/fee-line.js';
import { fold } from '../shared/folded-text.js';
import type { SheetContext } from './sheet-context.js';

/** So many lines are shown; a procedure with more has the fees beyond them folded, never the lines of one apart. */
const SHOWN = 6;

/** Board and record put together; undefined while the board is on its way, or when it did not come. */
export const feesOn = ({ board, procedure }: SheetContext): ProcedureFees | undefined =>
  board.status === 'loading' || board.status === 'error'
    ? undefined
    : feesOfProcedure(board.status === 'ready' ? board.lines : [], procedure);

/** The price in one line. Without the board nobody knows whether the record's amounts still hold. */
export const priceOn = (context: SheetContext): FeeSummary | undefined => {
  const fees = feesOn(context);
  return fees ? priceOf(fees) : { state: 'unknown' };
};

/** In place of all amounts, while there is no board. */
export const noBoard = ({ board }: SheetContext): TemplateResult =>
  html`<p class="words" role="status">
    ${
      board.status === 'loading'
        ? msg('Đang tải bảng phí của xã…', {
            id: 'sheet.board-loading',
            desc: 'On a sheet, in place of the amounts: the fee board of the commune is on its way',
          })
        : msg('Chưa tải được bảng phí của xã. Hỏi quầy trước khi nộp.', {
            id: 'sheet.board-failed',
            desc: 'On a sheet, in place of the amounts: the fee board of the commune could not be loaded',
          })
    }
  </p>`;

/** "Trực tiếp · cá nhân": of the lines of one fee, which one this is. */
const whichLine = ({ line: { channels, row } }: BoardLine): TemplateResult =>
  html`${feeChannels(channels)}${row.group === undefined ? nothing : html` · <span lang="vi">${row.group}</span>`}`;

/**
 * What the lines of one fee rest on, folded under the numbers of the documents. Lines that rest on the same are told
 * once; where they differ each document says for which lines it is. On paper the number stands in the line itself.
 */
const legalFold = (lines: readonly BoardLine[], base: string): TemplateResult | typeof nothing => {
  const named = lines.filter(({ line }) => line.row.legal?.number !== undefined);
  if (named.length === 0) return nothing;
  const bases = new Map<string, BoardLine[]>();
  for (const entry of named) {
    const { legal, validFrom, validTo, verification, verifiedOn } = entry.line.row;
    const key = JSON.stringify([legal, validFrom, validTo, verification, verifiedOn]);
    const same = bases.get(key);
    if (same) same.push(entry);
    else bases.set(key, [entry]);
  }
  const numbers = [...new Set(named.map(({ line }) => line.row.legal?.number))];
  const differ = bases.size > 1 || named.length < lines.length;
  return html`<div class="source-line">
    ${fold(
      html`<span
        >${msg('Căn cứ:', { id: 'sheet.fee-law', desc: 'On a sheet, before the legal document of a fee' })}
        <span lang="vi">${numbers.join(', ')}</span></span
      >`,
      [...bases.values()].map(
        (same) =>
          html`<div class="fee-basis">
            ${
              differ
                ? html`<ul class="fee-which">
                    ${same.map((entry) => html`<li>${whichLine(entry)}</li>`)}
                  </ul>`
                : nothing
            }
            ${same[0] && feeLegal(same[0].line.row, base)}
          </div>`,
      ),
      'more fee-source',
    )}
  </div>`;
};

/** How much stands first; for which ways of submitting and whom, beside or under it. */
const lineBlock = (entry: BoardLine, context: SheetContext): TemplateResult => {
  const { line, current, changes } = entry;
  const { profile, board, payment } = context;
  const { row } = line;
  const copied = board.status === 'ready' && board.copyFrom !== undefined;
  const opened = payment.opened(entry);
  const exempt = current ? feeExemptions(line) : nothing;
  return html`<div class="fee" data-id=${row.id}>
    <div class="fee-head">
      <div>
        ${
          isComing(entry)
            ? html`<p class="fee-why">
                ${msg('Chưa áp dụng', { id: 'fees.coming', desc: 'The fee is not charged yet; the first day follows' })}
              </p>`
            : feeAmount(line, undefined)
        }
        <p class="channels">${whichLine(entry)}</p>
        ${row.legal?.number === undefined ? nothing : html`<p class="print-only" lang="vi">${row.legal.number}</p>`}
      </div>
      ${lineActions(entry, copied ? undefined : profile, opened !== undefined, (pressed) => payment.toggle(pressed))}
    </div>
    ${opened === undefined ? nothing : html`<div class="no-print">${opened}</div>`}
    ${isComing(entry) ? nothing : feeNote(line)} ${changes.map((change) => feeChange(change, line))}
    ${
      exempt === nothing
        ? nothing
        : html`<div class="fee-for">
            <span class="muted"
              >${msg('Miễn, giảm:', { id: 'sheet.fee-exempt', desc: 'On a sheet, before who pays nothing or less' })}</span
            >
            ${exempt}
          </div>`
    }
  </div>`;
};

/** The lines of one name stand together, because readers compare them. */
const byName = (lines: readonly BoardLine[]): BoardLine[][] => {
  const names = new Map<string, BoardLine[]>();
  for (const entry of lines) {
    const name = textKey(entry.line.row.name);
    const same = names.get(name);
    if (same) same.push(entry);
    else names.set(name, [entry]);
  }
  return [...names.values()];
};

/** The lines of the board; nothing when it does not know the procedure. */
export const boardLines = (
  { lines }: ProcedureFees,
  context: SheetContext,
): TemplateResult | typeof nothing => {
  const { board } = context;
  if (lines.length === 0 || board.status !== 'ready') return nothing;
  const fees = byName(lines);
  let count = 0;
  const fit = fees.findIndex((same) => (count += same.length) > SHOWN);
  const shown = fit < 0 ? fees.length : Math.max(fit, 1);
  const drawn = fees.map(
    (same) =>
      html`<div class="board-fee">
        <p class="fee-name" lang="vi">${same[0]?.line.row.name}</p>
        ${same.map((entry) => lineBlock(entry, context))} ${legalFold(same, board.base)}
      </div>`,
  );
  return html`${dataNotice(undefined, board.copyFrom && formatDay(board.copyFrom))} ${drawn.slice(0, shown)}
  ${
    shown === fees.length
      ? nothing
      : fold(
          msg('Khoản khác của thủ tục này', {
            id: 'sheet.other-fees',
            desc: 'Opens more fees of the same procedure',
          }),
          drawn.slice(shown),
          'more other-fees',
        )
  }`;
};
