/** Keys typed while the Vietnamese keyboard was off; of a file of its own, because a list of people needs nothing else of a query. */
import { keyOf } from './syllables.js';

/** How a Vietnamese syllable is built, without accents. What is not one ("asdf") was no typing with the keyboard off. */
const SYLLABLE = /^(?:ngh?|nh|kh|gh|gi|ph|th|tr|ch|[b-dghk-np-tvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

/**
 * The syllable behind keys typed while the Vietnamese keyboard was off, or hit twice:
 * `ddawng` (Telex) and `d9ang8` (VNI) → `dang`, `hoonn` → `hon`. The same word when there is nothing to undo.
 */
export const untyped = (key: string): string => {
  if (/^\d/.test(key)) return key;
  const [, head = '', tail = ''] = /^(tr|[^aeiouyw]?)(.*)$/.exec(key) ?? [];
  const plain = (head + tail.replace(/[sfrxj\d]/g, ''))
    .replace(/([a-z])\1+/g, '$1')
    .replace(/([aou])w/g, '$1')
    .replace(/w/g, 'u');
  return SYLLABLE.test(plain) ? keyOf(plain) : key;
};
