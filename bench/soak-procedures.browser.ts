/** 10,000 generated procedure files in the built element; run by soak-procedures.ts in each engine. */
import { expect } from '@open-wc/testing';
import { feedProcedures } from '../tests/helpers/feed-procedures.js';

const ROUNDS = 20;
/** soak.config.mjs says how many in all. */
const FILES = Math.ceil(Number(document.documentElement.dataset['soakFiles']) / ROUNDS);

before(async () => {
  await import(/* @vite-ignore */ new URL('/dist/embed/commune-all.js', location.href).href);
});

// A round is a test of its own, so that the report says which seed failed.
for (let round = 1; round <= ROUNDS; round++)
  it(`round ${round} of ${ROUNDS}: ${FILES} hostile files`, async () => {
    const { failures, shown, refused } = await feedProcedures(FILES, round);
    expect(failures).to.deep.equal([]);
    expect(shown + refused).to.equal(FILES);
  });
