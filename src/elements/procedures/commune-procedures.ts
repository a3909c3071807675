import { adoptStyles, html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { DataController } from '../../data/data-controller.js';
import { scriptDefaults } from '../../data/defaults.js';
import { formatDay } from '../../format/date.js';
import { getLocale } from '../../i18n/localization.js';
import type { CatalogueEntry } from '../../model/catalogue.js';
import { DEFAULT_LINKS, parseProfile, type Profile } from '../../model/profile.js';
import { CommuneElement } from '../commune-element.js';
import { dataNotice } from '../shared/data-notice.js';
import { failureCard } from '../shared/failure.js';
import { HashRoute } from '../shared/hash-route.js';
import { icon } from '../shared/icons.js';
import { KeptView } from '../shared/kept-view.js';
import { partMissing } from '../shared/part-missing.js';
import { Progressive } from '../shared/progressive.js';
import { unfoldForPrint } from '../shared/unfold-for-print.js';
import { KEY, shareAddress } from './address.js';
import { hasFilter, type Filters } from './arrange.js';
import { lostRecords, parseCatalogue, prepareCatalogue, sheetUrl, type Catalogue } from './catalogue.js';
import { CatalogueView, type Found } from './catalogue-view.js';
import { listStyles } from './commune-procedures.styles.js';
import { finder } from './finder.js';
import { askUs, broken, list, nothingHere, type ListContext } from './list.js';
import { backLink, deskName, portalLink } from './links.js';
import type { SheetPage } from './sheet-context.js';
import { SheetPart } from './sheet-part.js';

/** How long a sheet waits for the commune's profile before it is drawn without it. */
const PROFILE_PATIENCE_MS = 1500;
/** A search is reported once the reader pauses this long. */
const SEARCH_SETTLED_MS = 800;

/** A click that means "here", not "in a new tab". */
const isPlainClick = (event: MouseEvent): boolean =>
  !(
    event.defaultPrevented ||
    event.button !== 0 ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    event.altKey
  );

/**
 * The procedure catalogue of a commune: a list to search and, on the same spot, the sheet of one procedure.
 *
 * @slot - What is shown without JavaScript, while loading, and when loading fails.
 * @csspart item - One procedure in the list, with `data-code`.
 * @csspart suggestion - A procedure offered when nothing was found, with `data-code`.
 * @csspart sheet - The open sheet, with `data-code`.
 * @csspart notice - A sentence the reader must see: stored copy, broken records, expired, failed.
 * @csspart search - The search field.
 * @csspart step - One step of the diagram.
 * @cssproperty --commune-accent - The one colour of the commune; 4.5:1 or more against the page.
 * @cssproperty --commune-on-accent - Text on the accent colour.
 * @cssproperty --commune-font - Font family. Default: the system's.
 * @cssproperty --commune-radius - Corner radius. Default 0.5em.
 * @fires commune-load - The catalogue was loaded.
 * @fires commune-error - A file could not be used; the detail has a code from a closed list.
 * @fires commune-search - The reader searched and paused.
 * @fires commune-select - The reader opened a sheet.
 */
export class CommuneProcedures extends CommuneElement {
  static override styles = [CommuneElement.styles, listStyles];
  // Plain statics where decorators would weigh 0.4 kB on every page (targets.md §1).
  static override properties = {
    src: {},
    data: { attribute: false },
    profile: {},
    staffSrc: { attribute: 'staff-src' },
    feesSrc: { attribute: 'fees-src' },
    code: {},
    codes: {},
    field: {},
    route: {},
    shareBase: { attribute: 'share-base' },
    headingLevel: { attribute: 'heading-level', type: Number },
    query: { state: true },
    filters: { state: true },
    opened: { state: true },
    chosenCase: { state: true },
    board: { state: true },
    profileLate: { state: true },
  };

  /** URL of `procedures/index.json`, of `procedures.json`, or of one sheet. */
  src?: string;
  /** The same content as a value or JSON text; goes before `src`. */
  data?: unknown;
  /** URL of `commune.json`. Default: `data-profile` of the script tag. */
  profile?: string;
  /** URL of `staff.csv` or `staff.json`: sheets show who is in charge. Default: `data-staff` of the script tag. */
  staffSrc?: string;
  /** URL of `fees.json` or `fees.csv`: sheets show what the fee board says. Default: `data-fees` of the script tag. */
  feesSrc?: string;
  /** Shows the sheet of this code alone, without the list. */
  code?: string;
  /** Offers only these codes, in this order (separated by commas or spaces). */
  codes?: string;
  /** Offers only these fields (lĩnh vực, separated by `;`). */
  field?: string;
  /** `hash`: opening a sheet writes `#thu-tuc=<code>` into the page's address. The hash is always read. */
  route?: string;
  /** Address that printed QR codes lead to; `#thu-tuc=<code>` is added. Default: this page without its query. */
  shareBase?: string;
  /** Level of our first heading in the page's outline. Default 2. */
  headingLevel = 2;

  private query = '';
  private filters: Filters = {};
  /** The code the reader or the page's hash asked for. */
  private opened?: string;
  private chosenCase?: string;
  /** The wall board, while it is being printed. */
  private board?: TemplateResult | 'failed';
  private profileLate = false;

  private readonly catalogue = new DataController<Catalogue>(this, {
    parse: parseCatalogue,
    prepare: prepareCatalogue,
    inputs: () => ({ data: this.data, src: this.src }),
    inline: true,
    onLoad: (detail) => this.emit('commune-load', detail),
    onError: (detail) => this.emit('commune-error', detail),
  });
  private readonly commune = new DataController<Profile>(this, {
    parse: parseProfile,
    inputs: () => ({ src: this.profile ?? scriptDefaults().profile }),
    onError: (detail) => this.emit('commune-error', detail),
  });
  private readonly sheets = new SheetPart(this, {
    url: () => this.sheetFileUrl(),
    staff: () => this.staffSrc ?? scriptDefaults().staff,
    fees: () => this.feesSrc ?? scriptDefaults().fees,
    adopt: (styles) => this.adopt(styles),
    onError: (detail) => this.emit('commune-error', detail),
  });
  private readonly hash = new HashRoute(
    this,
    KEY,
    () => this.route === 'hash',
    (code) => this.show(code),
  );

  private loaded?: Catalogue;
  private view = new CatalogueView([]);
  private found: Found = this.view.all;
  private readonly progress = new Progressive(this, () =>
    this.openEntry === undefined ? this.found.sections.length : 0,
  );
  private readonly keptList = new KeptView(this);
  private stopListening: (() => void)[] = [];
  private searchReport?: ReturnType<typeof setTimeout>;
  /** Where the reader was in the list, to return to. */
  private listPlace?: { scroll: number; code: string };

  override connectedCallback(): void {
    super.connectedCallback();
    const patience = setTimeout(() => (this.profileLate = true), PROFILE_PATIENCE_MS);
    this.stopListening = [
      () => clearTimeout(patience),
      () => clearTimeout(this.searchReport),
      unfoldForPrint(this.renderRoot as ShadowRoot),
    ];
    // The first touch of the list loads what it will need next: the search and the sheets.
    for (const touch of ['pointerenter', 'touchstart', 'focusin'])
      this.addEventListener(touch, this.wake, { passive: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.stopListening) stop();
    this.stopListening = [];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { state } = this.catalogue;
    const value = state.status === 'ready' ? state.value : undefined;
    if (value !== this.loaded || changed.has('codes') || changed.has('field')) {
      this.loaded = value;
      this.view = new CatalogueView(value?.items ?? [], this.codes, this.field);
      this.find();
      if (this.awake) void this.prepareSearch(this.view);
    } else if (changed.has('query') || changed.has('filters')) this.find();
    if (changed.has('code')) this.chosenCase = undefined;
    if (this.openEntry !== undefined && !this.sheets.failed) void this.sheets.load();
  }

  private awake = false;
  private finding?: typeof import('./finding.js');

  private readonly wake = (): void => {
    if (this.awake) return;
    this.awake = true;
    void this.prepareSearch(this.view);
    void this.sheets.load();
  };

  private async prepareSearch(view: CatalogueView): Promise<void> {
    await this.updateComplete;
    try {
      this.finding ??= await import('./finding.js');
      this.adopt(this.finding.findingStyles);
      await view.prepareSearch(this.finding.CatalogueSearch);
    } catch (cause) {
      this.awake = false; // no connection just now: the next touch tries again
      partMissing(cause);
      return;
    }
    if (view !== this.view) return;
    if (this.query !== '') this.find();
    this.requestUpdate();
  }

  private readonly extraStyles = new Set<CSSResult>();

  /** Styles that came with a part loaded later. */
  private adopt(styles: CSSResult): void {
    this.extraStyles.add(styles);
    const { elementStyles } = this.constructor as typeof CommuneProcedures;
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, ...this.extraStyles]);
  }

  private find(): void {
    this.found = this.view.find(this.query, this.filters);
    this.progress.drawn = 1;
  }

  protected override updated(): void {
    if (this.focusTitle) this.moveFocusToTitle();
  }

  /** The reader opened a sheet: focus goes to its title, first the waiting one, then the real one. */
  private focusTitle = false;

  private moveFocusToTitle(): void {
    const title = this.renderRoot.querySelector<HTMLElement>('.sheet-title');
    title?.focus({ preventScroll: true });
    if (title?.closest('[part="sheet"]')) this.focusTitle = false;
  }

  /** The sheet on the page: the one alone, or the one asked for. */
  private get openCode(): string | undefined {
    return this.code || this.opened; // a removed attribute is null, an empty one ''
  }

  /** Its line in the catalogue; undefined when this element does not have it. */
  private get openEntry(): CatalogueEntry | undefined {
    return this.openCode === undefined ? undefined : this.view.entry(this.openCode);
  }

  private sheetFileUrl(): string | undefined {
    const { state } = this.catalogue;
    const entry = this.openEntry;
    if (state.status !== 'ready' || state.value.sheets || entry === undefined || entry.sheet === false)
      return undefined;
    return sheetUrl(state.url, entry.code);
  }

  private show(code: string | undefined): void {
    if (code === this.opened) return;
    this.opened = code;
    if (this.sheets.failed) this.sheets.retry(); // a touch came too early; now somebody waits for it
    this.focusTitle = false;
    this.chosenCase = undefined;
  }

  private async open(entry: CatalogueEntry, event: MouseEvent): Promise<void> {
    if (!isPlainClick(event)) return;
    this.emit('commune-select', { code: entry.code });
    if (entry.sheet === false) return; // the link leads to the portal
    event.preventDefault();
    this.listPlace = { scroll: window.scrollY, code: entry.code };
    this.hash.write(entry.code);
    this.show(entry.code);
    this.focusTitle = true;
    await this.updateComplete;
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
  }

  private async back(event: MouseEvent): Promise<void> {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    const code = this.opened ?? '';
    const place = this.listPlace?.code === code ? this.listPlace : undefined;
    this.hash.write(undefined);
    this.show(undefined);
    const line = await this.lineOf(code);
    if (place) window.scrollTo({ top: place.scroll });
    line?.focus({ preventScroll: place !== undefined });
  }

  /** The link of a line, drawn and unfolded; the search field when the list does not show it. */
  private async lineOf(code: string): Promise<HTMLElement | null> {
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    const item = `[part~="item"][data-code="${CSS.escape(code)}"]`;
    await this.updateComplete;
    while (!find(item) && this.progress.drawn < this.found.sections.length) {
      this.progress.drawn++;
      this.requestUpdate();
      await this.updateComplete;
    }
    find(item)?.closest('details')?.setAttribute('open', '');
    return find(`${item} a`) ?? find('input[type="search"]');
  }

  private readonly searchFor = (query: string): void => {
    this.wake();
    this.query = query;
    this.progress.typed();
    clearTimeout(this.searchReport);
    if (query.trim() === '') return;
    this.searchReport = setTimeout(
      () => this.emit('commune-search', { query: query.trim(), count: this.found.count }),
      SEARCH_SETTLED_MS,
    );
  };

  private get communeProfile(): Profile | undefined {
    return this.commune.state.status === 'ready' ? this.commune.state.value : undefined;
  }

  private get links() {
    return { ...DEFAULT_LINKS, ...this.communeProfile?.links };
  }

  private addressOf(code: string): string {
    return shareAddress(code, this.shareBase, location.href);
  }

  private readonly hrefOf = (entry: CatalogueEntry): string =>
    (entry.sheet === false ? portalLink(entry, this.links) : undefined) ?? this.addressOf(entry.code);

  private async printBoard(): Promise<void> {
    const part = await import('./board.js').catch(partMissing);
    this.board = part ? undefined : 'failed';
    if (!part) return;
    const rows = this.found.sections.flat().flatMap((group) => group.rows);
    await part.printBoard(
      this,
      {
        entries: rows.flatMap((row) => [row.entry, ...row.variants]),
        addressOf: this.hrefOf,
        profile: this.communeProfile,
        headingLevel: this.headingLevel,
      },
      { adopt: (styles) => this.adopt(styles), show: (board) => (this.board = board) },
    );
  }

  private get backLink(): SheetPage['back'] {
    if (this.code) return undefined;
    return { href: location.pathname + location.search, go: (event) => void this.back(event) };
  }

  private sheetPage(code: string): SheetPage {
    return {
      commune: this.commune.state,
      links: this.links,
      headingLevel: this.headingLevel,
      chosenCase: this.chosenCase,
      chooseCase: (name) => (this.chosenCase = name),
      address: this.addressOf(code),
      back: this.backLink,
    };
  }

  private renderList(): TemplateResult {
    if (this.view.entries.length === 0) return nothingHere(this.communeProfile);
    const { state } = this.catalogue;
    const { found } = this;
    const profile = this.communeProfile;
    const choose = (filters: Filters) => (this.filters = filters);
    const context: ListContext = {
      query: found === this.view.all ? '' : this.query.trim(),
      highlight: (text) => this.view.highlight(text, this.query),
      headingLevel: this.headingLevel,
      locale: getLocale(),
      sections: found.sections,
      drawn: this.progress.drawn,
      addresses: [profile?.links, this.shareBase],
      hrefOf: this.hrefOf,
      open: (entry, event) => void this.open(entry, event),
    };
    const whole = found === this.view.all;
    const board = this.board === 'failed' ? undefined : this.board;
    return html`<div class=${board ? 'no-print' : ''}>
        ${finder({
          query: this.query,
          filters: this.filters,
          facets: this.view.facets,
          shown: found.count,
          whole,
          search: this.searchFor,
          choose,
          panel: this.finding?.filterPanel(this.view.facets, this.filters, choose),
        })}
        ${
          state.status === 'ready'
            ? dataNotice(
                broken(this.view.entries.length, lostRecords(state.issues)),
                state.copyFrom && formatDay(state.copyFrom),
              )
            : nothing
        }
        ${this.unknownCode()}
        ${
          // Two templates: a fold the reader opened in the whole list must not stay open in another line's place.
          whole ? html`<div>${list(context)}</div>` : html`<div class="found">${list(context)}</div>`
        }
        ${found.count === 0 ? this.finding?.nothingFound(context, found, profile, hasFilter(this.filters) ? () => choose({}) : undefined) : askUs(profile)}
        ${
          found.count === 0
            ? nothing
            : html`<p class="actions no-print">
                <button type="button" class="button" @click=${() => void this.printBoard()}>
                  ${icon('print')}${msg('In bảng treo tường (A3)', { id: 'list.board', desc: 'Button: print the list as an A3 wall board with a QR code per procedure' })}
                </button>
              </p>`
        }
        ${this.board === 'failed' ? failureCard('network', profile?.hotline, deskName(), () => void this.printBoard()) : nothing}
      </div>
      ${board}`;
  }

  /** A link led to a code that is not here. An element that offers only a part says nothing: another one may have it. */
  private unknownCode(): TemplateResult | typeof nothing {
    const { openCode } = this;
    if (openCode === undefined || this.codes || this.field) return nothing;
    return html`<div class="notice saved" part="notice" role="alert">
      ${icon('warn')}
      <p>
        ${msg(str`Không có thủ tục mã ${openCode} ở đây.`, { id: 'list.unknown-code', desc: 'A link led to a procedure that this catalogue does not have' })}
      </p>
    </div>`;
  }

  /** The sheet asked for, in whatever state it is. */
  private renderSheet(entry: CatalogueEntry): TemplateResult {
    const { sheets } = this;
    const file = sheets.state;
    const inFile = entry.sheet === false ? undefined : this.loaded?.sheets?.get(entry.code);
    const procedure = inFile ?? (file.status === 'ready' ? file.value : undefined);
    const hotline = this.communeProfile?.hotline;
    const waiting = this.commune.state.status === 'loading' || sheets.files?.waiting;
    if (procedure?.code === entry.code && sheets.files && (!waiting || this.profileLate)) {
      const { state } = inFile ? this.catalogue : sheets;
      const copyFrom = state.status === 'ready' ? state.copyFrom : undefined;
      return html`${dataNotice(undefined, copyFrom && formatDay(copyFrom))}
      ${sheets.files.draw(procedure, this.sheetPage(entry.code))}`;
    }
    const title = html`${backLink(this.backLink)}
      <p class="sheet-title" lang="vi" tabindex="-1">${entry.everydayName ?? entry.name}</p>`;
    if (procedure === undefined && this.sheetFileUrl() === undefined && sheets.onPortal)
      return html`${title} ${sheets.onPortal(portalLink(entry, this.links), hotline)}`;
    // A file that holds another procedure is as bad as none.
    const wrong = file.status === 'ready' && file.value.code !== entry.code ? 'bad-format' : undefined;
    const failure = sheets.failed ? 'network' : file.status === 'error' ? file.code : wrong;
    const fallback = this.code ? html`<slot></slot>` : nothing;
    if (failure !== undefined)
      return html`${title} ${failureCard(failure, hotline, deskName(), () => sheets.retry())}${fallback}`;
    return html`<div class="waiting">${title}</div>
      ${fallback}`;
  }

  protected override render(): TemplateResult {
    const { state } = this.catalogue;
    const entry = this.openEntry;
    const content = (): TemplateResult | HTMLElement => {
      switch (state.status) {
        case 'idle':
          return html`<slot></slot>`;
        case 'loading':
          return html`<div class="waiting"><slot></slot></div>`;
        case 'error':
          return html`${failureCard(state.code, this.communeProfile?.hotline, deskName(), () => this.catalogue.reload())}<slot
            ></slot>`;
        case 'ready':
          if (entry !== undefined) return this.renderSheet(entry);
          if (this.code) return html`${this.unknownCode()}<slot></slot>`;
          return this.keptList.draw(this.renderList()); // a sheet leaves it as it was
      }
    };
    return html`<div class="root" lang=${getLocale()}>${content()}</div>`;
  }
}
