import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { leadOf, paragraphs } from './plain-text.js';

/**
 * A text that is short enough is shown; a long one shows its beginning and folds the whole under it.
 * `<details>` keeps the folded words in the page: find-in-page opens it, and printing opens it too.
 */
export const foldedText = (text: string, limit = 320): TemplateResult => {
  if (text.length <= limit) return html`${paragraphs(text)}`;
  return html`<p lang="vi" class="lead">${leadOf(text, limit)}</p>
    <details class="more whole">
      <summary>
        ${msg('Đọc toàn văn', { id: 'text.read-all', desc: 'Opens the folded rest of a long official text' })}
      </summary>
      <div class="official">${paragraphs(text)}</div>
    </details>`;
};

/** A fold with its own label; nothing at all when there is nothing to fold. */
export const fold = (
  label: unknown,
  content: unknown,
  className = 'more',
): TemplateResult | typeof nothing =>
  content === nothing || content === undefined
    ? nothing
    : html`<details class=${className}>
        <summary>${label}</summary>
        <div class="folded">${content}</div>
      </details>`;
