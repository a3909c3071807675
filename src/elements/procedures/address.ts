/** Addresses of sheets: `…#thu-tuc=1.001193` (data.md, Deep links). */
import { hashOf, pageAddress } from '../shared/hash-address.js';

/** What a hash names a procedure by. */
export const KEY = 'thu-tuc';

let last: { base: string | undefined; page: string; start: string } | undefined;

/** The address printed and shared: `share-base`, else the page's own without its query and hash. */
export const shareAddress = (code: string, base: string | undefined, page: string): string => {
  // Every line of a list asks for the same page: it is read once.
  if (last?.base !== base || last?.page !== page) last = { base, page, start: pageAddress(base, page) };
  return last.start + hashOf(KEY, code);
};
