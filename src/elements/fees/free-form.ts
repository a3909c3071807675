/** The form behind "Tôi có được miễn không?": how the reader submits, who they are, on which day. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { FEE_CHANNELS } from '../../model/fee-row.js';
import type { Channel } from '../../model/procedure.js';
import { channelText } from '../shared/channel-text.js';
import type { Tally } from './answer.js';

/** What is chosen; nothing is answered before a channel is. */
export interface Asked {
  channel?: Channel | undefined;
  group?: string | undefined;
  /** ISO day, today or later. */
  day?: string | undefined;
}

export interface FormContext {
  asked: Asked;
  groups: readonly string[];
  today: string;
  /** Of the answers; undefined while nothing is asked. */
  tally: Tally | undefined;
  /** The reader has changed this of what is asked. */
  ask: (change: Asked) => void;
}

const told = (tally: Tally): string =>
  msg(
    str`Không phải trả: ${tally.nothing} khoản. Phải trả: ${tally.something} khoản. Cần hỏi: ${tally.ask} khoản.`,
    { id: 'fees.tally', desc: 'Announced: how many fees cost nothing, something, or must be asked for' },
  );

export const freeForm = ({ asked, groups, today, tally, ask }: FormContext): TemplateResult => {
  const { channel, group, day = today } = asked;
  const wrongDay = day < today;
  return html`<div class="free-form">
    <fieldset>
      <legend>
        ${msg('Bạn nộp bằng cách nào?', { id: 'fees.ask-channel', desc: 'Legend of radio buttons: way of submitting' })}
      </legend>
      ${FEE_CHANNELS.map(
        (value) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="channel"
              .checked=${channel === value}
              @change=${() => ask({ channel: value })}
            />${channelText(value)}</label
          >`,
      )}
    </fieldset>
    ${
      groups.length === 0
        ? nothing
        : html`<label class="pick"
            ><span
              >${msg('Bạn là ai?', { id: 'fees.ask-group', desc: 'Label of a list: kinds of applicants' })}</span
            ><select
              @change=${({ target }: Event) => {
                ask({ group: groups[(target as HTMLSelectElement).selectedIndex - 1] });
              }}
            >
              <option .selected=${group === undefined}>
                ${msg('Không thuộc diện nào ở dưới', { id: 'fees.no-group', desc: 'First choice in the list of kinds of applicants: none of them' })}
              </option>
              ${groups.map((name) => html`<option lang="vi" .selected=${name === group}>${name}</option>`)}
            </select></label
          >`
    }
    <label class="pick"
      ><span
        >${msg('Bạn nộp ngày nào?', { id: 'fees.ask-day', desc: 'Label of a date field: day of submitting' })}</span
      ><input
        type="date"
        min=${today}
        .value=${day}
        aria-invalid=${wrongDay ? 'true' : nothing}
        @change=${({ target }: Event) => {
          const { value } = target as HTMLInputElement;
          ask({ day: value === '' ? undefined : value });
        }}
    /></label>
    <p role="status">
      ${
        wrongDay
          ? msg('Bạn chọn từ hôm nay trở đi.', {
              id: 'fees.past-day',
              desc: 'The day chosen lies in the past',
            })
          : tally
            ? told(tally)
            : msg('Chọn cách nộp để xem bạn phải trả bao nhiêu.', {
                id: 'fees.ask-hint',
                desc: 'Under the form, before a way of submitting is chosen',
              })
      }
    </p>
    ${
      channel === undefined
        ? nothing
        : html`<p class="actions">
            <button
              type="button"
              class="button"
              @click=${() => ask({ channel: undefined, group: undefined, day: undefined })}
            >
              ${msg('Xem lại cả bảng', { id: 'fees.whole-board', desc: 'Button: forget the answers of the form and show the whole board' })}
            </button>
          </p>`
    }
  </div>`;
};
