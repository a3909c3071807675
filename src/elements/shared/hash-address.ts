/** Addresses of one entry on a page: `…#thu-tuc=1.001193`, `…#can-bo=lo-thi-mai` (data.md, Deep links). */
import { encoded } from '../../format/safe-url.js';

/** What a hash asks for under `key`. Other parts of the hash belong to the page. */
export const valueInHash = (hash: string, key: string): string | undefined => {
  for (const part of hash.replace(/^#/, '').split('&')) {
    const [name, value] = part.split('=', 2);
    if (name !== key || value === undefined) continue;
    try {
      return decodeURIComponent(value);
    } catch {
      return undefined;
    }
  }
  return undefined;
};

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
