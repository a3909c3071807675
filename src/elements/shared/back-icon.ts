import { svg, type TemplateResult } from 'lit';
import { iconOf } from './icons.js';

/** The arrow of a way back; the directory has none to go. */
export const backIcon = (): TemplateResult => iconOf(svg`<path d="M14.5 5 7.5 12l7 7"/>`);
