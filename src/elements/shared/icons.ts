import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Our own line icons on a 24-unit grid. They always stand beside a word, so they are hidden from screen readers. */
const paths = {
  search: svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>`,
  clear: svg`<path d="M6 6l12 12M18 6 6 18"/>`,
  back: svg`<path d="M14.5 5 7.5 12l7 7"/>`,
  next: svg`<path d="m9 5 7 7-7 7"/>`,
  phone: svg`<path d="M6.6 3.5h2.6l1.4 4.2-2 1.5a12 12 0 0 0 6.2 6.2l1.5-2 4.2 1.4v2.6a2 2 0 0 1-2.2 2A16.4 16.4 0 0 1 4.6 5.7a2 2 0 0 1 2-2.2Z"/>`,
  money: svg`<rect x="2.5" y="6" width="19" height="12" rx="2"/><circle cx="12" cy="12" r="2.8"/><path d="M6 9.5v5M18 9.5v5"/>`,
  clock: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.3l3.4 2"/>`,
  home: svg`<path d="M3.5 11.5 12 4l8.5 7.5M6 10v9.5h12V10"/><path d="M10 19.5V14h4v5.5"/>`,
  place: svg`<path d="M12 21s6.5-6.2 6.5-11a6.5 6.5 0 0 0-13 0C5.5 14.8 12 21 12 21Z"/><circle cx="12" cy="10" r="2.3"/>`,
  paper: svg`<path d="M6 3h8l4 4v14H6Z"/><path d="M14 3v4h4M9 12h6M9 16h6"/>`,
  download: svg`<path d="M12 4v11m-4.5-4.500L12 15l4.5-4.500M5 20h14"/>`,
  out: svg`<path d="M13 5h6v6M19 5l-9 9M16 14v5H5V8h5"/>`,
  warn: svg`<path d="M12 4 2.5 20h19Z"/><path d="M12 10v4.500M12 17.200v.1"/>`,
  info: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 8v.1"/>`,
  person: svg`<circle cx="12" cy="8" r="3.8"/><path d="M4.5 20.500c.8-4 3.8-6 7.5-6s6.7 2 7.5 6"/>`,
  people: svg`<circle cx="9" cy="8.5" r="3.3"/><path d="M2.5 19.500c.6-3.5 3.2-5.2 6.5-5.200s5.9 1.7 6.5 5.200M16 5.600a3.3 3.3 0 0 1 0 5.900M18 14.900c2 .7 3.2 2.2 3.5 4.6"/>`,
  desk: svg`<circle cx="12" cy="6" r="2.8"/><path d="M7 14c.3-2.6 2.3-4 5-4s4.7 1.4 5 4M3 14h18M5 14v6h14v-6"/>`,
  steps: svg`<circle cx="5" cy="6" r="2"/><circle cx="5" cy="18" r="2"/><path d="M5 8v8M10 6h10M10 18h10M10 12h7"/>`,
  stamp: svg`<path d="M9.5 4.500a2.5 2.5 0 0 1 5 0c0 2-1 3-1 5.500H17a2 2 0 0 1 2 2v3H5v-3a2 2 0 0 1 2-2h3.500c0-2.5-1-3.5-1-5.500ZM5 19.500h14"/>`,
  office: svg`<path d="M4 20.500h16M6 20.500V9M18 20.500V9M3.5 9 12 4l8.5 5ZM10 20.500V13M14 20.500V13"/>`,
  qr: svg`<rect x="4" y="4" width="6" height="6"/><rect x="14" y="4" width="6" height="6"/><rect x="4" y="14" width="6" height="6"/><path d="M14 14h2v2M20 14v6h-6v-2"/>`,
  print: svg`<path d="M7 9V3.500h10V9M7 17H4V9h16v8h-3"/><rect x="7" y="14" width="10" height="6.5"/>`,
  link: svg`<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.700l1-1"/>`,
  check: svg`<path d="m4.5 12.5 5 5 10-11"/>`,
  filter: svg`<path d="M3.5 6h17M6.5 12h11M10 18h4"/>`,
  pencil: svg`<path d="m4 20 1-4.500L16.5 4 20 7.5 8.5 19Z"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof paths;

export const icon = (name: IconName): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths[name]}</svg>`;
