import { svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { iconOf } from '../elements/shared/icons.js';

const paths = {
  undo: svg`<path d="M8.5 6 4 10.5 8.5 15"/><path d="M4 10.5h10a5.5 5.5 0 0 1 0 11h-2"/>`,
  redo: svg`<path d="M15.5 6 20 10.5 15.5 15"/><path d="M20 10.5H10a5.5 5.5 0 0 0 0 11h2"/>`,
  up: svg`<path d="M12 19V5M6 11l6-6 6 6"/>`,
  down: svg`<path d="M12 5v14M6 13l6 6 6-6"/>`,
  add: svg`<path d="M12 5v14M5 12h14"/>`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
  file: svg`<path d="M6 3.5h8l4.5 4.5v12.5H6Z"/><path d="M14 3.5V8h4.5"/>`,
  save: svg`<path d="M12 4v11M7 10.5l5 5 5-5M4.5 20h15"/>`,
  sort: svg`<path d="M8 20V5M4 9l4-4 4 4M16 4v15M12 15l4 4 4-4"/>`,
} satisfies Record<string, SVGTemplateResult>;

export const editorIcon = (name: keyof typeof paths): TemplateResult => iconOf(paths[name]);
