/** The board on paper, for the wall of the one-stop desk, in the columns people know from there. */
import { html, nothing, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatDay } from '../../format/date.js';
import { isShown, type FeeLine } from '../../model/fee-day.js';
import { isComing } from '../../model/fee-lines.js';
import type { Profile } from '../../model/profile.js';
import { qrMatrix } from '../../qr/qr-matrix.js';
import { feeAmount, feeChange, feeChannels, feeLaw } from '../shared/fee-line.js';
import { printAlone } from '../shared/print-alone.js';
import { qrPicture } from '../shared/qr-figure.js';
import type { BoardFee, BoardLine, FeeGroup } from './arrange.js';
import type { Paper } from './papers.js';
import { wallNotes, type WallNotes } from './wall-notes.js';
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

/** Who pays nothing or less, in one text; '' where the line names nobody. */
const exemptOf = ({ line, current }: BoardLine): string =>
  current && isShown(line) ? line.row.exemptions.join('; ') : '';

const noteOf = ({ row, doubts }: FeeLine): string => (doubts.length > 0 ? '' : (row.note ?? ''));

/** The words beside the amounts of a fee, each once. */
const notesOf = ({ lines }: BoardFee): string[] => [
  ...new Set(lines.flatMap(({ line, changes }) => [line, ...changes].map(noteOf))),
];

/** The words, or the number they have under the board. */
const told = (text: string, notes: WallNotes): unknown => {
  const number = notes.numberOf(text);
  return number === undefined ? html`<span lang="vi">${text}</span>` : `(${number})`;
};

/** The words beside an amount, unless the fee has said them. */
const noted = (line: FeeLine, said: Set<string>, notes: WallNotes): unknown => {
  const note = noteOf(line);
  if (note === '' || said.has(note)) return nothing;
  said.add(note);
  return html` ${told(note, notes)}`;
};

/** All lines of a fee stand beside its name. */
const feeRows = ({ name, lines }: BoardFee, first: number, notes: WallNotes): TemplateResult => {
  const said = new Set<string>();
  const row = (entry: BoardLine, i: number): TemplateResult => {
    const { line, changes } = entry;
    const { row: fee } = line;
    const coming = isComing(entry);
    const note = coming ? nothing : noted(line, said, notes);
    const isOnly = lines.length === 1;
    return html`<tr>
      <td>${first + i}</td>
      ${
        i > 0
          ? nothing
          : html`<th scope="rowgroup" rowspan=${lines.length} lang="vi">
              <strong>${name}</strong>${isOnly ? note : nothing}
            </th>`
      }
      <td lang="vi">${fee.kind}</td>
      <td>${fee.channels.length === 0 ? nothing : feeChannels(line.channels)}</td>
      <td>
        ${fee.group === undefined ? nothing : html`<span lang="vi">${fee.group}: </span>`}${
          coming ? nothing : feeAmount(line, undefined)
        }${isOnly ? nothing : note}
        ${changes.map((change) => {
          const own = noteOf(change);
          // The note of a change follows it here, by number or in words.
          return html`${feeChange(change, line, new Set([own]))}${noted(change, said, notes)} `;
        })}
      </td>
      <td>${told(exemptOf(entry), notes)}</td>
      <td>${feeLaw(fee, '')}</td>
    </tr>`;
  };
  return html`<tbody>
    ${lines.map(row)}
  </tbody>`;
};

const columns = (): string[] => [
  msg('TT', { id: 'fees.number', desc: 'Column of the printed fee board: running number, short' }),
  msg('Khoản thu', { id: 'fees.name', desc: 'Column of the fee board: what is paid' }),
  msg('Loại', { id: 'fees.kind', desc: 'Column of the printed fee board: phí, lệ phí or giá' }),
  msg('Cách nộp', { id: 'fees.channel', desc: 'Column of the fee board: way of submitting' }),
  msg('Mức thu', { id: 'fees.amount', desc: 'Column of the fee board: how much' }),
  msg('Miễn, giảm', { id: 'fees.exempt', desc: 'Column of the fee board: who pays nothing or less' }),
  msg('Căn cứ', { id: 'fees.law', desc: 'Column of the fee board: the legal document' }),
];

/** One table, so that the header words cost one line a page; a field is a line of it. */
const table = (groups: readonly FeeGroup[], title: string, notes: WallNotes): TemplateResult => {
  let number = 1;
  return html`<table class="wall-fees">
    <caption class="visually-hidden">
      ${title}
    </caption>
    <thead>
      <tr>
        ${columns().map((words) => html`<th scope="col">${words}</th>`)}
      </tr>
    </thead>
    ${groups.map(
      ({ heading, rows }) =>
        html`${
          heading === undefined
            ? nothing
            : html`<tbody class="wall-field">
                <tr>
                  <th scope="rowgroup" colspan="7" lang="vi">${heading}</th>
                </tr>
              </tbody>`
        }${rows.map((fee) => {
          const drawn = feeRows(fee, number, notes);
          number += fee.lines.length;
          return drawn;
        })}`,
    )}
  </table>`;
};

/** What the words on the board mean; it hangs where nobody can press on anything. */
const legend = ({ texts }: WallNotes): TemplateResult =>
  html`<ul class="wall-legend">
    ${texts.map((text, i) => html`<li>(${i + 1}) <span lang="vi">${text}</span></li> `)}
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
  const fees = groups.flatMap(({ rows }) => rows);
  const notes = wallNotes(
    fees.flatMap(({ lines }) => lines.map(exemptOf)),
    fees.flatMap(notesOf),
  );
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
    ${table(groups, title, notes)}${legend(notes)}
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
