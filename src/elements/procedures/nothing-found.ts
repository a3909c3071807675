import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Profile } from '../../model/profile.js';
import { paragraphs } from '../shared/plain-text.js';
import type { Found } from './catalogue-view.js';
import { callUs } from '../shared/data-notice.js';
import type { ListContext } from './list.js';

/** Nothing found: what was looked for, what is near it (or what most people come for), whom to call. */
export const nothingFound = (
  context: ListContext,
  found: Found,
  profile: Profile | undefined,
  clearFilters: (() => void) | undefined,
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
    ${
      clearFilters === undefined
        ? nothing
        : html`<p>
            <button type="button" class="button" @click=${clearFilters}>
              ${msg('Bỏ các mục đã chọn', { id: 'list.clear-filters', desc: 'Button: remove all filters, when nothing passes them' })}
            </button>
          </p>`
    }
    ${context.query === '' || profile?.texts?.noResult === undefined ? nothing : paragraphs(profile.texts.noResult)}
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
