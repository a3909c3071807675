/** What a sheet says of the commune's own fee board: the same lines, words and buttons as the board itself. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { formatDay } from '../../format/date.js';
import type { FeeSummary } from '../../model/catalogue.js';
import { isComing, textKey, type BoardLine } from '../../model/fee-lines.js';
import { feesOfProcedure, priceOf, type ProcedureFees } from '../../model/fee-sheet.js';
import { dataNotice } from '../shared/data-notice.js';
import { lineActions } from '../shared/fee-actions.js';
import { feeAmount, feeChange, feeChannels, feeExemptions, feeLegal, feeNote } from '../shared/fee-line.js';
import { fold } from '../shared/folded-text.js';
import type { SheetContext } from './sheet-context.js';

/** So many fees are shown; of a procedure with more, the others are folded. */
const SHOWN = 4;

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

const legalLine = ({ line: { row } }: BoardLine, base: string): TemplateResult | typeof nothing =>
  row.legal?.number === undefined
    ? nothing
    : html`<div class="source-line">
        ${fold(
          html`<span
            >${msg('Căn cứ:', { id: 'sheet.fee-law', desc: 'On a sheet, before the legal document of a fee' })}
            <span lang="vi">${row.legal.number}</span></span
          >`,
          feeLegal(row, base),
          'more fee-source',
        )}
      </div>`;

const lineBlock = (entry: BoardLine, base: string, context: SheetContext): TemplateResult => {
  const { line, current, changes } = entry;
  const { profile, board, payment } = context;
  const { row } = line;
  const copied = board.status === 'ready' && board.copyFrom !== undefined;
  const opened = payment.opened(entry);
  const exempt = current ? feeExemptions(line) : nothing;
  return html`<div class="fee" data-id=${row.id}>
    <p class="channels">
      ${feeChannels(line.channels)}${row.group === undefined ? nothing : html` · <span lang="vi">${row.group}</span>`}
    </p>
    ${
      isComing(entry)
        ? html`<p class="fee-why">
            ${msg('Chưa áp dụng', { id: 'fees.coming', desc: 'The fee is not charged yet; the first day follows' })}
          </p>`
        : html`${feeAmount(line, undefined)}${feeNote(line)}`
    }
    ${changes.map((change) => feeChange(change, line))}
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
    ${legalLine(entry, base)}
    ${lineActions(entry, copied ? undefined : profile, opened !== undefined, (pressed) => payment.toggle(pressed))}
    ${opened === undefined ? nothing : html`<div class="no-print">${opened}</div>`}
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
  const named = byName(lines).map(
    (same) =>
      html`<div class="board-fee">
        <p class="fee-name" lang="vi">${same[0]?.line.row.name}</p>
        ${same.map((entry) => lineBlock(entry, board.base, context))}
      </div>`,
  );
  return html`${dataNotice(undefined, board.copyFrom && formatDay(board.copyFrom))} ${named.slice(0, SHOWN)}
  ${
    named.length <= SHOWN
      ? nothing
      : fold(
          msg('Khoản khác của thủ tục này', {
            id: 'sheet.other-fees',
            desc: 'Opens more fees of the same procedure',
          }),
          named.slice(SHOWN),
        )
  }`;
};
