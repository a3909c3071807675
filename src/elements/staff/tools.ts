/** What a reader asks for by a touch, in one part: search, contacts, paper, and the text for search engines. */
import type { LitElement, TemplateResult } from 'lit';
import { printAlone } from '../shared/print-alone.js';

export { markWords, PeopleSearch } from '../../search/people.js';
export { contactCode, saveContact } from './contact.js';
export { directoryJsonLd } from './json-ld.js';
export { nameplates } from './nameplates.js';
export { toolStyles } from './print.styles.js';
export { communeName, wallList } from './wall-list.js';

/** Puts something on the page for paper alone, prints it on A4 without the site around it, and takes it away again. */
export const printSheet = async (
  host: LitElement,
  content: TemplateResult,
  show: (content: TemplateResult | undefined) => void,
): Promise<void> => {
  show(content);
  await host.updateComplete;
  window.addEventListener('afterprint', () => show(undefined), { once: true });
  printAlone(host, 'A4');
};
