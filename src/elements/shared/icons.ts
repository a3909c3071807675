import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Our own line icons on a 24-unit grid. They always stand beside a word, so they are hidden from screen readers. */
const paths = {
  search: svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>`,
  clear: svg`<path d="M6 6l12 12M18 6 6 18"/>`,
  phone: svg`<path d="M6.6 3.5h2.6l1.4 4.2-2 1.5a12 12 0 0 0 6.2 6.2l1.5-2 4.2 1.4v2.6a2 2 0 0 1-2.2 2A16.4 16.4 0 0 1 4.6 5.7a2 2 0 0 1 2-2.2Z"/>`,
  out: svg`<path d="M13 5h6v6M19 5l-9 9M16 14v5H5V8h5"/>`,
  warn: svg`<path d="M12 4 2.5 20h19Z"/><path d="M12 10v4.5M12 17.2v.1"/>`,
  info: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 8v.1"/>`,
  print: svg`<path d="M7 9V3.5h10V9M7 17H4V9h16v8h-3"/><rect x="7" y="14" width="10" height="6.5"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof paths;

/** Any drawing as an icon. */
export const iconOf = (path: SVGTemplateResult): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${path}</svg>`;

export const icon = (name: IconName): TemplateResult => iconOf(paths[name]);
