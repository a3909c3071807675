/** What is due when on a tablet at the desk: the pause after an answer, the way back to the start, the slow shift. No DOM. */

/** Milliseconds. */
export const KIOSK_TIMES = {
  /** After an answer nobody can give the next one: the physical limit that a kiosk has in place of the page's 2 s. */
  lock: 3000,
  /** So long the pause lasts at most while the answer is still on its way. */
  lockAtMost: 6000,
  /** And so long at least what became of it can be read. */
  read: 1500,
  /** Untouched for so long, the screen goes back to the start: its language, an open panel without a word in it. */
  idle: 20_000,
  /** Untouched for so long, the staff's panel closes. */
  panel: 60_000,
  /** The corner has to be held for so long before the staff's panel opens. */
  press: 1500,
  /** The picture moves a little after so long: a picture that never moves burns into the screen. */
  shift: 60_000,
  /** Never moves under a finger: so long after the last touch at the earliest. */
  shiftAfterTouch: 8000,
} as const;

/** Places of the picture; {@link KioskTimes.shift} goes through them in turn, neighbours one step apart. */
export const SHIFTS = 8;

/**
 * - `again`: the pause is over, the question is asked anew
 * - `home`: somebody went away, back to the language and the view of the start
 * - `panel`: the staff went away, their panel closes
 * - `shift`: the picture moves on
 */
export type Due = 'again' | 'home' | 'panel' | 'shift';

/**
 * The clock is the caller's and never goes back: `performance.now()`. A kiosk's calendar may be years off.
 * While an answer is open ({@link opened}) nothing is due: it closes by itself.
 */
export class KioskTimes {
  /** 0 … SHIFTS - 1 */
  shift = 0;

  #touched: number;
  #shifted: number;
  /** Somebody has touched the screen since it was at its start. */
  #used = false;
  #panel = false;
  #open = false;
  #closed: number | undefined;
  #settled: number | undefined;

  constructor(now: number) {
    this.#touched = now;
    this.#shifted = now;
  }

  touched(now: number): void {
    this.#touched = now;
    this.#used = true;
  }

  /** A face was chosen; the answer can still be changed. */
  opened(now: number): void {
    this.touched(now);
    this.#open = true;
    this.#closed = undefined;
  }

  /** The answer is closed: the pause begins. */
  closed(now: number): void {
    this.#open = false;
    this.#closed = now;
    this.#settled = undefined;
  }

  /** It is known what became of the closed answer; only the first call after {@link closed} counts. */
  settled(now: number): void {
    this.#settled ??= now;
  }

  panel(open: boolean, now: number): void {
    this.touched(now);
    this.#panel = open;
  }

  /** Nothing can be chosen just now. */
  get locked(): boolean {
    return this.#closed !== undefined;
  }

  /** What is due now, once each; done with it is whoever asks. */
  due(now: number): Due[] {
    const due = this.#all().flatMap(([what, at]) => (at <= now ? [what] : []));
    for (const what of due) {
      if (what === 'again') this.#closed = undefined;
      if (what === 'again' || what === 'home') this.#used = false;
      if (what === 'panel') this.#panel = false;
      if (what === 'shift') {
        this.#shifted = now;
        this.shift = (this.shift + 1) % SHIFTS;
      }
    }
    return due;
  }

  /** When to ask again; undefined: not before something happens. */
  next(): number | undefined {
    const times = this.#all().map(([, at]) => at);
    return times.length === 0 ? undefined : Math.min(...times);
  }

  #all(): [what: Due, at: number][] {
    if (this.#open) return [];
    const { lock, lockAtMost, read, idle, panel, shift, shiftAfterTouch } = KIOSK_TIMES;
    if (this.#closed !== undefined) {
      const known = this.#settled;
      const until = this.#closed + (known === undefined ? lockAtMost : lock);
      return [['again', Math.max(until, (known ?? 0) + read)]];
    }
    const all: [Due, number][] = [
      ['shift', Math.max(this.#shifted + shift, this.#touched + shiftAfterTouch)],
    ];
    if (this.#panel) all.push(['panel', this.#touched + panel]);
    else if (this.#used) all.push(['home', this.#touched + idle]);
    return all;
  }
}
