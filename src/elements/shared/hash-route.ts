import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hashOf } from './hash-address.js';
import { valueInHash } from './hash-value.js';

/** The entry that the page's hash asks for under one key. It is always read; it is written only when the page allows it. */
export class HashRoute implements ReactiveController {
  /** The hash as it was when last followed: an element that is only moved does not follow it again. */
  private followed = '';
  private readonly follow = (): void => {
    this.followed = location.hash;
    const asked = valueInHash(location.hash, this.key);
    // Without leave to write, an empty hash is none of our doing: what is open stays.
    if (asked !== undefined || this.writes()) this.onChange(asked);
  };

  constructor(
    host: ReactiveControllerHost,
    private readonly key: string,
    private readonly writes: () => boolean,
    private readonly onChange: (asked: string | undefined) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.follow);
    window.addEventListener('popstate', this.follow);
    if (location.hash !== this.followed && valueInHash(location.hash, this.key) !== undefined) this.follow();
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.follow);
    window.removeEventListener('popstate', this.follow);
  }

  /** The reader opened an entry, or closed it. */
  write(value: string | undefined): void {
    if (!this.writes()) return;
    // The whole path: on a page with <base>, "#…" alone would lead to another page.
    const page = location.pathname + location.search;
    try {
      history.pushState(null, '', value === undefined ? page : page + hashOf(this.key, value));
    } catch {
      // A frame without an address of its own, or too many writes in a short time: it opens all the same.
    }
    this.followed = location.hash;
  }
}
