import { html, nothing, type TemplateResult } from 'lit';
import { personCalls, zaloLink } from '../elements/shared/person-calls.js';
import { portrait } from '../elements/shared/person-portrait.js';
import { withConsent } from '../model/person.js';
import { personOf } from './draft.js';
import type { Entry } from './document.js';
import type { Editing } from './editing.js';

/** How citizens will see this person: only what may be public. */
export const personPreview = ({ base, session }: Editing, { draft }: Entry): TemplateResult => {
  const person = withConsent(personOf(draft));
  // A photo chosen a moment ago has no address yet; its picture stands in the photo field.
  const photo = person.photo !== undefined && session.photos.has(person.photo) ? undefined : person.photo;
  return html`<section class="preview" aria-label="Dân sẽ thấy">
    <p class="preview-title">Dân sẽ thấy</p>
    <div class="preview-who">
      ${portrait(person.name, base === '' ? undefined : photo, base)}
      <div>
        <p class="preview-name">${person.name}</p>
        ${person.position === undefined ? nothing : html`<p class="muted">${person.position}</p>`}
      </div>
    </div>
    ${personCalls(person)} ${zaloLink(person)}
    ${person.email === undefined ? nothing : html`<p>${person.email}</p>`}
    ${person.hours === undefined ? nothing : html`<p>Tiếp dân: ${person.hours}</p>`}
  </section>`;
};
