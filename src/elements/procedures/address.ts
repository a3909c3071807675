/** Addresses of sheets: `…#thu-tuc=1.001193` (data.md, Deep links). */
import { encoded } from '../../format/safe-url.js';

const KEY = 'thu-tuc';

/** The code a hash asks for. Other parts of the hash belong to the page. */
export const codeInHash = (hash: string): string | undefined => {
  for (const part of hash.replace(/^#/, '').split('&')) {
    const [key, value] = part.split('=', 2);
    if (key !== KEY || value === undefined) continue;
    try {
      return decodeURIComponent(value);
    } catch {
      return undefined;
    }
  }
  return undefined;
};

export const hashOf = (code: string): string => `#${KEY}=${encoded(code)}`;

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

/** The page's address without a hash, as links and QR codes begin with it. */
const withoutHash = (base: string | undefined, page: string): string => {
  let address = webAddress(base, page);
  if (address === undefined) {
    address = new URL(page);
    address.search = '';
  }
  address.hash = '';
  return address.href;
};

let last: { base: string | undefined; page: string; start: string } | undefined;

/** The address printed and shared: `share-base`, else the page's own without its query and hash. */
export const shareAddress = (code: string, base: string | undefined, page: string): string => {
  // Every line of a list asks for the same page: it is read once.
  if (last?.base !== base || last?.page !== page) last = { base, page, start: withoutHash(base, page) };
  return last.start + hashOf(code);
};
