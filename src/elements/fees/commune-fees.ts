import { adoptStyles, html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { DataController, type DataState } from '../../data/data-controller.js';
import { scriptDefaults } from '../../data/defaults.js';
import type { CommuneEvents } from '../../events.js';
import { safeUrl } from '../../format/safe-url.js';
import { todayInVietnam } from '../../format/today.js';
import { getLocale } from '../../i18n/localization.js';
import type { DataFile } from '../../model/envelope.js';
import type { FeeRow } from '../../model/fee-row.js';
import { parseProfile, type Profile } from '../../model/profile.js';
import { CommuneElement } from '../commune-element.js';
import { deskName } from '../shared/desk-name.js';
import { failureCard } from '../shared/failure.js';
import { lineActions } from '../shared/fee-actions.js';
import { feesFile } from '../shared/fee-data.js';
import { lostRecords } from '../shared/lost-records.js';
import { partMissing } from '../shared/part-missing.js';
import { Progressive } from '../shared/progressive.js';
import { searchField } from '../shared/search-field.js';
import { sections } from '../shared/sections.js';
import { unfoldForPrint } from '../shared/unfold-for-print.js';
import { arrange, countOf, type BoardLine, type FeeGroup } from './arrange.js';
import { feesStyles } from './commune-fees.styles.js';
import { feeTables } from './table.js';
import type { FeesPage, FeeTools } from './tools.js';

/** How long the board waits for the commune's profile, whose number stands in it, before it is drawn without. */
const PROFILE_PATIENCE_MS = 1500;
/** So many lines are seen at a glance: a field to search them would only stand in the way. */
const GLANCE = 5;

/**
 * The fee board of a commune: what is paid, by whom, and on what law it rests; for payable fees a payment code.
 *
 * @slot - What is shown without JavaScript, while loading, and when loading fails.
 * @csspart item - One fee, with `data-id`.
 * @csspart search - The search field.
 * @csspart notice - A sentence the reader must see: stored copy, broken rows, an unknown fee, failed.
 * @cssproperty --commune-accent - The one colour of the commune; 4.5:1 or more against the page.
 * @cssproperty --commune-on-accent - Text on the accent colour.
 * @cssproperty --commune-font - Font family. Default: the system's.
 * @cssproperty --commune-radius - Corner radius. Default 0.5em.
 * @fires commune-load - The board was loaded; its issues say why fees are shown without an amount.
 * @fires commune-error - A file could not be used; the detail has a code from a closed list.
 * @fires commune-search - The reader searched and paused.
 */
export class CommuneFees extends CommuneElement implements FeesPage {
  static override styles = [CommuneElement.styles, feesStyles];
  // Plain statics where decorators would weigh 0.4 kB on every page (targets.md §1).
  static override properties = {
    src: {},
    data: { attribute: false },
    profile: {},
    field: {},
    ids: {},
    procedures: {},
    shareBase: { attribute: 'share-base' },
    proceduresPage: { attribute: 'procedures-page' },
    headingLevel: { attribute: 'heading-level', type: Number },
    query: { state: true },
    profileLate: { state: true },
  };

  /** URL of `fees.csv` or `fees.json`. Default: `data-fees` of the script tag. */
  src?: string;
  /** The same content as a value or text; goes before `src`. */
  data?: unknown;
  /** URL of `commune.json`: whom to call, and which account is paid into. Default: `data-profile` of the script tag. */
  profile?: string;
  /** Offers only these fields (lĩnh vực, separated by `;`). */
  field?: string;
  /** Offers only these fees, in this order (ids, separated by commas or spaces). */
  ids?: string;
  /** Offers only what is paid for these procedures (codes, separated by commas or spaces). */
  procedures?: string;
  /** Address that printed QR codes lead to. Default: this page without its query. */
  shareBase?: string;
  /** Page with the procedure catalogue: codes link to `<page>#thu-tuc=<code>`. Default: no links. */
  proceduresPage?: string;
  /** Level of the headings of fields in the page's outline. Default 2. */
  headingLevel = 2;

  private query = '';
  private profileLate = false;
  private tools: FeeTools | undefined;
  private readonly adopted = new Set<CSSResult>();

  private readonly board = new DataController<DataFile<FeeRow>>(this, {
    ...feesFile,
    inputs: () => ({ data: this.data, src: this.src ?? scriptDefaults().fees }),
    inline: true,
    onLoad: (detail) => this.emit('commune-load', detail),
    onError: (detail) => this.emit('commune-error', detail),
  });
  private readonly communeFile = new DataController<Profile>(this, {
    parse: parseProfile,
    inputs: () => ({ src: this.profile ?? scriptDefaults().profile }),
    onError: (detail) => this.emit('commune-error', detail),
  });
  readonly progress = new Progressive(this, () => this.shown.length);

  private loaded: DataFile<FeeRow> | undefined;
  today = '';
  groups: readonly FeeGroup[] = [];
  private whole: FeeGroup[][] = [];
  private found: { count: number; sections: FeeGroup[][] } | undefined;
  private patience?: ReturnType<typeof setTimeout>;
  /** While the element is in the page. */
  private placed?: AbortController;

  override connectedCallback(): void {
    super.connectedCallback();
    this.patience = setTimeout(() => (this.profileLate = true), PROFILE_PATIENCE_MS);
    // The first touch loads what the reader will need next.
    for (const touch of ['pointerenter', 'touchstart', 'focusin'])
      this.addEventListener(touch, this.touched, { passive: true });
    const { signal } = (this.placed = new AbortController());
    addEventListener('hashchange', this.touched, { signal });
    addEventListener('keydown', this.keyed, { signal });
    signal.addEventListener('abort', unfoldForPrint(this.renderRoot as ShadowRoot));
    if (location.hash.includes('khoan-thu=')) this.touched();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.patience);
    this.placed?.abort();
  }

  /** What the board shows now, in sections. */
  get shown(): readonly FeeGroup[][] {
    return this.found?.sections ?? this.whole;
  }

  get rows(): readonly FeeRow[] {
    return this.loaded?.items ?? [];
  }

  get commune(): DataState<Profile> {
    return this.communeFile.state;
  }

  get communeProfile(): Profile | undefined {
    return this.commune.status === 'ready' ? this.commune.value : undefined;
  }

  get source(): FeesPage['source'] {
    const { state } = this.board;
    return state.status === 'ready' ? { ...state, lost: lostRecords(state.issues) } : { url: '', lost: 0 };
  }

  /** The board as it is on a day, as far as this element offers it. */
  on(day: string): FeeGroup[] {
    return arrange(
      this.rows,
      day,
      this,
      msg('Khoản khác', { id: 'fees.other-fields', desc: 'Heading of fees without a field' }),
    );
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { state } = this.board;
    const value = state.status === 'ready' ? state.value : undefined;
    const today = todayInVietnam();
    if (
      value !== this.loaded ||
      today !== this.today ||
      ['field', 'ids', 'procedures'].some((name) => changed.has(name))
    ) {
      this.loaded = value;
      this.today = today;
      this.groups = this.on(today);
      this.whole = sections(this.groups);
      this.progress.drawn = 1;
      this.find();
    } else if (changed.has('query')) this.find();
    // Broken rows, a stored copy and an empty board are told without being asked.
    const { lost, copyFrom } = this.source;
    if (value && (this.groups.length === 0 || lost > 0 || copyFrom)) this.touched();
  }

  private loading?: Promise<FeeTools | undefined>;
  private readonly touched = (): void => void this.wake();

  /** Ctrl+F and Ctrl+P, wherever the focus is: what is folded can be found and printed. */
  private readonly keyed = ({ ctrlKey, metaKey }: KeyboardEvent): void => {
    if (ctrlKey || metaKey) this.touched();
  };

  private wake(): Promise<FeeTools | undefined> {
    this.loading ??= import('./tools.js').then(
      ({ FeeTools }) => {
        this.tools = new FeeTools(this);
        this.find();
        this.requestUpdate();
        return this.tools;
      },
      (cause: unknown) => {
        this.loading = undefined; // no connection just now: the next touch tries again
        partMissing(cause);
        return undefined;
      },
    );
    return this.loading;
  }

  /** Styles that came with a part loaded later. */
  adopt(styles: CSSResult): void {
    this.adopted.add(styles);
    const { elementStyles } = this.constructor as typeof CommuneFees;
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, ...this.adopted]);
  }

  tell<K extends 'commune-search'>(type: K, detail: CommuneEvents[K]): void {
    this.emit(type, detail);
  }

  /** Looks again at what is searched for and asked. */
  find(): void {
    const groups = this.tools?.find(this.query.trim());
    const before = this.found;
    this.found = groups && { count: countOf(groups), sections: sections(groups) };
    if (this.found ?? before) this.progress.drawn = 1;
  }

  /** Shows everything, whatever was searched for. */
  showAll(): void {
    this.query = '';
    this.find();
  }

  private readonly searchFor = (query: string): void => {
    void this.wake().then((tools) => tools?.searching(query.trim()));
    this.query = query;
    this.progress.typed();
  };

  private readonly press = (entry: BoardLine): void => void this.wake().then((tools) => tools?.toggle(entry));

  private renderBoard(): TemplateResult {
    const { found, groups, tools } = this;
    if (groups.length === 0) return html`${tools?.notices() ?? html`<slot></slot>`}`;
    const query = found ? this.query.trim() : '';
    const { url, copyFrom } = this.source;
    const { communeProfile: profile } = this;
    const count = countOf(groups);
    return html`<div class=${tools?.paper ? 'no-print' : ''}>
        ${
          count > GLANCE || this.query !== ''
            ? searchField({
                label: msg('Bạn cần biết phí, lệ phí nào?', {
                  id: 'fees.question',
                  desc: 'Label of the search field of the fee board',
                }),
                placeholder: msg('Việc cần làm, lĩnh vực, mã thủ tục', {
                  id: 'fees.placeholder',
                  desc: 'Inside the search field of the fee board: what can be searched for',
                }),
                query: this.query,
                whole: msg(str`${count} khoản`, { id: 'fees.count', desc: 'How many fees the board has' }),
                found: found?.count,
                search: this.searchFor,
              })
            : nothing
        }
        <details class="asking no-print">
          <summary>
            ${msg('Tôi có được miễn không?', { id: 'fees.am-i-free', desc: 'Opens a form: way of submitting, kind of applicant, day' })}
          </summary>
          ${tools?.form()}
        </details>
        ${tools?.notices()}
        ${feeTables({
          sections: this.shown,
          drawn: this.progress.drawn,
          base: url,
          hotline: profile?.hotline,
          headingLevel: this.headingLevel,
          marked: (text) => (query === '' ? text : tools?.marked(text, query)),
          proceduresPage: safeUrl(this.proceduresPage),
          actions: (entry) =>
            lineActions(
              entry,
              copyFrom === undefined ? profile : undefined,
              tools?.opened(entry) !== undefined,
              this.press,
            ),
          opened: (entry) => tools?.opened(entry),
          legalRest: tools?.legalRest,
          drawnFor: [query, getLocale(), this.proceduresPage, url, copyFrom, profile, !tools],
        })}
        ${found?.count === 0 ? tools?.nothingFound(query) : tools?.foot()}
      </div>
      ${tools?.paper}`;
  }

  protected override render(): TemplateResult {
    const { state } = this.board;
    // Numbers to call and buttons to pay stand in the rows: the profile is waited for, so that nothing jumps.
    const waiting = state.status === 'loading' || (this.commune.status === 'loading' && !this.profileLate);
    const content = () => {
      if (state.status === 'idle') return html`<slot></slot>`;
      if (state.status === 'error')
        return html`${failureCard(state.code, this.communeProfile?.hotline, deskName(), () => this.board.reload())}<slot
          ></slot>`;
      return waiting ? html`<div class="waiting"><slot></slot></div>` : this.renderBoard();
    };
    return html`<div class="root" lang=${getLocale()}>${content()}</div>`;
  }
}
