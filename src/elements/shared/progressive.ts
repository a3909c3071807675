import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The rest of what was found is drawn once the reader's fingers rest: a key must not wait for it. */
const TYPING_RESTS_MS = 250;

const whenIdle = (task: () => void): void => {
  // WebKit has no requestIdleCallback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 200 });
  else setTimeout(task, 16);
};

/** Draws a long list in slices: some sections at once, the next ones when the browser is idle. */
export class Progressive implements ReactiveController {
  /** Sections to draw now. */
  drawn = 1;
  private typedAt = -TYPING_RESTS_MS;
  private waiting = false;

  /** @param count how many sections there are */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly count: () => number,
  ) {
    host.addController(this);
  }

  /** The reader pressed a key. */
  typed(): void {
    this.typedAt = performance.now();
  }

  hostUpdated(): void {
    if (this.drawn >= this.count() || this.waiting) return;
    this.waiting = true;
    this.next();
  }

  private next(): void {
    const typing = this.typedAt + TYPING_RESTS_MS - performance.now();
    if (typing > 0) setTimeout(() => this.next(), typing);
    else
      whenIdle(() => {
        this.waiting = false;
        this.drawn++;
        this.host.requestUpdate();
      });
  }
}
