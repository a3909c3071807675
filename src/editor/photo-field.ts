import { html, nothing, type TemplateResult } from 'lit';
import { portrait } from '../elements/shared/person-portrait.js';
import type { Entry } from './document.js';
import type { Editing } from './editing.js';
import { nameOf } from './words.js';

/** The photo of a person: what it is now, another one, none. */
export const photoField = (editing: Editing, { key, draft }: Entry): TemplateResult =>
  html`<div class="photo-now">
      ${portrait(nameOf(draft), editing.base === '' ? undefined : draft.photo || undefined, editing.base)}
      <p>${draft.photo === '' ? 'Chưa có ảnh.' : draft.photo}</p>
    </div>
    <div class="actions">
      ${
        draft.photo === ''
          ? nothing
          : html`<button
              type="button"
              class="button"
              @click=${() => editing.runAndSay({ do: 'change', key, changes: { photo: '' } })}
            >
              Bỏ ảnh
            </button>`
      }
    </div>`;
