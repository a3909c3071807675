import { svg, type SVGTemplateResult } from 'lit';

/** Icons of what a reader takes along: loaded with the parts that offer it. */
export const sharePaths = {
  link: svg`<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1"/>`,
  download: svg`<path d="M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 20h14"/>`,
} satisfies Record<string, SVGTemplateResult>;
