import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { msg, str } from '@lit/localize';
import type { Profile } from '../../model/profile.js';
import { callButton } from '../shared/call-button.js';
import { paragraphs } from '../shared/plain-text.js';
import { icon } from '../shared/icons.js';
import type { Group } from './arrange.js';
import type { Found } from './catalogue-view.js';
import { deskName } from './links.js';
import { section, type RowContext } from './row.js';

/** The drawn part of a list: its sections, the first `drawn` of them on the page. */
export interface ListContext extends RowContext {
  sections: readonly Group[][];
  drawn: number;
  locale: string;
}

export const list = (context: ListContext): TemplateResult =>
  html`<div class="list" part="list">
    ${context.sections
      .slice(0, context.drawn)
      // A section once drawn is not looked at again until its lines, the words typed or the language change.
      .map((groups) =>
        guard([groups, context.query, context.locale, context.headingLevel], () => section(groups, context)),
      )}
  </div>`;

const callUs = (profile: Profile | undefined): TemplateResult =>
  profile?.hotline === undefined
    ? html`<span
        >${msg('Hỏi quầy một cửa của xã.', { id: 'list.ask-desk', desc: 'Ask the one-stop desk; no number is known' })}</span
      >`
    : callButton(profile.hotline, deskName(), false);

/** Under the list: whom to ask. */
export const askUs = (profile: Profile | undefined): TemplateResult =>
  html`<div class="ask-us">
    <span
      >${msg('Không thấy việc bạn cần?', { id: 'list.not-found-ask', desc: 'Under the list, before the call button' })}</span
    >
    ${callUs(profile)}
  </div>`;

/** Nothing found: what was looked for, what is near it (or what most people come for), whom to call. */
export const nothingFound = (
  context: ListContext,
  found: Found,
  profile: Profile | undefined,
): TemplateResult => {
  const { suggestions, elsewhere } = found;
  return html`<div class="card" part="nothing-found">
    <p class="card-title">
      ${
        context.query === ''
          ? msg('Không có thủ tục nào hợp với các mục đã chọn.', {
              id: 'list.no-match',
              desc: 'No procedure passes the chosen filters',
            })
          : msg(str`Không thấy thủ tục nào cho “${context.query}”.`, {
              id: 'list.nothing',
              desc: 'Nothing found for the words typed',
            })
      }
    </p>
    ${
      elsewhere === undefined
        ? nothing
        : html`<p>
            ${msg(str`Việc này do ${elsewhere} giải quyết, không nộp ở xã.`, {
              id: 'list.elsewhere',
              desc: 'What was asked for is decided by another body, named here',
            })}
          </p>`
    }
    ${profile?.texts?.noResult === undefined ? nothing : paragraphs(profile.texts.noResult)}
    ${callUs(profile)}
    ${
      suggestions.length === 0
        ? nothing
        : html`<p>
              ${
                found.near
                  ? msg('Có phải bạn tìm:', {
                      id: 'list.suggestions',
                      desc: 'Before suggestions for a search that found nothing',
                    })
                  : msg('Việc nhiều người đến làm:', {
                      id: 'list.common',
                      desc: 'Before the procedures most people come for, when nothing is near the words typed',
                    })
              }
            </p>
            <ul class="suggestions">
              ${suggestions.map(
                (entry) =>
                  html`<li>
                    <a
                      part="suggestion"
                      data-code=${entry.code}
                      lang="vi"
                      rel="noopener"
                      href=${context.hrefOf(entry)}
                      @click=${(event: MouseEvent) => context.open(entry, event)}
                      >${entry.everydayName ?? entry.name}</a
                    >
                  </li>`,
              )}
            </ul>`
    }
  </div>`;
};

/** Data is there but not all of it is good, or it is a stored copy: said above the list. */
export const dataNotice = (
  kept: number,
  dropped: number,
  copyFrom: string | undefined,
): TemplateResult | typeof nothing => {
  if (dropped === 0 && copyFrom === undefined) return nothing;
  return html`<div class="notice saved" part="notice">
    ${icon('info')}
    <div>
      ${
        copyFrom === undefined
          ? nothing
          : html`<p>
              ${msg(str`Bản lưu ngày ${copyFrom}. Chưa tải được bản mới.`, { id: 'list.saved-copy', desc: 'A stored copy is shown; its day' })}
            </p>`
      }
      ${
        dropped === 0
          ? nothing
          : html`<p>
              ${msg(str`Hiện ${kept} thủ tục. ${dropped} thủ tục bị lỗi nên chưa hiện được.`, {
                id: 'list.partial',
                desc: 'Some records were unusable: how many are shown, how many are not',
              })}
            </p>`
      }
    </div>
  </div>`;
};
