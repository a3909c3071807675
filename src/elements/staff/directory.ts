/** The drawn part of the directory: groups with their people, the search field above, notices. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { msg, str } from '@lit/localize';
import type { Profile } from '../../model/profile.js';
import { callButton } from '../shared/call-button.js';
import { deskName } from '../shared/desk-name.js';
import { icon } from '../shared/icons.js';
import type { PeopleGroup } from './arrange.js';
import { personCard, type CardContext } from './person-card.js';

export interface DirectoryContext extends CardContext {
  sections: readonly PeopleGroup[][];
  drawn: number;
  query: string;
  /** A section is drawn again when one of these changes. */
  drawnFor: readonly unknown[];
}

const groupHeading = (group: PeopleGroup, { headingLevel }: CardContext): TemplateResult | typeof nothing =>
  group.heading === undefined
    ? nothing
    : html`<div role="heading" aria-level=${headingLevel} class="unit" lang="vi">${group.heading}</div>`;

export const directory = (context: DirectoryContext): TemplateResult =>
  html`<div class="directory ${context.layout}" part="list">
    ${context.sections.slice(0, context.drawn).map((groups, i) => {
      const opened = groups.flatMap(({ rows }) => rows.filter(({ id }) => context.opened.has(id)));
      // What an opened fold holds changes with every press in it; closed ones are left alone.
      const fresh = opened.length > 0 ? [{}] : [];
      return guard([groups, context.query, context.headingLevel, ...context.drawnFor, ...fresh], () => {
        const last = i === context.sections.length - 1;
        return html`<div class=${last ? 'section last' : 'section'}>
          ${groups.map(
            (group) =>
              html`${groupHeading(group, context)}
                <ul class="people">
                  ${group.rows.map((person) => personCard(person, context))}
                </ul>`,
          )}
        </div>`;
      });
    })}
  </div>`;

/** The search field with the number of people shown beside it, announced. */
export const searchField = (
  query: string,
  shown: number,
  whole: boolean,
  search: (query: string) => void,
): TemplateResult =>
  html`<div class="finder no-print" part="finder">
    <label for="search" class="ask"
      >${msg('Bạn cần gặp ai?', { id: 'staff.question', desc: 'Label of the search field of the staff directory' })}</label
    >
    <div class="field-box">
      ${icon('search')}
      <input
        id="search"
        type="search"
        part="search"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        enterkeyhint="search"
        placeholder=${msg('Tên, việc, thôn hoặc số điện thoại', { id: 'staff.placeholder', desc: 'Inside the search field of the staff directory: what can be searched for' })}
        .value=${query}
        @input=${(event: Event) => search((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          // In a page-wide form Enter would send the page's form.
          if (event.key === 'Enter') event.preventDefault();
          if (event.key === 'Escape' && query !== '') {
            event.preventDefault();
            search('');
          }
        }}
      />
      ${
        query === ''
          ? nothing
          : html`<button
              type="button"
              class="clear"
              aria-label=${msg('Xóa chữ đã gõ', { id: 'finder.clear', desc: 'Empties the search field' })}
              @click=${(event: Event) => {
                search('');
                (event.currentTarget as HTMLElement).parentElement?.querySelector('input')?.focus();
              }}
            >
              ${icon('clear')}
            </button>`
      }
    </div>
    <p class="count" role="status">
      ${
        whole
          ? msg(str`${shown} người`, { id: 'staff.count', desc: 'How many people the directory has' })
          : msg(str`${shown} kết quả`, {
              id: 'finder.count-found',
              desc: 'How many procedures were found; announced',
            })
      }
    </p>
  </div>`;

/** The number to call, or where to ask when none is known. */
export const callUs = (profile: Profile | undefined): TemplateResult =>
  profile?.hotline === undefined
    ? html`<p>
        ${msg('Hỏi quầy một cửa của xã.', { id: 'list.ask-desk', desc: 'Ask the one-stop desk; no number is known' })}
      </p>`
    : callButton(profile.hotline, deskName(), false);

export const nobodyFound = (query: string, profile: Profile | undefined): TemplateResult =>
  html`<div class="card" part="nothing-found">
    <p class="card-title">
      ${msg(str`Không thấy ai cho “${query}”.`, { id: 'staff.nothing', desc: 'Nobody found for the words typed' })}
    </p>
    <p>
      ${msg('Bạn gõ ngắn hơn, hoặc gọi điện để được chỉ đúng người.', { id: 'staff.nothing-what-now', desc: 'What to do when nobody was found; whom to call follows' })}
    </p>
    ${callUs(profile)}
  </div>`;

export const nobodyHere = (profile: Profile | undefined): TemplateResult =>
  html`<div class="card" part="notice">
    <p>
      ${msg('Chưa có tên cán bộ nào ở đây.', { id: 'staff.empty', desc: 'The directory has nobody to show' })}
    </p>
    ${callUs(profile)}
  </div>`;

/** Data is there but not all of it is good, or it is a stored copy: said above the directory. */
export const dataNotice = (
  kept: number,
  dropped: number,
  copyFrom: string | undefined,
): TemplateResult | typeof nothing =>
  dropped === 0 && copyFrom === undefined
    ? nothing
    : html`<div class="notice saved" part="notice">
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
                  ${msg(str`Hiện ${kept} người. ${dropped} dòng bị lỗi nên chưa hiện được.`, {
                    id: 'staff.partial',
                    desc: 'Some rows of the staff file were unusable: how many people are shown, how many rows are not',
                  })}
                </p>`
          }
        </div>
      </div>`;

export const unknownPerson = (id: string): TemplateResult =>
  html`<div class="notice saved" part="notice" role="alert">
    ${icon('warn')}
    <p>
      ${msg(str`Không có người mã ${id} trong danh bạ này.`, { id: 'staff.unknown', desc: 'A link led to a person that the directory does not have' })}
    </p>
  </div>`;
