/** A page left open over midnight: another day may have other amounts. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { todayInVietnam } from '../../format/today.js';

/** Not one long wait till midnight: a computer that sleeps stops its clocks. */
const LOOK_EVERY = 60_000;
const DAY = 86_400_000;
const HOURS_AHEAD = 7 * 3_600_000;

/** Draws its host again when a new day begins in Việt Nam, also where nobody touches the page (a screen at the desk). */
export class NewDay implements ReactiveController {
  private day = todayInVietnam();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.look);
    this.look();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.look);
    clearTimeout(this.timer);
  }

  private readonly look = (): void => {
    clearTimeout(this.timer);
    const toMidnight = DAY - ((Date.now() + HOURS_AHEAD) % DAY);
    this.timer = setTimeout(this.look, Math.min(toMidnight, LOOK_EVERY));
    const day = todayInVietnam();
    if (day === this.day) return;
    this.day = day;
    this.host.requestUpdate();
  };
}
