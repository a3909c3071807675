/** Every hostile string in every text and address field of the built element; run by soak-strings.ts. */
import { expect } from '@open-wc/testing';
import { feedStrings } from '../tests/helpers/feed-strings.js';
import { hostileStrings } from '../tests/helpers/hostile-strings.js';

before(async () => {
  await import(/* @vite-ignore */ new URL('/dist/embed/commune-all.js', location.href).href);
});

it('runs none of them', async () => {
  const { failures, sheets } = await feedStrings(1);
  expect(failures).to.deep.equal([]);
  expect(sheets).to.equal(hostileStrings.length);
});
