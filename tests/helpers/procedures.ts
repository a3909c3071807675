/** What tests of <commune-procedures> do as a reader would, besides what is common to all elements (on-page.ts). */
import '../../src/define/commune-procedures.js';
import type { CommuneProcedures } from '../../src/elements/procedures/commune-procedures.js';
import { item, one, placed, root, type Around } from './on-page.js';
import { waitUntil } from './wait.js';

export const place = (props?: Partial<CommuneProcedures>, around?: Around): Promise<CommuneProcedures> =>
  placed('commune-procedures', props, around);

export const sheetShown = async (el: CommuneProcedures, code: string): Promise<HTMLElement> => {
  const selector = `[part="sheet"][data-code="${code}"]`;
  await waitUntil(() => root(el).querySelector(selector), `sheet ${code}`);
  await el.updateComplete;
  return one(el, selector);
};
/** Presses a line and waits for its sheet. */
export const opened = (el: CommuneProcedures, code: string): Promise<HTMLElement> => {
  item(el, code).querySelector('a')?.click();
  return sheetShown(el, code);
};
