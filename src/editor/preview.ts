import { html, nothing, type TemplateResult } from 'lit';
import { personCalls, zaloLink } from '../elements/shared/person-calls.js';
import { withConsent } from '../model/person.js';
import { personOf } from './draft.js';
import type { Entry } from './document.js';
import type { Editing } from './editing.js';
import { portraitOf } from './photo-field.js';

/** How citizens will see this person: only what may be public. */
export const personPreview = (editing: Editing, entry: Entry): TemplateResult => {
  const person = withConsent(personOf(entry.draft), editing.today);
  return html`<section class="preview" aria-label="Dân sẽ thấy">
    <p class="preview-title">Dân sẽ thấy</p>
    <div class="preview-who">
      ${portraitOf(editing, withPhoto(entry, person.photo))}
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

/** Without consent the photo is not public. */
const withPhoto = (entry: Entry, photo = ''): Entry => ({ ...entry, draft: { ...entry.draft, photo } });
