import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, type CSSResultGroup, type PropertyValues } from 'lit';
import type { CommuneEvents } from '../events.js';
import { getLocale, startLocale } from '../i18n/localization.js';
import { scriptDefaults } from '../data/defaults.js';
import { hostStyles } from '../styles/host.js';
import { version } from '../version.js';

let started: Promise<void> | undefined;

/** What every element of this library shares: look, language, events. */
export class CommuneElement extends LitElement {
  static readonly version = version;
  static override styles: CSSResultGroup = hostStyles;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void (started ??= startLocale(scriptDefaults().lang));
  }

  /** The first picture is already in the page's language: no flash of Vietnamese on an English page. */
  protected override async scheduleUpdate(): Promise<void> {
    await started;
    super.scheduleUpdate();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    // Screen readers choose their voice by `lang`; it belongs on our own tree, not on the page's.
    this.shadowLang = getLocale();
  }

  /** The locale our strings are in, for `lang="…"` inside the shadow tree. */
  protected shadowLang = 'vi';

  protected emit<K extends keyof CommuneEvents>(type: K, detail: CommuneEvents[K]): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
