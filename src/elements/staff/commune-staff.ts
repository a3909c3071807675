import { adoptStyles, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { cache } from 'lit/directives/cache.js';
import { msg } from '@lit/localize';
import { DataController } from '../../data/data-controller.js';
import { scriptDefaults } from '../../data/defaults.js';
import { formatDay } from '../../format/date.js';
import { telHref } from '../../format/tel.js';
import { fillTemplate, safeUrl } from '../../format/safe-url.js';
import { todayInVietnam } from '../../format/today.js';
import { getLocale } from '../../i18n/localization.js';
import type { DataFile } from '../../model/envelope.js';
import type { Person } from '../../model/person.js';
import { parseProfile, type Profile } from '../../model/profile.js';
import type { PeopleSearch } from '../../search/people.js';
import { CommuneElement } from '../commune-element.js';
import { deskName } from '../shared/desk-name.js';
import { failureCard } from '../shared/failure.js';
import { hashOf, pageAddress } from '../shared/hash-address.js';
import { HashRoute } from '../shared/hash-route.js';
import { icon, iconOf } from '../shared/icons.js';
import { leaderCalls } from '../shared/leader-calls.js';
import { lostRecords } from '../shared/lost-records.js';
import { partMissing } from '../shared/part-missing.js';
import { parsePublicStaff } from '../shared/person-data.js';
import { reachableLeaders } from '../shared/person-leaders.js';
import { Progressive } from '../shared/progressive.js';
import { sections } from '../shared/sections.js';
import { browse, isRestricted, restrict, type PeopleGroup } from './arrange.js';
import { staffStyles } from './commune-staff.styles.js';
import {
  callUs,
  dataNotice,
  directory,
  nobodyFound,
  nobodyHere,
  searchField,
  unknownPerson,
} from './directory.js';
import { staffPaths } from './staff-icons.js';

type Tools = typeof import('./tools.js');

/** A search is reported once the reader pauses this long. */
const SEARCH_SETTLED_MS = 800;
/** A whole directory up to this many sections is kept while results are shown; a longer one is drawn anew. */
const KEPT_SECTIONS = 20;
const KEY = 'can-bo';

/**
 * The staff directory of a commune: who does what, and a button to call them.
 *
 * @slot - What is shown without JavaScript, while loading, and when loading fails.
 * @csspart item - One person, with `data-id`.
 * @csspart portrait - The photo, or the initial in its place.
 * @csspart leaders - "Gọi lãnh đạo".
 * @csspart search - The search field.
 * @csspart notice - A sentence the reader must see: stored copy, broken rows, an unknown person, failed.
 * @cssproperty --commune-accent - The one colour of the commune; 4.5:1 or more against the page.
 * @cssproperty --commune-on-accent - Text on the accent colour.
 * @cssproperty --commune-font - Font family. Default: the system's.
 * @cssproperty --commune-radius - Corner radius. Default 0.5em.
 * @fires commune-load - The directory was loaded.
 * @fires commune-error - A file could not be used; the detail has a code from a closed list.
 * @fires commune-search - The reader searched and paused.
 * @fires commune-select - The reader opened what more there is about a person.
 */
export class CommuneStaff extends CommuneElement {
  static override styles = [CommuneElement.styles, staffStyles];
  // Plain statics where decorators would weigh 0.4 kB on every page (targets.md §1).
  static override properties = {
    src: {},
    data: { attribute: false },
    profile: {},
    layout: {},
    unit: {},
    ids: {},
    field: {},
    route: {},
    shareBase: { attribute: 'share-base' },
    proceduresPage: { attribute: 'procedures-page' },
    reportUrl: { attribute: 'report-url' },
    jsonLd: { attribute: 'json-ld', type: Boolean },
    headingLevel: { attribute: 'heading-level', type: Number },
    query: { state: true },
    opened: { state: true },
    code: { state: true },
    paper: { state: true },
    tools: { state: true },
    failed: { state: true },
  };

  /** URL of `staff.csv` or `staff.json`. Default: `data-staff` of the script tag. */
  src?: string;
  /** The same content as a value or text; goes before `src`. */
  data?: unknown;
  /** URL of `commune.json`. Default: `data-profile` of the script tag. */
  profile?: string;
  /** `cards`, or `list` for one line per person. Default `cards`. */
  layout?: string;
  /** Offers only these units (separated by `;`). */
  unit?: string;
  /** Offers only these people, in this order (ids, separated by commas or spaces). */
  ids?: string;
  /** Offers only who is in charge of these fields (lĩnh vực, separated by `;`). */
  field?: string;
  /** `hash`: opening a person writes `#can-bo=<id>` into the page's address. The hash is always read. */
  route?: string;
  /** Address that contacts and printed QR codes lead to; `#can-bo=<id>` is added. Default: this page without its query. */
  shareBase?: string;
  /** Page with the procedure catalogue: the codes in charge link to `<page>#thu-tuc=<code>`. Default: no links. */
  proceduresPage?: string;
  /** Where mistakes are reported: http(s) or mailto, `{id}` is the person's. Default: a call to the hotline. */
  reportUrl?: string;
  /** Puts schema.org data (GovernmentOffice, Person, ContactPoint) into the element as a script, for search engines. */
  jsonLd = false;
  /** Level of the headings of units in the page's outline; people stand one below. Default 2. */
  headingLevel = 2;

  private query = '';
  /** Ids of the people whose fold is open. */
  private opened: ReadonlySet<string> = new Set();
  /** The code of a contact, of whoever it was asked for. */
  private code: { id: string; drawn: TemplateResult } | undefined;
  /** Wall list or nameplates, while they are being printed. */
  private paper: TemplateResult | undefined;
  private tools: Tools | undefined;
  /** What to try again, when the tools did not arrive. */
  private failed: (() => void) | undefined;

  private readonly staff = new DataController<DataFile<Person>>(this, {
    parse: parsePublicStaff,
    inputs: () => ({ data: this.data, src: this.src ?? scriptDefaults().staff }),
    inline: true,
    onLoad: (detail) => this.emit('commune-load', detail),
    onError: (detail) => this.emit('commune-error', detail),
  });
  private readonly commune = new DataController<Profile>(this, {
    parse: parseProfile,
    inputs: () => ({ src: this.profile ?? scriptDefaults().profile }),
    onError: (detail) => this.emit('commune-error', detail),
  });
  private readonly hash = new HashRoute(
    this,
    KEY,
    () => this.route === 'hash',
    (id) => {
      this.asked = id;
      this.goTo = id;
      this.requestUpdate();
    },
  );

  private loaded: DataFile<Person> | undefined;
  private people: Person[] = [];
  private whole: PeopleGroup[][] = [];
  private found: { people: Person[]; sections: PeopleGroup[][] } | undefined;
  private search: PeopleSearch<Person> | undefined;
  private readonly progress = new Progressive(this, () => this.shown.length);
  private wholeDrawn = 1;
  private searchReport?: ReturnType<typeof setTimeout>;
  /** The person the page's address asks for, and whether we still have to go there. */
  private asked: string | undefined;
  private goTo: string | undefined;
  private script: HTMLScriptElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // The first touch loads what the reader will need next.
    for (const touch of ['pointerenter', 'touchstart', 'focusin'])
      this.addEventListener(touch, this.touched, { passive: true });
    this.requestUpdate(); // the script for search engines comes back after a move
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.searchReport);
    this.script?.remove();
    this.script = undefined;
  }

  private get shown(): PeopleGroup[][] {
    return this.found?.sections ?? this.whole;
  }

  private get file(): Person[] {
    return this.loaded?.items ?? [];
  }

  private get communeProfile(): Profile | undefined {
    return this.commune.state.status === 'ready' ? this.commune.state.value : undefined;
  }

  private get base(): string {
    return this.staff.state.status === 'ready' ? this.staff.state.url : '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { state } = this.staff;
    const value = state.status === 'ready' ? state.value : undefined;
    if (value !== this.loaded || ['unit', 'ids', 'field'].some((name) => changed.has(name))) {
      this.loaded = value;
      this.people = restrict(this.file, this);
      this.whole = sections(
        browse(
          this.people,
          !!this.ids,
          msg('Bộ phận khác', { id: 'staff.other-units', desc: 'Heading of people without a unit' }),
        ),
        12,
      );
      this.search = undefined;
      this.progress.drawn = this.wholeDrawn = 1;
      this.find();
      if (this.tools) void this.prepareSearch(this.tools);
    } else if (changed.has('query')) this.find();
    if (this.jsonLd && !this.tools && this.people.length > 0) void this.wake();
    if (this.goTo !== undefined && this.people.some(({ id }) => id === this.goTo)) {
      this.query = '';
      this.find();
      this.opened = new Set([...this.opened, this.goTo]);
    }
  }

  protected override updated(): void {
    this.describe();
    if (this.goTo !== undefined && this.people.length > 0) void this.showAsked(this.goTo);
  }

  /** The person asked for comes into view with the focus on the name. */
  private async showAsked(id: string): Promise<void> {
    this.goTo = undefined;
    const find = () =>
      this.renderRoot.querySelector<HTMLElement>(`[part~="item"][data-id="${CSS.escape(id)}"]`);
    while (!find() && this.progress.drawn < this.shown.length) {
      this.progress.drawn++;
      this.requestUpdate();
      await this.updateComplete;
    }
    const item = find();
    item?.scrollIntoView({ block: 'start' });
    item?.querySelector<HTMLElement>('.name')?.focus({ preventScroll: true });
  }

  private readonly touched = (): void => void this.wake();

  private loadingTools?: Promise<Tools | undefined>;

  private readonly wake = (): Promise<Tools | undefined> =>
    (this.loadingTools ??= import('./tools.js').then(
      (tools) => {
        this.tools = tools;
        const { elementStyles } = this.constructor as typeof CommuneStaff;
        adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, tools.toolStyles]);
        void this.prepareSearch(tools);
        return tools;
      },
      (cause: unknown) => {
        this.loadingTools = undefined; // no connection just now: the next touch tries again
        partMissing(cause);
        return undefined;
      },
    ));

  private async prepareSearch({ PeopleSearch }: Tools): Promise<void> {
    const { people } = this;
    const search = await PeopleSearch.of(people);
    if (people !== this.people) return;
    this.search = search;
    this.find();
    this.requestUpdate();
  }

  private find(): void {
    const words = this.query.trim();
    const before = this.found;
    if (!before) this.wholeDrawn = this.progress.drawn;
    const people = words === '' ? undefined : this.search?.find(words);
    this.found = people && { people, sections: sections(people.length > 0 ? [{ rows: people }] : [], 12) };
    if (this.found) this.progress.drawn = 1;
    else if (before) this.progress.drawn = this.keepsWhole ? this.wholeDrawn : 1;
  }

  private get keepsWhole(): boolean {
    return this.whole.length <= KEPT_SECTIONS;
  }

  private readonly searchFor = (query: string): void => {
    void this.wake();
    this.query = query;
    this.progress.typed();
    clearTimeout(this.searchReport);
    if (query.trim() === '') return;
    this.searchReport = setTimeout(() => {
      if (this.found) this.emit('commune-search', { query: query.trim(), count: this.found.people.length });
    }, SEARCH_SETTLED_MS);
  };

  private readonly toggle = ({ id }: Person, open: boolean): void => {
    const opened = new Set(this.opened);
    if (open) opened.add(id);
    else opened.delete(id);
    this.opened = opened;
    if (!open && this.code?.id === id) this.code = undefined;
    if (open && id !== this.asked) {
      this.asked = id;
      this.hash.write(id);
      this.emit('commune-select', { code: id });
    } else if (!open && id === this.asked) {
      this.asked = undefined;
      this.hash.write(undefined);
    }
  };

  /** Does something with the tools, or says that they did not arrive and offers to try again. */
  private async withTools(use: (tools: Tools) => unknown): Promise<void> {
    const tools = await this.wake();
    this.failed = tools ? undefined : () => void this.withTools(use);
    if (tools) await use(tools);
  }

  private addressOf(id: string): string {
    return pageAddress(this.shareBase, location.href) + hashOf(KEY, id);
  }

  private readonly saveContact = (person: Person): void =>
    void this.withTools(({ saveContact, communeName }) =>
      saveContact(person, {
        organisation: communeName(this.communeProfile),
        url: this.addressOf(person.id),
      }),
    );

  private showCode(person: Person): void {
    const { id } = person;
    if (this.code?.id === id) {
      this.code = undefined;
      return;
    }
    void this.withTools(async ({ contactCode, communeName }) => {
      this.code = { id, drawn: await contactCode(person, communeName(this.communeProfile)) };
    });
  }

  private print(draw: (tools: Tools) => Promise<TemplateResult>): void {
    void this.withTools(async (tools) =>
      tools.printSheet(this, await draw(tools), (paper) => (this.paper = paper)),
    );
  }

  private printNameplates(people: readonly Person[]): void {
    this.print(({ nameplates }) => nameplates(people, this.communeProfile));
  }

  private printWallList(): void {
    this.print(({ wallList }) =>
      wallList({
        groups: this.shown.flat(),
        profile: this.communeProfile,
        address: pageAddress(this.shareBase, location.href),
        headingLevel: this.headingLevel,
        today: todayInVietnam(),
      }),
    );
  }

  /** The script for search engines: in the light DOM, where they look, and only while it is asked for. */
  private describe(): void {
    const wanted = this.jsonLd && this.isConnected && this.people.length > 0 && this.tools !== undefined;
    const text = wanted
      ? this.tools?.directoryJsonLd(
          this.people,
          this.communeProfile,
          this.base,
          pageAddress(this.shareBase, location.href),
        )
      : undefined;
    if (text === this.script?.textContent) return;
    this.script?.remove();
    this.script = undefined;
    if (text === undefined) return;
    this.script = document.createElement('script');
    this.script.type = 'application/ld+json';
    this.script.append(text);
    this.append(this.script);
  }

  private more(person: Person): TemplateResult {
    const { hotline } = this.communeProfile ?? {};
    const report =
      safeUrl(fillTemplate(this.reportUrl || undefined, { id: person.id })) ??
      (hotline === undefined ? undefined : telHref(hotline));
    const hasCode = this.code?.id === person.id;
    return html`<p class="actions">
        <button type="button" class="button" aria-expanded=${hasCode} @click=${() => this.showCode(person)}>
          ${iconOf(staffPaths.code)}${msg('Mã QR danh bạ', { id: 'staff.code', desc: "Button: show a QR code that saves this person's contact" })}
        </button>
        <button type="button" class="button" @click=${() => this.printNameplates([person])}>
          ${icon('print')}${msg('In bảng tên', { id: 'staff.nameplate', desc: 'Button: print a desk nameplate' })}
        </button>
      </p>
      ${hasCode ? this.code?.drawn : nothing}
      ${
        report === undefined
          ? nothing
          : html`<p>
              <a class="report" href=${report} rel="noopener"
                >${msg('Thông tin sai? Báo cho xã', { id: 'staff.report', desc: 'Link: report a mistake in the directory to the commune' })}</a
              >
            </p>`
      }`;
  }

  private renderLeaders(): TemplateResult | typeof nothing {
    // A part of the directory on some page leaves them to the whole one.
    const leaders =
      isRestricted(this) || this.found ? [] : reachableLeaders(this.communeProfile?.leaders, this.file);
    return leaders.length === 0
      ? nothing
      : html`<div class="leaders-box" part="leaders">
          <div role="heading" aria-level=${this.headingLevel} class="unit">
            ${msg('Gọi lãnh đạo', { id: 'contact.leaders', desc: 'Opens the leaders of the commune with their numbers' })}
          </div>
          ${leaderCalls(leaders)}
        </div>`;
  }

  private renderDirectory(): TemplateResult {
    const profile = this.communeProfile;
    const { state } = this.staff;
    const { found, people, tools, base } = this;
    if (people.length === 0) return nobodyHere(profile);
    const query = found ? this.query.trim() : '';
    const today = todayInVietnam();
    const marked = (text: string): unknown =>
      query === '' || !tools
        ? text
        : tools
            .markWords(text, query)
            .map((piece) => (piece.hit ? html`<mark>${piece.text}</mark>` : piece.text));
    const list = directory({
      people: this.file,
      base,
      today,
      headingLevel: this.headingLevel,
      layout: this.layout === 'list' ? 'list' : 'cards',
      marked,
      proceduresPage: safeUrl(this.proceduresPage),
      opened: this.opened,
      toggle: this.toggle,
      saveContact: this.saveContact,
      more: (person) => this.more(person),
      sections: this.shown,
      drawn: this.progress.drawn,
      query,
      drawnFor: [this.layout, getLocale(), this.proceduresPage, today, base],
    });
    const lines = found ? html`<div class="found">${list}</div>` : html`<div>${list}</div>`;
    const copyFrom = state.status === 'ready' ? state.copyFrom : undefined;
    return html`<div class=${this.paper ? 'no-print' : ''}>
        ${searchField(this.query, (found?.people ?? people).length, !found, this.searchFor)}
        ${dataNotice(people.length, state.status === 'ready' ? lostRecords(state.issues) : 0, copyFrom && formatDay(copyFrom))}
        ${
          this.asked === undefined || isRestricted(this) || this.file.some(({ id }) => id === this.asked)
            ? nothing
            : unknownPerson(this.asked)
        }
        ${this.renderLeaders()} ${this.keepsWhole ? cache(lines) : lines}
        ${found?.people.length === 0 ? nobodyFound(query, profile) : this.renderFoot()}
        ${this.failed ? failureCard('network', profile?.hotline, deskName(), this.failed) : nothing}
      </div>
      ${this.paper}`;
  }

  private renderFoot(): TemplateResult {
    const people = () => this.shown.flat().flatMap(({ rows }) => rows);
    return html`<div class="ask-us">
        <span
          >${msg('Không biết gặp ai?', { id: 'staff.ask', desc: 'Under the directory, before the call button of the one-stop desk' })}</span
        >
        ${callUs(this.communeProfile)}
      </div>
      <p class="actions no-print">
        <button type="button" class="button" @click=${() => this.printWallList()}>
          ${icon('print')}${msg('In danh bạ treo tường (A4)', { id: 'staff.wall', desc: 'Button: print the directory as an A4 list for the wall' })}
        </button>
        <button type="button" class="button" @click=${() => this.printNameplates(people())}>
          ${icon('print')}${msg('In bảng tên cho tất cả', { id: 'staff.nameplates', desc: 'Button: print desk nameplates of everybody shown' })}
        </button>
      </p>`;
  }

  protected override render(): TemplateResult {
    const { state } = this.staff;
    const content = () => {
      switch (state.status) {
        case 'idle':
          return html`<slot></slot>`;
        case 'loading':
          return html`<div class="waiting"><slot></slot></div>`;
        case 'error':
          return html`${failureCard(state.code, this.communeProfile?.hotline, deskName(), () => this.staff.reload())}<slot
            ></slot>`;
        case 'ready':
          return this.renderDirectory();
      }
    };
    return html`<div class="root" lang=${getLocale()}>${content()}</div>`;
  }
}
