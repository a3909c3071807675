import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { codeInHash, hashOf } from './address.js';

/** The sheet that the page's hash asks for. It is always read; it is written only when the page allows it. */
export class HashRoute implements ReactiveController {
  /** The hash as it was when last followed: an element that is only moved does not follow it again. */
  private followed = '';
  private readonly follow = (): void => {
    this.followed = location.hash;
    const code = codeInHash(location.hash);
    // Without leave to write, an empty hash is none of our doing: the open sheet stays.
    if (code !== undefined || this.writes()) this.onChange(code);
  };

  constructor(
    host: ReactiveControllerHost,
    private readonly writes: () => boolean,
    private readonly onChange: (code: string | undefined) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.follow);
    window.addEventListener('popstate', this.follow);
    if (location.hash !== this.followed && codeInHash(location.hash) !== undefined) this.follow();
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.follow);
    window.removeEventListener('popstate', this.follow);
  }

  /** The reader opened a sheet, or went back to the list. */
  write(code: string | undefined): void {
    if (!this.writes()) return;
    // The whole path: on a page with <base>, "#…" alone would lead to another page.
    const page = location.pathname + location.search;
    try {
      history.pushState(null, '', code === undefined ? page : page + hashOf(code));
    } catch {
      // A frame without an address of its own, or too many writes in a short time: the sheet opens all the same.
    }
    this.followed = location.hash;
  }
}
