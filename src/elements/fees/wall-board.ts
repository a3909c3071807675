/** The board on paper, for the wall of the one-stop desk, in the columns people know from there. */
import { html, nothing, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatDay } from '../../format/date.js';
import { isComing } from '../../model/fee-lines.js';
import type { Profile } from '../../model/profile.js';
import { qrMatrix } from '../../qr/qr-matrix.js';
import { feeAmount, feeChange, feeChannels, feeExemptions, feeLegal, feeNote } from '../shared/fee-line.js';
import { printAlone } from '../shared/print-alone.js';
import { qrPicture } from '../shared/qr-figure.js';
import type { BoardLine, FeeGroup } from './arrange.js';
import type { Paper } from './papers.js';
import { wallStyles } from './wall-board.styles.js';

export interface WallContext {
  groups: readonly FeeGroup[];
  profile: Profile | undefined;
  /** Address of the board, for the code. */
  address: string;
  headingLevel: number;
  /** ISO day in Việt Nam. */
  today: string;
  paper: Paper;
  /** Puts the board into the page, or takes it away. */
  show: (board: TemplateResult | undefined) => void;
}

const line = (entry: BoardLine, number: number): TemplateResult => {
  const { line: own, current, changes } = entry;
  const { row } = own;
  const coming = isComing(entry);
  return html`<tr>
    <td>${number}</td>
    <th scope="row" lang="vi">
      <p>${row.name}</p>
      ${row.group === undefined ? nothing : html`<p class="wall-group">${row.group}</p>`}
      ${coming ? nothing : feeNote(own)}
    </th>
    <td lang="vi">${row.kind}</td>
    <td>${row.channels.length === 0 ? nothing : feeChannels(own.channels)}</td>
    <td class="wall-amount">
      ${coming ? nothing : feeAmount(own, undefined)}${changes.map((change) => feeChange(change, own))}
    </td>
    <td>${current ? feeExemptions(own) : nothing}</td>
    <td>${feeLegal(row, '')}</td>
  </tr>`;
};

const table = ({ heading, rows }: FeeGroup, first: number): TemplateResult => {
  let number = first;
  return html`<table class="wall-fees">
    ${
      heading === undefined
        ? nothing
        : html`<caption lang="vi">
            ${heading}
          </caption>`
    }
    <thead>
      <tr>
        <th scope="col">
          ${msg('TT', { id: 'fees.number', desc: 'Column of the printed fee board: running number, short' })}
        </th>
        <th scope="col">
          ${msg('Khoản thu', { id: 'fees.name', desc: 'Column of the fee board: what is paid' })}
        </th>
        <th scope="col">
          ${msg('Loại', { id: 'fees.kind', desc: 'Column of the printed fee board: phí, lệ phí or giá' })}
        </th>
        <th scope="col">
          ${msg('Cách nộp', { id: 'fees.channel', desc: 'Column of the fee board: way of submitting' })}
        </th>
        <th scope="col">
          ${msg('Mức thu', { id: 'fees.amount', desc: 'Column of the fee board: how much' })}
        </th>
        <th scope="col">
          ${msg('Miễn, giảm', { id: 'fees.exempt', desc: 'Column of the fee board: who pays nothing or less' })}
        </th>
        <th scope="col">
          ${msg('Căn cứ', { id: 'fees.law', desc: 'Column of the fee board: the legal document' })}
        </th>
      </tr>
    </thead>
    <tbody>
      ${rows.flatMap(({ lines }) => lines.map((entry) => line(entry, number++)))}
    </tbody>
  </table>`;
};

/** What the words on the board mean; it hangs where nobody can press on anything. */
const legend = (): TemplateResult =>
  html`<ul class="wall-legend">
    <li>
      ${msg('Phí: tiền trả cho một việc được làm giúp. Lệ phí: khoản nộp khi Nhà nước cấp giấy tờ.', { id: 'fees.legend-kind', desc: 'Legend of the printed fee board: phí and lệ phí' })}
    </li>
    <li>
      ${msg('0 đ: không phải trả tiền, theo văn bản ghi bên cạnh.', { id: 'fees.legend-free', desc: 'Legend of the printed fee board: free' })}
    </li>
    <li>
      ${msg('Liên hệ: chưa có mức chắc chắn, hỏi quầy trước khi nộp.', { id: 'fees.legend-ask', desc: 'Legend of the printed fee board: no certain amount' })}
    </li>
  </ul>`;

const wallBoard = async (context: WallContext): Promise<TemplateResult> => {
  const { groups, profile, address, today, headingLevel, paper } = context;
  const matrix = await qrMatrix(address);
  const title = msg('Bảng niêm yết phí, lệ phí', { id: 'fees.wall', desc: 'Title of the printed fee board' });
  const commune = profile && [profile.name, profile.province].filter(Boolean).join(', ');
  const day = formatDay(today);
  let number = 1;
  return html`<div class="wall print-only ${paper.startsWith('A3') ? 'a3' : 'a4'}" part="board">
    <div class="wall-head">
      <div>
        ${commune === undefined ? nothing : html`<p class="wall-commune" lang="vi">${commune}</p>`}
        <div role="heading" aria-level=${headingLevel} class="wall-title">${title}</div>
        <p>
          ${msg(str`Mức áp dụng ngày ${day}. In ngày ${day}.`, { id: 'fees.wall-day', desc: 'Under the title of the printed fee board: the day its amounts hold and the day it was printed, the same' })}
          ${
            profile?.hotline === undefined
              ? nothing
              : html`${msg('Hỏi:', { id: 'board.ask', desc: 'Before the phone number on the wall board' })}
                  <strong>${profile.hotline}</strong>`
          }
        </p>
      </div>
      <div class="wall-code">
        ${
          matrix.ok
            ? html`${qrPicture(matrix, title)}
                <p>
                  ${msg('Quét mã để xem mức mới nhất', { id: 'fees.wall-code', desc: 'Under the QR code of the printed fee board' })}
                </p>`
            : html`<p>${address}</p>`
        }
      </div>
    </div>
    ${groups.map((group) => {
      const drawn = table(group, number);
      number += group.rows.reduce((sum, { lines }) => sum + lines.length, 0);
      return drawn;
    })}
    ${legend()}
  </div>`;
};

/** Draws the board, prints it alone on the paper chosen, and takes it away again. */
export const printWallBoard = async (
  host: LitElement & { adopt(styles: CSSResult): void },
  context: WallContext,
): Promise<void> => {
  host.adopt(wallStyles);
  context.show(await wallBoard(context));
  await host.updateComplete;
  window.addEventListener('afterprint', () => context.show(undefined), { once: true });
  printAlone(host, context.paper);
};
