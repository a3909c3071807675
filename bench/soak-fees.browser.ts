/** 10,000 generated fee files in the built element; run by soak-fees.ts in each engine. */
import { expect } from '@open-wc/testing';
import { feedFees } from '../tests/helpers/feed-fees.js';

const ROUNDS = 20;
/** soak.config.mjs says how many in all. */
const FILES = Math.ceil(Number(document.documentElement.dataset['soakFiles']) / ROUNDS);

before(async () => {
  await import(/* @vite-ignore */ new URL('/dist/embed/commune-all.js', location.href).href);
  await customElements.whenDefined('commune-fees');
});

for (let round = 1; round <= ROUNDS; round++)
  it(`round ${round} of ${ROUNDS}: ${FILES} hostile files`, async () => {
    const { failures, shown, refused } = await feedFees(FILES, round);
    expect(failures).to.deep.equal([]);
    expect(shown + refused).to.equal(FILES);
  });
