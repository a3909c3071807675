/** Everything a tablet at the desk needs beyond the question, loaded at once: it must get by without the network for days. */
import { msg } from '@lit/localize';
import {
  html,
  nothing,
  svg,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Phase } from './answer.js';
import type { Delivery } from '../../data/send-ratings.js';
import { getLocale, loadLocale, setLocale, type Locale } from '../../i18n/localization.js';
import { icon, iconOf } from '../shared/icons.js';
import { partMissing } from '../shared/part-missing.js';
import { staffPanel } from './kiosk-panel.js';
import { canFill, fillScreen, keepAwake, keepData } from './kiosk-screen.js';
import { KioskStaff } from './kiosk-staff.js';
import { KIOSK_TIMES, KioskTimes } from './kiosk-times.js';
import { factsOf, glanceOf } from './kiosk-words.js';

export { kioskStyles } from './kiosk.styles.js';

/** The element a kiosk is made of. */
export interface KioskHost {
  /** Absolute address of the collector; undefined: nobody takes answers. */
  address: () => string | undefined;
  /** The token in the page's `device` attribute. */
  device: () => string | undefined;
  /** Asks the question anew. */
  again: () => void;
  /** Loads what follows a face, ahead of time. */
  prepare: () => void;
}

/** Languages the question can be asked in, in their own words. */
const LANGUAGES: Readonly<Record<Locale, string>> = { vi: 'Tiếng Việt', en: 'English' };

const GLANCES = {
  good: svg`<circle cx="12" cy="12" r="9"/><path d="m7.5 12.5 3 3 6-6.5"/>`,
  waiting: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>`,
};
const FILL = svg`<path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"/>`;

const noMenu = (event: Event): void => event.preventDefault();

export class Kiosk implements ReactiveController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: KioskHost;
  readonly #times = new KioskTimes(performance.now());
  readonly #staff: KioskStaff;
  /** The language of the start, to which the next person comes back. */
  readonly #home: Locale = getLocale() as Locale;
  /** Languages whose words are here: only these are offered. */
  readonly #spoken = new Set<Locale>(['vi', this.#home]);
  #open = false;
  /** Somebody pressed the corner too shortly. */
  #hint = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #press: ReturnType<typeof setTimeout> | undefined;
  #placed: AbortController | undefined;
  #sleep: (() => void) | undefined;
  #phase: Phase | undefined;
  #watched: { address: string | undefined } | undefined;

  constructor(element: ReactiveControllerHost & HTMLElement, host: KioskHost) {
    this.#element = element;
    this.#host = host;
    this.#staff = new KioskStaff(
      () => host.device()?.trim() || undefined,
      () => element.requestUpdate(),
    );
    element.toggleAttribute('kiosk', true); // a page that sets the property only; the styles go by the attribute
    element.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#placed = new AbortController());
    for (const touch of ['pointerdown', 'keydown', 'input'])
      this.#element.addEventListener(touch, this.#touched, { passive: true, signal });
    document.addEventListener('fullscreenchange', () => this.#element.requestUpdate(), { signal });
    this.#sleep = keepAwake();
    keepData();
    this.#learn();
    this.#wait();
    this.#element.requestUpdate(); // back in the page, it watches the queue again
  }

  hostDisconnected(): void {
    this.#placed?.abort();
    this.#sleep?.();
    this.#staff.end();
    this.#watched = undefined;
    clearTimeout(this.#timer);
    clearTimeout(this.#press);
  }

  hostUpdate(): void {
    const address = this.#host.address();
    if (this.#watched && this.#watched.address === address) return;
    this.#watched = { address };
    this.#staff.begin(address);
  }

  hostUpdated(): void {
    const dialog = this.#element.shadowRoot?.querySelector<HTMLDialogElement>('dialog.panel');
    if (!dialog || dialog.open) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('.title')?.focus(); // in the field a tablet would cover the panel with its keyboard
  }

  /** The token answers are sent with; without one they count as given on the web. */
  get device(): string | undefined {
    return this.#staff.device;
  }

  /**
   * The question in the frame of the screen.
   * @param phase of the answer; undefined: nobody is asked
   * @param delivery what has become of it
   */
  frame(content: unknown, phase: Phase | undefined, delivery: Delivery): TemplateResult {
    this.#follow(phase, delivery);
    const address = this.#host.address();
    const { queue, token } = this.#staff;
    const unknown = { from: 'page', check: 'unknown', kept: false } as const; // for the moment before the token is read
    const facts = factsOf(queue, token ?? unknown, address !== undefined);
    const glance = glanceOf(facts, queue);
    const fill = canFill() ? (): void => fillScreen(this.#element) : undefined;
    return html`<div class="kiosk at-${this.#times.shift} is-${phase ?? 'idle'}" @contextmenu=${noMenu}>
        <div class="bar">
          <div class="place"><slot name="place"></slot></div>
          ${
            fill === undefined
              ? nothing
              : html`<button class="button fill" type="button" @click=${fill}>
                  ${iconOf(FILL)}${msg('Toàn màn hình', {
                    id: 'rate.full-screen',
                    desc: 'Button on a tablet at the desk: shows the question on the whole screen',
                  })}
                </button>`
          }
          ${this.#languages()}
        </div>
        <div class="stage">${content}</div>
        <div class="corner" lang="vi">
          <button
            class="glance ${glance.state}"
            type="button"
            @pointerdown=${this.#pressed}
            @pointerup=${this.#released}
            @pointercancel=${this.#released}
            @pointerleave=${this.#released}
            @click=${this.#clicked}
          >
            ${glance.state === 'bad' ? icon('warn') : iconOf(GLANCES[glance.state])}
            <span>${this.#hint ? 'Cán bộ: giữ tay 2 giây' : glance.words}</span>
          </button>
        </div>
      </div>
      ${this.#open ? staffPanel(this.#staff, facts, this.#close) : nothing}`;
  }

  /**
   * Of radio buttons taken out of a shadow tree Chromium keeps their group for as long as the page is open, and with it all that
   * was drawn around them: 11 kB for every answer (bench/soak-kiosk.ts). A button without a name is in no group.
   */
  #release(): void {
    for (const radio of this.#element.shadowRoot?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ??
      [])
      radio.name = '';
  }

  /** The times go by what has become of the answer since it was drawn last. */
  #follow(phase: Phase | undefined, delivery: Delivery): void {
    const now = performance.now();
    if (phase !== this.#phase) {
      if (phase === 'picked') this.#times.opened(now);
      if (phase === 'closed') {
        this.#times.closed(now);
        this.#release();
      }
    }
    if (phase === 'closed' && delivery !== 'sending') this.#times.settled(now);
    this.#phase = phase;
    this.#wait();
  }

  #languages(): TemplateResult[] {
    const others = [...this.#spoken].filter((locale) => locale !== getLocale());
    return others.map(
      (locale) =>
        html`<button class="button language" type="button" lang=${locale} @click=${() => this.#speak(locale)}>
          ${LANGUAGES[locale]}
        </button>`,
    );
  }

  readonly #speak = (locale: Locale): void => {
    if (locale !== getLocale()) setLocale(locale).catch(partMissing);
  };

  /** Fetches the reasons and the words of the other languages while there is a network. */
  #learn(): void {
    this.#host.prepare();
    for (const locale of Object.keys(LANGUAGES) as Locale[])
      if (!this.#spoken.has(locale))
        loadLocale(locale).then(
          () => {
            this.#spoken.add(locale);
            this.#element.requestUpdate();
          },
          () => undefined, // asked again with the next move of the picture
        );
  }

  readonly #touched = (): void => {
    this.#times.touched(performance.now());
    this.#wait();
  };

  #wait(): void {
    clearTimeout(this.#timer);
    const next = this.#times.next();
    if (next !== undefined && this.#element.isConnected)
      this.#timer = setTimeout(this.#look, Math.max(0, next - performance.now()));
  }

  readonly #look = (): void => {
    for (const what of this.#times.due(performance.now())) {
      if (what === 'again' && this.#phase === 'closed') this.#host.again();
      if (what === 'again' || what === 'home') this.#goHome();
      if (what === 'panel') this.#close();
      if (what === 'shift') this.#learn();
    }
    this.#element.requestUpdate();
    this.#wait();
  };

  #goHome(): void {
    this.#hint = false;
    this.#speak(this.#home);
    this.#element.scrollTop = 0;
  }

  readonly #pressed = (): void => {
    clearTimeout(this.#press);
    this.#press = setTimeout(this.#show, KIOSK_TIMES.press);
  };

  readonly #released = (): void => clearTimeout(this.#press);

  /** From a keyboard or a screen reader, which cannot hold a finger, a press is enough. */
  readonly #clicked = ({ detail }: MouseEvent): void => {
    if (detail === 0) this.#show();
    else if (!this.#open) this.#hint = true;
    this.#element.requestUpdate();
  };

  readonly #show = (): void => {
    this.#open = true;
    this.#hint = false;
    this.#times.panel(true, performance.now());
    this.#staff.look();
    this.#element.requestUpdate();
    this.#wait();
  };

  readonly #close = (): void => {
    if (!this.#open) return;
    this.#open = false;
    this.#times.panel(false, performance.now());
    this.#staff.leave();
    this.#element.requestUpdate();
    this.#wait();
  };
}
