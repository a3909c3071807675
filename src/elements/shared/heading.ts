import { html, type TemplateResult } from 'lit';

/**
 * A heading of any level: the page decides where we stand in its outline (`heading-level`), and a tag
 * name cannot be a template value.
 */
export const heading = (level: number, className: string, content: unknown, lang?: string): TemplateResult =>
  lang === undefined
    ? html`<div role="heading" aria-level=${level} class=${className} tabindex="-1">${content}</div>`
    : html`<div role="heading" aria-level=${level} class=${className} tabindex="-1" lang=${lang}>
        ${content}
      </div>`;
