import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';

/** Paragraphs of a data text. Line breaks in the record are paragraphs; nothing is interpreted as HTML. */
export const paragraphs = (text: string): TemplateResult[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => html`<p lang="vi">${line}</p>`);

/** Where a long text may be cut: after the first sentence or clause that ends within `limit` characters. */
export const leadOf = (text: string, limit: number): string => {
  const line = text.split('\n', 1)[0] ?? '';
  if (line.length <= limit) return line;
  const head = line.slice(0, limit);
  const stop = Math.max(head.lastIndexOf('. '), head.lastIndexOf('; '), head.lastIndexOf(': '));
  if (stop > limit / 3) return head.slice(0, stop + 1);
  const space = head.lastIndexOf(' ');
  return `${head.slice(0, space > 0 ? space : limit)}…`;
};

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
