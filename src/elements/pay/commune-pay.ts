import { adoptStyles, html, type PropertyValues, type TemplateResult } from 'lit';
import { DataController } from '../../data/data-controller.js';
import { scriptDefaults } from '../../data/defaults.js';
import { todayInVietnam } from '../../format/today.js';
import { getLocale } from '../../i18n/localization.js';
import type { DataFile } from '../../model/envelope.js';
import type { FeeRow } from '../../model/fee-row.js';
import { parseProfile, type Profile } from '../../model/profile.js';
import { CommuneElement } from '../commune-element.js';
import { deskName } from '../shared/desk-name.js';
import { failureCard } from '../shared/failure.js';
import { feesFile } from '../shared/fee-data.js';
import { NewDay } from '../shared/new-day.js';
import { partMissing } from '../shared/part-missing.js';
import { linesFor } from './choose.js';
import { communePayStyles } from './commune-pay.styles.js';
import { payView } from './pay-view.js';

/** The panel is loaded after the first paint; the fee board and the sheets load the same one. */
type Panel = typeof import('../shared/pay-panel.js');

/**
 * Payment of one fee by bank transfer: a VietQR with everything to pay by hand beside it. The amount is that of the fee
 * board, the account that of the commune's profile; neither comes from the page's address, and a fee that is not
 * certain has no code.
 *
 * @slot - What is shown without JavaScript, while loading, and when loading fails.
 * @csspart item - The fee that is paid, with `data-id`.
 * @csspart pay - The payment panel.
 * @csspart picture - The code with its quiet zone.
 * @csspart notice - Why there is no code.
 * @cssproperty --commune-qr-size - Side of the code on the screen. Default 16em; never under what a phone needs.
 * @cssproperty --commune-qr-paper - Side of the code on paper. Default 40mm; never under 25mm.
 * @fires commune-load - The fee board was loaded.
 * @fires commune-error - A file could not be used; the detail has a code from a closed list.
 */
export class CommunePay extends CommuneElement {
  static override styles = [CommuneElement.styles, communePayStyles];
  // Plain statics where decorators would weigh 0.4 kB on every page (targets.md §1).
  static override properties = {
    src: {},
    data: { attribute: false },
    profile: {},
    fee: {},
    procedure: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    panel: { state: true },
    chosen: { state: true },
  };

  /** URL of `fees.csv` or `fees.json`. Default: `data-fees` of the script tag. */
  src?: string;
  /** The same content as a value or text; goes before `src`. */
  data?: unknown;
  /** URL of `commune.json`, which names the account. Default: `data-profile` of the script tag. */
  profile?: string;
  /** Id (mã) of the fee row that is paid. */
  fee?: string;
  /** Code of the procedure whose fee is paid; the reader chooses where there are several. */
  procedure?: string;
  /** Level of the heading in the page's outline. Default 2. */
  headingLevel = 2;

  /** `failed` when it did not arrive. */
  private panel: Panel | 'failed' | undefined;
  private chosen: string | undefined;

  protected readonly newDay = new NewDay(this);

  private readonly fees = new DataController<DataFile<FeeRow>>(this, {
    ...feesFile,
    inputs: () => ({ data: this.data, src: this.src ?? scriptDefaults().fees }),
    inline: true,
    onLoad: (detail) => this.emit('commune-load', detail),
    onError: (detail) => this.emit('commune-error', detail),
  });
  private readonly commune = new DataController<Profile>(this, {
    parse: parseProfile,
    inputs: () => ({ src: this.profile ?? scriptDefaults().profile }),
    onError: (detail) => this.emit('commune-error', detail),
  });

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void this.open();
  }

  private async open(): Promise<void> {
    try {
      const panel = await import('../shared/pay-panel.js');
      const { elementStyles } = this.constructor as typeof CommunePay;
      adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, panel.payStyles]);
      this.panel = panel;
    } catch (cause) {
      partMissing(cause);
      this.panel = 'failed';
    }
  }

  private readonly retry = (): void => {
    if (this.panel !== 'failed') {
      this.fees.reload();
      return;
    }
    this.panel = undefined;
    void this.open();
  };

  protected override render(): TemplateResult {
    const { panel, chosen, headingLevel } = this;
    const { state } = this.fees;
    const commune = this.commune.state;
    const content = (): TemplateResult => {
      if (state.status === 'idle') return html`<slot></slot>`;
      const failure = panel === 'failed' ? 'network' : state.status === 'error' && state.code;
      if (failure) {
        const hotline = commune.status === 'ready' ? commune.value.hotline : undefined;
        return html`${failureCard(failure, hotline, deskName(), this.retry)}<slot></slot>`;
      }
      if (state.status !== 'ready' || typeof panel !== 'object')
        return html`<div class="waiting"><slot></slot></div>`;
      const { value, url, copyFrom } = state;
      const { payPanel } = panel;
      const lines = linesFor(value.items, todayInVietnam(), this);
      const choose = (id: string): void => {
        this.chosen = id;
      };
      return payView({ lines, chosen, choose, commune, payPanel, base: url, copyFrom, headingLevel });
    };
    return html`<div class="root" lang=${getLocale()}>${content()}</div>`;
  }
}
