/** A browser that refuses storage may throw before there is any promise: callers only listen for rejections. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  allDrafts,
  dropDraft,
  readDraft,
  writeDraft,
  type StoredDraft,
} from '../../src/editor/draft-store.js';

const draft: StoredDraft = {
  opened: { id: 'a', name: 'a.csv', kind: 'csv', envelope: {} },
  base: [],
  people: [],
  photos: [],
  savedAt: 0,
  stamp: 's',
};

for (const [what, ask] of [
  ['reading', () => readDraft('a')],
  ['writing', () => writeDraft(draft, () => true)],
  ['listing', () => allDrafts()],
  ['dropping', () => dropDraft('a')],
] as const)
  test(`${what} without a storage rejects and does not throw`, async () => {
    assert.equal('indexedDB' in globalThis, false);
    let asked: Promise<unknown> | undefined;
    assert.doesNotThrow(() => {
      asked = ask();
    });
    await assert.rejects(asked ?? Promise.resolve(), ReferenceError);
  });
