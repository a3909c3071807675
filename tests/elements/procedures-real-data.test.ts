/** Every real record of the national portal opens as a sheet. The records lie beside the repository. */
import { expect } from '@open-wc/testing';
import { all, items, notices, root, words } from '../helpers/on-page.js';
import { place } from '../helpers/procedures.js';
import { waitUntil } from '../helpers/wait.js';

const problems: string[] = [];
const note = (event: ErrorEvent | PromiseRejectionEvent) =>
  problems.push('reason' in event ? String(event.reason) : event.message);

describe('<commune-procedures>: real records', () => {
  // Hundreds of stored copies would keep the browser's storage busy for the tests that follow.
  const storage = Object.getOwnPropertyDescriptor(window, 'indexedDB');
  before(() => {
    Object.defineProperty(window, 'indexedDB', { configurable: true, value: undefined });
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  after(() => {
    if (storage) Object.defineProperty(window, 'indexedDB', storage);
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });

  for (const [set, count] of [
    ['api', 161],
    ['page', 426],
  ] as const)
    it(`all ${count} records of “${set}” open as a sheet, two in three or more with a diagram`, async function () {
      const src = `/real/${set}/index.json`;
      const index = await fetch(src);
      if (!index.ok) {
        console.log('skipped: ../shared/data not here');
        this.skip();
      }
      const { items: entries } = (await index.json()) as { items: { code: string; name: string }[] };
      const el = await place({ src }, { style: 'inline-size: 320px' });
      await waitUntil(() => items(el).length > 0, 'the list', { timeout: 20_000 });
      expect(notices(el)).to.deep.equal([]);
      let diagrams = 0;
      const wide: string[] = [];
      const freeWithoutWords: string[] = [];
      for (const { code, name } of entries) {
        el.code = code;
        const selector = `[part="sheet"][data-code="${CSS.escape(code)}"]`;
        await waitUntil(() => root(el).querySelector(selector), `sheet ${code}`, { interval: 4 });
        expect(words(el, '.sheet-official') + words(el, '.sheet-title'), code).to.include(
          name.replace(/\s+/g, ' ').slice(0, 100),
        );
        if (all(el, '[part="step"]').length > 1) diagrams++;
        for (const fee of all(el, '.fee[data-state="free"]'))
          if (!/miễn|không (thu|phải|mất)/i.test(fee.textContent ?? '')) freeWithoutWords.push(code);
        const box = el.parentElement;
        if (box && box.scrollWidth > box.clientWidth) wide.push(code);
      }
      console.log(`${set}: ${entries.length} sheets opened, ${diagrams} with a diagram`);
      expect(entries.length).to.equal(count);
      expect(diagrams / count).to.be.at.least(0.67);
      expect(freeWithoutWords).to.deep.equal([]);
      expect(wide, 'wider than 320 px').to.deep.equal([]);
      expect(problems).to.deep.equal([]);
    }).timeout(90_000);
});
