import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { isComing } from '../../model/fee-lines.js';
import type { Channel, Method } from '../../model/procedure.js';
import type { Fee } from '../../model/fee.js';
import { langOfTime, perUnit, timeText } from '../shared/facts.js';
import { channelText } from '../shared/channel-text.js';
import { feeText } from './sheet-words.js';
import { fold, foldedText } from '../shared/folded-text.js';
import { icon } from './sheet-icons.js';
import { block, type SheetContext } from './sheet-context.js';
import { boardLines, feesOn, noBoard } from './sheet-fees.js';

/** Channels that say the same stand together: "Trực tiếp, Bưu chính: 8.000 đ". */
const together = <T>(
  methods: readonly Method[],
  value: (method: Method) => T | undefined,
): { channels: Channel[]; value: T }[] => {
  const groups = new Map<string, { channels: Channel[]; value: T }>();
  for (const method of methods) {
    const own = value(method);
    if (own === undefined) continue;
    const key = JSON.stringify(own);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { channels: [method.channel], value: own });
    else if (!group.channels.includes(method.channel)) group.channels.push(method.channel);
  }
  return [...groups.values()];
};

/** The channels something holds for; said whenever it does not hold for every channel there is. */
const channelsLine = (channels: readonly Channel[], methods: readonly Method[]) =>
  methods.every(({ channel }) => channels.includes(channel))
    ? nothing
    : html`<p class="channels">${channels.map(channelText).join(', ')}</p>`;

const feeRow = (fee: Fee): TemplateResult =>
  html`<div class="fee" data-state=${fee.state}>
    <p
      class="${fee.state === 'amount' || fee.state === 'free' ? 'figure' : 'words'}"
      lang=${fee.state === 'formula' ? 'vi' : nothing}
    >
      ${feeText(fee)}${fee.state === 'amount' ? perUnit(fee.per) : nothing}
    </p>
    ${fee.note === undefined ? nothing : foldedText(fee.note, 160)}
    ${fee.state === 'free' ? html`<div class="source-line">${foldedText(fee.legal, 160)}</div>` : nothing}
  </div>`;

/** The fees of the record, for the ways of submitting about which the commune's own board is silent. */
const recordFees = (
  methods: readonly Method[],
  all: readonly Method[],
  isRest: boolean,
): TemplateResult | typeof nothing => {
  if (isRest && methods.length === 0) return nothing;
  const groups = together(methods, (m) => (m.fees.length > 0 ? m.fees : undefined));
  const silent = [...new Set(methods.map((m) => m.channel))].filter(
    (channel) => !groups.some(({ channels }) => channels.includes(channel)),
  );
  return html`${
    isRest && groups.length > 0
      ? html`<p class="muted fee-rest">
          ${msg('Cách nộp khác, theo văn bản thủ tục:', { id: 'sheet.fees-of-record', desc: 'On a sheet, after the lines of the fee board: ways of submitting the board does not mention, from the national record' })}
        </p>`
      : nothing
  }${groups.map(({ channels, value }) => html`${channelsLine(channels, all)}${value.map(feeRow)}`)}
  ${
    groups.length > 0 && silent.length === 0
      ? nothing
      : html`${channelsLine(silent, all)}
          <p class="words">
            ${msg('Văn bản không ghi mức tiền. Hỏi quầy trước khi nộp.', { id: 'sheet.no-fee', desc: 'The record says nothing about money' })}
          </p>`
  }`;
};

/** Bao nhiêu tiền (Phí, lệ phí): the commune's fee board first, the record where it is silent. */
export const money = (context: SheetContext): TemplateResult => {
  const { methods } = context.procedure;
  const fees = feesOn(context);
  return block(
    context,
    'fees',
    html`${icon('money')}<span
        >${msg('Bao nhiêu tiền', { id: 'sheet.cost', desc: 'Heading: how much it costs' })}</span
      >
      <span class="term"
        >${msg('Phí, lệ phí', { id: 'sheet.cost-term', desc: 'Official term beside "how much"' })}</span
      >`,
    fees
      ? html`${boardLines(fees, context)}${recordFees(fees.silent, methods, !fees.lines.every(isComing))}`
      : noBoard(context),
    'fact',
  );
};

/** Bao lâu (Thời hạn giải quyết). */
export const duration = (context: SheetContext): TemplateResult => {
  const { procedure } = context;
  const groups = together(procedure.methods, (m) => m.time);
  const subCases = (procedure.subCases ?? []).filter((s) => s.time !== undefined);
  return block(
    context,
    'time',
    html`${icon('clock')}<span
        >${msg('Bao lâu', { id: 'sheet.duration', desc: 'Heading: how long it takes' })}</span
      >
      <span class="term"
        >${msg('Thời hạn giải quyết', { id: 'sheet.duration-term', desc: 'Official term beside "how long"' })}</span
      >`,
    html`${
      groups.length === 0
        ? html`<p class="words">
            ${msg('Văn bản không ghi số ngày. Hỏi quầy khi nộp.', { id: 'sheet.no-time', desc: 'The record gives no time limit' })}
          </p>`
        : groups.map(
            ({ channels, value }) =>
              html`${channelsLine(channels, procedure.methods)}
              ${
                value.kind === 'duration'
                  ? html`<p class="figure">${timeText(value)}</p>
                      ${value.note === undefined ? nothing : html`<div class="source-line">${foldedText(value.note, 160)}</div>`}`
                  : value.text.length <= 40
                    ? html`<p class="figure" lang="vi">${value.text}</p>`
                    : html`<div class="words">${foldedText(value.text, 160)}</div>`
              }`,
          )
    }
    ${
      subCases.length === 0
        ? nothing
        : fold(
            msg('Từng trường hợp', {
              id: 'sheet.sub-cases',
              desc: 'Opens the list of cases with their own time limits',
            }),
            html`<dl class="pairs">
              ${subCases.map(
                (s) =>
                  html`<dt lang="vi">${s.name}</dt>
                    <dd lang=${s.time === undefined ? nothing : langOfTime(s.time)}>
                      ${s.time === undefined ? nothing : timeText(s.time)}
                    </dd>`,
              )}
            </dl>`,
          )
    }`,
    'fact',
  );
};
