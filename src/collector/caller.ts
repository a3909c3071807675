import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

const DAY_MS = 24 * 3600 * 1000;

/** `::ffff:10.0.0.1` is `10.0.0.1`. */
const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** One line of a company gives a household 2⁶⁴ addresses: the first half says who it is. */
const network = (address: string): string => {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === '' ? [] : tail.split(':');
  const zeros = address.includes('::')
    ? Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0')
    : [];
  return [...first, ...zeros, ...last]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
};

/** Reverse proxies whose X-Forwarded-For is believed: addresses or `10.0.0.0/8`. */
export const proxyList = (addresses: readonly string[]): BlockList | undefined => {
  const list = new BlockList();
  for (const written of addresses) {
    const [address = '', bits] = written.split('/');
    const kind = isIP(address);
    if (kind === 0) return undefined;
    const family = kind === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else if (/^\d{1,3}$/.test(bits) && Number(bits) <= (kind === 6 ? 128 : 32))
      list.addSubnet(address, Number(bits), family);
    else return undefined;
  }
  return list;
};

/**
 * The address a request comes from. X-Forwarded-For is read from its end and only as long as each address is one of our
 * proxies: what a stranger writes into it is never believed.
 */
const addressOf = (request: IncomingMessage, proxies: BlockList): string => {
  const isProxy = (address: string): boolean =>
    isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    // Some proxies write the port too.
    .map((part) => plainAddress(part.trim().replace(/^\[(.*)\](?::\d+)?$|^([\d.]+):\d+$/, '$1$2')));
  let address = plainAddress(request.socket.remoteAddress ?? '');
  while (isProxy(address)) {
    const next = forwarded.pop();
    if (next === undefined || isIP(next) === 0) break;
    address = next;
  }
  return address;
};

/**
 * Tells callers apart without keeping their addresses: a keyed hash, whose key lives in memory and changes every 24 hours.
 * Neither address nor hash is ever written anywhere.
 */
export class Callers {
  #key = randomBytes(32);
  #changes: number;

  constructor(
    private readonly proxies: BlockList,
    now: number,
    /** When the key has changed; what was remembered by the old one is of no use. */
    private readonly onChange: () => void,
  ) {
    this.#changes = now + DAY_MS;
  }

  /** @param now milliseconds of a clock that never goes back */
  keyOf(request: IncomingMessage, now: number): string {
    if (now >= this.#changes) {
      this.#key = randomBytes(32);
      this.#changes = now + DAY_MS;
      this.onChange();
    }
    return createHmac('sha256', this.#key)
      .update(network(addressOf(request, this.proxies)))
      .digest('base64url');
  }
}
