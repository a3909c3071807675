/** "Gặp ai": the people in charge, from the staff file. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { todayInVietnam } from '../../format/today.js';
import type { Person } from '../../model/person.js';
import { fold } from '../shared/folded-text.js';
import { personCalls } from '../shared/person-calls.js';
import { inCharge } from '../shared/person-charge.js';
import { portrait } from '../shared/person-portrait.js';
import { presence } from '../shared/person-presence.js';
import { presenceOf } from '../shared/person-status.js';
import type { SheetContext } from './sheet-context.js';

/** So many are shown; of a field that many people share, the others are folded. */
const SHOWN = 2;

const officer = (person: Person, people: readonly Person[], base: string): TemplateResult => {
  const today = todayInVietnam();
  const { name, position, unit, hours } = person;
  return html`<li class="officer" data-id=${person.id}>
    <div class="person-head">
      ${portrait(name, person.photo, base)}
      <div>
        <p class="officer-name" lang="vi"><strong>${name}</strong></p>
        <p class="muted" lang="vi">${position ?? unit[0]}</p>
        ${hours === undefined ? nothing : html`<p class="muted" lang="vi">${hours}</p>`}
      </div>
    </div>
    ${presence(person, people, today)}${personCalls(person, presenceOf(person, today)?.kind !== 'away')}
  </li>`;
};

/** Whoever is in charge, with photo, presence and numbers; nothing without a staff file or when it names nobody. */
export const officers = ({ staff, procedure }: SheetContext): TemplateResult | typeof nothing => {
  if (staff === undefined) return nothing;
  const { people, base } = staff;
  const lines = inCharge(people, procedure).map((person) => officer(person, people, base));
  if (lines.length === 0) return nothing;
  return html`<div class="officers" part="officers">
    <p class="muted">
      ${msg('Người phụ trách', { id: 'contact.officers', desc: 'On a sheet, above the officers in charge of the procedure' })}
    </p>
    <ul>
      ${lines.slice(0, SHOWN)}
    </ul>
    ${
      lines.length <= SHOWN
        ? nothing
        : fold(
            msg('Người khác cùng phụ trách', {
              id: 'contact.other-officers',
              desc: 'Opens the other officers in charge of the same field',
            }),
            html`<ul>
              ${lines.slice(SHOWN)}
            </ul>`,
          )
    }
  </div>`;
};
