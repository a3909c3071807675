import { html, type TemplateResult } from 'lit';

/**
 * Paragraphs of a data text. Line breaks in the record are paragraphs; nothing is interpreted as HTML. The blank
 * behind each keeps words apart where there are no boxes: in textContent, and on paper, where they run on in a line.
 */
export const paragraphs = (text: string): TemplateResult[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => html`<p lang="vi">${line}</p> `);

/** Where a long text may be cut: after the first sentence or clause that ends within `limit` characters. */
export const leadOf = (text: string, limit: number): string => {
  const line = text.split('\n', 1)[0] ?? '';
  if (line.length <= limit) return line;
  const head = line.slice(0, limit).replace(/[\ud800-\udbff]$/, ''); // no half letter
  const stop = Math.max(head.lastIndexOf('. '), head.lastIndexOf('; '), head.lastIndexOf(': '));
  if (stop > limit / 3) return head.slice(0, stop + 1);
  const space = head.lastIndexOf(' ');
  return `${space > 0 ? head.slice(0, space) : head}…`;
};
