import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { fold } from '../../src/search/fold.js';
import { SearchIndex } from '../../src/search/search-index.js';
import { noSharedData } from '../helpers/shared-data.js';
import { askedByUs, askedElsewhere, nationalDocs, type Asked } from './national.js';
import { dice, sameName, slip, telex } from './typing.js';

describe('searching the national catalogue', { skip: noSharedData }, () => {
  const docs = noSharedData === false ? nationalDocs() : [];
  const index = SearchIndex.buildNow(docs);
  const firstThree = (query: string): string[] =>
    index
      .search(query)
      .slice(0, 3)
      .map(({ doc }) => doc.code);

  /** Questions that miss what they should find, or find what they should not. */
  const missed = (asked: readonly Asked[]): string[] =>
    asked
      .filter(({ query, expect }) => {
        const found = firstThree(query);
        return expect.length > 0 ? !found.some((code) => expect.includes(code)) : found.length > 0;
      })
      .map(({ query }) => query);

  const check = (t: TestContext, asked: Asked[]): void => {
    const bad = missed(asked);
    t.diagnostic(`${asked.length - bad.length} of ${asked.length} among the first three`);
    const empty = asked.filter(({ expect }) => expect.length === 0);
    assert.deepEqual(missed(empty), [], 'found what is to find nothing');
    assert.ok(bad.length <= asked.length * 0.05, bad.join('; '));
  };

  it('answers the questions that came with the project', (t) => {
    check(t, askedElsewhere());
  });

  it('answers our own questions', (t) => {
    check(t, askedByUs());
  });

  it('answers them without accents too', (t) => {
    const bare = [...askedElsewhere(), ...askedByUs()]
      .filter(({ expect }) => expect.length > 0)
      .map(({ query, expect }) => ({ query: fold(query), expect }));
    check(t, bare);
  });

  // One name in seven: the whole list takes as long as all other tests together.
  const sample = docs.filter((_, i) => i % 7 === 0);
  const random = dice(11);
  const ways: [string, (name: string) => string, least: number][] = [
    ['as it is', (name) => name, 0.99],
    ['without accents', fold, 0.98],
    ['with accents taken apart', (name) => name.normalize('NFD'), 0.99],
    ['with one slip and no accents', (name) => slip(name, random), 0.93],
    ['in Telex with the keyboard off', telex, 0.97],
  ];
  for (const [way, type, least] of ways)
    it(`puts a name first that was typed ${way}`, (t) => {
      const typed = sample.map(({ name }) => ({ name, found: index.search(type(name)) }));
      const first = typed.filter(({ name, found }) => found[0] && sameName(found[0].doc.name, name));
      const share = first.length / sample.length;
      t.diagnostic(`${(100 * share).toFixed(1)} % of ${sample.length} first`);
      assert.ok(share >= least, `${(100 * share).toFixed(1)} % first`);
    });
});
