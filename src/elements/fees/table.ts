/** The drawn board: a table for each field, which becomes cards where it is narrow. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { msg, str } from '@lit/localize';
import type { FeeLine } from '../../model/fee-day.js';
import type { FeeRow } from '../../model/fee-row.js';
import { encoded } from '../../format/safe-url.js';
import { isComing } from '../../model/fee-lines.js';
import { feeAmount, feeChange, feeChannels, feeExemptions, feeLaw, feeNote } from '../shared/fee-line.js';
import { heading } from '../shared/heading.js';
import { procedureCodes } from '../shared/procedure-codes.js';
import type { BoardFee, BoardLine, FeeGroup } from './arrange.js';

export interface TableContext {
  sections: readonly FeeGroup[][];
  drawn: number;
  /** Address of the fee file, '' for data from the page. */
  base: string;
  hotline: string | undefined;
  headingLevel: number;
  /** A text of the file, what was searched for marked. */
  marked: (text: string) => unknown;
  /** Page of the procedure catalogue, when there is one to link to. */
  proceduresPage: string | undefined;
  /** Buttons under the amount. */
  actions: (line: BoardLine) => unknown;
  /** What a button has opened under a line; undefined while nothing is. */
  opened: (line: BoardLine) => unknown;
  /** What is folded under a legal document; undefined before the first touch. */
  legalRest: ((row: FeeRow) => TemplateResult[]) | undefined;
  /** A section is drawn again when one of these changes. */
  drawnFor: readonly unknown[];
}

const headers = (): string[] => [
  msg('Khoản thu', { id: 'fees.name', desc: 'Column of the fee board: what is paid' }),
  msg('Cách nộp', { id: 'fees.channel', desc: 'Column of the fee board: way of submitting' }),
  msg('Mức thu', { id: 'fees.amount', desc: 'Column of the fee board: how much' }),
  msg('Miễn, giảm', { id: 'fees.exempt', desc: 'Column of the fee board: who pays nothing or less' }),
  msg('Căn cứ', { id: 'fees.law', desc: 'Column of the fee board: the legal document' }),
];

/**
 * A cell with its header word, which stands before it where the table is cards. There channel and amount share a line
 * and need none to be seen.
 *
 * @param name of the column, in the styles
 */
const cell = (name: string, header: string | undefined, content: unknown): TemplateResult =>
  content === nothing
    ? html`<td role="cell" class="none"></td>`
    : html`<td role="cell" class=${name}>
        <span class="label ${name === 'way' || name === 'money' ? 'visually-hidden' : ''}">${header}</span>
        <div>${content}</div>
      </td>`;

const money = (entry: BoardLine, told: Set<string>, context: TableContext): TemplateResult => {
  const { line, changes, said } = entry;
  return html`${
    isComing(entry)
      ? html`<p class="fee-why">
          ${msg('Chưa áp dụng', { id: 'fees.coming', desc: 'The fee is not charged yet; the first day follows' })}
        </p>`
      : (said ?? feeAmount(line, context.hotline))
  }${changes.map((change) => feeChange(change, line, told))}`;
};

/** So many codes can be read in a line. */
const FEW_CODES = 3;

const codesOf = (codes: readonly string[], page: string | undefined): TemplateResult =>
  codes.length > FEW_CODES
    ? procedureCodes(codes, page)
    : html`<span class="codes"
        >${codes.map(
          (code, i) =>
            html`${i === 0 ? nothing : ', '}${page === undefined ? code : html`<a href="${page}#thu-tuc=${encoded(code)}">${code}</a>`}`,
        )}</span
      >`;

/** "lệ phí · 1.001193": what kind of money it is, and for which procedures. */
const kindAndCodes = ({ row, procedures }: FeeLine, page: string | undefined): TemplateResult =>
  html`${row.kind && html`<span lang="vi">${row.kind}</span>`}${row.kind && procedures.length > 0 ? ' · ' : nothing}${
    procedures.length === 0 ? nothing : codesOf(procedures, page)
  }`;

/** What the column of the law says of a row, to see whether two say the same. */
const lawKey = ({ legal, validFrom, validTo, verification, verifiedOn }: FeeRow): string =>
  JSON.stringify([legal, validFrom, validTo, verification, verifiedOn]);

/** The law of a line, in a line; the one of the line above is not shown again, only told to those who do not see that. */
const law = (entry: BoardLine, above: BoardLine | undefined, context: TableContext): unknown => {
  const { row } = entry.line;
  const { legal, validFrom, verification, verifiedOn } = row;
  if (entry.bare) return nothing;
  if (legal?.number && above && !above.bare && lawKey(above.line.row) === lawKey(row))
    return html`<p class="visually-hidden" lang="vi">${legal.number}</p>`;
  const words = msg('Chi tiết', {
    id: 'fees.law-more',
    desc: 'Opens who issued a legal document, since when it holds, and how far it was checked',
  });
  const hasMore =
    legal?.issuer ?? legal?.date ?? validFrom ?? verification ?? verifiedOn ?? legal?.status === 'inForce';
  return html`${feeLaw(row, context.base)}${
    hasMore
      ? html`<details>
          <summary aria-label="${words} ${legal?.number}">${words}</summary>
          ${context.legalRest?.(row)}
        </details>`
      : nothing
  }`;
};

const lineRow = (
  entry: BoardLine,
  above: BoardLine | undefined,
  told: Set<string>,
  context: TableContext,
): TemplateResult => {
  const { line } = entry;
  const { row } = line;
  const [, channel, amount, exempt, basis] = headers();
  const opened = context.opened(entry);
  // What the line above says already is not said again.
  const same = above?.line.row.kind === row.kind && above?.line.procedures.join() === line.procedures.join();
  return html`<tr role="row" part="item" data-id=${row.id} tabindex="-1">
      <th scope="row" role="rowheader">
        <p class=${above ? 'visually-hidden' : 'fee-name'} lang="vi">${context.marked(row.name)}</p>
        ${row.group === undefined ? nothing : html`<p class="fee-group" lang="vi">${context.marked(row.group)}</p>`}
        ${same ? nothing : html`<div class="muted">${kindAndCodes(line, context.proceduresPage)}</div>`}
        ${entry.bare || isComing(entry) ? nothing : feeNote(line, told)}
      </th>
      ${cell('way', channel, row.channels.length === 0 ? nothing : html`<p>${feeChannels(line.channels)}</p>`)}
      ${cell('money', amount, html`${money(entry, told, context)}${context.actions(entry)}`)}
      ${cell('exempt', exempt, entry.current && !entry.bare ? feeExemptions(line) : nothing)}
      ${cell('law', basis, law(entry, above, context))}
    </tr>
    ${
      opened === undefined
        ? nothing
        : html`<tr role="row" class="opened no-print">
            <td role="cell" colspan="5">${opened}</td>
          </tr>`
    }`;
};

const feeBody = ({ lines }: BoardFee, context: TableContext): TemplateResult => {
  const told = new Set<string>();
  return html`<tbody>
    ${lines.map((entry, i) => lineRow(entry, lines[i - 1], told, context))}
  </tbody>`;
};

/** The name of a table. A long field goes on in another one, which says so to those who do not see that it does. */
const nameOf = (group: FeeGroup): string => {
  const field = group.heading ?? group.rows[0]?.field;
  if (field === undefined) return msg('Phí, lệ phí', { id: 'fees.board', desc: 'Name of the fee board' });
  return group.heading === undefined
    ? msg(str`${field} (tiếp)`, {
        id: 'fees.more',
        desc: 'Name of a table that continues the one before: its field',
      })
    : field;
};

/** The caption is for those who do not see the heading above it: inside a table a heading would be none. */
const feeTable = (group: FeeGroup, context: TableContext): TemplateResult =>
  html`${group.heading === undefined ? nothing : heading(context.headingLevel, 'fee-field', group.heading, 'vi')}
    <table role="table" class="fees">
      <caption class="visually-hidden" lang=${group.heading === undefined ? nothing : 'vi'}>
        ${nameOf(group)}
      </caption>
      <thead>
        <tr role="row">
          ${headers().map((words) => html`<th scope="col" role="columnheader">${words}</th>`)}
        </tr>
      </thead>
      ${group.rows.map((fee) => feeBody(fee, context))}
    </table>`;

export const feeTables = (context: TableContext): TemplateResult =>
  html`<div class="tables" part="list">
    ${context.sections.slice(0, context.drawn).map((groups, i) => {
      const isOpen = groups.some(({ rows }) =>
        rows.some(({ lines }) => lines.some((line) => context.opened(line) !== undefined)),
      );
      // What is opened changes with every press in it; the rest is left alone.
      const fresh = isOpen ? [{}] : [];
      return guard([groups, context.headingLevel, ...context.drawnFor, ...fresh], () => {
        const last = i === context.sections.length - 1;
        return html`<div class=${last ? 'section last' : 'section'}>
          ${groups.map((group) => feeTable(group, context))}
        </div>`;
      });
    })}
  </div>`;
