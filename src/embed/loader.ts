/**
 * `commune.js`: the script a page pastes. An ES module of its own that loads, for the tags present, the
 * hashed chunks with Lit and the elements, and starts fetching their data at the same time.
 * Leaves no globals and no styles; on a page without our tags it costs one query.
 */
import { loadTag, otherLoader, TAGS } from './chunks.js';
import { watch } from './find.js';
import { isTaken } from './first.js';
import { mount } from './mount.js';
import { preloadData } from './preload.js';

const loading = new Map<string, Promise<void>>();

watch(TAGS, (tag, place) => {
  let ready = loading.get(tag);
  if (!ready) {
    const other = otherLoader();
    if (isTaken(tag, import.meta.url, other)) {
      if (!other) void mount(place, tag); // an application registered the tag; the other loader would mount it
      return;
    }
    ready = loadTag(tag);
    loading.set(tag, ready);
    ready.catch((cause: unknown) => {
      console.error(`commune-widgets: <${tag}> could not start, its fallback content stays.`, cause);
    });
  }
  preloadData(place);
  ready.then(
    () => mount(place, tag),
    () => undefined, // told above, once per tag
  );
});
