import { svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { iconOf, icon as common, type IconName as CommonIcon } from '../shared/icons.js';
import { sharePaths } from '../shared/share-icons.js';

/** Icons that only sheets need; they come with the sheet. */
const paths = {
  ...sharePaths,
  money: svg`<rect x="2.5" y="6" width="19" height="12" rx="2"/><circle cx="12" cy="12" r="2.8"/><path d="M6 9.5v5M18 9.5v5"/>`,
  clock: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.3l3.4 2"/>`,
  home: svg`<path d="M3.5 11.5 12 4l8.5 7.5M6 10v9.5h12V10"/><path d="M10 19.5V14h4v5.5"/>`,
  place: svg`<path d="M12 21s6.5-6.2 6.5-11a6.5 6.5 0 0 0-13 0C5.5 14.8 12 21 12 21Z"/><circle cx="12" cy="10" r="2.3"/>`,
  paper: svg`<path d="M6 3h8l4 4v14H6Z"/><path d="M14 3v4h4M9 12h6M9 16h6"/>`,
  person: svg`<circle cx="12" cy="8" r="3.8"/><path d="M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6"/>`,
  people: svg`<circle cx="9" cy="8.5" r="3.3"/><path d="M2.5 19.5c.6-3.5 3.2-5.2 6.5-5.2s5.9 1.7 6.5 5.2M16 5.6a3.3 3.3 0 0 1 0 5.9M18 14.9c2 .7 3.2 2.2 3.5 4.6"/>`,
  desk: svg`<circle cx="12" cy="6" r="2.8"/><path d="M7 14c.3-2.6 2.3-4 5-4s4.7 1.4 5 4M3 14h18M5 14v6h14v-6"/>`,
  steps: svg`<circle cx="5" cy="6" r="2"/><circle cx="5" cy="18" r="2"/><path d="M5 8v8M10 6h10M10 18h10M10 12h7"/>`,
  stamp: svg`<path d="M9.5 4.5a2.5 2.5 0 0 1 5 0c0 2-1 3-1 5.5H17a2 2 0 0 1 2 2v3H5v-3a2 2 0 0 1 2-2h3.5c0-2.5-1-3.5-1-5.5ZM5 19.5h14"/>`,
  office: svg`<path d="M4 20.5h16M6 20.5V9M18 20.5V9M3.5 9 12 4l8.5 5ZM10 20.5V13M14 20.5V13"/>`,
  qr: svg`<rect x="4" y="4" width="6" height="6"/><rect x="14" y="4" width="6" height="6"/><rect x="4" y="14" width="6" height="6"/><path d="M14 14h2v2M20 14v6h-6v-2"/>`,
  pencil: svg`<path d="m4 20 1-4.5L16.5 4 20 7.5 8.5 19Z"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof paths | CommonIcon;

export const icon = (name: IconName): TemplateResult =>
  name in paths ? iconOf(paths[name as keyof typeof paths]) : common(name as CommonIcon);
