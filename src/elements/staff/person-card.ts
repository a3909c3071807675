/** One person of the directory. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { msg, str } from '@lit/localize';
import { formatDay } from '../../format/date.js';
import type { Person } from '../../model/person.js';
import { heading } from '../shared/heading.js';
import { icon, iconOf } from '../shared/icons.js';
import { personCalls, zaloLink } from '../shared/person-calls.js';
import { portrait } from '../shared/person-portrait.js';
import { presence } from '../shared/person-presence.js';
import { isOld, presenceOf } from '../shared/person-status.js';
import { procedureCodes } from '../shared/procedure-codes.js';
import { staffPaths } from './staff-icons.js';

export interface CardContext {
  /** All people of the file, to find who stands in. */
  people: readonly Person[];
  /** Address of the staff file, '' for data from the page. */
  base: string;
  /** ISO day in Việt Nam. */
  today: string;
  headingLevel: number;
  layout: 'cards' | 'list';
  /** A text of the file, what was searched for marked. */
  marked(text: string): unknown;
  /** Page of the procedure catalogue, when there is one to link to. */
  proceduresPage: string | undefined;
  /** Is the fold of this person open? */
  opened(id: string): boolean;
  toggle(person: Person, open: boolean): void;
  saveContact(person: Person): void;
  /** What an opened fold holds, drawn. */
  more(person: Person): unknown;
}

const entry = (label: string, content: unknown): TemplateResult =>
  html`<div>
    <dt>${label}</dt>
    <dd>${content}</dd>
  </div>`;

/** A text of the file. */
const own = (content: unknown): TemplateResult => html`<span lang="vi">${content}</span>`;

const facts = (person: Person, context: CardContext): TemplateResult => {
  const { fields, procedures: codes, village, hours, term, email, unit } = person;
  return html`<dl class="facts">
    ${
      unit.length < 2
        ? nothing
        : entry(
            msg('Đơn vị', { id: 'staff.units', desc: 'Label: all units a person belongs to' }),
            own(context.marked(unit.join('; '))),
          )
    }
    ${
      fields.length === 0
        ? nothing
        : entry(
            msg('Phụ trách', { id: 'staff.fields', desc: 'Label: fields a person is in charge of' }),
            own(context.marked(fields.join(', '))),
          )
    }
    ${
      codes.length === 0
        ? nothing
        : entry(
            msg('Thủ tục', { id: 'staff.procedures', desc: 'Label: procedures a person is in charge of' }),
            procedureCodes(codes, context.proceduresPage),
          )
    }
    ${
      village === undefined
        ? nothing
        : entry(
            msg('Thôn, bản', { id: 'staff.village', desc: 'Label: village a person heads' }),
            own(context.marked(village)),
          )
    }
    ${
      hours === undefined
        ? nothing
        : entry(
            msg('Tiếp dân', { id: 'staff.hours', desc: 'Label: hours in which a person receives citizens' }),
            own(hours),
          )
    }
    ${term === undefined ? nothing : entry(msg('Nhiệm kỳ', { id: 'staff.term', desc: 'Label: term of office' }), own(term))}
    ${email === undefined ? nothing : entry('Email', address(email))}
  </dl>`;
};

/** An address longer than its line breaks behind @ and dots first. */
const address = (email: string): TemplateResult =>
  html`<a href="mailto:${encodeURI(email)}"
    >${email.match(/[^@.]*[@.]?/g)?.map((part) => html`${part}<wbr />`)}</a
  >`;

/** When all this was last confirmed; what is old says so softly. */
const confirmed = ({ confirmedOn }: Person, today: string): TemplateResult | typeof nothing => {
  if (confirmedOn === undefined) return nothing;
  const day = formatDay(confirmedOn);
  return isOld(confirmedOn, today)
    ? html`<p class="confirmed old">
        ${icon('warn')}<span
          >${msg(str`Xác nhận lần cuối ngày ${day}, đã lâu. Nên gọi hỏi trước.`, { id: 'staff.confirmed-old', desc: 'The entry of a person was confirmed more than 180 days ago' })}</span
        >
      </p>`
    : html`<p class="confirmed">
        ${iconOf(staffPaths.tick)}<span
          >${msg(str`Xác nhận đúng ngày ${day}`, { id: 'staff.confirmed', desc: 'Day on which the entry of a person was confirmed to be right' })}</span
        >
      </p>`;
};

const saveButton = (person: Person, context: CardContext): TemplateResult =>
  html`<button
    type="button"
    class="button"
    aria-label=${msg(str`Lưu danh bạ, ${person.name}`, { id: 'staff.save-of', desc: 'Accessible name of the button that saves a contact: its words, then whose' })}
    @click=${() => context.saveContact(person)}
  >
    ${iconOf(staffPaths.save)}${msg('Lưu danh bạ', { id: 'staff.save', desc: 'Button: save the contact on the phone' })}
  </button>`;

/** Fold with the rest. Its content is drawn when it is opened: 2,000 of them would double the page. */
const fold = (person: Person, context: CardContext, hidden: unknown): TemplateResult => {
  const open = context.opened(person.id);
  return html`<details
    class="more no-print"
    ?open=${open}
    @toggle=${(event: Event) => {
      // Opened folds inside report their own toggling on themselves: this event does not bubble.
      const now = (event.currentTarget as HTMLDetailsElement).open;
      if (now !== open) context.toggle(person, now);
    }}
  >
    <summary
      aria-label=${msg(str`Thêm về ${person.name}`, { id: 'staff.more-of', desc: 'Accessible name of the fold with the rest about a person' })}
    >
      ${msg('Thêm', { id: 'staff.more', desc: 'Opens the rest about a person' })}
    </summary>
    ${open ? html`<div class="folded">${hidden}${context.more(person)}</div>` : nothing}
  </details>`;
};

export const personCard = (person: Person, context: CardContext): TemplateResult => {
  const { layout, today, people } = context;
  const compact = layout === 'list';
  return html`${keyed(
    person.id,
    html`<li part="item" data-id=${person.id}>
      <div class="person-head">
        ${portrait(person.name, person.photo, context.base)}
        <div>
          ${heading(context.headingLevel + 1, 'name', context.marked(person.name), 'vi')}
          ${person.position === undefined ? nothing : html`<p class="position" lang="vi">${context.marked(person.position)}</p>`}
        </div>
      </div>
      ${presence(person, people, today)}${compact ? nothing : facts(person, context)}
      <div class="reach">
        ${personCalls(person, presenceOf(person, today)?.kind !== 'away')}
        ${
          compact
            ? nothing
            : html`<div class="actions no-print">${zaloLink(person)}${saveButton(person, context)}</div>`
        }
      </div>
      ${compact ? nothing : confirmed(person, today)}
      ${fold(
        person,
        context,
        compact
          ? html`${facts(person, context)}
              <div class="actions no-print">${zaloLink(person)}${saveButton(person, context)}</div>
              ${confirmed(person, today)}`
          : nothing,
      )}
    </li>`,
  )}`;
};
