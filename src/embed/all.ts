/**
 * `commune-all.js`: every element in one file, for pages that cannot use several. The elements are
 * only evaluated when no other copy is there.
 */
import { watch } from './find.js';
import { isTaken, otherLoader } from './first.js';
import { mount } from './mount.js';

/** Filled in by the build: the tags of src/define. */
declare const __TAGS__: readonly string[];

if (!__TAGS__.some((tag) => isTaken(tag, otherLoader()))) {
  await import('../all.js');
  watch(__TAGS__, (tag, place) => void mount(place, tag));
}
