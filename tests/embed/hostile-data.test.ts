/** 300 generated procedure files in the built element; `npm run soak` feeds 10,000. */
import { expect } from '@open-wc/testing';
import { feedProcedures } from '../helpers/feed-procedures.js';

before(async () => {
  await import(/* @vite-ignore */ new URL('/dist/embed/commune-all.js', location.href).href);
  await customElements.whenDefined('commune-procedures');
});

it('shows or refuses 300 hostile procedure files: nothing executed, uncaught or slow', async function () {
  this.timeout(60_000);
  const { failures, shown, refused, sheets } = await feedProcedures(300, 20261122);
  expect(failures).to.deep.equal([]);
  expect(sheets).to.be.greaterThan(20);
  expect(shown).to.be.greaterThan(50);
  expect(refused).to.be.greaterThan(20);
});

it('positive control: the strings would run if they were written into the page as HTML', async () => {
  let hits = 0;
  (window as unknown as { hit: () => void }).hit = () => hits++;
  const box = document.createElement('div');
  document.body.append(box);
  box.innerHTML = '<img src=x onerror=hit()>';
  await new Promise((resolve) => setTimeout(resolve, 500));
  box.remove();
  expect(hits).to.equal(1);
});
