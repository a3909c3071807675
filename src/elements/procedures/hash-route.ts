import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { codeInHash, hashOf } from './address.js';

/** The sheet that the page's hash asks for. It is always read; it is written only when the page allows it. */
export class HashRoute implements ReactiveController {
  private readonly follow = (): void => {
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
    if (codeInHash(location.hash) !== undefined) this.follow();
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.follow);
    window.removeEventListener('popstate', this.follow);
  }

  /** The reader opened a sheet, or went back to the list. */
  write(code: string | undefined): void {
    if (!this.writes()) return;
    history.pushState(null, '', code === undefined ? location.pathname + location.search : hashOf(code));
  }
}
