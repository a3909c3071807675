/** Addresses of one entry on a page: `…#thu-tuc=1.001193`, `…#can-bo=lo-thi-mai` (data.md, Deep links). */
import { encoded } from '../../format/safe-url.js';

export const hashOf = (key: string, value: string): string => `#${key}=${encoded(value)}`;

/** `share-base`, when it is an address of the web. */
const webAddress = (base: string | undefined, page: string): URL | undefined => {
  if (!base) return undefined;
  try {
    const address = new URL(base, page);
    return /^https?:$/.test(address.protocol) ? address : undefined;
  } catch {
    return undefined;
  }
};

/** The page's address without a hash, as links and QR codes begin with it: `share-base`, else the page without its query. */
export const pageAddress = (base: string | undefined, page: string): string => {
  let address = webAddress(base, page);
  if (address === undefined) {
    address = new URL(page);
    address.search = '';
  }
  address.hash = '';
  return address.href;
};
