import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../elements/shared/icons.js';
import type { Editing } from './editing.js';
import type { Problem } from './problem.js';

/** What is wrong with a field, beside it, with the repair to press. `id` is for `aria-describedby`. */
export const problemLines = (
  editing: Editing,
  problems: readonly Problem[],
  id: string,
): TemplateResult | typeof nothing =>
  problems.length === 0
    ? nothing
    : html`<div class="problems" id=${id}>
        ${problems.map(
          ({ level, text, repair }) =>
            html`<p class="problem ${level}" part="problem">
              ${icon(level === 'note' ? 'info' : 'warn')}<span>${text}</span>
              ${
                repair
                  ? html`<button
                      type="button"
                      class="button small"
                      @click=${() => editing.runAndSay(repair.command)}
                    >
                      ${repair.label}
                    </button>`
                  : nothing
              }
            </p>`,
        )}
      </div>`;
