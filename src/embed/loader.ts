/**
 * `commune.js`: the script a page pastes. An ES module of its own that loads, for the tags present, the
 * hashed chunks with Lit and the elements, and starts fetching their data at the same time.
 * Leaves no globals and no styles; on a page without our tags it costs one query.
 */
import { loadTag, TAGS, urlOf } from './chunks.js';
import { watch } from './find.js';
import { isTaken, otherLoader } from './first.js';
import { mount } from './mount.js';
import { preloadData } from './preload.js';

const loading = new Map<string, Promise<void>>();
const taken = (tag: string): boolean => isTaken(tag, otherLoader(urlOf('.')));

TAGS.forEach(taken); // a copy that is already at work leaves nothing for watch() to find
watch(TAGS, (tag, place) => {
  let ready = loading.get(tag);
  if (!ready) {
    if (taken(tag)) {
      if (customElements.get(tag)) void mount(place, tag);
      return;
    }
    ready = loadTag(tag);
    loading.set(tag, ready);
    ready.catch((cause: unknown) => {
      console.error(`commune-widgets: <${tag}> could not start:`, cause);
    });
  }
  preloadData(place);
  ready.then(
    () => mount(place, tag),
    () => undefined, // told above, once per tag
  );
});
