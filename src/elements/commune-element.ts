import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, type CSSResultGroup } from 'lit';
import type { CommuneEvents } from '../events.js';
import { startLocale } from '../i18n/localization.js';
import { scriptDefaults } from '../data/defaults.js';
import { hostStyles } from '../styles/host.js';
import { version } from '../version.js';

let started: Promise<void> | undefined;

/** A form around the whole page (Web Forms of ASP.NET) presses its own button for an Enter pressed anywhere within. */
const keepEnter = (event: KeyboardEvent): void => {
  if (event.key === 'Enter') event.stopPropagation();
};

/** What every element of this library shares: look, language, events. */
export class CommuneElement extends LitElement {
  static readonly version = version;
  static override styles: CSSResultGroup = hostStyles;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.addEventListener('keypress', keepEnter);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!started) started = startLocale(scriptDefaults().lang);
  }

  /** The first picture is already in the page's language: no flash of Vietnamese on an English page. */
  protected override async scheduleUpdate(): Promise<void> {
    await started;
    await super.scheduleUpdate();
  }

  protected emit<K extends keyof CommuneEvents>(type: K, detail: CommuneEvents[K]): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
