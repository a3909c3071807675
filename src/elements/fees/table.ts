/** The drawn board: a table for each field, which becomes cards where it is narrow. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { msg, str } from '@lit/localize';
import type { FeeLine } from '../../model/fee-day.js';
import { isComing } from '../../model/fee-lines.js';
import { feeAmount, feeChange, feeChannels, feeExemptions, feeLegal, feeNote } from '../shared/fee-line.js';
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

/** A cell; where the table is cards, its header word stands before it. */
const cell = (header: string | undefined, content: unknown): TemplateResult =>
  content === nothing
    ? html`<td role="cell" class="none"></td>`
    : html`<td role="cell">
        <span class="label">${header}</span>
        <div>${content}</div>
      </td>`;

const money = (entry: BoardLine, context: TableContext): TemplateResult => {
  const { line, changes, said } = entry;
  return html`${
    isComing(entry)
      ? html`<p class="fee-why">
          ${msg('Chưa áp dụng', { id: 'fees.coming', desc: 'The fee is not charged yet; the first day follows' })}
        </p>`
      : (said ?? feeAmount(line, context.hotline))
  }${changes.map((change) => feeChange(change, line))}`;
};

/** So many codes can be read in a line. */
const FEW_CODES = 3;

/** "lệ phí · 1.001193": what kind of money it is, and for which procedures. */
const kindAndCodes = ({ row, procedures }: FeeLine, page: string | undefined): TemplateResult => {
  const kind = row.kind && html`<span lang="vi">${row.kind}</span>`;
  const codes =
    procedures.length === 0
      ? undefined
      : page === undefined && procedures.length <= FEW_CODES
        ? procedures.join(', ')
        : procedureCodes(procedures, page);
  return html`${kind}${kind && codes ? ' · ' : nothing}${codes}`;
};

const lineRow = (entry: BoardLine, above: BoardLine | undefined, context: TableContext): TemplateResult => {
  const { line } = entry;
  const { row } = line;
  const [, channel, amount, exempt, law] = headers();
  const opened = context.opened(entry);
  // What the line above says already is not said again.
  const same = above?.line.row.kind === row.kind && above?.line.procedures.join() === line.procedures.join();
  return html`<tr role="row" part="item" data-id=${row.id} tabindex="-1">
      <th scope="row" role="rowheader">
        <p class=${above ? 'visually-hidden' : 'fee-name'} lang="vi">${context.marked(row.name)}</p>
        ${row.group === undefined ? nothing : html`<p class="fee-group" lang="vi">${context.marked(row.group)}</p>`}
        ${same ? nothing : html`<div class="muted">${kindAndCodes(line, context.proceduresPage)}</div>`}
        ${entry.bare || isComing(entry) ? nothing : feeNote(line)}
      </th>
      ${cell(channel, row.channels.length === 0 ? nothing : html`<p>${feeChannels(line.channels)}</p>`)}
      ${cell(amount, html`${money(entry, context)}${context.actions(entry)}`)}
      ${cell(exempt, entry.current && !entry.bare ? feeExemptions(line) : nothing)}
      ${cell(law, entry.bare ? nothing : feeLegal(row, context.base))}
    </tr>
    ${
      opened === undefined
        ? nothing
        : html`<tr role="row" class="opened no-print">
            <td role="cell" colspan="5">${opened}</td>
          </tr>`
    }`;
};

const feeBody = ({ lines }: BoardFee, context: TableContext): TemplateResult =>
  html`<tbody>
    ${lines.map((entry, i) => lineRow(entry, lines[i - 1], context))}
  </tbody>`;

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
