import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { msg, str } from '@lit/localize';
import type { Profile } from '../../model/profile.js';
import { callUs } from '../shared/data-notice.js';
import type { Group } from './arrange.js';
import { section, type RowContext } from './row.js';

/** The drawn part of a list: its sections, the first `drawn` of them on the page. */
export interface ListContext extends RowContext {
  sections: readonly Group[][];
  drawn: number;
  locale: string;
  /** What the addresses of the lines are made of. */
  addresses: readonly [links: Profile['links'], shareBase: string | undefined];
}

export const list = (context: ListContext): TemplateResult =>
  html`<div class="list" part="list">
    ${context.sections
      .slice(0, context.drawn)
      // A section once drawn is not looked at again until one of these changes.
      .map((groups, i) =>
        guard([groups, context.query, context.locale, context.headingLevel, ...context.addresses], () =>
          section(groups, context, i === context.sections.length - 1),
        ),
      )}
  </div>`;

/** Under the list: whom to ask. */
export const askUs = (profile: Profile | undefined): TemplateResult =>
  html`<div class="ask-us">
    <span
      >${msg('Không thấy việc bạn cần?', { id: 'list.not-found-ask', desc: 'Under the list, before the call button' })}</span
    >
    ${callUs(profile)}
  </div>`;

/** The catalogue is empty, or nothing in it is of the field asked for. */
export const nothingHere = (profile: Profile | undefined): TemplateResult =>
  html`<div class="card" part="notice">
    <p>
      ${msg('Chưa có thủ tục nào ở đây.', { id: 'list.empty', desc: 'The catalogue has no procedure to show' })}
    </p>
    ${callUs(profile)}
  </div>`;

/** Said above the list when some records were unusable. */
export const broken = (kept: number, dropped: number): string | undefined =>
  dropped === 0
    ? undefined
    : msg(str`Hiện ${kept} thủ tục. ${dropped} thủ tục bị lỗi nên chưa hiện được.`, {
        id: 'list.partial',
        desc: 'Some records were unusable: how many are shown, how many are not',
      });
