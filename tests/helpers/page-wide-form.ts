/**
 * A form that holds the whole page, as Web Forms of ASP.NET make it: whatever key Enter is pressed in, its default
 * button is pressed. A field in a shadow tree belongs to no form of the page, so without that handler nothing would
 * ever be sent and no test could fail.
 */
import { expect } from '@open-wc/testing';
import { pressKey } from './keys.js';
import type { Tested } from './on-page.js';

export interface PageWideForm {
  /** Presses Enter in each of these fields. */
  enterIn: (fields: readonly (HTMLElement | null | undefined)[]) => Promise<void>;
  /** The form was never sent, and holds no field but the page's own. */
  untouched: () => void;
}

/** Puts an element that is on the page into such a form. */
export const pageWideForm = async (el: Tested): Promise<PageWideForm> => {
  const form = document.createElement('form');
  const own = document.createElement('input');
  own.name = 'page';
  let sent = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent++;
  });
  form.addEventListener('keypress', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    form.requestSubmit();
  });
  el.replaceWith(form);
  form.append(own, el);
  await el.updateComplete;
  own.focus();
  await pressKey('Enter');
  expect(sent, 'the control: Enter in a field of the page sends the form').to.equal(1);
  sent = 0;
  return {
    enterIn: async (fields) => {
      expect(fields.length, 'fields').to.be.above(0);
      for (const field of fields) {
        if (!field) throw new Error('no field');
        field.focus();
        await pressKey('Enter');
        expect(sent, field.outerHTML.slice(0, 80)).to.equal(0);
      }
    },
    untouched: () => {
      expect(sent).to.equal(0);
      expect([...new FormData(form).keys()]).to.deep.equal(['page']);
    },
  };
};
