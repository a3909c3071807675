/** One answer from the question to its end. It is closed once; a new opinion is a new answer with a new id. */
import { RATING_LIMITS, SATISFIED_FROM, type Reason, type Scale } from '../../model/rating.js';

/** Without a touch for so long the answer is closed as it stands: a tap counts also when its reader walks away. */
export const IDLE_MS = 20_000;
/** So long before that the reader is told. */
export const SOON_MS = 10_000;

/** `open`: no face chosen yet. `picked`: a face is chosen and may still be changed. `closed`: it is on its way. */
export type Phase = 'open' | 'picked' | 'closed';

/** What ended it: the button, 20 seconds without a touch, or that the reader left. */
export type Closing = 'sent' | 'idle' | 'left';

/** What a closed answer says. Times of `performance.now()`. */
export interface Said {
  id: string;
  score: number;
  scale: Scale;
  reasons: Reason[];
  comment?: string;
  trap?: string;
  /** Milliseconds between the question and the first tap. */
  openMs: number;
  /** When a face was first tapped. */
  tappedAt: number;
}

/** UUID version 4. Not `crypto.randomUUID()`: a page without https has none. */
const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  let at = 0;
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
    const half = (bytes[at++] ?? 0) & 15;
    return (place === 'x' ? half : (half & 3) | 8).toString(16);
  });
};

/** As the collector counts it: NFC, no blanks at the ends, whole code points. */
const shortened = (text: string): string => {
  const points = [...text.normalize('NFC').trim()];
  return points.slice(0, RATING_LIMITS.comment).join('').trim();
};

export class Answer {
  phase: Phase = 'open';
  /** The chosen face: 1 the worst, the scale's own number the best. */
  score: number | undefined;
  readonly reasons = new Set<Reason>();
  comment = '';
  /** What a field holds that people do not see. */
  trap = '';
  /** It closes by itself in {@link SOON_MS}. */
  soon = false;
  private readonly shownAt = performance.now();
  private tappedAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param changed the state is another one
   * @param closed called once, when the answer is closed
   */
  constructor(
    readonly scale: Scale,
    private readonly changed: () => void,
    private readonly closed: (said: Said, how: Closing) => void,
  ) {}

  /** Whether the chosen face is one of the two best. */
  get satisfied(): boolean {
    return (this.score ?? 0) >= SATISFIED_FROM[this.scale];
  }

  /** A face was tapped, or reached with an arrow key. */
  pick(score: number): void {
    if (this.phase === 'closed') return;
    const before = this.satisfied;
    if (this.phase === 'open') this.tappedAt = performance.now();
    this.phase = 'picked';
    this.score = score;
    // "Phải chờ lâu" is no reason to be satisfied.
    if (this.satisfied !== before) this.reasons.clear();
    this.touch();
    this.changed();
  }

  /** Named, or no longer. */
  toggle(reason: Reason): void {
    if (this.phase !== 'picked') return;
    if (!this.reasons.delete(reason)) this.reasons.add(reason);
    this.touch();
    this.changed();
  }

  write(comment: string): void {
    if (this.phase !== 'picked') return;
    this.comment = comment;
    this.touch();
    this.changed();
  }

  /** The reader is still there: the 20 seconds begin anew. */
  touch(): void {
    if (this.phase !== 'picked') return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.warn(true);
      this.timer = setTimeout(() => this.close('idle'), SOON_MS);
    }, IDLE_MS - SOON_MS);
    this.warn(false);
  }

  private warn(soon: boolean): void {
    if (soon === this.soon) return;
    this.soon = soon;
    this.changed();
  }

  /** Ends the answer; without a face, or a second time, it does nothing. */
  close(how: Closing): void {
    if (this.phase !== 'picked') return;
    clearTimeout(this.timer);
    this.phase = 'closed';
    const { score = 0, scale, tappedAt, trap } = this;
    const comment = shortened(this.comment);
    const said: Said = {
      id: newId(),
      score,
      scale,
      reasons: [...this.reasons],
      ...(comment !== '' && { comment }),
      ...(trap !== '' && { trap }),
      openMs: Math.round(tappedAt - this.shownAt),
      tappedAt,
    };
    this.changed();
    this.closed(said, how);
  }
}
