import { adoptStyles, html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { DataController } from '../../data/data-controller.js';
import { scriptDefaults } from '../../data/defaults.js';
import type { CommuneEvents } from '../../events.js';
import { safeUrl } from '../../format/safe-url.js';
import { todayInVietnam } from '../../format/today.js';
import { getLocale } from '../../i18n/localization.js';
import type { DataFile } from '../../model/envelope.js';
import type { Person } from '../../model/person.js';
import { parseProfile, type Profile } from '../../model/profile.js';
import { CommuneElement } from '../commune-element.js';
import { optionalCall } from '../shared/call-button.js';
import { deskName } from '../shared/desk-name.js';
import { failureCard } from '../shared/failure.js';
import { KEPT_SECTIONS, KeptView } from '../shared/kept-view.js';
import { leaderCalls } from '../shared/leader-calls.js';
import { lostRecords } from '../shared/lost-records.js';
import { partMissing } from '../shared/part-missing.js';
import { staffFile } from '../shared/person-data.js';
import { reachableLeaders } from '../shared/person-leaders.js';
import { Progressive } from '../shared/progressive.js';
import { searchField } from '../shared/search-field.js';
import { sections } from '../shared/sections.js';
import { browse, restrict, type PeopleGroup } from './arrange.js';
import { staffStyles } from './commune-staff.styles.js';
import type { Desk, Directory } from './desk.js';
import { directory } from './directory.js';

/** How long the list waits for the commune's profile, whose leaders stand above it, before it is drawn without. */
const PROFILE_PATIENCE_MS = 1500;
/** So many people are seen at a glance: a field to search them would only stand in the way. */
const GLANCE = 5;

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
export class CommuneStaff extends CommuneElement implements Directory {
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
    profileLate: { state: true },
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
  private profileLate = false;
  private desk: Desk | undefined;

  private readonly staff = new DataController<DataFile<Person>>(this, {
    ...staffFile,
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
  readonly progress = new Progressive(this, () => this.shown.length);

  private loaded: DataFile<Person> | undefined;
  /** The people this element offers. */
  people: readonly Person[] = [];
  private whole: PeopleGroup[][] = [];
  private found: { people: Person[]; sections: PeopleGroup[][] } | undefined;
  private wholeDrawn = 1;
  private readonly kept = new KeptView(this);
  private patience?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.patience = setTimeout(() => (this.profileLate = true), PROFILE_PATIENCE_MS);
    // The first touch loads what the reader will need next.
    for (const touch of ['pointerenter', 'touchstart', 'focusin'])
      this.addEventListener(touch, this.touched, { passive: true });
    addEventListener('hashchange', this.touched);
    if (location.hash.includes('can-bo=')) this.touched();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.patience);
    removeEventListener('hashchange', this.touched);
  }

  /** What the list shows now, in sections. */
  get shown(): readonly PeopleGroup[][] {
    return this.found?.sections ?? this.whole;
  }

  /** All people of the file. */
  get file(): readonly Person[] {
    return this.loaded?.items ?? [];
  }

  get communeProfile(): Profile | undefined {
    return this.commune.state.status === 'ready' ? this.commune.state.value : undefined;
  }

  /** Whether this element offers a part of the file only. */
  get restricted(): boolean {
    return !!(this.unit || this.ids || this.field);
  }

  /** Where the people come from, and what was wrong with the file. */
  get source(): Directory['source'] {
    const { state } = this.staff;
    return state.status === 'ready' ? { ...state, lost: lostRecords(state.issues) } : { url: '', lost: 0 };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { state } = this.staff;
    const value = state.status === 'ready' ? state.value : undefined;
    if (value !== this.loaded || ['unit', 'ids', 'field'].some((name) => changed.has(name))) {
      this.loaded = value;
      this.people = restrict(this.file, this);
      const others = msg('Bộ phận khác', {
        id: 'staff.other-units',
        desc: 'Heading of people without a unit',
      });
      this.whole = sections(browse(this.people, !!this.ids, others));
      this.wholeDrawn = this.progress.drawn = 1;
      this.find();
    } else if (changed.has('query')) this.find();
    // Search engines touch nothing; broken rows and an empty file are told without being asked.
    const { lost, copyFrom } = this.source;
    if (value && (this.jsonLd || this.people.length === 0 || lost > 0 || copyFrom)) this.touched();
  }

  /** Shows the whole list, whatever was searched for. */
  showAll(): void {
    this.query = '';
  }

  private loading?: Promise<Desk | undefined>;
  private readonly touched = (): void => void this.wake();

  private wake(): Promise<Desk | undefined> {
    this.loading ??= import('./desk.js').then(
      ({ Desk }) => {
        this.desk = new Desk(this);
        this.find();
        this.requestUpdate();
        return this.desk;
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
    const { elementStyles } = this.constructor as typeof CommuneStaff;
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, styles]);
  }

  tell<K extends 'commune-search' | 'commune-select'>(type: K, detail: CommuneEvents[K]): void {
    this.emit(type, detail);
  }

  private find(): void {
    const before = this.found;
    if (!before) this.wholeDrawn = this.progress.drawn;
    const people = this.desk?.find(this.query.trim());
    this.found = people && { people, sections: sections(people.length > 0 ? [{ rows: people }] : []) };
    if (this.found) this.progress.drawn = 1;
    else if (before) this.progress.drawn = this.keepsWhole ? this.wholeDrawn : 1;
  }

  private get keepsWhole(): boolean {
    return this.whole.length <= KEPT_SECTIONS;
  }

  private readonly searchFor = (query: string): void => {
    void this.wake().then((desk) => desk?.searching(query.trim()));
    this.query = query;
    this.progress.typed();
  };

  private readonly toggle = (person: Person, open: boolean): void =>
    void this.wake().then((desk) => desk?.toggle(person, open));

  private readonly saveContact = (person: Person): void =>
    void this.wake().then((desk) => desk?.saveContact(person));

  private renderLeaders(): TemplateResult | typeof nothing {
    // A part of the directory on some page leaves them to the whole one.
    const leaders =
      this.restricted || this.found ? [] : reachableLeaders(this.communeProfile?.leaders, this.file);
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
    const { found, people, desk } = this;
    if (people.length === 0) return html`${desk?.notices() ?? html`<slot></slot>`}`;
    const query = found ? this.query.trim() : '';
    const today = todayInVietnam();
    const { url } = this.source;
    const list = directory({
      people: this.file,
      base: url,
      today,
      headingLevel: this.headingLevel,
      layout: this.layout === 'list' ? 'list' : 'cards',
      marked: (text) => (query === '' ? text : desk?.marked(text, query)),
      proceduresPage: safeUrl(this.proceduresPage),
      opened: (id) => desk?.opened.has(id) ?? false,
      toggle: this.toggle,
      saveContact: this.saveContact,
      more: (person) => desk?.more(person),
      sections: this.shown,
      drawn: this.progress.drawn,
      query,
      drawnFor: [this.layout, getLocale(), this.proceduresPage, today, url],
    });
    const hotline = this.communeProfile?.hotline;
    return html`<div class=${desk?.paper ? 'no-print' : ''}>
        ${
          people.length > GLANCE || this.query !== ''
            ? searchField({
                label: msg('Bạn cần gặp ai?', {
                  id: 'staff.question',
                  desc: 'Label of the search field of the staff directory',
                }),
                placeholder: msg('Tên, việc, thôn, số máy', {
                  id: 'staff.placeholder',
                  desc: 'Inside the search field of the staff directory: what can be searched for',
                }),
                query: this.query,
                whole: msg(str`${people.length} người`, {
                  id: 'staff.count',
                  desc: 'How many people the directory has',
                }),
                found: found?.people.length,
                search: this.searchFor,
              })
            : nothing
        }
        ${desk?.notices()}${this.renderLeaders()}
        ${found ? html`<div class="found">${list}</div>` : this.keepsWhole ? this.kept.draw(list) : html`<div>${list}</div>`}
        ${
          found?.people.length === 0
            ? desk?.nobodyFound(query)
            : html`${
                hotline === undefined
                  ? nothing
                  : html`<div class="ask-us">
                      <span
                        >${msg('Không biết gặp ai?', { id: 'staff.ask', desc: 'Under the directory, before the call button of the one-stop desk' })}</span
                      >
                      ${optionalCall(hotline, deskName(), false)}
                    </div>`
              }
              ${desk?.foot()}`
        }
      </div>
      ${desk?.paper}`;
  }

  protected override render(): TemplateResult {
    const { state } = this.staff;
    // Leaders stand above the list: the profile that names them is waited for, so that nothing jumps.
    const waiting =
      state.status === 'loading' || (this.commune.state.status === 'loading' && !this.profileLate);
    const content = () => {
      if (state.status === 'idle') return html`<slot></slot>`;
      if (state.status === 'error')
        return html`${failureCard(state.code, this.communeProfile?.hotline, deskName(), () => this.staff.reload())}<slot
          ></slot>`;
      return waiting ? html`<div class="waiting"><slot></slot></div>` : this.renderDirectory();
    };
    return html`<div class="root" lang=${getLocale()}>${content()}</div>`;
  }
}
