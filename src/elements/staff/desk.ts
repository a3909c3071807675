/**
 * What a reader asks for by a touch, in one part loaded then: search, folds, contacts, paper, links to one person, and
 * the text for search engines. The list itself is drawn without it.
 */
import { html, nothing, svg, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { CommuneEvents } from '../../events.js';
import { formatDay } from '../../format/date.js';
import { telHref } from '../../format/tel.js';
import { fillTemplate, safeUrl } from '../../format/safe-url.js';
import { todayInVietnam } from '../../format/today.js';
import type { Person } from '../../model/person.js';
import type { Profile } from '../../model/profile.js';
import { markWords, PeopleSearch } from '../../search/people.js';
import { dataNotice } from '../shared/data-notice.js';
import { hashOf, pageAddress } from '../shared/hash-address.js';
import { HashRoute } from '../shared/hash-route.js';
import { icon, iconOf } from '../shared/icons.js';
import { printAlone } from '../shared/print-alone.js';
import type { Progressive } from '../shared/progressive.js';
import type { PeopleGroup } from './arrange.js';
import { contactCode, saveContact } from './contact.js';
import { directoryJsonLd, scriptOf } from './json-ld.js';
import { nameplates } from './nameplates.js';
import { broken, nobodyFound, nobodyHere, unknownPerson } from './notices.js';
import { toolStyles } from './tools.styles.js';
import { communeName, wallList } from './wall-list.js';

/** The icon of the button that shows a QR code. */
const codePath = svg`<path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2m4-2v6h-6v-2"/>`;

/** A search is reported once the reader pauses this long. */
const SEARCH_SETTLED_MS = 800;
/** The hash that asks for a person: `#can-bo=<id>`. */
const KEY = 'can-bo';

/** The element, as far as these tools look at it. */
export interface Directory extends LitElement {
  route?: string;
  shareBase?: string;
  reportUrl?: string;
  jsonLd: boolean;
  headingLevel: number;
  /** All people of the file, and those this element offers. */
  readonly file: readonly Person[];
  readonly people: readonly Person[];
  /** What the list shows now. */
  readonly shown: readonly PeopleGroup[][];
  readonly communeProfile: Profile | undefined;
  readonly restricted: boolean;
  /** Of the staff file: its address, how many rows were unusable, the day of a stored copy. */
  readonly source: { url: string; lost: number; copyFrom?: string | undefined };
  adopt(styles: CSSResult): void;
  readonly progress: Progressive;
  /** Shows the whole list, whatever was searched for. */
  showAll(): void;
  tell<K extends 'commune-search' | 'commune-select'>(type: K, detail: CommuneEvents[K]): void;
}

export class Desk {
  /** Wall list or nameplates, while they are being printed. */
  paper: TemplateResult | undefined;
  /** Ids of the people whose fold is open. */
  readonly opened = new Set<string>();
  private report: ReturnType<typeof setTimeout> | undefined;
  private search: PeopleSearch<Person> | undefined;
  private searched: readonly Person[] | undefined;
  /** The code of a contact, of whoever it was asked for. */
  private code: { id: string; drawn: TemplateResult } | undefined;
  /** The person the page's address asks for. */
  private asked: string | undefined;
  /** The same, until the line is in view. */
  private wanted: string | undefined;
  private readonly hash: HashRoute;
  private script: HTMLScriptElement | null | undefined;

  constructor(private readonly host: Directory) {
    host.adopt(toolStyles);
    this.hash = new HashRoute(
      host,
      KEY,
      () => host.route === 'hash',
      (id) => {
        this.asked = id;
        this.wanted = id;
        if (id !== undefined) {
          this.opened.add(id);
          host.showAll();
        }
        host.requestUpdate();
      },
    );
    host.addController({
      hostDisconnected: () => {
        clearTimeout(this.report);
        this.script?.remove();
        this.script = undefined;
      },
      hostUpdated: () => {
        this.describe();
        void this.bringIntoView();
      },
    });
  }

  /** The person asked for comes into view, with the focus on the name. */
  private async bringIntoView(): Promise<void> {
    const { host, wanted } = this;
    if (wanted === undefined || host.people.length === 0) return;
    this.wanted = undefined;
    await host.updateComplete;
    const line = () => host.renderRoot.querySelector(`[part~="item"][data-id="${CSS.escape(wanted)}"]`);
    while (!line() && host.progress.drawn < host.shown.length) {
      host.progress.drawn++;
      host.requestUpdate();
      await host.updateComplete;
    }
    line()?.scrollIntoView({ block: 'start' });
    line()?.querySelector<HTMLElement>('.name')?.focus({ preventScroll: true });
  }

  /** Who answers the words typed; undefined while the people are still being read. */
  find(words: string): Person[] | undefined {
    const { people } = this.host;
    if (people !== this.searched) {
      this.searched = people;
      this.search = undefined;
      void PeopleSearch.of(people).then((search) => {
        if (people !== this.searched) return;
        this.search = search;
        this.host.requestUpdate('query');
      });
    }
    return words === '' ? undefined : this.search?.find(words);
  }

  /** The reader types; the page is told once they pause. */
  searching(query: string): void {
    clearTimeout(this.report);
    if (query === '') return;
    this.report = setTimeout(() => {
      const found = this.find(query);
      if (found) this.host.tell('commune-search', { query, count: found.length });
    }, SEARCH_SETTLED_MS);
  }

  marked(text: string, query: string): unknown {
    return markWords(text, query).map((piece) => (piece.hit ? html`<mark>${piece.text}</mark>` : piece.text));
  }

  toggle({ id }: Person, open: boolean): void {
    if (open) this.opened.add(id);
    else this.opened.delete(id);
    if (!open && this.code?.id === id) this.code = undefined;
    if (open && id !== this.asked) {
      this.asked = id;
      this.hash.write(id);
      this.host.tell('commune-select', { code: id });
    } else if (!open && id === this.asked) {
      this.asked = undefined;
      this.hash.write(undefined);
    }
    this.host.requestUpdate();
  }

  private get organisation(): string | undefined {
    return communeName(this.host.communeProfile);
  }

  private get address(): string {
    return pageAddress(this.host.shareBase, location.href);
  }

  saveContact(person: Person): void {
    saveContact(person, { organisation: this.organisation, url: this.address + hashOf(KEY, person.id) });
  }

  private async toggleCode(person: Person): Promise<void> {
    const { id } = person;
    this.code =
      this.code?.id === id ? undefined : { id, drawn: await contactCode(person, this.organisation) };
    this.host.requestUpdate();
  }

  /** Puts something on the page for paper alone, prints it on A4 without the site around it, and takes it away again. */
  private async print(draw: () => Promise<TemplateResult>): Promise<void> {
    this.paper = await draw();
    this.host.requestUpdate();
    await this.host.updateComplete;
    const done = () => {
      this.paper = undefined;
      this.host.requestUpdate();
    };
    window.addEventListener('afterprint', done, { once: true });
    printAlone(this.host, 'A4');
  }

  private printNameplates(people: readonly Person[]): void {
    void this.print(() => nameplates(people, this.host.communeProfile));
  }

  private printWallList(): void {
    const { shown, communeProfile: profile, headingLevel } = this.host;
    void this.print(() =>
      wallList({
        groups: shown.flat(),
        profile,
        address: this.address,
        headingLevel,
        today: todayInVietnam(),
      }),
    );
  }

  /** The script for search engines: in the light DOM, where they look, and only while it is asked for. */
  private describe(): void {
    const { host } = this;
    const text =
      host.jsonLd && host.isConnected && host.people.length > 0
        ? directoryJsonLd(host.people, host.communeProfile, host.source.url, this.address)
        : undefined;
    if (text === this.script?.textContent) return;
    this.script?.remove();
    this.script = undefined;
    if (text === undefined) return;
    this.script = scriptOf(text);
    if (this.script) host.append(this.script);
  }

  /** What an opened fold holds. */
  more(person: Person): TemplateResult {
    const { hotline } = this.host.communeProfile ?? {};
    const report =
      safeUrl(fillTemplate(this.host.reportUrl || undefined, { id: person.id })) ??
      (hotline === undefined ? undefined : telHref(hotline));
    const code = this.code?.id === person.id ? this.code.drawn : undefined;
    return html`<p class="actions">
        <button
          type="button"
          class="button"
          aria-expanded=${code !== undefined}
          @click=${() => void this.toggleCode(person)}
        >
          ${iconOf(codePath)}${msg('Mã QR danh bạ', { id: 'staff.code', desc: "Button: show a QR code that saves this person's contact" })}
        </button>
        <button type="button" class="button" @click=${() => this.printNameplates([person])}>
          ${icon('print')}${msg('In bảng tên', { id: 'staff.nameplate', desc: 'Button: print a desk nameplate' })}
        </button>
      </p>
      ${code ?? nothing}
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

  /** Above the list: what the reader must know of the data or of the link that led here. */
  notices(): unknown {
    const { file, people, source, restricted, communeProfile } = this.host;
    const { copyFrom } = source;
    const unknown = this.asked !== undefined && !restricted && !file.some(({ id }) => id === this.asked);
    return html`${dataNotice(broken(people.length, source.lost), copyFrom && formatDay(copyFrom))}
    ${unknown && this.asked !== undefined ? unknownPerson(this.asked) : nothing}
    ${people.length === 0 ? nobodyHere(communeProfile) : nothing}`;
  }

  nobodyFound(query: string): TemplateResult {
    return nobodyFound(query, this.host.communeProfile);
  }

  /** Under the list: what can be printed. */
  foot(): TemplateResult {
    const people = () => this.host.shown.flat().flatMap(({ rows }) => rows);
    return html`<p class="actions no-print">
      <button type="button" class="button" @click=${() => this.printWallList()}>
        ${icon('print')}${msg('In danh bạ treo tường (A4)', { id: 'staff.wall', desc: 'Button: print the directory as an A4 list for the wall' })}
      </button>
      <button type="button" class="button" @click=${() => this.printNameplates(people())}>
        ${icon('print')}${msg('In bảng tên cho tất cả', { id: 'staff.nameplates', desc: 'Button: print desk nameplates of everybody shown' })}
      </button>
    </p>`;
  }
}
